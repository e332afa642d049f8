"""Finds meetings: who was met, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.draft import ProposedMeeting, Reason
from app.drafting.events.called_off import PUT_OFF
from app.drafting.events.encounters import ROLE, encounter, is_elsewhere, is_other_s
from app.drafting.events.marked import OTHER, QUOTED, marked
from app.drafting.events.meeting_words import HOSTS, OBJECTS
from app.drafting.events.places import Settings
from app.drafting.events.pronouns import OURS
from app.drafting.events.references import References
from app.drafting.events.travellers import Party
from app.drafting.prose.prose import Prose
from app.drafting.stops.before_trip import is_before_trip
from app.drafting.stops.mentions import Named

# So far before a person's name may the word of meeting stand, and after it the verb.
_BEFORE, _AFTER = 150, 90
_I = re.IGNORECASE
# Only these words may stand between the word of meeting and the name.
_BETWEEN = re.compile(r"[^.;:!?“”\"\n]*")
_OTHER_VERB = re.compile(
    r"\b(?:said|says|told|which|because|although|whose|added|criticis\w+|about|against|over the"
    r"|after|before|where|but|instead)\b",
    _I,
)
# Between two who are met together: "the governor, Tom Ray, and the mayor, Max Orr".
_JOINED = re.compile(
    rf"(?:\s*\([^()]{{1,40}}\))?(?:,[^,;:{OTHER}{OURS}{QUOTED}]{{1,80}})?"
    rf"(?:,?\s+(?:and|as well as|along with)\s+|,\s+(?:then\s+|and\s+)?){ROLE}"
)
_HOUSE = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:house|home|residence|office|farm|estate|studio|tent|headquarters|table"
    r"|apartment|flat|villa|castle|palace|workshop|cottage)\b"
)
_TO_HOUSE = re.compile(
    r"\b(?:(?:reach|visit|tour|inspect)(?:ed|es|s|ing)?|(?:dined|lunched|stayed|stopped|tea"
    r"|dinner|lunch"
    r"|supper|ate|slept|arrived|called|was|were|went|drove|came)\b[^.;,]{0,20}?\b(?:at|in|to"
    r"|by))\s+"
    r"(?:[A-Z][\w.]+\s+){0,3}$"
)
_HOST = re.compile(r"(?:['’]s|\b(?:his|her|their|our|my|the))\s+hosts?\b", _I)
_SAID = re.compile(r"[”’\"']\s+(?:said|replied|added|answered|asked|says)\s+(?:[\w-]+\s+){0,3}$")
_IN_YEAR = re.compile(r",?\s+(?:back\s+)?in\s+(?:[A-Z][a-z]+\s+)?((?:1\d|20)\d\d)\b")
_NO_MEETING = re.compile(
    r"\b(?:not|n['’]t|never|refus\w+|declin\w+|without|cancel\w+|postpon\w+|hop(?:e|es|ed|ing)\b"
    r"|next (?:spring|summer|autumn|winter|year|month)|(?:his|her|their|our|my|the) late |failed"
    r"|no|unable|instead of|avoid\w*|snubb\w+|rather than|last (?:year|month)|years ago"
    r"|once(?! (?:more|again)))\b",
    _I,
)


class _Hit(msgspec.Struct):
    person: Named
    start: int
    end: int
    words: str
    title: str
    weight: float
    year: int | None = None


def find_meetings(
    prose: Prose, people: Sequence[Named], settings: Settings, travelling: Party
) -> tuple[ProposedMeeting, ...]:
    """The meetings of a text, one for each person and stop."""
    marks = marked(prose, people, travelling)
    hits = [*_met(prose, marks, people, travelling)]
    for met in References(prose, marks, people, travelling).found():
        hits.append(_Hit(people[met.number], met.start, met.end, met.words, "With", 0.7))
    hits = [hit for hit in hits if not _is_before_trip(prose, hit)]
    hits.sort(key=lambda hit: (hit.start, hit.end))
    return tuple(_proposed(settings, hits))


def _is_before_trip(prose: Prose, hit: _Hit) -> bool:
    sentence = prose.sentences[prose.sentence_at(hit.start)]
    return is_before_trip(prose.text, (sentence.start, sentence.end), hit.start, hit.end)


def _met(prose: Prose, marks: str, people: Sequence[Named], travelling: Party) -> Iterator[_Hit]:
    """Everybody who is met by name, and those who are named together with them."""
    mentions = sorted(
        (start, end, number)
        for number, person in enumerate(people)
        if person.name not in travelling.not_met
        for start, end in person.mentions
        if prose.quotation_at(start) is None
    )
    hits = [_hit(prose, marks, people[number], start, end) for start, end, number in mentions]
    order = range(1, len(hits))
    # Objects are named after the verb, subjects before it.
    steps = [*((at - 1, at) for at in order), *((at, at - 1) for at in reversed(order))]
    for known, unknown in steps:
        hit = hits[known]
        if hit is None or hits[unknown] is not None:
            continue
        is_object = hit.end == mentions[known][1]
        first, second = min(known, unknown), max(known, unknown)
        between = marks[mentions[first][1] : _first_mark(marks, mentions[second][0])]
        is_near = prose.sentence_at(mentions[first][0]) == prose.sentence_at(mentions[second][0])
        if is_near and is_object == (known < unknown) and _JOINED.fullmatch(between):
            start, end, number = mentions[unknown]
            hits[unknown] = _Hit(
                people[number], min(start, hit.start), max(end, hit.end), hit.words, hit.title,
                hit.weight,
            )  # fmt: skip
    return (hit for hit in hits if hit is not None)


def _first_mark(marks: str, start: int) -> int:
    """Where the title before a name begins."""
    while start and marks[start - 1] == marks[start]:
        start -= 1
    return start


def _proposed(settings: Settings, hits: Sequence[_Hit]) -> list[ProposedMeeting]:
    found: list[ProposedMeeting] = []
    seen: set[tuple[str, str | None]] = set()
    for hit in hits:
        setting = settings.at(hit.start, hit.end)
        when = setting.date.when if setting.date is not None else None
        if hit.year is not None and when is not None and hit.year != when.first_day.year:
            continue
        key = hit.person.name, setting.stop
        if key in seen or (setting.is_inferred and any(who == key[0] for who, _ in seen)):
            continue
        seen.add(key)
        found.append(
            ProposedMeeting(
                id=f"meeting-{len(found) + 1}",
                start=hit.start,
                end=hit.end,
                reason=Reason("word of meeting", hit.words),
                confidence=hit.weight,
                ticked=hit.weight >= 0.7,
                title=f"{'Meeting with' if hit.title == 'With' else hit.title} {hit.person.name}",
                who=(hit.person.name,),
                stop=setting.stop,
                stop_inferred=setting.is_inferred,
                date=setting.date,
            )
        )
    return found


def _hit(prose: Prose, marks: str, person: Named, start: int, end: int) -> _Hit | None:
    sentence = prose.sentences[prose.sentence_at(start)]
    first = max(sentence.start, start - _BEFORE)
    after = prose.text[end : min(sentence.end, end + _AFTER)]
    found = _as_object(prose, marks, person, first, start, end)
    if found is None:
        met = encounter(marks, _first_mark(marks, start), end, sentence.start, sentence.end)
        if met is not None:
            found = _Hit(person, met.start, met.end, met.words, met.title, met.weight)
    if found is None:
        found = _as_giver(person, after, start, end)
    if found is None:
        found = _at_home(person, prose.text[first:start], after, start, end)
    if found is None:
        return _as_host(prose, person, start, end)
    if PUT_OFF.match(prose.text, found.end, min(sentence.end, found.end + _AFTER)):
        return None
    if found.start < start and is_other_s(marks[sentence.start : found.start]):
        return None
    since = max(sentence.start, found.start - 40)
    if is_elsewhere(prose.text[since : min(sentence.end, found.end + 40)]):
        return None
    clause = prose.text[since : found.end].rpartition(";")[2]
    if _NO_MEETING.search(clause):
        return None
    year = _IN_YEAR.match(prose.text, found.end) or _IN_YEAR.match(prose.text, end)
    if year is not None:
        found.year = int(year[1])
    return found


def _as_object(
    prose: Prose, marks: str, person: Named, first: int, start: int, end: int
) -> _Hit | None:
    before = prose.text[first:start]
    best: tuple[int, re.Match[str], str] | None = None
    for pattern, title in OBJECTS:
        for cue in pattern.finditer(before):
            between = before[cue.end() :]
            if not _BETWEEN.fullmatch(_without_titles(between)) or _OTHER_VERB.search(between):
                continue
            if OTHER in marks[first + cue.end() : _first_mark(marks, start)]:
                continue
            if prose.quotation_at(first + cue.start()) is not None:
                continue
            if best is None or cue.end() > best[0]:
                best = cue.end(), cue, title
    if best is None:
        return None
    _, cue, title = best
    weight = 0.65 if title == "With" else 0.9
    return _Hit(person, first + cue.start(), end, cue[0], title, weight)


def _without_titles(words: str) -> str:
    return re.sub(
        r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Gov|St|Sr|Jr|Rev|Hon|Capt|[A-Z])\.", "", words
    )


def _as_giver(person: Named, after: str, start: int, end: int) -> _Hit | None:
    """Someone who gives a meal or waits: "Tom Ray gave a dinner"."""
    host = HOSTS.match(after)
    if host is None:
        return None
    title = "Hosted by" if host["words"].split()[1:2] == ["a"] else "With"
    return _Hit(person, start, end + host.end(), host["words"], title, 0.7)


def _at_home(person: Named, before: str, after: str, start: int, end: int) -> _Hit | None:
    """Someone whose house was visited: "they dined at Mr Macmillan’s house"."""
    house, way = _HOUSE.match(after), _TO_HOUSE.search(before)
    if house is None or way is None:
        return None
    return _Hit(person, start, end + house.end(), f"{way[0].strip()} …{house[0]}", "Visit to", 0.65)


def _as_host(prose: Prose, person: Named, start: int, end: int) -> _Hit | None:
    """Someone who speaks right after a host was mentioned: "Her host was blunt. “No,” said Li"."""
    text = prose.text
    number = prose.sentence_at(start)
    first, _ = prose.paragraphs[prose.paragraph_at(start)]
    since = prose.sentences[max(0, number - 3)].start
    if not _SAID.search(text, max(first, start - 40), start):
        return None
    host = _HOST.search(text, max(first, since), start)
    if host is None or prose.quotation_at(host.start()) is not None:
        return None
    told = prose.sentences[prose.sentence_at(host.start())]
    if _NO_MEETING.search(text, told.start, host.start()):
        return None
    return _Hit(person, start, end, host[0], "Hosted by", 0.65)
