"""Making a tour of a draft and of decisions about it."""

from __future__ import annotations

import msgspec
import pytest

from app.drafting import notes
from app.drafting.decisions import NO_DECISIONS, Decisions, carried, listed, whole_paragraph
from app.drafting.draft import Draft, Reason
from app.drafting.making import Made, made
from app.tour.file.encode import dump
from app.tour.file.geojson import parse
from app.tour.file.warnings import text_hash
from app.tour.model import Tour
from app.tour.when import When
from tests.drafting.hand import ARTICLE, hand_made

PUBLISHED = When("2025-11-05")
DRAFT = hand_made(ARTICLE, PUBLISHED)
STOPS = {stop.id: stop for stop in DRAFT.stops}
QUOTATIONS = {quotation.id: quotation for quotation in DRAFT.quotations}


def make(decisions: Decisions = NO_DECISIONS, draft: Draft = DRAFT) -> Made:
    return made(
        draft, decisions, ARTICLE, title="North", publisher="Times", published=PUBLISHED,
        url="https://example.org/", source_title="Minister ends her journey",
    )  # fmt: skip


def everything() -> Decisions:
    return Decisions(ticked={each.id: True for each in listed(DRAFT)})


def test_the_tour_can_be_saved_and_read_again() -> None:
    tour = make(everything()).tour
    assert parse(dump(tour), "north.geojson") == tour


def test_the_stops_are_in_the_order_of_the_itinerary() -> None:
    made_tour = make(everything()).tour
    assert [stop.name for stop in made_tour.stops] == ["Kuala Lumpur", "Hanoi", "Oslo"]
    assert [stop.name for stop in make().tour.stops] == ["Hanoi", "Oslo"]
    kuala_lumpur, hanoi, oslo = made_tour.stops
    # Nothing tells that Hanoi came after a stop without a date.
    assert (hanoi.order_basis, hanoi.order_note) == ("inferred", notes.ORDER)
    assert (kuala_lumpur.order_basis, oslo.order_basis) == ("stated", "stated")


def test_the_source_has_the_text_and_its_hash() -> None:
    (source,) = make().tour.sources
    assert source.text == ARTICLE
    assert source.sha256 == text_hash(ARTICLE)
    assert (source.title, source.publisher) == ("Minister ends her journey", "Times")
    assert (source.url, source.published) == ("https://example.org/", PUBLISHED)


def test_every_item_cites_its_words() -> None:
    made_one = make(everything())
    tour = made_one.tour
    spans = {(each.start, each.end) for each in listed(DRAFT) if each.id not in STOPS}
    citations = list(tour.citations())
    assert {(each.start, each.end) for each in citations} == spans
    for citation in citations:
        assert citation.exact == ARTICLE[citation.start : citation.end]
    for stop in tour.stops:
        for quote in stop.quotes:
            assert quote.text == quote.cite[0].exact


def test_people_have_their_roles_and_are_only_those_who_are_named() -> None:
    tour = make().tour
    assert [(each.name, each.role, each.country) for each in tour.people] == [
        ("Ada Lund", "Minister", None),
        ("Tan Wei", "Foreign Minister", "MY"),
    ]
    nobody = Decisions(ticked={each.id: each.id in STOPS for each in listed(DRAFT)})
    assert make(nobody).tour.people == ()


def test_what_is_inferred_says_why() -> None:
    tour = make(everything()).tour
    kuala_lumpur, hanoi, oslo = tour.stops
    assert kuala_lumpur.place_basis == "inferred"
    assert "capital" in (kuala_lumpur.place_note or "")
    assert oslo.place_basis == "stated"
    assert (oslo.date_basis, str(oslo.arrive)) == ("inferred", "2025-11-04")
    assert "no year" in (oslo.date_note or "")
    (beginning,) = kuala_lumpur.quotes
    assert beginning.basis == "inferred"
    assert "Speaker inferred" in (beginning.note or "")
    assert "Stop inferred" in (beginning.note or "")
    (fishing,) = hanoi.agreements
    assert (fishing.basis, fishing.parties) == ("inferred", ("VN", "NO"))


def test_parties_that_are_inferred_say_why() -> None:
    reason = Reason("parties not named", "the two countries")
    agreements = tuple(
        msgspec.structs.replace(each, parties_inferred=reason) for each in DRAFT.agreements
    )
    tour = make(everything(), draft=msgspec.structs.replace(DRAFT, agreements=agreements)).tour
    (fishing,) = tour.stop("hanoi").agreements
    assert fishing.basis == "inferred"
    assert "Parties inferred" in (fishing.note or "")
    assert "the two countries" in (fishing.note or "")


def test_without_a_day_of_publication_no_year_is_made_up() -> None:
    tour = make(draft=hand_made(ARTICLE, None)).tour
    for stop in tour.stops:
        assert stop.arrive is None and stop.date_basis == "stated"
        assert all(quote.date is None for quote in stop.quotes)
        assert all(agreement.date is None for agreement in stop.agreements)


def test_an_item_without_a_stop_goes_to_that_of_its_paragraph() -> None:
    tour = make(everything()).tour
    hanoi = tour.stop("hanoi")
    assert [quote.text for quote in hanoi.quotes] == ["It was overdue,", "Very."]
    assert all(quote.basis == "inferred" for quote in hanoi.quotes)
    assert all(notes.NO_STOP_NAMED in (quote.note or "") for quote in hanoi.quotes)


def test_an_item_of_a_stop_that_is_not_taken_goes_to_the_nearest_before() -> None:
    # Nobody takes Malaysia, whose meeting is told after Oslo and before Hanoi.
    oslo = make().tour.stop("oslo")
    (meeting,) = oslo.meetings
    assert (meeting.basis, meeting.note) == ("inferred", notes.OTHER_STOP)


def test_an_item_before_the_first_stop_goes_to_that() -> None:
    only_hanoi = Decisions(ticked={"oslo": False, "malaysia": False})
    (stop,) = make(only_hanoi).tour.stops
    assert [quote.text for quote in stop.quotes] == ["We share this sea,"]
    assert stop.quotes[0].note is not None and notes.OTHER_STOP in stop.quotes[0].note


def test_with_no_stop_at_all_items_are_left_out_and_that_is_said() -> None:
    none = make(Decisions(ticked=dict.fromkeys(STOPS, False)))
    assert none.tour.stops == ()
    assert {each.id for each in none.left_out} == {"sea", "met", "fish"}
    assert parse(dump(none.tour), "x") == none.tour


def test_a_chosen_place_and_a_chosen_speaker_are_marked() -> None:
    decisions = NO_DECISIONS.with_place(STOPS["oslo"], 1)
    decisions = decisions.with_speaker("beginning", "Tan Wei")
    tour = make(decisions).tour
    oslo = tour.stop("oslo")
    assert (oslo.country, oslo.lon) == ("US", -96.9)
    assert oslo.place_basis == "inferred"
    assert notes.CHOSEN_PLACE in (oslo.place_note or "")
    quote = next(each for each in oslo.quotes if each.text == "A good beginning,")
    assert quote.speaker == "tan-wei"
    assert notes.CHOSEN_SPEAKER in (quote.note or "")


def test_a_place_that_is_not_known_has_no_point() -> None:
    decisions = NO_DECISIONS.with_place(STOPS["malaysia"], len(STOPS["malaysia"].places))
    stop = make(decisions).tour.stops[0]
    assert (stop.name, stop.position, stop.place_basis) == ("Malaysia", None, "stated")


def test_what_is_dismissed_is_not_taken() -> None:
    tour = make(NO_DECISIONS.without("sea")).tour
    assert all(quote.text != "We share this sea," for stop in tour.stops for quote in stop.quotes)


def test_a_whole_paragraph_goes_to_one_speaker() -> None:
    decisions = whole_paragraph(NO_DECISIONS, DRAFT, ARTICLE, QUOTATIONS["very"], "Tan Wei")
    assert decisions.speakers == {"overdue": "Tan Wei", "very": "Tan Wei"}
    assert [quote.speaker for quote in make(decisions).tour.stop("hanoi").quotes] == ["tan-wei"] * 2


def test_decisions_are_carried_over_to_a_draft_with_another_day() -> None:
    before = hand_made(ARTICLE, None)
    decisions = NO_DECISIONS.with_place(STOPS["malaysia"], 1).with_speaker("very", "Ada Lund")
    decisions = decisions.with_tick("sea", False).without("met")
    renamed = _renamed(DRAFT)
    after = carried(decisions, before, renamed)
    assert after.places == {"x-malaysia": 1}
    assert after.speakers == {"x-very": "Ada Lund"}
    assert after.ticked == {"x-malaysia": True, "x-very": True, "x-sea": False}
    assert after.dismissed == {"x-met"}


def test_a_place_is_carried_over_even_if_it_has_another_number() -> None:
    malaysia = msgspec.structs.replace(
        STOPS["malaysia"], places=tuple(reversed(STOPS["malaysia"].places))
    )
    after = msgspec.structs.replace(DRAFT, stops=(malaysia,))
    decisions = NO_DECISIONS.with_place(STOPS["malaysia"], 1)
    assert carried(decisions, DRAFT, after).places == {"malaysia": 0}


def test_the_title_falls_back_on_the_first_line() -> None:
    tour = made(DRAFT, NO_DECISIONS, ARTICLE, title=" ", publisher=None, published=None).tour
    assert tour.title == "Minister ends her journey in the north"


@pytest.mark.parametrize("wanted", ["sea", "met", "fish", "hanoi"])
def test_a_single_proposal_can_be_left_out(wanted: str) -> None:
    def words(tour: Tour) -> int:
        return sum(len(stop.items) + 1 for stop in tour.stops)

    assert words(make(NO_DECISIONS.with_tick(wanted, False)).tour) == words(make().tour) - 1


def _renamed(draft: Draft) -> Draft:
    """The draft with other ids, as another run of the rules may give them."""

    def other(part: object) -> object:
        return msgspec.structs.replace(part, id=f"x-{part.id}")  # type: ignore[type-var, attr-defined]

    lists = ("stops", "quotations", "meetings", "agreements")
    changes = {name: tuple(map(other, getattr(draft, name))) for name in lists}
    return msgspec.structs.replace(draft, **changes)
