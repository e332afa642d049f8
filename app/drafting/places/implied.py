"""Finds places that a text means without a name that the gazetteer has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.places.choices import seat
from app.drafting.places.common import INSTITUTIONS, NO_PLACES, STREETS, TITLES, VENUES
from app.drafting.places.demonyms import DEMONYMS, demonym_country
from app.drafting.places.naming import PlaceName
from app.drafting.places.spans import Spans
from app.drafting.prose.motion import CARRYING, MOTION
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token
from app.gazetteer.gazetteer import Gazetteer

_HOMONYMS = 40
# "The Uzbek capital, Tashkent" has its name.
_CAPITAL = re.compile(
    r"\s+capital\b(?!,?\s+[A-Z])(?!\s+(?:of|city,?\s+[A-Z]|markets?|gains?|controls?|punishment)\b)"
)
_TO_THE = re.compile(
    r"\b(?:in|at|to|into|from|near|for|through|reach(?:ed|ing)?|visit(?:ed|ing)?|left|leaving|via"
    r"|toured|outside)\s+(?:the\s+)$",
    re.IGNORECASE,
)
# What stands between a verb of travel and a name that must be a place, although no list has it.
_TOWN = (
    r"(?:(?:\w+\s+){1,3}(?:city|town|village|port|island|hamlet|settlement|camp|pass|mission"
    r"|station|base)\s+(?:of\s+)?)?$"
)
_WAY = re.compile(
    rf"\b(?:in|at|to|into|onto|near|as far as|through|via|over|outside|below|above)\s+{_TOWN}",
    re.IGNORECASE,
)
_BOUND_FOR = re.compile(
    rf"\b(?:left|leaves?|leaving|made|set (?:out|off)|head\w*|sail\w*|start\w*"
    rf"|bound|depart\w*|embark\w*)\b[^,;.]{{0,30}}\sfor\s+{_TOWN}",
    re.IGNORECASE,
)
# "Reached Sost", "visited Mvumi": without a preposition.
_REACHED = re.compile(
    rf"\b(?:reach(?:es|ed|ing)|visit(?:s|ed|ing)|tour(?:s|ed|ing)|explor(?:es|ed|ing)|inspect(?:s|ed|ing)"
    rf"|skirt(?:s|ed|ing)|left|leav(?:es|ing)|gain(?:s|ed|ing)|mad(?:e|ing))\s+{_TOWN}",
    re.IGNORECASE,
)
# "Fourteen hours to Besham", "we were in Sost"
_THERE_OR_AWAY = re.compile(
    r"\b(?:(?:hours?|days?|nights?|miles|km|kilomet\w+)(?:\s+\w+)?\s+to|(?:was|were|am|are|is|be)(?:\s+\w+)?\s+"
    r"(?:in|at)|(?:it was|then|and|so|or) (?:on )?to|an?\s+\w+\s+later\s+(?:to|in|at))\s+$",
    re.IGNORECASE,
)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
# "Day 2 – Chollerford", "May 20th. Panjgur."
_DAY_OF_JOURNEY = re.compile(
    r"(?:^|\n)\W*(?:(?:days?|stage|stop|leg)\s+\w+(?:\s*(?:[–—-]|to|and|&)\s*\w+)?"
    rf"|(?:{_MONTHS})\w*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\w*)"
    r"\s*[,:.–—-]\s*$",
    re.IGNORECASE,
)
# "Toured the Hellisheiði power station"
_TO_THE_SITE = re.compile(rf"{_REACHED.pattern.removesuffix(_TOWN)}the\s+$", re.IGNORECASE)
_SITE = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:bridge|camp|canal|dam|deposit|falls|field|glacier|mill|mine|monastery|mission|pass"
    r"|plant|quarry|refinery|reserve|reservoir|ruins|settlement|shrine|site|smelter|station|terminal|tunnel"
    r"|valley|works)\b"
)
_AT = re.compile(r"\b(?:at|in|near)\s+$")
_GOES_ON_THERE = re.compile(r"[^,;.:]{0,60}\bthere\b(?!\s+(?:is|are|was|were)\b)", re.IGNORECASE)
_WHERE = re.compile(r",?\s+where\b")
_THERE = re.compile(
    r"(?:^|[,;:—–]\s*|\b(?:and|but|then)\s+)(?:at|in|in\s+nearby)\s+$", re.IGNORECASE
)
_DID = re.compile(r",?\s+(?:where\s+)?(?:he|she|they|we|I)\s+(?!(?:is|are|has|have)\b)[a-z]+")
_NOT_AFTER = re.compile(r"['’]s?\b|[-/]\w|\s+[A-Z]")
# Prepositions that have a capital at the beginning of a sentence.
_LEADING = frozenset({"At", "In", "Near", "From", "To"})
# A name that ends so is none of these words alone.
_ISLANDS = frozenset({"island", "islands", "lake"})
_REACH, _MOST_WORDS = 90, 3


class _Run(msgspec.Struct, frozen=True):
    start: int
    end: int
    words: tuple[str, ...]


def capitals_meant(prose: Prose, gazetteer: Gazetteer) -> Iterator[PlaceName]:
    """The capitals that only their countries name: "in the Argentine capital"."""
    text = prose.text
    for start, end, code in adjectives(prose.tokens, text):
        found = _CAPITAL.match(text, end)
        if found is None or not _TO_THE.search(text, max(0, start - 30), start):
            continue
        capital = seat(gazetteer, code)
        if capital is None:
            continue
        matches = tuple(
            match
            for match in gazetteer.named(capital.name, most=_HOMONYMS)
            if match.place.country == code and match.place.kind == "capital"
        )
        if matches:
            yield PlaceName(
                start=start, end=found.end(), text=capital.name, kind="place", matches=matches[:1],
                is_meant=True,
            )  # fmt: skip


def adjectives(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int, str]]:
    """The adjectives of countries in a text: start, end and alpha-2 code."""
    last = -1
    for number, token in enumerate(tokens):
        if not token.is_capital or token.start < last:
            continue
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        both = text[token.start : following.end] if following is not None else ""
        if following is not None and " " in both and both in DEMONYMS:
            last = following.end
            yield token.start, last, DEMONYMS[both]
        elif (code := demonym_country(token.text)) is not None:
            yield token.start, token.end, code


def unknown_places(
    prose: Prose,
    known: Sequence[PlaceName],
    persons: Sequence[tuple[int, int]],
) -> Iterator[PlaceName]:
    """Names that the gazetteer lacks, in sentences that say that someone went there."""
    taken = Spans([*persons, *((name.start, name.end) for name in known)])
    for run in _runs(prose):
        number = prose.sentence_at(run.start)
        sentence = prose.sentences[number]
        is_entry = _DAY_OF_JOURNEY.search(prose.text[max(0, run.start - _REACH) : run.start])
        if not is_entry and (sentence.kind != "prose" or run.start == sentence.start):
            continue
        if taken.covers(run.start) or taken.covers(run.end - 1) or not _may_be_a_place(run):
            continue
        if prose.quotation_at(run.start) is not None or _NOT_AFTER.match(prose.text, run.end):
            continue
        before = prose.text[max(sentence.start, run.start - _REACH) : run.start]
        if is_entry or _is_told_as_place(prose, run, before) or _is_there_next(prose, run, number):
            yield PlaceName(
                start=run.start, end=run.end, text=prose.text[run.start : run.end], kind="unknown"
            )


def _is_told_as_place(prose: Prose, run: _Run, before: str) -> bool:
    """Whether the words around a name say that it is one of a place where someone went."""
    if _THERE.search(before) and _DID.match(prose.text, run.end):
        return True
    if _BOUND_FOR.search(before) or _REACHED.search(before) or _THERE_OR_AWAY.search(before):
        return True
    if _TO_THE_SITE.search(before) and _SITE.match(prose.text, run.end):
        return True
    if _WAY.search(before) is None:
        return False
    if _WHERE.match(prose.text, run.end):
        return True
    start, _ = prose.clause_at(run.start)
    return any(
        token.text in MOTION or token.text in CARRYING
        for token in prose.tokens_in(start, run.start)
    )


def _is_there_next(prose: Prose, run: _Run, number: int) -> bool:
    """Whether the next sentence goes on "there": "at Palo. He spent the night there"."""
    if not _AT.search(prose.text, max(0, run.start - 6), run.start):
        return False
    following = prose.sentences[number + 1 : number + 2]
    return any(
        _GOES_ON_THERE.match(prose.text, sentence.start, sentence.end) is not None
        and run.end + 2 >= sentence.start - 1
        for sentence in following
    )


def _runs(prose: Prose) -> Iterator[_Run]:
    """Runs of words with capital letters."""
    run: list[Token] = []
    for token in [*prose.tokens, None]:
        is_next = token is not None and (not run or token.start == run[-1].end + 1)
        if token is not None and token.is_capital and is_next:
            run.append(token)
            continue
        if len(run) > 1 and run[0].text in _LEADING:
            run = run[1:]
        if run:
            yield _Run(run[0].start, run[-1].end, tuple(each.text for each in run))
        run = [token] if token is not None and token.is_capital else []


def _may_be_a_place(run: _Run) -> bool:
    if len(run.words) > _MOST_WORDS or any(len(word) < 3 for word in run.words):
        return False
    if any(word.isupper() or word in DEMONYMS for word in run.words):
        return False
    if any(word in INSTITUTIONS or word in VENUES or word in STREETS for word in run.words):
        return False
    if any(word in TITLES for word in run.words):
        return False
    last = run.words[-1].casefold()
    is_island = len(run.words) > 1 and last in _ISLANDS
    return run.words[0].casefold() not in NO_PLACES and (is_island or last not in NO_PLACES)
