"""Drafts a text: reads it aside, shows the page, and makes a tour of what was ticked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.drafting.decisions import Decisions, carried
from app.drafting.draft import Draft
from app.drafting.making import Made, made
from app.drafting.work import MOST_SECONDS, drafting_job
from app.tour import Tour
from app.tour.edit import EditError, change_source, change_tour
from app.tour.model import Source
from app.tour.when import When
from app.ui.drafting.mentioned import AlsoMentioned
from app.ui.drafting.page import DraftPage
from app.ui.files.saver import Saver
from app.ui.state.look import Look
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.web.worker import Worker
from app.words.date_reading import written

# Shows the page, what is above and below it, and the list below the map; ``None`` takes it away.
Place: TypeAlias = Callable[
    [QWidget | None, "tuple[QWidget, QWidget] | None", QWidget | None], object
]
# The map follows when no key was pressed for so long, so that keys held down stay quick.
_FOLLOW_MS = 60
_NOTHING = Draft(language=None, is_english=True)


class DraftFlow(QObject):
    """Drafts one text at a time.

    While the page is shown, the window looks at the tour that would be made. ``shown`` follows when
    its stops have changed. ``finished`` carries the id of the source of the tour that was made.
    ``cancelled`` carries the title, the publisher and the day of publication as they were typed.
    """

    shown = Signal()
    finished = Signal(str)
    cancelled = Signal(str, str, str)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        saver: Saver,
        place: Place,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._saver = saver
        self._place = place
        self._worker = Worker(MOST_SECONDS, self)
        # The tour without stops, whose source is the text; ``None`` while no text is drafted.
        self._begun: Tour | None = None
        self._draft: Draft | None = None
        self._published: When | None = None
        # What was decided about the text that was drafted last, in case the user comes back to it.
        self._last: tuple[str, Draft, Decisions] | None = None
        self._look = Look(session)
        # The last request for a draft, and whether its answer is awaited.
        self._request = 0
        self._is_reading = False
        # The positions of the stops that are looked at, and their proposals by the ids of stops.
        self._looked_at: tuple[object, ...] = ()
        self._rows: dict[str, str] = {}
        self.page = DraftPage(appearance)
        self.side = AlsoMentioned()
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(_FOLLOW_MS)
        self._following.timeout.connect(self._follow)
        self.page.decided.connect(self._note_decisions)
        self.page.make_asked.connect(self.make)
        self.page.cancelled.connect(self.cancel)
        head = self.page.head
        head.published_changed.connect(self._draft_anew)
        head.another_asked.connect(self.cancel)
        session.changed.connect(self._note_change)
        session.opened.connect(self._note_opened)
        session.closed.connect(self._note_opened)
        session.editing_changed.connect(self._note_editing)
        session.selected_changed.connect(self._note_selected)

    @property
    def is_shown(self) -> bool:
        """Whether a text is being drafted."""
        return self._begun is not None

    def begin(self, tour: Tour) -> None:
        """Drafts the text of the only source of a tour without stops."""
        self._leave()
        source = tour.sources[0]
        self._draft, self._looked_at = None, ()
        self._published = source.published
        self._look.begin()
        published = written(source.published) if source.published is not None else ""
        self.page.head.show_fields(tour.title, source.publisher or "", published)
        self.page.head.show_undated(0)
        self.page.show_reading(source.text or "")
        self.side.show_mentions((), "")
        self._look.show(tour)
        self._begun = tour
        self._place(self.page, (self.page.head, self.page.foot), self.side)
        self.page.head.show_beginnings()
        self._read()

    def cancel(self) -> None:
        """Takes the page away; the window shows the tour that was open before."""
        if self._begun is None:
            return
        head = self.page.head
        typed = (head.title.text(), head.publisher.text(), head.published.text())
        self._look.go_back(self._leave)
        self.cancelled.emit(*typed)

    def make(self) -> None:
        """Opens the tour as a new one, after a question if there are unsaved changes."""
        head = self.page.head
        head.settle()
        if self._begun is None or self._draft is None or self._is_reading:
            return
        if head.reading.is_wrong:
            head.published.setFocus()
            return
        result = self._made()
        if result is None or not self.page.foot.make.isEnabled():
            return
        try:
            _refuse_fields(result.tour)
        except EditError as error:
            head.show_problem(str(error), error.field)
            return
        self._saver.before_leaving(partial(self._open, result))

    def _read(self) -> None:
        """Drafts the text as it is, with the day of publication as it is now."""
        if self._begun is None:
            return
        self._request += 1
        self._is_reading = True
        self._worker.forget()
        text = self._begun.sources[0].text or ""
        self._worker.do(drafting_job(text, self._published), partial(self._take, self._request))

    def _take(self, request: int, result: Draft | None) -> None:
        """Shows a draft, unless another one has been asked for or the user has left meanwhile."""
        if request != self._request or self._begun is None:
            return
        self._is_reading = False
        if result is None:
            self._draft = None
            self.page.show_problem(self.tr("This text takes too long to read: divide it."))
            return
        decisions = self.page.decisions
        text = self._begun.sources[0].text or ""
        if self._draft is not None:
            decisions = carried(decisions, self._draft, result)
        elif self._last is not None and self._last[0] == text:
            decisions = carried(self._last[2], self._last[1], result)
        self._draft = result
        self.page.show_draft(result, decisions)
        self.side.show_mentions(result.mentioned, text)
        self._follow()

    def _draft_anew(self, published: When | None) -> None:
        self._published = published
        self._read()

    def _note_decisions(self) -> None:
        self._following.start()
        self.page.show_left_out(0)

    def _follow(self) -> None:
        """Lets the window look at the tour as it would be made now."""
        self._following.stop()
        result = self._made()
        if result is None:
            return
        self._look.show(result.tour)
        self.page.show_left_out(len(result.left_out))
        draft = self._draft or _NOTHING
        pairs = ((result.stops.get(stop.id), stop.id) for stop in draft.stops)
        self._rows = {made_id: stop_id for made_id, stop_id in pairs if made_id is not None}
        places = tuple(stop.position for stop in result.tour.stops)
        if places != self._looked_at:
            self._looked_at = places
            self.shown.emit()

    def _made(self) -> Made | None:
        if self._begun is None or self._draft is None:
            return None
        source, head = self._begun.sources[0], self.page.head
        has_own_title = source.title != self._begun.title
        return made(
            self._draft,
            self.page.decisions,
            source.text or "",
            title=head.title.text(),
            publisher=head.publisher.text(),
            published=self._published,
            url=source.url,
            source_title=source.title if has_own_title else None,
            language=self._begun.language,
        )

    def _open(self, result: Made) -> None:
        """Opens the tour: first with its source alone, then with what was drafted, as one step."""
        tour, document = result.tour, self._session.document
        # The map would draw its parts anew in the room that it gets, before it is loaded again.
        self._forget()
        self._last = None
        document.new(msgspec.structs.replace(tour, stops=(), people=()))
        document.apply(lambda _before: tour, self.tr("Make the Tour"))
        self._place(None, None, None)
        self._session.set_editing(True)
        self.finished.emit(tour.sources[0].id)

    def _leave(self) -> None:
        """Takes the page away."""
        if self._begun is not None:
            self._forget()
            self._place(None, None, None)

    def _forget(self) -> None:
        """Forgets the text; what was decided is kept for the same one."""
        if self._begun is None:
            return
        if self._draft is not None:
            text = self._begun.sources[0].text or ""
            self._last = (text, self._draft, self.page.decisions)
        if self._is_reading:
            # Its thread cannot be ended, and the next text need not wait for it.
            self._worker = Worker(MOST_SECONDS, self)
        self._begun = self._draft = None
        self._is_reading = False
        self._following.stop()

    def _note_opened(self) -> None:
        if not self._look.is_opening:
            self._leave()

    def _note_change(self) -> None:
        """An edit or Undo has ended the look at what is drafted."""
        if self._begun is not None and not self._session.document.is_previewing:
            self._leave()

    def _note_editing(self, editing: bool) -> None:
        if editing and self._begun is not None:
            self._session.document.preview(None)
            self._leave()

    def _note_selected(self, stop_id: str | None) -> None:
        """Goes to the proposal of a stop that was clicked on the map."""
        if self._begun is not None and stop_id in self._rows:
            self.page.go_to(self._rows[stop_id])


def _refuse_fields(tour: Tour) -> None:
    """Raises :class:`EditError` for a title or a publisher that the file could not hold."""
    source = tour.sources[0]
    bare = Tour(title="-", stops=(), sources=(Source(id=source.id, title="-"),))
    change_tour(bare, title=tour.title)
    change_source(bare, source.id, title=source.title, publisher=source.publisher)
