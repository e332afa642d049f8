"""Spans of a text: sentences, quotations and runs of capitalised words around a place in it.

All offsets are in code points, ends exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from app.tour.paragraphs import paragraphs

Span: TypeAlias = tuple[int, int]

# Opening marks, each with those that close it.
_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
}
_MARKS = frozenset('“”„«»‹›「」『』"')
_SINGLE = frozenset("‘’‚'")
# What may end a sentence, the marks that close after it, and then white space or another opening.
_ENDS = re.compile(r"[.!?…]+[\"”’»›)\]]*(?=\s|[“„«「]|$)|[。！？]+[」』”]*")
_ABBREVIATIONS = frozenset(
    "adm al approx apr aug ave bros ca capt cf ch co col corp d.c dec dept dr e.g ed est etc feb"
    " fig fr fri ft gen gov hon i.e inc jan jr jul jun km lt ltd maj mar mon mr mrs ms mt no nov"
    " oct p para pp pres prof rep rev sat sec sen sep sept sgt sr st sun thu tue u.k u.n u.s vs wed"
    " bzw d.h dr evtl ggf hl nr usw z.b".split()
)
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Jan|Feb|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\.)(?!\w)"
)
_LAST_WORD = re.compile(r"[^\W_](?:[\w.]*\w)?$")
_NAME = re.compile(r"[^\W\d_][\w’'.-]*")
# Small words within names: Rio de Janeiro, Frankfurt am Main.
_LINKS = frozenset(
    "al am an auf d da das de del der des di do dos du el i la le of the und".split()
)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends; an empty span at ``start`` if nothing is left."""
    words = text[start:end]
    if not words.strip():
        return start, start
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def unquoted(text: str, start: int, end: int) -> Span:
    """The span without white space, quotation marks and a comma at its ends.

    A full stop after a mere phrase goes too: it ends the sentence around the quotation.
    """
    start, end = trimmed(text, start, end)
    was_quoted = text[start : start + 1] in _PAIRS or text[start - 1 : start] in _PAIRS
    while start < end and text[start] in _MARKS | (_SINGLE if was_quoted else frozenset()):
        start, end = trimmed(text, start + 1, end)
    closing = False
    while start < end and (text[end - 1] in _MARKS or text[end - 1] in ",;"):
        closing = closing or text[end - 1] in _MARKS
        start, end = trimmed(text, start, end - 1)
    follows = text[end : end + 2]
    is_phrase = text[start : start + 1].islower() and not re.search(r"[.!?]\s", text[start:end])
    ended = closing or follows[:1] in _MARKS
    if is_phrase and ended and text[end - 1 : end] == "." and text[end - 2 : end] != "..":
        end -= 1
    return start, end


def quotation_at(text: str, place: int) -> Span | None:
    """The words between the innermost quotation marks around a place, within its paragraph."""
    first, last = paragraph_at(text, place)
    best: Span | None = None
    opened: list[tuple[int, str]] = []
    for offset in range(first, last):
        character = text[offset]
        if _is_within_word(text, offset):
            continue
        closed = next(
            (at for at in range(len(opened) - 1, -1, -1) if character in opened[at][1]), None
        )
        if closed is not None:
            start = opened[closed][0]
            # Marks within that were never closed were apostrophes.
            del opened[closed:]
            # Either mark belongs to its quotation.
            if start - 1 <= place <= offset + 1 and (best is None or start >= best[0]):
                best = start, offset
        elif character in _PAIRS:
            opened.append((offset + 1, _PAIRS[character]))
    return None if best is None else unquoted(text, *best)


def sentence_at(text: str, place: int) -> Span:
    """The sentence around a place, within its paragraph; headings are sentences of their own."""
    first, last = paragraph_at(text, place)
    for start, end in sentences(text, first, last):
        if place <= end:
            return start, end
    return trimmed(text, first, last)


def sentences(text: str, first: int, last: int) -> Iterator[Span]:
    """The sentences of a part of a text, such as a paragraph, without the space between them."""
    start = first
    for end in _sentence_ends(text, first, last):
        span = trimmed(text, start, end)
        if span[0] < span[1]:
            yield span
        start = end


def name_at(text: str, place: int) -> Span | None:
    """The run of capitalised words at a place: ``Camp Humphreys``, ``Rio de Janeiro``."""
    first, last = sentence_at(text, place)
    run: list[re.Match[str]] = []
    for word in _NAME.finditer(text, first, last):
        starts = word[0][0].isupper() or not word[0][0].islower()
        gap = text[run[-1].end() : word.start()] if run else ""
        if run and (gap.strip() or (not starts and word[0].lower() not in _LINKS)):
            if run[0].start() <= place <= run[-1].end():
                break
            run = []
        if starts or run:
            run.append(word)
    while run and run[-1][0].lower() in _LINKS and run[-1][0].islower():
        run.pop()
    if not run or not run[0].start() <= place <= run[-1].end():
        return None
    end = run[-1].end()
    words = text[run[0].start() : end]
    # Possessives and the end of a sentence are not part of a name.
    for ending in ("’s", "'s", "."):
        if words.endswith(ending) and not (ending == "." and "." in words[:-1]):
            end -= len(ending)
            break
    return run[0].start(), end


def paragraph_at(text: str, place: int) -> Span:
    """The paragraph that holds a place or precedes it; the whole text if there is none."""
    best = None
    for span in paragraphs(text):
        if best is not None and span[0] > place:
            break
        best = span
    return best or (0, len(text))


def _sentence_ends(text: str, first: int, last: int) -> Iterator[int]:
    for line in re.finditer(r"[^\n]+", text[first:last]):
        offset = first + line.start()
        for found in _ENDS.finditer(line[0]):
            if not _is_abbreviation(line[0], found):
                yield offset + found.end()
        yield offset + len(line[0])


def _is_abbreviation(line: str, found: re.Match[str]) -> bool:
    if found[0] != ".":
        return False
    following = line[found.end() :].lstrip()
    if not following:
        return False
    word = _LAST_WORD.search(line, 0, found.start())
    if word is None:
        return False
    name = word[0].lower()
    # Initials, and numbers such as a German "3. Mai".
    is_initial = len(name) == 1 and name.isalpha() and word[0].isupper()
    is_day = name.isdecimal() and len(name) <= 2 and _MONTH.match(following) is not None
    return is_initial or is_day or name in _ABBREVIATIONS or following[0].islower()


def _is_within_word(text: str, offset: int) -> bool:
    """Whether a mark is an apostrophe within a word."""
    if text[offset] not in _SINGLE:
        return False
    return text[offset - 1 : offset].isalnum() and text[offset + 1 : offset + 2].isalnum()
