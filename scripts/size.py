"""Prints how large the packaged program is."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dist" / "tour-atlas"


def main() -> None:
    """Counts what its files hold; links count nothing."""
    files = [path for path in PACKAGE.rglob("*") if path.is_file() and not path.is_symlink()]
    total = sum(path.stat().st_size for path in files)
    print(f"{PACKAGE.relative_to(ROOT)}: {total / 1e6:.0f} MB in {len(files)} files")


if __name__ == "__main__":
    main()
