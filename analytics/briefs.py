"""``python -m analytics.briefs --all --out DIR``: briefs of provinces in both languages, in parallel.

Each file is written beside its place and moved there when it is whole, so that a stop leaves nothing half-written.
With ``--zip FILE`` all are also put into one ZIP, where all could be made.
Exit code 0: all made; 1: some not made, each with its reason; 2: nothing to do; 130: cancelled.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from datetime import datetime
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from tempfile import NamedTemporaryFile
from zipfile import ZipFile, ZipInfo

import duckdb

from analytics.exhibits.profile import Common, common
from analytics.export import paper
from analytics.export.brief import brief_file_name, brief_pdf
from analytics.filters import Filter
from analytics.names import Names, load_domain, load_names
from locales import LANGUAGES

RELEASES = Path(__file__).parents[1] / (os.environ.get("HULU_HILIR_RELEASES") or "data/releases")


def current_release() -> Path:
    """The file that the pointer names."""
    return RELEASES / (RELEASES / "CURRENT").read_text(encoding="utf-8").strip()


#: What a worker keeps between briefs: the connection, and names, filter and shared parts by language.
_kept: dict[str, tuple[duckdb.DuckDBPyConnection, Names, Filter, Common]] = {}
Job = tuple[str, str]


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that its name never stands for half of it."""
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as handle:
        try:
            handle.write(content)
            handle.flush()
            os.chmod(handle.name, 0o644)
            os.replace(handle.name, path)
        except BaseException:
            Path(handle.name).unlink(missing_ok=True)
            raise


def _ground(release: str, year: int | None, language: str) -> tuple[duckdb.DuckDBPyConnection, Names, Filter, Common]:
    key = f"{release} {year} {language}"
    if key not in _kept:
        con = duckdb.connect(release, read_only=True, config={"threads": "1", "memory_limit": "128MB"})
        row = con.execute("select label from release").fetchone()
        names, label = load_names(con, language), str(row[0]) if row else ""
        chosen = Filter(year=year or load_domain(con).default_year, language=language, release=label)
        _kept[key] = (con, names, chosen, common(con, names, chosen))
    return _kept[key]


def make_one(release: str, year: int | None, job: Job, out: str) -> tuple[Job, str, float]:
    """Make one brief; returns the job, what went wrong (empty: nothing), and the seconds it took."""
    start, (province, language) = time.perf_counter(), job
    try:
        con, names, chosen, shared = _ground(release, year, language)
        content = brief_pdf(con, names, chosen, province=province, shared=shared)
        write_whole(Path(out) / brief_file_name(names, chosen.release, province), content)
    except Exception as error:  # a worker reports what it met; the others go on
        return job, f"{type(error).__name__}: {error}", time.perf_counter() - start
    return job, "", time.perf_counter() - start


def make_all(
    release: Path, jobs: Sequence[Job], out: Path, *, year: int | None = None, workers: int = 2
) -> dict[Job, str]:
    """Make briefs in parallel processes, with a line of progress each.

    Returns
    -------
    The jobs that were not made, each with its reason.
    """
    out.mkdir(parents=True, exist_ok=True)
    failed: dict[Job, str] = {}
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: set[Future[tuple[Job, str, float]]] = {
            pool.submit(make_one, str(release), year, job, str(out)) for job in jobs
        }
        try:
            _follow(waiting, len(jobs), failed)
        except BaseException:
            # Also where nobody reads the progress any more: who asked for the briefs is gone.
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return failed


def zipped(folder: Path, built_at: datetime) -> bytes:
    """All briefs of a folder by name as one ZIP; every date in it is that of the release."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for path in sorted(folder.glob("brief-*.pdf")):
            entry = ZipInfo(path.name, built_at.timetuple()[:6])
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return buffer.getvalue()


def _follow(waiting: set[Future[tuple[Job, str, float]]], total: int, failed: dict[Job, str]) -> None:
    done = 0
    while waiting:
        ready, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in ready:
            job, error, seconds = future.result()
            done += 1
            if error:
                failed[job] = error
            print(f"{done:3d}/{total} {job[0]} {job[1]} {seconds:5.2f} s {error}".rstrip(), flush=True)


def _provinces(release: Path) -> tuple[list[str], datetime]:
    """Codes of the provinces of a release, and when it was built."""
    with duckdb.connect(str(release), read_only=True) as con:
        rows = con.execute("select code from region where level = 'province' order by 1").fetchall()
        return [row[0] for row in rows], paper.stamp(con).built_at


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--all", action="store_true", help="all 38 provinces")
    which.add_argument("--province", action="append", help="code of a province; may be repeated")
    parser.add_argument("--out", type=Path, required=True, help="folder of the files")
    parser.add_argument("--zip", type=Path, help="also one ZIP of all that is in the folder")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="default: both")
    parser.add_argument("--year", type=int, help="data until this year; default: the latest")
    parser.add_argument("--release", type=Path, help="file of a release; default: the current one")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Make the briefs asked for; returns the exit code."""
    options = _arguments(argv)
    release = options.release or current_release()
    known, built_at = _provinces(release)
    asked = known if options.all else list(dict.fromkeys(options.province))
    unknown = [code for code in asked if code not in known]
    if unknown or not asked:
        print(f"Tidak dikenal / unknown: {', '.join(unknown)}", file=sys.stderr)
        return 2
    jobs = [(code, language) for language in options.language or LANGUAGES for code in asked]
    start = time.perf_counter()
    try:
        failed = make_all(release, jobs, options.out, year=options.year, workers=max(1, options.workers))
        if options.zip and not failed:
            write_whole(options.zip, zipped(options.out, built_at))
    except KeyboardInterrupt:
        print("Dibatalkan; yang sudah jadi utuh. / Cancelled; finished files are whole.", file=sys.stderr)
        return 130
    print(f"{len(jobs) - len(failed)} brief, {time.perf_counter() - start:.1f} s")
    for (province, language), error in sorted(failed.items()):
        print(f"GAGAL / FAILED {province} {language}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
