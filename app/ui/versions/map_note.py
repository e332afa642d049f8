"""A note on the map while it shows another version than the edited one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import SIZE, picture
from app.ui.widgets.announce import announce
from app.ui.widgets.labels import label

# The width of the buttons at the right of the map.
_BUTTONS = 48


class MapNote(QFrame):
    """Lies on the top left of the map, as wide as its text and no wider than the map."""

    def __init__(self, appearance: Appearance, map_view: QWidget) -> None:
        super().__init__(map_view)
        self.setProperty("role", "map-note")
        self._map_view = map_view
        self._sign = QLabel(self)
        self._sign.setFixedSize(SIZE, SIZE)
        self.words = label("", "body", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self._show_theme(appearance.theme)
        appearance.theme_changed.connect(self._show_theme)
        map_view.installEventFilter(self)
        self.hide()

    def show_text(self, text: str) -> None:
        """Shows a sentence, which is announced too."""
        self.words.setText(text)
        self._place()
        self.show()
        self.raise_()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the map."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        inside = self._map_view.width() - 2 * SPACE_L - _BUTTONS
        beside = 2 * SPACE_M + SIZE + SPACE_S
        needed = self.words.fontMetrics().horizontalAdvance(self.words.words) + beside + SPACE_M
        width = max(1, min(inside, needed))
        self.setGeometry(SPACE_L, SPACE_L, width, self.heightForWidth(width))

    def _show_theme(self, theme: Theme) -> None:
        self._sign.setPixmap(picture("history", theme.ink))
