"""``make package``, after the program was built: the archive, and on Debian the package."""

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
    """Writes what this system has the tools for, and tells how large it is and how long it took."""
    if not (PROGRAM / "tour-atlas").is_file():
        sys.exit("package: there is no program in dist/tour-atlas; run make program first")
    tell(write_archive, "xz")
    tell(write_deb, "dpkg-deb")


def tell(write: Callable[[], Path], tool: str) -> None:
    """Writes a package with this tool, if it is here."""
    if shutil.which(tool) is None:
        print(f"package: {tool} is not here; left out")
        return
    began = time.monotonic()
    path = write()
    size = path.stat().st_size / 1e6
    print(f"{path.relative_to(ROOT)}: {size:.1f} MB, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
