"""What the tag of the quotation before tells of a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.persons.people import Person
from app.drafting.prose.prose import Prose
from app.drafting.speakers.by_role import unnamed_person
from app.drafting.speakers.mentions import Mentions
from app.drafting.speakers.tag import Tag

# Between a question and its answer stand at most so many characters.
_NEAR = 200


def before_limit(prose: Prose, tagged: Sequence[Tag | None], index: int) -> int:
    """The offset at which the tag before a quotation begins at the earliest.

    ``index`` is that of the quotation in ``prose.quotations``, and so are those of ``tagged``.
    """
    spans = prose.quotations
    span = spans[index]
    start = prose.sentences[prose.sentence_at(span.opening)].start
    if index:
        start = max(start, spans[index - 1].closing + 1)
        earlier = tagged[index - 1]
        if earlier is not None and earlier.start > spans[index - 1].start:
            # “A,” said Ann. “B.”: the tag is that of A.
            start = max(start, earlier.end)
    return min(start, span.opening)


def addressee(prose: Prose, tagged: Sequence[Tag | None], index: int) -> Person | None:
    """Whom the tag of the quotation before says that it was put to, if this one answers it."""
    tag = tagged[index - 1] if index else None
    if tag is None or tag.addressee is None:
        return None
    before, here = prose.quotations[index - 1], prose.quotations[index].opening
    is_author = tag.subject.words in ("i", "we")
    if not is_author and prose.text[before.end - 1] != "?":
        return None
    if prose.paragraph_at(here) - prose.paragraph_at(before.opening) > 1:
        return None
    if len(prose.text[tag.end : here]) > _NEAR:
        return None
    return tag.addressee.person or unnamed_person(tag.addressee, tag.end)


def label_span(prose: Prose, index: int) -> tuple[int, int]:
    """The words of the sentence before a quotation."""
    opening = prose.quotations[index].opening
    return prose.sentences[prose.sentence_at(opening)].start, opening


def taking_over(
    prose: Prose, mentions: Mentions, tagged: Sequence[Tag | None], index: int
) -> Person | None:
    """Who is the subject of a sentence between a quotation and the one before.

    “It was good,” said Ann. Bo Ray, the cook, nodded. “It was mine.”
    """
    if not index:
        return None
    before, here = prose.quotations[index - 1], prose.quotations[index].opening
    tag = tagged[index - 1]
    since = max(before.closing, tag.end if tag is not None else 0)
    number = prose.sentence_at(here)
    acting = [
        each
        for each in mentions.between(since, here)
        if each.is_subject and number - each.sentence == 1
    ]
    here_start = prose.sentences[number].start
    if here_start > before.closing and prose.text[here_start:here].rstrip().endswith(":"):
        # “A costly bun”, said Ann. Bo Ray disagreed: “Buns are cheap.”
        labelled = [each for each in mentions.between(here_start, here) if each.is_subject]
        if labelled:
            return labelled[0].person
    first = prose.sentences[number - 1] if number else None
    if not acting or first is None or first.start < before.closing:
        return None
    return acting[-1].person
