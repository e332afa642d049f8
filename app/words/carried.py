"""What a tour's file holds, where it travels in another file."""

from __future__ import annotations

from app.tour.model import Stop, Tour
from app.words.counts import by_kind, notes, sources, stops


def whole_tour(tour: Tour) -> str:
    """``5 stops, 9 meetings, 15 quotations, 1 source, 4 notes``: also what no picture shows."""
    items = [item for stop in tour.stops for item in stop.items]
    written = [note for stop in tour.stops for note in _notes_of_stop(stop)]
    written += [item.note for item in items]
    parts = [stops(len(tour.stops)), *by_kind(items)]
    if tour.sources:
        parts.append(sources(len(tour.sources)))
    count = sum(note is not None for note in written)
    parts += [notes(count)] if count else []
    # A number stays with its noun where the line breaks.
    return ", ".join(part.replace(" ", "\u00a0", 1) for part in parts)


def _notes_of_stop(stop: Stop) -> tuple[str | None, ...]:
    return stop.place_note, stop.date_note, stop.order_note
