"""A text in which persons and quotations are marks, so that rules see who acts on whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.drafting.events.pronouns import OF_OTHERS, OURS, SOMEBODY
from app.drafting.events.travellers import Party
from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import Named

# What stands for each code point of another person and of a quotation.
OTHER, QUOTED = "\ue000", "\ue002"
# "Norwegian State Secretary", "Minister of Defence", "Mr"
_TITLE = re.compile(
    r"(?:(?!(?:In|On|At|By|From|With|After|Before|When|While|But|And|The|For|To|As|Then|There|Here"
    r"|Later|Today|Yesterday|Over|Once|If|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)"
    r"[A-Z][\w’-]*\.?\s+(?:(?:of|for)\s+(?:the\s+)?(?=[A-Z]))?){1,6}$"
)
_LONGEST_TITLE = 60
_PARTY = (
    r"(?:delegation|visitors|party|team|band|travell?ers|guests|group|visitor|squad|players"
    r"|delegates|expedition|councillors|choir|orchestra|pilgrims)"
)
_OF_A_PARTY = (
    r"(?:leader|manager|captain|doctor|coach|spokes\w+|member|bus|hotel|conference"
    r"|congress|line|chairman|faithful|executive|whip|boss|official|chief|photo|picture)s?\b"
)
_TOGETHER = (
    r"(?:Their (?:Majesties|Excellencies|Royal Highnesses)|(?:His|Her) (?:Majesty|Holiness"
    r"|Excellency))"
)


def marked(prose: Prose, people: Sequence[Named], travelling: Party) -> str:
    """The text, as long as it is, with marks for persons (and their titles) and quotations."""
    text = prose.text
    letters = list(text)
    for span in prose.quotations:
        letters[span.opening : span.closing] = _run(text, span.opening, span.closing, QUOTED)
    plain = "".join(letters)
    for words in _ours(travelling).finditer(plain):
        letters[words.start() : words.end()] = OURS * len(words[0])
    for person in people:
        mark = OURS if person.name in travelling.names else OTHER
        for start, end in person.mentions:
            if prose.quotation_at(start) is not None:
                continue
            first = _with_title(plain, start)
            if OTHER in letters[first:start]:
                first = start
            letters[first:end] = _run(text, first, end, mark)
    for pronoun in OF_OTHERS[travelling.gender].finditer(plain):
        letters[pronoun.start() : pronoun.end()] = SOMEBODY * len(pronoun[0])
    return "".join(letters)


def _run(text: str, start: int, end: int, mark: str) -> list[str]:
    return ["\n" if letter == "\n" else mark for letter in text[start:end]]


def _with_title(text: str, start: int) -> int:
    title = _TITLE.search(text[max(0, start - _LONGEST_TITLE) : start])
    return start - len(title[0]) if title is not None else start


def _ours(travelling: Party) -> re.Pattern[str]:
    heads = "|".join(sorted(re.escape(head) for head in travelling.heads))
    office = rf"|[Tt]he\s+(?:(?i:{heads}))\b(?!\s+(?:of|for|[A-Z]))" if heads else ""
    return re.compile(
        rf"\b(?:{_TOGETHER}\b|(?:[Tt]he|[Oo]ur)\s+{_PARTY}\b(?!\s+(?:[A-Z]|{_OF_A_PARTY})){office})"
    )
