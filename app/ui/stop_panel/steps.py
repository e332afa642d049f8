"""The buttons that go to the stop before and after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.tour.model import Stop, Tour
from app.ui.editor.glyphs import GlyphButton
from app.ui.state.session import Session


class StepButtons(QWidget):
    """Two arrows; one that leads nowhere is disabled."""

    def __init__(
        self, session: Session, tour: Tour, stop: Stop, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        index, last = tour.index(stop.id), len(tour.stops) - 1
        for picture, name, run, leads in (
            ("previous", previous_stop(), session.select_previous, index > 0),
            ("next", next_stop(), session.select_next, index < last),
        ):
            button = GlyphButton(picture, name, parent=self)
            button.setObjectName(f"stop-{picture}")
            button.clicked.connect(lambda _checked=False, run=run: run())
            button.setEnabled(leads)
            row.addWidget(button)


def previous_stop() -> str:
    """What the arrow to the stop before says."""
    return QCoreApplication.translate("StopEditor", "Previous stop")


def next_stop() -> str:
    """What the arrow to the stop after says."""
    return QCoreApplication.translate("StopEditor", "Next stop")
