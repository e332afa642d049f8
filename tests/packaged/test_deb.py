"""Tests the Debian package in a clean system: it installs, works, and leaves nothing behind.

The system is made from this machine's apt sources; SUITE, MIRROR and KEYRING select another.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from app import __version__
from tests.packaged.clean_root import ROOT, USER, CleanRoot, make_clean_root, missing_tools
from tests.packaged.eyes import badges, grab, wait_until
from tests.screen import virtual_screen

DIST = Path(__file__).resolve().parents[2] / "dist"
TOUR = "/usr/lib/tour-atlas/_internal/data/asia-tour-2025.geojson"
EACH_USER = pytest.mark.parametrize("user", [USER, ROOT], ids=["user", "root"])

pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a system in a folder"),
    pytest.mark.skipif(bool(missing_tools()), reason=f"missing: {', '.join(missing_tools())}"),
]


@pytest.fixture(scope="module")
def deb() -> Path:
    """The package."""
    packages = sorted(DIST.glob(f"tour-atlas_{__version__}_*.deb"))
    if not packages:
        pytest.fail("there is no package; run make package first")
    return packages[0]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> CleanRoot:
    """A clean system."""
    folder = tmp_path_factory.mktemp("clean")
    return make_clean_root(folder / "root", folder / "home")


@pytest.fixture(scope="module")
def before(bare: CleanRoot) -> set[str]:
    """The files of the clean system before the package is installed."""
    return bare.files()


@pytest.fixture(scope="module")
def system(bare: CleanRoot, before: set[str], deb: Path) -> CleanRoot:  # noqa: ARG001 - the order
    """The system with the package, without the recommended packages."""
    shutil.copy(deb, bare.home)
    bare.install(f"/home/{deb.name}")
    return bare


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[dict[str, str]]:  # noqa: ARG001 - for its events
    """A virtual screen; yields the environment that selects it."""
    with virtual_screen() as environment:
        yield environment


@EACH_USER
def test_the_command_line_works(system: CleanRoot, user: int) -> None:
    def run(*words: str) -> tuple[int, str, str]:
        result = system.run("tour-atlas", *words, user=user)
        return result.returncode, result.stdout, result.stderr

    assert run("--version") == (0, f"Tour Atlas {__version__}\n", "")
    assert run("validate", TOUR) == (0, "", "")
    assert run("validate", "/none")[0] == 1
    names = [f"{user}.png", f"{user}.pdf"]
    outputs = [word for name in names for word in ("-o", f"/home/{name}")]
    assert run("export", TOUR, *outputs, "--size", "1600x900") == (0, "", "")
    image = QImage(str(system.home / names[0]))
    assert (image.width(), image.height()) == (1600, 900)
    assert len(badges(image)) >= 5
    document = QPdfDocument()
    assert document.load(str(system.home / names[1])) == QPdfDocument.Error.None_
    assert "Camp Humphreys" in document.getAllText(0).text()


@EACH_USER
def test_nothing_is_missing(system: CleanRoot, user: int) -> None:
    result = system.run("tour-atlas", "doctor", user=user)
    assert result.returncode == 0, result.stdout
    assert "Nothing is missing." in result.stdout


@EACH_USER
def test_the_window_draws_the_map(
    system: CleanRoot, screen: dict[str, str], tmp_path: Path, user: int
) -> None:
    app = subprocess.Popen(
        system.command("tour-atlas", user=user),
        env=system.environment(screen),
        stderr=subprocess.PIPE,
        text=True,
    )
    picture = tmp_path / "screen.png"
    try:
        drawn = wait_until(
            lambda: app.poll() is not None or len(badges(grab(picture, screen))) == 5
        )
        engine = engine_processes(app.pid)
        sandboxed = [process for process in engine if is_sandboxed(process)]
    finally:
        app.terminate()
        _, errors = app.communicate(timeout=20)
    assert drawn
    assert app.returncode is not None and "Traceback" not in errors, errors
    assert len(badges(QImage(str(picture)))) == 5, errors
    assert engine
    # Chromium has no sandbox for root.
    assert bool(sandboxed) == (user != ROOT)


def test_desktop_integration(system: CleanRoot) -> None:
    share = system.folder / "usr" / "share"
    for name in ("applications/tour-atlas.desktop", "mime/packages/tour-atlas.xml"):
        assert (share / name).is_file()
    assert (share / "icons/hicolor/scalable/apps/tour-atlas.svg").is_file()
    system.install("shared-mime-info", "desktop-file-utils", "libglib2.0-bin")
    tour = "/home/asia.tour.geojson"
    system.must("cp", TOUR, tour)
    system.must("cp", TOUR, "/home/asia.geojson")
    type_of = "gio", "info", "--attributes=standard::content-type"
    assert "application/vnd.tour-atlas+json" in system.must(*type_of, tour)
    assert "application/geo+json" in system.must(*type_of, "/home/asia.geojson")
    assert "tour-atlas.desktop" in system.must("gio", "mime", "application/geo+json")
    system.must("apt-get", "purge", "--yes", "shared-mime-info", "desktop-file-utils",
                "libglib2.0-bin")  # fmt: skip


def test_purging_leaves_nothing(system: CleanRoot, before: set[str]) -> None:
    assert "usr/bin/tour-atlas" in system.files()
    system.must("apt-get", "purge", "--yes", "tour-atlas")
    left = system.files()
    assert not [name for name in left if "tour-atlas" in name.lower()]
    system.must("apt-get", "autoremove", "--purge", "--yes")
    assert system.files() - before == set()
    assert before - system.files() == set()


def engine_processes(process: int) -> list[Path]:
    """The /proc folders of the web engine's processes among the descendants of a process."""
    engine, pending = [], [process]
    while pending:
        folder = Path("/proc", str(pending.pop()))
        pending += [
            int(child)
            for children in folder.glob("task/*/children")
            for child in children.read_text(encoding="ascii").split()
        ]
        if b"QtWebEngineProcess" in (folder / "cmdline").read_bytes():
            engine.append(folder)
    return engine


def is_sandboxed(process: Path) -> bool:
    """Whether a process has a system-call filter and its own user namespace."""
    status = (process / "status").read_text(encoding="ascii")
    filtered = "\nSeccomp:\t2\n" in status
    return (
        filtered and (process / "ns" / "user").readlink() != Path("/proc/self/ns/user").readlink()
    )
