"""The interactive page: map and text of the tour in one file that any browser opens from disk."""

from __future__ import annotations

from app.export.job import Job
from app.map.share import share_page
from app.words.page import page_words
from app.words.share import share_words


def make_html(job: Job) -> bytes:
    """The page in UTF-8; light or dark is left to the reader's system."""
    page = share_page(job.tour, words=page_words(), share=share_words())
    return page.encode("utf-8")
