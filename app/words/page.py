"""The texts of map pages and exports in the reader's language."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication

from app.map.words import Words
from app.tour.model import Stop, Tour
from app.words.countries import country_name
from app.words.counts import (
    by_kind,
    more,
    more_items_template,
    more_stops_template,
    stops_template,
)
from app.words.dates import locale, stop_days, stop_days_in, stop_hours, tour_days, when
from app.words.inferred import inferred_facts, inferred_facts_and_items
from app.words.kinds import kind_headings, kind_words, status_word
from app.words.wording import (
    SEPARATOR,
    basis_notes,
    beyond_map_note,
    dashed_past,
    date_inferred,
    inferred_sentence,
    leg_of,
    map_note,
    party,
    past_unplaced,
    person_details,
    place_inferred,
    place_not_known,
    place_sign,
    quoted,
    reference,
)

translate = QCoreApplication.translate

# For each category of Intl.PluralRules, a number that has it in every language with the category.
CATEGORIES = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


def page_words() -> Words:
    """The texts in the active language."""
    return Words(
        language=locale().bcp47Name(),
        group=locale().toString(1000)[1:-3],
        stops={name: stops_template(count) for name, count in CATEGORIES.items()},
        stop_numbers=translate("page", "Stops {numbers}"),
        open_cluster=translate("page", "Click to come nearer"),
        zoom_in=translate("page", "Zoom in"),
        zoom_out=translate("page", "Zoom out"),
        whole_route=translate("page", "Whole route"),
        this_stop=translate("page", "This stop"),
        no_streets=translate("page", "The bundled map has no streets."),
        add_basemap=None,
        beyond_map=translate("page", "beyond the map"),
        beyond_map_note=beyond_map_note(),
        date_not_stated=translate("page", "date not stated"),
        more_stops={name: more_stops_template(count) for name, count in CATEGORIES.items()},
        more_items={name: more_items_template(count) for name, count in CATEGORIES.items()},
        place_inferred=place_inferred(),
        date_inferred=date_inferred(),
        order_inferred=translate("page", "Dashed: order of travel inferred."),
        place_not_known=place_not_known(),
        dashed_past=dashed_past(),
        key_order=translate("page", "order inferred"),
        key_past=past_unplaced(),
        key_visited=translate("page", "land visited"),
        inferred=translate("page", "inferred"),
        north_up=translate("page", "North is up"),
        scale_at=translate("page", "{distance} at {latitude}"),
        source=translate("page", "Source"),
        sources=translate("page", "Sources"),
        credits=translate("page", "Map: {attribution}. Made with Tour Atlas."),
        stop_of=translate("page", "{tour}, stop {number} of {count}."),
        kinds=kind_words(),
        kind_headings=kind_headings(),
        more=more,
        reference=reference,
        place_sign=place_sign,
        person_details=person_details,
        party=party,
        status=status_word,
        quoted=quoted,
        counts=_counts,
        stop_days=stop_days,
        stop_days_in=stop_days_in,
        stop_hours=stop_hours,
        tour_days=tour_days,
        when=when,
        leg_of=leg_of,
        inferred_facts=inferred_facts,
        inferred_items=inferred_facts_and_items,
        inferred_sentence=inferred_sentence,
        basis_notes=basis_notes,
        map_note=map_note,
        country=country_name,
    )


def window_words() -> Words:
    """The texts of the page in the window, which say how to go on where there is nothing yet."""
    return msgspec.structs.replace(
        page_words(),
        map_note=_note_in_window,
        add_basemap=translate("page", "Open an MBTiles basemap…"),
    )


def _note_in_window(tour: Tour) -> str | None:
    if tour.stops:
        return map_note(tour)
    return translate(
        "page",
        "No stops yet. While editing (F2), click on the map or press Ctrl+K to add the first one.",
    )


def _counts(stop: Stop) -> str:
    items = stop.items
    # In a long tour, most stops have none.
    return SEPARATOR.join(by_kind(items)) if items else ""
