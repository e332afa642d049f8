"""The stages of an export know only the stages below them, and nothing of the target."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from app.export.errors import BadRequest, ExportError, naming
from app.export.options import ExportOptions
from app.export.registry import FORMATS, format_of
from app.export.run import Output, export_bytes
from app.export.size import parse_size
from tests.export.samples import TOURS
from tests.export.test_command_line import ROOT

EXPORT = ROOT / "app" / "export"
# These modules find the target or the inputs, write the target, or report about it.
WITH_PATHS = {"command.py", "errors.py", "inputs.py", "run.py", "stops.py", "tour_input.py"}
BELOW_RUN = sorted(
    path for path in EXPORT.rglob("*.py") if path.parent != EXPORT or path.name not in WITH_PATHS
)


@pytest.mark.parametrize("path", BELOW_RUN, ids=lambda path: str(path.relative_to(EXPORT)))
def test_no_stage_knows_the_target(path: Path) -> None:
    names = {
        node.id for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Name)
    }
    assert not names & {"Path", "path"}


@pytest.mark.parametrize("path", BELOW_RUN, ids=lambda path: str(path.relative_to(EXPORT)))
def test_no_stage_imports_a_later_one(path: Path) -> None:
    modules = {
        node.module
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom)
    }
    assert not modules & {"app.export.run", "app.export.stops", "app.export.command"}
    if path.parent != EXPORT:
        assert "app.export.pipeline" not in modules


def test_a_format_is_imported_when_it_is_used() -> None:
    code = (
        "import sys\n"
        "from app.export.registry import FORMATS\n"
        "FORMATS['.geojson'].load_encoder()\n"
        "print([name for name in sys.modules if name.startswith('app.export.formats.')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "['app.export.formats.geojson']"


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_has_an_encoder(suffix: str) -> None:
    assert callable(FORMATS[suffix].load_encoder())
    assert format_of(suffix.upper()) is FORMATS[suffix]


def test_an_error_gets_the_path_of_its_output_once() -> None:
    inner, outer = Path("inner.png"), Path("outer.png")
    with pytest.raises(ExportError) as caught, naming(outer), naming(inner):
        raise ExportError("is wrong")
    assert caught.value.path == inner
    assert str(caught.value) == "inner.png: is wrong"
    assert caught.value.what == "is wrong"


@pytest.mark.usefixtures("qapp")
def test_a_request_is_checked_before_anything_is_drawn() -> None:
    wide = ExportOptions(size=parse_size("16384x400"))
    with pytest.raises(BadRequest, match=r"a\.webp: WebP has at most 16383 pixels a side"):
        export_bytes(TOURS["asia"], Output(Path("a.webp"), wide))
    with pytest.raises(BadRequest, match=r"a\.png: the tour has no stop with the id 'paris'"):
        export_bytes(TOURS["asia"], Output(Path("a.png"), ExportOptions(fit="paris")))
