"""Marks the words that are searched for in what is read."""

from __future__ import annotations

from itertools import chain

from PySide6.QtWidgets import QWidget

from app.tour.search.query import Query, merged
from app.ui.widgets.link import Link
from app.ui.widgets.reading.prose import Prose


def mark_hits(widget: QWidget, query: Query | None) -> None:
    """Marks the words of a query in the texts and names of a widget that has all of them.

    Other marks are taken away.
    """
    parts: list[Prose | Link] = [*widget.findChildren(Prose), *widget.findChildren(Link)]
    if query is None or not query.words:
        for part in parts:
            part.mark(())
        return
    found = [(part, query.marks(part.readable)[0]) for part in parts]
    has_all = set(query.words) <= set(chain.from_iterable(marks for _, marks in found))
    for part, marks in found:
        part.mark(merged(chain.from_iterable(marks.values())) if has_all else ())
