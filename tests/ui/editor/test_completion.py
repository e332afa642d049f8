"""How the rows of the suggestions use their width."""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from app.ui.editor.completion import Popup, Suggestion, fitted_detail


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


@pytest.fixture
def popup(window: QWidget) -> Popup:
    return Popup(window, "")


def drawn(popup: Popup, query: str, suggestion: Suggestion, width: int) -> str:
    """The texts of a row of that width, one after the other."""
    popup.show_under(popup.window(), query, [suggestion])
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    painter = MagicMock(wraps=QPainter(image))
    option = QStyleOptionViewItem()
    option.initFrom(popup.list)
    option.rect = QRect(0, 0, width, 30)
    popup.list.itemDelegate().paint(painter, option, popup.list.model().index(0, 0))
    painter.end()
    return "".join(call.args[-1] for call in painter.drawText.call_args_list)


def test_a_detail_is_whole_although_its_match_is_bold(popup: Popup) -> None:
    koizumi = Suggestion(1, "Shinjiro Koizumi", "Defence Minister, Japan")
    assert drawn(popup, "def", koizumi, 400) == "Shinjiro KoizumiDefence Minister, Japan"


def test_a_short_detail_leaves_its_room_to_a_long_name(popup: Popup) -> None:
    ministers = Suggestion(1, "Southeast Asian defence ministers", "1 meeting")
    metrics = popup.list.fontMetrics()
    width = metrics.horizontalAdvance(ministers.text + "  " + ministers.detail) + 30
    assert drawn(popup, "def", ministers, width) == ministers.text + ministers.detail


def test_a_detail_loses_whole_parts_before_the_name_loses_letters(popup: Popup) -> None:
    minister = Suggestion(1, "Defence minister (not named)", "Malaysia · 1 meeting")
    metrics = popup.list.fontMetrics()
    width = metrics.horizontalAdvance(minister.text + "  Malaysia ") + 30
    assert drawn(popup, "def", minister, width) == minister.text + "Malaysia"


@pytest.mark.parametrize(("room", "detail"), [(9, "a · bb · c"), (8, "a · bb"), (0, "a")])
def test_as_many_parts_as_fit(room: int, detail: str) -> None:
    def width_of(words: str) -> int:
        return len(words) - 1

    assert fitted_detail("a · bb · c", room, width_of) == detail
