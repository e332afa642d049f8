"""The work of drafting a text, for a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.drafting.draft import Draft
from app.gazetteer import GazetteerError, open_gazetteer
from app.tour.when import When

# A text that takes longer is given up, in seconds.
MOST_SECONDS = 60.0


def drafting_job(text: str, published: When | None) -> Callable[[], Draft]:
    """Work that drafts a text; ``published`` is its day of publication."""
    return partial(_drafted, text, published)


def _drafted(text: str, published: When | None) -> Draft:
    # The rules and their words take time to load.
    from app.drafting.drafting import draft

    try:
        gazetteer = open_gazetteer()
    except GazetteerError:
        # Without it, no places are found.
        return draft(text, published, None)
    return draft(text, published, gazetteer)
