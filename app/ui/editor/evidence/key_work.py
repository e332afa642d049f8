"""Carries out what the keys of the source text ask for, and says what was done."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal

from app.tour.filters import Kind
from app.ui.editor.evidence.acts import Acts, Refusal, meant
from app.ui.editor.evidence.host import Host
from app.ui.editor.evidence.source_page import SourcePage
from app.ui.editor.source_text.keys import Act
from app.ui.editor.source_text.passages import Passage
from app.ui.state.session import Session


class KeyWork(QObject):
    """Listens to the view of a source. ``keys_asked`` is the key that lists the keys."""

    keys_asked = Signal()

    def __init__(self, page: SourcePage, acts: Acts, session: Session, host: Host) -> None:
        super().__init__(page)
        self._page = page
        self._acts = acts
        self._session = session
        self._host = host
        # Whether arrows move the end, and not the beginning, of the current passage.
        self._moves_end = False
        view = page.view
        view.act_asked.connect(self._act)
        view.stop_asked.connect(self._choose_stop)
        view.opened.connect(self._open_item)
        view.removed.connect(self._remove)
        view.passage_reached.connect(self._say_passage)
        view.boundary_asked.connect(self._move_boundary)
        view.boundary_left.connect(self._leave_boundary)

    def _act(self, act: Act) -> None:
        view = self._page.view
        if act == "help":
            self.keys_asked.emit()
            return
        if view.shown is None:
            return
        try:
            if act in ("beginning", "end"):
                self._begin_boundary(moves_end=act == "end")
                return
            span = meant(view.shown, view.text.selected(), view.text.caret, act)
            if act == "place":
                passage, said = self._acts.add_stop(view.shown, span)
            elif act == "date":
                passage, said = self._acts.set_date(view.shown, span)
            else:
                passage, field, said = self._acts.add_item(view.shown, span, cast(Kind, act))
        except Refusal as refusal:
            self._host.say(str(refusal), "")
            return
        view.show_made(passage)
        self._host.say(said, self.tr("Ctrl+Z undoes it"))
        if act == "place":
            self._host.forms.edit_stop()
        elif passage.item_id:
            self._host.forms.edit_item(passage.stop_id, passage.item_id, field)

    def _begin_boundary(self, *, moves_end: bool) -> None:
        view = self._page.view
        current = view.current
        if current is None and view.shown is not None:
            current = view.shown.passage_at(view.text.caret)
        if current is None or current.is_proposed or not current.item_id:
            raise Refusal(self.tr("Go to the passage of an item first, with Tab."))
        self._moves_end = moves_end
        view.text.set_current(current)
        view.moves_boundary = True
        which = self.tr("End") if moves_end else self.tr("Beginning")
        self._host.say(
            self.tr("{boundary} of the passage: ← → move it by word.").format(boundary=which),
            self.tr("Shift: by letter · Enter ends it"),
        )

    def _move_boundary(self, forward: bool, by_letter: bool) -> None:
        view = self._page.view
        if view.shown is None or view.current is None:
            self._leave_boundary()
            return
        try:
            passage, words = self._acts.move_boundary(
                view.shown, view.current, end=self._moves_end, forward=forward, by_letter=by_letter
            )
        except Refusal as refusal:
            self._host.say(str(refusal), "")
            return
        view.text.set_current(passage)
        place = passage.end if self._moves_end else passage.start
        view.text.select(place, place)
        view.text.reveal(place, place)
        self._host.say(words, self.tr("Enter ends it"))

    def _leave_boundary(self) -> None:
        self._page.view.moves_boundary = False
        self._session.document.end_merge()

    def _choose_stop(self, number: int) -> None:
        try:
            self._host.say(self._acts.choose_stop(number), "")
        except Refusal as refusal:
            self._host.say(str(refusal), "")

    def _open_item(self, passage: Passage) -> None:
        self._session.select(passage.stop_id)
        if passage.item_id:
            self._host.forms.edit_item(passage.stop_id, passage.item_id)
        else:
            self._host.forms.edit_stop()

    def _remove(self, passage: Passage) -> None:
        try:
            self._host.say(self._acts.remove(passage), self.tr("Ctrl+Z undoes it"))
        except Refusal as refusal:
            self._host.say(str(refusal), "")

    def _say_passage(self, passage: Passage) -> None:
        self._host.say(self._page.described(passage), "")
