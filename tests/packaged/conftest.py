"""Fixtures of the tests of the packaged program: a copy of it, screens and a home folder."""

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
    """A copy of the program outside the repository."""
    built = ROOT / "dist" / "tour-atlas"
    if not (built / "tour-atlas").is_file():
        pytest.fail("there is no packaged program; run make package first")
    copy = tmp_path_factory.mktemp("elsewhere") / "tour-atlas"
    shutil.copytree(built, copy, symlinks=True)
    yield copy / "tour-atlas"
    # The copy is large, and pytest keeps the folders of its last runs.
    shutil.rmtree(copy)


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[dict[str, str]]:  # noqa: ARG001 - for its events
    """A virtual screen; yields the environment that selects it."""
    with virtual_screen() as environment:
        yield environment


@pytest.fixture(scope="session")
def bus() -> Iterator[dict[str, str]]:
    """A virtual screen with an accessibility bus; yields the environment that selects them."""
    reason = missing()
    if reason is not None:
        pytest.skip(reason)
    with reading_screen() as environment:
        yield environment


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """The home folder of a new user of the program."""
    return Home(tmp_path)


@pytest.fixture
def atlas(program: Path, bus: dict[str, str], home: Home) -> Iterator[Atlas]:
    """The program with the bundled tour and a drawn map; it quits at the end."""
    with running(program, bus, home) as program_run:
        program_run.wait_for_tour(5)
        yield program_run
        program_run.quit()
