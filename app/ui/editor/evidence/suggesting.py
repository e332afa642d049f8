"""Suggestions in the text of a source: what the tour could still take from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from app.tour.edit import EditError
from app.tour.model import Tour
from app.tour.when import When
from app.ui.editor.evidence.host import Host
from app.ui.editor.evidence.source_page import SourcePage
from app.ui.editor.faults import fault_words
from app.ui.editor.source_text.passages import Passage, Shown
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.web.worker import Worker

if TYPE_CHECKING:
    from app.drafting.decisions import Listed
    from app.drafting.draft import Draft

# In a longer text, in code points, nothing is looked for.
MOST_LETTERS = 200_000
# A text that takes longer is given up, in seconds.
_MOST_SECONDS = 60.0


class Suggesting(QObject):
    """Looks for suggestions in the text that a page shows; takes and dismisses them.

    The text is read aside, once for each day of publication.
    """

    def __init__(self, page: SourcePage, session: Session, settings: Settings, host: Host) -> None:
        super().__init__(page)
        self._page = page
        self._view = page.view
        self._session = session
        self._settings = settings
        self._host = host
        self._worker = Worker(_MOST_SECONDS, self)
        # The text and the day of publication of the draft, or of the one that is awaited.
        self._key: tuple[str, When | None] | None = None
        self._draft: Draft | None = None
        self._proposals: Mapping[str, Listed] = {}
        # The suggestion that holds the caret.
        self._here: Passage | None = None
        page.complete = self._completed
        self._view.suggestion_asked.connect(self._go_on)
        self._view.taken.connect(self._take)
        self._view.dismissed.connect(self._dismiss)
        page.dismissed_asked.connect(self._bring_back)
        self._view.text.caret_moved.connect(self._note_caret)
        self._view.text.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Says in a tooltip what is proposed below the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._words_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self._view.text)
                return True
            QToolTip.hideText()
        return super().eventFilter(watched, event)

    def _completed(self, tour: Tour, shown: Shown) -> Shown:
        """What is shown with the suggestions, as far as they are known."""
        is_wanted = self._settings.suggestions and 0 < len(shown.text) <= MOST_LETTERS
        key = (shown.text, shown.source.published)
        if is_wanted and key != self._key:
            self._read(*key)
        if not is_wanted or self._draft is None:
            self._proposals = {}
            return msgspec.structs.replace(shown, proposed=())
        from app.ui.editor.evidence.proposed import open_proposals, passage_of

        dismissed = self._host.dismissals.of(shown.text)
        found = open_proposals(tour, self._draft, shown, dismissed)
        self._proposals = {each.id: each for each in found}
        return msgspec.structs.replace(shown, proposed=tuple(sorted(map(passage_of, found))))

    def _read(self, text: str, published: When | None) -> None:
        from app.drafting.work import drafting_job

        self._key, self._draft = (text, published), None
        self._worker.forget()
        self._worker.do(drafting_job(text, published), partial(self._take_draft, self._key))

    def _take_draft(self, key: tuple[str, When | None], draft: Draft | None) -> None:
        # Work that was forgotten, or that took too long, has no result.
        if key == self._key and draft is not None:
            self._draft = draft
            self._show_again()
            self._tell_count()

    def _tell_count(self) -> None:
        """Says that there are suggestions; a screen reader reads it."""
        count = len(self._view.shown.proposed) if self._view.shown else 0
        if count and self._view.isVisible():
            words = self.tr("%n suggestion(s) in this text.", "", count)
            key = self._view.keys["suggestion"]
            self._host.say(words, self.tr("{key} goes to the next one").format(key=key))

    def _show_again(self) -> None:
        tour, shown = self._session.tour, self._view.shown
        if tour is not None and shown is not None:
            self._view.show_source(self._completed(tour, shown))

    def _go_on(self, forward: bool) -> None:
        """Goes to the next or the last suggestion, and from an end of the text to the other."""
        proposed = self._view.shown.proposed if self._view.shown else ()
        if not proposed:
            self._host.say(self.tr("There are no suggestions in this text."), "")
            return
        current, caret = self._view.current, self._view.text.caret
        if current in proposed and current is not None:
            place = proposed.index(current) + (1 if forward else -1)
        else:
            after = sum(each.start < caret for each in proposed)
            place = after if forward else after - 1
        passage = proposed[place % len(proposed)]
        self._view.go_to(passage)
        self._reach(passage)

    def _note_caret(self) -> None:
        view = self._view
        if view.shown is None or view.moves_boundary:
            return
        found = view.shown.passage_at(view.text.caret) if view.text.selected() is None else None
        here = found if found is not None and found.is_proposed else None
        if here == self._here:
            return
        self._here = here
        if here is not None:
            self._reach(here)
        elif view.current is not None and view.current.is_proposed:
            view.text.set_current(None)

    def _reach(self, passage: Passage) -> None:
        self._here = passage
        self._view.text.set_current(passage)
        words = self._words_of(passage)
        if words:
            self._host.say(words, self.tr("Enter takes it · Backspace dismisses it"))

    def _take(self, passage: Passage) -> None:
        from app.ui.editor.evidence.acts import Refusal
        from app.ui.editor.evidence.taking import take

        proposal, shown = self._proposals.get(passage.item_id), self._view.shown
        if proposal is None or shown is None or self._draft is None:
            return
        try:
            made, said = take(self._session, self._draft, shown, proposal)
        except Refusal as refusal:
            self._host.say(str(refusal), "")
            return
        except EditError as error:
            self._host.say(fault_words(error), "")
            return
        self._view.show_made(made)
        self._here = None
        self._host.say(said, self.tr("Ctrl+Z undoes it"))

    def _dismiss(self, passage: Passage) -> None:
        from app.drafting.decisions import marks_of

        proposal, shown = self._proposals.get(passage.item_id), self._view.shown
        if proposal is None or shown is None:
            return
        self._host.dismissals.add(shown.text, marks_of(proposal))
        self._show_again()
        self._here = None
        self._host.say(self.tr("Suggestion dismissed."), "")

    def _bring_back(self) -> None:
        """Shows what was dismissed in this text again."""
        shown = self._view.shown
        if shown is None:
            return
        has_any = bool(self._host.dismissals.of(shown.text))
        self._host.dismissals.forget(shown.text)
        self._show_again()
        if has_any:
            self._host.say(self.tr("The dismissed suggestions are back."), "")
        else:
            self._host.say(self.tr("No suggestion was dismissed in this text."), "")

    def _words_at(self, point: QPoint) -> str:
        text = self._view.text
        found = self._view.shown.passage_at(text.place_at(point)) if self._view.shown else None
        return self._words_of(found) if found is not None and found.is_proposed else ""

    def _words_of(self, passage: Passage) -> str:
        from app.drafting.draft import ProposedStop
        from app.drafting.taking import stop_for
        from app.words.drafting import suggestion_sentence

        proposal, shown, tour = (
            self._proposals.get(passage.item_id),
            self._view.shown,
            self._session.tour,
        )
        if proposal is None or shown is None or tour is None or self._draft is None:
            return ""
        stop = None
        if not isinstance(proposal, ProposedStop):
            selected = self._session.selected
            stop, _ = stop_for(tour, self._draft, shown.text, proposal, selected)
        return suggestion_sentence(proposal, shown.text, stop.name if stop else None)
