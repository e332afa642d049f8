"""The widget of a source text: offsets, what a screen reader gets, and what is drawn."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.map.theme import LIGHT
from app.tour.model import Source
from app.ui.editor.source_text.passages import Passage, Shown, numbered_paragraphs
from app.ui.editor.source_text.text_area import TextArea

LETTERS = "ab 😀é\u0301ب ק東\n.“”👍🏽\u200d\ufdd0\u2028"


def showing(qtbot: QtBot, text: str, *passages: Passage) -> TextArea:
    area = TextArea(LIGHT)
    qtbot.addWidget(area)
    area.resize(420, 300)
    source = Source(id="a", title="A", text=text)
    area.show_source(Shown(source, numbered_paragraphs(text), passages, ()))
    area.show()
    return area


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(LETTERS, min_size=1, max_size=80), data=st.data())
def test_what_is_selected_is_what_was_asked_for(
    qtbot: QtBot, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    area = showing(qtbot, text)
    area.select(start, end)
    ends = area.selection_ends()
    assert sorted(ends) == [start, end]
    assert area.selected() == ((start, end) if start < end else None)
    area.close()


def test_a_screen_reader_gets_the_text_as_text(qtbot: QtBot) -> None:
    area = showing(qtbot, "One.\n\nTwo <b>.")
    area.setAccessibleName("Source text: A")
    interface = QAccessible.queryAccessibleInterface(area)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Source text: A"
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly
    text = interface.textInterface()
    assert text is not None
    assert text.text(0, text.characterCount()) == "One.\n\nTwo <b>."


def test_passages_are_drawn_behind_their_words_only(qtbot: QtBot) -> None:
    passage = Passage(6, 9, "stop", "item", 0, "fact")
    area = showing(qtbot, "One.\n\nTwo three.", passage)
    picture = area.viewport().grab().toImage()
    first, after = (area.cursorRect(area._cursor(place)) for place in (6, 10))
    tint = picture.pixelColor(first.left() + 1, first.top() + first.height() // 2)
    plain = picture.pixelColor(after.left() + 200, after.top() + after.height() // 2)
    assert tint.name() != plain.name()
    assert plain.name() == picture.pixelColor(400 - 130, 250).name()


def test_there_is_a_handle_only_where_there_is_something_to_scroll(qtbot: QtBot) -> None:
    area = showing(qtbot, "One.\n\nTwo.")
    bar = area.verticalScrollBar()
    assert bar.isVisible() and not bar.isEnabled()
    area.resize(420, 40)
    qtbot.waitUntil(bar.isEnabled)
