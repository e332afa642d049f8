"""The quotation that stands for a tour, set large."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_S
from app.tour.model import Quote, Stop, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.sources.citations import FEW, Citations, citation_makers, one_line, stand_beside
from app.ui.state.session import Session
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.link_flow import LinkFlow
from app.ui.widgets.reading.prose import HANG, prose
from app.words.counts import more
from app.words.dates import when
from app.words.wording import inferred_word, joined, quoted


class PullQuote(QWidget):
    """A quotation, and below it who said it, where, and the source; the place leads to it."""

    def __init__(
        self, session: Session, tour: Tour, stop: Stop, quote: Quote, opener: UrlOpener
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(prose(quoted(quote.text), "pull-quote", hangs=True))
        parts: list[QWidget] = []
        if quote.speaker:
            parts.append(one_line(tour.person(quote.speaker).name, "count"))
        where = Link(joined(stop.name, when(quote.date) if quote.date else None), "plain")
        where.setObjectName("pull-quote")
        where.clicked.connect(lambda: session.show_item(stop.id, quote.id))
        parts.append(where)
        if quote.basis == "inferred":
            parts.append(one_line(inferred_word(), "inferred"))
        if stand_beside(quote):
            parts.append(Citations(tour, quote, opener))
        else:
            makers = citation_makers(tour, quote, opener)
            parts += [make() for make in makers[:FEW]]
            if len(makers) > FEW:
                parts.append(one_line(more(len(makers) - FEW), "meta"))
        flow = LinkFlow(*parts)
        flow.setContentsMargins(HANG + EDGE, 0, 0, 0)
        column.addLayout(flow)
