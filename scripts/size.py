"""Prints the size of the packaged program and its largest parts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from scripts.package.info import PROGRAM, ROOT

LISTED = 16


def sizes(package: Path) -> dict[Path, int]:
    """The size of each file in bytes, by its path in the package; links do not count."""
    return {
        path.relative_to(package): path.stat().st_size
        for path in package.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def parts(files: dict[Path, int]) -> Counter[str]:
    """The sizes by part: a shared library, or the folder of a Python package."""
    totals: Counter[str] = Counter()
    for path, size in files.items():
        inner = path.parts[1:] if path.parts[0] == "_internal" else path.parts
        totals["/".join(inner if ".so" in path.name else inner[:-1] or inner)] += size
    return totals


def main() -> None:
    """Prints the sizes in megabytes of a million bytes."""
    files = sizes(PROGRAM)
    for name, size in parts(files).most_common(LISTED):
        print(f"{size / 1e6:8.1f} MB  {name}")
    print(f"{PROGRAM.relative_to(ROOT)}: {sum(files.values()) / 1e6:.0f} MB in {len(files)} files")


if __name__ == "__main__":
    main()
