"""The check box is visible in every theme, and reacts to keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.map.theme import DARK, LIGHT, SPACE_XS, Theme
from app.ui.theme.appearance import Appearance
from app.ui.widgets.check_box import BOX, CheckBox, paint_box
from tests.contrast import GRAPHICS, contrast

BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def painted(theme: Theme, background: str, *, checked: bool) -> QImage:
    """A box at the upper left corner of an image filled with a background colour."""
    image = QImage(BOX + 8, BOX + 8, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    paint_box(painter, QRect(0, 0, BOX, BOX), theme, checked=checked)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


def edge(image: QImage, x: int = 0, y: int = 0) -> list[str]:
    """The colours at the middle of each side of the box."""
    middle, last = BOX // 2, BOX - 1
    sides = ((0, middle), (last, middle), (middle, 0), (middle, last))
    return [colour(image, x + across, y + down) for across, down in sides]


@BOTH
@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("surface", ["panel", "paper", "hairline"])
def test_its_outline_contrasts_with_the_background(
    theme: Theme, checked: bool, surface: str
) -> None:
    # A row under the mouse has the colour of hairlines.
    background = getattr(theme, surface)
    image = painted(theme, background, checked=checked)
    assert colour(image, BOX + 4, BOX + 4) == background.lower()
    too_faint = [side for side in edge(image) if contrast(side, background) < GRAPHICS]
    assert too_faint == []


@BOTH
def test_the_tick_contrasts_with_the_box(theme: Theme) -> None:
    image = painted(theme, theme.panel, checked=True)
    inside = [colour(image, x, y) for x in range(3, BOX - 3) for y in range(3, BOX - 3)]
    fill = colour(image, 2, BOX // 2)
    assert max(contrast(pixel, fill) for pixel in inside) >= GRAPHICS
    empty = painted(theme, theme.panel, checked=False)
    assert {colour(empty, x, y) for x in range(2, BOX - 2) for y in range(2, BOX - 2)} == {
        theme.panel.lower()
    }


@BOTH
def test_the_widget_draws_the_same_box_in_the_current_theme(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    appearance = Appearance(qapp)
    box = CheckBox("&Title and dates", appearance)
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    appearance.choose("dark" if theme is LIGHT else "light")
    box.grab()
    appearance.choose(theme.name)
    top = (box.height() - BOX) // 2
    assert edge(box.grab().toImage(), SPACE_XS, top) == [theme.ink_second.lower()] * 4
    box.setChecked(True)
    assert edge(box.grab().toImage(), SPACE_XS, top) == [theme.focus.lower()] * 4


def test_keys_and_clicks_anywhere_in_it_toggle_it(qapp: QApplication, qtbot: QtBot) -> None:
    box = CheckBox("&Title and dates", Appearance(qapp))
    qtbot.addWidget(box)
    box.resize(300, 40)
    box.show()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(290, 20))
    assert box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert not box.isChecked()


def test_the_focus_is_visible(qapp: QApplication, qtbot: QtBot) -> None:
    box = CheckBox("&Title and dates", Appearance(qapp))
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.clearFocus()
    before = box.grab().toImage()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    assert box.hasFocus()
    assert box.grab().toImage() != before
