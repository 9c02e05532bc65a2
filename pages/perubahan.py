"""What changed between two releases: on the first screen, in all figures; and the releases that there are."""

from __future__ import annotations

from ui import changes_view
from ui.context import context

changes_view.draw(context())
