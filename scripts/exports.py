"""`make verify`, its part of files: all briefs in both languages, a deck and its way through LibreOffice."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
from pptx import Presentation
from pypdf import PdfReader

from analytics import briefs
from analytics.exhibits.profile import province_profile
from analytics.export.deck import deck_bytes, profile_slides
from analytics.filters import Filter
from analytics.names import load_domain, load_names

PROVINCES = 38
LANGUAGES = ("id", "en")


def all_briefs(folder: Path) -> list[str]:
    """Make all briefs; what is wrong with them."""
    if briefs.main(["--all", "--out", str(folder)]):
        return ["some briefs were not made"]
    made = sorted(folder.glob("*.pdf"))
    wrong = [path.name for path in made if len(PdfReader(path).pages) != 2]
    return wrong + ([] if len(made) == PROVINCES * len(LANGUAGES) else [f"{len(made)} briefs"])


def a_deck(folder: Path) -> Path:
    """The deck of one province, of the current release."""
    release = briefs.RELEASES / (briefs.RELEASES / "CURRENT").read_text(encoding="utf-8").strip()
    with duckdb.connect(str(release), read_only=True) as con:
        names, year = load_names(con, "id"), load_domain(con).default_year
        chosen = Filter(year=year, region="35", release="verify")
        slides = profile_slides(names, chosen, province_profile(con, names, chosen, province="35"))
        path = folder / "deck.pptx"
        path.write_bytes(deck_bytes(con, names, chosen, slides, title="Verify"))
    return path


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
        return [f"{len(pages)} pages of {len(slides)} slides"]
    told = ["".join(page.extract_text().split()) for page in pages]
    titles = ["".join(slide.shapes.title.text_frame.text.split()) for slide in slides]
    return [title for title, text in zip(titles, told, strict=True) if title not in text]


def main() -> int:
    """Check; one line for each thing that is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = [*all_briefs(Path(folder)), *through_libreoffice(a_deck(Path(folder)))]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
