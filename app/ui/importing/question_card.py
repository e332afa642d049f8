"""A question about a file, with its answers as buttons that say what each gives."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.importers.imported import Question
from app.map.theme import SPACE_L, SPACE_M, SPACE_S
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import escape_mnemonic, label
from app.words.imports import answer_note, answer_words, question_note, question_words


class QuestionCard(QFrame):
    """Shows one question; ``answered`` carries the id of the chosen answer.

    Nothing is chosen while nobody has answered, so that no order of dates is taken by default.
    """

    answered = Signal(str)

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self.setProperty("role", "question")
        self.setProperty("open", question.is_open)
        sentence, note = question_words(question), question_note(question)
        self.setAccessibleName(" ".join(filter(None, (sentence, note))))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(label(sentence, "strong", self, max_lines=3))
        if note:
            column.addWidget(label(note, "meta", self))
        row = QWidget(self)
        answers = FlowLayout(SPACE_S, row)
        answers.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        for answer in question.answers:
            button = _AnswerButton(
                answer_words(question, answer), answer_note(question, answer), row
            )
            button.setObjectName(answer.id)
            button.setChecked(not question.is_open and answer.id == question.chosen)
            button.clicked.connect(lambda _checked, chosen=answer.id: self.answered.emit(chosen))
            self._group.addButton(button)
            answers.addWidget(button)
        column.addWidget(row)

    def buttons(self) -> tuple[QRadioButton, ...]:
        """The answers, in their order."""
        return tuple(self.findChildren(QRadioButton))


class _AnswerButton(QRadioButton):
    """An answer and, on a second line, what it gives."""

    def __init__(self, words: str, note: str, parent: QWidget) -> None:
        text = escape_mnemonic(words)
        super().__init__(f"{text}\n{escape_mnemonic(note)}" if note else text, parent)
        self.setProperty("role", "answer")
        self.setAccessibleName(words)
        self.setAccessibleDescription(note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
