"""HTML: an interactive page with the map and all texts, in one file for any browser."""

from __future__ import annotations

from markupsafe import Markup

from app.embedding import html
from app.export.job import Job
from app.map.share import share_page
from app.words.page import page_words
from app.words.share import share_words


def make_html(job: Job) -> bytes:
    """The page in UTF-8. The reader's system chooses between light and dark."""
    carried = (Markup(html.element(job.carried)),) if job.carried else ()
    page = share_page(job.tour, words=page_words(), share=share_words(), more=carried)
    return page.encode("utf-8")
