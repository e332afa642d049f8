"""Edits of the citations of an item."""

from __future__ import annotations

from app.tour.edit.errors import EditError
from app.tour.edit.items import edited_item, item_of
from app.tour.edit.lists import dropped, exchanged, inserted
from app.tour.edit.passages import Carrier, refuse_too_much_cited
from app.tour.edit.values import accepted, changed, replaced
from app.tour.model import Citation, Tour


def add_citation(
    tour: Tour, stop_id: str, item_id: str, citation: Citation, at: int | None = None
) -> Tour:
    """The tour with another citation of an item, at a place from 0; by default the last.

    Raises ``KeyError`` if there is no such item, and :class:`EditError` for a value that the file
    could not hold, or offsets outside the text of the source.
    """
    new = accepted(citation, tour)
    _refuse_offsets(tour, new)
    cite = inserted(item_of(tour, stop_id, item_id).cite, new, at)
    return _cited(tour, stop_id, item_id, cite)


def change_citation(tour: Tour, stop_id: str, item_id: str, index: int, **fields: object) -> Tour:
    """The tour with other fields of the citation of an item, counted from 0.

    Offsets that are not given go if the new source has other words there; the cited words stay.
    Raises ``KeyError`` if there is no such item or citation, and :class:`EditError` for a value
    that the file could not hold, or offsets outside the text of the source.
    """
    before = _citation(tour, stop_id, item_id, index)
    after = changed(before, tour, fields)
    if after.source != before.source and not {"start", "end"} & fields.keys():
        old, new = tour.source(before.source), tour.source(after.source)
        carried = Carrier(old, new).carried(before)
        names = (name for name in carried.__struct_fields__ if name not in fields)
        after = replaced(after, **{name: getattr(carried, name) for name in names})
    if (after.start, after.end) != (before.start, before.end):
        _refuse_offsets(tour, after)
    cite = exchanged(item_of(tour, stop_id, item_id).cite, index, after)
    return _cited(tour, stop_id, item_id, cite)


def remove_citation(tour: Tour, stop_id: str, item_id: str, index: int) -> Tour:
    """The tour without a citation of an item, counted from 0. Raises ``KeyError``."""
    _citation(tour, stop_id, item_id, index)
    return _cited(tour, stop_id, item_id, dropped(item_of(tour, stop_id, item_id).cite, index))


def _citation(tour: Tour, stop_id: str, item_id: str, index: int) -> Citation:
    cite = item_of(tour, stop_id, item_id).cite
    if not 0 <= index < len(cite):
        raise KeyError(index)
    return cite[index]


def _cited(tour: Tour, stop_id: str, item_id: str, cite: tuple[Citation, ...]) -> Tour:
    edited = edited_item(tour, stop_id, item_id, lambda item: replaced(item, cite=cite))
    if edited is not tour:
        refuse_too_much_cited(edited, item_of(edited, stop_id, item_id))
    return edited


def _refuse_offsets(tour: Tour, citation: Citation) -> None:
    start, end = citation.start, citation.end
    if start is None and end is None:
        return
    if start is None or end is None or not 0 <= start < end:
        what = "A passage needs a start and an end, the first smaller than the second."
        raise EditError("end" if end is None else "start", "offsets", what, start)
    text = tour.source(citation.source).text
    if text is not None and end > len(text):
        what = f"The passage must lie within the text of its source, between 0 and {len(text)}."
        raise EditError("end", "offsets", what, end)
