"""A column of cards that is built in batches, so that thousands of items do not hold anyone up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.filters import Kind
from app.tour.highlights import sections as ordered_sections
from app.tour.model import AnyItem, Stop
from app.ui.stop_panel.card import Card
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import earlier_items
from app.words.dates import number
from app.words.kinds import kind_headings


class Section(msgspec.Struct, frozen=True):
    """Items of one kind: those to be seen, and how many there are in all."""

    kind: Kind
    items: tuple[AnyItem, ...]
    total: int

    @property
    def heading(self) -> str:
        """The kind with its count, and how many there would be without the filter."""
        head = kind_headings()[self.kind]
        if len(self.items) == self.total:
            return f"{head} {number(self.total)}"
        words = QCoreApplication.translate("panel", "{kind} {shown} of {total}")
        return words.format(kind=head, shown=number(len(self.items)), total=number(self.total))


def sections(stop: Stop, shown: Sequence[AnyItem]) -> tuple[Section, ...]:
    """The sections of a stop that show an item.

    The filter does not change their order, so that the text does not jump while one reads.
    """
    visible = {item.id for item in shown}
    return tuple(
        Section(kind, seen, len(items))
        for kind, items in ordered_sections(stop)
        if (seen := tuple(item for item in items if item.id in visible))
    )


BATCH = 20


class CardColumn(QWidget):
    """The cards of a stop's sections from ``first`` on; more of them on demand.

    ``earlier_wanted`` asks for the cards before those that are built; ``built`` carries new ones.
    """

    earlier_wanted = Signal()
    built = Signal(list)

    def __init__(
        self, sections: Sequence[Section], make: Callable[[AnyItem], Card], first: int = 0
    ) -> None:
        super().__init__()
        self._make = make
        self._all = [(section, item) for section in sections for item in section.items]
        self._first = self._next = max(0, min(first, len(self._all)))
        self._cards: dict[str, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        if self._first:
            link = Link(earlier_items(self._first), "plain")
            link.setObjectName("earlier")
            link.clicked.connect(self.earlier_wanted)
            flow = LinkFlow(link)
            flow.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
            self._column.addLayout(flow)
        self.build_more()

    @property
    def first(self) -> int:
        """The place of the first card that is built."""
        return self._first

    @property
    def end(self) -> int:
        """The place after the last card that is built."""
        return self._next

    @property
    def is_complete(self) -> bool:
        """Whether the last item has its card."""
        return self._next == len(self._all)

    def item_at(self, index: int) -> str:
        """The id of the item at a place."""
        return self._all[index][1].id

    def place_of(self, item_id: str) -> int | None:
        """The place of an item among all of the column, or ``None``."""
        for place, (_, item) in enumerate(self._all):
            if item.id == item_id:
                return place
        return None

    def card(self, item_id: str) -> Card | None:
        """The card of an item, if it is built."""
        return self._cards.get(item_id)

    def build_more(self) -> None:
        """Builds the next cards."""
        count = min(BATCH, len(self._all) - self._next)
        if not count:
            return
        # A batch is shown at once: every widget that shows by itself lays out all that is there.
        batch = QWidget()
        column = QVBoxLayout(batch)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        cards = [self._build_next(column) for _ in range(count)]
        self._column.addWidget(batch)
        # Qt would show it only later, and a hidden card has no place to scroll to.
        batch.show()
        self.built.emit(cards)

    def build_to(self, place: int) -> bool:
        """Builds the card at a place if it is near; says whether it is there."""
        if place < self._first or place >= self._next + BATCH:
            return False
        if place >= self._next:
            self.build_more()
        return True

    def _build_next(self, column: QVBoxLayout) -> Card:
        section, item = self._all[self._next]
        if self._next == self._first or self._all[self._next - 1][0] is not section:
            column.addWidget(_heading(section.heading))
        card = self._make(item)
        column.addWidget(card)
        self._cards[item.id] = card
        self._next += 1
        return card


def _heading(text: str) -> QWidget:
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(SPACE_S, SPACE_M, SPACE_S, 0)
    column.setSpacing(SPACE_XS + SPACE_S)
    column.addWidget(rule())
    column.addWidget(label(text.upper(), "section"))
    return head
