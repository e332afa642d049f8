"""Begins tours, closes them, and shows the start page in between."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.tour import Tour
from app.ui.files.opener import TourOpener
from app.ui.files.saver import Saver
from app.ui.map.view import MapView
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.welcome.commands import begin_commands
from app.ui.welcome.start import StartPage
from app.ui.widgets.actions import Row, shortcut_text
from app.ui.window.workspace import Workspace

if TYPE_CHECKING:
    from app.ui.drafting.flow import DraftFlow
    from app.ui.welcome.new_text import NewTextPage

translate = QCoreApplication.translate


class Beginnings(QObject):
    """The start page, the page of a new text, and new tours.

    ``chosen`` carries the :class:`pathlib.Path` of a tour to open.
    ``text_begun`` carries the id of the source of a tour that was begun with a text,
    ``map_begun`` is emitted for one that is begun on the map; the tour is open by then, and edited.
    ``dismissed`` carries a text that was drafted and the marks of what was dismissed in it.
    """

    chosen = Signal(object)
    text_begun = Signal(str)
    map_begun = Signal()
    dismissed = Signal(str, object)

    def __init__(
        self,
        session: Session,
        settings: Settings,
        appearance: Appearance,
        workspace: Workspace,
        saver: Saver,
        opener: TourOpener,
        map_view: MapView,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._appearance = appearance
        self._map_view = map_view
        self._workspace = workspace
        self._saver = saver
        self._new_text: NewTextPage | None = None
        self._drafting: DraftFlow | None = None
        self.start_page = StartPage(
            session, settings, appearance, workspace.set_welcome, self._keys_of, self
        )
        self.start_page.requested.connect(self._run)
        self.start_page.opened.connect(self.chosen)
        opener.text_chosen.connect(self.new_from_file)
        opener.recent_changed.connect(self.start_page.show_recent)
        session.opened.connect(self._forget_text)

    @property
    def commands(self) -> tuple[Row, ...]:
        """The rows of the command table."""
        return begin_commands(
            self.new_from_text, self.new_on_map, self.close_tour, self.start_page.toggle
        )

    @property
    def new_text(self) -> NewTextPage:
        """The page of a new text, made at first use."""
        if self._new_text is None:
            from app.ui.welcome.new_text import NewTextPage

            self._new_text = NewTextPage(self._settings)
            self._new_text.begun.connect(self._begin_with_text)
            self._new_text.draft_asked.connect(lambda tour: self.drafting.begin(tour))
            self._new_text.left.connect(self._leave_text)
        return self._new_text

    @property
    def drafting(self) -> DraftFlow:
        """What drafts a text, made at first use."""
        if self._drafting is None:
            from app.ui.drafting.flow import DraftFlow

            flow = DraftFlow(self._session, self._appearance, self._saver, self._show_draft, self)
            flow.shown.connect(self._fit_route)
            flow.finished.connect(self._end_draft)
            flow.cancelled.connect(self._return_to_text)
            self._drafting = flow
        return self._drafting

    def new_from_text(self) -> None:
        """Shows the page of a new text; the open tour stays open until another is begun."""
        self._workspace.set_welcome(self.new_text)
        self.new_text.start()

    def new_from_file(self, path: Path) -> None:
        """Shows the page of a new text with the text of a file."""
        self.new_from_text()
        self.new_text.read_file(path)

    def new_from_data(self, data: QMimeData) -> None:
        """Shows the page of a new text with a text that was dropped."""
        self.new_from_text()
        self.new_text.take(data)

    def new_on_map(self) -> None:
        """Begins a tour without stops, after a question if there are unsaved changes."""
        title = translate("welcome", "Untitled tour")
        self._saver.before_leaving(partial(self._begin_on_map, Tour(title=title, stops=())))

    def show_import(self, page: QWidget | None, places: QWidget | None) -> None:
        """Shows the import page beside the map; ``None`` brings tour or start page back."""
        if page is not None:
            self.start_page.hide()
        self._workspace.set_beside(page, is_wide=page is not None)
        self._workspace.set_panel(places)
        if page is not None:
            page.setFocus()
        elif self._session.tour is None:
            self.start_page.show()

    def _show_draft(
        self, page: QWidget | None, bars: tuple[QWidget, QWidget] | None, side: QWidget | None
    ) -> None:
        """Shows the drafting page beside the map; ``None`` takes it away."""
        if page is not None:
            self.start_page.hide()
            self._workspace.set_welcome(None)
        self._workspace.set_beside(page, bars=bars)
        self._workspace.set_panel(side)
        if page is not None:
            page.setFocus()

    def _end_draft(self, source_id: str) -> None:
        self.new_text.clear()
        self._hand_over_dismissed(source_id)
        self.text_begun.emit(source_id)
        self._fit_route()

    def _hand_over_dismissed(self, source_id: str) -> None:
        from app.drafting.decisions import dismissed_marks

        tour = self._session.tour
        if tour is not None:
            deciding = self.drafting.page.deciding
            marks = dismissed_marks(deciding.draft, deciding.decisions)
            self.dismissed.emit(tour.source(source_id).text or "", marks)

    def _fit_route(self) -> None:
        """Shows the whole route, as soon as the map shows the tour as it is now."""
        if self._map_view.is_ready:
            self._map_view.fit_route()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self._map_view.updated.connect(self._map_view.fit_route, once)

    def _return_to_text(self, title: str, publisher: str, published: str) -> None:
        """Brings the page of the text back, with what was typed on the other one."""
        self.new_from_text()
        self.new_text.fields.take_back(title, publisher, published)

    def close_tour(self) -> None:
        """Closes the tour, after a question if there are unsaved changes."""
        self._saver.before_leaving(self._session.close)

    def _keys_of(self, command: str) -> str:
        return shortcut_text(self._action(command))

    def _run(self, command: str) -> None:
        self._action(command).trigger()

    def _action(self, command: str) -> QAction:
        """The action of a command, which has its id as its name."""
        action = self._window.findChild(QAction, command)
        assert isinstance(action, QAction)
        return action

    def _begin_on_map(self, tour: Tour) -> None:
        self._session.document.new(tour)
        self._session.set_editing(True)
        self.map_begun.emit()

    def _begin_with_text(self, tour: Tour, source_id: str) -> None:
        self._saver.before_leaving(partial(self._open_text, tour, source_id))

    def _open_text(self, tour: Tour, source_id: str) -> None:
        self._session.document.new(tour)
        self._session.set_editing(True)
        self.text_begun.emit(source_id)

    def _leave_text(self) -> None:
        """Goes back to the tour, or to the start page if there is none."""
        if self._session.tour is None:
            self.start_page.show()
        else:
            self._workspace.set_welcome(None)

    def _forget_text(self) -> None:
        """Takes the page away when a tour is opened; a text that was not used is kept."""
        if self._new_text is not None and self._workspace.welcome is self._new_text:
            self._workspace.set_welcome(None)
            if self._session.path is None:
                self._new_text.clear()
