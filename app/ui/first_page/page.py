"""What the panel shows while no stop is selected: what the tour is about, and ways into it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from app.tour.model import Tour
from app.tour.pull_quotes import MOST, pull_quotation
from app.ui.first_page.counts import CountGrid
from app.ui.first_page.pull_quote import PullQuote
from app.ui.sources.browser import UrlOpener
from app.ui.sources.list import SourceList
from app.ui.state.session import Session
from app.ui.theme.icons import picture
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.in_steps import text_widget
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import label
from app.ui.widgets.link import Link
from app.ui.widgets.link_flow import LinkFlow
from app.ui.widgets.reading.prose import HANG, Prose, prose
from app.words.dates import number, tour_span
from app.words.wording import SEPARATOR, map_note, route_length

# A summary is long if it has more characters.
LONG = 300


class FirstPage(QWidget):
    """Subtitle, days, length, summary, counts, a quotation and sources of a tour.

    If the tour has no stops, how to go on. ``requested`` carries the id of a command of the window,
    ``stops_requested`` asks for the list of stops. ``inset`` is the distance of the texts from both
    sides, in pixels.
    """

    requested = Signal(str)
    stops_requested = Signal()

    def __init__(
        self, session: Session, tour: Tour, opener: UrlOpener, inset: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tour = tour
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(inset, SPACE_S, inset, SPACE_M)
        column.setSpacing(SPACE_S)
        outer.addLayout(column)
        self._add_deck(column)
        is_long = len(tour.summary or "") > LONG
        if tour.stops and is_long:
            # They must not be out of view.
            self._add_ways_in(column)
        if tour.summary:
            column.addWidget(text_widget(tour.summary, "deck", _prose))
            column.addSpacing(SPACE_S)
        if tour.stops:
            if not is_long:
                self._add_ways_in(column)
            column.addSpacing(SPACE_XS)
            column.addWidget(
                CountGrid(session, tour, self.stops_requested.emit, partial(self._ask, "people"))
            )
        else:
            self._add_ways_on(column)
        found = pull_quotation(tour)
        # What is longer cannot be set large; its stop shows it.
        if found is not None and len(found[1].text) <= 2 * MOST:
            column.addSpacing(SPACE_L)
            quotation = PullQuote(session, tour, *found, opener)
            # Its text begins where the others do; its quotation mark hangs before that.
            quotation.setContentsMargins(inset - HANG, 0, inset, SPACE_XL)
            outer.addWidget(quotation)
        if tour.sources:
            outer.addWidget(SourceList(tour, tour.sources, opener, inset))
        session.length.measured.connect(self._update_facts)
        self._update_facts()

    def _add_deck(self, column: QVBoxLayout) -> None:
        tour = self._tour
        # The itinerary shows the title already.
        column.addWidget(text_widget(tour.subtitle or tour.title, "title", _prose))
        self._facts = label("", "meta")
        column.addWidget(self._facts)
        column.addSpacing(SPACE_S)

    def _add_ways_in(self, column: QVBoxLayout) -> None:
        stops = self._tour.stops
        row = FlowLayout(SPACE_S)
        if len(stops) > 1:
            start = StartButton(self.tr("Start the tour"))
            start.clicked.connect(lambda: self.requested.emit("play"))
            row.addWidget(start)
        words = self.tr("Read stop {number}").format(number=number(1))
        read = QPushButton(words)
        read.setObjectName("read-first")
        read.setAccessibleName(f"{words}: {stops[0].name[:200]}")
        read.clicked.connect(lambda: self._session.select(stops[0].id))
        _take_keys(read)
        row.addWidget(read)
        column.addLayout(row)
        column.addSpacing(SPACE_S)

    def _add_ways_on(self, column: QVBoxLayout) -> None:
        ways: tuple[tuple[str, str], ...]
        if self._session.editing:
            hint = self.tr(
                "Add the first stop: type its name, click on the map, or select a place in a "
                "source text and press P."
            )
            ways = (
                ("add-stop", self.tr("Add a stop by its name (Ctrl+K)")),
                ("add-source-text", self.tr("Add a source text")),
            )
        else:
            hint = self.tr("Turn editing on (F2) to add the first stop.")
            ways = (
                ("editing", self.tr("Edit the tour")),
                ("open", self.tr("Open another tour")),
            )
        column.addWidget(label(hint, "body"))
        ways = (*ways, ("making", self.tr("How a tour is made")))
        for command, text in ways:
            link = Link(text, "plain")
            link.setObjectName(command)
            link.clicked.connect(partial(self._ask, command))
            column.addLayout(LinkFlow(link))

    def _ask(self, command: str) -> None:
        self.requested.emit(command)

    def _update_facts(self) -> None:
        metres = self._session.length.metres
        facts = [
            tour_span(self._tour),
            route_length(self._tour, metres) if metres is not None else None,
        ]
        lines = (SEPARATOR.join(fact for fact in facts if fact), map_note(self._tour))
        text = "\n".join(line for line in lines if line)
        self._facts.setText(text)
        self._facts.setVisible(bool(text))


class StartButton(QPushButton):
    """Starts the story; its triangle has the colour of its words."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setObjectName("start-tour")
        self.setProperty("primary", True)
        _take_keys(self)
        self._show_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Adapts the triangle to another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._show_icon()

    def _show_icon(self) -> None:
        colour = QApplication.palette().color(QPalette.ColorRole.HighlightedText)
        self.setIcon(picture("play", colour.name()))


def _take_keys(button: QPushButton) -> None:
    """Lets Enter press a button outside of a dialog, as Space does."""
    button.setAutoDefault(True)
    keep_keys(button)


def _prose(text: str, role: str) -> Prose:
    return prose(text, role)
