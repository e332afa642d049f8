"""The range of days in the filter dialog."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLabel, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.ui.theme.appearance import Appearance
from app.ui.widgets.check_box import CheckBox
from app.words.dates import day_pattern

Days = tuple[dt.date, dt.date]


class FilterDays(QWidget):
    """A first and a last day, each optional; ``changed`` carries both as a date or ``None``."""

    changed = Signal(object, object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Days"), self)
        title.setProperty("role", "strong")
        self.bounds = QLabel(self)
        self.bounds.setProperty("role", "meta")
        self.from_box = CheckBox(self.tr("&From"), appearance, self)
        self.to_box = CheckBox(self.tr("&To"), appearance, self)
        self.start, self.end = self._date_edit(), self._date_edit()
        self.start.setAccessibleName(self.tr("First day"))
        self.end.setAccessibleName(self.tr("Last day"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(title, 0, 0, 1, 2)
        grid.addWidget(self.bounds, 1, 0, 1, 2)
        for row, (box, edit) in enumerate(
            ((self.from_box, self.start), (self.to_box, self.end)), start=2
        ):
            grid.addWidget(box, row, 0)
            grid.addWidget(edit, row, 1)
            box.toggled.connect(edit.setEnabled)
            box.toggled.connect(lambda: self._emit_changed(self.start))
            edit.dateChanged.connect(lambda _day, edit=edit: self._emit_changed(edit))

    def show_bounds(self, days: Days | None, text: str | None) -> None:
        """Sets the days of a tour, and in words its dates; ``None`` disables the widget."""
        self.setEnabled(days is not None)
        self.bounds.setText(text if text else self.tr("The tour states no days"))
        if days is None:
            return
        with QSignalBlocker(self.start), QSignalBlocker(self.end):
            for edit, day in zip((self.start, self.end), days, strict=True):
                edit.setDateRange(_qdate(days[0]), _qdate(days[1]))
                edit.setDate(_qdate(day))

    def show_chosen(self, start: dt.date | None, end: dt.date | None) -> None:
        """Shows the days of the filter; the field of an open end keeps its day."""
        for box, edit, day in (
            (self.from_box, self.start, start),
            (self.to_box, self.end, end),
        ):
            with QSignalBlocker(box), QSignalBlocker(edit):
                box.setChecked(day is not None)
                edit.setEnabled(day is not None)
                if day is not None:
                    edit.setDate(_qdate(day))

    def _emit_changed(self, edited: QDateEdit) -> None:
        start = _date(self.start) if self.from_box.isChecked() else None
        end = _date(self.end) if self.to_box.isChecked() else None
        if start and end and start > end:
            # The other day follows the one that the user has just changed.
            start = end = _date(edited)
        self.changed.emit(start, end)

    def _date_edit(self) -> QDateEdit:
        edit = QDateEdit(self)
        edit.setCalendarPopup(True)
        edit.setDisplayFormat(day_pattern())
        # A typed day takes effect when it is complete, not with every digit.
        edit.setKeyboardTracking(False)
        edit.setEnabled(False)
        return edit


def _qdate(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(edit: QDateEdit) -> dt.date:
    day = edit.date()
    return dt.date(day.year(), day.month(), day.day())
