"""A few of the kills of ``make faults``, in formats that need no page, and one of a window."""

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
    endings = kill_exports(tmp_path, 8, 2, (".geojson", ".kmz"))
    assert endings.total() == 8
    assert any(ending.phase != "before the writing" for ending in endings)


def test_a_window_that_is_killed_leaves_settings_that_can_be_read(tmp_path: Path) -> None:
    assert kill_windows(tmp_path, 1, 2).total() == 1
