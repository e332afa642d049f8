"""The sources that something cites, under a heading; a click opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_XS
from app.tour.bidi import isolate
from app.tour.model import Citation, Source, Tour
from app.ui.sources.browser import UrlOpener, address_row
from app.ui.sources.reference import Reference
from app.ui.widgets.in_steps import text_widget
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link_flow import LinkFlow
from app.words.dates import number
from app.words.wording import source_facts

# More sources than this are left to View > Sources.
MAX_SOURCES = 40


class SourceList(QWidget):
    """Sources with their facts and addresses; numbered, if the tour has several.

    ``inset`` is the distance of the texts from both sides, in pixels.
    """

    def __init__(
        self,
        tour: Tour,
        sources: Sequence[Source],
        opener: UrlOpener,
        inset: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        texts = QVBoxLayout()
        texts.setContentsMargins(inset, SPACE_M, inset, 0)
        texts.setSpacing(SPACE_XS)
        column.addLayout(texts)
        heading = (
            QCoreApplication.translate("panel", "Source")
            if len(sources) == 1
            else QCoreApplication.translate("panel", "Sources")
        )
        texts.addWidget(label(heading, "meta"))
        for source in sources[:MAX_SOURCES]:
            title = isolate(source.title)
            if len(tour.sources) > 1:
                title = f"[{tour.source_number(source.id)}] {title}"
            texts.addLayout(LinkFlow(Reference(tour, Citation(source=source.id), opener, title)))
            if facts := source_facts(source):
                texts.addWidget(text_widget(facts, "meta"))
            if source.url:
                texts.addLayout(address_row(source.url, opener))
        if len(sources) > MAX_SOURCES:
            more = QCoreApplication.translate("panel", "and {count} more: View > Sources")
            left = number(len(sources) - MAX_SOURCES)
            texts.addWidget(label(more.format(count=left), "meta"))
