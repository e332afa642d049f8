"""A choice of the start page: a wide button with an icon, a name and a line about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, Theme
from app.ui.theme.icons import SIZE, icon
from app.ui.widgets.keyboard import ENTER, PLAIN, keep_keys
from app.ui.widgets.labels import escape_mnemonic

RADIUS = 8
DISC = 44
LEAST_LABEL = 120
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Choice(QAbstractButton):
    """A button that lays out widgets of its own, with the frame and the ground of its state.

    ``moved`` carries the :class:`Qt.Key` of an arrow that is pressed.
    """

    moved = Signal(object)

    def __init__(self, name: str, about: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setText(escape_mnemonic(name))
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        keep_keys(self)

    def show_theme(self, theme: Theme) -> None:
        """Shows the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """The size of what the button lays out."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activates the button on Enter, as Space and a click do."""
        if event.key() in ENTER:
            self.click()
        elif event.key() in _ARROWS and event.modifiers() in PLAIN:
            self.moved.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the ground under the mouse, and a frame around the button that has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hover))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.setBrush(
                Qt.BrushStyle.NoBrush if self.underMouse() else QColor(self._theme.panel)
            )
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class BeginChoice(Choice):
    """A way to begin: an icon on a disc, a name, a line about it, and the keys of the command."""

    def __init__(self, picture: str, name: str, about: str, keys: str, theme: Theme) -> None:
        super().__init__(name, f"{about} {keys}".strip(), theme)
        self._disc = Disc(picture, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_L)
        row.addWidget(self._disc)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(quiet_label(name, "choice", wraps=False))
        words.addWidget(quiet_label(about, "second"))
        words.addStretch(1)
        row.addLayout(words, 1)
        row.addWidget(quiet_label(keys, "meta", wraps=False))

    def show_theme(self, theme: Theme) -> None:
        """Shows the colours of a theme."""
        super().show_theme(theme)
        self._disc.show_theme(theme)


class Disc(QWidget):
    """An icon, alone or on a disc."""

    def __init__(self, picture: str, theme: Theme, diameter: int = DISC) -> None:
        super().__init__()
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(diameter, diameter)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Shows the colours of a theme."""
        self._theme = theme
        self._icon = icon(self._picture, theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the disc if it is larger than the icon, and the icon in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.width() > SIZE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hover))
            painter.drawEllipse(self.rect())
        area = self.rect()
        area.setSize(QSize(min(SIZE, area.width()), min(SIZE, area.height())))
        area.moveCenter(self.rect().center())
        self._icon.paint(painter, area)


def quiet_label(text: str, role: str, *, wraps: bool = True) -> QLabel:
    """A label on a button: plain text that leaves the mouse to the button."""
    plain = QLabel()
    plain.setTextFormat(Qt.TextFormat.PlainText)
    plain.setText(text)
    plain.setProperty("role", role)
    plain.setWordWrap(wraps)
    plain.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    if wraps:
        # A long word without a space must not widen the page.
        plain.setMinimumWidth(LEAST_LABEL)
    return plain
