"""How the packaged program's modules are packed, without building it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import shiboken6

from scripts.package import modules

ROOT = Path(__file__).resolve().parents[2]

# Prints where the modules come from that Qt for Python compiles at each start, and uses them.
ASK = """
import sys
from PySide6.QtCore import QObject
try:
    QObject(1, 2)
except TypeError as error:
    print(error)
print(*{module.__file__ for name, module in sys.modules.items() if name.startswith("shibokens")},
    sep="\\n")
"""


def test_the_modules_of_a_start_are_those_of_the_window() -> None:
    names = modules.of_start(ROOT)
    assert {"app.cli", "app.ui.window.main_window", "PySide6", "argparse"} <= names
    assert not {"folium", "pypdf", "app.drafting.draft"} & names


def test_qt_for_python_loads_compiled_modules(tmp_path: Path) -> None:
    folder = tmp_path / "compiled"
    compiled = list(modules.compiled_support(ROOT, folder))
    # The package of an installation, with these modules where the program has them.
    shutil.copytree(Path(shiboken6.__file__).parent, tmp_path / "shiboken6")
    for target, source in compiled:
        place = tmp_path / target
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
    result = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{ASK}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    said, *files = result.stdout.splitlines()
    assert "takes at most" in said
    assert len(files) > 5
    assert {Path(file).suffix for file in files} == {".pyc"}
    assert all(Path(file).is_relative_to(tmp_path) for file in files)
