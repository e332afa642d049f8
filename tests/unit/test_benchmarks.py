"""Tests the table and the document of ``make bench``, without measuring anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import table
from benchmarks.document import TRIED, document
from benchmarks.line import Base, measured

ROOT = Path(__file__).resolve().parents[2]


def test_the_table_tells_which_goals_are_met() -> None:
    base = Base("a plain scan", [10.0])
    lines = [
        measured("Search", "quick", [12, 14, 13], "ms", base, max_value=16, max_ratio=1.5),
        measured("Search", "slow", [17, 18, 19], "ms", base, max_value=100, max_ratio=1.5),
        measured("Search", "unknown", [float("nan")], "MB", max_value=1),
    ]
    assert table.summary(lines) == "1 of 2 goals met. Not met: slow (search)."
    assert table.cells(lines[0])[-2:] == ("≤ 1.5 ×, ≤ 16 ms", "yes")


def test_saving_a_run_keeps_what_was_tried() -> None:
    text = document([measured("Size", "unpacked", [1], "MB")], [], ("0", "0"), 5)
    assert text.endswith(TRIED.read_text(encoding="utf-8"))
    assert "| Size | unpacked |" in text


def test_the_saved_run_says_what_was_tried() -> None:
    saved = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert saved.endswith(TRIED.read_text(encoding="utf-8"))


@pytest.mark.parametrize("options", [("--quick",), ("--only", "sizes")])
def test_only_a_whole_run_is_saved(options: tuple[str, ...]) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks", *options, "--save"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "--save needs all areas" in run.stderr
