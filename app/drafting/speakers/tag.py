"""What the words beside the marks of a quotation tell of its speaker."""

from __future__ import annotations

import msgspec

from app.drafting.prose.prose import Prose
from app.drafting.speakers.subjects import Subject, SubjectReader

AUXILIARIES = frozenset(
    "afterwards afterward recently earlier again today has had have is was would will did does "
    "also then later once still always often never just "
    "only even".split()
)
_ACCORDING = (["according", "to"], ["in", "the", "words", "of"], ["in", "the", "phrase", "of"])
# So many tokens beside the marks are read.
REACH = 40


class Tag(msgspec.Struct, frozen=True):
    """Who a tag names, and the words of the tag at ``start:end``.

    ``addressee`` is who is asked or told: "I asked a man with a rod".
    """

    subject: Subject
    start: int
    end: int
    addressee: Subject | None = None


def tag_of(prose: Prose, subject: Subject, first: int, last: int) -> Tag:
    """The tag with a subject whose words are the tokens ``first:last``."""
    tokens = prose.tokens
    return Tag(subject, tokens[first].start, tokens[max(first, last - 1)].end)


def according(prose: Prose, subjects: SubjectReader, first: int, end: int) -> Tag | None:
    """The tag "according to Ann Lee" or "in the words of" her that begins with token ``first``."""
    lower = [token.text.casefold() for token in prose.tokens[first : first + 4]]
    size = next((len(words) for words in _ACCORDING if lower[: len(words)] == words), 0)
    if not size or first + size >= end:
        return None
    subject = subjects.read(first + size, end)
    return tag_of(prose, subject, first, subject.next) if subject is not None else None
