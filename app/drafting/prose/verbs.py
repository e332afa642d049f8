"""Forms of English verbs that tell which words of a clause are its verb."""

from __future__ import annotations

from app.drafting.prose.inflection import IRREGULAR_PAST

# The forms that stand before another verb.
AUXILIARIES = frozenset(
    """
    am are be been can could did do does had has have is may might must ought shall should was were
    will would wo ca isn't wasn't weren't aren't don't didn't doesn't won't can't couldn't wouldn't
    shouldn't hadn't hasn't haven't isn’t wasn’t weren’t aren’t don’t didn’t doesn’t won’t can’t
    couldn’t wouldn’t shouldn’t hadn’t hasn’t haven’t
    """.split()
)
# Words that end like a past form and are none.
_NO_PAST = frozenset(
    """
    aged beloved bed bleed breed coed creed crooked deed embed exceed feed freed greed hallowed
    hundred indeed infrared jagged kindred learned naked need newlywed proceed ragged red reed
    rugged sacred seed shed shred sled so-called speed succeed ted unaccompanied unannounced
    unexpected unprecedented wed weed wicked wretched
    """.split()
)


def is_past(word: str) -> bool:
    """Whether a word may be the past form of a verb: "went", "visited"."""
    if word in IRREGULAR_PAST:
        return True
    return len(word) > 3 and word.endswith("ed") and word.islower() and word not in _NO_PAST
