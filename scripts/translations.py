"""Updates resources/translations/ from the texts in app/, and compiles the .qm files.

New texts are added to the .ts files as unfinished. Translate them there, by hand or with Qt
Linguist, and run the script again. Exits with 1 while a text has no translation.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.words.language import LANGUAGES, SOURCE  # noqa: E402

FOLDER = ROOT / "resources" / "translations"


def main() -> int:
    """Updates every language. English has only its plurals, because its texts are in the code."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "app").rglob("*.py"))
    codes = [update(code, sources) for code in LANGUAGES]
    return max(codes)


def update(language: str, sources: list[str]) -> int:
    """Updates a language; returns 0, or 1 if a text has no translation."""
    path = str((FOLDER / f"tour-atlas_{language}.ts").relative_to(ROOT))
    # Without source locations, a file changes only when a text does. Without heuristics, an
    # untranslated text remains visible as unfinished.
    collect = ["pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete"]
    collect += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    collect += ["-source-language", SOURCE, "-target-language", language]
    if language == SOURCE:
        collect.append("-pluralonly")
    _run([*collect, *sources, "-ts", path])
    release = ["pyside6-lrelease", "-silent", path, "-qm", path.removesuffix(".ts") + ".qm"]
    code = _run([*release, "-fail-on-unfinished"])
    if code:
        # Compiles what is translated; the rest remains English.
        _run(release)
    print(f"{path}: {'unfinished, translate it there' if code else 'complete'}")
    return min(code, 1)


def _run(command: list[str]) -> int:
    tool = Path(sys.executable).with_name(command[0])
    return abs(subprocess.run([tool, *command[1:]], cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    sys.exit(main())
