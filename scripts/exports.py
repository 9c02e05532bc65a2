"""`make verify`, its part of files: all briefs in both languages, a story as PDF, the book of statistics, and decks
with their way through LibreOffice."""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
from pptx import Presentation
from pypdf import PdfReader

from analytics import books, briefs
from analytics.exhibits.profile import province_profile
from analytics.exhibits.screens import SCREENS, screen
from analytics.export.deck import deck_bytes, profile_slides
from analytics.export.story_pdf import Shown, story_pdf
from analytics.export.yearbook import table_numbers
from analytics.filters import Filter
from analytics.names import load_domain, load_names

PROVINCES = 38
LANGUAGES = ("id", "en")
SOURCE = re.compile(r"\b(Sumber|Sources?)\b")
#: What a text shows where its value was missing.
HOLE = re.compile(r"\b(nan|None|NaT)\b|\{[a-z_]+\}")


def text_of(path: Path) -> list[str]:
    """The words of each page."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def all_briefs(folder: Path) -> list[str]:
    """Make all briefs; what is wrong with them."""
    if briefs.main(["--all", "--out", str(folder)]):
        return ["some briefs were not made"]
    made = sorted(folder.glob("*.pdf"))
    wrong = [f"{path.name}: {fault}" for path in made for fault in brief_faults(text_of(path))]
    return wrong + ([] if len(made) == PROVINCES * len(LANGUAGES) else [f"{len(made)} briefs"])


def brief_faults(pages: list[str]) -> list[str]:
    """What must not be: another number of pages, a page without a source, a hole where a word should be."""
    faults = [] if len(pages) == 2 else [f"{len(pages)} pages"]
    faults += [f"page {n} without source" for n, text in enumerate(pages, start=1) if not SOURCE.search(text)]
    return faults + [f"hole: {found[0]}" for text in pages for found in HOLE.finditer(text)]


def decks(folder: Path) -> list[Path]:
    """The deck of one province and that of a story, of the current release; beside the latter its PDF."""
    with duckdb.connect(str(briefs.current_release()), read_only=True) as con:
        names, year = load_names(con, "id"), load_domain(con).default_year
        chosen = Filter(year=year, region="35", release="verify")
        slides = profile_slides(names, chosen, province_profile(con, names, chosen, province="35"))
        story = [Shown(screen(con, names, chosen, code=code), chosen) for code in SCREENS]
        made = {"province": slides, "story": [one.screen for one in story]}
        paths = [folder / f"{name}.pptx" for name in made]
        for path, screens in zip(paths, made.values(), strict=True):
            path.write_bytes(deck_bytes(con, names, chosen, screens, title="Verify"))
        (folder / "pages.pdf").write_bytes(story_pdf(con, names, story, title="Verify"))
    return paths


def story_pages(path: Path) -> list[str]:
    """A story as PDF: a page a screen, each with its source."""
    pages = text_of(path)
    wrong = [] if len(pages) == len(SCREENS) else [f"{len(pages)} pages of {len(SCREENS)} screens"]
    return wrong + [f"page {n} of the story without source" for n, text in enumerate(pages, 1) if "Sumber" not in text]


def the_book(folder: Path) -> list[str]:
    """The book of statistics: every number of its list stands in its contents."""
    path = folder / "book.pdf"
    if books.main(["--out", str(path), "--release", str(briefs.current_release())]):
        return ["the book was not made"]
    contents = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages[:6])
    return [f"no table {number} in the book" for number in table_numbers()["number"] if f" {number} " not in contents]


def through_libreoffice(path: Path) -> list[str]:
    """Convert a deck headless: as many pages as slides, each with the words of its title."""
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice tidak ada; dilewati. / No LibreOffice; left out.")
        return []
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=180)
    pages, slides = PdfReader(path.with_suffix(".pdf")).pages, list(Presentation(str(path)).slides)
    if len(pages) != len(slides):
        return [f"{path.name}: {len(pages)} pages of {len(slides)} slides"]
    told = ["".join(page.extract_text().split()) for page in pages]
    titles = ["".join(slide.shapes.title.text_frame.text.split()) for slide in slides]
    return [title for title, text in zip(titles, told, strict=True) if title not in text]


def main() -> int:
    """Check; one line for each thing that is wrong."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wrong = [fault for path in decks(folder) for fault in through_libreoffice(path)]
        wrong += [*story_pages(folder / "pages.pdf"), *the_book(folder), *all_briefs(folder / "briefs")]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
