"""Edits of the items at a stop: meetings, quotations, agreements and facts."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, cast

import msgspec

from app.tour.edit.ids import numbered
from app.tour.edit.lists import dropped, exchanged, inserted, with_stop
from app.tour.edit.passages import refuse_too_much_cited
from app.tour.edit.values import accepted, changed, refuse_taken, replaced
from app.tour.file.members import ITEM_LISTS
from app.tour.model import AnyItem, Stop, Tour

_LIST_OF: Mapping[type, str] = {kind: name for name, kind in ITEM_LISTS.items()}


def item_of(tour: Tour, stop_id: str, item_id: str) -> AnyItem:
    """The item with that id at a stop. Raises ``KeyError`` if there is none."""
    stop = tour.stop(stop_id)
    name, place = _find(stop, item_id)
    return cast(AnyItem, getattr(stop, name)[place])


def add_item(tour: Tour, stop_id: str, item: AnyItem, at: int | None = None) -> Tour:
    """The tour with another item at a stop, at a place from 0 among the items of its kind.

    Raises ``KeyError`` if there is no such stop, and :class:`EditError` for a value that the file
    could not hold, such as an id that another item of the stop has.
    """
    place = tour.index(stop_id)
    stop = tour.stops[place]
    refuse_taken(item.id, (other.id for other in stop.items))
    edited = with_stop(tour, place, _with_item(stop, accepted(item, tour), at))
    refuse_too_much_cited(edited, item)
    return edited


def change_item(tour: Tour, stop_id: str, item_id: str, **fields: object) -> Tour:
    """The tour with other fields of an item; ``people`` and ``speaker`` are ids of people.

    Raises ``KeyError`` if there is no such item, :class:`EditError` for a value that the file could
    not hold, and ``TypeError`` for a field that items of this kind do not have.
    """
    edited = edited_item(tour, stop_id, item_id, lambda item: changed(item, tour, fields))
    if "cite" in fields:
        refuse_too_much_cited(edited, item_of(edited, stop_id, item_id))
    return edited


def remove_item(tour: Tour, stop_id: str, item_id: str) -> Tour:
    """The tour without an item. Raises ``KeyError`` if there is none with that id at the stop."""
    place = tour.index(stop_id)
    return with_stop(tour, place, _without_item(tour.stops[place], item_id))


def move_item(tour: Tour, stop_id: str, item_id: str, to_stop: str, at: int | None = None) -> Tour:
    """The tour with an item moved to a stop, which may be its own.

    ``at`` is its new place from 0 among the other items of its kind; by default it is the last. The
    item gets another id if one of the stop has the same (:func:`id_after_move`). Raises
    ``KeyError`` if there is no such item or stop.
    """
    item = item_of(tour, stop_id, item_id)
    new_id = id_after_move(tour, stop_id, item_id, to_stop)
    source, target = tour.index(stop_id), tour.index(to_stop)
    if source == target:
        stop = tour.stops[source]
        name, place = _find(stop, item_id)
        others = dropped(getattr(stop, name), place)
        moved = replaced(stop, **{name: inserted(others, item, at)})
        return with_stop(tour, source, moved)
    without = with_stop(tour, source, _without_item(tour.stops[source], item_id))
    stop = _with_item(tour.stops[target], replaced(item, id=new_id), at)
    return with_stop(without, target, stop)


def id_after_move(tour: Tour, stop_id: str, item_id: str, to_stop: str) -> str:
    """The id that an item has after :func:`move_item`. Raises ``KeyError``."""
    item_of(tour, stop_id, item_id)
    target = tour.stop(to_stop)
    if stop_id == to_stop:
        return item_id
    return numbered(item_id, (item.id for item in target.items))


def edited_item(tour: Tour, stop_id: str, item_id: str, edit: Callable[[AnyItem], AnyItem]) -> Tour:
    """The tour with an edit of one item. Raises ``KeyError`` and what the edit raises."""
    at = tour.index(stop_id)
    stop = tour.stops[at]
    name, place = _find(stop, item_id)
    items: tuple[AnyItem, ...] = getattr(stop, name)
    item = edit(items[place])
    if item is items[place]:
        return tour
    return with_stop(tour, at, replaced(stop, **{name: exchanged(items, place, item)}))


def map_items(stop: Stop, edit: Callable[[Any], Any]) -> Stop:
    """The stop with an edit of each item; the stop itself if no item becomes another one."""
    lists = {}
    for name in ITEM_LISTS:
        items = getattr(stop, name)
        edited = tuple(map(edit, items))
        if not all(map(operator.is_, items, edited)):
            lists[name] = edited
    return msgspec.structs.replace(stop, **lists) if lists else stop


def joined_items(kept: Stop, gone: Stop) -> Stop:
    """The stop with the items of another one after its own, under ids that are free."""
    taken = {item.id for item in kept.items}
    lists: dict[str, list[AnyItem]] = {name: list(getattr(kept, name)) for name in ITEM_LISTS}
    for item in gone.items:
        new_id = numbered(item.id, taken)
        taken.add(new_id)
        lists[_LIST_OF[type(item)]].append(replaced(item, id=new_id))
    return replaced(kept, **{name: tuple(items) for name, items in lists.items()})


def _find(stop: Stop, item_id: str) -> tuple[str, int]:
    for name in ITEM_LISTS:
        for place, item in enumerate(getattr(stop, name)):
            if item.id == item_id:
                return name, place
    raise KeyError(item_id)


def _with_item(stop: Stop, item: AnyItem, at: int | None) -> Stop:
    name = _LIST_OF[type(item)]
    return replaced(stop, **{name: inserted(getattr(stop, name), item, at)})


def _without_item(stop: Stop, item_id: str) -> Stop:
    name, place = _find(stop, item_id)
    return replaced(stop, **{name: dropped(getattr(stop, name), place)})
