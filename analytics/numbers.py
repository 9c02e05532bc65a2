"""Numbers, money, dates and periods as people of each language read them (Babel)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import NumberPattern, parse_pattern

from locales import translate

LOCALES = {"id": "id_ID", "en": "en_GB"}
NOT_AVAILABLE = "…"
HIDDEN = "<10"
ZERO = "–"
MINUS = "−"
NARROW = "\u00a0"


def number(value: float, language: str, decimals: int = 0) -> str:
    """``1.234,5`` or ``1,234.5``; a fixed number of decimals, a true minus sign, never a minus nought."""
    pattern, locale = _form(language, decimals)
    return pattern.apply(round(value, decimals) + 0.0, locale).replace("-", MINUS)


@cache
def _form(language: str, decimals: int) -> tuple[NumberPattern, Locale]:
    """How numbers of so many decimals look: read once, for a book has tens of thousands of them."""
    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else "")), Locale.parse(LOCALES[language])


def compact(value: float, language: str) -> str:
    """A number without needless decimals: at most three significant ones under ten."""
    decimals = 0 if value == round(value) or abs(value) >= 1000 else 2 if abs(value) < 10 else 1
    return number(value, language, decimals)


def percent(value: float, language: str, decimals: int = 1) -> str:
    """``4,8 %``; a share that would round to nothing is written as less than the last decimal."""
    smallest = 10.0**-decimals
    if 0 < value < smallest / 2:
        return "<" + percent(smallest, language, decimals)
    return number(value, language, decimals) + ("%" if language == "en" else NARROW + "%")


def signed_percent(value: float, language: str, decimals: int = 1) -> str:
    """``+3,6 %`` or ``−15,7 %``; a change that rounds to nothing has no sign."""
    rounded = round(value, decimals)
    return ("+" if rounded > 0 else "") + percent(rounded, language, decimals)


_SCALES = ((1e12, "triliun", 1), (1e9, "miliar", 1), (1e6, "juta", 1))


def scaled(value: float, language: str, decimals: int | None = None) -> tuple[str, str]:
    """A large number and the word of its scale: ``("16,0", "miliar")``."""
    for size, word, usual in _SCALES:
        places = usual if decimals is None else decimals
        if abs(round(1000 * value / size, places)) >= 1000:
            return number(value / size, language, places), translate(language, word)
    return number(value, language, decimals or 0), ""


def usd(value: float, language: str, decimals: int | None = None) -> str:
    """``US$ 16,0 miliar``."""
    amount, word = scaled(value, language, decimals)
    return " ".join(part for part in ("US$" + NARROW + amount, word) if part)


def rupiah(value: float, language: str, decimals: int | None = None) -> str:
    """``Rp253,3 triliun``."""
    amount, word = scaled(value, language, decimals)
    return " ".join(part for part in (("Rp" if language == "id" else "Rp" + NARROW) + amount, word) if part)


def day(value: date, language: str) -> str:
    return format_date(value, "d MMMM y", locale=LOCALES[language])


def short_day(value: date, language: str) -> str:
    return format_date(value, "d MMM y", locale=LOCALES[language])


_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


def period(kind: str, start: date, end: date, language: str) -> str:
    """A period in words: ``2025``, ``triwulan I 2023`` (``Q1 2023``), ``Juni 2023``, ``5–19 Juni 2023``."""
    locale = LOCALES[language]
    if kind == "year":
        return str(start.year)
    if kind == "years":
        return f"{start.year}–{end.year}"
    if kind == "quarter":
        quarter = (start.month + 2) // 3
        written = _ROMAN[quarter] if language == "id" else quarter
        return translate(language, "triwulan {quarter} {year}", quarter=written, year=start.year)
    if kind == "month":
        return format_date(start, "MMMM y", locale=locale)
    if kind == "months":
        return _span(start, end, "MMMM y", "MMMM", locale, same=start.year == end.year)
    if start == end:
        return day(start, language)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end, language)}"
    return _span(start, end, "d MMMM y", "d MMMM", locale, same=start.year == end.year)


def _span(start: date, end: date, full: str, short: str, locale: str, *, same: bool) -> str:
    first = format_date(start, short if same else full, locale=locale)
    return f"{first}–{format_date(end, full, locale=locale)}"


def change(new: float, old: float) -> float:
    """Change in percent of the old value."""
    return 100 * (new - old) / old


def marked(
    value: float | None,
    language: str,
    *,
    status: str = "published",
    suppressed_by: str = "",
    relation: str = "",
    decimals: int = 0,
) -> str:
    """A figure with the sign of its status, as Statistics Indonesia prints them.

    … not available, – zero, * provisional, r revised, e estimate, <10 a hidden cell.
    """
    if suppressed_by == "rule":
        return HIDDEN
    if value is None or value != value:
        return "×" if suppressed_by == "source" else NOT_AVAILABLE
    text = ZERO if value == 0 else number(value, language, decimals)
    sign = {"provisional": "*", "estimated": "e", "doubtful": "?"}.get(status, "")
    return text + (NARROW + sign if sign else "") + (NARROW + "r" if relation == "revision" else "")
