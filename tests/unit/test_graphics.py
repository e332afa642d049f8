"""Where there is no graphics card, Qt draws the map without OpenGL, unless the user chooses."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from app.web.graphics import graphics_cards, spare_missing_card, spare_other_programs

CHOICE, INTEGRATION = "QT_QUICK_BACKEND", "QT_XCB_GL_INTEGRATION"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists its devices so")


@pytest.fixture(autouse=True)
def _no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Restores what :func:`spare_missing_card` sets."""
    for name in (CHOICE, INTEGRATION, "LIBGL_ALWAYS_SOFTWARE", "QT_OPENGL"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def with_device(folder: Path, name: str) -> Path:
    """A folder of devices with one of that name."""
    device = folder / name
    device.parent.mkdir(parents=True, exist_ok=True)
    device.touch()
    return folder


def test_without_a_card_qt_needs_no_opengl(tmp_path: Path) -> None:
    # A screen without a card that draws.
    devices = with_device(tmp_path, "dri/card0")
    assert graphics_cards(devices) == []
    spare_missing_card(devices)
    assert (os.environ[CHOICE], os.environ[INTEGRATION]) == ("software", "none")
    # A program that is opened from the app may need it.
    spare_other_programs()
    assert INTEGRATION not in os.environ


@pytest.mark.parametrize("name", ["dri/renderD128", "nvidia0", "dxg"])
def test_a_card_is_used(tmp_path: Path, name: str) -> None:
    devices = with_device(tmp_path, name)
    assert graphics_cards(devices) == [Path(name).name]
    spare_missing_card(devices)
    assert CHOICE not in os.environ


@pytest.mark.parametrize("name", ["LIBGL_ALWAYS_SOFTWARE", "QT_OPENGL"])
def test_the_choice_of_the_user_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "1")
    spare_missing_card(tmp_path)
    assert CHOICE not in os.environ
    monkeypatch.setenv(INTEGRATION, "none")
    spare_other_programs()
    assert os.environ[INTEGRATION] == "none"
