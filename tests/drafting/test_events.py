"""Meetings and agreements."""

from __future__ import annotations

import pytest

from app.drafting.draft import Draft
from app.drafting.drafting import draft
from app.gazetteer.gazetteer import opened
from app.tour.when import When

START = "Minister Ann Lee flew to Lima on Monday. Lee is on a tour. "


def drafted(text: str) -> Draft:
    return draft(text, When("2025-11-02"), opened())


def where(proposals: Draft, stop: str | None) -> str | None:
    return next((each.name for each in proposals.stops if each.id == stop), None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("There Lee met President Tom Ray.", "Meeting with Tom Ray"),
        ("There Lee held talks with President Tom Ray.", "Talks with Tom Ray"),
        ("There Lee was received by the Mayor, Tom Ray.", "Received by Tom Ray"),
        ("There Lee sat down with Foreign Minister Tom Ray.", "Meeting with Tom Ray"),
        ("There she was taken to see Chairman Tom Ray.", "Visit to Tom Ray"),
        ("President Tom Ray welcomed her at the airport.", "Welcomed by Tom Ray"),
        ("Lee and the deputy mayor, Tom Ray, signed a friendship pact.", "Meeting with Tom Ray"),
    ],
)
def test_a_meeting_is_found_with_its_stop_and_day(text: str, title: str) -> None:
    proposals = drafted(START + text)
    (meeting,) = proposals.meetings
    assert (meeting.title, meeting.who) == (title, ("Tom Ray",))
    assert where(proposals, meeting.stop) == "Lima"
    assert meeting.stop_inferred
    assert meeting.date is not None
    assert meeting.date.when == When("2025-10-27")
    assert meeting.date.inferred is not None


@pytest.mark.parametrize(
    "text",
    [
        "President Tom Ray did not see her.",
        "A meeting with President Tom Ray was cancelled.",
        "“She met President Tom Ray,” a spokesman said.",
        "President Tom Ray said the talks were useful.",
        "Last year Lee met President Tom Ray.",
    ],
)
def test_what_is_no_meeting_is_not_found(text: str) -> None:
    assert drafted(START + text).meetings == ()


@pytest.mark.parametrize(
    "text",
    [
        "There she was shown round the port by its director, Tom Ray.",
        "There Lee sat for an hour in the chapel beside Bishop Tom Ray.",
        "There Lee talked of fish over coffee with the banker Tom Ray.",
        "Across the table sat the banker Tom Ray.",
        "There Lee presented a map to Governor Tom Ray.",
        "Bishop Tom Ray sat next to the minister at dinner.",
        "The caretaker, Tom Ray, opened the door.",
        "The banker Tom Ray wrote the plan. The two men dined together.",
    ],
)
def test_a_meeting_is_told_with_no_word_of_it(text: str) -> None:
    (meeting,) = drafted(START + text).meetings
    assert meeting.who == ("Tom Ray",)
    assert meeting.ticked


def test_of_two_persons_named_before_neither_is_of_the_two_men() -> None:
    text = "The banker Tom Ray and the poet Max Orr are rich. The two men dined together."
    assert drafted(START + text).meetings == ()


def test_a_place_that_came_later_is_not_that_of_the_meeting() -> None:
    proposals = drafted(START + "There Lee met President Tom Ray and visited a mine in Arequipa.")
    assert where(proposals, proposals.meetings[0].stop) == "Lima"


@pytest.mark.parametrize(
    ("text", "title", "status", "parties"),
    [
        ("Lee signed a memorandum of understanding on wind power.",
         "Memorandum of understanding on wind power", "signed", ()),
        ("Peru and Denmark agreed to hold yearly talks.", "Agreement to hold yearly talks",
         "agreed", ("PE", "DK")),
        ("A letter of intent on buses was exchanged between Lima and Oslo.",
         "Letter of intent on buses", "agreed", ("Lima", "Oslo")),
        ("The two sides put their signatures to a treaty on fish.", "Treaty on fish", "signed", ()),
        ("Under a pact signed there by the churches, monks will study.", "Pact", "signed", ()),
        ("Lee witnessed the signing of a Sh1.2 billion port agreement.",
         "Sh1.2 billion port agreement", "signed", ()),
        ("The port undertook to train two pilots.", "Agreement to train two pilots", "announced",
         ()),
        ("A declaration on trade is to be signed.", "Declaration on trade", "announced", ()),
        ("Lee has not signed the treaty on fish.", "Treaty on fish", "none", ()),
        ("The two sides issued a joint communiqué.", "Joint communiqué", "agreed", ()),
    ],
)  # fmt: skip
def test_the_status_of_an_agreement_is_that_of_its_verb(
    text: str, title: str, status: str, parties: tuple[str, ...]
) -> None:
    proposals = drafted(START + text)
    (agreement,) = proposals.agreements
    assert (agreement.title, agreement.status) == (title, status)
    assert agreement.parties == parties
    assert agreement.ticked == (status != "none")


@pytest.mark.parametrize(
    "text",
    [
        "Talks on a fisheries agreement broke down.",
        "Lee hoped to sign a treaty on fish.",
        "The signing of a trade pact was put off.",
        "No agreement on fish will be signed.",
        "The treaty was signed in 1974.",
        "“We signed a good treaty,” she said.",
        "It was a great deal of work.",
        "China criticised the deal.",
    ],
)
def test_what_is_no_agreement_is_not_found(text: str) -> None:
    assert drafted(START + text).agreements == ()


def test_what_is_to_be_signed_after_publication_is_announced() -> None:
    text = "Programme\n\nMon 10 November 2025 – Delft\n15:00  Signing of a research agreement.\n"
    (agreement,) = drafted(text).agreements
    assert agreement.status == "announced"


@pytest.mark.parametrize(
    "text",
    [
        "Her office denied reports that she had agreed to sell drones to Zambia.",
        "Reports that a lithium pact was signed in Lusaka were dismissed by Lee.",
        "Lee hopes to sign a tax treaty with Zambia.",
        "She returned home with one signed agreement.",
        "The ministers were to sign a visa accord on Tuesday, but did not.",
    ],
)
def test_what_is_denied_or_hoped_for_is_no_agreement(text: str) -> None:
    assert not draft(text, When("2025-11-05"), opened()).agreements


def test_what_is_told_on_goes_to_the_last_place_with_a_date() -> None:
    text = (
        "Minister Ann Lee began the tour in Oslo on 28 October. Lee was late.\n\n"
        "“We met in Norway,” Lee told ministers in Sweden on 1 November.\n\n"
        "She called for “calm.”"
    )
    proposals = draft(text, When("2025-11-05"), opened())
    names = {stop.id: stop.name for stop in proposals.stops}
    calm = proposals.quotations[-1]
    assert (names[calm.stop or ""], calm.stop_inferred) == ("Sweden", True)


def test_the_largest_base_of_another_country_is_not_the_place() -> None:
    text = (
        "Minister Ann Lee ended the tour with a speech in Bergen, the largest port in Norway, on"
        " their role in Chile being able to sail: “Onwards.”"
    )
    proposals = draft(text, When("2025-11-05"), opened())
    names = {stop.id: stop.name for stop in proposals.stops}
    assert names[proposals.quotations[-1].stop or ""] == "Bergen"


def test_a_leg_that_is_named_is_where_the_text_told_of_it() -> None:
    text = (
        "Minister Ann Lee began the tour with EFTA talks in Norway. Lee was late.\n\n"
        "On 1 November Lee spoke in Lima.\n\n"
        "During the EFTA leg of the trip, Lee also met with Tom Ray, the envoy."
    )
    proposals = draft(text, When("2025-11-05"), opened())
    names = {stop.id: stop.name for stop in proposals.stops}
    (meeting,) = proposals.meetings
    assert (names[meeting.stop or ""], meeting.stop_inferred) == ("Norway", True)
    assert meeting.date is None


def test_a_quotation_right_after_a_full_stop_has_the_day_of_its_own_sentence() -> None:
    text = (
        "Minister Ann Lee landed in Lima on 28 October. Lee was late.\n\n"
        "The fleet had not asked.“We do not tell the port what to do,” Lee said after meeting"
        " with Tom Ray, the mayor, on 29 October."
    )
    (quotation,) = draft(text, When("2025-11-05"), opened()).quotations
    assert quotation.date is not None and quotation.date.when == When("2025-10-29")
