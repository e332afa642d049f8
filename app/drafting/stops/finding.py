"""Finds the stops of a journey, their dates and their order."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from app.drafting.dates.finding import DateMention
from app.drafting.draft import Mention, ProposedStop, Reason
from app.drafting.places.choices import beside, choices, context_of, same_place_key
from app.drafting.places.implied import capitals_meant, unknown_places
from app.drafting.places.naming import NameFinder, PlaceName
from app.drafting.prose.prose import Prose
from app.drafting.stops.carrying import Carrier
from app.drafting.stops.dating import assign_dates
from app.drafting.stops.headings import Headings
from app.drafting.stops.hosts import hosts
from app.drafting.stops.mentions import MOST_IN_SENTENCE, Named, PlaceMention
from app.drafting.stops.order import in_order
from app.drafting.stops.proposing import propose
from app.drafting.stops.scoring import Scorer
from app.drafting.stops.travellers import Travellers
from app.gazetteer.gazetteer import Gazetteer

TICKED, SUGGESTED = 3.5, 1.0
_CITY_OF_COUNTRY = 3.7
_LIST = re.compile(
    r"\s*(?:,|,?\s*(?:and(?:\s+(?:then|finally))?|then|or|/|&|–|-))\s*(?:to\s+|in\s+)?"
)


# "Pilar and I took the ferry": a person, although a town has the name.
_WITH_ME = re.compile(r"\b(?P<name>[A-Z][\w’-]+)\s+and\s+(?:I|me)\b")


class FoundStops(msgspec.Struct, frozen=True, kw_only=True):
    """The stops, the surest first; their ids in the order of travel; what is only mentioned.

    ``mentions`` are all names of places in the text's order, with their scores.
    """

    stops: tuple[ProposedStop, ...] = ()
    itinerary: tuple[str, ...] = ()
    mentioned: tuple[Mention, ...] = ()
    mentions: tuple[PlaceMention, ...] = ()


def find_stops(
    prose: Prose,
    dates: Sequence[DateMention],
    people: Sequence[Named],
    gazetteer: Gazetteer,
    published: dt.date | None = None,
) -> FoundStops:
    """The stops that a text tells of. Offsets are code points, points are WGS 84 degrees."""
    spans = [span for person in people for span in person.mentions]
    starts = frozenset(sentence.start for sentence in prose.sentences) | frozenset(
        quotation.start for quotation in prose.quotations
    )
    spans += [found.span("name") for found in _WITH_ME.finditer(prose.text)]
    known = NameFinder(gazetteer).names(prose.text, prose.tokens, starts, spans)
    names = _with_implied(prose, known, spans, gazetteer)
    mentions = _mentions(prose, names, gazetteer)
    headings = Headings(prose, mentions, dates, published)
    assign_dates(prose, mentions, dates, headings, published)
    scorer = Scorer(prose, dates, Travellers(prose, people), mentions, headings)
    _score(prose, scorer, mentions)
    Carrier(prose, mentions, dates, published).carry()
    met = hosts(prose, people, mentions, dates, gazetteer) if prose.is_english else ()
    mentions = sorted([*mentions, *met], key=lambda mention: mention.start)
    groups = _groups(mentions)
    _weigh_areas(groups)
    groups.sort(key=lambda group: (-_best(group).score, group[0].start))
    chosen = [group for group in groups if _best(group).score >= SUGGESTED]
    stops = tuple(
        propose(prose, group, mentions, dates, number) for number, group in enumerate(chosen, 1)
    )
    ordered = in_order(prose, list(zip(stops, chosen, strict=True)))
    rest = sorted((g for g in groups if _best(g).score < SUGGESTED), key=lambda g: g[0].start)
    return FoundStops(
        stops=stops,
        itinerary=ordered,
        mentioned=tuple(_mentioned(group) for group in rest),
        mentions=tuple(mentions),
    )


def _with_implied(
    prose: Prose,
    names: Sequence[PlaceName],
    persons: Sequence[tuple[int, int]],
    gazetteer: Gazetteer,
) -> Sequence[PlaceName]:
    """The names, with the places that a text means by other words; English texts only."""
    if not prose.is_english:
        return names
    capitals = tuple(capitals_meant(prose, gazetteer))
    unknown = unknown_places(prose, names, persons)
    return sorted([*names, *capitals, *unknown], key=lambda name: name.start)


def _mentions(prose: Prose, names: Sequence[PlaceName], gazetteer: Gazetteer) -> list[PlaceMention]:
    context = context_of(names, prose.tokens)
    qualifiers: set[int] = set()
    mentions: list[PlaceMention] = []
    settled: dict[str, tuple[object, ...]] = {}
    for number, name in enumerate(names):
        qualifier = beside(prose.text, names, number)
        whole_end = name.end
        if qualifier is not None:
            qualifiers.add(qualifier.start)
            if prose.text[name.end : qualifier.start].strip() in (",", "("):
                whole_end = qualifier.end
                whole_end += prose.text[whole_end : whole_end + 1] in (",", ")")
        found = choices(gazetteer, name, qualifier, context)
        # A name that was told apart once keeps its meaning.
        if qualifier is not None:
            settled.setdefault(name.text.casefold(), found)
        elif name.kind == "place" and name.text.casefold() in settled:
            found = settled[name.text.casefold()]  # type: ignore[assignment]
        mentions.append(
            PlaceMention(
                name=name, choices=found, whole_end=whole_end, list_start=name.start,
                is_qualifier=name.start in qualifiers,
            )
        )  # fmt: skip
    _link_lists(prose, mentions)
    return mentions


def _link_lists(prose: Prose, mentions: Sequence[PlaceMention]) -> None:
    places = [mention for mention in mentions if not mention.is_qualifier]
    run: list[PlaceMention] = []
    for mention in [*places, None]:
        last = run[-1] if run else None
        if (
            mention is not None
            and last is not None
            and mention.start >= last.whole_end
            and _LIST.fullmatch(prose.text[last.whole_end : mention.start])
        ):
            run.append(mention)
            continue
        for each in run:
            each.list_start, each.listed = run[0].start, len(run)
        run = [mention] if mention is not None else []


def _score(prose: Prose, scorer: Scorer, mentions: Sequence[PlaceMention]) -> None:
    """Scores the mentions. After many in one sentence, those of a list are as likely as before."""
    number: Counter[int] = Counter()
    last: PlaceMention | None = None
    for mention in mentions:
        sentence = prose.sentence_at(mention.start)
        number[sentence] += 1
        if number[sentence] <= MOST_IN_SENTENCE:
            scorer.score(mention)
        elif last is not None and last.list_start == mention.list_start:
            mention.score, mention.reason, mention.words = last.score, last.reason, last.words
        last = mention


def _groups(mentions: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    groups: dict[object, list[PlaceMention]] = {}
    for mention in mentions:
        best = mention.choices[0] if mention.choices else None
        groups.setdefault(same_place_key(mention.name, best), []).append(mention)
    return list(groups.values())


def _weigh_areas(groups: Sequence[Sequence[PlaceMention]]) -> None:
    """Takes off from a country or a state if one of its places is a stop."""
    countries, regions = set(), set()
    for group in groups:
        best = _best(group)
        if not best.is_area and best.score >= TICKED - 1:
            countries.add(best.country)
            regions |= {match.place.region for match in best.name.matches[:1]}
    areas = [mention for group in groups for mention in group if mention.is_area]
    covered = {id(m) for m in areas if m.name.within.regions & regions or m.country in countries}
    # In "to Latvia, Estonia and Norway", all are told of before their places are.
    lists = {m.list_start for m in areas if id(m) in covered and m.listed > 1}
    for mention in areas:
        if id(mention) in covered or mention.list_start in lists:
            mention.score = min(mention.score - _CITY_OF_COUNTRY, TICKED - 0.1)


def _best(group: Sequence[PlaceMention]) -> PlaceMention:
    return max(group, key=lambda mention: mention.score)


def _mentioned(group: Sequence[PlaceMention]) -> Mention:
    first = group[0]
    return Mention(
        name=first.name.text,
        start=first.start,
        end=first.end,
        reason=Reason("mentioned", first.words),
    )
