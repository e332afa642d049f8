"""Measures the size of the packaged program, unpacked and packed, in MB of a million bytes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import standalone
from benchmarks.line import Line, measured, missing
from benchmarks.places import NOT_BUILT, PACKAGE
from scripts.size import sizes

AREA = "Size"
MAX_UNPACKED_MB, MAX_PACKED_MB = 380, 105
PACKED = {"archive": "tour-atlas-*-linux-*.tar.xz", "Debian package": "tour-atlas_*.deb"}


def lines(_rounds: int) -> Iterator[Line]:
    """The sizes of the packages in dist/, which are the same in every round."""
    if PACKAGE.is_dir():
        size = sum(sizes(PACKAGE).values()) / 1e6
        yield measured(AREA, "unpacked", [size], "MB", max_value=MAX_UNPACKED_MB)
    else:
        yield missing(AREA, "unpacked", NOT_BUILT)
    for what, pattern in PACKED.items():
        # If there are several versions, the newest counts.
        files = sorted(PACKAGE.parent.glob(pattern), key=lambda path: path.stat().st_mtime)
        if files:
            size = files[-1].stat().st_size / 1e6
            yield measured(AREA, what, [size], "MB", max_value=MAX_PACKED_MB)
        else:
            yield missing(AREA, what, NOT_BUILT)


if __name__ == "__main__":
    standalone.main(lines)
