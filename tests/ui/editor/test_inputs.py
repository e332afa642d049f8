"""The keys that fields leave to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app.ui.editor.inputs import AreaInput, LineInput

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("kind", [LineInput, AreaInput])
@pytest.mark.parametrize(
    ("key", "is_fields"),
    [
        *((Qt.Key.Key_K, False), (Qt.Key.Key_E, False), (Qt.Key.Key_Z, False)),
        (Qt.Key.Key_C, True),
    ],
)
def test_a_field_leaves_the_keys_of_commands_to_the_window(
    qtbot: QtBot, kind: type[LineInput | AreaInput], key: Qt.Key, is_fields: bool
) -> None:
    field = kind()
    qtbot.addWidget(field)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QCoreApplication.sendEvent(field, event)
    assert event.isAccepted() == is_fields
