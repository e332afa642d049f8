"""Presets: pictures by their purpose, on the command line and by name."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.exit_codes import BAD_USAGE
from app.export.command import PRESET_NAMES, add_arguments
from app.export.options import ExportOptions
from app.export.presets import PRESETS, preset_label
from app.export.request import options_of
from app.words.language import install
from tests.export.test_command_line import run
from tests.tours import BUNDLED

MAN_PAGE = Path(__file__).resolve().parents[2] / "packaging" / "linux" / "tour-atlas.1"


def options(*arguments: str) -> ExportOptions:
    """The options that the command line means."""
    parser = ArgumentParser()
    add_arguments(parser)
    return options_of(parser.parse_args([str(BUNDLED), "-o", "a.png", *arguments]))


def test_help_and_manual_list_every_preset() -> None:
    assert tuple(PRESETS) == PRESET_NAMES
    manual = MAN_PAGE.read_text("utf-8")
    described = manual[manual.index("-preset") : manual.index(".It Fl -size")]
    assert [name for name in PRESETS if name not in described] == []


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_chooses_size_and_layout(name: str) -> None:
    preset, chosen = PRESETS[name], options("--preset", name)
    assert chosen.size == preset.picture_size
    assert (chosen.layout, chosen.scale, chosen.safe) == (preset.layout, preset.scale, preset.safe)


def test_options_change_a_preset() -> None:
    assert options("--preset", "story", "--size", "720x1280").size.width == 720
    assert options("--preset", "story", "--size", "720x1280").safe == PRESETS["story"].safe
    assert options("--preset", "slide", "--scale", "1").scale == 1
    assert options("--preset", "handout", "--layout", "plain").layout == "plain"
    assert options("--preset", "wall-a1", "--dpi", "72").size.dpi == 72
    # The resolution of a preset is that of its own size.
    assert options("--preset", "wall-a1", "--size", "a4").size.dpi == 300


def test_without_a_preset_nothing_changes() -> None:
    chosen = options()
    assert chosen == ExportOptions()
    assert (chosen.size.width, chosen.size.height) == (1920, 1080)


def test_an_unknown_preset_is_refused(tmp_path: Path) -> None:
    done = run("export", BUNDLED, "-o", tmp_path / "a.png", "--preset", "billboard")
    assert done.returncode == BAD_USAGE
    assert done.stderr.startswith("--preset 'billboard' is not known; use article-16x9")
    assert list(tmp_path.iterdir()) == []


def test_a_preset_makes_a_picture_of_its_size(tmp_path: Path) -> None:
    done = run("export", BUNDLED, "-o", tmp_path / "a.png", "--preset", "article-4x5")
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (1080, 1350)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_preset_has_a_label_of_its_own(qapp: QCoreApplication, language: str) -> None:
    install(qapp, language)
    try:
        labels = [preset_label(preset) for preset in PRESETS.values()]
    finally:
        install(qapp, "en")
    assert len(set(labels)) == len(labels)
    assert ("Folie (16:9)" in labels) == (language == "de")
