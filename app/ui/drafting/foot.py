"""Below the text and its proposals: the keys, how much is ticked, and what makes the tour."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from app.ui.editor.source_text.key_strip import KeyCap
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label
from app.words.drafting import left_out_words, ticked_words

# The words beside the keys go in a narrower window.
_ROOMY = 1180
_WORDS = 250
_FIXED = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class DraftFoot(QWidget):
    """Says which keys there are; ``pressed`` carries the :class:`Qt.Key` of one that was clicked.

    ``make_asked`` and ``cancelled`` are its two buttons.
    """

    pressed = Signal(int)
    make_asked = Signal()
    cancelled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("role", "status-line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = appearance.theme
        keys = (
            (self.tr("Space"), self.tr("tick"), Qt.Key.Key_Space),
            ("↵", self.tr("accept, next"), Qt.Key.Key_Return),
            ("↑ ↓", self.tr("move"), Qt.Key.Key_Down),
            ("N", self.tr("next open"), Qt.Key.Key_N),
            ("1–9", self.tr("choose"), Qt.Key.Key_1),
            ("⌫", self.tr("dismiss"), Qt.Key.Key_Backspace),
        )
        self.caps = [KeyCap(key, word, theme, None, self) for key, word, _ in keys]
        for cap, (_, _, key) in zip(self.caps, keys, strict=True):
            cap.clicked.connect(lambda _checked=False, code=int(key): self.pressed.emit(code))
        self.count = label("", "meta", self, max_lines=2)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setFixedWidth(_WORDS)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setSizePolicy(_FIXED)
        self.cancel.setToolTip(self.tr("Esc"))
        self.cancel.clicked.connect(self.cancelled)
        self.make = QPushButton(self.tr("&Make the tour"), self)
        self.make.setSizePolicy(_FIXED)
        self.make.setProperty("primary", True)
        self.make.setToolTip(self.tr("Ctrl+Enter"))
        self.make.clicked.connect(self.make_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, SPACE_M, 20, SPACE_M)
        row.setSpacing(SPACE_L)
        for cap in self.caps:
            row.addWidget(cap)
        row.addStretch(1)
        row.addWidget(self.count)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_L)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.make)
        row.addLayout(buttons)
        row.setSpacing(SPACE_S + SPACE_L // 2)
        appearance.theme_changed.connect(self._show_theme)

    def show_counts(self, ticked: int, count: int, left_out: int) -> None:
        """Says how much is ticked, and how much of it finds no stop."""
        rest = left_out_words(left_out) or (
            self.tr("The others stay as faint suggestions in the text.") if ticked < count else ""
        )
        self.count.setText(f"{ticked_words(ticked, count)} {rest}".strip() if count else "")
        self.make.setEnabled(ticked > left_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out the words beside the keys where they have no room."""
        super().resizeEvent(event)
        for cap in self.caps:
            cap.set_room("ample" if self.width() >= _ROOMY else "bare")

    def _show_theme(self, theme: Theme) -> None:
        for cap in self.caps:
            cap.show_theme(theme)
