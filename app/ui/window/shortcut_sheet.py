"""Help > Keyboard Shortcuts: all keys of the window, taken from the command table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_S, SPACE_XL
from app.ui.editor.source_text.keys import KeyMap
from app.ui.widgets.actions import Actions, plain_text
from app.ui.widgets.labels import label
from app.ui.window.key_table import editing_keys, reading_keys, source_text_keys
from app.ui.window.menus import MenuPlan

# Room for accents above the line height, in pixels.
ACCENT_HEIGHT = 4


class ShortcutSheet(QDialog):
    """Lists the commands that have shortcuts, menu by menu, and the keys without a command.

    ``text_keys`` are the keys of the source text as the user has chosen them.
    """

    def __init__(
        self, actions: Actions, menus: Iterable[MenuPlan], text_keys: KeyMap, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        body = QWidget()
        body.setProperty("role", "panel")
        grid = QGridLayout(body)
        grid.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self._row = 0
        for menu in menus:
            rows = [
                (plain_text(command.text), _keys(actions, command.id))
                for command in menu.commands
                if command.shortcut is not None
            ]
            self._add(grid, plain_text(menu.title), rows)
        self._add(grid, self.tr("Map, itinerary and timeline"), reading_keys())
        self._add(grid, self.tr("Editing"), editing_keys())
        self._add(grid, self.tr("Source text"), source_text_keys(text_keys))
        grid.setRowStretch(self._row, 1)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        foot.addWidget(buttons)
        column.addLayout(foot)
        size = body.sizeHint()
        # Shows everything without scrolling, if the screen is large enough.
        max_height = parent.screen().availableSize().height() * 9 // 10
        self.resize(max(520, size.width() + SPACE_XL), min(max_height, size.height() + 72))

    def _add(self, grid: QGridLayout, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        head = label(title.upper(), "section")
        if self._row:
            grid.setRowMinimumHeight(self._row, SPACE_L)
            self._row += 1
        grid.addWidget(head, self._row, 0, 1, 2)
        self._row += 1
        for text, keys in rows:
            name = label(text, "body")
            # Selectable text is clipped at the line height, above which some fonts set the dots
            # of Ä and Ö.
            name.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            name.unsetCursor()
            grid.addWidget(name, self._row, 0)
            grid.setRowMinimumHeight(self._row, name.fontMetrics().height() + ACCENT_HEIGHT)
            keys_label = QLabel(keys)
            keys_label.setTextFormat(Qt.TextFormat.PlainText)
            keys_label.setProperty("role", "strong")
            keys_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(keys_label, self._row, 1)
            self._row += 1


def _keys(actions: Actions, name: str) -> str:
    native = (keys.toString(keys.SequenceFormat.NativeText) for keys in actions[name].shortcuts())
    return ", ".join(native)
