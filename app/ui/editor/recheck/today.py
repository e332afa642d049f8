"""The right side of the check: today's text, the text as cited, or both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_M, SPACE_S
from app.tour.filters import Kind
from app.tour.model import Source, Tour
from app.tour.quoting import Verdict
from app.ui.editor.recheck.rows import Key, key_of
from app.ui.editor.source_text.passages import Passage, Shown, numbered_paragraphs, shown
from app.ui.editor.source_text.text_area import TextArea
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import ENTER
from app.ui.widgets.labels import label, rule

Side: TypeAlias = Literal["today", "cited", "both"]


class TodayTexts(QWidget):
    """Shows the texts. ``taken`` carries start and end of what was selected by hand in code points.

    ``left`` is Escape in a text.
    """

    taken = Signal(int, int)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.side: Side = "today"
        self._name = ""
        self.title = label("", "source-title", self, max_lines=1)
        self.facts = label("", "meta", self, max_lines=1)
        self.today = TextArea(appearance.theme, self)
        self.cited = TextArea(appearance.theme, self)
        self.cited.hide()
        appearance.theme_changed.connect(self.today.show_theme)
        appearance.theme_changed.connect(self.cited.show_theme)
        self.today.key_pressed.connect(self._take_key)
        self.cited.key_pressed.connect(self._take_key)
        self.buttons = {
            "today": self._button(self.tr("Today")),
            "cited": self._button(self.tr("As cited")),
            "both": self._button(self.tr("Both")),
        }
        group = QButtonGroup(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        head = QHBoxLayout()
        head.setContentsMargins(20, SPACE_S, SPACE_M, SPACE_S)
        head.setSpacing(0)
        head.addLayout(words, 1)
        for side, button in self.buttons.items():
            group.addButton(button)
            head.addWidget(button)
            button.clicked.connect(lambda _checked, chosen=side: self.show_side(chosen))
        self.buttons["today"].setChecked(True)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.addWidget(self.today)
        both.addWidget(self.cited)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(self))
        column.addWidget(both, 1)

    def show_texts(
        self,
        tour: Tour,
        source: Source,
        text: str,
        name: str,
        verdicts: Sequence[Verdict],
        kinds: Mapping[Key, Kind],
    ) -> None:
        """Shows today's text with the words found, and the text as cited if it is known."""
        self._name = name
        passages = tuple(
            sorted(
                Passage(
                    each.start,
                    each.end,
                    each.stop_id,
                    each.item_id,
                    each.index,
                    _kind(kinds, each),
                )
                for each in verdicts
                if each.start is not None and each.end is not None
            )
        )
        today = msgspec.structs.replace(source, text=text)
        self.today.show_source(Shown(today, numbered_paragraphs(text), passages, ()))
        self.today.setAccessibleName(self.tr("Today’s text"))
        self.cited.setAccessibleName(self.tr("The text as cited"))
        has_old = source.text is not None
        if has_old:
            self.cited.show_source(shown(tour, source))
        for side in ("cited", "both"):
            self.buttons[side].setEnabled(has_old)
        if not has_old:
            self.show_side("today")
        self._say_head()

    def show_side(self, side: str) -> None:
        """Shows one text or both."""
        self.side = "cited" if side == "cited" else "both" if side == "both" else "today"
        self.buttons[self.side].setChecked(True)
        self.today.setVisible(self.side != "cited")
        self.cited.setVisible(self.side != "today")
        self._say_head()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Marks the words of a citation in both texts, and brings them into view."""
        key = key_of(verdict) if verdict else None
        for area in (self.today, self.cited):
            passages = area.shown.passages if area.shown else ()
            found = next(
                (each for each in passages if (each.stop_id, each.item_id, each.index) == key),
                None,
            )
            area.set_current(found)
            if found is not None:
                area.select(found.start, found.start)
                area.reveal(found.start, found.end)

    def begin_by_hand(self) -> None:
        """Gives the focus to today's text, where words can be selected."""
        if self.side == "cited":
            self.show_side("today")
        self.today.setFocus()

    def _take_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
        elif key in ENTER:
            selected = self.today.selected()
            if selected is not None:
                self.taken.emit(*selected)
            event.accept()

    def _say_head(self) -> None:
        if self.side == "cited":
            self.title.setText(self.tr("The text as cited"))
        else:
            self.title.setText(self.tr("Today’s text"))
        area = self.cited if self.side == "cited" else self.today
        count = len(area.shown.paragraphs) if area.shown else 0
        self.facts.setText(
            self.tr("{name} · %n paragraph(s)", "", count).format(name=self._name)
            if self._name
            else self.tr("%n paragraph(s)", "", count)
        )

    def _button(self, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setCheckable(True)
        button.setProperty("role", "segment")
        return button


def _kind(kinds: Mapping[Key, Kind], verdict: Verdict) -> Kind:
    return kinds.get(key_of(verdict), "fact")
