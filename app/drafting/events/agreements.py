"""Finds agreements: what was signed, agreed or issued, and by whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from app.drafting.draft import FoundDate, ProposedAgreement, Reason
from app.drafting.events.called_off import PUT_OFF
from app.drafting.events.deals import Deal, deals
from app.drafting.events.parties import parties
from app.drafting.events.places import Setting, Settings
from app.drafting.prose.prose import Prose
from app.drafting.stops.before_trip import is_before_trip
from app.drafting.stops.mentions import Named, PlaceMention
from app.tour.model import Status

_I = re.IGNORECASE
# So far before an agreement, and after it, its sentence may deny it, in characters.
_SENTENCE = 400
# What is agreed, told by a clause: "to train two pilots", "that they would be freed".
_IS_CLAUSE = re.compile(r"(?:to|on|that)\s")
_IS_TO = re.compile(r"^(?:is|are)\s+to\s+")
_NOT_SIGNED = re.compile(
    r"\b(?:have|has|had|did|do|does|was|were)\s*(?:not|n['’]t)\b|\bnever\b|\bhas yet to\b", _I
)
_NO = re.compile(
    r"\b(?:no(?! (?:cost|charge|later|fewer|less)\b)|without"
    r"|hop(?:e|es|ed|ing)|put off|postpon\w+|delay\w+|fail\w*|broke down|collaps\w+"
    r"|unable|refus\w+|declin\w+|if|could|might|(?-i:may)"
    r"|w(?:ould|ill) not|won['’]t|can(?:not|['’]t)"
    r"|stall\w*|shelv\w+|reject\w+|instead of|wants? to|seek\w*|sought|urg\w+|calls? for|called for"
    r"|discuss\w*|asked|due to expire|against|ask|should|must|(?<!at the )end of|far from"
    r"|short of|still"
    r"|negotiations? (?:on|for|towards?))\b",
    _I,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|rumou?rs?|contrary to|false(?:ly)?|untrue|speculat\w+"
    r"|ruled out|dismiss(?:ed|es|ing)|disput(?:ed|es)|claims? that|alleged\w*|suggestions? that"
    r"|reports?\s+(?:[^.;]{0,40}?\s)?that)\b",
    _I,
)
_DENIED_AFTER = re.compile(
    r"^[^.;]{0,60}?\b(?:was|were|is|are|has been|have been)\s+(?:\w+ly\s+)?(?:dismissed|denied"
    r"|rejected|refuted|disputed|untrue|false|wrong)\b"
    r"|\b(?:denied|dismissed|denies)\s+(?:it|this|that|the report)\b"
    r"|^[^.;]{0,60}?,?\s+but\s+(?:\w+\s+){0,2}?(?:did|was|were)\s*(?:not|n['’]t)\b",
    _I,
)
# "one signed accord", "the agreed framework"
_ADJECTIVE = re.compile(r"\b(?:a|an|the|one|each|every|any|another|its|their|newly)\s+$", _I)
_EARLIER = re.compile(
    r"\bonce(?! (?:more|again))\s+$"
    r"|\b(?:last (?:year|month|week)|years ago|first signed|previously|earlier)\b",
    _I,
)
_YEAR_NEAR = re.compile(r"\b(?:in|of|since)\s+(?:[A-Z][a-z]+\s+)?((?:1\d|20)\d\d)\b")
_IN_YEAR = re.compile(
    r"(?:\s+(?:from|with|by)\s[^,.;:!?\n]{1,40})?\s*(?:in|of|from)\s+(?:[A-Z][a-z]+\s+)?((?:1\d|20)\d\d)\b"
)
# "Before she came", but not "before she came to Lima".
_BEFORE_THEY_CAME = re.compile(
    r"[^.;:!?\n]{0,40}\bbefore\s+(?:he|she|they|we|I)\s+(?:came|arrived|landed)"
    r"\b(?!\s+(?:in|at|to|back|home|into|on)\b)",
    _I,
)
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:(?:already|also|now|long|since)\s+)*$")
_PLANNED = re.compile(
    r"\b(?:will|to be|is due|are due|(?:is|are|was|were) to|scheduled|expected|plans?)\b", _I
)


def find_agreements(
    prose: Prose,
    mentions: Sequence[PlaceMention],
    settings: Settings,
    published: dt.date | None = None,
    people: Sequence[Named] = (),
    home: str | None = None,
) -> tuple[ProposedAgreement, ...]:
    """The agreements of a text, in its order; ``mentions`` are its places.

    ``people`` are its persons, and ``home`` is the country (alpha-2) of those who travel.
    What is to be signed after the day of publication is only announced.
    """
    found: list[ProposedAgreement] = []
    persons = frozenset(word for person in people for word in person.name.split())
    for deal in deals(prose):
        status = _status(prose, deal, published)
        if status is None:
            continue
        setting = settings.at(deal.start, deal.end)
        if status in ("signed", "agreed", "delivered") and _is_ahead(setting, published):
            status = "announced"
        is_none = status == "none"
        agreeing = parties(prose, deal, mentions, persons, (home, settings.country(setting.stop)))
        found.append(
            ProposedAgreement(
                id=f"agreement-{len(found) + 1}",
                start=deal.start,
                end=deal.end,
                reason=Reason("negated" if is_none else "word of agreement", deal.verb),
                confidence=0.5 if is_none else 0.9,
                ticked=not is_none,
                title=_title(deal),
                status=status,
                parties=agreeing.names,
                parties_inferred=agreeing.inferred,
                stop=setting.stop,
                stop_inferred=setting.is_inferred,
                date=_date(prose, deal, setting, is_none=is_none),
            )
        )
    return tuple(found)


def _date(prose: Prose, deal: Deal, setting: Setting, *, is_none: bool) -> FoundDate | None:
    """The day; that of the visit is not carried on to what is not signed or had been done."""
    date = setting.date
    if date is None or date.inferred is None or date.inferred.kind != "carried on":
        return date
    head = prose.text[max(0, deal.start - 30) : deal.start]
    return None if is_none or _PERFECT.search(head) else date


def _is_ahead(setting: Setting, published: dt.date | None) -> bool:
    when = setting.date.when if setting.date is not None else None
    return when is not None and published is not None and when.first_day > published


def _status(prose: Prose, deal: Deal, published: dt.date | None) -> Status | None:
    """What the verb says of an agreement; ``None`` if it tells of none."""
    sentence = prose.sentences[prose.sentence_at(deal.start)]
    clause_start, _ = prose.clause_at(deal.start)
    first = max(sentence.start, clause_start, deal.start - 120)
    before = prose.text[first : deal.start]
    words = prose.text[deal.start : deal.end]
    verb = deal.verb.lower()
    sides = (
        prose.text[max(sentence.start, deal.start - _SENTENCE) : deal.start],
        prose.text[deal.end : min(sentence.end, deal.end + _SENTENCE)],
    )
    if _is_denied(*sides):
        return None
    is_noun = not _IS_CLAUSE.match(deal.what)
    if is_noun and _ADJECTIVE.search(before) and verb in ("signed", "agreed", "approved", "sealed"):
        return None
    if re.search(r"\b(?:have|has|had|did)\s*(?:not|n['’]t)(?:\s+yet)?\s+$", before, _I):
        return "none"
    if _NOT_SIGNED.search(before[-40:]) or _NO.search(before):
        return None
    if is_noun and _NO.search(words):
        return None
    if _EARLIER.search(before) or (_EARLIER.search(words) and not verb.startswith("renew")):
        return None
    if is_before_trip(prose.text, (sentence.start, sentence.end), deal.start, deal.end):
        return None
    tail = prose.text[deal.end : min(sentence.end, deal.end + 40)]
    year = _IN_YEAR.match(tail)
    now = published.year if published is not None else 9999
    if deal.is_deed:
        # "In 2016 lifted an embargo" is history.
        year = _YEAR_NEAR.search(before) or _YEAR_NEAR.search(words) or year
    if year is not None and int(year[1]) < now and not verb.startswith("renew"):
        return None
    if re.match(r"\s+(?:to be|will be|is to be)\s+(?:signed|concluded)", tail, _I):
        return "announced"
    if _BEFORE_THEY_CAME.match(prose.text, deal.end, min(sentence.end, deal.end + _SENTENCE)):
        return None
    if PUT_OFF.match(prose.text, deal.end, min(sentence.end, deal.end + 60)):
        return None
    return _status_of(verb, before)


def _is_denied(before: str, after: str) -> bool:
    """Whether the sentence says that it is only said: "denied a report that she had agreed to"."""
    before, after = _QUOTED.sub("", before), _QUOTED.sub("", after)
    return _DENIED.search(before) is not None or _DENIED_AFTER.search(after) is not None


def _status_of(verb: str, before: str) -> Status:
    is_ahead = _PLANNED.search(before[-40:]) or re.match(
        r"(?:will|would|to be|is to|are to)\b", verb
    )
    if is_ahead:
        return "announced"
    for stems, status in _STATUSES:
        if any(stem in verb for stem in stems):
            return status
    return "agreed"


_STATUSES: tuple[tuple[tuple[str, ...], Status], ...] = (
    (("terminat", "scrap", "tore", "withdrew"), "ended"),
    (("shake", "shook", "shaking"), "agreed"),
    (("sign", "initial", "ink", "pen to", "put ", "hand", "ratif"), "signed"),
    (("deliver", "lifted"), "delivered"),
    (
        (
            "announc",
            "unveil",
            "launch",
            "pledg",
            "promis",
            "committed",
            "undert",
            "vow",
            "guarant",
            "assur",
            "word",
        ),
        "announced",
    ),
)


def _title(deal: Deal) -> str:
    """The agreement in the words of the text."""
    words = deal.what.strip()
    if _IS_CLAUSE.match(words):
        return f"Agreement {words}"
    words = re.sub(r"^(?:a|an|the)\s+", "", words, flags=_I)
    if deal.is_deed:
        words = f"{_IS_TO.sub('', deal.verb)} {words}"
    return words[:1].upper() + words[1:]
