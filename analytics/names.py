"""Names of codes in one language, from the release."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import duckdb
import pandas as pd

from analytics.filters import NATION, Domain
from locales import translate


@dataclass(frozen=True)
class Names:
    """Every name that a release knows, in one language."""

    language: str
    regions: pd.DataFrame
    countries: pd.DataFrame
    indicators: pd.DataFrame
    codes: dict[tuple[str, str], str]
    sources: pd.DataFrame

    def say(self, text: str, /, **values: object) -> str:
        return translate(self.language, text, **values)

    def region(self, code: str) -> str:
        if code == NATION:
            return self.say("Indonesia")
        return self._regions.get(code) or self.country(code)

    def country(self, code: str) -> str:
        if code == "OTH":
            return self.say("Lainnya")
        return self._countries.get(code, code)

    def code(self, dimension: str, value: str) -> str:
        return self.codes.get((dimension, value), value)

    def indicator(self, code: str) -> str:
        return str(self.indicators.at[code, f"name_{self.language}"])

    def short(self, code: str) -> str:
        return str(self.indicators.at[code, f"short_{self.language}"])

    def caveat(self, code: str) -> str:
        return str(self.indicators.at[code, f"caveat_{self.language}"])

    def definition(self, code: str) -> str:
        return str(self.indicators.at[code, f"definition_{self.language}"])

    def unit(self, code: str, unit: str | None = None) -> str:
        """What stands after a figure of this indicator."""
        units = str(self.indicators.at[code, "unit_measure"]).split(";")
        labels = str(self.indicators.at[code, f"unit_label_{self.language}"]).split(";")
        return labels[units.index(unit)] if unit in units else labels[0]

    def body(self, source_id: str) -> str:
        """The body whose count a source carries, by its name in that period and in the reader's language."""
        return self._bodies.get(source_id, source_id)

    @cached_property
    def _regions(self) -> dict[str, str]:
        return dict(self.regions[f"name_{self.language}"])

    @cached_property
    def _countries(self) -> dict[str, str]:
        return dict(self.countries[f"name_{self.language}"])

    @cached_property
    def _bodies(self) -> dict[str, str]:
        names = self.sources["body_name"].where(self.sources["body_name"] != "", self.sources["body"])
        return {
            key: self.say("badan tidak disebut" if name.startswith("tidak disebut") else name)
            for key, name in names.items()
        }


def short_area(name: str) -> str:
    """The name of a kabupaten without the word that says it is one, for the little room on a map."""
    return name.removeprefix("Kabupaten ").removesuffix(" Regency")


def load_names(con: duckdb.DuckDBPyConnection, language: str) -> Names:
    """Read the names of a release."""
    regions = con.execute(
        "select code, name as name_id, name_en, level, parent_code, bps_code, successors from region"
    ).df()
    countries = con.execute("select iso3, name as name_id, name_en from country").df()
    codes = con.execute(f"select dimension, value, name_{language} as name from code").fetchall()
    return Names(
        language=language,
        regions=regions.set_index("code"),
        countries=countries.set_index("iso3"),
        indicators=con.execute("select * from indicator").df().set_index("indicator"),
        codes={(dimension, value): name for dimension, value, name in codes},
        sources=con.execute("select * from source").df().set_index("source_id"),
    )


def load_domain(con: duckdb.DuckDBPyConnection) -> Domain:
    """What the filter may hold: years with national placements, regions, destinations of placements."""
    years = [
        row[0]
        for row in con.execute(
            """select distinct year from mart_annual where indicator = 'placements' and ref_area = 'ID'
           and counterpart_area = '' and area_role = 'origin' order by 1"""
        ).fetchall()
    ]
    regions = con.execute("select code, level, successors from region").fetchall()
    destinations = con.execute(
        """select distinct counterpart_area from observation where indicator like 'placements%'
           and counterpart_area not in ('', 'OTH')"""
    ).fetchall()
    former = {code: text.split("|") for code, level, text in regions if level == "former_province"}
    return Domain(
        years=tuple(range(years[0], years[-1] + 1)) if years else (2025,),
        default_year=years[-1] if years else 2025,
        regions=frozenset(code for code, _, _ in regions),
        destinations=frozenset(row[0] for row in destinations),
        successors={new: old for old, parts in former.items() for new in parts},
    )
