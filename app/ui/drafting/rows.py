"""The proposals of a draft as rows of a list, in the order of the text."""

from __future__ import annotations

from typing import Final, TypeAlias

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.drafting.decisions import NO_DECISIONS, Decisions, Listed, listed
from app.drafting.draft import (
    Draft,
    ProposedAgreement,
    ProposedMeeting,
    ProposedQuotation,
    ProposedStop,
)
from app.map.kind_colours import Evidence
from app.tour.paragraphs import ParagraphNumbers
from app.words import drafting as words

translate = QCoreApplication.translate

Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
# The keys 1 to 9 choose.
MOST_OPTIONS = 9
# So many names are listed before the others are asked for.
_FIRST_NAMES = 3
KINDS: tuple[Evidence, ...] = ("place", "quote", "meeting", "agreement")


class OnlyMentioned:
    """The choice that a place is no stop."""


class MoreNames:
    """The choice to see more names."""


ONLY_MENTIONED: Final = OnlyMentioned()
MORE_NAMES: Final = MoreNames()
# The number of a place, the name of a speaker or none, or one of the two above.
Value: TypeAlias = int | str | OnlyMentioned | MoreNames | None


class Option(msgspec.Struct, frozen=True):
    """One of the alternatives of a proposal."""

    words: str
    value: Value
    is_chosen: bool
    is_inferred: bool = False


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What the list shows of a proposal."""

    id: str
    kind: Evidence
    head: str
    tail: str
    why: str
    paragraph: int
    is_ticked: bool
    options: tuple[Option, ...]
    # What makes it doubtful, and whether other names are offered on its line.
    note: str
    offers_names: bool
    # How many quotations the paragraph has, if more than one.
    in_paragraph: int
    spoken: str


def kind_of(proposal: Listed) -> Evidence:
    """The kind of a proposal, which has its colour and its glyph."""
    if isinstance(proposal, ProposedStop):
        return "place"
    if isinstance(proposal, ProposedQuotation):
        return "quote"
    return "meeting" if isinstance(proposal, ProposedMeeting) else "agreement"


class RowsModel(QAbstractListModel):
    """The rows of a draft; they are made when they are asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._draft = Draft(language=None, is_english=True)
        self._text = ""
        self._numbers = ParagraphNumbers("")
        self._decisions = NO_DECISIONS
        self._all: tuple[Listed, ...] = ()
        self._only: Evidence | None = None
        self._shown: list[Listed] = []
        self._rows: dict[str, Row] = {}
        self._places: dict[str, int] = {}
        self._stop_names: dict[str, str] = {}
        self._in_paragraph: dict[int, int] = {}
        # The quotations of which all names are listed.
        self._with_all_names: set[str] = set()

    def show_draft(self, draft: Draft, text: str, decisions: Decisions) -> None:
        """Shows another draft."""
        self._draft, self._text, self._decisions = draft, text, decisions
        self._numbers = ParagraphNumbers(text)
        self._all = listed(draft)
        self._stop_names = {stop.id: stop.name for stop in draft.stops}
        self._in_paragraph = {}
        for quotation in draft.quotations:
            number = self._numbers.at(quotation.start)
            self._in_paragraph[number] = self._in_paragraph.get(number, 0) + 1
        self._with_all_names = set()
        self._fill()

    def show_decisions(self, decisions: Decisions) -> None:
        """Shows what was decided since."""
        dismissed = decisions.dismissed != self._decisions.dismissed
        self._decisions = decisions
        if dismissed:
            self._fill()
        else:
            self._show_again()

    def filter(self, only: Evidence | None) -> None:
        """Shows the proposals of one kind only, or all."""
        if only != self._only:
            self._only = only
            self._fill()

    def list_names(self, proposal_id: str) -> None:
        """Lists all names for a quotation."""
        self._with_all_names.add(proposal_id)
        self._show_again()

    def proposal(self, place: int) -> Listed | None:
        """The proposal at a place of the list, from 0."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def place_of(self, proposal_id: str | None) -> int | None:
        """The place of a proposal in the list, from 0."""
        return self._places.get(proposal_id or "")

    def next_open(self, place: int) -> int:
        """The place of the next proposal that is not ticked; after the last one, of the first.

        It is ``place`` itself if all are ticked.
        """
        count = self.rowCount()
        order = (at % count for at in range(place + 1, place + 1 + count))
        return next((at for at in order if not self.row(at).is_ticked), place)

    def row(self, place: int) -> Row:
        """The row at a place."""
        proposal = self._shown[place]
        if proposal.id not in self._rows:
            self._rows[proposal.id] = self._row(proposal)
        return self._rows[proposal.id]

    def counts(self) -> dict[Evidence | None, int]:
        """How many proposals of each kind are not dismissed, and of all kinds."""
        left = [each for each in self._all if each.id not in self._decisions.dismissed]
        counts: dict[Evidence | None, int] = {None: len(left)}
        for kind in KINDS:
            counts[kind] = sum(kind_of(each) == kind for each in left)
        return counts

    def ticked(self) -> int:
        """How many proposals are taken."""
        return sum(map(self._decisions.is_taken, self._all))

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.row(index.row()).spoken
        return None

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = {}
        self._shown = [
            each
            for each in self._all
            if each.id not in self._decisions.dismissed and self._only in (None, kind_of(each))
        ]
        self._places = {each.id: place for place, each in enumerate(self._shown)}
        self.endResetModel()

    def _show_again(self) -> None:
        self._rows = {}
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def _row(self, proposal: Listed) -> Row:
        head, tail = words.head(proposal, self._decisions, self._text)
        stop = None
        if isinstance(proposal, ProposedMeeting | ProposedAgreement):
            stop = self._stop_names.get(proposal.stop or "")
        why = words.why(proposal, self._decisions, self._text, stop)
        is_ticked = self._decisions.is_taken(proposal)
        number = self._numbers.at(proposal.start)
        state = (
            translate("drafting", "ticked") if is_ticked else translate("drafting", "not ticked")
        )
        place = translate("drafting", "paragraph {number}").format(number=number)
        is_quote = isinstance(proposal, ProposedQuotation)
        return Row(
            id=proposal.id,
            kind=kind_of(proposal),
            head=head,
            tail=tail,
            why=why,
            paragraph=number,
            is_ticked=is_ticked,
            options=self._options(proposal),
            note=words.reason_sentence(proposal.doubt) if proposal.doubt is not None else "",
            offers_names=self._offers_names(proposal),
            in_paragraph=self._in_paragraph.get(number, 0) if is_quote else 0,
            spoken=f"{words.kind_word(proposal)}: {head}{tail}. {why}. {state}, {place}",
        )

    def _offers_names(self, proposal: Listed) -> bool:
        if not isinstance(proposal, ProposedQuotation):
            return False
        is_open = proposal.speaker is None or proposal.speaker_inferred
        return is_open and proposal.id not in self._decisions.speakers and bool(self._draft.people)

    def _options(self, proposal: Listed) -> tuple[Option, ...]:
        if isinstance(proposal, ProposedStop):
            return self._places_for(proposal)
        if isinstance(proposal, ProposedQuotation):
            return self._speakers_for(proposal)
        return ()

    def _places_for(self, stop: ProposedStop) -> tuple[Option, ...]:
        is_left = self._decisions.ticked.get(stop.id) is False
        chosen = -1 if is_left else self._decisions.places.get(stop.id, 0)
        options: list[Option] = []
        places = stop.places[: MOST_OPTIONS - 2]
        seen: set[str] = set()
        for number, place in enumerate(places):
            is_inferred = place.inferred is not None or number > 0
            name = words.place_words(place)
            # A second Hanoi in the same country could not be told from the first.
            if name not in seen or chosen == number:
                options.append(Option(name, number, chosen == number, is_inferred))
            seen.add(name)
        if all(place.lon is not None for place in places):
            unknown = len(stop.places)
            options.append(Option(words.place_unknown(stop), unknown, chosen >= unknown))
        options.append(Option(words.only_mentioned(), ONLY_MENTIONED, is_left))
        return tuple(options)

    def _speakers_for(self, quotation: ProposedQuotation) -> tuple[Option, ...]:
        speaker = self._decisions.speaker_of(quotation)
        first = [quotation.speaker, *quotation.alternatives]
        names = list(dict.fromkeys(name for name in first if name))[: MOST_OPTIONS - 1]
        others = [each.name for each in self._draft.people if each.name not in names]
        is_whole = quotation.id in self._with_all_names
        if is_whole:
            names = [*names, *others][: MOST_OPTIONS - 1]
        elif not names:
            names, others = others[:_FIRST_NAMES], others[_FIRST_NAMES:]
        if speaker is not None and speaker not in names:
            names = [*names[: MOST_OPTIONS - 2], speaker]
        options = [
            Option(name, name, name == speaker, self._is_inferred(quotation, name))
            for name in names
        ]
        options.append(Option(words.speaker_not_stated(), None, speaker is None))
        if others and not is_whole and len(options) < MOST_OPTIONS:
            options.append(Option(translate("drafting", "Other names…"), MORE_NAMES, False))
        return tuple(options)

    def _is_inferred(self, quotation: ProposedQuotation, name: str) -> bool:
        return name != quotation.speaker or quotation.speaker_inferred
