"""The head of a pane that stands in place of the panel of the stop: a title and a cross."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import icon
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import label


class PaneHead(QWidget):
    """Shows the title of a pane and, if there is one, a line below; ``closed`` is its cross."""

    closed = Signal()

    def __init__(self, title: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = label(title, "title", self)
        self._subtitle = label("", "meta", self)
        self._subtitle.hide()
        self.cross = QToolButton(self)
        self.cross.setAccessibleName(self.tr("Close"))
        self.cross.setToolTip(self.tr("Close (Esc)"))
        self.cross.clicked.connect(self.closed)
        keep_keys(self.cross)
        texts = QVBoxLayout()
        texts.setSpacing(SPACE_XS)
        texts.addWidget(self.title)
        texts.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_S, SPACE_M)
        row.addLayout(texts, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self._show_theme(appearance.theme)
        appearance.theme_changed.connect(self._show_theme)

    def show_subtitle(self, text: str) -> None:
        """Shows a line below the title."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def _show_theme(self, theme: Theme) -> None:
        self.cross.setIcon(icon("close", theme))
