"""A bar above the map that shows an error or information until it is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from app.map.theme import SPACE_L, SPACE_S, Theme
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import icon
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.labels import label

# More than that would push the map away.
MAX_LINES = 6


class MessageBar(QFrame):
    """Shows one message at a time, as plain text, with an optional action button."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self._action: Callable[[], object] | None = None
        self.words = label("", "body", self, max_lines=MAX_LINES)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._run_action)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_S, SPACE_S, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.button)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._show_theme(appearance.theme)
        appearance.theme_changed.connect(self._show_theme)
        self.hide()

    def show_error(
        self, text: str, action: str | None = None, do: Callable[[], object] | None = None
    ) -> None:
        """Shows an error, with a button for a follow-up action if one is given."""
        self._show("problem", text, action, do)

    def show_info(
        self, text: str, action: str | None = None, do: Callable[[], object] | None = None
    ) -> None:
        """Shows information, with a button for a follow-up action if one is given."""
        self._show("done", text, action, do)

    def _show(
        self,
        kind: str,
        text: str,
        action: str | None = None,
        do: Callable[[], object] | None = None,
    ) -> None:
        restyle(self, "kind", kind)
        self.words.setText(text)
        self.setAccessibleName(text)
        self._action = do
        self.button.setText(action or "")
        self.button.setVisible(do is not None)
        self.show()

    def _run_action(self) -> None:
        if self._action:
            self._action()

    def _show_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme))
