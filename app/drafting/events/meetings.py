"""Finds meetings: who was met, where and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from app.drafting.draft import ProposedMeeting, Reason
from app.drafting.events.called_off import PUT_OFF
from app.drafting.events.meeting_words import OBJECTS
from app.drafting.events.places import Settings
from app.drafting.events.encounters import encounter, is_elsewhere
from app.drafting.events.marked import marked
from app.drafting.events.references import References
from app.drafting.events.travellers import party
from app.drafting.prose.prose import Prose
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
_SUBJECT = re.compile(
    r"(?:,[^,.;]{1,60},|,)?\s+(?:(?:has|had|have|will|also|later|then|warmly|personally|himself|herself)"
    r"\s+){0,2}(?:(?P<met>met|meets?|receiv(?:ed|es|e)|welcom(?:ed|es|e)|greet(?:ed|s)?"
    r"|host(?:ed|s)?|show(?:ed|s|n)|led|guid(?:ed|es)|fed|invit(?:ed|es)|took|takes|join(?:ed|s)"
    r"|helped|fetched|collected|entertained|told|briefed|put|drove|handed|gave|taught|offered|walked|escorted|accompanied"
    r"|steered|ferried|whisked|flew|rowed|marched|ushered|cooked|poured|let|kept|presented|treated|thanked|introduced|saw)\s+(?:up\s+)?(?:with\s+)?"
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|President|Minister)\.?\s+)?"
    r"(?P<whom>him|her|them|us|me|the\s+\w+|[A-Z]\w+)"
    r"|(?P<beside>(?:sat|sits|stood|stands|knelt|stayed up|talked|spoke|sang|danced|prayed|walked"
    r"|ate|dined|lunched|rode|drove)\s+(?:[\w-]+\s+){0,3}?(?:next to|beside|opposite|across from"
    r"|alongside|with))\s+(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|President|Minister)\.?\s+)?"
    r"(?P<next>him|her|them|us|me|the\s+\w+|[A-Z]\w+)"
    r"|(?P<door>(?:opened|opens|answered|unlocked)\s+the\s+(?:door|gate))\b"
    r"|(?P<shown>(?:was|were)\s+(?:taken|shown|led|driven|walked)\s+(?:through|round|around|over"
    r"|aboard|the))\b"
    r"|(?P<meal>(?:hosted|gave|threw|held|offered|laid on)\s+(?:a|an|the|another)\s+"
    r"(?:[\w-]+\s+){0,3}?(?:lunch|luncheon|dinner|reception|banquet|tea|supper|breakfast|welcome))\b"
    r"|(?P<there>(?:was|were|is|are)\s+(?:waiting|there to|on hand|at the (?:foot|door|station"
    r"|airport|gate))|waited\b|awaited\b))"
)
_TOGETHER = re.compile(
    r"(?:,[^,.;]{1,60})?,?\s+(?:then\s+|jointly\s+|together\s+|also\s+)?(?:signed|sign|renewed"
    r"|watch(?:ed)?|opened|unveiled|agreed|laid|inspected|toured|visited|walked|planted|discussed"
    r"|inaugurated|launched|exchanged|talked|spoke|posed|attended|witnessed|issued|cut|met"
    r"|put (?:their|his|her)|sat|shared?|dined|lunched|ate|embraced|shook hands)\b"
)
_AND_BEFORE = re.compile(r"\b(?:and|with)\s+(?:(?!and\b)[\w’'.,-]+\s+){0,8}?$")
_HOUSE = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:house|home|residence|office|farm|estate|studio|tent|headquarters|table"
    r"|apartment|flat|villa|castle|palace|workshop|cottage)\b"
)
_TO_HOUSE = re.compile(
    r"\b(?:(?:reach|visit|tour|inspect)(?:ed|es|s|ing)?|(?:dined|lunched|stayed|stopped|tea|dinner|lunch"
    r"|supper|ate|slept|arrived|called|was|were|went|drove|came)\b[^.;,]{0,20}?\b(?:at|in|to|by))\s+"
    r"(?:[A-Z][\w.]+\s+){0,3}$"
)
_HOST = re.compile(r"(?:['’]s|\b(?:his|her|their|our|my|the))\s+hosts?\b", _I)
_SAID = re.compile(r"[”’\"']\s+(?:said|replied|added|answered|asked|says)\s+(?:[\w-]+\s+){0,3}$")
_NO_MEETING = re.compile(
    r"\b(?:not|n['’]t|never|refus\w+|declin\w+|without|cancel\w+|postpon\w+|hop(?:ed|es) to|failed"
    r"|no|unable|instead of|avoid\w*|snubb\w+|rather than|last (?:year|month)|years ago|once)\b",
    _I,
)


class _Hit(msgspec.Struct):
    person: Named
    start: int
    end: int
    words: str
    title: str
    weight: float


def find_meetings(
    prose: Prose, people: Sequence[Named], settings: Settings
) -> tuple[ProposedMeeting, ...]:
    """The meetings of a text, one for each person and stop."""
    travelling = party(prose, people)
    leading = travelling.names
    marks = marked(prose, people, travelling)
    hits: list[_Hit] = []
    for person in people:
        if person.name in leading:
            continue
        for start, end in person.mentions:
            hit = _hit(prose, marks, person, start, end, leading)
            if hit is not None:
                hits.append(hit)
    for met in References(prose, marks, people, travelling).found():
        hits.append(_Hit(people[met.number], met.start, met.end, met.words, "With", 0.7))
    hits.sort(key=lambda hit: (hit.start, hit.end))
    return tuple(_proposed(settings, hits))


def _proposed(settings: Settings, hits: Sequence[_Hit]) -> list[ProposedMeeting]:
    found: list[ProposedMeeting] = []
    seen: set[tuple[str, str | None]] = set()
    for hit in hits:
        setting = settings.at(hit.start, hit.end)
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
                title=f"{hit.title} {hit.person.name}",
                who=(hit.person.name,),
                stop=setting.stop,
                stop_inferred=setting.is_inferred,
                date=setting.date,
            )
        )
    return found


def _hit(
    prose: Prose,
    marks: str,
    person: Named,
    start: int,
    end: int,
    leading: frozenset[str],
) -> _Hit | None:
    if prose.quotation_at(start) is not None:
        return None
    sentence = prose.sentences[prose.sentence_at(start)]
    first = max(sentence.start, start - _BEFORE)
    before = prose.text[first:start]
    after = prose.text[end : min(sentence.end, end + _AFTER)]
    found = _as_object(prose, person, first, end, before)
    if found is None:
        found = _as_subject(person, before, after, start, end, leading)
    if found is None:
        found = _at_home(person, before, after, start, end)
    if found is None:
        first_mark = start
        while first_mark > sentence.start and marks[first_mark - 1] == marks[start]:
            first_mark -= 1
        met = encounter(marks, first_mark, end, sentence.start, sentence.end)
        if met is not None:
            found = _Hit(person, met.start, met.end, met.words, met.title, met.weight)
    if found is None:
        return _as_host(prose, person, start, end)
    if PUT_OFF.match(prose.text, found.end, min(sentence.end, found.end + _AFTER)):
        return None
    clause = prose.text[max(sentence.start, found.start - 40) : min(sentence.end, found.end)]
    clause = clause.rpartition(";")[2]
    if is_elsewhere(
        prose.text[max(sentence.start, found.start - 40) : min(sentence.end, found.end + 40)]
    ):
        return None
    return None if _NO_MEETING.search(clause) else found


def _as_object(prose: Prose, person: Named, first: int, end: int, before: str) -> _Hit | None:
    best: tuple[int, re.Match[str], str] | None = None
    for pattern, title in OBJECTS:
        for cue in pattern.finditer(before):
            between = before[cue.end() :]
            if not _BETWEEN.fullmatch(_without_titles(between)) or _OTHER_VERB.search(between):
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


def _as_subject(
    person: Named,
    before: str,
    after: str,
    start: int,
    end: int,
    leading: frozenset[str],
) -> _Hit | None:
    verb = _SUBJECT.match(after)
    if verb is not None:
        if verb["meal"]:
            return _Hit(person, start, end + verb.end(), verb["meal"], "Hosted by", 0.75)
        if verb["there"]:
            return _Hit(person, start, end + verb.end(), verb["there"], "Welcomed by", 0.75)
        if words := verb["door"] or verb["shown"]:
            return _Hit(person, start, end + verb.end(), words, "With", 0.7)
        if verb["beside"]:
            is_ours = _is_traveller(verb["next"], leading)
            hit = _Hit(person, start, end + verb.end(), verb["beside"], "With", 0.75)
            return hit if is_ours else None
        if _is_traveller(verb["whom"], leading):
            words = verb["met"]
            title = "Welcomed by" if words[:4] in ("welc", "gree", "rece") else "Meeting with"
            if words[:3] not in ("met", "mee") and title == "Meeting with":
                title = "With"
            weight = 0.65 if words == "told" else 0.75
            return _Hit(person, start, end + verb.end(), words, title, weight)
    together = _TOGETHER.match(after)
    joined = _AND_BEFORE.search(before)
    if together is not None and joined is not None:
        head = before[: joined.start()].rstrip()
        if _ends_with_traveller(head, leading):
            words = together[0].strip(" ,")
            return _Hit(person, start, end + together.end(), words, "With", 0.75)
    return None


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


def _is_traveller(whom: str, leading: frozenset[str]) -> bool:
    if whom in ("him", "her", "them", "us", "me"):
        return True
    if whom[:1].isupper():
        return any(whom in name.split() for name in leading)
    noun = whom.split()[-1]
    return noun in _ROLES


def _ends_with_traveller(head: str, leading: frozenset[str]) -> bool:
    last = re.search(r"([\w’'-]+)$", head)
    return last is not None and (
        last[1].lower() in _ROLES
        or any(last[1] in name.split() for name in leading)
        or last[1].lower() in ("he", "she", "they", "we", "i")
    )


_ROLES = frozenset(
    """
    minister president premier secretary mayor delegation visitors party group team band pair
    couple duke duchess prince princess king queen pope bishop archbishop governor senator envoy
    ambassador chancellor pontiff author visitor guests guest delegates director chairman emperor
    leader dp mp councillors mission squad players chief general travellers travelers
    """.split()
)
