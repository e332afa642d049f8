"""The citations of an item: source, place in it, and the exact words, which nobody types."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_S
from app.tour.filters import Kind
from app.tour.model import Citation, Tour
from app.ui.editor.chooser import ChooserField
from app.ui.editor.field import NO_VALUE, Field
from app.ui.editor.glyphs import GlyphButton
from app.ui.editor.inputs import LineInput
from app.ui.editor.suggestions import Suggestions
from app.ui.widgets.labels import label
from app.ui.widgets.link import Link
from app.words.counts import found_times
from app.words.wording import place_kind, place_label

translate = QCoreApplication.translate

# Counting words in a longer text would delay typing, in characters.
_MOST_COUNTED = 5_000_000


class CitationsField(Field):
    """The citations of an item as a tuple; one can be added by hand, changed or removed.

    ``shown_in_text`` carries the number of a citation, from 0, whose passage is to be shown.
    """

    shown_in_text = Signal(int)

    def __init__(
        self, suggestions: Suggestions, kind: Kind, create_source: Callable[[str], object]
    ) -> None:
        super().__init__(translate("editor", "Citations"), named=False)
        self._suggestions = suggestions
        self._kind = kind
        self._create_source = create_source
        self.rows: list[CitationRow] = []
        host = QWidget()
        self._column = QVBoxLayout(host)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(label(self.name, "field-name"), 1)
        words = translate("editor", "Citation")
        self.add = GlyphButton("add", translate("editor", "Add a citation"), words)
        self.add.clicked.connect(self._add)
        head.addWidget(self.add)
        self._column.addLayout(head)
        self._set_input(self.add, framed=host)
        self.add.setAccessibleName(translate("editor", "Add a citation"))

    @property
    def value(self) -> object:
        """The citations; ``NO_VALUE`` while one names no source."""
        values = tuple(row.citation for row in self.rows)
        return NO_VALUE if any(not each.source for each in values) else values

    def show_value(self, value: object) -> None:
        """Shows other citations; a row that stays keeps its focus."""
        cite: tuple[Citation, ...] = value if isinstance(value, tuple) else ()
        for row in self.rows[len(cite) :]:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(cite) :]
        for number, citation in enumerate(cite):
            if number == len(self.rows):
                self._add_row(citation)
            else:
                self.rows[number].show_citation(citation)

    def focus_row(self, number: int) -> None:
        """Focuses the place of a citation, by its number from 0."""
        if number < len(self.rows):
            self.rows[number].focus()
        else:
            self.add.setFocus()

    def _add_row(self, citation: Citation) -> CitationRow:
        row = CitationRow(self._suggestions, self._kind, citation, self._create_source)
        row.setAccessibleName(
            translate("editor", "Citation {number}").format(number=len(self.rows) + 1)
        )
        row.edited.connect(self._emit)
        row.removed.connect(lambda: self._remove(row))
        row.shown_in_text.connect(lambda: self.shown_in_text.emit(self.rows.index(row)))
        row.left.connect(self.left)
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()
        return row

    def _add(self) -> None:
        sources = self._suggestions.tour.sources
        # What was cited last is cited next, as a rule.
        last = self.rows[-1].citation if self.rows else None
        source = last.source if last else sources[0].id if sources else ""
        new = Citation(source=source, label=last.label if last else None)
        row = self._add_row(new)
        self._emit()
        row.focus()

    def _remove(self, row: CitationRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus()
        self._emit()

    def _emit(self) -> None:
        if self.value is not NO_VALUE:
            self.edited.emit(self.value)


class CitationRow(QFrame):
    """One citation."""

    edited = Signal()
    removed = Signal()
    left = Signal()
    shown_in_text = Signal()

    def __init__(
        self,
        suggestions: Suggestions,
        kind: Kind,
        citation: Citation,
        create_source: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.citation = citation
        self._suggestions = suggestions
        self._is_showing = False
        self.setProperty("role", "citation")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_S, SPACE_S - 2, SPACE_S, SPACE_S - 2)
        column.setSpacing(5)
        self.source = ChooserField(
            translate("editor", "Source"),
            suggestions.sources,
            suggestions.source_name,
            create=create_source,
            new_words=translate("editor", "New source “{name}”…"),
            unknown=translate("editor", "No source of this tour has that title. Add it first."),
            required=True,
        )
        self.source.set_named(False)
        self.source.edited.connect(self._set_source)
        self.source.left.connect(self.left)
        column.addWidget(self.source)
        self._words = label("", "cited-words")
        self._words.setProperty("kind", kind)
        column.addWidget(self._words)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        self.kind_of_place = self._input(translate("editor", "Kind of place"), self._set_label, 92)
        self.kind_of_place.setPlaceholderText(translate("editor", "paragraph"))
        self.place = self._input(translate("editor", "Place in the source"), self._set_locator, 60)
        self.place.setPlaceholderText("¶")
        line.addWidget(self.kind_of_place)
        line.addWidget(self.place)
        line.addStretch(1)
        remove = GlyphButton("delete", translate("editor", "Remove the citation"))
        remove.clicked.connect(self.removed)
        line.addWidget(remove)
        column.addLayout(line)
        foot = QHBoxLayout()
        self._state = label("", "field-note")
        self._link = Link(translate("editor", "Show in text"), "plain")
        self._link.clicked.connect(self.shown_in_text)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._link)
        column.addLayout(foot)
        self.show_citation(citation)

    def show_citation(self, citation: Citation) -> None:
        """Shows another citation in this row."""
        self.citation = citation
        self._is_showing = True
        tour = self._suggestions.tour
        if self.source.value != citation.source:
            self.source.show_value(citation.source or None)
        # With one source there is nothing to choose.
        self.source.setVisible(len(tour.sources) != 1 or not citation.source)
        if place_label(self.kind_of_place.text()) != (citation.label or ""):
            self.kind_of_place.setText(place_kind(citation.label or ""))
        if self.place.text() != (citation.locator or ""):
            self.place.setText(citation.locator or "")
        words, state, can_show = _passage(tour, citation)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._link.setVisible(can_show)
        self._is_showing = False

    def focus(self) -> None:
        """Focuses what is missing: the source, or else the place in it."""
        (self.place if self.citation.source else self.source.line).setFocus()

    def _input(self, name: str, take: Callable[[str], object], width: int) -> LineInput:
        line = LineInput(self)
        line.setAccessibleName(name)
        line.setToolTip(name)
        line.setFixedWidth(width)
        line.textChanged.connect(take)
        line.left.connect(self.left)
        return line

    def _set_label(self, kind: str) -> None:
        self._set(label=place_label(kind) if kind.strip() else None)

    def _set_locator(self, place: str) -> None:
        self._set(locator=place if place.strip() else None)

    def _set(self, **members: str | None) -> None:
        if not self._is_showing:
            self.citation = msgspec.structs.replace(self.citation, **members)
            self.edited.emit()

    def _set_source(self, source: object) -> None:
        if not isinstance(source, str) or source == self.citation.source:
            return
        # The offsets were those of another text; the words stay.
        self.citation = msgspec.structs.replace(self.citation, source=source, start=None, end=None)
        self.edited.emit()
        self.show_citation(self.citation)


def _passage(tour: Tour, citation: Citation) -> tuple[str, str, bool]:
    """The cited words, what is known about them, and whether they can be shown in the text."""
    start, end = citation.start, citation.end
    try:
        text = tour.source(citation.source).text
    except KeyError:
        return citation.exact or "", "", False
    if text is None or start is None or end is None or not 0 <= start < end <= len(text):
        words = citation.exact or ""
        if not words or text is None or len(text) > _MOST_COUNTED:
            return words, "", False
        return words, found_times(text.count(words)), False
    words = text[start:end]
    state = found_times(text.count(words)) if len(text) <= _MOST_COUNTED else ""
    return words, state, True
