"""Drafting a text in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.drafting.draft import Draft
from app.gazetteer import GazetteerError, open_gazetteer
from app.tour.when import When

# A text that takes longer is given up, in seconds.
MOST_SECONDS = 60.0


def job(text: str, published: When | None) -> Callable[[], Draft | str]:
    """Work that drafts a text; its result is the draft, or a sentence that says why there is none.

    ``published`` is the day of publication.
    """
    return partial(_drafted, text, published)


def _drafted(text: str, published: When | None) -> Draft | str:
    # The rules and their words take time to load.
    from app.drafting.drafting import draft

    try:
        return draft(text, published, open_gazetteer())
    except GazetteerError as error:
        return str(error)
