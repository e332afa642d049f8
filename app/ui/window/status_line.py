"""The line at the foot of the window while a tour is edited: what is saved, keys, problems."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.map.theme import SPACE_L, SPACE_S, Theme
from app.tour import Tour
from app.tour.file.warnings import warning_steps
from app.ui.files.commands import PROBLEMS_KEYS
from app.ui.journal.recorder import Recorder
from app.ui.journal.snapshot import Note
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import picture
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import keep_keys
from app.web.worker import Worker, at_leisure
from app.words.counts import changes_since, problems, unsaved
from app.words.moments import moment
from app.words.wording import SEPARATOR

HEIGHT = 26
# How long something that was said stays, and how long the tour rests before problems are counted.
SAID_MS, REST_MS = 8_000, 600
_SECONDS = 60.0
_SIGN = 14


class StatusLine(QWidget):
    """Shows on the left when the tour was saved, or for a while what was just done.

    On the right are the keys that matter now, and the number of problems; the button lists them by
    ``show_problems``. It is hidden while the tour is only read.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        recorder: Recorder | None,
        show_problems: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "status-line")
        self.setMinimumHeight(HEIGHT)
        self._session = session
        self._autosaved = 0.0
        self._failed = False
        self._worker = Worker(_SECONDS, self)
        self.saved = _text("strong", self)
        self.rest = _text("meta", self)
        self.said = _text("strong", self)
        self.hint = _text("meta", self)
        self.keys = _text("meta", self)
        self._sign = QLabel(self)
        self._sign.setFixedSize(_SIGN, _SIGN)
        self._sign.setScaledContents(True)
        self.problems = QPushButton(self)
        self.problems.setProperty("role", "status-button")
        keys = QKeySequence(PROBLEMS_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self.problems.setToolTip(self.tr("Problems ({keys})").format(keys=keys))
        self.problems.clicked.connect(lambda: show_problems())
        keep_keys(self.problems)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        row.setSpacing(SPACE_S)
        for widget in (self.saved, self.rest, self.said, self.hint):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.keys)
        row.addWidget(self._sign)
        row.addWidget(self.problems)
        self._said_timer = self._timer(SAID_MS, self._show_state)
        self._rest_timer = self._timer(REST_MS, self._count)
        document = session.document
        for signal in (document.edited_changed, document.saved, session.opened):
            signal.connect(self._note_change)
        if recorder is not None:
            recorder.recorded.connect(self._note_snapshot)
            recorder.failed.connect(self._note_failure)
        appearance.theme_changed.connect(self._show_theme)
        session.editing_changed.connect(self.setVisible)
        self.setVisible(session.editing)
        self._show_theme(appearance.theme)
        self._show_state()
        self._count()

    def say(self, text: str, hint: str = "") -> None:
        """Shows for some seconds what was done, and a hint such as how to undo it."""
        self.said.setText(text)
        self.hint.setText(hint)
        for widget in (self.saved, self.rest):
            widget.hide()
        for widget, words in ((self.said, text), (self.hint, hint)):
            widget.setVisible(bool(words))
        self._said_timer.start()
        announce(self, " ".join(filter(None, (text, hint))))

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Shows which keys do what, such as ``("Esc", "closes")``."""
        self.keys.setText(SEPARATOR.join(f"{key} {what}" for key, what in keys))
        self.keys.setVisible(bool(keys))

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what has changed while the line was hidden."""
        super().showEvent(event)
        self._show_state()
        self._count()

    def _note_change(self) -> None:
        if self._session.document.undo_stack.count() == 0:
            # Another tour.
            self._autosaved, self._failed = 0.0, False
        if not self._said_timer.isActive():
            self._show_state()
        if self.isVisible():
            self._rest_timer.start()

    def _note_snapshot(self, note: Note) -> None:
        self._failed = False
        if note.kind == "autosaved":
            self._autosaved = note.time
        if not self._said_timer.isActive():
            self._show_state()

    def _note_failure(self, reason: str) -> None:
        self._failed = True
        words = self.tr("Not autosaved: {reason}.")
        self.say(words.format(reason=reason), self.tr("Save the tour to keep your changes"))

    def _show_state(self) -> None:
        document, now = self._session.document, time.time()
        changes, stamp = document.unsaved_changes, document.stamp
        parts = []
        if stamp is None or document.is_bundled:
            saved = self.tr("Not saved yet") if changes else self.tr("Nothing to save yet")
            if changes:
                parts.append(unsaved(changes))
        else:
            saved = self.tr("Saved {time}").format(time=moment(stamp[0] / 1e9, now))
            if changes:
                parts.append(changes_since(changes))
        if self._failed:
            parts.append(self.tr("Not autosaved"))
        elif changes and self._autosaved:
            parts.append(self.tr("Autosaved {time}").format(time=moment(self._autosaved, now)))
        self.saved.setText(saved)
        self.rest.setText("    ".join(parts))
        for widget in (self.said, self.hint):
            widget.hide()
        self.saved.show()
        self.rest.setVisible(bool(parts))

    def _count(self) -> None:
        """Counts the problems, which takes a while for a long tour."""
        tour = self._session.tour
        if tour is None or not self.isVisible():
            self._show_count(0)
            return
        self._worker.forget()
        self._worker.do(lambda: _number_of_problems(tour), self._show_count)

    def _show_count(self, count: int | None) -> None:
        if count is None:
            return
        self.problems.setText(problems(count) if count else self.tr("No problems"))
        restyle(self.problems, "some", bool(count))
        self._sign.setVisible(bool(count))

    def _show_theme(self, theme: Theme) -> None:
        self._sign.setPixmap(picture("warning", theme.notice_ink))

    def _timer(self, milliseconds: int, run: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(run)
        return timer


def _number_of_problems(tour: Tour) -> int:
    """Counts at leisure, so that the window stays as quick as it is."""
    return sum(problem is not None for problem in at_leisure(warning_steps(tour)))


def _text(role: str, parent: QWidget) -> QLabel:
    line = QLabel(parent)
    line.setProperty("role", role)
    line.setTextFormat(Qt.TextFormat.PlainText)
    policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    line.setSizePolicy(policy)
    line.setMinimumWidth(1)
    return line
