"""Prints how large the packaged program is, and what in it is largest."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from scripts.package.info import PROGRAM, ROOT

LISTED = 16


def sizes(package: Path) -> dict[Path, int]:
    """How many bytes each file holds, by its path in the package; links count nothing."""
    return {
        path.relative_to(package): path.stat().st_size
        for path in package.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def parts(files: dict[Path, int]) -> Counter[str]:
    """The same by part: a library of its own, or the folder that a package of Python has."""
    counted: Counter[str] = Counter()
    for path, size in files.items():
        inner = path.parts[1:] if path.parts[0] == "_internal" else path.parts
        counted["/".join(inner if ".so" in path.name else inner[:-1] or inner)] += size
    return counted


def main() -> None:
    """Counts in megabytes of a million bytes."""
    files = sizes(PROGRAM)
    for name, size in parts(files).most_common(LISTED):
        print(f"{size / 1e6:8.1f} MB  {name}")
    print(f"{PROGRAM.relative_to(ROOT)}: {sum(files.values()) / 1e6:.0f} MB in {len(files)} files")


if __name__ == "__main__":
    main()
