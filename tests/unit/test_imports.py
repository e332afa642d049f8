"""The direction of imports: each layer and each wing imports only those below it."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# From the bottom up. Readers turn documents into text; resources finds files for all but the
# domain; embedding puts tours into files; web connects Qt and the page.
LAYERS = [
    *("tour", "readers", "resources", "exit_codes", "terminal", "new_file"),
    *("gazetteer", "embedding"),
    *("importers", "drafting", "map"),
    *(
        "words",
        "import_command",
        "draft_command",
        "web",
        "plain_imports",
        "export",
        "ui",
        "doctor",
        "cli",
    ),
]
# The wings of app.ui by floors, from the bottom up. Wings of one floor do not import each other.
FLOORS = [
    {"theme", "state"},
    {"widgets", "journal"},
    {"places"},
    {"editor", "timeline", "sources", "files", "map", "story", "filter", "export"},
    {"first_page"},
    {
        *("stop_panel", "versions", "help", "indexes", "search", "welcome", "importing"),
        "drafting",
    },
    {"itinerary"},
    {"window"},
    {"start"},
]
# Folders, modules and classes beyond these limits have more than one purpose.
MOST_MODULES = 20
MOST_LINES = 400
MOST_CLASS_LINES = 250


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


def modules(*folder: str) -> list[Path]:
    return sorted(ROOT.joinpath("app", *folder).rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def floor_of(wing: str) -> int:
    return next(number for number, wings in enumerate(FLOORS) if wing in wings)


def wing_of(path: Path) -> str:
    """The wing of a module of the window; a large wing has folders of its own."""
    parts = path.relative_to(ROOT / "app" / "ui").parts
    return parts[0] if len(parts) > 1 else "ui"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_layers_import_only_those_below(path: Path) -> None:
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


def test_the_window_layer_holds_only_wings() -> None:
    assert [path.name for path in (ROOT / "app" / "ui").glob("*.py")] == ["__init__.py"]
    wings = {wing_of(path) for path in modules("ui") if path.parent.name != "ui"}
    assert wings == set().union(*FLOORS)


@pytest.mark.parametrize("path", modules("ui"), ids=name_of)
def test_wings_import_only_those_below(path: Path) -> None:
    own = wing_of(path)
    for module in imports(path):
        wing = module.split(".")[2] if module.startswith("app.ui.") else own
        if wing != own:
            assert floor_of(wing) < floor_of(own), f"{path} imports {module}"


@pytest.mark.parametrize("folder", sorted({path.parent for path in modules()}), ids=name_of)
def test_wings_modules_and_classes_stay_small(folder: Path) -> None:
    paths = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    assert len(paths) <= MOST_MODULES, f"{folder} is too large"
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= MOST_LINES, f"{path} is too large"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                assert length <= MOST_CLASS_LINES, f"{path}: {node.name} is too large"


@pytest.mark.parametrize(
    "layer", ["tour", "readers", "gazetteer", "embedding", "importers", "drafting", "map"]
)
def test_the_lower_layers_load_no_qt(layer: str) -> None:
    names = [
        name_of(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in modules(layer)
    ]
    code = f"import sys, {', '.join(names)}\n"
    code += "print([m for m in sys.modules if m.startswith('PySide6')])"
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
