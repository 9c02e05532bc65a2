"""Two to four provinces side by side, in the order of the map; trafficking is not among what is compared."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Column, Exhibit, make
from analytics.exhibits.bounds_words import written
from analytics.exhibits.profile_common import SCALE, Common
from analytics.exhibits.profile_context import DECIMALS, peer_sources
from analytics.filters import Filter
from analytics.names import Names
from analytics.titles import listing_period

MOST = 4


def wanted(text: str, names: Names, *, besides: str) -> list[str]:
    """The provinces that a code names (``33;52``): known ones, each once, without the page's own, three at most."""
    provinces = set(names.regions.index[names.regions["level"] == "province"])
    found = [code for code in text.split(";") if code in provinces and code != besides]
    return sorted(dict.fromkeys(found))[: MOST - 1]


def comparison(names: Names, chosen: Filter, *, codes: list[str], shared: Common) -> Exhibit:
    """Placements of the drawn listing and the measures of context of some provinces.

    Parameters
    ----------
    codes
        two to four provinces.
    shared
        from :func:`analytics.exhibits.profile_common.common`.

    Returns
    -------
    An exhibit with one row a province, in the order of their codes: ``ref_area``, ``name``, ``placements`` (as
    printed; empty where the listing leaves it out), ``proven`` (the interval in words), ``share`` (percent of the
    printed total), ``rate`` (per 100,000 inhabitants) and one column a measure of context.
    """
    ordered = sorted(codes)
    listed = shared.listed.set_index("ref_area") if len(shared.listed) else shared.listed
    bounds = shared.bounds.set_index("ref_area") if len(shared.bounds) else shared.bounds
    frame = numbers_of(names, ordered, shared)
    frame = frame.assign(
        proven=[
            written(names, bounds.at[code, "lower"], bounds.at[code, "upper"]) if code in bounds.index else ""
            for code in ordered
        ],
        source_id=[listed.at[code, "source_id"] if code in listed.index else "" for code in ordered],
    )
    return make(
        names,
        chosen,
        key="profil-banding",
        title=names.say("Berdampingan: {listed}", listed=", ".join(frame["name"])),
        subtitle=names.say(
            "Tiap ukuran satu masa untuk semua provinsi · urutan kode wilayah, bukan peringkat"
        ),
        frame=frame,
        columns=columns(names, shared),
        alt=names.say("Tabel {n} provinsi berdampingan.", n=len(frame)),
        caveats=(names.caveat("placements"), *reasons(ordered, bounds)),
        extra_sources=peer_sources(shared),
        not_to_conclude=names.say("Perbedaan antarprovinsi bukan ukuran kerja pemerintahnya."),
        older=shared.older,
    )


def reasons(codes: list[str], bounds: pd.DataFrame) -> list[str]:
    """Why the intervals in the table hold: provinces of one reason together."""
    grouped: dict[str, list[str]] = {}
    for code in codes:
        if code in bounds.index:
            grouped.setdefault(str(bounds.at[code, "reason"]), []).append(str(bounds.at[code, "name"]))
    return [f"{', '.join(places)}: {reason}" for reason, places in grouped.items()]


def numbers_of(names: Names, codes: list[str], shared: Common) -> pd.DataFrame:
    """One row a province with its numbers."""
    frame = pd.DataFrame({"ref_area": codes, "name": [names.region(code) for code in codes]})
    listed = shared.listed.set_index("ref_area")
    for column, own in (("placements", "obs_value"), ("share", "share"), ("rate", "rate")):
        values = pd.to_numeric(listed[own]) if own in listed else pd.Series(dtype=float)
        frame[column] = frame["ref_area"].map(values)
    for code, rows in shared.everyone.items():
        values = rows.set_index("ref_area")["obs_value"] / SCALE.get(code, (1.0, ""))[0]
        frame[code] = frame["ref_area"].map(values)
    return frame


def columns(names: Names, shared: Common) -> tuple[Column, ...]:
    """Placements with their interval, share and rate; then the measures of context, each with its period."""
    found = [Column("name", names.say("Provinsi"))]
    if shared.listing is not None:
        when = listing_period(names, shared.listing)
        found += [
            Column("placements", names.say("Penempatan, {when}", when=when), "number"),
            Column("proven", names.say("Yang terbukti bila tidak tercetak, {when}", when=when)),
            Column("share", names.say("Bagian nasional (%), {when}", when=when), "number", "%", 1),
        ]
        if shared.edition is not None:
            found.append(Column("rate", names.say("Penempatan per 100.000, {when}", when=when), "number"))
    for code, rows in shared.everyone.items():
        if len(rows):
            unit = names.say(SCALE[code][1]) if code in SCALE else "%"
            label = f"{names.indicator(code)} ({unit}), {shared.when[code]}"
            found.append(Column(code, label, "number", "", DECIMALS[code]))
    return tuple(found)
