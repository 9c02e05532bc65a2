from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import pairwise

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.periods import PeriodError, beginning, parse

years, months = st.integers(1900, 2099), st.integers(1, 12)
days = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@given(years)
def test_a_year_spans_its_365_or_366_days(year: int) -> None:
    period = parse(f"{year}")
    assert (period.end - period.start).days == 364 + calendar.isleap(year)
    assert (period.kind, period.whole_year, period.cumulative) == ("year", year, False)


@given(years)
def test_four_quarters_tile_a_year(year: int) -> None:
    quarters = [parse(f"{year}-Q{number}") for number in range(1, 5)]
    assert quarters[0].start == parse(f"{year}").start and quarters[3].end == parse(f"{year}").end
    for first, second in pairwise(quarters):
        assert second.start == first.end + timedelta(days=1)


@given(years, months)
def test_a_month_ends_the_day_before_the_next_begins(year: int, month: int) -> None:
    period = parse(f"{year}-{month:02}")
    assert period.start == date(year, month, 1) and (period.end + timedelta(days=1)).day == 1
    assert period.kind == "month" and period.whole_year is None


@given(days, st.integers(0, 4000))
def test_an_interval_of_days_gives_back_its_ends(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    period = parse(f"{start.isoformat()}/{end.isoformat()}")
    assert (period.start, period.end, period.kind) == (start, end, "days")
    assert period.cumulative is (start.year != end.year)


@given(years, months, years, months)
def test_an_interval_of_months_is_read_when_it_does_not_run_backwards(
        year: int, month: int, last_year: int, last_month: int) -> None:
    text = f"{year}-{month:02}/{last_year}-{last_month:02}"
    if (last_year, last_month) < (year, month):
        with pytest.raises(PeriodError):
            parse(text)
        return
    period = parse(text)
    assert (period.kind, period.start) == ("months", date(year, month, 1))
    assert (period.end.year, period.end.month) == (last_year, last_month)


@given(years, st.integers(1, 20))
def test_an_interval_of_years_is_cumulative(year: int, length: int) -> None:
    period = parse(f"{year}/{year + length}")
    assert (period.kind, period.cumulative, period.whole_year) == ("years", True, None)


@given(st.text(max_size=25))
def test_any_text_is_a_period_or_a_period_error(text: str) -> None:
    try:
        period = parse(text)
    except PeriodError:
        return
    assert period.text == text and period.start <= period.end


@pytest.mark.parametrize("text", [
    "", "23", "2023-13", "2023-00", "2023-Q5", "2023-06-05", "2023-02-30/2023-03-01", "2023/2022", "2023/2023-05",
    "2023-05/2023", "2023-Q1/2023-Q2", "2023/", "/2023", "2023-06-05/2023-06-04",
    "2023/2024/2025", " 2023", "2023\n", "٢٠٢٣",
])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(PeriodError):
        parse(text)


def test_one_day_is_an_interval_of_one_day() -> None:
    period = parse("2025-09-27/2025-09-27")
    assert period.start == period.end == date(2025, 9, 27)


@pytest.mark.parametrize(("text", "day"), [
    ("2023", date(2023, 1, 1)), ("2023-Q2", date(2023, 4, 1)), ("2024-08", date(2024, 8, 1)),
    ("2023-06-05", date(2023, 6, 5)),
])
def test_breaks_begin_on_the_first_day_of_what_they_name(text: str, day: date) -> None:
    assert beginning(text) == day


def test_readme_counts_of_cumulative_rows(con: duckdb.DuckDBPyConnection) -> None:
    def count(condition: str) -> int:
        row = con.execute(f"select count(*) from observation where cumulative and {condition}").fetchone()
        assert row is not None
        return int(row[0])

    assert count("indicator = 'placements'") == 129
    assert count("indicator = 'ctdc_victims'") == 223
    assert count("indicator like 'flow_5yr%'") == 1962
