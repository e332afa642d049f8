"""Makes items of the words of a source: what the words state is filled in, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.edit import (
    add_item,
    change_citation,
    change_item,
    fresh_id,
    item_of,
)
from app.tour.evidence.people import Names
from app.tour.evidence.spans import Span
from app.tour.evidence.status import status_in
from app.tour.filters import Kind
from app.tour.model import (
    Agreement,
    AnyItem,
    Basis,
    Citation,
    Fact,
    Meeting,
    Quote,
    Source,
    Tour,
    When,
)
from app.tour.quoting import cite
from app.ui.state.document import Edit
from app.words.wording import joined

translate = QCoreApplication.translate

# A title is one line, in characters; the words themselves are in the citation.
_LONGEST_TITLE = 120


class Dated(msgspec.Struct, frozen=True):
    """A date for an item, and why it is inferred if its words do not state all of it."""

    date: When
    reason: str | None = None


class Made(msgspec.Struct, frozen=True):
    """A new item, and the first field that its words leave empty."""

    item: AnyItem
    field: str


def made(tour: Tour, source: Source, span: Span, kind: Kind, dated: Dated | None = None) -> Made:
    """An item that cites a passage of a source's text, with a date if one is given.

    A quotation has exactly the words of the passage. Raises ``ValueError`` for an empty passage.
    """
    text = source.text or ""
    words = text[slice(*span)]
    names = Names(tour.people, text)
    line = " ".join(words.split())
    shared = _Shared(
        id=fresh_id(tour, line, "item"),
        cite=(cite(source, *span),),
        date=dated.date if dated else None,
        note=dated.reason if dated else None,
    )
    if kind == "quote":
        return _quote(words, names.speaker(text, span), shared)
    if kind == "meeting":
        people = [each for each in names.within(text, *span) if each != tour.traveller]
        return _meeting(tour, line, people, shared)
    if kind == "agreement":
        return _agreement(line, shared)
    fact = Fact(
        id=shared.id, text=line, date=shared.date, cite=shared.cite,
        basis=shared.basis, note=shared.note,
    )  # fmt: skip
    # A fact is told in the tour's own words.
    return Made(fact, "text")


def adding(stop_id: str, item: AnyItem) -> Edit:
    """The edit that adds an item at a stop."""
    return lambda tour: add_item(tour, stop_id, item)


def rebounded(stop_id: str, item_id: str, index: int, source: Source, span: Span) -> Edit:
    """The edit that moves the passage of a citation; a quotation's words follow.

    ``source`` has its text, which the tour need not contain.
    """
    text = source.text or ""

    def edit(tour: Tour) -> Tour:
        item = item_of(tour, stop_id, item_id)
        before, after = item.cite[index], cite(source, *span)
        fields: dict[str, object] = {
            name: getattr(after, name) for name in ("start", "end", "exact", "prefix", "suffix")
        }
        if before.label in (None, "paragraph"):
            fields |= {"label": after.label, "locator": after.locator}
        moved = change_citation(tour, stop_id, item_id, index, **fields)
        if isinstance(item, Quote) and _says(item, before, text):
            return change_item(moved, stop_id, item_id, text=text[slice(*span)])
        return moved

    return edit


class _Shared(msgspec.Struct, frozen=True, kw_only=True):
    """The members of every kind of item."""

    id: str
    cite: tuple[Citation, ...]
    date: When | None
    note: str | None

    @property
    def basis(self) -> Basis:
        """Whether there is a date that the words do not state in full."""
        return "inferred" if self.note is not None else "stated"


def _quote(words: str, speaker: str | None, shared: _Shared) -> Made:
    quote = Quote(
        id=shared.id, text=words, speaker=speaker, date=shared.date, cite=shared.cite,
        basis=shared.basis, note=shared.note,
    )  # fmt: skip
    field = "speaker" if speaker is None else "date" if quote.date is None else "context"
    return Made(quote, field)


def _meeting(tour: Tour, line: str, people: Sequence[str], shared: _Shared) -> Made:
    meeting = Meeting(
        id=shared.id, title=_meeting_title(tour, line, people), people=tuple(people),
        date=shared.date, cite=shared.cite, basis=shared.basis, note=shared.note,
    )  # fmt: skip
    field = "people" if not people else "date" if meeting.date is None else "venue"
    return Made(meeting, field)


def _agreement(line: str, shared: _Shared) -> Made:
    status = status_in(line)
    note, basis = shared.note, shared.basis
    if status is None:
        unknown = translate("evidence", "Status inferred: the words report it and do not name one.")
        note, basis = joined(note, unknown), "inferred"
    agreement = Agreement(
        id=shared.id, title=_title(line), status=status or "announced", date=shared.date,
        cite=shared.cite, basis=basis, note=note,
    )  # fmt: skip
    return Made(agreement, "status" if status is None else "parties")


def _meeting_title(tour: Tour, line: str, people: Sequence[str]) -> str:
    if not people:
        return _title(line)
    names = [tour.person(each).name for each in people]
    if len(names) == 1:
        listed = names[0]
    else:
        listed = translate("evidence", "{names} and {last}").format(
            names=", ".join(names[:-1]), last=names[-1]
        )
    return _title(translate("evidence", "Meeting with {names}").format(names=listed))


def _title(line: str) -> str:
    if len(line) <= _LONGEST_TITLE:
        return line
    head, _, _ = line[:_LONGEST_TITLE].rpartition(" ")
    return f"{head or line[: _LONGEST_TITLE - 1]}…"


def _says(item: Quote, citation: Citation, text: str) -> bool:
    """Whether a quotation has the words that it cites, and not only some of them."""
    words = citation.exact
    if words is None and citation.start is not None and citation.end is not None:
        words = text[citation.start : citation.end]
    return words is not None and words.split() == item.text.split()
