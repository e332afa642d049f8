"""The directions of import: each part knows only those below it, and the lower ones no Qt."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# From the bottom up; resources finds files for all but the domain, web is the Qt glue for a page.
LAYERS = ["tour", "resources", "codes", "map", "words", "web", "export", "ui", "doctor", "cli"]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""


def layer_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def modules() -> list[Path]:
    return sorted((ROOT / "app").rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path: Path) -> None:
    own = path.relative_to(ROOT / "app").parts[0].removesuffix(".py")
    if own == "__init__":
        assert not list(imports(path)) or list(imports(path)) == ["__future__"]
        return
    allowed = LAYERS[: LAYERS.index(own) + 1]
    if own == "tour":
        allowed = ["tour"]
    for module in imports(path):
        if module.split(".")[0] == "app" and layer_of(module):
            assert layer_of(module) in allowed, f"{path} imports {module}"


@pytest.mark.parametrize("module", ["app.tour.geojson", "app.map.page"])
def test_the_domain_and_the_page_load_no_qt(module: str) -> None:
    code = f"import sys, {module}; print([m for m in sys.modules if m.startswith('PySide6')])"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


def test_asking_for_the_version_loads_neither_qt_nor_folium() -> None:
    code = (
        "import sys, contextlib, app.cli\n"
        "with contextlib.suppress(SystemExit): app.cli.main(['--version'])\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'folium', 'msgspec')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "[]"
