"""Keeps what is being made: saving, the journal, recovery, conflicts and versions."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.tour import Tour
from app.ui.files.conflicts import Conflicts
from app.ui.files.opener import TourOpener
from app.ui.files.recovery import Recovery
from app.ui.files.saver import Saver
from app.ui.files.two_windows import TourLock
from app.ui.files.watcher import FileWatcher
from app.ui.journal.recorder import Recorder
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.notice_bar import NoticeBars
from app.ui.window.workspace import Workspace
from app.words.differences import difference_lines

if TYPE_CHECKING:
    from app.ui.versions.compare_pane import ComparePane
    from app.ui.versions.pane import VersionsPane

# What a version says about itself.
_MOST_LINES = 3


class Keeping(QObject):
    """Joins what saves, records and restores the tour of one window.

    ``state_folder`` holds the journal and the locks; with ``None`` nothing is recorded, as in tests
    of other things.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        messages: MessageBar,
        state_folder: Path | None,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._appearance = appearance
        self._window = window
        self._may_close = False
        self._messages = messages
        self._workspace: Workspace | None = None
        self._map_view: QWidget | None = None
        self._compare: ComparePane | None = None
        self._versions: VersionsPane | None = None
        session.opened.connect(self._close_pane)
        session.closed.connect(self._close_pane)
        self.notices = NoticeBars(appearance)
        self.saver = Saver(session, settings, messages, window)
        self.opener = TourOpener(session, settings, messages, self.saver, window)
        self.saver.recent_changed.connect(self.opener.recent_changed)
        self.recorder: Recorder | None = None
        self.recovery: Recovery | None = None
        self._tour_lock: TourLock | None = None
        if state_folder is not None:
            document = session.document
            self.recorder = Recorder(document, state_folder / "journal", describe, self)
            self.saver.discarding.connect(self.recorder.discard)
            self._tour_lock = TourLock(document, state_folder / "locks", self.notices, self)
            self.recovery = Recovery(
                session, self.recorder, self.saver, self.notices, messages, self
            )
            self.recovery.compare_requested.connect(self._show_comparison)
        self.conflicts = Conflicts(
            session, self.opener, self.saver, self.notices, messages, self.recorder, self
        )
        self.conflicts.compare_requested.connect(self._show_comparison)
        self.watcher = FileWatcher(session, self)
        self.watcher.changed.connect(self.conflicts.look)
        self.watcher.gone.connect(self.conflicts.tell_missing)

    def set_workspace(self, workspace: Workspace, map_view: QWidget) -> None:
        """Says where panes are shown, and which map shows versions."""
        self._workspace = workspace
        self._map_view = map_view

    def show_versions(self) -> None:
        """Lists the versions of the tour in place of the panel of the stop."""
        if self._workspace is None or self._map_view is None:
            return
        if self._versions is None:
            from app.ui.versions.pane import VersionsPane

            self._versions = VersionsPane(
                self._session, self._appearance, self.recorder, self._messages, self._map_view
            )
            self._versions.closed.connect(self._close_pane)
            self._versions.copy_requested.connect(self._open_copy)
        self._workspace.set_panel(self._versions)

    def look_back(self) -> None:
        """Offers what earlier sessions have left."""
        if self.recovery is not None:
            self.recovery.look()

    def may_close(self) -> bool:
        """Whether the window may close; if not, it is asked and closed later if the user agrees."""
        self.saver.settle()
        if self._may_close or self._session.document.is_saved:
            return True
        self.saver.before_leaving(self._close_at_last)
        return False

    def close_unasked(self) -> None:
        """Lets the window close without a question; what is not saved stays in the journal."""
        self._may_close = self.recorder is not None

    def end(self) -> None:
        """Writes what is left in the journal, and lets other windows have the tour."""
        if self.recorder is not None:
            self.recorder.end()
        if self._tour_lock is not None:
            self._tour_lock.release()

    def _close_at_last(self) -> None:
        self._may_close = True
        self._window.close()

    def _show_comparison(self, title: str, before: Tour, after: Tour) -> None:
        if self._workspace is None:
            return
        if self._compare is None:
            from app.ui.versions.compare_pane import ComparePane

            self._compare = ComparePane(self._session, self._appearance)
            self._compare.closed.connect(self._close_pane)
        self._workspace.set_panel(self._compare)
        self._compare.show_between(title, before, after)

    def _open_copy(self, tour: Tour) -> None:
        self.saver.before_leaving(partial(self._session.document.new, tour))

    def _close_pane(self) -> None:
        """Brings the panel of the stop back, if a pane of ours is in its place."""
        if self._workspace is None:
            return
        shown = self._workspace.in_panel
        if shown is not None and shown in (self._compare, self._versions):
            self._workspace.set_panel(None)


def describe(before: Tour, after: Tour) -> tuple[str, ...]:
    """What differs between two versions, in a few lines of text."""
    return tuple(
        ", ".join(filter(None, (line.what, line.detail)))
        for line in difference_lines(before, after, _MOST_LINES)
    )
