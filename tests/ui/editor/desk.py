"""The window while its tour is edited, operated by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.tour.model import Stop, Tour
from app.ui.editor.chips import ChipsField
from app.ui.editor.field import Field
from app.ui.editor.form import Form
from app.ui.editor.item_form import ItemForm
from app.ui.editor.text_fields import ReadField, TextField
from app.ui.stop_panel.stop_editor import StopEditor
from app.ui.window.main_window import MainWindow

STOP = "kuala-lumpur"


class Desk:
    """The window while its tour is edited, with one stop selected."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.panel = window.stop_panel
        self.document = window.session.document
        window.session.select(STOP)
        window.session.set_editing(True)

    @property
    def tour(self) -> Tour:
        tour = self.window.session.tour
        assert tour is not None
        return tour

    @property
    def stop(self) -> Stop:
        return self.tour.stop(STOP)

    @property
    def editor(self) -> StopEditor:
        editor = self.panel.editor
        assert editor is not None
        return editor

    @property
    def form(self) -> ItemForm:
        form = self.editor.form
        assert form is not None
        return form

    def field(self, member: str, form: Form | None = None) -> Field:
        return (form or self.editor.stop_form).bindings[member].field

    def read_field(self, member: str, form: Form | None = None) -> ReadField:
        field = self.field(member, form)
        assert isinstance(field, ReadField)
        return field

    def text_field(self, member: str, form: Form | None = None) -> TextField:
        field = self.field(member, form)
        assert isinstance(field, TextField)
        return field

    def chips(self, member: str) -> ChipsField:
        field = self.field(member, self.form)
        assert isinstance(field, ChipsField)
        return field

    def focused(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focused(), text)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        combined = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            combined |= modifier
        QTest.keyClick(self.focused(), key, combined)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def replace(self, text: str) -> None:
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)
