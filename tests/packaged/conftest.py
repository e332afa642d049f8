"""What the tests of the packaged program share: the program, moved away, and a screen for it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.packaged.running import Atlas, Home, running
from tests.reader import missing, reading_screen
from tests.screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The program, moved away from the repository."""
    built = ROOT / "dist" / "tour-atlas"
    if not (built / "tour-atlas").is_file():
        pytest.fail("there is no packaged program; run make package first")
    away = tmp_path_factory.mktemp("elsewhere") / "tour-atlas"
    shutil.copytree(built, away, symlinks=True)
    yield away / "tour-atlas"
    # It is large, and pytest keeps the folders of its last runs.
    shutil.rmtree(away)


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[dict[str, str]]:  # noqa: ARG001 - for its events
    """A virtual screen; gives the environment that leads there."""
    with virtual_screen() as environment:
        yield environment


@pytest.fixture(scope="session")
def bus() -> Iterator[dict[str, str]]:
    """A virtual screen with an accessibility bus; gives the environment that leads there."""
    lacking = missing()
    if lacking is not None:
        pytest.skip(lacking)
    with reading_screen() as environment:
        yield environment


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """The home of somebody who never had the program."""
    return Home(tmp_path)


@pytest.fixture
def atlas(program: Path, bus: dict[str, str], home: Home) -> Iterator[Atlas]:
    """The program on the bundled tour, once its map is drawn; it is left in the end."""
    with running(program, bus, home) as made:
        made.wait_for_tour(5)
        yield made
        made.quit()
