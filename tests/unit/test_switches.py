"""The switches with which the web engine starts: ours, unless the user has chosen others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.snippets import output_of

VARIABLE = "QTWEBENGINE_CHROMIUM_FLAGS"


def switches(home: Path, processors: int, chosen: str = "--log-level=3") -> list[str]:
    """What a process has that prepares the engine on a machine with so many processors."""
    code = f"""
import os
os.cpu_count = lambda: {processors}
from app.web.engine import prepare_web_engine
prepare_web_engine()
print(os.environ["{VARIABLE}"])
"""
    return output_of(code, home, 60, {VARIABLE: chosen}).split()


def test_the_page_is_drawn_in_large_tiles(tmp_path: Path) -> None:
    assert "--default-tile-width=1024" in switches(tmp_path, 8)


@pytest.mark.parametrize(("processors", "expected"), [(1, 0), (2, 1), (3, 1), (4, 0)])
def test_two_processors_draw_two_tiles_at_a_time(
    tmp_path: Path, processors: int, expected: int
) -> None:
    assert switches(tmp_path, processors).count("--num-raster-threads=2") == expected


def test_what_the_user_has_chosen_stays(tmp_path: Path) -> None:
    chosen = ["--default-tile-width=64", "--num-raster-threads=1", "--no-pings"]
    found = switches(tmp_path, 2, " ".join(chosen))
    assert found[:3] == chosen
    for name in ("--default-tile-width", "--num-raster-threads"):
        assert sum(switch.startswith(name + "=") for switch in found) == 1
