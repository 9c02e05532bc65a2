"""Words for the catalogue's own codes, in Indonesian; :func:`word` says them in the reader's language."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import Any

import pandas as pd

from analytics.names import Names
from analytics.numbers import NOT_AVAILABLE, period, short_day
from data.schema import DIMENSIONS

ROLES = {
    "origin": "asal",
    "handling": "tempat penanganan",
    "handling_joint": "penanganan bersama",
    "office": "balai yang melayani",
    "register": "register dinas",
    "receiving": "daerah penerima",
    "reporting": "negara pelapor",
    "citizenship": "kewarganegaraan",
    "as_printed": "sebagaimana dicetak",
}
STATUSES = {
    "published": "tercetak",
    "provisional": "sementara",
    "estimated": "perkiraan",
    "derived": "turunan",
    "doubtful": "meragukan",
}
HIDDEN = {"rule": "<10, disamarkan", "source": "ditahan sumber"}
REPORTS = {
    "press_article": "berita",
    "statistics_portal": "portal statistik",
    "statement": "pernyataan",
    "press_release": "siaran pers",
    "dataset": "himpunan data",
    "annual_report": "laporan tahunan",
    "monthly_report": "laporan bulanan",
    "study": "kajian",
}
LEVELS = {
    "nation": "nasional",
    "province": "provinsi",
    "kabupaten": "kabupaten/kota",
    "destination": "negara tujuan",
    "country": "negara",
    "world": "dunia",
}
RELATIONS = {
    "revision": "revisi",
    "rounding": "pembulatan",
    "edition": "edisi",
    "undecided": "belum dapat diputuskan",
    "coverage": "cakupan",
    "": "satu nilai meragukan",
}
RELATION_MEANINGS = {
    "revision": "badan itu memperbaiki angkanya",
    "rounding": "angka sama, desimal lain",
    "edition": "tabel dari laporan lain",
    "undecided": "sumber tidak memberi petunjuk",
    "coverage": "masa atau dasar lain",
    "": "yang meragukan tidak pernah dipakai",
}
GAP_KINDS = {
    "not_published": "tidak diterbitkan",
    "withheld": "sengaja ditahan",
    "late": "terlambat",
    "never_collected": "tidak pernah dihitung",
    "published_as_picture": "terbit sebagai gambar",
    "not_found": "tidak ditemukan",
}
TOPICS = {
    "departures": "Penempatan",
    "protection": "Pelindungan",
    "tppo": "TPPO",
    "remittances": "Remitansi",
    "stock": "Stok migran",
    "international": "Internasional",
    "economy": "Ekonomi",
    "grdp": "PDRB",
    "population": "Penduduk",
    "living_conditions": "Kehidupan",
}
ADDABLE = {
    "time_period": "masa",
    "ref_area": "wilayah",
    "counterpart_area": "negara/wilayah",
    "sex": "jenis kelamin",
    "age": "umur",
    "education": "pendidikan",
    "marital_status": "status kawin",
    "sector": "sektor",
    "occupation": "jabatan",
    "scheme": "skema",
    "modus": "bentuk eksploitasi",
    "stage": "tahap",
    "item": "rincian",
    "source_id": "sumber",
    "indicator": "ukuran",
}

BODIES = {
    "World Bank": "Bank Dunia",
    "US DoS": "Departemen Luar Negeri AS",
    "tidak disebut": "badan tidak disebut",
}

Row = Mapping[Hashable, Any]


def word(names: Names, words: Mapping[str, str], code: str) -> str:
    """The word of a code; a code without one stays as it is."""
    return names.say(words[code]) if code in words else code


def period_word(names: Names, row: Row) -> str:
    """What kind of period a row is of: a whole year, a part of one, or a running count over several."""
    if row["cumulative"]:
        return names.say("kumulatif")
    return names.say(
        {"year": "setahun", "quarter": "triwulan", "month": "bulan"}.get(str(row["period_kind"]), "bagian tahun")
    )


def status_word(names: Names, row: Row) -> str:
    """The status of a row in words; a hidden or withheld cell says so first."""
    hidden = str(row.get("suppressed_by") or "")
    return word(names, HIDDEN, hidden) if hidden else word(names, STATUSES, str(row["obs_status"]))


def area_word(names: Names, code: str) -> str:
    """The name of an area, the world among them."""
    return names.say("Dunia") if code == "WLD" else names.region(code)


def place_word(names: Names, row: Row) -> str:
    """``Jawa Timur · asal``: the area, and what it is to the figure."""
    role = word(names, ROLES, str(row["area_role"]))
    return " · ".join(part for part in (area_word(names, str(row["ref_area"])), role) if part)


def detail_word(names: Names, row: Row) -> str:
    """The counterpart and every dimension of a row, by name; empty for a total."""
    parts = [area_word(names, str(row["counterpart_area"]))] if row["counterpart_area"] else []
    parts += [names.code(column, str(row[column])) for column in DIMENSIONS if row[column]]
    return " · ".join(parts)


def date_word(names: Names, text: str) -> str:
    """A date as exact as a page gives it: ``2024``, ``Oktober 2024``, ``12 Okt 2024``; … where it gives none."""
    parts = [int(part) for part in text.split("-") if part.isdigit()]
    if len(parts) == 3:
        return short_day(date(*parts), names.language)
    if len(parts) == 2:
        start = date(parts[0], parts[1], 1)
        return period("month", start, start, names.language)
    return text or NOT_AVAILABLE


def body_word(names: Names, body: str) -> str:
    """A body's code as people read it; the words for a page that names none."""
    return word(names, BODIES, body)


def short_code(text: str) -> str:
    """Four characters that tell two texts apart in a link."""
    return f"{zlib.crc32(text.encode()) & 0xFFFF:04x}"


def mapped(frame: pd.DataFrame, columns: list[str], words: Callable[[Row], str]) -> list[str]:
    """A text for each row that depends on some columns only, made once for each of their values."""
    keys = list(frame[columns].astype(object).itertuples(index=False, name=None))
    known = {key: words(dict(zip(columns, key, strict=True))) for key in dict.fromkeys(keys)}
    return [known[key] for key in keys]
