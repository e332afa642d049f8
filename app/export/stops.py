"""One picture for each stop, in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from app.export.errors import ExportError
from app.export.file_names import slug
from app.export.options import ExportOptions
from app.export.run import Output
from app.tour.model import Tour


def stop_outputs(tour: Tour, folder: Path, suffix: str, options: ExportOptions) -> Sequence[Output]:
    """One output for each stop, named by its number and place: ``01-tokyo.png``.

    Creates the folder, but not its parents. Raises ``ExportError`` if that fails.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"the folder cannot be made: {reason}", folder) from error
    digits = max(2, len(str(len(tour.stops))))
    return [
        Output(
            folder / f"{number:0{digits}d}-{slug(stop.name) or 'stop'}.{suffix}",
            replace(options, fit=stop.id),
        )
        for number, stop in enumerate(tour.stops, start=1)
    ]
