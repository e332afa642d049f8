"""Makes a proposal of the mentions of one place."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence

from app.drafting.dates.finding import DateMention
from app.drafting.draft import FoundDate, ProposedStop, Reason, ReasonKind
from app.drafting.prose.prose import Prose
from app.drafting.stops import cues
from app.drafting.stops.dating import listed_with
from app.drafting.stops.mentions import PlaceMention
from app.tour.when import When

_TICKED = 3.5
# A mention with a lower score does not date the stop.
_LEAST_FOR_DATE = 1.2
_SAME_VISIT = 30
# "U.S.A." keeps its capitals.
_LONGEST_ABBREVIATION = 3
_NIGHTS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"a": 1}
# So many sentences on, the day of a place may be told.
_TOLD_WITHIN = 3
_ARRIVED_ON = re.compile(
    r"\b(?:arriv\w+|reach\w+)(?:\s+there)?(?:\s+on)?\s+(?:the\s+)?$", re.IGNORECASE
)
_SLEPT = re.compile(r"\b(?:nights?|overnight|slept|sleeps|bed|camped|lodged)\b")
# What is told then was on another day.
_TIME_WENT_BY = re.compile(
    r"\b(?:nights?|overnight|slept|from there|left for|weeks?|months?|days)\b"
)
_MONTH = re.compile(r"\d{4}-\d\d")
# "In Bergen in May", "in May, in Bergen"
_THEN_MONTH = re.compile(r",?\s+(?:in|during|throughout)\s+(?:(?:early|late|mid-?)\s*)?")
_MONTH_THEN = re.compile(
    r",?\s+(?:(?:he|she|they|we|I)\s+(?:was|were)\s+)?(?:in|at|to)\s+(?:the\s+)?"
)


def propose(
    prose: Prose,
    group: Sequence[PlaceMention],
    mentions: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    number: int,
) -> ProposedStop:
    """The stop of these mentions of one place, out of all mentions of places."""
    best = max(group, key=lambda mention: mention.score)
    arrive, depart = _dates(prose, group, best, mentions, dates)
    return ProposedStop(
        id=f"stop-{number}",
        start=best.start,
        end=best.end,
        reason=Reason(_reason(best), best.words),
        confidence=round(min(0.98, max(0.05, 0.1 + best.score * 0.16)), 2),
        # Nobody can say where an unknown place is, so it is not taken unasked.
        ticked=best.score >= _TICKED and best.name.kind != "unknown",
        name=_name(best),
        places=best.choices,
        mentions=tuple((mention.start, mention.end) for mention in group),
        arrive=arrive,
        depart=depart,
    )


def _reason(mention: PlaceMention) -> ReasonKind:
    is_alone = mention.is_area and mention.reason != "met there"
    return "country alone" if is_alone else mention.reason


def _name(mention: PlaceMention) -> str:
    """The name of a stop; one in capitals, as in a dateline, is spelt as the gazetteer has it."""
    words = mention.name.text
    is_shouted = words.isupper() and len(words) > _LONGEST_ABBREVIATION
    return mention.choices[0].name if is_shouted and "." not in words and mention.choices else words


def _dates(
    prose: Prose,
    group: Sequence[PlaceMention],
    best: PlaceMention,
    mentions: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> tuple[FoundDate | None, FoundDate | None]:
    """When the stop began and ended, as far as the text says."""
    dated = [
        mention
        for mention in group
        if mention.date is not None
        and mention.date.first is not None
        and not mention.date.is_past_year
        and (mention is best or mention.score >= _LEAST_FOR_DATE)
    ]
    if not dated:
        told = _told_next(prose, best, mentions, dates)
        return told or _month(prose.text, best, dates), None
    near = best if best in dated else max(dated, key=lambda mention: mention.score)
    anchor = _first(near)
    visit = [m for m in dated if abs((_first(m) - anchor).days) <= _SAME_VISIT]
    arrivals = [m for m in visit if not _leaves(prose, m)] or visit
    earliest = min(arrivals, key=_first)
    assert earliest.date is not None
    arrive, _ = listed_with(prose.text, earliest.date, dates)
    assert arrive.first is not None
    depart = _departure(prose, visit, earliest, mentions, dates)
    return _of_day(arrive, arrive.first), depart


def _month(text: str, mention: PlaceMention, dates: Sequence[DateMention]) -> FoundDate | None:
    """The month that stands right beside a name without a day: "in Bergen in May"."""
    at = bisect_left(dates, mention.whole_end, key=lambda date: date.found.start)
    for date in dates[max(0, at - 1) : at + 1]:
        found = date.found
        is_month = found.when is not None and _MONTH.fullmatch(found.when.text)
        if not is_month or date.is_past_year:
            continue
        is_after = found.start >= mention.whole_end
        gap = text[mention.whole_end : found.start] if is_after else text[found.end : mention.start]
        if (_THEN_MONTH if is_after else _MONTH_THEN).fullmatch(gap):
            return found
    return None


def _told_next(
    prose: Prose,
    mention: PlaceMention,
    mentions: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> FoundDate | None:
    """The day that what follows in the paragraph gives, before it tells of another place."""
    number = prose.sentence_at(mention.start)
    sentence = prose.sentences[number]
    if sentence.kind not in ("prose", "line"):
        return None
    until = sentence.end
    for following in prose.sentences[number + 1 : number + 1 + _TOLD_WITHIN]:
        if following.paragraph != sentence.paragraph or following.kind != sentence.kind:
            break
        until = following.end
    visits = (
        m
        for m in _within(mentions, mention.end, until)
        if m is not mention and m.score >= _LEAST_FOR_DATE and not m.is_qualifier
    )
    until = min((m.start for m in visits), default=until)
    here = [
        date
        for date in _dates_within(dates, sentence.start, until)
        if prose.quotation_at(date.found.start) is None and date.first is not None
    ]
    here = [date for date in here if not date.is_past_year]
    if not here or here[0].found.start < mention.end:
        return None
    arrived = (d for d in here if _ARRIVED_ON.search(prose.text[mention.end : d.found.start]))
    here = [next(arrived, here[0])]
    first, found = here[0].first, here[0].found
    if first is None or first != here[0].last:
        return None
    # Not on the way to another place.
    following = prose.sentences[prose.sentence_at(found.start)]
    if any(
        m.start > found.start and m.score >= _LEAST_FOR_DATE and not m.is_qualifier
        for m in _within(mentions, following.start, following.end)
    ):
        return None
    slept = _SLEPT.search(prose.text, sentence.start, sentence.end)
    if slept or _TIME_WENT_BY.search(prose.text, mention.end, found.start):
        return None
    words = prose.text[found.start : found.end]
    return FoundDate(
        start=found.start,
        end=found.end,
        when=When(first.isoformat()),
        inferred=Reason("told next", words),
    )


def _within(mentions: Sequence[PlaceMention], start: int, end: int) -> Sequence[PlaceMention]:
    first, last = (bisect_left(mentions, at, key=lambda m: m.start) for at in (start, end))
    return mentions[first:last]


def _dates_within(dates: Sequence[DateMention], start: int, end: int) -> Sequence[DateMention]:
    first, last = (bisect_left(dates, at, key=lambda d: d.found.start) for at in (start, end))
    return dates[first:last]


def _departure(
    prose: Prose,
    visit: Sequence[PlaceMention],
    earliest: PlaceMention,
    mentions: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> FoundDate | None:
    arrive = earliest.date
    assert arrive is not None and arrive.first is not None
    if arrive.last is not None and arrive.last > arrive.first:
        return _of_day(arrive, arrive.last)
    first, last = listed_with(prose.text, arrive, dates)
    if last is not first and last.first is not None:
        return _of_day(last, last.first)
    for mention in visit:
        if mention.date is not None and _leaves(prose, mention) and _first(mention) > arrive.first:
            return _of_day(mention.date, _first(mention))
    stayed = _stay(prose, earliest, mentions)
    if stayed is None:
        return None
    count = _NIGHTS[stayed["count"].lower()] * (7 if stayed["unit"].lower()[0] == "w" else 1)
    if stayed["unit"].lower().startswith("day"):
        # Whether the day of arrival counts is not said.
        return None
    day = arrive.first + dt.timedelta(days=count)
    words = f"{prose.text[arrive.found.start : arrive.found.end]}, {stayed[0]}"
    return FoundDate(
        start=stayed.start(),
        end=stayed.end(),
        when=When(day.isoformat()),
        inferred=Reason("counted on", words),
    )


def _stay(
    prose: Prose, mention: PlaceMention, mentions: Sequence[PlaceMention]
) -> re.Match[str] | None:
    """Words that tell how long the stay was, if the sentence names no other place."""
    sentence = prose.sentences[prose.sentence_at(mention.start)]
    first = bisect_left(mentions, sentence.start, key=lambda other: other.start)
    last = bisect_left(mentions, sentence.end, key=lambda other: other.start)
    if any(other is not mention and not other.is_qualifier for other in mentions[first:last]):
        return None
    return cues.STAYED.search(prose.text, sentence.start, sentence.end)


def _leaves(prose: Prose, mention: PlaceMention) -> bool:
    head = prose.text[max(0, mention.start - 60) : mention.start]
    return cues.LEFT.search(head) is not None


def _first(mention: PlaceMention) -> dt.date:
    date = mention.date
    return date.first if date is not None and date.first is not None else dt.date.min


def _of_day(date: DateMention, day: dt.date) -> FoundDate:
    found = date.found
    return FoundDate(
        start=found.start, end=found.end, when=When(day.isoformat()), inferred=found.inferred
    )
