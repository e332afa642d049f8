"""What a text proposes: stops, people, quotations, meetings and agreements, each with its words.

Offsets count code points of the text (NFC, LF), ``end`` exclusive. Dates have only the parts that
the text and its day of publication give.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from app.tour.model import Status
from app.tour.when import When

# Why something is proposed, or why it is doubtful. ``words/drafting.py`` has the sentences.
ReasonKind: TypeAlias = Literal[
    # Stops.
    "travel verb", "dated", "list of stops", "heading", "dateline", "followed", "preposition",
    "done there", "met there", "country alone", "mentioned",
    # Speakers.
    "named after", "named before", "role after", "role before", "pronoun", "same paragraph",
    "goes on", "nearest", "nobody named", "first person",
    # Dates.
    "year of publication", "day of publication", "year stated before", "weekday", "holiday",
    "counted on", "carried on", "told next",
    # Places.
    "only place of the name", "largest of the name", "country named",
    "beside other places", "capital of the country",
    # Quotations.
    "no closing mark", "no opening mark", "marks",
    # Meetings and agreements.
    "word of meeting", "word of agreement", "negated", "parties not named",
]  # fmt: skip


class Reason(msgspec.Struct, frozen=True):
    """Why something is proposed: ``words`` are those of the text that it rests on."""

    kind: ReasonKind
    words: str = ""


class FoundDate(msgspec.Struct, frozen=True, kw_only=True):
    """A date that the text gives at ``start:end``.

    ``when`` is ``None`` while the date lacks a year that only the day of publication can give.
    With ``inferred`` a part of it is not in the words, and this is the reason.
    """

    start: int
    end: int
    when: When | None
    inferred: Reason | None = None


class PlaceChoice(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name may mean. ``lon`` and ``lat`` are WGS 84 degrees, ``country`` alpha-2.

    Both are ``None`` for a place that is not known. With ``inferred`` the text does not say that
    this is the place, and this is the reason.
    """

    name: str
    country: str | None = None
    lon: float | None = None
    lat: float | None = None
    kind: str = ""
    inferred: Reason | None = None


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What all proposals share. ``id`` is unique in a draft.

    ``confidence`` is from 0 to 1; ``ticked`` says that it is sure enough to be taken unless the
    user decides otherwise. ``doubt`` is a reason to look twice.
    """

    id: str
    start: int
    end: int
    reason: Reason
    confidence: float
    ticked: bool
    doubt: Reason | None = None


class ProposedStop(Proposal, frozen=True, kw_only=True):
    """A stop. ``places`` are those that it may mean, best first; none if no list has the name.

    ``name`` is that of the text, or of the place that other words mean ("the Kenyan capital").

    ``start:end`` are the words of the mention that tells most of the visit. ``mentions`` are the
    spans of all mentions. The tour's order is that of ``Draft.itinerary``.
    """

    name: str
    places: tuple[PlaceChoice, ...]
    mentions: tuple[tuple[int, int], ...] = ()
    arrive: FoundDate | None = None
    depart: FoundDate | None = None


class ProposedPerson(Proposal, frozen=True, kw_only=True):
    """A person, with the name and the role as the text has them at their fullest."""

    name: str
    role: str | None = None
    country: str | None = None
    mentions: tuple[tuple[int, int], ...] = ()


class ProposedQuotation(Proposal, frozen=True, kw_only=True):
    """A quotation: the words between the marks. ``speaker`` is the name of a proposed person.

    ``alternatives`` are the names of others who may have said it, the likeliest first.
    ``speaker_inferred`` is set where the text does not name the speaker beside the words.
    """

    speaker: str | None
    alternatives: tuple[str, ...] = ()
    speaker_reason: Reason
    speaker_inferred: bool = False
    speaker_confidence: float = 0.0
    stop: str | None = None
    stop_inferred: bool = False
    date: FoundDate | None = None


class ProposedMeeting(Proposal, frozen=True, kw_only=True):
    """A meeting. ``who`` are names of the text, ``stop`` the id of a proposed stop."""

    title: str
    who: tuple[str, ...]
    stop: str | None = None
    stop_inferred: bool = False
    date: FoundDate | None = None


class ProposedAgreement(Proposal, frozen=True, kw_only=True):
    """An agreement. ``parties`` are alpha-2 codes or names, ``stop`` the id of a proposed stop.

    With ``parties_inferred`` the text does not name them where it tells of the agreement, and this
    is the reason.
    """

    title: str
    status: Status
    parties: tuple[str, ...] = ()
    parties_inferred: Reason | None = None
    stop: str | None = None
    stop_inferred: bool = False
    date: FoundDate | None = None


class Mention(msgspec.Struct, frozen=True):
    """A place that the text only mentions."""

    name: str
    start: int
    end: int
    reason: Reason


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """All proposals of a text. ``stops`` are ranked, the surest first; the rest is in text order.

    ``itinerary`` holds the ids of the stops in the order of travel. ``language`` is the tag of the
    text's language as far as it was recognised; ``is_english`` says whether everything was looked
    for, or only quotations, dates in digits and places. ``undated`` counts the dates that wait for
    a year.
    """

    language: str | None
    is_english: bool
    stops: tuple[ProposedStop, ...] = ()
    itinerary: tuple[str, ...] = ()
    people: tuple[ProposedPerson, ...] = ()
    quotations: tuple[ProposedQuotation, ...] = ()
    meetings: tuple[ProposedMeeting, ...] = ()
    agreements: tuple[ProposedAgreement, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    mentioned: tuple[Mention, ...] = ()
    undated: int = 0
