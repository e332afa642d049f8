"""The citations of an item as numbers: ``¶ 9 8``, or ``2 ¶ 9`` if the tour has several sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.map.theme import SPACE_S
from app.tour.filters import kind_of
from app.tour.model import AnyItem, Citation, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.sources.reference import Reference
from app.ui.widgets.labels import label
from app.words.dates import number
from app.words.wording import place_sign, reference, unsourced

# More citations than this, or longer ones in all, in characters, stand below the text that they
# belong to and not beside it.
FEW, SHORT = 4, 24


def stand_beside(item: AnyItem) -> bool:
    """Whether the citations of an item are few and short enough to stand beside its text."""
    if len(item.cite) > FEW:
        return False
    signs = (place_sign(cited) for cited in item.cite)
    places = (cited.locator or "" for cited in item.cite)
    return sum(map(len, (*signs, *places))) <= SHORT


class Citations(QWidget):
    """Few citations in one line, to stand at the right of a line of text."""

    def __init__(
        self, tour: Tour, item: AnyItem, opener: UrlOpener, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if not item.cite:
            row.addWidget(unsourced_label(self))
        before = ""
        for place, cited in enumerate(item.cite):
            head = _head(tour, cited)
            if head and head != before:
                row.addSpacing(SPACE_S if place else 0)
                row.addWidget(one_line(head, "meta", self))
            before = head
            row.addWidget(_link(tour, item, cited, opener, place, cited.locator))


def citation_makers(tour: Tour, item: AnyItem, opener: UrlOpener) -> list[Callable[[], Reference]]:
    """What makes the links of very many citations, to flow below a text."""
    makers: list[Callable[[], Reference]] = []
    before = ""
    for place, cited in enumerate(item.cite):
        head = _head(tour, cited)
        words = f"{head} {cited.locator}" if head and head != before else cited.locator
        before = head
        makers.append(partial(_link, tour, item, cited, opener, place, words))
    return makers


def unsourced_label(parent: QWidget | None = None) -> QLabel:
    """What stands in place of the citations of an item that cites nothing."""
    return one_line(unsourced(), "unsourced", parent)


def one_line(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """A label of one line that leaves the mouse to what it stands on."""
    words = label(text, role, parent)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    words.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    words.unsetCursor()
    words.setWordWrap(False)
    return words


def _head(tour: Tour, cited: Citation) -> str:
    """What stands before the locator; empty if there is none."""
    if not cited.locator:
        return ""
    source = number(tour.source_number(cited.source)) if len(tour.sources) > 1 else ""
    return " ".join(filter(None, (source, place_sign(cited))))


def _link(
    tour: Tour,
    item: AnyItem,
    cited: Citation,
    opener: UrlOpener,
    place: int,
    words: str | None,
) -> Reference:
    link = Reference(
        tour, cited, opener, words or reference(tour, cited), "citation", kind_of(item)
    )
    link.setObjectName(f"reference {place}")
    return link
