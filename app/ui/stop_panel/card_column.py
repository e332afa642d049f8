"""A column of cards that is built in batches, because a stop may have thousands of items."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.filters import Kind, exists
from app.tour.highlights import sections as ordered_sections
from app.tour.model import AnyItem, Stop
from app.ui.stop_panel.card import Card
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import earlier_items, in_heading, missing
from app.words.dates import number
from app.words.kinds import kind_headings
from app.words.wording import SEPARATOR


class Section(msgspec.Struct, frozen=True):
    """The visible items of one kind, and all items of that kind."""

    kind: Kind
    items: tuple[AnyItem, ...]
    all_items: tuple[AnyItem, ...]

    @property
    def heading(self) -> str:
        """The kind with its count; while a filter hides items, also the total.

        Agreements that do not exist are counted by themselves.
        """
        head = kind_headings()[self.kind]
        if len(self.items) == len(self.all_items):
            return f"{head} {in_heading(self.items)}"
        shown, total = sum(map(exists, self.items)), sum(map(exists, self.all_items))
        words = QCoreApplication.translate("panel", "{kind} {shown} of {total}")
        text = words.format(kind=head, shown=number(shown), total=number(total))
        absent = len(self.items) - shown
        return f"{text}{SEPARATOR}{missing(absent)}" if absent else text


def sections(stop: Stop, shown: Sequence[AnyItem]) -> tuple[Section, ...]:
    """The sections of a stop that have a visible item.

    The filter does not change their order, so that the text stays where it is while it is read.
    """
    visible = {item.id for item in shown}
    return tuple(
        Section(kind, visible_items, items)
        for kind, items in ordered_sections(stop)
        if (visible_items := tuple(item for item in items if item.id in visible))
    )


BATCH = 20


class CardColumn(QWidget):
    """The cards of a stop's sections, starting at index ``first``; more are built on demand.

    ``earlier_requested`` asks for the cards before ``first``. ``built`` carries each new batch.
    """

    earlier_requested = Signal()
    built = Signal(list)

    def __init__(
        self, sections: Sequence[Section], make_card: Callable[[AnyItem], Card], first: int = 0
    ) -> None:
        super().__init__()
        self._make_card = make_card
        self._all = [(section, item) for section in sections for item in section.items]
        self._first = self._next = max(0, min(first, len(self._all)))
        self._cards: dict[str, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_S)
        if self._first:
            link = Link(earlier_items(self._first), "plain")
            link.setObjectName("earlier")
            link.clicked.connect(self.earlier_requested)
            flow = LinkFlow(link)
            flow.setContentsMargins(SPACE_S, 0, SPACE_S, 0)
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

    def item_at(self, index: int) -> str:
        """The id of the item at an index."""
        return self._all[index][1].id

    def index_of(self, item_id: str) -> int | None:
        """The index of an item in the column, or ``None``."""
        for index, (_, item) in enumerate(self._all):
            if item.id == item_id:
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
        # Each widget that is shown separately makes the whole column lay out again.
        batch = QWidget()
        column = QVBoxLayout(batch)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        cards = [self._build_next(column) for _ in range(count)]
        self._column.addWidget(batch)
        # Qt would show it later, but the panel cannot scroll to a hidden card.
        batch.show()
        self.built.emit(cards)

    def build_to(self, index: int) -> bool:
        """Builds up to an index if it is in the next batch; returns whether the card exists."""
        if index < self._first or index >= self._next + BATCH:
            return False
        if index >= self._next:
            self.build_more()
        return True

    def _build_next(self, column: QVBoxLayout) -> Card:
        section, item = self._all[self._next]
        if self._next == self._first or self._all[self._next - 1][0] is not section:
            column.addWidget(_heading(section.heading))
        card = self._make_card(item)
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
