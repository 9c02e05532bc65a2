"""One violation of each kind, planted in a copy of the real tables, is found at its file, row and column."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace

import pytest

from data import checks
from data.build import ContractViolation, checked
from data.findings import Finding
from data.observations import Assembled, assemble
from data.tables import FIGURE_PATHS, SMALL_TABLES, Inputs, file_of
from locales import UNTRANSLATED, translate
from tests.data.conftest import Plant
from tests.data.messages import spoken


def row_of(inputs: Inputs, table: str, **wanted: str) -> int:
    """The first row of a table with these values, as findings count it."""
    frame = inputs[table]
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    return int(frame.index[0]) + 2


def places(findings: list[Finding]) -> set[tuple[str, str, int | None, str]]:
    return {(one.rule, one.file, one.row, one.column) for one in findings}


def found_by(rule: str, planted: Inputs) -> list[Finding]:
    """Findings of one rule; columns are judged row by row, so a hundred rows of figures will do."""
    if rule == "columns":
        planted = replace(planted, figures=planted.figures.head(100))
    found: list[Finding] = importlib.import_module(f"data.checks.{rule}").find(planted)
    return found


def test_the_real_input_has_no_finding(inputs: Inputs, assembled: Assembled) -> None:
    assert checks.check(inputs) == []
    assert checks.check_assembled(inputs, assembled) == []


def test_every_module_of_rules_is_used() -> None:
    modules = {importlib.import_module(f"data.checks.{one.name}") for one in pkgutil.iter_modules(checks.__path__)}
    assert modules == {*checks.RULES, *checks.LATER_RULES, checks.undecided}


FIGURE_PLANTS = [
    ("columns", "obs_value", "1.234,5"), ("columns", "obs_value", "nan"), ("columns", "obs_value", "12\n"),
    ("columns", "obs_status", "final"), ("columns", "unit_measure", "people"), ("columns", "area_role", "home"),
    ("columns", "sex", "W"), ("columns", "source_id", ""),
    ("suppressed", "obs_value", ""),
    ("periods", "time_period", "2024-13"), ("periods", "time_period", "2024-06-05"),
    ("periods", "time_period", "2024/2023"),
    ("places", "ref_area", "3599"), ("places", "ref_area", "IDN?"), ("places", "counterpart_area", "ID"),
    ("codes", "sector", "semi-formal"), ("codes", "item", "kanal pos"),
    ("indicators", "indicator", "placement"), ("indicators", "unit_measure", "cases"),
    ("sources", "source_id", "kompas"),
]


@pytest.mark.parametrize(("rule", "column", "value"), FIGURE_PLANTS)
def test_a_wrong_figure_is_found(plant: Plant, rule: str, column: str, value: str) -> None:
    planted = plant("departures.csv", 7, column, value)
    found = found_by(rule, planted)
    assert (rule, "departures.csv", 7, column) in places(found)
    assert all(one.found == value for one in found if one.row == 7 and one.file == "departures.csv")


def test_a_withheld_value_must_be_empty(plant: Plant) -> None:
    found = checks.suppressed.find(plant("grdp.csv", 2, "obs_status", "suppressed"))
    assert places(found) == {("suppressed", "grdp.csv", 2, "obs_value")}


@pytest.mark.parametrize(("period", "area", "column"), [
    ("2021", "91", "ref_area"), ("2022", "92", "ref_area"), ("2022-10", "91", "ref_area"),
    ("2022-01/2022-10", "92", "ref_area"), ("2022-10", "93", "time_period"), ("2022", "96", "time_period"),
])
def test_papua_keeps_its_borders(inputs: Inputs, period: str, area: str, column: str) -> None:
    figures = inputs.figures.copy()
    figures.loc[3, ["time_period", "ref_area"]] = [period, area]
    file, row = figures.loc[3, "in_file"], figures.loc[3, "in_row"]
    found = checks.papua.find(replace(inputs, figures=figures))
    assert places(found) == {("papua", file, row, column)}


@pytest.mark.parametrize(("period", "area"), [
    ("2022-11", "91"), ("2023", "92"), ("2022", "91_old"), ("2021", "91_old"), ("2022-11", "96"), ("2021", "9401"),
])
def test_papua_allows_what_the_rule_allows(inputs: Inputs, period: str, area: str) -> None:
    figures = inputs.figures.copy()
    figures.loc[3, ["time_period", "ref_area"]] = [period, area]
    assert checks.papua.find(replace(inputs, figures=figures)) == []


def test_a_cell_printed_twice_by_one_source_is_found(inputs: Inputs) -> None:
    figures = inputs.figures.copy()
    columns = [column for column in figures.columns if not column.startswith("in_")]
    figures.loc[9, columns] = figures.loc[8, columns]
    found = checks.duplicates.find(replace(inputs, figures=figures))
    assert places(found) == {("duplicates", "departures.csv", 11, "obs_value")}
    assert found[0].values == {"place": "departures.csv:10"}


SMALL_PLANTS = [
    # rule, table, how to find the row, column, value
    ("columns", "source", {}, "url", "kompas.com"), ("columns", "source", {}, "published", "12 Mei 2024"),
    ("columns", "source", {}, "report_kind", "blog"), ("columns", "source", {}, "body", ""),
    ("columns", "indicator", {}, "short_id", "x" * 25), ("columns", "indicator", {}, "disclosure", "person"),
    ("columns", "indicator", {}, "name_en", " "), ("columns", "listing", {}, "kind", "best"),
    ("columns", "listing", {}, "borders", "37"), ("columns", "choice", {}, "rule", "latest"),
    ("columns", "gap", {}, "kind", "secret"), ("columns", "region", {}, "lat", "4,5"),
    ("columns", "country", {}, "iso3", "abw"), ("columns", "duty", {}, "stage", "later"),
    ("columns", "listing", {}, "filter", "channel=kanal BI"), ("columns", "choice", {}, "other_values", "12,5 (a)"),
    ("columns", "break", {}, "kind", "pause"), ("columns", "code", {}, "name_id", ""),
    ("periods", "listing", {}, "time_period", "2024-6"), ("periods", "break", {}, "from_period", "2023-Q5"),
    ("periods", "break", {"kind": "event"}, "to_period", "2023-02-30"), ("periods", "gap", {}, "period", "2018,2019"),
    ("periods", "choice", {"rule": "chosen source"}, "time_period", "tahun 2021"),
    ("places", "listing", {}, "ref_area", "XX"), ("places", "gap", {}, "ref_area", "35;99"),
    ("regions", "region", {"level": "regency"}, "parent_code", "99"),
    ("regions", "region", {"level": "province"}, "parent_code", "11"),
    ("regions", "region", {"code": "91_old"}, "successors", "91;99"),
    ("regions", "polda_kabkota", {}, "polda", "Polda Nusantara"), ("regions", "crossing", {}, "kabkota_code", "0000"),
    ("indicators", "indicator", {}, "rows", "1"), ("indicators", "indicator", {}, "file", "tppo"),
    ("indicators", "indicator", {}, "denominators", "population@nation"),
    ("indicators", "indicator", {}, "unit_label_id", "satu;dua"), ("indicators", "listing", {}, "indicator", "x"),
    ("indicators", "break", {}, "indicator", "placements;x"), ("indicators", "gap", {}, "indicator", "x"),
    ("sources", "listing", {}, "source_ids", "a;b"), ("sources", "listing", {}, "total_source_id", "b"),
    ("sources", "choice", {"rule": "chosen source"}, "chosen_source_id", "b"),
    ("sources", "break", {}, "source_id", "b"), ("sources", "gap", {}, "source_id", "b"),
    ("sources", "break", {}, "before_source_ids", "b;c"), ("sources", "listing", {}, "body", "BNP2TKI"),
    ("duplicates", "source", {"source_id": "abel_cohen_2019"}, "source_id", "aa_bareskrim_2017"),
    ("duplicates", "region", {"code": "1101"}, "code", "11"), ("duplicates", "code", {"value": "M"}, "value", "F"),
    ("languages", "indicator", {}, "caveat_en", ""), ("languages", "gap", {}, "known_id", ""),
    ("languages", "country", {}, "name_en", ""), ("languages", "choice", {}, "reason_en", ""),
    ("gaps", "gap", {}, "owner", "KP2MI;"), ("gaps", "gap", {}, "owner", ""),
    ("bodies", "listing", {}, "body", "Polri"), ("bodies", "listing", {}, "edition", "bp2mi-2022-first"),
    ("bodies", "choice", {"rule": "chosen source"}, "body", "BPS"),
    ("bodies", "choice", {"rule": "parts edition"}, "edition", "lain"),
    ("listings", "listing", {"dimension": "province"}, "ref_area", "ID"),
    ("listings", "listing", {"dimension": "item"}, "counterpart_area", "*"),
    ("listings", "listing", {}, "n", "7"), ("listings", "listing", {"n": "3"}, "members", "a|a|b"),
    ("listings", "listing", {}, "dimension", "negara"), ("listings", "listing", {"areas": "38"}, "areas", "1"),
    ("listings", "listing", {"kind": "selection"}, "bound", "5"), ("listings", "listing", {}, "borders", "34"),
    ("listings", "listing", {"dimension": "province"}, "borders", "-"),
    ("listings", "listing", {"borders": "34"}, "members", "91|11"),
    ("listings", "listing", {"borders": "38"}, "members", "91_old|11"),
    ("listings", "listing", {"for_year": "2024"}, "for_year", "2023"),
    ("listings", "listing", {"total_value_kind": "printed"}, "total", ""),
    ("listings", "listing", {"total_value_kind": "none"}, "total_source_id", "a"),
    ("listings", "listing", {"listing_id": "victims-2023-province"}, "bound", "12"),
    ("choice_lines", "choice", {"rule": "chosen source"}, "chosen_source_id", ""),
    ("choice_lines", "choice", {"rule": "parts edition"}, "chosen_value", ""),
    ("choice_lines", "choice", {"rule": "chosen source"}, "rule", "status order: other > doubtful"),
]


@pytest.mark.parametrize(("rule", "table", "wanted", "column", "value"), SMALL_PLANTS)
def test_a_wrong_line_of_a_small_table_is_found(inputs: Inputs, plant: Plant, rule: str, table: str,
                                                wanted: dict[str, str], column: str, value: str) -> None:
    row = row_of(inputs, table, **wanted)
    found = found_by(rule, plant(table, row, column, value))
    assert (rule, file_of(table), row, column) in places(found)


def test_choices_need_their_status_line(inputs: Inputs) -> None:
    lines = inputs["choice"]
    planted = replace(inputs, tables={**inputs.tables, "choice": lines[~lines["rule"].str.startswith("status")]})
    assert places(checks.choice_lines.find(planted)) == {("choice_lines", "choices.csv", None, "rule")}


def test_an_indicator_or_source_without_rows_is_found(inputs: Inputs) -> None:
    figures = inputs.figures[inputs.figures["source_id"] != "kompas_sakernas_2024"]
    figures = figures[figures["indicator"] != "placements"]
    planted = replace(inputs, figures=figures)
    row = row_of(inputs, "indicator", indicator="placements")
    assert ("indicators", "indicators.csv", row, "indicator") in places(checks.indicators.find(planted))
    row = row_of(inputs, "source", source_id="kompas_sakernas_2024")
    assert ("sources", "sources.csv", row, "source_id") in places(checks.sources.find(planted))


LATER_PLANTS = [
    ("totals", "listing", {"total_value_kind": "printed"}, "total", "1"),
    ("totals", "listing", {"total_value_kind": "sum_of_parts"}, "total", "1"),
    ("totals", "listing", {"kind": "top", "dimension": "destination"}, "bound", "1"),
    ("choices", "choice", {"rule": "chosen source"}, "chosen_value", "1"),
    ("choices", "choice", {"rule": "parts edition"}, "chosen_value", "1"),
    ("choices", "choice", {"rule": "chosen source"}, "other_values", "1 (kompas_2021)"),
    ("choices", "choice", {"rule": "chosen source"}, "other_values", ""),
    ("choices", "choice", {"indicator": "grdp_per_capita_current"}, "rule", "source order: a > bps_api_pdrb_map"),
    ("breaks", "break", {"indicator": "population_midyear"}, "from_period", "1900"),
    ("breaks", "break", {"kind": "break"}, "segment_after_en", ""),
]


@pytest.mark.parametrize(("rule", "table", "wanted", "column", "value"), LATER_PLANTS)
def test_a_line_that_contradicts_its_rows_is_found(
        inputs: Inputs, assembled: Assembled, plant: Plant, rule: str, table: str, wanted: dict[str, str],
        column: str, value: str) -> None:
    row = row_of(inputs, table, **wanted)
    planted = plant(table, row, column, value)
    found = importlib.import_module(f"data.checks.{rule}").find(planted, assembled)
    assert (rule, file_of(table), row, column) in places(found)
    assert {(one.file, one.row) for one in found} == {(file_of(table), row)}


def test_a_member_without_a_row_is_found(inputs: Inputs, plant: Plant) -> None:
    row = row_of(inputs, "listing", listing_id="placements-2025-province")
    members = inputs["listing"].loc[row - 2, "members"]
    planted = plant("listing", row, "members", f"{members}|94")
    found = checks.members.find(planted, assemble(planted))
    assert places(found) == {("members", "listings.csv", row, "members")}
    assert found[0].found == "94"


def test_an_undecided_cell_stops_the_build_with_all_its_values(inputs: Inputs, plant: Plant) -> None:
    row = row_of(inputs, "choice", indicator="victims", rule="chosen source")
    with pytest.raises(ContractViolation) as stopped:
        checked(plant("choice", row, "time_period", "2020"))
    undecided = [one for one in stopped.value.findings if one.rule == "undecided"]
    assert len(undecided) == 1 and undecided[0].file == "tppo.csv" and undecided[0].column == "obs_value"
    assert "3363 (polri-2023-prov, tppo.csv:" in undecided[0].found and "3366 (" in undecided[0].found


def test_all_findings_come_at_once(inputs: Inputs, plant: Plant) -> None:
    """Three rows wrong in three ways, two tables wrong, and a cell left undecided."""
    figures = inputs.figures.copy()
    figures.loc[5, "obs_value"], figures.loc[6, "unit_measure"], figures.loc[7, "time_period"] = "?", "?", "?"
    planted = plant("choice", row_of(inputs, "choice", indicator="victims"), "time_period", "2020")
    gap = inputs["gap"].assign(owner="")
    planted = replace(planted, figures=figures, tables={**planted.tables, "gap": gap})
    with pytest.raises(ContractViolation) as stopped:
        checked(planted)
    found = stopped.value.findings
    assert {("columns", "departures.csv", 7, "obs_value"), ("columns", "departures.csv", 8, "unit_measure"),
            ("periods", "departures.csv", 9, "time_period")} <= places(found)
    assert sum(one.rule == "gaps" for one in found) == len(gap)
    assert sum(one.rule == "undecided" for one in found) == 1


def test_a_missing_column_of_any_table_is_found_without_a_traceback(inputs: Inputs) -> None:
    cut = {table: frame.drop(columns=frame.columns[-1]) for table, frame in inputs.tables.items()}
    planted = replace(inputs, figures=inputs.figures.head(0), tables=cut)
    found = places(checks.columns.find(planted))
    assert found == {("columns", file_of(table), 1, inputs[table].columns[-1]) for table in SMALL_TABLES}
    assert checks.columns.unsound(planted) == set(SMALL_TABLES)
    assert {one.rule for one in checks.check(planted)} == {"columns"}


def test_a_missing_and_an_unknown_column_of_any_figure_file_are_found(inputs: Inputs) -> None:
    header = [column for column in inputs.figure_columns["grdp.csv"] if column != "note"]
    planted = replace(inputs, figures=inputs.figures.head(50),
                      figure_columns={file: [*header, "remark"] for file in FIGURE_PATHS})
    found = places(checks.columns.find(planted))
    assert found == {("columns", file, 1, column) for file in FIGURE_PATHS for column in ("note", "remark")}
    assert checks.columns.unsound(planted) == {"figures"}


def test_every_sentence_of_this_room_is_said_in_english() -> None:
    alike = {text for text in spoken() if translate("en", text) == text}
    assert {text for text in alike if ("en", text) in UNTRANSLATED} == set(), "not in the catalogue"
    assert {text for text in alike if " " in text} == set(), "a name may be alike in both languages, a sentence may not"
