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
# What stands before a name that must be a place, although no list has it.
_WENT = re.compile(
    r"\b(?:(?:arriv(?:e|es|ed|ing)|land(?:s|ed|ing)|fl(?:y|ies|ew|ying)|dr(?:ives?|ove|iving)"
    r"|sail(?:s|ed|ing)|rode|riding|cycled|pedalled|walked|hiked|trekked|travel(?:s|led|ed|ling|ing)"
    r"|journeyed|went|head(?:s|ed|ing)|continu(?:es|ed|ing)|proceed(?:s|ed|ing)|came|moved|pressed"
    r"|pushed|crossed|carried|climbed|returned|stop(?:s|ped|ping)|stay(?:s|ed|ing)|camped|slept"
    r"|spent\s+(?:\w+\s+){1,3}|called|docked|anchored)"
    r"(?:\s+(?:on|over|up|down|out|across|back|north|south|east|west|inland|by\s+\w+|briefly"
    r"|overnight|again|\d[\d,.]*\s?(?:km|kilomet(?:er|re)s|miles|mi|nautical miles)"
    r"|(?:north|south)-(?:east|west)))*\s+(?:in|at|to|into|near|for|as far as|through|via)"
    r"|(?:took|carried|brought|led)\s+(?:\w+\s+){1,3}?(?:on\s+)?to|(?:it was|then) on to"
    r"|reach(?:es|ed|ing)|visit(?:s|ed|ing)|tour(?:s|ed|ing)|explored|passed\s+through)\s+"
    r"(?:the\s+)?(?:(?:\w+\s+){0,2}(?:city|town|village|port|island|hamlet|settlement|camp)\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
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
        if sentence.kind != "prose" or run.start == sentence.start:
            continue
        if taken.covers(run.start) or taken.covers(run.end - 1) or not _may_be_a_place(run):
            continue
        if prose.quotation_at(run.start) is not None or _NOT_AFTER.match(prose.text, run.end):
            continue
        before = prose.text[max(sentence.start, run.start - _REACH) : run.start]
        is_there = _THERE.search(before) and _DID.match(prose.text, run.end)
        if _WENT.search(before) or is_there:
            yield PlaceName(
                start=run.start, end=run.end, text=prose.text[run.start : run.end], kind="unknown"
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
