"""One card for each kind of item: a meeting, a quotation, an agreement, a fact."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_XS
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Status, Tour
from app.ui.texts import label
from app.ui.wording import SEPARATOR, party, people, person, references, remark, when


def card(tour: Tour, item: AnyItem) -> QWidget:
    """The card of an item, with its date, people, note and numbered references."""
    if isinstance(item, Meeting):
        lines = _meeting(tour, item)
    elif isinstance(item, Quote):
        lines = _quote(tour, item)
    elif isinstance(item, Agreement):
        lines = _agreement(item)
    else:
        lines = _fact(item)
    note = remark(item)
    if note:
        lines.append((note, "note"))
    lines.append((references(tour, item), "reference"))
    made = QFrame()
    made.setObjectName(f"item-{item.id}")
    made.setAccessibleName("\n".join(text for text, _ in lines))
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_M)
    if isinstance(item, Quote):
        bar = QFrame()
        bar.setProperty("role", "quote-bar")
        layout.addWidget(bar)
    column = QVBoxLayout()
    column.setSpacing(SPACE_XS)
    for text, role in lines:
        column.addWidget(label(text, role))
    layout.addLayout(column, 1)
    return made


Lines = list[tuple[str, str]]


def _meeting(tour: Tour, item: Meeting) -> Lines:
    lines = [(item.title, "strong")]
    lines.append((SEPARATOR.join(part for part in (when(item.date), item.venue) if part), "meta"))
    if item.people:
        lines.append((people(tour, item.people), "meta"))
    if item.summary:
        lines.append((item.summary, "body"))
    return lines


def _quote(tour: Tour, item: Quote) -> Lines:
    lines = [(f"“{item.text}”", "quote")]
    if item.speaker:
        lines.append((person(tour.person(item.speaker)), "strong"))
    lines.append((SEPARATOR.join(part for part in (when(item.date), item.context) if part), "meta"))
    return lines


def _agreement(item: Agreement) -> Lines:
    lines = [(item.title, "strong"), (status_word(item.status), "status")]
    meta = [", ".join(party(one) for one in item.parties), when(item.date)]
    lines.append((SEPARATOR.join(part for part in meta if part), "meta"))
    if item.summary:
        lines.append((item.summary, "body"))
    return lines


def _fact(item: Fact) -> Lines:
    lines = [(item.text, "body")]
    if item.date:
        lines.append((when(item.date), "meta"))
    return lines


def status_word(status: Status) -> str:
    """The status of an agreement as a plain word."""
    words = {
        "proposed": QCoreApplication.translate("status", "Proposed"),
        "announced": QCoreApplication.translate("status", "Announced"),
        "agreed": QCoreApplication.translate("status", "Agreed"),
        "signed": QCoreApplication.translate("status", "Signed"),
        "delivering": QCoreApplication.translate("status", "Being delivered"),
        "delivered": QCoreApplication.translate("status", "Delivered"),
        "ended": QCoreApplication.translate("status", "Ended"),
        "none": QCoreApplication.translate("status", "Does not exist"),
    }
    return words[status]
