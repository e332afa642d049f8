"""The items of one kind at a stop while the tour is being edited, and the button that adds one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import Kind
from app.tour.model import AnyItem, Tour
from app.ui.editor.glyphs import GlyphButton
from app.ui.stop_panel.card import FIELDS, INSET
from app.ui.stop_panel.card_column import BATCH
from app.ui.stop_panel.editable_card import EditableCard
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import earlier_items, in_heading, more
from app.words.kinds import kind_headings, kind_word


class ItemSection(QWidget):
    """Cards of one kind, at most a batch at first. ``added`` asks for a new item of the kind.

    ``make_card`` makes the card of an item, ``form_of`` returns the form that stands in its place.
    """

    added = Signal(str)

    def __init__(
        self,
        kind: Kind,
        make_card: Callable[[AnyItem], EditableCard],
        form_of: Callable[[str], QWidget | None],
    ) -> None:
        super().__init__()
        self.kind = kind
        self._make_card = make_card
        self._form_of = form_of
        self._items: tuple[AnyItem, ...] = ()
        self._draft: QWidget | None = None
        # The window of items whose cards are built.
        self._first, self._end = 0, BATCH
        self._cards: dict[str, tuple[object, EditableCard]] = {}
        self._tour: Tour | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(rule())
        head = QHBoxLayout()
        head.setContentsMargins(FIELDS, SPACE_XS, FIELDS - SPACE_XS, 0)
        self._heading = label("", "section-head")
        head.addWidget(self._heading, 1)
        word = kind_word(kind)
        self.add = GlyphButton("add", self.tr("Add: {kind}").format(kind=word), word)
        self.add.setObjectName(f"add-{kind}")
        self.add.clicked.connect(lambda: self.added.emit(kind))
        head.addWidget(self.add)
        column.addLayout(head)
        self._earlier = self._link("earlier", self._show_earlier)
        column.addLayout(LinkFlow(self._earlier))
        self._column = QVBoxLayout()
        # The texts of the cards begin where the heading does.
        self._column.setContentsMargins(FIELDS - INSET, 0, FIELDS - INSET, 0)
        self._column.setSpacing(SPACE_XS)
        column.addLayout(self._column)
        self._more = self._link("more", self._show_more)
        column.addLayout(LinkFlow(self._more))

    def show_items(self, tour: Tour, items: tuple[AnyItem, ...]) -> bool:
        """Shows other items, and returns whether there are other widgets now.

        Cards of items that are as they were stay.
        """
        self._tour, self._items = tour, items
        count = in_heading(items) if items else ""
        self._heading.setText(f"{kind_headings()[self.kind]}  {count}".rstrip())
        return self._fill()

    def in_tab_order(self) -> list[QWidget]:
        """What the Tab key reaches, from top to bottom."""
        layout = self._column
        items = (layout.itemAt(place) for place in range(layout.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [self.add, self._earlier, *filter(None, widgets), self._more]

    def show_draft(self, form: QWidget | None) -> None:
        """Shows the form of an item that is not in the tour yet below the cards, or none."""
        self._draft = form
        self._fill()

    def widget_of(self, item_id: str) -> QWidget | None:
        """The card or the form of an item; ``None`` if the section has no such item."""
        for number, item in enumerate(self._items):
            if item.id == item_id:
                if not self._first <= number < self._end:
                    self._first = number // BATCH * BATCH
                    self._end = self._first + BATCH
                    self._fill()
                return self._form_of(item_id) or self._cards[item_id][1]
        return None

    def refill(self) -> None:
        """Puts forms in the place of cards, or cards back."""
        self._fill()

    def _fill(self) -> bool:
        if self._tour is None:
            return False
        shown = self._items[self._first : self._end]
        widgets = [self._form_of(item.id) or self._card(item) for item in shown]
        if self._draft is not None and self._draft not in widgets:
            widgets.append(self._draft)
        is_changed = self._arrange(widgets)
        kept = {item.id for item in shown}
        for item_id in [each for each in self._cards if each not in kept]:
            _, card = self._cards.pop(item_id)
            card.hide()
            card.deleteLater()
        self._earlier.setVisible(bool(self._first))
        self._earlier.say(earlier_items(self._first))
        rest = len(self._items) - self._end
        self._more.setVisible(rest > 0)
        self._more.say(more(max(rest, 0)))
        return is_changed

    def _arrange(self, widgets: Sequence[QWidget]) -> bool:
        """Lays out widgets in that order, moving as few as possible; whether any was moved."""
        is_changed = False
        for place, widget in enumerate(widgets):
            present = self._column.itemAt(place)
            if present is not None and present.widget() is widget:
                continue
            self._column.insertWidget(place, widget)
            widget.show()
            is_changed = True
        while self._column.count() > len(widgets):
            taken = self._column.takeAt(len(widgets))
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                is_changed = True
        return is_changed

    def _card(self, item: AnyItem) -> EditableCard:
        assert self._tour is not None
        signature = _signature(self._tour, item)
        known = self._cards.get(item.id)
        if known is not None and known[0] == signature:
            return known[1]
        card = self._make_card(item)
        if known is not None:
            had_focus = known[1].hasFocus()
            self._column.removeWidget(known[1])
            known[1].hide()
            known[1].deleteLater()
            if had_focus:
                card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cards[item.id] = signature, card
        return card

    def _link(self, name: str, run: Callable[[], None]) -> Link:
        link = Link("", "plain")
        link.setObjectName(name)
        link.clicked.connect(run)
        link.hide()
        return link

    def _show_earlier(self) -> None:
        self._first = max(0, self._first - BATCH)
        self._fill()

    def _show_more(self) -> None:
        self._end += BATCH
        self._fill()


def _signature(tour: Tour, item: AnyItem) -> object:
    """All that the card of an item shows."""
    people = (*getattr(item, "people", ()), *filter(None, (getattr(item, "speaker", None),)))
    cited = {citation.source for citation in item.cite}
    return (
        item,
        tuple(tour.person(person_id) for person_id in people),
        tuple((source_id, tour.source_number(source_id)) for source_id in sorted(cited)),
        tuple(tour.source(source_id).title for source_id in sorted(cited)),
    )
