"""The page's modules without a page: what Node.js tests, and what Python and the page share."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from app.tour.geodesy import LonLat
from app.tour.route import great_circle

FOLDER = Path(__file__).resolve().parent
NODE = shutil.which("node")


class Case(msgspec.Struct):
    """A great circle from (longitude, latitude) to another, with points at some of its steps."""

    name: str
    start: LonLat
    end: LonLat
    steps: int
    points: list[tuple[int, float, float]]


CASES = msgspec.json.decode((FOLDER / "great-circles.json").read_bytes(), type=list[Case])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_great_circles_have_the_same_points_as_in_the_page(case: Case) -> None:
    line = great_circle(case.start, case.end)
    assert len(line) == case.steps + 1
    for step, *point in case.points:
        assert line[step] == pytest.approx(point, abs=1e-8)


@pytest.mark.skipif(NODE is None, reason="Node.js is not installed")
@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.test.mjs")), ids=lambda file: file.stem)
def test_modules(file: Path) -> None:
    assert NODE is not None
    run = subprocess.run([NODE, "--test", file], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
