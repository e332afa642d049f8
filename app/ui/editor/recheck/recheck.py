"""Checks a source against a text that is chosen or pasted, and takes over what is confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from app.readers.document import SourceDocument
from app.tour.changes import Change
from app.tour.edit import EditError, change_item, item_of
from app.tour.evidence.spans import trimmed
from app.tour.model import Quote, Source, Tour
from app.tour.quoting import Verdict, accept, recheck
from app.ui.editor.evidence.adding_page import AddingPage
from app.ui.editor.evidence.host import Host
from app.ui.editor.evidence.texts import Texts
from app.ui.editor.faults import fault_words
from app.ui.editor.recheck.page import RecheckPage
from app.ui.editor.recheck.rows import Key
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance


class Recheck(QObject):
    """One check at a time, in place of map and panel."""

    def __init__(self, session: Session, appearance: Appearance, host: Host, texts: Texts) -> None:
        super().__init__(host.window)
        self._session = session
        self._appearance = appearance
        self._host = host
        self._texts = texts
        self._adding: AddingPage | None = None
        self._page: RecheckPage | None = None
        self._source_id = ""
        self._text = ""
        self._name = ""
        self._kept: frozenset[Key] = frozenset()
        session.changed.connect(self._show_change)
        session.opened.connect(self.close)
        session.editing_changed.connect(self._show_editing)

    @property
    def is_open(self) -> bool:
        """Whether the check, or the page that asks for the text, is shown."""
        instead = self._host.place.instead
        return instead is not None and instead in (self._adding, self._page)

    @property
    def page(self) -> RecheckPage:
        """The widget of the check; it is made when it is first asked for."""
        if self._page is None:
            page = self._page = RecheckPage(self._appearance, self._host.window)
            page.hide()
            page.accepted.connect(self._accept)
            page.kept.connect(self._keep)
            page.by_hand.connect(self._take_by_hand)
            page.closed.connect(self.close)
        return self._page

    @property
    def adding(self) -> AddingPage:
        """The widget that asks for the text of today."""
        if self._adding is None:
            adding = self._adding = AddingPage(self._host.window)
            adding.hide()
            adding.pasted.connect(self._take_text)
            adding.chosen.connect(self.take_file)
            adding.escaped.connect(self.close)
        return self._adding

    def ask(self, source_id: str) -> None:
        """Asks for the text of today of a source. Raises ``KeyError`` if there is none."""
        tour = self._session.tour
        if tour is None:
            return
        self._session.set_editing(True)
        self._source_id = tour.source(source_id).id
        self.adding.ask_for_today(tour.source(source_id).title)
        self._host.place.set_instead(self.adding)
        self.adding.setFocus()

    def take_file(self, path: Path) -> None:
        """Checks the source against a file."""
        self._texts.read_file(path, partial(self._take, name=path.name))

    def begin(self, source_id: str, text: str, name: str = "") -> None:
        """Checks a source against a text; ``name`` is that of its file."""
        self._session.set_editing(True)
        self._source_id, self._text, self._name = source_id, text, name
        self._kept = frozenset()
        self._refresh()
        self._host.place.set_instead(self.page)
        self.page.setFocus()

    def close(self) -> None:
        """Brings map and panel back."""
        if self.is_open:
            self._host.place.set_instead(None)

    def _take_text(self, text: str, is_html: bool) -> None:
        self._texts.read_pasted(text, is_html, partial(self._take, name=""))

    def _take(self, read: SourceDocument | str, name: str) -> None:
        if isinstance(read, str):
            self.adding.show_fault(read)
            self._host.say(read, "")
            return
        tour = self._session.tour
        if tour is not None and any(each.id == self._source_id for each in tour.sources):
            self.begin(self._source_id, read.text, name)

    def _source(self, tour: Tour) -> Source:
        """The source with the text that was cited, in the file or kept by its maker."""
        source = tour.source(self._source_id)
        text = self._texts.text_of(source)
        return source if text is None else msgspec.structs.replace(source, text=text)

    def _refresh(self) -> None:
        tour = self._session.tour
        if tour is None:
            return
        verdicts = recheck(tour, self._source_id, self._text)
        self.page.show_verdicts(
            tour, self._source(tour), self._text, self._name, verdicts, self._kept
        )

    def _show_change(self, change: Change) -> None:
        if not self.is_open:
            return
        if all(source.id != self._source_id for source in change.after.sources):
            self.close()
        elif self._host.place.instead is self._page:
            self._refresh()

    def _show_editing(self, editing: bool) -> None:
        if not editing:
            self.close()

    def _accept(self, verdicts: Sequence[Verdict]) -> None:
        step = self.tr("Move %n Citation(s)", "", len(verdicts))
        if len(verdicts) == 1 and verdicts[0].outcome != "moved":
            step = self.tr("Take Today’s Words")
        source_id, text = self._source_id, self._text
        if self._session.tour is not None and self._session.tour.source(source_id).text is None:
            # The maker keeps this text too, as the file has only its hash.
            self._texts.keep(text)

        def edit(tour: Tour) -> Tour:
            edited = accept(tour, source_id, text, verdicts)
            for verdict in verdicts:
                edited = _with_todays_words(edited, verdict)
            return edited

        try:
            self._session.document.apply(edit, step)
        except EditError as error:
            self._host.say(fault_words(error), "")
            return
        except ValueError:
            self._host.say(self.tr("This citation has changed: it was checked again."), "")
            self._refresh()
            return
        self._host.say(
            self.tr("%n citation(s) taken over.", "", len(verdicts)), self.tr("Ctrl+Z undoes it")
        )

    def _keep(self, key: Key) -> None:
        self._kept |= {key}
        self._host.say(self.tr("Kept as cited."), "")
        self._refresh()

    def _take_by_hand(self, verdict: Verdict, start: int, end: int) -> None:
        start, end = trimmed(self._text, start, end)
        if start == end:
            self._host.say(self.tr("Select some words first."), "")
            return
        words = self._text[start:end]
        self._accept([msgspec.structs.replace(verdict, start=start, end=end, words=words)])


def _with_todays_words(tour: Tour, verdict: Verdict) -> Tour:
    """The tour with the new words in a quotation that had exactly those that it cited."""
    item = item_of(tour, verdict.stop_id, verdict.item_id)
    words = verdict.words
    if words is None or not isinstance(item, Quote) or item.text.split() != verdict.exact.split():
        return tour
    if words.split() == item.text.split():
        return tour
    return change_item(tour, verdict.stop_id, verdict.item_id, text=words)
