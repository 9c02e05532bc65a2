"""Why an interval stands where it stands: one sentence a fact, and the sources of these facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analytics.exhibit import detail_words
from analytics.methods.bounds import FLOOR, PART, PRINTED, RANK, TOTAL, ZERO, Fact, Interval
from analytics.methods.bounds_evidence import Proof, ends_of_ranking
from analytics.names import Names
from analytics.numbers import number, period


def written(names: Names, lower: float, upper: float | None) -> str:
    """``20–2.076``, ``≤ 3.545`` or ``≥ 8.127``; a number where both ends meet."""
    low = number(lower, names.language)
    if upper is None or upper != upper:
        return f"≥\u00a0{low}"
    high = number(upper, names.language)
    if lower == upper:
        return high
    return f"{low}–{high}" if lower > 0 else f"≤\u00a0{high}"


def _when(names: Names, row: Mapping[Any, Any]) -> str:
    return period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)


def _limit(members: pd.DataFrame, *, why: str) -> tuple[int, Mapping[Any, Any]]:
    """How many areas a ranking holds, and the one that sets its limit."""
    first = members.iloc[0]
    largest, smallest = ends_of_ranking(first["kind"], int(first["n"]), first["reason_en"])
    if why == RANK:
        return largest, members.head(largest).sort_values("obs_value").iloc[0].to_dict()
    return smallest, members.tail(smallest).sort_values("obs_value").iloc[-1].to_dict()


def _ranking(names: Names, fact: Fact, proof: Proof) -> str:
    n, row = _limit(proof.lists[fact.origin], why=fact.why)
    text = (
        "Daftar {when} mencetak {n} provinsi terbesar: yang tidak tercetak tidak melebihi urutan ke-{n}, "
        "{province} dengan {value}."
        if fact.why == RANK
        else "Daftar {when} mencetak pula {n} provinsi terkecil: yang tidak tercetak sedikitnya sebesar yang terbesar "
        "di antaranya, {province} dengan {value}."
    )
    return names.say(
        text,
        when=_when(names, row),
        n=n,
        province=names.region(row["member"]),
        value=number(row["obs_value"], names.language),
    )


def _named(names: Names, fact: Fact, proof: Proof) -> str:
    """A figure of the area itself, or of a part of it."""
    area = next(iter(fact.areas))
    if fact.why == PRINTED:
        row: Mapping[Any, Any] = proof.lists[fact.origin].iloc[0].to_dict() | {"ref_area": area}
        details = ""
    else:
        row = proof.rows[fact.origin]
        details = detail_words(names, dict(row))
    place = names.region(row["ref_area"]) + (f" ({details})" if details else "")
    text = (
        "{place} tercetak {value} pada {when}."
        if row["ref_area"] == area
        else "{place}, bagian dari provinsi ini, tercetak {value} pada {when}."
    )
    return names.say(text, place=place, value=number(fact.least, names.language), when=_when(names, row))


def _total(names: Names, facts: tuple[Fact, ...], end: float, proof: Proof, *, upper: bool) -> str:
    language = names.language
    if len(facts) > 1:
        lists = "; ".join(
            f"{_when(names, proof.lists[fact.origin].iloc[0].to_dict())}: {number(fact.most, language)}"
            for fact in facts
        )
        return names.say("Beberapa total bertemu ({lists}); batas ini hasil program linear.", lists=lists)
    text = (
        "Total tercetak {total}; dikurangi semua yang tercetak, yang tersisa paling banyak {left}."
        if upper
        else "Total tercetak {total}; provinsi lain tidak dapat memuat semuanya, sehingga tersisa sedikitnya {left}."
    )
    return names.say(text, total=number(facts[0].most, language), left=number(end, language))


def _end(names: Names, facts: tuple[Fact, ...], end: float, proof: Proof, *, upper: bool) -> list[str]:
    if not facts:
        return []
    why = facts[0].why
    if why == TOTAL:
        return [_total(names, facts, end, proof, upper=upper)]
    if why in (RANK, FLOOR):
        return [_ranking(names, facts[0], proof)]
    if why == ZERO:
        when = _when(names, proof.lists[facts[0].origin].iloc[0].to_dict())
        return [names.say("Daftar {when} lengkap: provinsi yang tidak tercetak nol.", when=when)]
    return [_named(names, fact, proof) for fact in facts]


def reason(names: Names, found: Interval, proof: Proof, *, with_upper: bool = True) -> str:
    """The sentences that carry an interval, the upper end first.

    Parameters
    ----------
    found, proof
        from :func:`analytics.methods.bounds_evidence.prove`.
    with_upper
        False where the upper end is not shown.
    """
    parts = _end(names, found.above, found.upper, proof, upper=True) if with_upper else []
    if not with_upper or found.above != found.below:
        parts += _end(names, found.below, found.lower, proof, upper=False)
    return " ".join(dict.fromkeys(parts))


def doubt(names: Names, found: Interval, sure: Interval, contradicted: str) -> str:
    """What is to be said with an interval that rests on a ranking which something speaks against."""
    if (found.lower, found.upper) == (sure.lower, sure.upper):
        return ""
    return names.say(
        "Hanya berlaku jika peringkat sumbernya benar. {contradicted} Tanpa peringkat itu yang terbukti hanya {sure}.",
        contradicted=contradicted,
        sure=written(names, sure.lower, sure.upper),
    )


def sources(found: Interval, proof: Proof, *, with_upper: bool = True) -> list[str]:
    """The sources of the facts that set the ends, each once."""
    result: list[str] = []
    for fact in (*found.below, *(found.above if with_upper else ())):
        if fact.why == PART:
            result.append(str(proof.rows[fact.origin]["source_id"]))
            continue
        members = proof.lists[fact.origin]
        if fact.why == TOTAL:
            result += str(members.iloc[0]["total_source_id"]).split(";")
        elif fact.why in (RANK, FLOOR):
            result.append(str(_limit(members, why=fact.why)[1]["source_id"]))
        else:
            own = members[members["member"].isin(fact.areas)]
            result += list(own["source_id"]) or list(members["source_id"].head(1))
    return list(dict.fromkeys(source for source in result if source))
