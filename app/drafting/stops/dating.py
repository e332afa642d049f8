"""Tells which place of a sentence a date belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.drafting.dates.finding import DateMention
from app.drafting.prose.prose import Prose
from app.drafting.prose.sentences import Sentence
from app.drafting.stops.mentions import PlaceMention

# What may stand between a date and the place after it, or before it.
_THEN_PLACE = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?\s*[,:–—\-/|]?\s*"
    r"(?:(?:in|at|to|into|on to|near|for|from|through|was|were|is|reached|visited|left)\s+){0,3}"
    r"(?:the\s+)?(?:(?:city|town|village|port)\s+of\s+)?"
)
_THEN_DATE = re.compile(r"\s*[,(:–—\-]?\s*(?:(?:on|by|from|until|for)\s+)?(?:the\s+)?")
_FRONTED = re.compile(
    r"(?:^|[,;:—–]\s*|\b(?:and|but|then)\s+)[\"“‘'(]*\s*(?:(?:on|by|from|at|early|late|in)\s+)?"
    r"(?:the\s+)?(?:(?:morning|afternoon|evening|night|dawn)\s+(?:of|on)\s+)?$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^[^,]*,\s*(?:\w+\s+)?\w+ing\b[^,;.]*$")
_TIMED = re.compile(r"\s*(?:[-*•–]\s*)?\d{1,2}[.:h]\d\d")
_AND = re.compile(r"\s*(?:and|to|–|—|-|,|or|&)\s*(?:on\s+)?")


def assign_dates(
    prose: Prose, mentions: Sequence[PlaceMention], dates: Sequence[DateMention]
) -> None:
    """Sets the date of each mention that has one. Both sequences are in the text's order."""
    places = _by_sentence(prose, [mention.start for mention in mentions])
    days = _by_sentence(prose, [date.found.start for date in dates])
    carried: DateMention | None = None
    for number, sentence in enumerate(prose.sentences):
        here = [mentions[at] for at in places.get(number, ()) if not mentions[at].is_qualifier]
        now = [dates[at] for at in days.get(number, ()) if dates[at].first is not None]
        now = [date for date in now if not date.is_past_year] or now
        carried = _carried(prose, sentence, now, carried)
        if not here:
            continue
        if now:
            _assign(prose, sentence, here, now)
        elif carried is not None:
            for mention in here:
                mention.date = carried


def _by_sentence(prose: Prose, starts: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, start in enumerate(starts):
        found.setdefault(prose.sentence_at(start), []).append(index)
    return found


def _carried(
    prose: Prose, sentence: Sentence, now: Sequence[DateMention], before: DateMention | None
) -> DateMention | None:
    """The date of a line that heads the lines below it, as in a programme."""
    words = prose.text[sentence.start : sentence.end]
    if now and sentence.kind in ("line", "heading"):
        starts = now[0].found.start - sentence.start < 12
        return now[0] if starts and len(words) < 90 else before
    if sentence.kind == "prose" and not _TIMED.match(words):
        return None
    # A heading without a date ends the day.
    ends = sentence.kind == "heading" or (
        sentence.kind == "line" and not _TIMED.match(words) and len(words) < 30
    )
    return None if ends and not words.rstrip().endswith((".", "!")) else before


def _assign(
    prose: Prose,
    sentence: Sentence,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> None:
    text = prose.text
    nearby: set[int] = set()
    for date in dates:
        for mention in _adjacent(text, date, places):
            if id(mention) not in nearby:
                mention.date = date
                nearby.add(id(mention))
    for index, date in enumerate(dates):
        until = dates[index + 1].found.start if index + 1 < len(dates) else sentence.end
        head = text[max(sentence.start, date.found.start - 60) : date.found.start]
        if _FRONTED.search(head):
            for mention in places:
                if date.found.end <= mention.start < until and id(mention) not in nearby:
                    mention.date = mention.date or date
            continue
        if any(mention.date is date for mention in places):
            continue
        if not _give_to_the_place_before(date, dates[:index], places, nearby):
            later = [m for m in places if date.found.end <= m.start < until]
            if later and later[0].date is None:
                later[0].date = date
    _share(text, places, dates)


def _adjacent(
    text: str, date: DateMention, places: Sequence[PlaceMention]
) -> Sequence[PlaceMention]:
    """The place right after a date, or else the one right before it, with its list."""
    found = date.found
    after = next((m for m in places if m.start >= found.end), None)
    if after is not None and _THEN_PLACE.fullmatch(text[found.end : after.start]):
        return [m for m in places if m.list_start == after.list_start]
    before = [m for m in places if m.whole_end <= found.start]
    if before and _THEN_DATE.fullmatch(text[before[-1].whole_end : found.start]):
        last = before[-1]
        return [m for m in places if m.list_start == last.list_start]
    return ()


def _give_to_the_place_before(
    date: DateMention,
    earlier: Sequence[DateMention],
    places: Sequence[PlaceMention],
    nearby: set[int],
) -> bool:
    since = earlier[-1].found.end if earlier else 0
    before = [m for m in places if since <= m.start and m.whole_end <= date.found.start]
    if not before:
        return False
    if id(before[-1]) not in nearby:
        before[-1].date = date
    return True


def _share(text: str, places: Sequence[PlaceMention], dates: Sequence[DateMention]) -> None:
    """Gives dates to where a dated leg comes from, and to what was on its way."""
    for index, mention in enumerate(places):
        if mention.date is not None:
            continue
        following = places[index + 1] if index + 1 < len(places) else None
        if following is not None and following.date is not None:
            is_origin = re.search(r"\bfrom\s+(?:the\s+)?$", text[: mention.start][-12:])
            is_then = re.fullmatch(
                r"\s+(?:on\s+)?(?:to|and|via)\s+", text[mention.whole_end : following.start]
            )
            if is_origin and is_then:
                mention.date = following.date
                continue
        last = [date for date in dates if date.found.end <= mention.start]
        if last and _PARTICIPLE.match(text[last[-1].found.end : mention.start]):
            mention.date = last[-1]


def last_of_list(text: str, date: DateMention, dates: Sequence[DateMention]) -> DateMention:
    """The last of several dates that are listed, as "Wednesday and Thursday"."""
    for other in dates:
        if other.found.start >= date.found.end and _AND.fullmatch(
            text[date.found.end : other.found.start]
        ):
            date = other
    return date
