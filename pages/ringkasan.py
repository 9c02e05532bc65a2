"""Three answers, one map, three sentences: the first screen."""

from __future__ import annotations

from ui import pages, summary
from ui.context import context

ctx = context()
pages.use("ukuran")
summary.answers(ctx)
summary.main(ctx)
