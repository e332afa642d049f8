"""What is said about the text that a tour is begun with, and about the tour."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS
from app.readers.document import SourceDocument
from app.ui.theme.stylesheet import restyle
from app.ui.welcome.choice import quiet_label
from app.ui.welcome.reading import Beginning, first_line, language_of
from app.words.date_reading import read_date, written


class TextFields(QWidget):
    """Fields for the source and the tour; proposals fill those in which nothing was typed."""

    def __init__(self) -> None:
        super().__init__()
        # What was proposed, so that another text may replace it.
        self._proposed: dict[QLineEdit, str] = {}
        self._document_title = ""
        self.title = QLineEdit()
        self.source_title = QLineEdit()
        self.publisher = QLineEdit()
        self.url = QLineEdit()
        self.url.setPlaceholderText("https://")
        self.published = QLineEdit()
        self.published.setPlaceholderText(self.tr("such as 5 Nov 2025"))
        self.language = QLineEdit()
        self.language.setPlaceholderText(self.tr("such as en or de"))
        self.reading = quiet_label("", "meta")
        self.problem = quiet_label("", "problem")
        self.problem.hide()
        self.published.textChanged.connect(self._show_date)
        self.source_title.textEdited.connect(self._follow_title)
        self._lay_out()

    @property
    def in_order(self) -> tuple[QLineEdit, ...]:
        """The fields from top to bottom."""
        about_text = (self.source_title, self.publisher, self.url, self.published)
        return (*about_text, self.title, self.language)

    def clear(self) -> None:
        """Empties all fields."""
        for field in self.in_order:
            field.clear()
        self._proposed.clear()
        self._document_title = ""
        self.problem.hide()

    def show_document(self, document: SourceDocument) -> None:
        """Proposes what a document says about itself."""
        self.problem.hide()
        self._document_title = document.title or ""
        self._put(self.publisher, document.publisher or "")
        self._put(self.url, document.url or "")
        self._put(self.published, written(document.published) if document.published else "")

    def propose(self, head: str) -> None:
        """Proposes titles and a language, by the beginning of the text."""
        self._put(self.language, language_of(head))
        self._put(self.source_title, self._document_title or first_line(head))
        self._put(self.title, self.source_title.text())

    def take_back(self, title: str, publisher: str, published: str) -> None:
        """Takes what was typed elsewhere; a title that is the same for both stays so."""
        if title != self.title.text():
            if self.source_title.text() == self.title.text():
                self.source_title.setText(title)
            self.title.setText(title)
        self.publisher.setText(publisher)
        self.published.setText(published)

    def beginning(self, text: str) -> Beginning | None:
        """What the fields hold, with the text; ``None``, with a sentence, if a date is odd."""
        reading = read_date(self.published.text())
        if reading.is_wrong:
            self.show_problem(reading.sentence, "published")
            return None
        return Beginning(
            text=text,
            title=self.title.text(),
            source_title=self.source_title.text(),
            publisher=self.publisher.text(),
            url=self.url.text(),
            published=reading.when,
            language=self.language.text(),
        )

    def show_problem(self, sentence: str, field: str) -> None:
        """Shows what is wrong, and gives the keyboard to the field of that name in a struct."""
        self.problem.setText(sentence)
        self.problem.show()
        fields = {
            "url": self.url,
            "publisher": self.publisher,
            "published": self.published,
            "language": self.language,
        }
        fields.get(field, self.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_title(self, text: str) -> None:
        """Gives the tour the title of its text, unless it has one of its own."""
        self._put(self.title, text)

    def _put(self, field: QLineEdit, text: str) -> None:
        """Puts a proposal into a field, unless something else was typed there."""
        if not field.text() or field.text() == self._proposed.get(field):
            self._proposed[field] = text
            field.setText(text)

    def _show_date(self) -> None:
        reading = read_date(self.published.text())
        self.reading.setText(reading.sentence)
        restyle(self.reading, "role", "problem" if reading.is_wrong else "meta")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(quiet_label(self.tr("The text").upper(), "section", wraps=False))
        column.addSpacing(SPACE_S)
        _add_field(column, self.tr("&Title of the text"), self.source_title)
        _add_field(column, self.tr("&Publisher"), self.publisher)
        _add_field(column, self.tr("&Address"), self.url)
        _add_field(column, self.tr("P&ublished"), self.published)
        column.addWidget(self.reading)
        column.addSpacing(SPACE_L)
        column.addWidget(quiet_label(self.tr("The tour").upper(), "section", wraps=False))
        column.addSpacing(SPACE_S)
        _add_field(column, self.tr("Tit&le of the tour"), self.title)
        _add_field(column, self.tr("&Language"), self.language)
        column.addStretch(1)
        column.addWidget(self.problem)


def _add_field(column: QVBoxLayout, name: str, field: QLineEdit) -> None:
    buddy = QLabel(name)
    buddy.setProperty("role", "meta")
    buddy.setBuddy(field)
    field.setAccessibleName(name.replace("&", ""))
    column.addWidget(buddy)
    column.addWidget(field)
    column.addSpacing(SPACE_S)
