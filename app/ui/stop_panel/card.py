"""The card of an item: a meeting, quotation, agreement or fact, with its sources."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.tour.filters import Facet
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Person, Quote, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.sources.copying import copy_menu
from app.ui.sources.reference import Reference
from app.ui.state.session import Session
from app.ui.stop_panel.status import status_label
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.in_steps import StepFlow, first_piece, text_widget
from app.ui.widgets.labels import label
from app.ui.widgets.link import Link
from app.words.dates import when
from app.words.wording import (
    joined,
    party,
    person_details,
    quoted,
    remark,
    spoken_reference,
)

# People and references that a screen reader is told, each.
_SPOKEN_LINES = 20
# The width of the focus frame in the style sheet.
FRAME = 2


class Card(QFrame):
    """Shows an item. Its people and topics toggle filters; its references open the source."""

    def __init__(self, session: Session, tour: Tour, item: AnyItem, opener: UrlOpener) -> None:
        super().__init__()
        self.item = item
        self._session = session
        self._tour = tour
        self._opener = opener
        self._accessible_lines: list[str] = []
        self._menu: QMenu | None = None
        self.setObjectName(f"item-{item.id}")
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        # The focus frame takes part of the margin.
        side = SPACE_S - FRAME
        row.setContentsMargins(side, SPACE_XS, side, SPACE_XS)
        row.setSpacing(SPACE_M)
        if isinstance(item, Quote):
            bar = QFrame()
            bar.setProperty("role", "quote-bar")
            row.addWidget(bar)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_XS)
        row.addLayout(self._column, 1)
        self._add_body()
        self._add(remark(item), "inferred" if item.basis == "inferred" else "note")
        self._add_foot()
        self.setAccessibleName(_spoken(self._accessible_lines))

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
            self._add(joined(when(item.date), item.venue), "meta")
            self._add_people(item.people)
            self._add(item.summary, "body")
        elif isinstance(item, Quote):
            self._add(quoted(item.text), "quote")
            if item.speaker:
                self._add_people((item.speaker,))
            self._add(joined(item.context, when(item.date)), "meta")
        elif isinstance(item, Agreement):
            self._add(item.title, "strong")
            self._add_status(item)
            parties = ", ".join(isolate(party(code)) for code in item.parties)
            self._add(joined(parties, when(item.date)), "meta")
            self._add(item.summary, "body")
        else:
            self._add_fact(item)

    def _add_fact(self, item: Fact) -> None:
        self._add(item.text, "body")
        if item.date:
            self._add(when(item.date), "meta")

    def _add_status(self, item: Agreement) -> None:
        tag = status_label(item)
        tag.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._column.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        self._accessible_lines.append(tag.accessibleName())

    def _add(self, text: str | None, role: str) -> None:
        if text:
            self._column.addWidget(text_widget(text, role, self._label))
            self._accessible_lines.append(text)

    def _label(self, text: str, role: str) -> QLabel:
        widget = label(text, role)
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
        details = person_details(person)
        return self._filter_link("people", person.id, person.name, "person", details)

    def _add_foot(self) -> None:
        item = self.item
        references = [partial(Reference, self._tour, cited, self._opener) for cited in item.cite]
        self._accessible_lines += [
            spoken_reference(self._tour, cited) for cited in item.cite[:_SPOKEN_LINES]
        ]
        if not item.cite:
            self._add(QCoreApplication.translate("wording", "Unsourced"), "unsourced")
        topics = dict.fromkeys(topic for topic in item.topics if topic.strip())
        links = [partial(self._filter_link, "topics", topic, topic, "topic") for topic in topics]
        if references or links:
            self._column.addLayout(StepFlow(references, links))

    def _filter_link(
        self, facet: Facet, value: str, words: str, kind: str, detail: str = ""
    ) -> Link:
        session = self._session
        is_active = value in session.filter.values(facet)
        link = Link(words, kind, detail, marked=is_active)
        link.setObjectName(f"{facet}-{value}")
        link.setAccessibleDescription(
            QCoreApplication.translate("panel", "Filtered by this; activate to lift the filter")
            if is_active
            else QCoreApplication.translate("panel", "Activate to filter by this")
        )
        link.clicked.connect(lambda: session.set_filter(session.filter.toggled(facet, value)))
        return link


def _spoken(lines: Sequence[str]) -> str:
    """What a screen reader says of a card, without the end of what would take hours."""
    return "\n".join(first_piece(line)[0] for line in lines[: 3 * _SPOKEN_LINES])
