"""The fields of the current person or source in its view, while the tour is being edited."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.editor.record_forms import RecordForm
from app.ui.state.session import Session


class RecordEditor(QWidget):
    """Shows the form of one record at a time, made by ``make``.

    ``gone`` carries the id of the record to show in place of one that was deleted or merged, or
    ``""``. ``left`` follows Esc in a field.
    """

    gone = Signal(str)
    left = Signal()

    def __init__(
        self, session: Session, make: Callable[[str], RecordForm], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._make = make
        self.form: RecordForm | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 8)
        self.hide()

    def show_record(self, record_id: str | None, resting: int) -> None:
        """Shows the fields of a record, on which so many items rest, if the tour is edited."""
        if record_id is None or not self._session.editing:
            self._drop()
            return
        if self.form is None or self.form.record_id != record_id:
            self._drop()
            self.form = self._make(record_id)
            self.form.gone.connect(self.gone)
            self.form.escaped.connect(self.left)
            self._column.addWidget(self.form)
            self.show()
        try:
            self.form.refresh()
        except KeyError:
            self._drop()
            return
        self.form.show_resting(resting)

    def focus(self) -> None:
        """Focuses the first field, with its text selected."""
        if self.form is not None:
            self.form.focus("name" if "name" in self.form.bindings else "title")

    def _drop(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.hide()
