"""``make package``: writes the archive and, on Debian, the package of the built program."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

from scripts.package.archive import write_archive
from scripts.package.deb import write_deb
from scripts.package.info import PROGRAM, ROOT


def main() -> None:
    """Writes the packages for which this system has the tools."""
    if not (PROGRAM / "tour-atlas").is_file():
        sys.exit("package: dist/tour-atlas contains no program; run make program first")
    write_package(write_archive, "xz")
    write_package(write_deb, "dpkg-deb")


def write_package(write: Callable[[], Path], tool: str) -> None:
    """Writes a package if its tool is installed; prints its size and the time it took."""
    if shutil.which(tool) is None:
        print(f"package: {tool} is not installed; package left out")
        return
    began = time.monotonic()
    path = write()
    size = path.stat().st_size / 1e6
    print(f"{path.relative_to(ROOT)}: {size:.1f} MB, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
