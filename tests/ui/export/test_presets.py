"""The presets with pictures in the export dialog: by mouse and by keyboard, stored, drawn."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.export.presets import PRESETS, Preset, preset_label
from app.map.theme import THEMES, ThemeName
from app.ui.export.choices import ExportChoices, ExportContext, with_preset
from app.ui.export.dialog import ExportDialog
from app.ui.export.preset_pictures import ROOM, picture_size
from app.ui.export.preset_sketch import sketch
from app.ui.export.preset_strip import PRESET_ROLE
from app.ui.window.main_window import MainWindow
from tests.sheet_layouts import options_of

NAMES = list(PRESETS)
# A thin line has hardly a pixel of its own colour: so many are redder than green by so much.
REDDISH, LEAST_ROUTE = 60, 15


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[ExportDialog]:
    """A visible dialog on the bundled tour."""
    opened = _opened(window, qtbot, ExportChoices())
    yield opened
    opened.close()


def _opened(window: MainWindow, qtbot: QtBot, choices: ExportChoices) -> ExportDialog:
    tour = window.session.tour
    assert tour is not None
    context = ExportContext(tour=tour, theme="light", window=(1280, 800))
    opened = ExportDialog(choices, context, window.appearance, window)
    opened.show()
    opened.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is opened)
    return opened


def marked(dialog: ExportDialog) -> str:
    """The name of the preset that is marked, or an empty string."""
    return "".join(index.data(PRESET_ROLE) for index in dialog.presets.selectedIndexes())


def click(dialog: ExportDialog, name: str) -> None:
    strip = dialog.presets
    index = strip.model().index(NAMES.index(name), 0)
    strip.scrollTo(index)
    place = strip.visualRect(index).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)


def means(dialog: ExportDialog, preset: Preset) -> bool:
    """Whether the dialog exports what ``--preset`` does."""
    return dialog.options() == options_of(preset)


def test_a_click_chooses_what_the_preset_means(dialog: ExportDialog) -> None:
    assert marked(dialog) == "article-16x9"
    for name in (*reversed(NAMES), "story"):
        click(dialog, name)
        assert marked(dialog) == name
        assert means(dialog, PRESETS[name]), name
    assert dialog.options().safe.top > 0


def test_arrow_keys_step_through_the_presets(dialog: ExportDialog) -> None:
    dialog.presets.setFocus()
    for name in NAMES[1:]:
        QTest.keyClick(dialog.presets, Qt.Key.Key_Right)
        assert marked(dialog) == name
        assert means(dialog, PRESETS[name]), name
    QTest.keyClick(dialog.presets, Qt.Key.Key_Home)
    assert means(dialog, PRESETS[NAMES[0]])


def test_another_choice_is_no_preset(dialog: ExportDialog) -> None:
    form = dialog.form
    click(dialog, "story")
    form.scale.setCurrentIndex(form.scale.findData(1.5))
    assert marked(dialog) == ""
    # What a story keeps free is not wanted in any other picture of its size.
    assert dialog.options().safe.top == 0
    form.scale.setCurrentIndex(form.scale.findData(1.0))
    assert marked(dialog) == ""
    click(dialog, "story")
    assert dialog.options().safe.top > 0
    # Theme and format belong to no preset.
    form.theme.setCurrentIndex(form.theme.findData("dark"))
    form.format.setCurrentIndex(form.format.findData(".pdf"))
    assert marked(dialog) == "story"
    form.format.setCurrentIndex(form.format.findData(".csv"))
    assert not dialog.presets.isVisible()


def test_a_preset_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("story", "wall-a1"):
        chosen = with_preset(ExportChoices(), PRESETS[name])
        stored = msgspec.json.decode(msgspec.json.encode(chosen), type=ExportChoices)
        dialog = _opened(window, qtbot, stored)
        assert marked(dialog) == name
        assert means(dialog, PRESETS[name])
        assert dialog.choices() == stored
        dialog.close()
    older = msgspec.json.decode(b'{"size": "a2", "scale": 1.5}', type=ExportChoices)
    dialog = _opened(window, qtbot, older)
    assert marked(dialog) == ""
    assert (dialog.choices().size, dialog.choices().scale) == ("a2", 1.5)
    dialog.close()


def test_each_preset_tells_its_name_and_its_size(dialog: ExportDialog) -> None:
    model = dialog.presets.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(8)]
    assert told[NAMES.index("story")] == "Story for phones (9:16), 1080 × 1920"
    assert told[NAMES.index("wall-a1")] == "Large poster for a wall (A1), A1"
    assert all(preset_label(PRESETS[name]) in text for name, text in zip(NAMES, told, strict=True))


def test_pictures_have_the_shapes_of_sheets_and_show_the_route(
    dialog: ExportDialog, qtbot: QtBot
) -> None:
    for theme in THEMES:
        _check_pictures(dialog, qtbot, theme)


def _check_pictures(dialog: ExportDialog, qtbot: QtBot, theme: ThemeName) -> None:
    dialog.form.theme.setCurrentIndex(dialog.form.theme.findData(theme))
    pictures = dialog.presets.pictures
    qtbot.waitUntil(lambda: pictures.is_done)
    for preset in PRESETS.values():
        image = pictures.picture(preset)
        assert image is not None
        whole = preset.picture_size
        assert image.width() <= ROOM.width() * image.devicePixelRatio()
        assert image.width() / image.height() == pytest.approx(whole.width / whole.height, rel=0.05)
        colours = [
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        ]
        assert sum(colour.red() - colour.green() > REDDISH for colour in colours) >= LEAST_ROUTE
        assert QColor(THEMES[theme].ink) in colours
        assert QColor(THEMES[theme].sea) in colours


@pytest.mark.parametrize("shape", [None, 0.3, 1.0, 4.0, 1e9, 1e-9])
@pytest.mark.parametrize("name", NAMES)
def test_a_sketch_stays_on_its_sheet(name: str, shape: float | None) -> None:
    size = QSizeF(picture_size(PRESETS[name]))
    found = sketch(PRESETS[name], shape, size)
    for box in (found.map, *found.title, found.date, *found.lines):
        assert box.left() >= 0
        assert box.top() >= 0
        assert box.right() <= size.width() + 0.01
        assert box.bottom() <= size.height() + 0.01
        assert box.isValid()
    texts = (*found.title, found.date, *found.lines)
    assert not any(found.map.intersects(box) for box in texts)


def test_the_sketch_follows_the_route() -> None:
    wide = PRESETS["article-16x9"]
    size = QSizeF(160, 90)
    # A route that is high has a column of text beside it, and a wide one has text above and below.
    assert sketch(wide, 0.7, size).map.height() == 90
    assert sketch(wide, 4.0, size).map.width() == 160
