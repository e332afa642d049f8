"""What took place before the journey is neither a stop nor an event of it."""

from __future__ import annotations

import pytest

from app.drafting.draft import Draft
from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from app.tour.when import When

START = "Peruvian Minister Ann Lee flew to Oslo on Monday. Lee is on a tour of the coast. "


def _drafted(text: str) -> Draft:
    return draft(START + text, When("2025-11-02"), opened())


@pytest.mark.parametrize(
    "text",
    [
        "Before the tour she had lunched with Tom Ray, the banker.",
        "Before her tour of Scandinavia she lunched with Tom Ray, the banker.",
        "She had dined with Tom Ray, the banker, before the trip.",
        "Before setting out she had met Tom Ray, the banker.",
        "Ahead of her journey, Lee met Tom Ray, the banker, in Lima.",
        "A week before she left, Lee had met Tom Ray, the banker.",
        "Lee had met Tom Ray, the banker, in Lima the month before.",
        "Weeks before flying out, she was briefed by Tom Ray, the banker.",
        "Tom Ray, the banker, had received her before her departure.",
        "Earlier this year Lee had met Tom Ray, the banker.",
    ],
)
def test_who_was_met_before_the_journey_is_not_met_on_it(text: str) -> None:
    assert not _drafted(text).meetings


@pytest.mark.parametrize(
    "text",
    [
        "That morning she had met Tom Ray, the banker.",
        "She had met Tom Ray, the banker, an hour earlier.",
        "Before leaving Oslo she met Tom Ray, the banker.",
        "Before flying on to Bergen she lunched with Tom Ray, the banker.",
        "Before a tour of the museum she met Tom Ray, the banker.",
        "Before the tour of the museum she met Tom Ray, the banker.",
        "Before the journey home she met Tom Ray, the banker.",
        "Before the tour she had slept badly, but in Oslo she met Tom Ray, the banker.",
    ],
)
def test_what_precedes_a_part_of_the_journey_belongs_to_it(text: str) -> None:
    (meeting,) = _drafted(text).meetings
    assert meeting.ticked


@pytest.mark.parametrize(
    "text", ["Before the trip Lee visited Bergen.", "Before the tour she had stopped in Bergen."]
)
def test_a_place_seen_before_the_journey_is_not_ticked(text: str) -> None:
    assert [stop.name for stop in _drafted(text).stops if stop.ticked] == ["Oslo"]


def test_what_was_signed_before_the_journey_is_no_agreement_of_it() -> None:
    text = "On the eve of the tour Lee had signed a contract with Port Union."
    assert not _drafted(text).agreements
    assert _drafted("At noon Lee signed a contract with Port Union.").agreements
