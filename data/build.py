"""Published tables to a new release: check, choose, write aside, check again, make current."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from data import aside, printed, releases
from data.checks import Finding, check, check_assembled, undecided_among_sound
from data.content import content_hash
from data.observations import Assembled, assemble
from data.schema import MARTS, SCHEMA_VERSION
from data.tables import ROOT, Inputs, read_inputs

MART_FOLDER = Path(__file__).parent / "marts"
Progress = Callable[[str], None]


class ContractViolation(Exception):
    """The input breaks its contract; the current release stays as it was."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


@dataclass(frozen=True)
class Built:
    release: releases.Release
    new: bool


def table_frames(inputs: Inputs, assembled: Assembled) -> dict[str, pd.DataFrame]:
    """Every base table of a release, by name."""
    drop = ["listing", "choice", "dots"]
    frames = {name: frame for name, frame in inputs.tables.items() if name not in drop}
    frames["region"] = frames["region"].assign(
        lat=pd.to_numeric(frames["region"]["lat"]), lon=pd.to_numeric(frames["region"]["lon"]))
    frames["choice"] = assembled.choice
    frames["listing"] = assembled.listing
    frames["listing_member"] = assembled.listing_member
    frames["observation"] = assembled.observation.drop(columns=["in_file"])
    frames["printed"] = frames["printed"].astype({"printed": float, "tolerance": float})
    frames["printed_part"] = printed.parts(frames["printed"], assembled.observation)[0]
    frames["region_dot"] = inputs["dots"].astype({"lon": float, "lat": float})
    frames["region_bounds"] = frames.pop("bounds").astype(
        {"west": float, "south": float, "east": float, "north": float})
    return frames


def write_tables(con: duckdb.DuckDBPyConnection, frames: dict[str, pd.DataFrame]) -> None:
    for name, frame in frames.items():
        con.register("incoming", frame)
        con.execute(f'create table "{name}" as select * from incoming order by all')
        con.unregister("incoming")


def write_marts(con: duckdb.DuckDBPyConnection) -> None:
    for name in MARTS:
        con.execute(f"create table {name} as {(MART_FOLDER / f'{name}.sql').read_text(encoding='utf-8')}")


def _write_record(con: duckdb.DuckDBPyConnection, label: str, hash_: str, built_at: datetime) -> None:
    con.execute("""create table release (label varchar, content_hash varchar, built_at timestamp,
                   observations bigint, sources bigint, schema_version varchar)""")
    con.execute(
        """insert into release
           select ?, ?, ?, (select count(*) from observation), (select count(*) from source), ?""",
        [label, hash_, built_at.replace(tzinfo=None), SCHEMA_VERSION])


def checked(inputs: Inputs, progress: Progress = lambda _: None) -> Assembled:
    """The rows of a release, once nothing is wrong with them.

    Raises
    ------
    ContractViolation
        with all findings.
    """
    progress("check")
    findings = check(inputs)
    if findings:
        raise ContractViolation(findings + undecided_among_sound(inputs, findings))
    progress("choose")
    assembled = assemble(inputs)
    findings = check_assembled(inputs, assembled)
    if findings:
        raise ContractViolation(findings)
    return assembled


def build(*, root: Path = ROOT, folder: Path = releases.FOLDER, progress: Progress = lambda _: None,
          now: datetime | None = None) -> Built:
    """Make a release of an input folder and make it current.

    Parameters
    ----------
    root, folder
        where the inputs lie and where releases are kept.
    progress
        called with the name of each step.
    now
        the time that the release carries.

    Raises
    ------
    ContractViolation
        with all findings; nothing has been written then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    progress("read")
    inputs = read_inputs(root)
    assembled = checked(inputs, progress)
    progress("write")
    built_at = (now or datetime.now(UTC)).replace(microsecond=0)
    with aside.temporary(folder, built_at) as path:
        return _write(path, table_frames(inputs, assembled), folder, built_at, progress)


def _write(temporary: Path, frames: dict[str, pd.DataFrame], folder: Path, built_at: datetime,
           progress: Progress) -> Built:
    with duckdb.connect(str(temporary)) as con:
        write_tables(con, frames)
        write_marts(con)
        hash_ = content_hash(con)
        same = next((old for old in releases.readable(folder) if old.content_hash == hash_), None)
        if same is not None:
            releases.point_to(folder, same.file)
            return Built(releases.describe(folder / same.file, current=True), new=False)
        _write_record(con, releases.next_label(folder, built_at), hash_, built_at)
    progress("verify")
    releases.verify(temporary)
    name = f"{built_at:%Y%m%dT%H%M%SZ}-{hash_[:8]}.duckdb"
    aside.keep(temporary, folder / name)
    releases.point_to(folder, name)
    return Built(releases.describe(folder / name, current=True), new=True)
