"""The strip of keys below a source text, in narrow and wide windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.map.theme import LIGHT
from app.ui.editor.source_text.key_strip import KeyCap, KeyStrip
from app.ui.editor.source_text.keys import DEFAULTS


@pytest.fixture
def strip(qtbot: QtBot) -> Iterator[KeyStrip]:
    """The strip in a window that leaves its size to the test."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    strip = KeyStrip(DEFAULTS, LIGHT, window)
    strip.show()
    yield strip


def resized(strip: KeyStrip, width: int) -> list[KeyCap]:
    """The keys that are shown at a width."""
    strip.resize(width, strip.height())
    QApplication.processEvents()
    return [cap for cap in strip.findChildren(KeyCap) if not cap.isHidden()]


def test_words_are_left_out_where_they_have_no_room(strip: KeyStrip) -> None:
    wide = resized(strip, 900)
    assert [cap.key for cap in wide] == ["Q", "M", "A", "F", "P", "T", "Tab", "?"]
    assert all(cap.shows_word for cap in wide if cap.key != "?")
    assert strip.minimumSizeHint().width() < 340
    narrow = resized(strip, strip.minimumSizeHint().width())
    assert [cap.key for cap in narrow] == ["Q", "M", "A", "F", "P", "T", "?"]
    assert not any(cap.shows_word for cap in narrow)
    assert narrow[0].toolTip() == narrow[0].accessibleName() == "quotation (Q)"


def test_the_key_of_suggestions_is_there_when_there_are_any(strip: KeyStrip) -> None:
    strip.show_suggestions(True)
    assert [cap.key for cap in resized(strip, 900)] == [
        "Q",
        "M",
        "A",
        "F",
        "P",
        "T",
        "N",
        "Tab",
        "?",
    ]
    narrow = resized(strip, strip.minimumSizeHint().width())
    assert [cap.key for cap in narrow] == ["Q", "M", "A", "F", "P", "T", "?"]
    strip.show_suggestions(False)
    assert "N" not in [cap.key for cap in resized(strip, 900)]


@pytest.mark.parametrize("has_suggestions", [False, True])
def test_no_key_is_cut_at_any_width(strip: KeyStrip, has_suggestions: bool) -> None:
    strip.show_suggestions(has_suggestions)
    for width in range(strip.minimumSizeHint().width(), 900, 3):
        shown = resized(strip, width)
        assert all(cap.width() >= cap.sizeHint().width() for cap in shown)
        assert max(cap.geometry().right() for cap in shown) < width
