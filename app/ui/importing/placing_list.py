"""Beside the import page: where the gazetteer placed stops that the file does not place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.importers.imported import Imported, Placing, Question
from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.ui.theme.appearance import Appearance
from app.ui.widgets.combo_box import ComboBox
from app.ui.widgets.labels import label, rule
from app.words.dates import number
from app.words.imports import answer_words, place_words

# Widgets for more rows than these take long to make; the rest is counted.
MOST_ROWS = 200
_LETTERS = 24


class PlacingList(QScrollArea):
    """Lists placings, those that are open first.

    ``answered`` carries the id of a question and that of the chosen answer.
    """

    answered = Signal(str, str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setAccessibleName(self.tr("Places that were found by name"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_placings(self, imported: Imported, numbers: Mapping[str, int]) -> None:
        """Shows how the stops of the first tour were placed."""
        questions = {
            question.target: question
            for question in imported.questions
            if question.kind == "place" and question.target is not None
        }
        body = QWidget()
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        placings = imported.placings
        self._add_head(column, imported, placings)
        ordered = sorted(placings, key=lambda placing: placing.place is not None)
        for placing in ordered[:MOST_ROWS]:
            column.addWidget(rule(body))
            column.addWidget(
                self._row(body, imported, placing, questions.get(placing.stop), numbers)
            )
        more = len(ordered) - MOST_ROWS
        if more > 0:
            column.addWidget(label(self.tr("… and %n more", "", more), "meta", body))
        column.addStretch(1)
        self.setWidget(body)

    def _add_head(
        self, column: QVBoxLayout, imported: Imported, placings: Sequence[Placing]
    ) -> None:
        tour = imported.tours[0]
        if not placings:
            missing = len(tour.unplaced)
            words = (
                self.tr("%n stop(s) without a place", "", missing)
                if missing
                else self.tr("All places are in the file.")
            )
            column.addWidget(label(words, "strong"))
            return
        placed = sum(placing.place is not None for placing in placings)
        words = self.tr("{some} of {all} placed").format(
            some=number(placed), all=number(len(placings))
        )
        column.addWidget(label(words, "strong"))
        column.addWidget(label(self.tr("By name, each marked inferred with the reason"), "meta"))

    def _row(
        self,
        parent: QWidget,
        imported: Imported,
        placing: Placing,
        question: Question | None,
        numbers: Mapping[str, int],
    ) -> QWidget:
        row = QWidget(parent)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        badge = QLabel(number(numbers.get(placing.stop, 0)), row)
        badge.setProperty("role", "badge")
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_XS)
        if placing.place is None:
            texts.addWidget(label(placing.written, "strong", row))
            words = (
                self.tr("Several places have this name.")
                if question is not None
                else self.tr("Not found: the stop has no place.")
            )
            texts.addWidget(label(words, "meta", row))
        else:
            stop = imported.tours[placing.tour].stop(placing.stop)
            found = f"{placing.written} → {place_words(placing.place)}"
            texts.addWidget(label(found, "strong", row))
            texts.addWidget(label(stop.place_note or "", "meta", row))
        if question is not None:
            texts.addWidget(self._choice(row, question))
        line.addLayout(texts, 1)
        return row

    def _choice(self, parent: QWidget, question: Question) -> QComboBox:
        box = ComboBox(self._appearance, _LETTERS, parent)
        box.setAccessibleName(self.tr("Which {name} is meant").format(name=question.about))
        if question.is_open:
            box.addItem(self.tr("Choose…"), "")
        for answer in question.answers:
            box.addItem(answer_words(question, answer), answer.id)
        at = box.findData("" if question.is_open else question.chosen)
        box.setCurrentIndex(max(at, 0))
        box.activated.connect(
            lambda chosen, box=box: self._answer(question, str(box.itemData(chosen)))
        )
        return box

    def _answer(self, question: Question, answer: str) -> None:
        if answer:
            self.answered.emit(question.id, answer)
