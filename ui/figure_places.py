"""Where a figure stands: the page, the section, and the view codes that its id must carry."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """The address of a page, the code of its section, and codes of a view that change what the figure shows."""

    page: str
    section: str = ""
    view: tuple[str, ...] = ()
    #: The code of a view that the end of the key names: ``penjelajah-placements`` is ``indikator=placements``.
    tail: str = ""


_DEFAULTS = {"ukuran": "placements"}
#: What the explorer is filtered by.
EXPLORER = ("indikator", "sumber", "lingkup", "lawan", "dari", "sampai", "badan", "rincian", "cari")
#: By the beginning of a key, as a whole number of its words; the longest that fits is meant.
PLACES: dict[str, Place] = {
    "ringkasan": Place("", view=("ukuran",)),
    "konteks-wilayah": Place("penempatan", "peta"),
    "penempatan": Place("penempatan", "siapa"),
    "penempatan-peta": Place("penempatan", "peta", ("ukuran",)),
    "penempatan-peringkat": Place("penempatan", "peta", ("ukuran",)),
    "penempatan-angka-lain-province": Place("penempatan", "peta"),
    "penempatan-angka-lain-kabupaten": Place("penempatan", "daerah"),
    "penempatan-terbukti": Place("penempatan", "peta"),
    "penempatan-deret": Place("penempatan", "deret"),
    "penempatan-bulanan": Place("penempatan", "deret"),
    "penempatan-tujuan": Place("penempatan", "tujuan"),
    "penempatan-kabupaten": Place("penempatan", "daerah"),
    "penempatan-balai": Place("penempatan", "daerah"),
    "penempatan-dinas": Place("penempatan", "daerah"),
    "stok": Place("penempatan", "stok"),
    "remitansi": Place("remitansi", "dua-ukuran"),
    "remitansi-pdb": Place("remitansi", "pdb"),
    "remitansi-ekspor": Place("remitansi", "ekspor"),
    "remitansi-negara": Place("remitansi", "negara", ("rincian",)),
    "remitansi-biaya": Place("remitansi", "biaya"),
    "remitansi-pernyataan": Place("remitansi", "pernyataan"),
    "remitansi-kanal": Place("remitansi", "daerah", ("rincian",)),
    "remitansi-celah": Place("remitansi", "daerah", ("rincian",)),
    "tppo": Place("tppo", "peta"),
    "tppo-satgas": Place("tppo", "satgas"),
    "tppo-sebelum-satgas": Place("tppo", "satgas"),
    "tppo-tempat": Place("tppo", "empat-tempat"),
    "tppo-badan": Place("tppo", "badan"),
    "tppo-korban-setahun": Place("tppo", "badan"),
    "tppo-antrean": Place("tppo", "antrean"),
    "tppo-restitusi": Place("tppo", "antrean"),
    "tppo-bentuk": Place("tppo", "antrean"),
    "tppo-jenis-umur": Place("tppo", "antrean"),
    "tppo-bantuan": Place("tppo", "antrean"),
    "tppo-tahap-lain": Place("tppo", "antrean"),
    "tppo-negara": Place("tppo", "luar-negeri"),
    "tppo-luar": Place("tppo", "luar-negeri"),
    "tppo-dunia": Place("tppo", "dunia"),
    "pengaduan": Place("pelindungan", "pengaduan"),
    "kepulangan": Place("pelindungan", "kepulangan"),
    "pemulangan": Place("pelindungan", "pemulangan"),
    "deportasi": Place("pelindungan", "deportasi"),
    "jenazah": Place("pelindungan", "jenazah"),
    "meninggal": Place("pelindungan", "jenazah"),
    "pencegahan": Place("pelindungan", "pencegahan"),
    "kontrak": Place("pelindungan", "kontrak"),
    "kedatangan": Place("pelindungan", "kontrak"),
    "profil": Place("profil", "angka"),
    "profil-pelindungan": Place("profil", "pelindungan"),
    "profil-tppo": Place("profil", "pelindungan"),
    "profil-konteks": Place("profil", "konteks"),
    "profil-sebanding": Place("profil", "konteks"),
    "profil-kanal": Place("profil", "konteks"),
    "profil-lain": Place("profil", "konteks"),
    "profil-banding": Place("profil", "berdampingan", ("banding",)),
    "penjelajah": Place("data-sumber", "penjelajah", EXPLORER, tail="indikator"),
    "sumber": Place("data-sumber", "sumber", ("cari",)),
    "siapa-menghitung": Place("data-sumber", "sumber"),
    "rival": Place("data-sumber", "nilai", ("sel",)),
    "total": Place("data-sumber", "rekonsiliasi"),
    "selisih": Place("data-sumber", "rekonsiliasi"),
    "badan-lain": Place("data-sumber", "rekonsiliasi"),
    "hitung-ulang": Place("data-sumber", "rekonsiliasi"),
    "prioritas": Place("data-sumber", "mutu"),
    "tanda": Place("data-sumber", "mutu"),
    "kelengkapan": Place("data-sumber", "mutu"),
    "cakupan": Place("data-sumber", "mutu"),
    "umur": Place("data-sumber", "mutu"),
    "celah": Place("data-sumber", "celah", ("pemilik",)),
    "kekeliruan": Place("data-sumber", "kekeliruan"),
    "definisi": Place("data-sumber", "definisi", ("cari",)),
    "perubahan": Place("perubahan", "ringkasan", ("lama", "baru")),
    "perubahan-angka": Place("perubahan", "angka", ("lama", "baru")),
    "perubahan-tabel": Place("perubahan", "angka", ("lama", "baru")),
    "perubahan-rilis": Place("perubahan", "rilis"),
}


def beginning(key: str) -> str:
    """The longest beginning of a key that has a place; empty where none has."""
    words = key.split("-")
    for count in range(len(words), 0, -1):
        if "-".join(words[:count]) in PLACES:
            return "-".join(words[:count])
    return ""


def place_of(key: str) -> Place | None:
    """Where the figure of a key stands."""
    return PLACES.get(beginning(key))


def codes_of(key: str) -> dict[str, str]:
    """The codes of an address that lead to the section of a figure."""
    place = place_of(key)
    if place is None:
        return {}
    codes = {"bagian": place.section} if place.section else {}
    end = _end(key)
    return codes | ({place.tail: end} if place.tail and end else {})


def _end(key: str) -> str:
    """What a key says after the beginning that has a place."""
    return key.removeprefix(beginning(key)).lstrip("-")


def view_of(key: str, view: dict[str, str]) -> dict[str, str]:
    """The codes of a session's view that the id of a figure must carry; what is at its default is left out."""
    place = place_of(key)
    if place is None:
        return {}
    defaults = _DEFAULTS | ({place.tail: _end(key)} if place.tail else {})
    return {code: view[code] for code in place.view if view.get(code) and view[code] != defaults.get(code)}
