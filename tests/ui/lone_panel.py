"""The stop panel without the window around it, on a tour that a test makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.tour.model import AnyItem, Citation, Fact, Meeting, Quote, Source, Stop, Tour
from app.ui.state.session import Session
from app.ui.stop_panel.panel import StopPanel
from app.ui.theme.appearance import Appearance

Found = TypeVar("Found", bound=QObject)
TEXT = "The harbour was closed.\n\nNobody told us why.\n\nWe went on."


class LonePanel:
    """A shown panel, 352 by 600 pixels, with its session."""

    def __init__(self, qtbot: QtBot, tour: Tour, size: tuple[int, int] = (352, 600)) -> None:
        self.qtbot = qtbot
        # What earlier tests have left would be styled again.
        QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.session = Session()
        self.appearance = Appearance(app)
        self.panel = StopPanel(self.session, self.appearance)
        # Timers of the session must not outlive the panel.
        self.session.setParent(self.panel)
        qtbot.addWidget(self.panel)
        self.panel.resize(*size)
        self.panel.show()
        self.session.document.new(tour)
        qtbot.waitExposed(self.panel)

    def find(self, kind: type[Found], name: str | None = None) -> list[Found]:
        """What there is of a class in what scrolls."""
        body = self.panel.widget()
        assert body is not None
        return body.findChildren(kind, name) if name else body.findChildren(kind)

    def one(self, kind: type[Found], name: str) -> Found:
        (found,) = self.find(kind, name)
        return found

    @property
    def texts(self) -> list[str]:
        return [found.text() for found in self.find(QLabel)]

    def top_of(self, widget: QWidget) -> int:
        """Where a widget is in the viewport, in pixels from its top."""
        return widget.mapTo(self.panel.viewport(), QPoint(0, 0)).y()

    def select(self, stop: str) -> None:
        self.session.select(stop)
        QApplication.processEvents()

    def scroll(self, to: int) -> None:
        self.panel.verticalScrollBar().setValue(to)
        QApplication.processEvents()


def tour(*stops: Stop, sources: int = 1, **members: object) -> Tour:
    """A tour with these stops and some sources, of which the first has a text."""
    made = tuple(
        Source(id=f"s{number}", title=f"Source no. {number}", text=TEXT if number == 1 else None)
        for number in range(1, sources + 1)
    )
    return Tour(title="A tour", stops=stops, sources=made, **members)  # type: ignore[arg-type]


def stop(stop_id: str, items: Sequence[AnyItem] = (), **members: object) -> Stop:
    """A stop with items of any kind."""
    return Stop(
        id=stop_id,
        name=stop_id.title(),
        lon=len(stop_id),
        lat=10,
        meetings=tuple(item for item in items if isinstance(item, Meeting)),
        quotes=tuple(item for item in items if isinstance(item, Quote)),
        facts=tuple(item for item in items if isinstance(item, Fact)),
        **members,  # type: ignore[arg-type]
    )


def paragraph(place: str, source: int = 1) -> Citation:
    """A citation of a paragraph."""
    return Citation(source=f"s{source}", label="paragraph", locator=place)
