"""A column of cards that is built in batches, because a stop may have thousands of items."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S
from app.tour.in_common import Run, shared_remarks, shared_topics
from app.tour.model import AnyItem
from app.ui.state.session import Session
from app.ui.stop_panel.card import INSET, SIDE, TEXT, Card, Told
from app.ui.stop_panel.focus import holds_focus
from app.ui.stop_panel.section_head import SectionHead
from app.ui.stop_panel.sections import Section
from app.ui.stop_panel.shared import RemarkGroup, SharedTopics
from app.ui.widgets.labels import rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import earlier_items

BATCH = 20

MakeCard = Callable[[AnyItem, Told, QWidget], Card]


class _Entry(msgspec.Struct, frozen=True):
    """An item in the column: its section, what stands above it, and its run of neighbours.

    ``at`` is its index in its section, ``topics`` are those that the section shares.
    """

    section: Section
    item: AnyItem
    at: int
    topics: tuple[str, ...]
    run: Run | None

    @property
    def told(self) -> Told:
        return Told(frozenset(self.topics), self.run is not None)


class CardColumn(QWidget):
    """The cards of a stop's sections, starting at index ``first``; more are built on demand.

    ``earlier_requested`` asks for the cards before ``first``. ``built`` carries each new batch.
    ``jumped`` carries the kind of a section to go to. ``heads`` are the heads of the sections,
    from top to bottom, as far as they are built.
    """

    earlier_requested = Signal()
    built = Signal(list)
    jumped = Signal(str)

    def __init__(
        self,
        session: Session,
        sections: Sequence[Section],
        make_card: MakeCard,
        parent: QWidget,
        first: int = 0,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._make_card = make_card
        self.sections = sections
        self.heads: list[SectionHead] = []
        self._all = [entry for section in sections for entry in _entries(section)]
        self._first = self._next = max(0, min(first, len(self._all)))
        self._cards: dict[str, Card] = {}
        self._batch: _Batch | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if self._first:
            link = Link(earlier_items(self._first), "plain")
            link.setObjectName("earlier")
            link.clicked.connect(self.earlier_requested)
            flow = LinkFlow(link)
            flow.setContentsMargins(TEXT, 0, TEXT, SPACE_S)
            self._column.addLayout(flow)
        self.build_more()

    @property
    def first(self) -> int:
        """The index of the first built card."""
        return self._first

    @property
    def end(self) -> int:
        """The index after the last built card."""
        return self._next

    @property
    def is_complete(self) -> bool:
        """Whether the last card is built."""
        return self._next == len(self._all)

    @property
    def cards(self) -> Sequence[Card]:
        """The built cards."""
        return tuple(self._cards.values())

    @property
    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key reaches, from top to bottom."""
        if not _is_plain(self._all):
            # Built once, in this order.
            return [self]
        ordered: list[QWidget] = []
        for head in self.heads:
            ordered.append(head)
            ordered += [self._cards[item.id] for item in head.section.items]
        return ordered

    def item_at(self, index: int) -> str:
        """The id of the item at an index."""
        return self._all[index].item.id

    def index_of(self, item_id: str) -> int | None:
        """The index of an item in the column, or ``None``."""
        for index, entry in enumerate(self._all):
            if entry.item.id == item_id:
                return index
        return None

    def start_of(self, kind: str) -> int | None:
        """The index of the first item of a kind, or ``None``."""
        for index, entry in enumerate(self._all):
            if entry.section.kind == kind:
                return index
        return None

    def card(self, item_id: str) -> Card | None:
        """The card of an item, or ``None`` if it is not built."""
        return self._cards.get(item_id)

    def build_more(self) -> None:
        """Builds the next batch of cards."""
        count = min(BATCH, len(self._all) - self._next)
        if not count:
            return
        # Each widget that is shown separately makes the whole column lay out again. And each one is
        # in its place from the beginning: a later parent would set the style of all within it anew.
        batch = _Batch(self)
        cards = [self._build_next(batch) for _ in range(count)]
        self._column.addWidget(batch)
        self._batch = batch
        # Qt would show it later, but the panel cannot scroll to a hidden card.
        batch.show()
        self.built.emit(cards)

    def take(self, sections: Sequence[Section]) -> list[Card] | None:
        """Shows other items of the same kinds, and returns the cards that are new.

        Cards of items that are as they were stay. Returns ``None``, and changes nothing, if that is
        not possible: if items have something in common, if there are more than a batch, or if a
        card that would go has the focus.
        """
        if sections == self.sections:
            return []
        entries = [entry for section in sections for entry in _entries(section)]
        batch = self._batch
        if batch is None or not (_is_plain(self._all) and _is_plain(entries)):
            return None
        if [part.head.section.kind for part in batch.parts] != [each.kind for each in sections]:
            return None
        same = {entry.item.id: entry.item for entry in entries}
        kept = {name: card for name, card in self._cards.items() if card.item == same.get(name)}
        gone = [card for name, card in self._cards.items() if name not in kept]
        if any(holds_focus(self, card) for card in gone):
            return None
        self._all, self._next, self.sections = entries, len(entries), sections
        self._cards, self.heads = {}, []
        for part, section in zip(batch.parts, sections, strict=True):
            is_first = part is batch.parts[0]
            if is_first or part.head.section != section:
                batch.replace_head(part, self._make_head(batch, section, is_first=is_first))
            self.heads.append(part.head)
            batch.clear(part)
            for entry in (entry for entry in entries if entry.section is section):
                if entry.at:
                    _add_gap(part.segment, entry, batch)
                card = kept.get(entry.item.id) or self._make_card(entry.item, entry.told, batch)
                part.segment.addWidget(card)
                self._cards[entry.item.id] = card
        for card in gone:
            discard(card)
        batch.show_all()
        return [card for name, card in self._cards.items() if name not in kept]

    def build_to(self, index: int) -> bool:
        """Builds up to an index if it is in the next batch; returns whether the card exists."""
        if index < self._first or index >= self._next + BATCH:
            return False
        if index >= self._next:
            self.build_more()
        return True

    def _build_next(self, batch: _Batch) -> Card:
        entry = self._all[self._next]
        before = self._all[self._next - 1] if self._next > self._first else None
        if before is None or before.section is not entry.section:
            self._add_head(batch, entry.section, is_first=before is None)
            before = None
        batch.begin(entry, before, self._session)
        card = self._make_card(entry.item, entry.told, batch.parent_of_cards)
        batch.add(card)
        self._cards[entry.item.id] = card
        self._next += 1
        return card

    def _add_head(self, batch: _Batch, section: Section, *, is_first: bool) -> None:
        head = self._make_head(batch, section, is_first=is_first)
        batch.add_head(head, is_first=is_first)
        self.heads.append(head)

    def _make_head(self, batch: _Batch, section: Section, *, is_first: bool) -> SectionHead:
        head = SectionHead(section, self.sections if is_first else (), batch)
        head.jumped.connect(self.jumped)
        return head


class _Part:
    """The head of a section in a batch, and the column of its cards."""

    def __init__(self, head: SectionHead, segment: QVBoxLayout) -> None:
        self.head, self.segment = head, segment


class _Batch(QWidget):
    """Cards that are built together, with the heads, topics and remarks above them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._group: RemarkGroup | None = None
        self._segment = self._new_segment()
        self.parts: list[_Part] = []

    def add_head(self, head: SectionHead, *, is_first: bool) -> None:
        """Adds the head of a section, which spans the panel."""
        if not is_first:
            self._column.addSpacing(SPACE_M)
        self._column.addWidget(rule(self))
        self._column.addWidget(head)
        self._segment, self._group = self._new_segment(), None
        self.parts.append(_Part(head, self._segment))

    def replace_head(self, part: _Part, head: SectionHead) -> None:
        """Puts a head in the place of that of a part."""
        self._column.replaceWidget(part.head, head)
        discard(part.head)
        part.head = head

    def clear(self, part: _Part) -> None:
        """Takes the cards of a part out of its layout, and discards what stands between them."""
        while (taken := part.segment.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None and not isinstance(widget, Card):
                discard(widget)

    def show_all(self) -> None:
        """Shows what was added at once; Qt would show it later."""
        # Else the whole column would be laid out again for each of them.
        self._column.setEnabled(False)
        for child in self.children():
            if isinstance(child, QWidget):
                child.show()
        self._column.setEnabled(True)
        self._column.update()

    def begin(self, entry: _Entry, before: _Entry | None, session: Session) -> None:
        """Adds what stands above a card; ``before`` is the entry above it in its section."""
        if before is None and entry.topics:
            count = len(entry.section.items)
            self._segment.addWidget(SharedTopics(session, entry.topics, count, self))
        if before is not None and before.run is not None and before.run == entry.run:
            if self._group is None:
                self._tie(entry, is_continued=True)
            else:
                _add_gap(self._group.column, entry, self._group)
            return
        self._group = None
        if before is not None and before.run is None and entry.run is None:
            _add_gap(self._segment, entry, self)
        elif before is not None:
            self._segment.addSpacing(SPACE_M)
        if entry.run is not None:
            self._tie(entry, is_continued=False)

    @property
    def parent_of_cards(self) -> QWidget:
        """The widget of the next card."""
        return self._group or self

    def add(self, card: Card) -> None:
        """Adds a card."""
        self._cards.addWidget(card)

    def _tie(self, entry: _Entry, *, is_continued: bool) -> None:
        self._group = RemarkGroup(entry.item, self, is_continued=is_continued)
        self._segment.addWidget(self._group)

    @property
    def _cards(self) -> QVBoxLayout:
        return self._segment if self._group is None else self._group.column

    def _new_segment(self) -> QVBoxLayout:
        segment = QVBoxLayout()
        segment.setContentsMargins(SIDE, 0, SIDE, 0)
        segment.setSpacing(0)
        self._column.addLayout(segment)
        return segment


def _entries(section: Section) -> Iterator[_Entry]:
    topics = shared_topics(section.items)
    runs = iter(shared_remarks(section.items))
    run = next(runs, None)
    for at, item in enumerate(section.items):
        if run is not None and at >= run.end:
            run = next(runs, None)
        is_in = run is not None and run.start <= at
        yield _Entry(section, item, at, topics, run if is_in else None)


def _is_plain(entries: Sequence[_Entry]) -> bool:
    """Whether all cards are in one batch, and nothing stands above several of them."""
    return len(entries) <= BATCH and not any(each.topics or each.run for each in entries)


def discard(widget: QWidget) -> None:
    """Takes a widget off the panel at once, and deletes it later."""
    widget.hide()
    # Until it is deleted, it must not be found in the panel.
    widget.setParent(None)
    widget.deleteLater()


def _add_gap(column: QVBoxLayout, entry: _Entry, parent: QWidget) -> None:
    """Separates a card from the one above it; quotations by room alone."""
    if entry.section.kind == "quote":
        column.addSpacing(SPACE_S)
        return
    line = QWidget(parent)
    row = QVBoxLayout(line)
    row.setContentsMargins(INSET, 0, INSET, 0)
    row.addWidget(rule(line))
    column.addWidget(line)
