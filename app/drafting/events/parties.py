"""Tells who agrees: the subject and the other side of an agreement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.drafting.events.deals import Deal
from app.drafting.places.demonyms import demonym_country
from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import PlaceMention

_BETWEEN = re.compile(
    r"\bbetween\s+(?:the\s+)?(?P<one>[A-Z][\w’'-]*(?:\s+(?:of|and|for|the)?\s*[A-Z][\w’'-]*){0,5}?)"
    r"\s+and\s+(?:the\s+)?(?P<other>[A-Z][\w’'-]*(?:\s+(?:of\s+|for\s+|the\s+)*[A-Z][\w’'-]*){0,5})"
)
_WITH = re.compile(
    r"\bwith\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?P<one>[A-Z][\w’'-]+(?:\s+(?:of\s+|for\s+)?"
    r"[A-Z][\w’'-]+){1,4})"
)


def parties(prose: Prose, deal: Deal, mentions: Sequence[PlaceMention]) -> tuple[str, ...]:
    """The countries (alpha-2) and bodies that the sentence names as parties."""
    sentence = prose.sentences[prose.sentence_at(deal.start)]
    parties: dict[str, None] = {}
    between = _BETWEEN.search(prose.text, deal.start, sentence.end)
    areas = {mention.name.text: mention.country for mention in mentions if mention.is_area}
    if between is not None:
        for name in (between["one"], between["other"]):
            parties[areas.get(name) or demonym_country(name) or name] = None
        return tuple(parties)
    clause_start, _ = prose.clause_at(deal.start)
    start = max(sentence.start, min(clause_start, deal.start))
    for mention in mentions:
        if start <= mention.start < deal.start and mention.is_area and mention.country:
            following = prose.text[mention.end : mention.end + 2]
            if not following.startswith(("'", "’")):
                parties[mention.country] = None
    other = _WITH.search(prose.text, deal.start, sentence.end)
    if other is not None:
        parties[other["one"]] = None
    return tuple(parties)
