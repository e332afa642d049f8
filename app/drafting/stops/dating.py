"""Tells which place of a sentence a date belongs to."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from app.drafting.dates.finding import DateMention
from app.drafting.prose.prose import Prose
from app.drafting.prose.sentences import Sentence
from app.drafting.stops.headings import Headings
from app.drafting.stops.mentions import MOST_IN_SENTENCE, PlaceMention

# What may stand between a date and the place after it, or before it.
_THEN_PLACE = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?\s*[,:–—\-/|]?\s*"
    r"(?:(?:in|at|to|into|on to|near|for|from|through|was|were|is|reached|visited|left)\s+){0,3}"
    r"(?:the\s+)?(?:(?:city|town|village|port)\s+of\s+)?"
)
_THEN_DATE = re.compile(
    r"\s*[,(:–—\-]?\s*(?:(?:on|by|from|until|for|between)\s+)?(?:the\s+)?"
    r"(?:(?:morning|afternoon|evening|night|eve)\s+of\s+)?"
)
_FRONTED = re.compile(
    r"(?:^|[,;:—–]\s*|\b(?:and|but|then)\s+)[\"“‘'(]*\s*(?:(?:on|by|from|at|early|late|in)\s+)?"
    r"(?:the\s+)?(?:(?:morning|afternoon|evening|night|dawn)\s+(?:of|on)\s+)?$",
    re.IGNORECASE,
)
_OWN_DATE = re.compile(r"\s*[,(]?\s*on\s+(?:the\s+)?")
_PARTICIPLE = re.compile(r"^[^,]*,\s*(?:\w+\s+)?\w+ing\b[^,;.]*$")
_NEW_CLAUSE = re.compile(r",\s+(?:and|but|then|before|while)\b|;|\bbefore\b|\bthen\b")
# A line of a programme is no longer than this, and a heading that ends a day has few words.
_LONGEST_LINE, _MOST_HEADING_WORDS = 160, 2
_TIMED = re.compile(r"\s*(?:[-*•–]\s*)?(?:\d{1,2}[.:h]\d\d|[0-2]\d[0-5]\d\s)")
# So many sentences at the beginning of a text may be its title, its author and its day.
_HEAD = 6
_VENUE_THEN_DATE = re.compile(r"(?:\s+[A-Z][\w’'-]+){1,3},\s+(?:on\s+)?")
# From a place to a date of it: ", in Peru, which she reached on".
_ABOUT_IT = re.compile(
    r"(?:,[^,;.]{1,50})?,?\s+(?:which|where|when|whose)\b[^;.]{0,80}\s(?:on\s+)?(?:the\s+)?"
)
_AND = re.compile(r"\s*(?:and|to|–|—|-|,|or|&)\s*(?:on\s+)?")


def assign_dates(
    prose: Prose,
    mentions: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    headings: Headings,
    published: dt.date | None = None,
) -> None:
    """Sets the date of each mention that has one. Both sequences are in the text's order.

    A line with nothing but ``published``, the day of publication, heads no day of the journey.
    """
    places = _by_sentence(prose, [mention.start for mention in mentions])
    days = _by_sentence(prose, [date.found.start for date in dates])
    carried: DateMention | None = None
    for number, sentence in enumerate(prose.sentences):
        here = [
            mention
            for mention in (mentions[at] for at in places.get(number, ()))
            if not mention.is_qualifier
            and not _is_origin(prose, mention)
            and headings.kind(mention) != "letterhead"
        ]
        now = [dates[at] for at in days.get(number, ()) if dates[at].first is not None]
        now = [date for date in now if not date.is_past_year] or now
        if now and number < _HEAD and _is_alone(prose, sentence, now[0], published):
            continue
        carried = _carried(prose, sentence, now, carried, has_places=bool(here))
        if not here:
            continue
        if now:
            _assign(prose, sentence, here[:MOST_IN_SENTENCE], now[:MOST_IN_SENTENCE])
            _date_of_dateline(prose, here, now)
        elif carried is not None:
            for mention in here:
                mention.date = carried


def _is_alone(
    prose: Prose, sentence: Sentence, date: DateMention, published: dt.date | None
) -> bool:
    """Whether a line gives nothing but the day of publication."""
    found = date.found
    rest = prose.text[sentence.start : found.start] + prose.text[found.end : sentence.end]
    return date.first == published is not None and not any(map(str.isalpha, rest))


def _is_origin(prose: Prose, mention: PlaceMention) -> bool:
    """Whether a name only tells whose someone is: "Governor Whitcomb of Georgia"."""
    return re.search(r"[A-Z][\w’'-]+ of (?:the )?$", _head(prose, mention)) is not None


def _head(prose: Prose, mention: PlaceMention) -> str:
    return prose.text[max(0, mention.start - 40) : mention.start]


def _date_of_dateline(
    prose: Prose, here: Sequence[PlaceMention], dates: Sequence[DateMention]
) -> None:
    """The place of a dateline has the first date of its sentence that no other place has."""
    mention = here[0]
    is_dateline = any(
        line.place_start <= mention.start < line.place_end for line in prose.datelines
    )
    is_day = dates[0].first == dates[0].last
    if (
        is_dateline
        and is_day
        and mention.date is None
        and all(m.date is not dates[0] for m in here)
    ):
        mention.date = dates[0]


def _by_sentence(prose: Prose, starts: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, start in enumerate(starts):
        found.setdefault(prose.sentence_at(start), []).append(index)
    return found


def _carried(
    prose: Prose,
    sentence: Sentence,
    now: Sequence[DateMention],
    before: DateMention | None,
    *,
    has_places: bool,
) -> DateMention | None:
    """The date of a line that heads the lines below it, as in a programme."""
    words = prose.text[sentence.start : sentence.end]
    if now and sentence.kind in ("line", "heading"):
        starts = now[0].found.start - sentence.start < 12
        return now[0] if starts and len(words) < 90 else before
    if sentence.kind == "prose" and not _TIMED.match(words) and len(words) > _LONGEST_LINE:
        return None
    # A heading without a date ends the day.
    is_heading = sentence.kind != "prose" and len(words.split()) <= _MOST_HEADING_WORDS
    return None if is_heading and not has_places and not _TIMED.match(words) else before


def _assign(
    prose: Prose,
    sentence: Sentence,
    places: Sequence[PlaceMention],
    dates: Sequence[DateMention],
) -> None:
    text = prose.text
    nearby: set[int] = set()
    for date in dates:
        described = _described(text, date, places)
        if described is not None:
            described.date = date
            nearby.add(id(described))
    for date in dates:
        if any(mention.date is date for mention in places):
            continue
        adjacent = _adjacent(text, date, dates, places)
        if len(adjacent) > 1 and date.last != date.first:
            # "Lima and Cusco from 4 to 9 May": which of the days were for which?
            nearby |= {id(mention) for mention in adjacent}
            continue
        for mention in adjacent:
            if id(mention) not in nearby:
                mention.date = date
                nearby.add(id(mention))
    for index, date in enumerate(dates):
        until = dates[index + 1].found.start if index + 1 < len(dates) else sentence.end
        head = text[max(sentence.start, date.found.start - 60) : date.found.start]
        if _FRONTED.search(head):
            _give_to_those_after(text, date, until, places, nearby)
            continue
        if any(mention.date is date for mention in places):
            continue
        if not _give_to_the_place_before(date, dates[:index], places, nearby):
            later = [m for m in places if date.found.end <= m.start < until]
            if later and later[0].date is None:
                later[0].date = date
    _share(text, places, dates)


def _described(text: str, date: DateMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that a clause with a date is about: "Lima, which she reached on Tuesday"."""
    before = [m for m in places if m.whole_end <= date.found.start and not m.is_area]
    if not before:
        return None
    last = before[-1]
    is_about = _ABOUT_IT.fullmatch(text, last.whole_end, date.found.start)
    return last if is_about and last.date is None else None


def _adjacent(
    text: str,
    date: DateMention,
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> Sequence[PlaceMention]:
    """The place right after a date, or else the one right before it, with its list."""
    found = date.found
    after = next((m for m in places if m.start >= found.end), None)
    before = [m for m in places if m.whole_end <= found.start]
    last = before[-1] if before else None
    gap = text[found.end : after.start] if after is not None else ""
    is_next = after is not None and _THEN_PLACE.fullmatch(gap) is not None
    head = text[last.whole_end : found.start] if last is not None else ""
    is_before = last is not None and (
        _THEN_DATE.fullmatch(head) or (not is_next and _VENUE_THEN_DATE.fullmatch(head))
    )
    is_looser = "," in gap or "from" in gap.split()
    if is_next and after is not None and "," in gap and not is_before:
        # "Received her on Thursday, Oslo on Friday": each place has its own date.
        following = next((d for d in dates if d.found.start >= after.whole_end), None)
        tail = text[after.whole_end : following.found.start] if following is not None else ""
        is_next = following is None or not _OWN_DATE.fullmatch(tail)
    chosen = after if is_next and not (is_before and is_looser) else last if is_before else None
    return [m for m in places if chosen is not None and m.list_start == chosen.list_start]


def _give_to_those_after(
    text: str,
    date: DateMention,
    until: int,
    places: Sequence[PlaceMention],
    nearby: set[int],
) -> None:
    """Gives a date at the beginning of a clause to the places in it.

    After the first of them, another main clause may tell of another day.
    """
    given: PlaceMention | None = None
    for mention in places:
        if not date.found.end <= mention.start < until:
            continue
        if given is not None and _NEW_CLAUSE.search(text, given.whole_end, mention.start):
            return
        if id(mention) not in nearby:
            mention.date = mention.date or date
        if not mention.is_area:
            given = mention


def _give_to_the_place_before(
    date: DateMention,
    earlier: Sequence[DateMention],
    places: Sequence[PlaceMention],
    nearby: set[int],
) -> bool:
    since = earlier[-1].found.end if earlier else 0
    before = [m for m in places if since <= m.start and m.whole_end <= date.found.start]
    # "Doha, where he signed a deal with Qatar's ports on Monday": of both, the city.
    before = [m for m in before if not m.is_area] or before
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


def listed_with(
    text: str, date: DateMention, dates: Sequence[DateMention]
) -> tuple[DateMention, DateMention]:
    """The first and the last of several days that are listed, as "Wednesday and Thursday"."""
    starts = (index for index, other in enumerate(dates) if other.found.start == date.found.start)
    number = next(starts, None)
    if number is None or dates[number].first != date.first:
        return date, date
    first = last = number
    while first and _is_joined(text, dates[first - 1], dates[first]):
        first -= 1
    while last + 1 < len(dates) and _is_joined(text, dates[last], dates[last + 1]):
        last += 1
    return dates[first], dates[last]


def _is_joined(text: str, one: DateMention, other: DateMention) -> bool:
    if one.last is None or other.first is None or (other.first - one.last).days != 1:
        return False
    return _AND.fullmatch(text[one.found.end : other.found.start]) is not None
