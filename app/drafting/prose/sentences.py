"""The sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from app.drafting.prose.lines import lines
from app.drafting.prose.paragraphs import paragraphs

# "line" is one of several lines of a paragraph, as in a list or a programme.
SentenceKind: TypeAlias = Literal["prose", "heading", "line", "byline"]

_CLOSING = "\"'”’»“)]"
_END = re.compile(rf"[.!?…]+[{re.escape(_CLOSING)}]*")
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms mx dr prof rev fr sr jr st mt ft lt col gen sgt capt cmdr maj adm gov sen rep pres
    bro sis messrs sig dott hon smt sh adv er engr capt. supt insp det cpl pvt amb sec dep asst
    mme mlle sra revd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    no nos vs v etc al inc ltd co corp dept univ approx ca c cf eg ie est ave blvd rd vol p pp
    art bn mn a.m p.m km ph.d b.a m.a u.s u.k u.n e.u
    """.split()
)
# After these abbreviations a sentence may end, if a word that often begins one follows.
_MAY_END = re.compile(
    r"(?:a\.m|p\.m|u\.s|u\.k|u\.n|e\.u|etc|inc|ltd|co|corp|jr|sr)$", re.IGNORECASE
)
_STARTERS = re.compile(
    r"[\"“‘']?(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|His|Her|Its|Their|This|That|There"
    r"|Then|When|While|After|Before|From|For|As|If|Our|My|Next|Later)\b"
)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]*$")
# Longer "words" are no abbreviations, and need not be looked at.
_LONGEST_WORD = 20
_BYLINE = re.compile(
    r"(?:by\s+(?!(?:the|a|an|then|now|this|that|his|her|its|their|way|\d)\b)\S[^.!?]{2,90}"
    r"|(?:posted|published|updated|last updated|date)\b[^.!?]{0,60}"
    r"|(?:text|words|story|report|reporting|photographs?|photos?|pictures?)"
    r"(?: and [a-z]+)?(?: by\b|:)[^!?]{2,90})",
    re.IGNORECASE,
)
_LONGEST_HEADING = 120


class Sentence(msgspec.Struct, frozen=True):
    """A sentence at ``start:end``; ``paragraph`` is the index of its paragraph, from 0."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text. Headings, bylines and lines of lists are sentences, too."""
    return tuple(
        sentence
        for number, (start, end) in enumerate(paragraphs(text))
        for sentence in _of_paragraph(text, number, start, end)
    )


def _of_paragraph(text: str, number: int, start: int, end: int) -> Iterator[Sentence]:
    spans = list(lines(text, start, end))
    heading = len(spans) > 1 and _is_heading_above(text, spans[0], spans[1])
    for at, (first, last) in enumerate(spans):
        is_alone = len(spans) == 1 or (heading and len(spans) == 2) or (heading and not at)
        kind = _kind(text, first, last, is_alone=is_alone)
        if kind in ("heading", "byline"):
            yield Sentence(first, last, number, kind)
            continue
        for sentence_start, sentence_end in _split(text, first, last):
            yield Sentence(sentence_start, sentence_end, number, kind)


def _is_heading_above(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether a line is the heading of a paragraph that follows without an empty line."""
    is_short = line[1] - line[0] <= _LONGEST_HEADING < following[1] - following[0]
    return is_short and text[line[1] - 1] not in ".!?…,;:\"”’'»"


def _kind(text: str, start: int, end: int, *, is_alone: bool) -> SentenceKind:
    if end - start <= _LONGEST_HEADING:
        words = text[start:end].strip()
        if words.startswith("#"):
            return "heading"
        if _BYLINE.fullmatch(words):
            return "byline"
        if words[-1:] not in ".!?…,;\"”’'»" and '"' not in words and "“" not in words:
            return "heading" if is_alone else "line"
    return "prose" if is_alone else "line"


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for found in _END.finditer(text, start, end):
        stop = found.end()
        if _ends_sentence(text, found.start(), stop, end):
            if text[first:stop].strip():
                yield _trimmed(text, first, stop)
            first = stop
    if text[first:end].strip():
        yield _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _ends_sentence(text: str, mark: int, stop: int, end: int) -> bool:
    if stop >= end:
        return True
    following = text[stop : stop + 12]
    if not following[0].isspace():
        return _lacks_space(text, mark, stop)
    following = following.lstrip()
    first = following.lstrip("\"'“‘«„([")[:1]
    if first.islower() or (first and first in ",;:)—–-"):
        return False
    if text[mark:stop] != ".":
        return True
    return not _is_abbreviation(text, mark, stop)


def _lacks_space(text: str, mark: int, stop: int) -> bool:
    """Whether a sentence ends where no space follows, as in "in Malaysia.“You"."""
    before, after = text[mark - 1 : mark], text[stop : stop + 2]
    if text[mark] not in ".!?" or not (before.islower() or before.isdigit()):
        return False
    if after[:1] in "“«„":
        return True
    return before.islower() and len(after) == 2 and after[0].isupper() and after[1].islower()


def _is_abbreviation(text: str, mark: int, stop: int) -> bool:
    found = _LAST_WORD.search(text[max(0, mark - _LONGEST_WORD) : mark])
    word = found[0] if found else ""
    lower = word.casefold()
    if len(word) == 1 and word.isupper():
        # An initial; "I" ends sentences, too.
        return word != "I"
    if lower not in _ABBREVIATIONS and not re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        return False
    if lower in ("no", "nos"):
        # "No. 7", but "Lunch? No. We went on."
        return text[stop : stop + 2].strip()[:1].isdigit()
    return not (_MAY_END.search(word) and _STARTERS.match(text, stop + 1))
