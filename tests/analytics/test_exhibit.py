"""The passport of a figure: id, sources, source line, details in words."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pandas as pd

from analytics.exhibit import cited_sources, detail_words, figure_id, source_line, with_periods
from analytics.filters import Filter
from analytics.names import Names

Make = Callable[..., Filter]


def test_an_id_is_read_back(chosen: Make) -> None:
    assert figure_id("peta", chosen(2025)) == "uji.peta.ID.2025"
    assert figure_id("peta", chosen(2021, region="3507", destination="TWN")) == "uji.peta.3507.2021.TWN"


def test_sources_once_and_in_order() -> None:
    frame = pd.DataFrame({"source_id": ["b", "a", None, "b", ""]})
    assert cited_sources(frame, ["c", "a"]) == ("b", "a", "c")


def test_body_and_carrier_once_where_they_are_one(languages: dict[str, Names]) -> None:
    names = languages["id"]
    assert source_line(names, ["goodstats_2025"]).startswith("KemenP2MI, dikutip GoodStats (")
    assert source_line(languages["en"], ["goodstats_2025"]).startswith("KemenP2MI, quoted by GoodStats (")
    sources = names.sources
    own = sources.index[(sources["publisher"] == sources["body_name"]) & (sources["published"] != "")][0]
    assert source_line(names, [own]) == f"{names.body(own)} ({sources.at[own, 'published'][:4]})"
    many = list(sources.drop_duplicates(["body_name", "publisher"]).index[:7])
    assert source_line(names, many).endswith("; dan 3 sumber lain di tabel")


def test_details_in_words(names: Names) -> None:
    assert detail_words(names, {"counterpart_area": "TWN", "sex": "F"}) == "Taiwan · Perempuan"
    assert detail_words(names, {"counterpart_area": "", "sex": ""}) == ""


def test_running_totals_are_called_so(con: duckdb.DuckDBPyConnection, names: Names) -> None:
    rows = con.execute("select * from observation where cumulative limit 3").df()
    assert with_periods(rows, names)["period"].str.endswith("(kumulatif)").all()
