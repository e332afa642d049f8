"""How large the packaged program is, unpacked and packed, in MB of a million bytes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import alone
from benchmarks.line import Line, measured, missing
from benchmarks.places import NOT_BUILT, PACKAGE
from scripts.size import sizes

AREA = "Size"
MOST_UNPACKED, MOST_PACKED = 430, 140
PACKED = {"archive": "tour-atlas-*-linux-*.tar.xz", "Debian package": "tour-atlas_*.deb"}


def lines(_rounds: int) -> Iterator[Line]:
    """What is in dist/; it is the same in every round."""
    if PACKAGE.is_dir():
        held = sum(sizes(PACKAGE).values()) / 1e6
        yield measured(AREA, "unpacked", [held], "MB", most_value=MOST_UNPACKED)
    else:
        yield missing(AREA, "unpacked", NOT_BUILT)
    for what, pattern in PACKED.items():
        # Of several versions the newest is meant.
        files = sorted(PACKAGE.parent.glob(pattern), key=lambda path: path.stat().st_mtime)
        if files:
            held = files[-1].stat().st_size / 1e6
            yield measured(AREA, what, [held], "MB", most_value=MOST_PACKED)
        else:
            yield missing(AREA, what, NOT_BUILT)


if __name__ == "__main__":
    alone.main(lines)
