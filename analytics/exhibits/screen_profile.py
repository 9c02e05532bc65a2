"""The screen of one province: its headline and up to three facts; of the nation where none is chosen."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, NoFigures, make
from analytics.exhibits.profile import province_profile
from analytics.exhibits.profile_parts import Fact
from analytics.exhibits.screen_parts import NUMBERS, Amount, Screen
from analytics.filters import Filter
from analytics.names import Names


def profile_screen(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Screen:
    """Headline and facts of the chosen province.

    Raises
    ------
    NoFigures
        where no province is chosen.
    """
    code = chosen.province
    if code not in names.regions.index or names.regions.at[code, "level"] != "province":
        raise NoFigures("Sebut satu provinsi: ketik tiga hurufnya.")
    profile = province_profile(con, names, chosen, province=code)
    frame = pd.DataFrame(
        [
            {
                "name": fact.name,
                "period": fact.when,
                "amount": f"{fact.amount} {fact.unit}".strip(),
                "body": fact.body,
                "source_id": next(iter(fact.source_ids), ""),
            }
            for fact in profile.facts
        ]
    )
    exhibit = make(
        names,
        chosen,
        key="profil-layar",
        title=profile.name,
        subtitle=names.say("{province} · tiap angka dengan masa dan badannya sendiri", province=profile.name),
        frame=frame,
        columns=(
            Column("name", names.say("Ukuran")),
            Column("period", names.say("Masa"), "code"),
            Column("amount", names.say("Angka")),
            Column("body", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        extra_sources=[*profile.headline.source_ids, *(source for fact in profile.facts for source in fact.source_ids)],
        alt=f"{profile.headline.text}. " + "; ".join(f"{row['name']}: {row['amount']}" for _, row in frame.iterrows()),
        caveats=(names.caveat("placements"),),
        older=any(fact.older for fact in profile.facts),
    )
    return Screen(
        "provinsi",
        NUMBERS,
        profile.headline.text,
        (exhibit,),
        " ".join(item.text for item in profile.lead[:2]),
        tuple(_amount(fact) for fact in profile.facts),
        place_detected=any(fact.detected for fact in profile.facts),
    )


def _amount(fact: Fact) -> Amount:
    return Amount(f"{fact.name} · {fact.when} · {fact.body}", fact.amount, fact.unit, fact.note, fact.detected)
