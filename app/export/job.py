"""One file on its way out: what goes in, where it goes, how, and who watches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.export.options import ExportOptions
from app.export.progress import Progress
from app.tour.model import Tour

if TYPE_CHECKING:
    from app.export.sheet.printer import SheetPrinter


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What a format needs to make its bytes.

    ``path`` names the file in errors; only the registry writes to it. ``press`` prints sheets and
    keeps them for other jobs of the same run. ``notices`` collects sentences for the user about
    what the export had to do differently from what was asked.
    """

    tour: Tour
    path: Path
    options: ExportOptions
    progress: Progress
    press: SheetPrinter
    notices: list[str]
