"""How long files take and how much memory: a brief, a deck of twelve slides, a story, a workbook, the book, all briefs.

Wall and processor seconds; the limits hold on two free cores.
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb

from analytics import briefs
from analytics.books import made_apart
from analytics.exhibits.profile import common, province_profile
from analytics.exhibits.screens import SCREENS, screen
from analytics.export.brief import brief_pdf
from analytics.export.deck import deck_bytes, profile_slides
from analytics.export.story_pdf import Shown, story_pdf
from analytics.export.workbook import workbook_bytes
from analytics.export.yearbook import yearbook_bytes
from analytics.filters import Filter
from analytics.names import load_domain, load_names

SLIDES = 12


def timed(work: Callable[[], object], times: int = 3) -> dict[str, float]:
    """The quickest of some runs after one that warms up."""
    work()
    wall, busy = [], []
    for _ in range(times):
        start, began = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - start)
        busy.append(time.process_time() - began)
    return {"wall_s": round(min(wall), 2), "cpu_s": round(min(busy), 2)}


def memory_mb() -> dict[str, int]:
    """The most that this process and its largest child held."""
    who = {"self": resource.RUSAGE_SELF, "largest_child": resource.RUSAGE_CHILDREN}
    return {name: resource.getrusage(kind).ru_maxrss // 1024 for name, kind in who.items()}


def measure(*, whole: bool) -> dict[str, object]:
    """All numbers; ``whole`` also makes the 76 briefs."""
    release = briefs.current_release()
    con = duckdb.connect(str(release), read_only=True)
    names = load_names(con, "id")
    chosen = Filter(year=load_domain(con).default_year, region="35", release="bench")
    shared = common(con, names, chosen)
    profile = province_profile(con, names, chosen, province="35", shared=shared)
    slides = [*profile_slides(names, chosen, profile)] * 2
    story = [Shown(screen(con, names, chosen, code=code), chosen) for code in SCREENS]
    found: dict[str, object] = {
        "brief": timed(lambda: brief_pdf(con, names, chosen, province="35", shared=shared)),
        "deck_12": timed(lambda: deck_bytes(con, names, chosen, slides[:SLIDES], title="x")),
        "story_pdf": timed(lambda: story_pdf(con, names, story, title="x")),
        "workbook": timed(lambda: workbook_bytes(con, names, profile.exhibits, title="x")),
        "yearbook": timed(lambda: yearbook_bytes(con, names), times=1),
    }
    # The printed book is made in a process of its own, as the app does it.
    start = time.perf_counter()
    made_apart(release, "id", "pdf")
    found["yearbook_pdf"] = {"wall_s": round(time.perf_counter() - start, 1)}
    if whole:
        with tempfile.TemporaryDirectory() as folder:
            start = time.perf_counter()
            briefs.main(["--all", "--out", folder])
            found["briefs_76"] = {"wall_s": round(time.perf_counter() - start, 1)}
    return {**found, "memory_mb": memory_mb()}


def main() -> None:
    """Measure and print; with ``--out`` also write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--whole", action="store_true", help="also all 76 briefs")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    text = json.dumps(measure(whole=options.whole), indent=2) + "\n"
    print(text)
    if options.out:
        options.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
