"""Above the text and its proposals: the title, the publisher and the day of publication."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_S, Theme
from app.tour.when import When
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import picture
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.labels import label, rule
from app.words.date_reading import Reading, read_date
from app.words.drafting import dates_waiting

# A date is read at once, and the text is drafted anew when nothing was typed for so long.
_TYPING_MS = 300
_TITLE, _PUBLISHER, _DAY, _SENTENCE = 316, 180, 164, 480
_FIELD, _LEAST = 32, 150


class DraftHead(QWidget):
    """Fields for what is said of the text.

    ``published_changed`` carries the day of publication, a :class:`When` or ``None``, once it was
    typed. ``another_asked`` is the button for another text.
    """

    published_changed = Signal(object)
    another_asked = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._undated = 0
        self._published: When | None = None
        self.setProperty("role", "panel")
        self.title = self._field()
        self.publisher = self._field()
        self.publisher.setPlaceholderText(self.tr("not stated"))
        self.published = self._field()
        self.published.setPlaceholderText(self.tr("such as 5 Nov 2025"))
        self._sign = QLabel(self)
        self.sentence = label("", "second", self, max_lines=2)
        self.another = QPushButton(self.tr("Another text…"), self)
        self.another.clicked.connect(self.another_asked)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._tell)
        self.published.textChanged.connect(self._read)
        self._lay_out()
        appearance.theme_changed.connect(self._show_theme)
        self._say()

    @property
    def reading(self) -> Reading:
        """How the day of publication is read."""
        return read_date(self.published.text())

    def show_fields(self, title: str, publisher: str, published: str) -> None:
        """Shows what is known of the text."""
        for field, text in (
            (self.title, title),
            (self.publisher, publisher),
            (self.published, published),
        ):
            field.setText(text)
        self._typing.stop()
        self._published = self.reading.when

    def show_beginnings(self) -> None:
        """Shows the beginnings of the fields, of which one shows its end after it had the focus."""
        for field in (self.title, self.publisher, self.published):
            field.home(False)

    def show_undated(self, count: int) -> None:
        """Says how many dates wait for their year."""
        self._undated = count
        self._say()

    def show_problem(self, sentence: str, field: str) -> None:
        """Says why a field cannot be kept, and gives the keyboard to it."""
        self.sentence.setText(sentence)
        restyle(self.sentence, "role", "problem")
        self._sign.hide()
        (self.publisher if field == "publisher" else self.title).setFocus()

    def settle(self) -> None:
        """Takes the day that is being typed at once."""
        if self._typing.isActive():
            self._typing.stop()
            self._tell()

    def _read(self) -> None:
        self._say()
        self._typing.start()

    def _tell(self) -> None:
        reading = self.reading
        # What is no date yet changes nothing.
        if not reading.is_wrong and reading.when != self._published:
            self._published = reading.when
            self.published_changed.emit(reading.when)

    def _say(self) -> None:
        reading = self.reading
        waiting = dates_waiting(self._undated)
        words = reading.sentence or waiting
        if reading.when is not None and waiting:
            words = f"{reading.sentence} {waiting}"
        self.sentence.setText(words)
        is_asked = bool(waiting) and not reading.is_wrong
        role = "problem" if reading.is_wrong else "asked" if is_asked else "second"
        restyle(self.sentence, "role", role)
        restyle(self.published, "invalid", reading.is_wrong)
        restyle(self.published, "asked", is_asked)
        self._sign.setVisible(bool(words))
        self._show_theme(self._appearance.theme)

    def _show_theme(self, theme: Theme) -> None:
        colours = {"problem": theme.accent, "asked": theme.notice_ink}
        role = str(self.sentence.property("role"))
        self._sign.setPixmap(picture("date", colours.get(role, theme.ink_second)))

    def _field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setProperty("role", "field")
        return field

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        whole.addLayout(row)
        whole.addWidget(rule(self))
        row.setContentsMargins(20, SPACE_S, 20, SPACE_S)
        row.setSpacing(SPACE_L)
        for name, field, width in (
            (self.tr("Title"), self.title, _TITLE),
            (self.tr("Publisher"), self.publisher, _PUBLISHER),
            (self.tr("Day of publication"), self.published, _DAY),
        ):
            buddy = QLabel(name, self)
            buddy.setProperty("role", "field-name")
            buddy.setBuddy(field)
            field.setAccessibleName(name)
            field.setMaximumWidth(width)
            field.setMinimumWidth(min(width, _LEAST))
            column = QVBoxLayout()
            column.setSpacing(3)
            column.addWidget(buddy)
            column.addWidget(field)
            row.addLayout(column, width)
        said = QWidget(self)
        line = QHBoxLayout(said)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(self._sign)
        line.addWidget(self.sentence, 1)
        # Beside the fields, below their names.
        side = Qt.AlignmentFlag.AlignBottom
        said.setFixedHeight(_FIELD)
        row.addWidget(said, _SENTENCE, side)
        self.another.setFixedHeight(_FIELD)
        row.addWidget(self.another, 0, side)
