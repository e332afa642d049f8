"""Finds what happened at the stops: meetings and agreements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from app.drafting.dates.finding import DateMention
from app.drafting.draft import ProposedAgreement, ProposedMeeting
from app.drafting.events.agreements import find_agreements
from app.drafting.events.meetings import find_meetings
from app.drafting.events.places import Settings
from app.drafting.events.travellers import party
from app.drafting.persons.roles import country_of_role
from app.drafting.prose.prose import Prose
from app.drafting.stops.finding import FoundStops
from app.drafting.stops.mentions import Named


class FoundEvents(msgspec.Struct, frozen=True):
    """The meetings and the agreements, in the text's order."""

    meetings: tuple[ProposedMeeting, ...]
    agreements: tuple[ProposedAgreement, ...]


def find_events(
    prose: Prose,
    people: Sequence[Named],
    stops: FoundStops,
    dates: Sequence[DateMention],
    published: dt.date | None = None,
) -> FoundEvents:
    """What a text says happened at the stops; ``people`` and ``dates`` are those of the text."""
    settings = Settings(prose, stops.stops, stops.mentions, dates)
    travelling = party(prose, people)
    homes = (country_of_role(each.role) for each in people if each.name in travelling.leading)
    home = next((country for country in homes if country), None)
    return FoundEvents(
        find_meetings(prose, people, settings, travelling),
        find_agreements(prose, stops.mentions, settings, published, people, home),
    )
