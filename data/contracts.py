"""What each column of each table may hold: the contract between a maintainer and the build."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.schema import AREA_ROLES, CELL, DIMENSIONS, PRINTED, STATUSES
from data.units import UNITS


@dataclass(frozen=True)
class Kind:
    """A kind of column: a pattern or a closed list, and how a person is told of it."""

    expected: str
    pattern: str = ""
    allowed: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)


def one_of(*allowed: str) -> Kind:
    shown = ", ".join(value or "—" for value in allowed)
    return Kind("salah satu dari: {allowed}", allowed=allowed, values={"allowed": shown})


_DECIMAL = r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?"
_OTHER = rf"{_DECIMAL} \([^()|]+\)"
_FIXED = rf"({'|'.join(DIMENSIONS)})=[^;]+"
_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"

TEXT = Kind("teks", pattern=r"[\s\S]*")
FILLED = Kind("tidak kosong", pattern=r"[\s\S]*\S[\s\S]*")
NUMBER = Kind("bilangan, titik sebagai tanda desimal", pattern=_DECIMAL)
MAYBE_NUMBER = Kind("bilangan, titik sebagai tanda desimal, atau kosong", pattern=f"({_DECIMAL})?")
COUNT = Kind("bilangan bulat", pattern=r"[0-9]{1,9}")
MAYBE_COUNT = Kind("bilangan bulat atau kosong", pattern=r"([0-9]{1,9})?")
MAYBE_YEAR = Kind("tahun empat angka atau kosong", pattern=r"([0-9]{4})?")
DATE = Kind("tanggal TTTT-BB-HH, boleh hanya TTTT-BB atau TTTT", pattern=_DATE)
MAYBE_DATE = Kind("tanggal TTTT-BB-HH, TTTT-BB, TTTT, atau kosong", pattern=f"({_DATE})?")
ADDRESS = Kind("alamat http(s)", pattern=r"https?://\S+")
MAYBE_CODE = Kind("kode lama dua atau empat angka, atau kosong", pattern=r"([0-9]{2}([0-9]{2})?)?")
OTHER_VALUES = Kind("nilai (sumber) | nilai (sumber), atau kosong", pattern=rf"({_OTHER}( \| {_OTHER})*)?")
SHORT = Kind("1 sampai 24 huruf", pattern=r".{1,24}")
FLAG = one_of("0", "1")
MAYBE_FLAG = one_of("", "0", "1")


def _columns(text: str, kind: Kind = TEXT) -> dict[str, Kind]:
    return dict.fromkeys(text.split(), kind)


FIGURES: dict[str, Kind] = {
    **dict.fromkeys(PRINTED, TEXT),
    **_columns("indicator time_period ref_area source_id", FILLED),
    "area_role": one_of(*AREA_ROLES), "sex": one_of("", "F", "M"), "obs_value": MAYBE_NUMBER,
    "unit_measure": one_of(*UNITS), "obs_status": one_of(*STATUSES),
}

_CODED = ("area_role", "unit_measure", "obs_status", *CELL[5:-1])
_STAGES = ("data", "preparation", "recruitment", "placement", "abroad", "trouble", "return", "reintegration",
           "prevention", "law_enforcement")

SMALL: dict[str, dict[str, Kind]] = {
    "source": {
        **_columns("source_id title publisher body body_name licence", FILLED),
        **_columns("via_note edition note"),
        "title_basis": one_of("printed", "from_address"),
        "report_kind": one_of("annual_report", "monthly_report", "statistics_portal", "press_release",
                              "press_article", "statement", "dataset", "study"),
        "url": ADDRESS, "published": MAYBE_DATE, "retrieved": DATE, "kind": one_of("primary", "secondary"),
    },
    "indicator": {
        **_columns("indicator name_id name_en definition_id definition_en unit_measure unit_label_id "
                   "unit_label_en file", FILLED),
        **_columns("short_id short_en", SHORT), **_columns("caveat_id caveat_en body denominators"),
        "rows": COUNT, "kind": one_of("stock", "flow", "rate", "share", "cost", "statement", "estimate"),
        "disclosure": one_of("persons", "none"), "better": one_of("none", "higher", "lower"),
        "aggregation": Kind("sum:kolom;never:kolom", pattern=r"sum:[\w,]*;never:[\w,]*"),
    },
    "code": {
        "dimension": one_of(*_CODED), **_columns("value code name_id name_en", FILLED), "sort": COUNT,
        **_columns("note isco08 htcds"), "new_departure": MAYBE_FLAG,
        "item_level": one_of("", "total", "subtotal", "of which"),
    },
    "choice": {
        **_columns("indicator time_period ref_area unit_measure body reason_id reason_en", FILLED),
        **_columns("area_role counterpart_area dimension chosen_source_id edition"),
        "other_values": OTHER_VALUES,
        "rule": Kind("salah satu aturan pemilihan di data/README.md",
                     pattern=r"status order: other > doubtful|chosen source|source order: .+ > .+"
                             r"|parts edition|parts sum"),
        "relation": one_of("", "revision", "rounding", "coverage", "edition", "undecided"),
        "chosen_value": MAYBE_NUMBER,
    },
    "listing": {
        **_columns("listing_id indicator time_period ref_area dimension members source_ids body reason_id "
                   "reason_en", FILLED),
        **_columns("counterpart_area edition total_source_id contradicted_by_id contradicted_by_en"),
        "filter": Kind("dimensi=nilai; dimensi=nilai, atau kosong", pattern=rf"({_FIXED}(; {_FIXED})*)?"),
        "for_year": MAYBE_YEAR, "area_role": one_of(*AREA_ROLES), "unit_measure": one_of(*UNITS),
        "kind": one_of("complete", "top", "extremes", "selection"), "n": COUNT, "areas": MAYBE_COUNT,
        "borders": one_of("34", "38", "unknown", "-"), "bound": MAYBE_NUMBER, "total": MAYBE_NUMBER,
        "total_value_kind": one_of("printed", "sum_of_parts", "none"),
    },
    "break": {
        "kind": one_of("break", "event"),
        **_columns("indicator body ref_area from_period reason_id reason_en source_id", FILLED),
        **_columns("to_period segment_before_id segment_before_en segment_after_id segment_after_en "
                   "before_source_ids"),
        "period_kind": one_of("", "all", "year", "part"),
    },
    "gap": {
        **_columns("gap_id subject_id subject_en owner known_id known_en", FILLED),
        **_columns("indicator ref_area period basis source_id"),
        "level": one_of("nation", "province", "kabupaten", "destination"),
        "kind": one_of("not_published", "withheld", "late", "never_collected", "published_as_picture",
                       "not_found"),
    },
    "printed": {
        **_columns("printed_id source_id wording_id wording_en parts", FILLED),
        "kind": one_of("sum", "share", "growth", "difference"), "printed": NUMBER, "unit": one_of(*UNITS),
        "tolerance": Kind("bilangan tanpa tanda minus, titik sebagai tanda desimal", pattern=r"[0-9]+(\.[0-9]+)?"),
    },
    "region": {
        **_columns("code kemendagri_code bps_code name name_en", FILLED),
        **_columns("iso_3166_2 parent_code capital aliases successors"),
        "former_code": MAYBE_CODE,
        "level": one_of("province", "regency", "former_province"),
        "type": one_of("provinsi", "kabupaten", "kota"), **_columns("lat lon area_km2", NUMBER),
        "ambiguous_bare_name": MAYBE_FLAG, **_columns("valid_from valid_to", MAYBE_DATE),
    },
    "country": {
        "iso3": Kind("tiga huruf ISO 3166-1", pattern=r"[A-Z]{3}"), **_columns("iso2 aliases"),
        **_columns("name name_en world_region", FILLED), **_columns("lat lon", MAYBE_NUMBER),
    },
    "polda": {
        **_columns("polda province_code covers_province_codes hq_city basis", FILLED),
        **_columns("extra_kabkota_codes partial_kabkota_codes excluded_kabkota_codes aliases note"),
    },
    "polda_kabkota": {**_columns("code polda", FILLED), "note": TEXT},
    "dots": {"code": FILLED, **_columns("lon lat", NUMBER)},
    "bounds": {"code": FILLED, **_columns("west south east north", NUMBER)},
    "service_office": {
        **_columns("office city kabkota_code province_code coord_basis basis", FILLED),
        "former_names": TEXT, **_columns("lat lon", NUMBER),
    },
    "crossing": {
        **_columns("place kind kabkota_code province_code role basis", FILLED), "note": TEXT,
        **_columns("lat lon", NUMBER),
    },
    "glossary": _columns("term name_id name_en meaning_id meaning_en source", FILLED),
    "duty": {
        **_columns("law article duty_id duty_en source", FILLED), "note": TEXT, "checked": FLAG,
        "level": one_of("all", "nation", "province", "kabupaten", "village", "mission", "police"),
        "stage": one_of(*_STAGES),
    },
}

#: Columns that together name one line of a table.
KEYS: dict[str, tuple[str, ...]] = {
    "source": ("source_id",), "indicator": ("indicator",), "code": ("dimension", "value"),
    "listing": ("listing_id",), "gap": ("gap_id",), "printed": ("printed_id",),
    "region": ("code",), "country": ("iso3",), "polda": ("polda",), "polda_kabkota": ("code",),
    "bounds": ("code",), "service_office": ("office",), "crossing": ("place",), "glossary": ("term",),
    "choice": ("indicator", "time_period", "ref_area", "area_role", "counterpart_area", "dimension",
               "unit_measure", "body", "rule"),
}
