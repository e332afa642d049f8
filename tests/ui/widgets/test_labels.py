"""Labels for texts from tour files: drawn once, and then only when something changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.labels import label

TURNS = 60


class Paints(QObject):
    """Counts the paint events of the widgets that it filters."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Counts the event, and lets it pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.mark.parametrize("text", ["A short text", "word " * 200, "שלום עולם", "x" * 400])
@pytest.mark.parametrize("max_lines", [None, 2])
def test_a_label_at_rest_is_not_painted_again(
    qtbot: QtBot, text: str, max_lines: int | None
) -> None:
    shown = label(text, "body", max_lines=max_lines)
    qtbot.addWidget(shown)
    shown.resize(200, 120)
    with qtbot.waitExposed(shown):
        shown.show()
    paints = Paints()
    shown.installEventFilter(paints)
    for _ in range(TURNS):
        QApplication.processEvents()
    assert paints.count < TURNS / 10
