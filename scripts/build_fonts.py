"""Builds resources/fonts/ from Source Serif 4 and Source Sans 3, as packaged by Fontsource.

Needs npm, and the Python packages fonttools, brotli and skia-pathops; ``make fonts`` installs the
packages. The results are committed, so that running the app needs none of this.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.fonts.characters import by_range, unicode_range  # noqa: E402
from scripts.fonts.faces import FACES, SANS, SERIF, Face  # noqa: E402
from scripts.fonts.making import cut, make  # noqa: E402
from scripts.npm import fetch  # noqa: E402

TARGET = ROOT / "resources" / "fonts"
LICENCE = ROOT / "resources" / "licences" / "fonts.txt"


def main() -> None:
    """Writes all files and prints their sizes."""
    shutil.rmtree(TARGET, ignore_errors=True)
    (TARGET / "web").mkdir(parents=True)
    faces = [_build(face) for face in FACES]
    index = json.dumps({"faces": faces}, indent=1, ensure_ascii=False)
    (TARGET / "faces.json").write_text(index + "\n", encoding="utf-8")
    LICENCE.write_text(_licence(faces), encoding="utf-8")
    total = sum(file.stat().st_size for file in TARGET.rglob("*") if file.is_file())
    print(f"{total:,} bytes in all")


def _build(face: Face) -> dict[str, object]:
    """Writes the files of a face; what the pages and the window need to know of it."""
    font = make(face, fetch(face.package, *face.sources))
    copyright_notice = font["name"].getDebugName(0)
    path = TARGET / f"{face.name}.ttf"
    font.save(path)
    print(f"{path.stat().st_size:>8,} {path.name}")
    ranges = {}
    for name, points in by_range(font.getBestCmap()).items():
        part = cut(font, points)
        part.flavor = "woff2"
        path = TARGET / "web" / f"{face.name}-{name}.woff2"
        part.save(path)
        ranges[name] = unicode_range(points)
        print(f"{path.stat().st_size:>8,} web/{path.name}")
    return {
        "name": face.name,
        "family": face.family,
        "weight": face.weight,
        "italic": face.italic,
        "window": face.in_window,
        "copyright": copyright_notice,
        "ranges": ranges,
    }


def _licence(faces: list[dict[str, object]]) -> str:
    """The notices of copyright, and the licence, which both packages have."""
    texts = {text for package in (SERIF, SANS) for text in fetch(package, "LICENSE")}
    if len(texts) != 1:
        raise SystemExit("the packages have different licences; write both")
    owners = dict.fromkeys((str(face["family"]), str(face["copyright"])) for face in faces)
    notices = "\n".join(f"{family}: {notice}" for family, notice in owners)
    return f"{notices}\n\n{texts.pop().decode('utf-8').strip()}\n"


if __name__ == "__main__":
    main()
