"""The card of an item: a meeting, quotation, agreement or fact, with its sources."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QMenu, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.tour.model import Agreement, AnyItem, Meeting, Person, Quote, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.sources.citations import Citations, citation_makers, stand_beside
from app.ui.sources.copying import copy_menu
from app.ui.state.session import Session
from app.ui.stop_panel.filter_links import person_link, topic_flow
from app.ui.stop_panel.status import status_label
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.in_steps import StepFlow, first_piece, text_widget
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.reading.prose import HANG, prose
from app.words.dates import when
from app.words.wording import (
    joined,
    party,
    person_details,
    quoted,
    remark,
    spoken_reference,
    unsourced,
)

# People and references that a screen reader is told, each.
_SPOKEN_LINES = 20
# The width of the focus frame in the style sheet; where the texts of a card begin within it, and
# where the card begins in the panel. Together they are where the texts of the panel begin.
FRAME = 2
INSET = FRAME + HANG
SIDE = 12
TEXT = SIDE + INSET
# Where the fields begin while the tour is edited.
FIELDS = 20


class Told(msgspec.Struct, frozen=True):
    """What stands above a card for it and its neighbours: topics, and whether the remark does."""

    topics: frozenset[str] = frozenset()
    has_remark: bool = False


NOTHING_TOLD = Told()


class Card(QFrame):
    """Shows an item. Its people and topics toggle filters; its references open the source."""

    def __init__(
        self,
        session: Session,
        tour: Tour,
        item: AnyItem,
        opener: UrlOpener,
        told: Told = NOTHING_TOLD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self._session = session
        self._tour = tour
        self._opener = opener
        self._told = told
        self._accessible_lines: list[str] = []
        self._menu: QMenu | None = None
        self.setObjectName(f"item-{item.id}")
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        # The focus frames of card and citations take part of the margin.
        row.setContentsMargins(0, SPACE_S, INSET - FRAME - EDGE, SPACE_S)
        row.setSpacing(SPACE_S)
        self._outer = QVBoxLayout()
        self._outer.setSpacing(SPACE_XS)
        row.addLayout(self._outer, 1)
        # A quotation mark hangs in the margin of the other texts.
        if isinstance(item, Quote):
            self._add_text(self._outer, quoted(item.text), "quote")
        self._column = QVBoxLayout()
        self._column.setContentsMargins(HANG, 0, 0, 0)
        self._column.setSpacing(SPACE_XS)
        self._outer.addLayout(self._column)
        self._add_body()
        self._add_remark()
        self._add_topics()
        self.setAccessibleName(_spoken(self._accessible_lines))

    def renew(self, tour: Tour) -> None:
        """Takes the tour after an edit that left the item and what it refers to as they were."""
        self._tour = tour

    def set_current(self, current: bool) -> None:
        """Marks the card as the current one, or unmarks it."""
        restyle(self, "current", current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the menu on the menu key or Shift+F10, wherever the focus is in the card."""
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self._open_menu(self.mapToGlobal(QPoint(SPACE_M, SPACE_M)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the menu that copies the item or its citation."""
        self._open_menu(event.globalPos())

    def _open_menu(self, where: QPoint) -> None:
        # Some systems send a context menu event in addition to the menu key.
        if self._menu is not None and self._menu.isVisible():
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = copy_menu(self, self._tour, self.item)
        self._menu.popup(where)

    def _add_body(self) -> None:
        item = self.item
        if isinstance(item, Meeting):
            self._add(item.title, "strong")
            self._add(item.summary, "body")
            self._add_people(item.people)
            self._add_foot(joined(when(item.date), item.venue))
        elif isinstance(item, Quote):
            if item.speaker:
                self._add_people((item.speaker,))
            self._add_foot(joined(item.context, when(item.date)))
        elif isinstance(item, Agreement):
            self._add(item.title, "strong")
            self._add_status(item)
            self._add(item.summary, "body")
            parties = ", ".join(isolate(party(code)) for code in item.parties)
            self._add_foot(joined(parties, when(item.date)))
        elif item.date:
            self._add(item.text, "body")
            self._add_foot(when(item.date))
        else:
            self._add_foot(item.text, "body")

    def _add_status(self, item: Agreement) -> None:
        tag = status_label(item)
        tag.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        self._accessible_lines.append(tag.accessibleName())

    def _add(self, text: str | None, role: str) -> None:
        if text:
            self._add_text(self._column, text, role)

    def _add_text(self, layout: QLayout, text: str, role: str) -> None:
        layout.addWidget(text_widget(text, role, self._label))
        self._accessible_lines.append(text)

    def _label(self, text: str, role: str) -> QLabel:
        widget = prose(text, role, self, hangs=role == "quote")
        # The label's own menu would hide the card's.
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        return widget

    def _add_people(self, ids: Sequence[str]) -> None:
        # A person who is referred to twice gets one link.
        people = [self._tour.person(person_id) for person_id in dict.fromkeys(ids)]
        self._accessible_lines += [
            person.name + person_details(person) for person in people[:_SPOKEN_LINES]
        ]
        self._column.addLayout(StepFlow([partial(self._person_link, each) for each in people]))

    def _person_link(self, person: Person) -> Link:
        return person_link(self._session, person)

    def _add_foot(self, text: str, role: str = "meta") -> None:
        """Adds the last line of the text, with the citations at its right if they are few."""
        cite = self.item.cite
        is_few = stand_beside(self.item)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        if text:
            row.addWidget(text_widget(text, role, self._label), 1)
            self._accessible_lines.append(text)
        if is_few:
            row.addWidget(
                Citations(self._tour, self.item, self._opener, self),
                0,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            )
        self._column.addLayout(row)
        if not is_few:
            makers = citation_makers(self._tour, self.item, self._opener)
            self._column.addLayout(StepFlow(makers))
        if not cite:
            self._accessible_lines.append(unsourced())
        self._accessible_lines += [
            spoken_reference(self._tour, cited) for cited in cite[:_SPOKEN_LINES]
        ]

    def _add_remark(self) -> None:
        text = remark(self.item)
        if not text:
            return
        if self._told.has_remark:
            self._accessible_lines.append(text)
        else:
            self._add(text, "inferred" if self.item.basis == "inferred" else "note")

    def _add_topics(self) -> None:
        topics = [
            topic
            for topic in dict.fromkeys(self.item.topics)
            if topic.strip() and topic not in self._told.topics
        ]
        if topics:
            self._column.addLayout(topic_flow(self._session, topics))


def _spoken(lines: Sequence[str]) -> str:
    """What a screen reader says of a card, without the end of what would take hours."""
    return "\n".join(first_piece(line)[0] for line in lines[: 3 * _SPOKEN_LINES])
