"""Edits of the tour's own members: title, subtitle, summary, traveller and language."""

from __future__ import annotations

from app.tour.edit.values import changed
from app.tour.model import Tour


def change_tour(tour: Tour, **fields: object) -> Tour:
    """The tour with another title, subtitle, summary, traveller (a person's id) or language.

    Raises :class:`EditError` for a value that the file could not hold.
    """
    return changed(tour, tour, fields)
