"""The fields of a source, above its text: title, publisher, address, date, and where it stays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.edit import EditError, change_source
from app.tour.model import Source, Tour
from app.ui.editor.faults import fault_words
from app.ui.state.document import Edit
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.keyboard import ENTER
from app.ui.widgets.labels import label
from app.words.date_reading import read_date, written

_FIELDS = ("title", "publisher", "url", "published")
# Below this width, in pixels, publisher and date have lines of their own.
_COLUMNS = 2


class SourceForm(QWidget):
    """Changes a source as its fields are left; Enter and Escape close it.

    ``apply`` gets an edit and the name of its step. ``travel_asked`` carries whether the text is to
    travel in the file.
    """

    closed = Signal()
    travel_asked = Signal(bool)

    def __init__(self, apply: Callable[[Edit, str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._apply = apply
        self._source: Source | None = None
        self.setProperty("role", "panel")
        names = {
            "title": self.tr("&Title"),
            "publisher": self.tr("Pu&blisher"),
            "url": self.tr("A&ddress"),
            "published": self.tr("Dat&e"),
        }
        self.fields = {name: QLineEdit(self) for name in _FIELDS}
        self.faults = {name: label("", "problem", self) for name in _FIELDS}
        self.read_as = label("", "meta", self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_XS)
        for place, (name, field) in enumerate(self.fields.items()):
            row, column = divmod(place, _COLUMNS)
            words = QLabel(names[name], self)
            words.setProperty("role", "meta")
            words.setBuddy(field)
            field.setObjectName(f"source-{name}")
            field.setAccessibleName(names[name].replace("&", ""))
            field.editingFinished.connect(partial(self._keep, name))
            field.installEventFilter(self)
            grid.addWidget(words, 4 * row, column)
            grid.addWidget(field, 4 * row + 1, column)
            grid.addWidget(self.faults[name], 4 * row + 2, column)
        grid.addWidget(self.read_as, 4 * 1 + 3, 1)
        self.fields["published"].textEdited.connect(self._read)
        self.travels = QRadioButton(self.tr("The text tra&vels in the file"), self)
        self.stays = QRadioButton(self.tr("The text &stays with me; the file has its hash"), self)
        self.travels.toggled.connect(self._ask_travel)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        column_of_all.setSpacing(SPACE_S)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self.travels)
        column_of_all.addWidget(self.stays)
        for fault in self.faults.values():
            fault.hide()
        self.hide()

    def show_source(self, source: Source, *, has_text: bool) -> None:
        """Shows a source; fields that are being typed in are left alone."""
        is_other = self._source is None or self._source.id != source.id
        self._source = source
        for name, field in self.fields.items():
            value = getattr(source, name)
            text = written(value) if value is not None and name == "published" else value or ""
            if is_other or not field.isModified():
                field.setText(text)
                field.setCursorPosition(0)
                self._say_fault(name, "")
        self._read("")
        for button, is_on in (
            (self.travels, source.text is not None),
            (self.stays, source.text is None),
        ):
            button.blockSignals(True)
            button.setEnabled(has_text)
            button.setChecked(is_on)
            button.blockSignals(False)

    def open(self) -> None:
        """Shows the fields, and focuses the first empty one."""
        self.show()
        empty = next((each for each in self.fields.values() if not each.text()), None)
        field = empty or self.fields["title"]
        field.setFocus()
        field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Escape leave the field and close the form."""
        if not isinstance(event, QKeyEvent) or event.key() not in (*ENTER, Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        name = next(name for name, field in self.fields.items() if field is watched)
        if self._keep(name):
            self.hide()
            self.closed.emit()
        return True

    def _read(self, text: str) -> None:
        self.read_as.setText(read_date(text).sentence)
        self.read_as.setVisible(bool(text.strip()))

    def _keep(self, name: str) -> bool:
        """Keeps what was typed in a field; whether the tour could hold it."""
        field, source = self.fields[name], self._source
        if source is None or not field.isModified():
            return True
        text = field.text().strip()
        value: object = text or None
        if name == "published":
            reading = read_date(text)
            if reading.is_wrong:
                self._say_fault(name, reading.sentence)
                return False
            value = reading.when
        try:
            self._apply(_changing(source.id, name, value), self.tr("Change a Source"))
        except EditError as error:
            self._say_fault(name, fault_words(error))
            return False
        field.setModified(False)
        self._say_fault(name, "")
        return True

    def _say_fault(self, name: str, sentence: str) -> None:
        self.faults[name].setText(sentence)
        self.faults[name].setVisible(bool(sentence))
        restyle(self.fields[name], "invalid", bool(sentence))

    def _ask_travel(self, travels: bool) -> None:
        self.travel_asked.emit(travels)


def _changing(source_id: str, name: str, value: object) -> Edit:
    def edit(tour: Tour) -> Tour:
        return change_source(tour, source_id, **{name: value})

    return edit
