"""The source text in the window: it is imported when it is first opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.readers.document import SUFFIXES
from app.tour.edit import item_of
from app.tour.paragraphs import paragraph_number
from app.ui.state.dismissals import Dismissals
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.stop_panel.panel import StopPanel
from app.ui.theme.appearance import Appearance
from app.ui.window.workspace import Workspace

if TYPE_CHECKING:
    from app.ui.editor.evidence.evidence import Evidence
    from app.ui.editor.evidence.host import Host
    from app.ui.editor.recheck.recheck import Recheck


class EvidenceSlot(QObject):
    """Makes the :class:`Evidence` of the window when it is needed.

    ``said`` carries a sentence and a hint: what a key of the text has done.
    """

    said = Signal(str, str)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        workspace: Workspace,
        panel: StopPanel,
        window: QWidget,
        state_folder: Path | None = None,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._workspace = workspace
        self._panel = panel
        self._window = window
        self.dismissals = Dismissals(state_folder / "dismissed.json" if state_folder else None)
        self._evidence: Evidence | None = None
        self._recheck: Recheck | None = None
        # Whether the fields in the panel were opened from the text.
        self._lends_focus = False
        panel.form_closed.connect(self._take_back)
        panel.passage_requested.connect(self._show_passage)

    @property
    def evidence(self) -> Evidence:
        """The source text of the window."""
        if self._evidence is None:
            self._evidence = self._made()
        return self._evidence

    def takes(self, path: Path) -> bool:
        """Whether a dropped file is the text of a source: while editing, by its suffix."""
        return self._session.editing and path.suffix.lower().removeprefix(".") in SUFFIXES

    @property
    def recheck(self) -> Recheck:
        """The check of a source against another text."""
        if self._recheck is None:
            from app.ui.editor.recheck.recheck import Recheck

            texts = self.evidence.texts
            self._recheck = Recheck(self._session, self._appearance, self._host(), texts)
        return self._recheck

    @property
    def has_suggestions(self) -> bool:
        """Whether texts show what the tour could still take from them."""
        return self._settings.suggestions

    def toggle_suggestions(self) -> None:
        """Shows the suggestions in the texts, or hides them."""
        self._settings.suggestions = not self._settings.suggestions
        if self._evidence is not None and self._evidence.is_open:
            self._evidence.refresh()

    def show(self, source_id: str) -> None:
        """Shows the text of a source."""
        self.evidence.show(source_id)

    def check_file(self, source_id: str, path: Path) -> None:
        """Checks a source against a file."""
        self.recheck.ask(source_id)
        self.recheck.take_file(path)

    def check(self, source_id: str | None = None) -> None:
        """Asks for the text to check a source against: the one given, shown last, or the first."""
        tour = self._session.tour
        ids = [source.id for source in tour.sources] if tour else []
        wanted = source_id or self.evidence.source_id
        chosen = wanted if wanted in ids else next(iter(ids), None)
        if chosen is None:
            self.evidence.ask_for_text()
        else:
            self.recheck.ask(chosen)

    def _made(self) -> Evidence:
        from app.ui.editor.evidence.evidence import Evidence

        made = Evidence(self._session, self._appearance, self._settings, self._host())
        made.check_asked.connect(self.check)
        return made

    def _host(self) -> Host:
        from app.ui.editor.evidence.host import Host

        return Host(self._window, self._workspace, self, self.said.emit, self.dismissals)

    def edit_item(self, stop_id: str, item_id: str, field: str | None = None) -> None:
        """Opens the fields of an item; the text gets the focus back when they are closed."""
        self._lends_focus = True
        self._panel.edit_item(stop_id, item_id, field)

    def edit_stop(self, field: str | None = None) -> None:
        """Goes to the fields of the selected stop; the text gets the focus back after them."""
        self._lends_focus = True
        self._panel.edit_stop(field)

    def _take_back(self) -> None:
        if self._lends_focus and self._evidence is not None and self._evidence.is_open:
            self._evidence.focus()
        self._lends_focus = False

    def _show_passage(self, stop_id: str, item_id: str, number: int) -> None:
        tour = self._session.tour
        if tour is not None:
            citation = item_of(tour, stop_id, item_id).cite[number]
            self.evidence.show(citation.source, citation.start)
            paragraph = paragraph_number(citation)
            is_shown = self._workspace.beside is self.evidence.page
            if citation.start is None and paragraph is not None and is_shown:
                self.evidence.page.view.go_to_paragraph(paragraph)
