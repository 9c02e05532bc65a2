"""A second release made of changed figures, for tests of what two releases are to each other."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from data import releases
from data.build import build
from data.tables import ROOT

#: File, row as printed now, row as printed in the newer release.
CHANGES = (
    ("departures.csv", "placements,2025,35,origin,,,,,,,,,,,,69925,", "placements,2025,35,origin,,,,,,,,,,,,70925,"),
    ("departures.csv", "placements,2025,ID,origin,,,,,,,,,,,,296948,", "placements,2025,ID,origin,,,,,,,,,,,,298948,"),
    ("choices.csv", "goodstats_2025,296948,", "goodstats_2025,298948,"),
    ("choices.csv", "total 296.948.", "total 298.948."),
    ("listings.csv", ",296948,goodstats_2025,", ",298948,goodstats_2025,"),
    ("remittances.csv", ",16038366972.4451,USD,", ",16538366972.4451,USD,"),
    # Persons below the nation: a small change, a large one, one that hides a value, one that brings one to light.
    ("tppo.csv", "2024-01-01/2024-04-25,33,origin,,,,,,,,,,,,26,", "2024-01-01/2024-04-25,33,origin,,,,,,,,,,,,21,"),
    ("tppo.csv", "2024-01-01/2024-04-25,52,origin,,,,,,,,,,,,85,", "2024-01-01/2024-04-25,52,origin,,,,,,,,,,,,60,"),
    ("tppo.csv", "2024-01-01/2024-04-25,14,origin,,,,,,,,,,,,10,", "2024-01-01/2024-04-25,14,origin,,,,,,,,,,,,7,"),
    ("tppo.csv", "2024-01-01/2024-04-25,13,origin,,,,,,,,,,,,5,", "2024-01-01/2024-04-25,13,origin,,,,,,,,,,,,44,"),
)


def changed_input(root: Path) -> Path:
    """A copy of the input with :data:`CHANGES`."""
    for name in ("published", "geo", "reference"):
        shutil.copytree(ROOT / name, root / name)
    for name, old, new in CHANGES:
        path = root / "published" / name
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new), encoding="utf-8")
    return root


def add_newer(folder: Path, root: Path) -> tuple[str, str]:
    """Build the changed input as the next release of a folder; the names of the old and the new file."""
    old = releases.current_name(folder)
    assert old is not None
    now = datetime.now(UTC) + timedelta(seconds=2)
    return old, build(root=changed_input(root), folder=folder, now=now).release.file
