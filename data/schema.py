"""Names of the tables and columns of a release: all that the app may know of this room."""

from __future__ import annotations

SCHEMA_VERSION = "2"

DIMENSIONS = (
    "sex", "age", "education", "marital_status", "sector", "occupation", "scheme", "modus", "stage", "item",
)
CELL = ("indicator", "time_period", "ref_area", "area_role", "counterpart_area", *DIMENSIONS, "unit_measure")
PRINTED = (*CELL[:-1], "obs_value", "unit_measure", "obs_status", "source_id", "note")

FIGURE_FILES = (
    "departures", "protection", "tppo", "remittances", "economy", "grdp", "population",
    "living_conditions", "stock", "international",
)
AREA_ROLES = (
    "", "origin", "handling", "handling_joint", "office", "register", "receiving", "reporting",
    "citizenship", "as_printed",
)
STATUSES = ("published", "provisional", "estimated", "derived", "doubtful", "suppressed")
PERIOD_KINDS = ("year", "quarter", "month", "days", "months", "years")
LEVELS = ("nation", "province", "kabupaten", "country", "world")

BASE_TABLES = (
    "source", "region", "country", "indicator", "code", "choice", "listing", "listing_member", "break",
    "gap", "observation", "glossary", "duty", "printed", "printed_part",
)
MARTS = (
    "mart_annual", "mart_rival", "mart_source", "mart_region_context", "mart_denominator", "mart_reconciliation",
)

SUPPRESSED_BY_RULE = "rule"
SUPPRESSED_BY_SOURCE = "source"
