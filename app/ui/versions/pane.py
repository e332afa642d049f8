"""File > Versions: what the journal holds of the open tour, to look at and to go back to."""

from __future__ import annotations

import time
from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S
from app.tour import Tour, TourFileError
from app.ui.journal.folder import Snapshot, all_snapshots
from app.ui.journal.recorder import Recorder
from app.ui.journal.snapshot import read_snapshot
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.versions.difference_list import MOST_LINES, DifferenceList
from app.ui.versions.head import PaneHead
from app.ui.versions.map_note import MapNote
from app.ui.versions.version_list import VersionList, rows_of, time_of
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import ENTER, keep_keys
from app.ui.widgets.labels import label, rule
from app.ui.widgets.message_bar import MessageBar
from app.web.worker import Worker
from app.words.counts import differences
from app.words.differences import DifferenceLine, difference_lines

_SECONDS = 60.0
# In pixels: some rows above the differences of a version.
LEAST_LIST = 150


class _Loaded(msgspec.Struct, frozen=True):
    """A version that was read, and how it differs from the tour as it is now."""

    snapshot: Snapshot
    tour: Tour
    lines: tuple[DifferenceLine, ...]


class VersionsPane(QWidget):
    """Lists the versions; the chosen one is shown in the window, and nothing is changed by that.

    ``closed`` asks to take the pane away. ``copy_requested`` carries the tour of a version that is
    to be opened as a new tour.
    """

    closed = Signal()
    copy_requested = Signal(object)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        recorder: Recorder | None,
        messages: MessageBar,
        map_view: QWidget,
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._session = session
        self._recorder = recorder
        self._messages = messages
        self._shown: _Loaded | None = None
        self._was_editing = False
        # Apart, so that choosing a version does not put off the list for ever.
        self._lister = Worker(_SECONDS, self)
        self._loader = Worker(_SECONDS, self)
        self.note = MapNote(appearance, map_view)
        self.head = PaneHead(self.tr("Versions"), appearance, self)
        self.head.closed.connect(self.closed)
        self.list = VersionList(appearance, self)
        self.list.chosen.connect(self._choose)
        self.list.setMinimumHeight(LEAST_LIST)
        self.heading = label("", "strong", self)
        self.count = label("", "meta", self)
        self.count.setWordWrap(False)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.differences = DifferenceList(session, appearance, self)
        self.go_back = self._button(self._go_back)
        self.go_back.setProperty("primary", True)
        self.copy = self._button(self._copy)
        self.copy.setText(self.tr("Open as a Copy"))
        self._below = self._lay_out()
        self._below.hide()
        keep_keys(self, (Qt.Key.Key_Escape,))
        document = session.document
        document.edited_changed.connect(self.refresh)
        document.saved.connect(self.refresh)
        session.changed.connect(self._note_change)
        session.editing_changed.connect(self._note_editing)
        if recorder is not None:
            recorder.recorded.connect(self.refresh)

    def refresh(self) -> None:
        """Lists the versions again, without holding up the window."""
        if not self.isVisible() or self._session.tour is None:
            return
        if self._recorder is None:
            self._show_rows(())
            return
        path = self._session.path
        name = str(path) if path is not None else None
        root, session = self._recorder.root, self._recorder.session

        def find() -> list[Snapshot]:
            return [
                each
                for each in all_snapshots(root)
                if each.session == session or (name is not None and each.note.path == name)
            ]

        self._lister.do(find, lambda found: self._show_rows(found or ()))

    def showEvent(self, event: QShowEvent) -> None:
        """Lists the versions."""
        super().showEvent(event)
        self._show_rows(())
        self.refresh()
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Shows the edited tour again."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.list.choose_now()
            self._look_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the pane, and Enter presses a button."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> QWidget:
        """Puts all in place; returns what is shown only beside a version."""
        below = QWidget(self)
        words = QHBoxLayout()
        words.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        words.addWidget(self.heading, 1)
        words.addWidget(self.count)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.go_back)
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        rows = QVBoxLayout(below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(rule(self))
        rows.addLayout(words)
        rows.addWidget(rule(self))
        rows.addWidget(self.differences, 1)
        rows.addWidget(rule(self))
        rows.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule(self))
        column.addWidget(self.list, 4)
        column.addWidget(below, 3)
        return below

    def _button(self, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        keep_keys(button)
        button.clicked.connect(lambda: run())
        return button

    def _show_rows(self, snapshots: list[Snapshot] | tuple[Snapshot, ...]) -> None:
        changes = self._session.document.unsaved_changes
        self.list.show_rows(rows_of(snapshots, changes, time.time()))

    def _choose(self, snapshot: Snapshot | None) -> None:
        if snapshot is None:
            self._look_at(None)
            return
        now = self._session.document.edited

        def load() -> _Loaded | str:
            try:
                tour = read_snapshot(snapshot.path)
            except TourFileError as error:
                return str(error)
            return _Loaded(snapshot, tour, difference_lines(tour, now, MOST_LINES))

        self._loader.forget()
        self._loader.do(load, self._show_loaded)

    def _show_loaded(self, loaded: _Loaded | str | None) -> None:
        if isinstance(loaded, str):
            self._messages.show_error(loaded)
            self.list.choose_now()
        elif loaded is not None and loaded.snapshot == self.list.snapshot and self.isVisible():
            self._look_at(loaded)

    def _look_at(self, version: _Loaded | None) -> None:
        document = self._session.document
        was_looking, self._shown = self._shown is not None, version
        self._below.setVisible(version is not None)
        if version is None:
            self.note.hide()
            # Another tour that was opened meanwhile is not looked at.
            if document.is_previewing:
                document.preview(None)
                if was_looking and self._was_editing:
                    self._session.set_editing(True)
            return
        if not was_looking:
            self._was_editing = self._session.editing
        # What is only looked at cannot be edited.
        self._session.set_editing(False)
        document.preview(version.tour)
        when = time_of(version.snapshot)
        self.heading.setText(self.tr("{time} and now").format(time=when))
        self.count.setText(differences(len(version.lines)))
        self.differences.lines.show(version.lines)
        self.go_back.setText(self.tr("Go Back to {time}").format(time=when))
        self.go_back.setEnabled(bool(version.lines))
        words = self.tr("You are looking at {time}. Nothing is changed until you go back to it.")
        self.note.show_text(words.format(time=when))

    def _go_back(self) -> None:
        version = self._shown
        if version is None:
            return
        step = self.tr("Go Back to {time}").format(time=time_of(version.snapshot))
        self._session.document.apply(lambda _tour: version.tour, step)
        announce(self, step)

    def _copy(self) -> None:
        if self._shown is not None:
            self.copy_requested.emit(self._shown.tour)

    def _note_change(self) -> None:
        """An edit or Undo has ended the look at a version."""
        if self._shown is not None and not self._session.document.is_previewing:
            self._shown = None
            self.list.choose_now()
            self._below.hide()
            self.note.hide()
            if self._was_editing:
                self._session.set_editing(True)

    def _note_editing(self, editing: bool) -> None:
        if editing and self._shown is not None:
            self.list.choose_now()
