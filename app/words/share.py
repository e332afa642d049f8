"""The texts of the shared page around the map, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.map.share_words import ShareWords
from app.words.counts import in_heading, stops
from app.words.dates import date_not_stated, number, span, when
from app.words.kinds import kind_headings, status_word
from app.words.wording import (
    basis_notes,
    leg_words,
    party,
    person_details,
    quoted,
    reference,
    remark,
    route_length,
    source_facts,
    spoken_reference,
    way,
)

translate = QCoreApplication.translate


def share_words() -> ShareWords:
    """The texts in the active language."""
    return ShareWords(
        to_text=translate("share", "Skip to the text"),
        map=translate("share", "Map"),
        map_help=translate("share", "Map: arrow keys move it, plus and minus zoom"),
        map_failed=translate("share", "This browser cannot draw the map. The text is complete."),
        needs_scripts=translate(
            "share", "The map needs scripts, which are off here. The text below is complete."
        ),
        dark=translate("share", "Dark colours"),
        help=translate("share", "Keyboard"),
        close=translate("share", "Close"),
        keys=_keys(),
        stops=translate("share", "Stops"),
        overview=translate("share", "Overview"),
        previous=translate("share", "Previous stop"),
        next=translate("share", "Next stop"),
        next_stop=translate("share", "Next: {place}"),
        stop_of=translate("share", "Stop {number} of {count}"),
        hint=translate(
            "share", "Select a stop on the map or in the list to read what happened there."
        ),
        itinerary=translate("share", "Itinerary"),
        date_not_stated=date_not_stated(),
        way=way,
        reasons=translate("share", "Reasons"),
        note=translate("share", "Note"),
        basis_notes=basis_notes,
        sources=translate("share", "Sources"),
        unsourced=translate("wording", "Unsourced"),
        kinds=kind_headings(),
        status=status_word,
        number=number,
        count_items=in_heading,
        count_stops=stops,
        when=when,
        span=span,
        route_length=route_length,
        leg=leg_words,
        quoted=quoted,
        person_details=person_details,
        party=party,
        remark=remark,
        reference=reference,
        spoken_reference=spoken_reference,
        source_facts=source_facts,
    )


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        (translate("share", "Right arrow, J"), translate("share", "Next stop")),
        (translate("share", "Left arrow, K"), translate("share", "Previous stop")),
        (translate("share", "Tab, Enter"), translate("share", "Go to a stop on the map, open it")),
        (translate("share", "Esc"), translate("share", "Overview")),
        (translate("share", "+ and −, on the map"), translate("share", "Zoom in and out")),
        (translate("share", "Arrow keys, on the map"), translate("share", "Move the map")),
        ("?", translate("share", "This list")),
    )
