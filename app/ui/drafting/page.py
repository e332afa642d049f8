"""The drafting page: a text with its proposals, and the list in which they are ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.drafting.decisions import NO_DECISIONS, Decisions, Listed
from app.drafting.draft import Draft
from app.map.kind_colours import Evidence
from app.map.theme import SPACE_L, SPACE_S, SPACE_XL, Theme
from app.ui.drafting.chips import Chips
from app.ui.drafting.deciding import Deciding
from app.ui.drafting.foot import DraftFoot
from app.ui.drafting.head import DraftHead
from app.ui.drafting.list import ProposalList
from app.ui.drafting.rows import MORE_NAMES, RowsModel
from app.ui.drafting.text import DraftText
from app.ui.theme.appearance import Appearance
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import ENTER
from app.ui.widgets.labels import TextLabel, label, rule
from app.words.drafting import not_english_sentence, proposals_sentence

_WIDTHS = (560, 584)
_LEAST_TEXT, _LEAST_LIST = 440, 440
# A narrower window has no map beside the page, which says then what is said below the map.
_BESIDE_MAP = 1280
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class DraftPage(QWidget):
    """Shows a draft, and decides about its proposals.

    ``decided`` follows each decision. ``make_asked`` is Ctrl+Enter,
    ``cancelled`` is Escape. ``head`` and ``foot`` belong above and below the page and the map.
    """

    decided = Signal()
    make_asked = Signal()
    cancelled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._text = ""
        self.deciding = Deciding(self)
        self.deciding.changed.connect(self._note_decision)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Proposals of the text"))
        self.head, self.foot = DraftHead(appearance), DraftFoot(appearance)
        self.text = DraftText(appearance.theme, self)
        self.model = RowsModel(self)
        self.chips = Chips(appearance, self)
        self.list = ProposalList(self.model, appearance, self)
        self.notice = label(not_english_sentence(), "body", self)
        self._notice = _in_notice(self.notice)
        self.promise = label(proposals_sentence(), "meta", self)
        self.promise.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        self.waiting, self.stack = _waiting(self), QStackedWidget(self)
        self._lay_out()
        self.chips.chosen.connect(self._filter)
        self.list.moved.connect(self._follow_list)
        self.list.pressed_part.connect(self._press_part)
        self.list.key_pressed.connect(self._take_key)
        self.text.key_pressed.connect(self._take_key)
        self.text.chosen.connect(self.go_to)
        self.foot.pressed.connect(lambda key: self._press(Qt.Key(key)))
        self.foot.make_asked.connect(self.make_asked)
        self.foot.cancelled.connect(self.cancelled)
        appearance.theme_changed.connect(self._show_theme)
        self.setFocusProxy(self.text)

    def show_reading(self, text: str) -> None:
        """Shows a text that is being read."""
        self._text = text
        self.deciding.begin(None, text, NO_DECISIONS)
        self.text.show_text(text)
        self.chips.show_all()
        self.model.filter(None)
        self.model.show_draft(Draft(language=None, is_english=True), text, NO_DECISIONS)
        self._notice.hide()
        self._wait(self.tr("Looking for stops, quotations, meetings and agreements…"))
        self.show_left_out(0)

    def show_problem(self, sentence: str) -> None:
        """Says that nothing could be proposed."""
        self._wait(sentence)

    def show_draft(self, draft: Draft, decisions: Decisions) -> None:
        """Shows the proposals; the current one stays if the draft has it still."""
        current = self.current
        before = (current.start, current.end) if current is not None else None
        self.deciding.begin(draft, self._text, decisions)
        self.model.show_draft(draft, self._text, decisions)
        self.head.show_undated(draft.undated)
        self._notice.setVisible(not draft.is_english)
        if not self.model.counts()[None]:
            self._wait(self.tr("Nothing was found that could be proposed."))
        elif self.stack.currentWidget() is not self.list:
            self.stack.setCurrentWidget(self.list)
            self.setFocusProxy(self.list)
            # The text had it while it was read.
            if self.text.hasFocus():
                self.list.setFocus()
        self._show_decisions()
        places = range(self.model.rowCount())
        same = (at for at in places if before is not None and self._span(at) == before)
        self.list.go_to(next(same, 0))

    def show_left_out(self, count: int) -> None:
        """Says how much is ticked, and how many ticked items find no stop."""
        self.foot.show_counts(self.model.ticked(), self.model.counts()[None], count)

    @property
    def draft(self) -> Draft | None:
        """The draft that is shown; ``None`` while the text is read."""
        return self.deciding.draft

    @property
    def decisions(self) -> Decisions:
        """What was decided about it."""
        return self.deciding.decisions

    @property
    def current(self) -> Listed | None:
        """The proposal that is decided about next."""
        return self.model.proposal(self.list.place)

    def go_to(self, proposal_id: str) -> None:
        """Makes a proposal the current one, whatever kind is listed."""
        place = self.model.place_of(proposal_id)
        if place is None:
            self.chips.show_all()
            self.model.filter(None)
            place = self.model.place_of(proposal_id)
        if place is not None:
            self.list.go_to(place)
            self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Says what the proposals are where there is no map to say it below."""
        super().resizeEvent(event)
        self.promise.setVisible(self.window().width() < _BESIDE_MAP)

    def _take_key(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in ENTER and control:
            self.make_asked.emit()
        elif key == Qt.Key.Key_Z and modifiers == Qt.KeyboardModifier.ControlModifier:
            self._undo()
        elif modifiers not in _PLAIN or not self._press(key):
            return
        event.accept()

    def _press(self, key: Qt.Key) -> bool:
        """Does what a key is for; whether there is such a key."""
        place = self.list.place
        if key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif key == Qt.Key.Key_Space:
            self.deciding.tick(self.model.proposal(place))
        elif key in ENTER:
            self._accept(place)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.go_to(place + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.list.go_to(0 if key == Qt.Key.Key_Home else self.model.rowCount() - 1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._dismiss(place)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose(place, key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_N:
            self.list.go_to(self.model.next_open(place))
        elif key == Qt.Key.Key_A:
            self.deciding.give_paragraph(self.model.proposal(place))
        else:
            return False
        return True

    def _press_part(self, place: int, part: str) -> None:
        if part == "tick":
            self.deciding.tick(self.model.proposal(place))
        elif part == "names":
            self._list_names(place)
        elif part == "whole":
            self.deciding.give_paragraph(self.model.proposal(place))
        elif part.startswith("option:"):
            self._choose(place, int(part.partition(":")[2]))

    def _accept(self, place: int) -> None:
        proposal = self.model.proposal(place)
        if proposal is not None:
            self.deciding.accept(proposal)
            self.list.go_to(place + 1)

    def _dismiss(self, place: int) -> None:
        proposal = self.model.proposal(place)
        if proposal is not None:
            words = self.model.row(place).head
            self.deciding.dismiss(proposal)
            self.list.go_to(place)
            announce(self.list, self.tr("{words} dismissed").format(words=words))

    def _choose(self, place: int, number: int) -> None:
        proposal = self.model.proposal(place)
        options = self.model.row(place).options if proposal is not None else ()
        if proposal is None or number >= len(options):
            return
        if options[number].value is MORE_NAMES:
            self._list_names(place)
        else:
            self.deciding.choose(proposal, options[number].value)
        announce(self.list, options[number].words)

    def _list_names(self, place: int) -> None:
        proposal = self.model.proposal(place)
        if proposal is not None:
            self.model.list_names(proposal.id)
            self.list.go_to(place)

    def _undo(self) -> None:
        current = self.current
        if self.deciding.undo() and current is not None:
            place = self.model.place_of(current.id)
            if place is not None:
                self.list.go_to(place)

    def _note_decision(self) -> None:
        self._show_decisions()
        self.decided.emit()

    def _show_decisions(self) -> None:
        draft, decisions = self.deciding.draft, self.deciding.decisions
        if draft is None:
            return
        self.model.show_decisions(decisions)
        self.chips.show_counts(self.model.counts())
        self.text.show_proposals(draft, decisions)

    def _follow_list(self, place: int) -> None:
        self.text.frame(self.model.proposal(place))

    def _filter(self, only: Evidence | None) -> None:
        current = self.current
        self.model.filter(only)
        place = self.model.place_of(current.id if current is not None else None)
        self.list.go_to(place or 0)
        self.list.setFocus()

    def _span(self, place: int) -> tuple[int, int] | None:
        proposal = self.model.proposal(place)
        return (proposal.start, proposal.end) if proposal is not None else None

    def _wait(self, sentence: str) -> None:
        self.waiting.setText(sentence)
        self.setFocusProxy(self.text)
        if self.list.hasFocus():
            self.text.setFocus()
        self.stack.setCurrentWidget(self.waiting)
        self.chips.show_counts(self.model.counts())

    def _show_theme(self, theme: Theme) -> None:
        self.text.show_theme(theme)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.waiting)
        right = QWidget(self)
        right.setMinimumWidth(_LEAST_LIST)
        _fill(right, self._notice, self.chips, rule(right), self.stack, self.promise)
        self.text.setMinimumWidth(_LEAST_TEXT)
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setHandleWidth(1)
        sides.setChildrenCollapsible(False)
        for place, side in enumerate((self.text, right)):
            sides.addWidget(side)
            sides.setStretchFactor(place, 1)
        sides.setSizes(list(_WIDTHS))
        _fill(self, sides)


def _fill(whole: QWidget, *parts: QWidget) -> None:
    """Puts parts below one another; lists and texts get the room that is left."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, int(isinstance(part, QStackedWidget | QSplitter)))


def _waiting(parent: QWidget) -> TextLabel:
    """What is said in place of the list."""
    words = label("", "second", parent)
    words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    words.setContentsMargins(SPACE_XL, 2 * SPACE_XL, SPACE_XL, 0)
    return words


def _in_notice(words: QWidget) -> QWidget:
    """A bar that says something about the whole text."""
    bar = QWidget()
    bar.setProperty("role", "notice")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(bar)
    row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
    row.addWidget(words)
    return bar
