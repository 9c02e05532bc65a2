"""The same tables as DCAT-AP metadata, for catalogues that collect data sets."""

from __future__ import annotations

from typing import Any

import pandas as pd

from data.package import NAME, TITLE
from data.schema import FIGURE_FILES
from data.tables import FIGURE_PATHS, SMALL_TABLES, Inputs

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_TOPICS = {
    "departures": ("Penempatan", "Placements"), "protection": ("Pelindungan", "Protection"),
    "tppo": ("TPPO", "Trafficking"), "remittances": ("Remitansi", "Remittances"),
    "economy": ("Ekonomi", "Economy"), "grdp": ("PDRB", "Gross regional product"),
    "population": ("Penduduk", "Population"), "living_conditions": ("Kehidupan", "Living conditions"),
    "stock": ("Stok migran", "Migrant stock"), "international": ("Internasional", "International"),
}


def _both(pair: tuple[str, str]) -> list[dict[str, str]]:
    return [{"@language": language, "@value": text} for language, text in zip(("id", "en"), pair, strict=True)]


def _dataset(name: str, rows: pd.DataFrame, package: str) -> dict[str, Any]:
    """One file of figures as a dataset with its CSV."""
    years = rows["time_period"].str.extract(r"(\d{4})").iloc[:, 0]
    last = rows["time_period"].str.extract(r".*(\d{4})").iloc[:, 0]
    path = f"data/{FIGURE_PATHS[f'{name}.csv']}"
    return {
        "@id": f"#{name}", "@type": "dcat:Dataset", "dct:identifier": f"{NAME}-{name}",
        "dct:title": _both(_TOPICS[name]), "dct:description": _both(
            (f"{len(rows)} angka sebagaimana dicetak", f"{len(rows)} figures as printed")),
        "dct:language": ["id", "en"], "dct:spatial": {"dct:identifier": "IDN"},
        "dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": _year(years.min()),
                         "dcat:endDate": _year(last.max())},
        "dct:conformsTo": package, "dct:license": "data/published/sources.csv#licence",
        "dcat:keyword": sorted(set(rows["indicator"])),
        "dcat:distribution": [{"@type": "dcat:Distribution", "dcat:accessURL": path, "dct:format": "CSV",
                               "dcat:mediaType": "text/csv", "dct:conformsTo": package}],
    }


def _year(text: str) -> dict[str, str]:
    return {"@type": "xsd:gYear", "@value": text}


def catalogue(inputs: Inputs, *, package: str, page: str) -> dict[str, Any]:
    """A catalogue of one dataset a topic, and one of the tables that explain them, after DCAT-AP.

    Parameters
    ----------
    package, page
        paths of the data package that the files conform to and of the data dictionary.
    """
    figures = inputs.figures
    datasets = [_dataset(name, figures[figures["in_file"] == f"{name}.csv"], package) for name in FIGURE_FILES]
    explain = {
        "@id": "#reference", "@type": "dcat:Dataset", "dct:identifier": f"{NAME}-reference",
        "dct:title": _both(("Katalog, kode, dan wilayah", "Catalogue, codes and regions")),
        "dct:description": _both(("Tabel yang menjelaskan angka", "Tables that explain the figures")),
        "dct:conformsTo": package,
        "dcat:distribution": [
            {"@type": "dcat:Distribution", "dct:title": table, "dcat:accessURL": f"data/{place}",
             "dct:format": "CSV", "dcat:mediaType": "text/csv"} for table, place in SMALL_TABLES.items()],
    }
    return {
        "@context": _CONTEXT, "@id": "#catalogue", "@type": "dcat:Catalog",
        "dct:title": _both(("Hulu Hilir: angka migrasi kerja Indonesia yang telah terbit", TITLE)),
        "dct:description": _both(("Setiap angka dengan sumber, badan, masa, dan statusnya",
                                  "Every figure with its source, body, period and status")),
        "dct:language": ["id", "en"], "dct:publisher": {"@type": "foaf:Agent", "foaf:name": "Hulu Hilir"},
        "dct:spatial": {"dct:identifier": "IDN"}, "foaf:page": page, "dcat:dataset": [*datasets, explain],
    }
