"""Makes a draft of a text: what may become stops, people, quotations, meetings and agreements."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.dates.finding import DateMention, find_dates
from app.drafting.dates.publication import day_of_publication
from app.drafting.draft import Draft
from app.drafting.events.finding import find_events
from app.drafting.events.places import Settings
from app.drafting.persons.epithets import add_epithets
from app.drafting.persons.evidence import PlaceScore
from app.drafting.persons.people import find_people
from app.drafting.places.mistaken import without_places
from app.drafting.proposing import proposed_people, proposed_quotations
from app.drafting.prose.prose import Prose
from app.drafting.speakers.finding import find_speakers
from app.drafting.stops.finding import FoundStops, find_stops
from app.gazetteer.gazetteer import Gazetteer
from app.tour.when import When


def draft(text: str, published: When | None, gazetteer: Gazetteer | None) -> Draft:
    """The proposals of a text, which is in NFC with LF; offsets count its code points.

    ``published`` is the day of publication. Without a gazetteer no places are found. Of a text in
    another language than English, only quotations, dates in digits and places are.
    """
    prose = Prose(text)
    quoted = [(span.start, span.end) for span in prose.quotations]
    day = published.day if published is not None else None
    dates = find_dates(text, day, quoted, only_digits=not prose.is_english)
    people = find_people(prose, _place_scores(gazetteer)) if prose.is_english else []
    people = without_places(people, gazetteer)
    add_epithets(prose, people)
    said = find_speakers(prose, people)
    stops = FoundStops()
    if gazetteer is not None:
        stops = find_stops(prose, dates, people, gazetteer, day or day_of_publication(text))
    events = find_events(prose, people, stops, dates, day)
    return Draft(
        language=prose.language,
        is_english=prose.is_english,
        stops=stops.stops,
        itinerary=stops.itinerary,
        people=proposed_people(people),
        quotations=proposed_quotations(
            said, _settings_of_quotations(prose, stops, dates), is_english=prose.is_english
        ),
        meetings=events.meetings if prose.is_english else (),
        agreements=events.agreements if prose.is_english else (),
        dates=tuple(date.found for date in dates),
        mentioned=stops.mentioned,
        undated=sum(date.found.when is None for date in dates),
    )


def _settings_of_quotations(
    prose: Prose, stops: FoundStops, dates: Sequence[DateMention]
) -> Settings:
    """Where and when quotations were said; the days that their own words name are others."""
    outside = [date for date in dates if prose.quotation_at(date.found.start) is None]
    return Settings(prose, stops.stops, stops.mentions, outside)


def _place_scores(gazetteer: Gazetteer | None) -> PlaceScore:
    """How well known the best place of a name is, from 0 to 255."""

    def score(words: str) -> int:
        matches = gazetteer.named(words, most=1) if gazetteer is not None else ()
        return matches[0].score if matches else 0

    return score
