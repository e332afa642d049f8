"""A draft that was written by hand, of a short article with invented people."""

from __future__ import annotations

import re
from typing import Any

from app.drafting.draft import (
    Draft,
    FoundDate,
    Mention,
    PlaceChoice,
    ProposedAgreement,
    ProposedMeeting,
    ProposedPerson,
    ProposedQuotation,
    ProposedStop,
    Reason,
)
from app.tour.when import When

ARTICLE = """Minister ends her journey in the north

“We share this sea,” Minister Ada Lund said in Oslo on Nov. 4. It was the last day of her journey.

She had begun in Malaysia, where she met Foreign Minister Tan Wei. “A good beginning,” she said.

On Nov. 2 she signed an agreement on fishing in Hanoi. “It was overdue,” an adviser said. “Very.”

Her plans had alarmed Moscow.
"""


def span(words: str, text: str = ARTICLE) -> tuple[int, int]:
    """Where words stand in a text."""
    start = text.index(words)
    return start, start + len(words)


def at(words: str, text: str = ARTICLE) -> dict[str, Any]:
    """Start and end of words in a text, as fields."""
    start, end = span(words, text)
    return {"start": start, "end": end}


def hand_made(text: str, published: When | None, _gazetteer: object = None) -> Draft:
    """The draft of the article, or an empty one of any other text."""
    if text != ARTICLE:
        is_english = bool(re.search(r"\b(?:the|and)\b", text))
        return Draft(language="en" if is_english else "de", is_english=is_english)
    return Draft(
        language="en",
        is_english=True,
        stops=_stops(published),
        itinerary=("malaysia", "hanoi", "oslo"),
        people=(
            ProposedPerson(
                id="lund", **at("Ada Lund"), reason=Reason("named after"), confidence=0.9,
                ticked=True, name="Ada Lund", role="Minister",
            ),
            ProposedPerson(
                id="tan", **at("Tan Wei"), reason=Reason("word of meeting"), confidence=0.9,
                ticked=True, name="Tan Wei", role="Foreign Minister", country="MY",
            ),
        ),
        quotations=_quotations(published),
        meetings=(
            ProposedMeeting(
                id="met", **at("met Foreign Minister Tan Wei"), confidence=0.9, ticked=True,
                reason=Reason("word of meeting", "met"), title="Meeting with Tan Wei",
                who=("Tan Wei",), stop="malaysia",
            ),
        ),
        agreements=(
            ProposedAgreement(
                id="fish", **at("signed an agreement on fishing"), confidence=0.9, ticked=True,
                reason=Reason("word of agreement", "signed"), title="Agreement on fishing",
                status="signed", parties=("VN", "NO"), stop="hanoi",
                date=_date("Nov. 2", "11-02", published),
            ),
        ),
        dates=(_date("Nov. 4", "11-04", published), _date("Nov. 2", "11-02", published)),
        mentioned=(Mention("Moscow", *span("Moscow"), Reason("mentioned")),),
        undated=0 if published else 2,
    )  # fmt: skip


def _date(words: str, day: str, published: When | None) -> FoundDate:
    year = published.first_day.year if published else None
    reason = Reason("year of publication") if year else None
    when = When(f"{year}-{day}") if year else None
    return FoundDate(**at(words), when=when, inferred=reason)


def _stops(published: When | None) -> tuple[ProposedStop, ...]:
    malaysia = PlaceChoice(
        name="Malaysia", country="MY", lon=102.0, lat=4.0, kind="country",
        inferred=Reason("country alone", "Malaysia"),
    )  # fmt: skip
    capital = PlaceChoice(
        name="Kuala Lumpur", country="MY", lon=101.69, lat=3.14, kind="capital",
        inferred=Reason("capital of the country"),
    )  # fmt: skip
    return (
        ProposedStop(
            id="oslo", **at("in Oslo"), reason=Reason("dated", "in Oslo on Nov. 4"),
            confidence=0.9, ticked=True, name="Oslo",
            places=(
                PlaceChoice(name="Oslo", country="NO", lon=10.75, lat=59.91, kind="capital"),
                PlaceChoice(name="Oslo", country="US", lon=-96.9, lat=47.2, kind="town",
                            inferred=Reason("largest of the name")),
            ),
            arrive=_date("Nov. 4", "11-04", published),
        ),
        ProposedStop(
            id="hanoi", **at("in Hanoi"), reason=Reason("travel verb", "signed"), confidence=0.8,
            ticked=True, name="Hanoi",
            places=(PlaceChoice(name="Hanoi", country="VN", lon=105.85, lat=21.03),),
            arrive=_date("Nov. 2", "11-02", published),
        ),
        ProposedStop(
            id="malaysia", **at("begun in Malaysia"), reason=Reason("country alone", "Malaysia"),
            confidence=0.6, ticked=False, name="Malaysia", places=(capital, malaysia),
        ),
    )  # fmt: skip


def _quotations(published: When | None) -> tuple[ProposedQuotation, ...]:
    return (
        ProposedQuotation(
            id="sea", **at("We share this sea,"), reason=Reason("marks"), confidence=0.95,
            ticked=True, speaker="Ada Lund", speaker_reason=Reason("named after", "Ada Lund said"),
            speaker_confidence=0.95, stop="oslo", date=_date("Nov. 4", "11-04", published),
        ),
        ProposedQuotation(
            id="beginning", **at("A good beginning,"), reason=Reason("marks"), confidence=0.9,
            ticked=False, speaker="Ada Lund", alternatives=("Tan Wei",),
            speaker_reason=Reason("pronoun", "she"), speaker_inferred=True,
            speaker_confidence=0.6, stop="malaysia", stop_inferred=True,
        ),
        ProposedQuotation(
            id="overdue", **at("It was overdue,"), reason=Reason("marks"), confidence=0.9,
            ticked=False, speaker=None, alternatives=("Ada Lund",),
            speaker_reason=Reason("nobody named"), stop=None,
        ),
        ProposedQuotation(
            id="very", **at("Very."), reason=Reason("marks"), confidence=0.9, ticked=False,
            speaker=None, alternatives=("Ada Lund",), speaker_reason=Reason("same paragraph"),
            stop=None,
        ),
    )  # fmt: skip
