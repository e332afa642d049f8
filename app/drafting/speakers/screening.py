"""Tells quotations from titles of works, sample lines, and words that are only set off."""

from __future__ import annotations

import re

from app.drafting.persons.heads import is_head
from app.drafting.persons.speech import WEAK, is_speech
from app.drafting.prose.prose import Prose
from app.drafting.prose.quotations import QuotedSpan

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset(
    "a an the of in on at to for and or but with from by as vs de la le der die das und et".split()
)
_WORKS = frozenset(
    """
    novel book film movie song album play poem painting exhibition exhibit article essay report
    series show programme program documentary entitled titled called named headlined band single
    opera musical ballet symphony podcast blog lecture talk workshop project campaign slogan motto
    theme word term phrase nickname nicknamed known dubbed words meaning means meant pronounced
    translated lettered marked labelled inscribed reading read sign banner
    """.split()
)
_NOUNS_FOLLOW = re.compile(r"\s*[,)]?\s*([a-z][\w-]*)")
_AFTER_QUOTATION = frozenset(
    """
    and or but in on at to for of with from by as that than when while after before because if
    he she they it we i who which said says is are was were has had have the a an his her their
    about over during since until unless though although despite according against under into
    not no also adding saying calling between among toward towards within without
    """.split()
)
_PERSONAL = frozenset("he she they i we his her their my our".split())
_SHORT = 3
_NEAR = 6
# After these a verb of speaking is a noun, or its subject is told something.
_NO_SAYING = frozenset("the a an his her their of to been was were is are be being".split())
_MOST_LABEL_WORDS = 5


def is_quotation(
    prose: Prose, span: QuotedSpan, *, has_tag: bool, is_named: bool, has_person: bool
) -> bool:
    """Whether the words between two marks are said by somebody.

    ``has_tag`` says that words beside the marks tell who speaks, ``is_named`` that this is a
    person whom the text knows, ``has_person`` that one is named before, in the same sentence.
    """
    if span.fault or span.goes_on:
        return True
    words = _WORD.findall(prose.text[span.start : span.end])
    if not words:
        return False
    if not has_tag and not has_person and _is_sample(prose, span):
        return False
    ends = prose.text[span.end - 1]
    if _is_title(words, ends) and not (has_tag and ends in ",!?."):
        return False
    if len(words) <= 6 and _noun_follows(prose, span) and ends.isalnum():
        return False
    if len(words) <= (1 if has_tag else _SHORT) and not is_named:
        # "Stop!" and "By train," are whole; "the odd one" is only set off.
        return ends in ",!?." and words[0][0].isupper()
    return not (len(words) <= _SHORT and _names_work(prose, span) and ends.isalnum())


def is_introduced(prose: Prose, span: QuotedSpan) -> bool:
    """Whether a verb of speaking stands shortly before, as in "CM says Gulf ‘wants certainty’"."""
    first = prose.token_index(prose.sentences[prose.sentence_at(span.opening)].start)
    end = prose.token_index(span.opening)
    for at in range(end - 1, max(first, end - _NEAR) - 1, -1):
        word = prose.tokens[at].text
        if prose.tokens[at].text in '“”";:':
            return False
        if is_speech(word) and word not in WEAK:
            before = prose.tokens[at - 1].text.casefold() if at > first else ""
            return before not in _NO_SAYING
    return False


def _is_sample(prose: Prose, span: QuotedSpan) -> bool:
    """Whether a label that names nobody stands before the words: "Suggested line:"."""
    sentence = prose.sentences[prose.sentence_at(span.opening)]
    before = prose.text[sentence.start : span.opening].rstrip()
    if not before.endswith(":"):
        return False
    words = [word.casefold() for word in _WORD.findall(before)]
    is_personal = any(word in _PERSONAL or is_head(word) for word in words)
    return 0 < len(words) <= _MOST_LABEL_WORDS and not is_personal


def _is_title(words: list[str], ends: str) -> bool:
    """Whether the words are capitalised as in a title: "Around the World in Eighty Days"."""
    large = [word for word in words if word.casefold() not in _SMALL]
    capitals = sum(word[0].isupper() for word in large)
    return len(large) >= 2 and capitals == len(large) and ends not in ".!?"


def _noun_follows(prose: Prose, span: QuotedSpan) -> bool:
    """Whether the words are an adjective: the “small towns first” tour."""
    opening = prose.text[max(0, span.opening - 12) : span.opening].split()
    is_after_article = bool(opening) and opening[-1].casefold() in ("the", "a", "an", "so-called")
    found = _NOUNS_FOLLOW.match(prose.text, span.closing + 1)
    if found is None or "," in found[0]:
        return False
    follows = found[1] not in _AFTER_QUOTATION and not is_speech(found[1])
    return follows and is_after_article


def _names_work(prose: Prose, span: QuotedSpan) -> bool:
    before = _WORD.findall(prose.text[max(0, span.opening - 40) : span.opening])
    return bool(before) and before[-1].casefold() in _WORKS
