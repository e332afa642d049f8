"""The message that brings a page up to date after an edit, so that it need not be loaded again."""

from __future__ import annotations

from app.map.page import stop_data, stop_longitudes
from app.map.words import Words
from app.tour.changes import Change
from app.tour.route import Route


def page_update(
    change: Change, route_before: Route, route_after: Route, words: Words
) -> dict[str, object]:
    """What ``atlas.update`` in the page needs to show ``change.after``.

    From the place ``first`` on, ``removed`` stops of the page are replaced by ``stops``. Each of
    them is either the page data of a stop (:func:`app.map.page.stop_data`) or an integer: the
    place, before the edit, of a stop whose page data are unchanged. The window may be larger than
    that of ``change``, since an edit can shift the longitudes of later stops by whole turns.

    ``note``, ``title`` and ``language`` are included only where they changed. Words of another
    language need a new page. Takes time in proportion to the stops, most of it for comparing
    longitudes.
    """
    before, after = change.before, change.after
    old, _ = stop_longitudes(before, route_before)
    new, wrapped = stop_longitudes(after, route_after)
    first, last = _window(change, old, new)
    grown = len(after.stops) - len(before.stops)
    # By place after the edit. The change itself knows the origins of its own window only.
    origins = dict(enumerate(change.origins, start=change.first))

    def entry(place: int) -> object:
        default = place if place < change.first else place - grown
        origin = origins.get(place, default)
        if origin is not None and old[origin] == new[place]:
            return origin
        return stop_data(after.stops[place], new[place], words)

    message: dict[str, object] = {
        "first": first,
        "removed": last - grown - first,
        "stops": [entry(place) for place in range(first, last)],
        "wrapped": wrapped,
    }
    note = words.map_note(after)
    if note != words.map_note(before):
        message["note"] = note
    if before.title != after.title:
        message["title"] = after.title
    if before.language != after.language:
        message["language"] = after.language or "en"
    return message


def _window(
    change: Change, old: tuple[float | None, ...], new: tuple[float | None, ...]
) -> tuple[int, int]:
    """The places after the edit where page data may differ: the first, and one past the last."""
    first, last = change.first, change.first + change.added
    start = first if old[:first] == new[:first] else _first_difference(old, new)
    # Counted from the end, where both tours have equal stops.
    behind = len(new) - last
    if old[len(old) - behind :] == new[last:]:
        return start, last
    return start, len(new) - _first_difference(old[::-1], new[::-1])


def _first_difference(old: tuple[float | None, ...], new: tuple[float | None, ...]) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next(place for place, (one, other) in pairs if one != other)
