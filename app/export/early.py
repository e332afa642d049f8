"""Starts the web engine for a page of sheets before anything else of an export."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from app.map.theme import ThemeName
from app.web.engine_start import start_engine
from app.web.requirements import missing_requirement

if TYPE_CHECKING:
    from app.export.sheet.pdf_page import PdfPage

T = TypeVar("T")


def begin_early(theme: ThemeName, work: Callable[[], T]) -> tuple[PdfPage | None, T]:
    """Does ``work`` in another thread, and meanwhile begins a page of sheets in that theme.

    Returns the page, which the caller must close, and what ``work`` returns. There is no page if
    the web engine cannot run here. ``work`` must not create anything of Qt. Needs a
    ``QApplication``. Raises what ``work`` raises.
    """
    if missing_requirement():
        return None, work()
    pages: list[PdfPage] = []
    results: list[T] = []
    try:
        start_engine(
            _import_page,
            lambda: pages.append(_begin(theme)),
            lambda: results.append(work()),
        )
    except BaseException:
        for page in pages:
            page.close()
        raise
    return pages[0], results[0]


def _import_page() -> None:
    import app.export.sheet.pdf_page
    import app.map.bare  # noqa: F401


def _begin(theme: ThemeName) -> PdfPage:
    from app.export.sheet.pdf_page import PdfPage
    from app.map.bare import bare_page

    page = PdfPage()
    page.begin(bare_page(theme, "print"))
    return page
