"""The edits: pure functions from a tour to a tour that can be saved and read again.

An unknown id raises ``KeyError``, and a value that the file could not hold raises
:class:`EditError`. Places in lists count from 0; a place beyond an end is that end. What refers to
a removed or merged part follows. A result that equals the tour is the tour itself.
"""

from app.tour.edit.citations import add_citation, change_citation, remove_citation
from app.tour.edit.errors import EditError, Reason
from app.tour.edit.head import change_tour
from app.tour.edit.ids import IdKind, fresh_id
from app.tour.edit.items import (
    add_item,
    change_item,
    id_after_move,
    item_of,
    move_item,
    remove_item,
)
from app.tour.edit.people import (
    add_person,
    change_person,
    merge_people,
    remove_person,
    resting_on_person,
)
from app.tour.edit.sources import (
    add_source,
    change_source,
    merge_sources,
    remove_source,
    resting_on_source,
    withhold_texts,
)
from app.tour.edit.stops import add_stop, change_stop, merge_stops, move_stop, remove_stop

__all__ = [
    "EditError",
    "IdKind",
    "Reason",
    "add_citation",
    "add_item",
    "add_person",
    "add_source",
    "add_stop",
    "change_citation",
    "change_item",
    "change_person",
    "change_source",
    "change_stop",
    "change_tour",
    "fresh_id",
    "id_after_move",
    "item_of",
    "merge_people",
    "merge_sources",
    "merge_stops",
    "move_item",
    "move_stop",
    "remove_citation",
    "remove_item",
    "remove_person",
    "remove_source",
    "remove_stop",
    "resting_on_person",
    "resting_on_source",
    "withhold_texts",
]
