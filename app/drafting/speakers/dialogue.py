"""Who speaks in a dialogue whose quotations have paragraphs of their own and no tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.drafting.persons.people import Person
from app.drafting.prose.prose import Prose
from app.drafting.speakers.layout import Layout
from app.drafting.speakers.mentions import Mentions
from app.drafting.speakers.said import Said

# "No, madam." is said to a woman.
_ADDRESSED = re.compile(r"(?:^|, )(madam|ma'am|ma’am|miss|sir|mister)[.!?,]", re.IGNORECASE)
_MEN = ("sir", "mister")
_SHORTEST = 2
# So many paragraphs before, the other one of two who speak by turns is mentioned.
_NEAR = 4


def in_turn(
    prose: Prose, layout: Layout, said: Sequence[Said | None], mentions: Mentions
) -> dict[int, tuple[Person, Person]]:
    """The speaker of quotations in dialogues, and who else speaks, by index of the quotation.

    Two speak by turns. Which of them begins is told by the tag of the quotation that follows, or
    by a form of address that fits only one of them.
    """
    found: dict[int, tuple[Person, Person]] = {}
    for first, last in _runs(prose, layout, said):
        pair = _pair(prose, said, mentions, first, last)
        if pair is None:
            continue
        at, speaker, other = pair
        for index in range(first, last + 1):
            is_speaker = (index - at) % 2 == 0
            found[index] = (speaker, other) if is_speaker else (other, speaker)
    return found


def _runs(prose: Prose, layout: Layout, said: Sequence[Said | None]) -> Iterator[tuple[int, int]]:
    """The first and the last index of quotations without tags in successive paragraphs."""
    first = 0
    while first < len(said):
        last = first
        while _is_open(layout, said, last) and _follows(prose, last + 1):
            if not _is_open(layout, said, last + 1):
                break
            last += 1
        if _is_open(layout, said, first):
            yield first, last
        first = last + 1


def _is_open(layout: Layout, said: Sequence[Said | None], index: int) -> bool:
    return index < len(said) and said[index] is None and layout.is_alone(index)


def _follows(prose: Prose, index: int) -> bool:
    """Whether the paragraph of a quotation comes after that of the quotation before."""
    spans = prose.quotations
    if not 0 < index < len(spans):
        return False
    here = prose.paragraph_at(spans[index].opening)
    return here - prose.paragraph_at(spans[index - 1].opening) == 1


def _pair(
    prose: Prose,
    said: Sequence[Said | None],
    mentions: Mentions,
    first: int,
    last: int,
) -> tuple[int, Person, Person] | None:
    """An index, who speaks there, and the other one of the two."""
    spans = prose.quotations
    ranked = [each for each in mentions.ranked(spans[first].opening, "", None) if each.words]
    following = said[last + 1] if _follows(prose, last + 1) else None
    if following is not None and following.person is not None and _opens(prose, last + 1):
        speaker = following.person
        near = _named_near(prose, mentions, spans[first].opening)
        others = [each for each in ranked if each is not speaker and each.name in near]
        return (last + 1, speaker, others[0]) if others else None
    if last - first + 1 < _SHORTEST or len(ranked) < _SHORTEST:
        return None
    one, two = ranked[:2]
    for index in range(first, last + 1):
        address = _ADDRESSED.search(prose.text[spans[index].start : spans[index].end])
        if address is None:
            continue
        gender = "m" if address[1].casefold() in _MEN else "f"
        if (one.gender == gender) != (two.gender == gender):
            speaker, other = (two, one) if one.gender == gender else (one, two)
            return index, speaker, other
    return None


def _named_near(prose: Prose, mentions: Mentions, offset: int) -> set[str]:
    """The names of those who were mentioned outside quotations a few paragraphs before."""
    first = max(0, prose.paragraph_at(offset) - _NEAR)
    start = prose.paragraphs[first][0]
    return {each.person.name for each in mentions.between(start, offset) if not each.is_quoted}


def _opens(prose: Prose, index: int) -> bool:
    """Whether a paragraph begins with a quotation."""
    opening = prose.quotations[index].opening
    start, _ = prose.paragraphs[prose.paragraph_at(opening)]
    return not any(char.isalnum() for char in prose.text[start:opening])
