"""One proposal is taken into a tour that is there already."""

from __future__ import annotations

from app.drafting.draft import (
    Draft,
    FoundDate,
    PlaceChoice,
    ProposedMeeting,
    ProposedPerson,
    ProposedQuotation,
    ProposedStop,
    Reason,
)
from app.drafting.taking import stop_of, take
from app.tour.model import Person, Source, Stop, Tour
from app.tour.when import When
from app.words.drafting import suggestion_sentence

TEXT = "She went to Rome on 3 May 2024. There Ann Lee met Tom Ray. “It is late,” she said."
SOURCE = Source(id="s", title="S", text=TEXT)


def start(words: str) -> int:
    return TEXT.index(words)


def end(words: str) -> int:
    return start(words) + len(words)


def rome(date: str | None = "2024-05-03") -> ProposedStop:
    found = (
        FoundDate(start=start("3 May 2024"), end=end("3 May 2024"), when=When(date))
        if date
        else None
    )
    place = PlaceChoice(name="Rome", country="IT", lon=12.5, lat=41.9, kind="capital")
    return ProposedStop(
        start=start("Rome"), end=end("Rome"),
        id="1", reason=Reason("travel verb", "went to"), confidence=1, ticked=True,
        name="Rome", places=(place,), arrive=found,
    )  # fmt: skip


def quotation(stop: str | None = None) -> ProposedQuotation:
    return ProposedQuotation(
        start=start("It is late,"), end=end("It is late,"),
        id="2", reason=Reason("marks"), confidence=1, ticked=True,
        speaker="Ann Lee", speaker_reason=Reason("pronoun", "she"), speaker_inferred=True,
        stop=stop,
    )  # fmt: skip


def meeting() -> ProposedMeeting:
    return ProposedMeeting(
        start=start("Ann Lee met Tom Ray"), end=end("Ann Lee met Tom Ray"),
        id="3", reason=Reason("word of meeting", "met"),
        confidence=1, ticked=True, title="Meeting with Tom Ray", who=("Ann Lee", "Tom Ray"),
        stop="1",
    )  # fmt: skip


def draft(stop: ProposedStop | None = None) -> Draft:
    person = ProposedPerson(
        start=start("Tom Ray"), end=end("Tom Ray"),
        id="4", reason=Reason("marks"), confidence=1, ticked=True,
        name="Tom Ray", role="minister", country="IT",
    )  # fmt: skip
    stops = (stop or rome(),)
    return Draft(language="en", is_english=True, stops=stops, people=(person,))


def tour(*stops: Stop) -> Tour:
    lee = Person(id="lee", name="Ann Lee")
    return Tour(title="T", stops=stops, people=(lee,), sources=(SOURCE,), traveller="lee")


def dated(name: str, date: str | None = None) -> Stop:
    return Stop(id=name.lower(), name=name, arrive=When(date) if date else None)


def names(result: Tour) -> list[str]:
    return [stop.name for stop in result.stops]


def test_a_stop_goes_by_its_date_or_after_the_selected_one() -> None:
    before = tour(dated("Oslo", "2024-05-01"), dated("Bonn"), dated("Nice", "2024-05-05"))
    taken = take(before, draft(), SOURCE, rome(), "nice")
    assert taken is not None
    assert names(taken.tour) == ["Oslo", "Rome", "Bonn", "Nice"]
    # Bonn has no date that tells the order.
    assert taken.tour.stop(taken.stop_id).order_basis == "inferred"
    taken = take(tour(dated("Oslo", "2024-05-01")), draft(), SOURCE, rome(), None)
    assert taken is not None
    assert taken.tour.stop(taken.stop_id).order_basis == "stated"
    undated = rome(None)
    taken = take(before, draft(undated), SOURCE, undated, "bonn")
    assert taken is not None
    assert names(taken.tour) == ["Oslo", "Bonn", "Rome", "Nice"]
    assert taken.tour.stop(taken.stop_id).order_basis == "inferred"
    assert taken.tour.stop(taken.stop_id).arrive is None


def test_a_stop_is_known_by_its_name_or_its_place_and_the_selected_one_first() -> None:
    roma = Stop(id="roma", name="Roma", lon=12.48, lat=41.89)
    again = dated("ROME")
    assert stop_of(tour(roma), rome()) == roma
    assert stop_of(tour(roma, again), rome(), "rome") == again
    assert stop_of(tour(dated("Oslo")), rome()) is None


def test_people_of_the_tour_are_taken_as_they_are_and_the_traveller_meets_others() -> None:
    taken = take(tour(dated("Rome")), draft(), SOURCE, meeting(), None)
    assert taken is not None
    (made,) = taken.tour.stop("rome").meetings
    (person,) = (taken.tour.person(each) for each in made.people)
    assert (person.name, person.role, person.country) == ("Tom Ray", "minister", "IT")
    assert [each.name for each in taken.tour.people] == ["Ann Lee", "Tom Ray"]
    assert made.basis == "stated"


def test_a_quotation_without_a_stop_goes_to_the_one_named_before_and_says_so() -> None:
    taken = take(tour(dated("Oslo"), dated("Rome")), draft(), SOURCE, quotation(), "oslo")
    assert taken is not None
    assert taken.stop_id == "rome"
    (quote,) = taken.tour.stop("rome").quotes
    assert quote.speaker == "lee"
    assert quote.basis == "inferred"
    assert quote.note is not None
    assert "Stop inferred" in quote.note
    assert "Speaker inferred" in quote.note


def test_an_item_goes_to_the_selected_stop_or_nowhere() -> None:
    taken = take(tour(dated("Oslo")), draft(), SOURCE, quotation("1"), "oslo")
    assert taken is not None
    (quote,) = taken.tour.stop("oslo").quotes
    assert quote.note is not None
    assert "Stop inferred" not in quote.note
    assert take(tour(dated("Oslo")), draft(), SOURCE, quotation("1"), None) is None
    assert take(tour(), draft(), SOURCE, meeting(), "gone") is None


def test_a_sentence_says_what_is_proposed_and_marks_a_speaker_who_is_inferred() -> None:
    words = suggestion_sentence(quotation(), TEXT, "Rome")
    plain = words.replace("\u2068", "").replace("\u2069", "")
    assert plain == "Quotation proposed: Ann Lee? · Rome (only a pronoun is said)."
    words = suggestion_sentence(rome(), TEXT, None).replace("\u2068", "").replace("\u2069", "")
    assert words == "Stop proposed: Rome, Italy · 3 May 2024 (a word of travel)."
