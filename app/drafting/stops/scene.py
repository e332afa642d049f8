"""The words around a mention of a place."""

from __future__ import annotations

import msgspec

from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import PlaceMention

# So much of a sentence is looked at on either side of a name.
_REACH = 180


class Scene(msgspec.Struct, frozen=True):
    """What surrounds a mention: the words of its sentence and clause, before and after it."""

    sentence: str
    before: str
    after: str
    clause: str
    clause_before: str
    clause_after: str
    following: str
    kind: str


def scene_of(prose: Prose, mention: PlaceMention) -> Scene:
    """The words around a mention, in its clause and its sentence."""
    text = prose.text
    number = prose.sentence_at(mention.start)
    sentence = prose.sentences[number]
    clause = prose.clause_at(mention.start)
    after = prose.sentences[number + 1] if number + 1 < len(prose.sentences) else None
    is_same = after is not None and after.paragraph == sentence.paragraph
    first, last = mention.start - _REACH, mention.whole_end + _REACH
    start, end = max(sentence.start, first), min(sentence.end, last)
    clause_start, clause_end = max(clause[0], first), min(clause[1], last)
    return Scene(
        sentence=text[start:end],
        before=text[start : mention.start],
        after=text[mention.whole_end : end],
        clause=text[clause_start:clause_end],
        clause_before=text[clause_start : mention.start],
        clause_after=text[mention.whole_end : clause_end],
        following=text[after.start : after.end] if after is not None and is_same else "",
        kind=sentence.kind,
    )
