"""What the tour does not tell yet, while it is edited: links that lead there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.gaps import Gap, GapKind, gaps
from app.tour.model import Tour
from app.ui.state.session import Session
from app.ui.widgets.calm_updates import CalmUpdates
from app.ui.widgets.labels import label, rule
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.words import counts
from app.words.places_of_problems import place_of_problem

translate = QCoreApplication.translate

MOST_NAMED = 4


class Missing(QWidget):
    """Lists what is missing, by kind; ``chosen`` carries the :class:`Target` of a link.

    ``inset`` is the distance of the texts from both sides, in pixels.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, inset: int) -> None:
        super().__init__()
        self._session = session
        self._known: list[tuple[str, list[str]]] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._inset = inset
        self._column = column
        self._list = QWidget()
        column.addWidget(self._list)
        self._updates = CalmUpdates(session, self._update, self)
        self._update()

    def _update(self) -> None:
        tour = self._session.tour
        if tour is None:
            return
        found = gaps(tour)
        known = [(_heading(gap), _places(tour, gap)) for gap in found]
        # A link keeps the focus while an edit changes nothing here.
        if known == self._known:
            return
        self._known = known
        shown, self._list = self._list, self._made(found, known)
        self._column.replaceWidget(shown, self._list)
        shown.hide()
        shown.setParent(None)
        shown.deleteLater()

    def _made(self, found: Sequence[Gap], known: Sequence[tuple[str, list[str]]]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(self._inset, SPACE_L, self._inset, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(label(translate("missing", "Still missing"), "section-head"))
        if not found:
            words = translate(
                "missing",
                "Nothing: every stop has a place and a date, every item a source, every quotation "
                "a speaker, and every source its text.",
            )
            column.addWidget(label(words, "meta"))
        for gap, (heading, places) in zip(found, known, strict=True):
            column.addSpacing(SPACE_S)
            column.addWidget(label(heading, "body"))
            # The others are named when these are mended.
            for target, place in zip(gap.targets, places, strict=False):
                link = Link(place, "plain")
                link.setObjectName(f"missing-{gap.kind}")
                link.clicked.connect(partial(self._choose, target))
                column.addLayout(LinkFlow(link))
            left = len(gap.targets) - len(places)
            if left > 0:
                column.addWidget(label(counts.more(left), "meta"))
        return made

    def _choose(self, target: object) -> None:
        self.chosen.emit(target)


def _heading(gap: Gap) -> str:
    count = len(gap.targets)
    words: dict[GapKind, str] = {
        "place": counts.stops_without_place(count),
        "date": counts.stops_without_date(count),
        "cite": counts.items_without_source(count),
        "speaker": counts.quotations_without_speaker(count),
        "text": counts.sources_without_text(count),
    }
    return words[gap.kind]


def _places(tour: Tour, gap: Gap) -> list[str]:
    return [place_of_problem(tour, target) for target in gap.targets[:MOST_NAMED]]
