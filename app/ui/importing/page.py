"""The import page: what was understood of a file, what is asked, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.importers.imported import Imported, Question
from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Theme
from app.tour.model import Tour
from app.ui.importing.question_card import QuestionCard
from app.ui.importing.table import ImportTable
from app.ui.importing.tour_list import TourList
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import picture
from app.ui.widgets.combo_box import ComboBox
from app.ui.widgets.keyboard import ENTER, keep_keys, tie_tabs
from app.ui.widgets.labels import label, rule
from app.words.counts import by_kind, stops
from app.words.imports import format_words, left_out

# In pixels: as much of the page as the questions may take, and the height of the list of tours.
_MOST_QUESTIONS = 260
_TOURS = 168


class ImportPage(QWidget):
    """Shows one file.

    ``answered`` carries the ids of a question and an answer, ``tours_chosen`` the numbers of tours
    from 0. ``begin_asked``, ``add_asked`` and ``cancelled`` are its three buttons.
    """

    answered = Signal(str, str)
    tours_chosen = Signal(object)
    begin_asked = Signal()
    add_asked = Signal()
    cancelled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Import"))
        self._sign = QLabel(self)
        self.title = label("", "title", self, max_lines=2)
        self.meta = label("", "meta", self)
        self.sheets = ComboBox(appearance, 16, self)
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.sheets.activated.connect(self._choose_sheet)
        self._cards = QWidget()
        self._cards_column = QVBoxLayout(self._cards)
        self._cards_column.setContentsMargins(0, 0, 0, 0)
        self._cards_column.setSpacing(SPACE_S)
        self.questions = QScrollArea(self)
        self.questions.setWidgetResizable(True)
        self.questions.setWidget(self._cards)
        self.tours = TourList(self)
        self.tours.chosen.connect(self.tours_chosen)
        self.tours.setFixedHeight(_TOURS)
        self.table = ImportTable(appearance, self)
        self.table.header.chosen.connect(
            lambda column, role: self.answered.emit(f"column:{column}", role)
        )
        self.left_out = label("", "meta", self, max_lines=3)
        self.summary = label("", "strong", self, max_lines=2)
        self.open = label("", "waiting", self)
        self.open.setWordWrap(False)
        self.cancel = self._button(self.tr("Cancel"), self.cancelled)
        self.add = self._button(self.tr("Add to This One"), self.add_asked)
        self.begin = self._button(self.tr("New Tour"), self.begin_asked)
        self.begin.setProperty("primary", True)
        self.begin.setToolTip(self.tr("Ctrl+Enter"))
        self._lay_out()
        self._show_theme(appearance.theme)
        appearance.theme_changed.connect(self._show_theme)

    def show_reading(self, name: str) -> None:
        """Shows that a file is being read."""
        self.title.setText(name)
        self.meta.setText(self.tr("Reading the file…"))
        self.table.clear()
        self._show_questions(())
        for widget in (self.sheets, self.tours, self.left_out):
            widget.hide()
        self.summary.setText("")
        self.open.setText("")
        self.begin.setEnabled(False)
        self.add.setEnabled(False)

    def show_imported(
        self, name: str, imported: Imported, shown: Tour, numbers: Sequence[int], can_add: bool
    ) -> None:
        """Shows what was understood.

        ``shown`` is the tour of the chosen ``numbers``, and ``can_add`` whether a tour is open.
        """
        self.title.setText(name)
        self.meta.setText(self._described(imported))
        self._show_sheets(imported)
        self.tours.setVisible(len(imported.tours) > 1)
        if self.tours.numbers() != tuple(numbers) or not self.tours.model().rowCount():
            self.tours.show_tours(imported.tours, numbers)
        self.table.show_imported(imported, shown)
        asked = [question for question in imported.questions if question.kind != "place"]
        self._show_questions([each for each in asked if each.kind != "sheet"])
        words = left_out(imported.left_out)
        text = (
            self.tr("Left out: {what}.").format(what=words)
            if words
            else self.tr("Nothing is left out.")
        )
        self.left_out.setText(text)
        self.left_out.show()
        items = [item for stop in shown.stops for item in stop.items]
        self.summary.setText(" · ".join((stops(len(shown.stops)), *by_kind(items))))
        waiting = sum(question.is_open for question in asked)
        self.open.setText(self.tr("%n question(s) left", "", waiting) if waiting else "")
        self.begin.setEnabled(not waiting and bool(numbers))
        self.add.setEnabled(not waiting and bool(numbers) and can_add)
        # Questions and boxes are made anew, and would come last.
        parts = (self._cards, self.tours, self.table.header, self.table)
        tie_tabs(self.sheets, (*parts, self.cancel, self.add, self.begin))

    def focus_first(self) -> None:
        """Gives the keyboard to the first open question, or else to New Tour."""
        for card in self._cards.findChildren(QuestionCard):
            if card.question.is_open:
                card.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page, Enter presses a button, and Ctrl+Enter makes the tour."""
        is_enter, focused = event.key() in ENTER, self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif is_enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.begin.click()
        elif is_enter and isinstance(focused, QPushButton | QRadioButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the questions the height that they need at this width."""
        super().resizeEvent(event)
        self._fit_questions()

    def _fit_questions(self) -> None:
        width = self.width() - 2 * SPACE_XL
        height = self._cards_column.heightForWidth(width) + 2
        self.questions.setFixedHeight(min(height, _MOST_QUESTIONS))

    def _show_sheets(self, imported: Imported) -> None:
        table = imported.table
        names = table.sheets if table is not None else ()
        self.sheets.setVisible(len(names) > 1)
        if table is not None and len(names) > 1:
            self.sheets.clear()
            self.sheets.addItems(list(names))
            self.sheets.setCurrentText(table.sheet)

    def _show_questions(self, questions: Sequence[Question]) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None else ""
        while self._cards_column.count():
            item = self._cards_column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for question in questions:
            card = QuestionCard(question, self._cards)
            card.answered.connect(
                lambda answer, asked=question.id: self.answered.emit(asked, answer)
            )
            self._cards_column.addWidget(card)
            for button in card.buttons():
                if name and button.objectName() == name:
                    button.setFocus()
        self.questions.setVisible(bool(questions))
        self._fit_questions()

    def _described(self, imported: Imported) -> str:
        parts = [format_words(imported.format)]
        table = imported.table
        if table is not None:
            parts.append(self.tr("%n row(s)", "", len(table.rows)))
            if table.sheet:
                parts.insert(0, self.tr("Sheet “{name}”").format(name=table.sheet))
            if table.header:
                parts.append(self.tr("header in row {row}").format(row=table.header))
            if table.encoding:
                parts.append(table.encoding)
        if len(imported.tours) > 1:
            parts.append(self.tr("%n tour(s)", "", len(imported.tours)))
        return " · ".join(parts)

    def _choose_sheet(self, at: int) -> None:
        self.answered.emit("sheet", str(at))

    def _button(self, words: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda: pressed.emit())
        keep_keys(button)
        return button

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.meta)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        head.addWidget(self.sheets, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_M)
        body.setSpacing(SPACE_M)
        body.addLayout(head)
        body.addWidget(self.questions)
        body.addWidget(self.tours)
        body.addWidget(self.table, 1)
        body.addWidget(self.left_out)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_XL, SPACE_S, SPACE_XL, SPACE_S)
        foot.setSpacing(SPACE_S)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self.open)
        for button in (self.cancel, self.add, self.begin):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(rule(self))
        column.addLayout(foot)

    def _show_theme(self, theme: Theme) -> None:
        self._sign.setPixmap(picture("table", theme.ink_second))
