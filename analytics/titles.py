"""Words that titles and legends share: the period of a listing, what it covers, what it leaves."""

from __future__ import annotations

from analytics.methods.bounds import MOST_SHARE
from analytics.names import Names
from analytics.numbers import number, percent, period
from analytics.queries.listings import Listing


def listing_period(names: Names, listing: Listing) -> str:
    return period(listing.period_kind, listing.period_start, listing.period_end, names.language)


def coverage_sentence(names: Names, listing: Listing) -> str:
    """``10 provinsi = 95,2 % dari 296.948``; for persons only how many areas and the printed total."""
    language = names.language
    n = number(listing.n, language)
    if listing.coverage is not None and listing.total is not None:
        return names.say(
            "{n} provinsi = {share} dari {total}",
            n=n,
            share=percent(listing.coverage, language),
            total=number(listing.total, language),
        )
    if listing.total_value_kind == "printed" and listing.total is not None:
        return names.say("{n} provinsi; total tercetak {total}", n=n, total=number(listing.total, language))
    return names.say("{n} provinsi; total tidak tercetak", n=n)


def remainder_sentence(names: Names, listing: Listing) -> str:
    """What is provable of the provinces that the listing does not hold."""
    language = names.language
    rest, others = listing.remainder, listing.others
    if rest is None or listing.total is None or listing.total_value_kind != "printed":
        return names.say("Provinsi lain: angka tidak diterbitkan.")
    share = percent(100 * rest / listing.total, language)
    together = number(rest, language)
    if others is None:
        return names.say("Provinsi lain bersama {rest} ({share}).", rest=together, share=share)
    narrow = listing.bound is not None and 100 * listing.bound <= MOST_SHARE * listing.total
    if listing.kind == "top" and listing.bound is not None and narrow and not listing.contradicted:
        return names.say(
            "{n} provinsi lain bersama {rest} ({share}), masing-masing paling banyak {bound} (urutan ke-{rank}).",
            n=others,
            rest=together,
            share=share,
            bound=number(listing.bound, language),
            rank=number(listing.n, language),
        )
    return names.say("{n} provinsi lain bersama {rest} ({share}).", n=others, rest=together, share=share)
