"""HTML: an interactive page with the map and all texts, in one file for any browser."""

from __future__ import annotations

from app.export.job import Job
from app.map.share import share_page
from app.words.page import page_words
from app.words.share import share_words


def make_html(job: Job) -> bytes:
    """The page in UTF-8. The reader's system chooses between light and dark."""
    page = share_page(job.tour, words=page_words(), share=share_words())
    return page.encode("utf-8")
