"""Tests some of the kills of ``make faults``: exports that need no page, and one window."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

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
