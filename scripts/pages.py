"""Renders the pages that the window and the exports load, with folium; "make web" calls this.

usage: python scripts/pages.py [FOLDER], where FOLDER is resources/web/dist/ unless given.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from app.map.shell import PURPOSES, render
from app.resources import resource


def write_pages(folder: Path) -> None:
    """Writes the document and the script of each page into ``pages/`` below ``folder``."""
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    for purpose in PURPOSES:
        shell = render(purpose)
        for suffix, text in (("html", shell.index), ("js", shell.script)):
            (pages / f"{purpose}.{suffix}").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("web", "dist"))
