"""Tests some of the kills of ``make faults``: exports that need no page, and one window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.edit_kills import Limits, Pace, kill_edits
from tests.faults.kills import kill_exports, kill_windows

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(sys.platform != "linux", reason="folders are watched by inotify"),
]


def test_exports_that_are_killed_leave_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    outcomes = kill_exports(tmp_path, 8, 2, (".geojson", ".kmz"))
    assert outcomes.total() == 8
    assert any(outcome.phase != "before writing" for outcome in outcomes)


def test_a_window_that_is_killed_leaves_settings_that_can_be_read(tmp_path: Path) -> None:
    assert kill_windows(tmp_path, 1, 2).total() == 1


def test_a_tour_that_is_edited_is_recovered_after_a_kill(tmp_path: Path) -> None:
    pace = Pace(quiet=0.2, busy=1.0, factor=0.1, longest_run=4.0)
    kept = kill_edits(tmp_path, 6, 2, Limits(idle=3.0, busy=6.0), pace)
    assert len(kept) == 6
    assert any(each.source == "the journal" for each in kept)
