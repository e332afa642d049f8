"""The keys of the source text, listed; those that make something can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_M, SPACE_S
from app.ui.editor.source_text.keys import (
    ACTS,
    DEFAULTS,
    Act,
    KeyFault,
    KeyMap,
    act_word,
    fixed_keys,
    with_key,
)
from app.ui.widgets.announce import announce
from app.ui.widgets.labels import label

_FIELD_WIDTH = 56
_WIDTH = 460


class KeyField(QLineEdit):
    """A field for one key; what is pressed in it replaces the key. Tab and Escape go on."""

    chosen = Signal(str)

    def __init__(self, key: str, name: str, parent: QWidget) -> None:
        super().__init__(key, parent)
        self.setAccessibleName(name)
        self.setFixedWidth(_FIELD_WIDTH)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setReadOnly(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Takes a letter or sign as the key."""
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and event.text().strip() and event.text().isprintable():
            self.chosen.emit(event.text())
        else:
            super().keyPressEvent(event)


class KeysDialog(QDialog):
    """Lists the keys; ``changed`` carries the new :data:`KeyMap` as soon as one is changed."""

    changed = Signal(object)

    def __init__(self, keys: KeyMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys of the Source Text"))
        self.keys = keys
        self.fields: dict[Act, KeyField] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        for row, act in enumerate(ACTS):
            word = act_word(act)
            name = QLabel(word[:1].upper() + word[1:], self)
            field = KeyField(keys[act], word, self)
            name.setBuddy(field)
            field.chosen.connect(lambda key, changed=act: self._change(changed, key))
            self.fields[act] = field
            grid.addWidget(field, row, 0)
            grid.addWidget(name, row, 1)
        for row, (key, what) in enumerate(fixed_keys(), start=len(ACTS)):
            grid.addWidget(label(key, "strong", self), row, 0)
            grid.addWidget(label(what, "body", self), row, 1)
        grid.setColumnStretch(1, 1)
        hint = self.tr(
            "Press the new key in a field. Without a selection, a key takes the quotation, the"
            " sentence, the name or the date around the caret."
        )
        self.fault = label("", "problem", self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        reset = buttons.addButton(self.tr("&Usual Keys"), QDialogButtonBox.ButtonRole.ResetRole)
        reset.setAutoDefault(False)
        reset.clicked.connect(self._reset)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(label(hint, "meta", self))
        column.addLayout(grid)
        column.addWidget(self.fault)
        column.addWidget(buttons)
        self.resize(_WIDTH, self.heightForWidth(_WIDTH))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _change(self, act: Act, key: str) -> None:
        try:
            self._take(with_key(self.keys, act, key))
        except KeyFault as fault:
            self.fault.setText(str(fault))
            announce(self, str(fault))

    def _reset(self) -> None:
        self._take(DEFAULTS)

    def _take(self, keys: KeyMap) -> None:
        self.keys = keys
        self.fault.setText("")
        for act, field in self.fields.items():
            field.setText(keys[act])
        self.changed.emit(keys)
