"""The keys of the source text in a strip below it; each can also be clicked."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.map.kind_colours import Evidence, kind_colours
from app.map.theme import SMALL, SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme
from app.ui.editor.source_text.keys import KINDS, KeyMap, act_word, key_name, kind_act

HEIGHT = 40
_CAP_HEIGHT, _CAP_WIDTH = 20, 19
# How much room the keys take: as much as they like, less, little, or none for words.
Room: TypeAlias = Literal["ample", "close", "tight", "bare"]
# What is between two keys, and between a key and its word, in pixels.
_BETWEEN: dict[Room, int] = {"ample": SPACE_L, "close": SPACE_M, "tight": 7, "bare": SPACE_S}
_BEFORE_WORD: dict[Room, int] = {"ample": SPACE_S, "close": 6, "tight": SPACE_XS, "bare": 0}


class KeyCap(QAbstractButton):
    """A key as on a keyboard, with a line in the colour of what it makes, and a word."""

    def __init__(
        self, key: str, word: str, theme: Theme, kind: Evidence | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._word = word
        self._theme = theme
        self._kind = kind
        self._room: Room = "ample"
        # The keys themselves are at hand in the text; Tab would stop at each of these.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{word} ({key})" if word else key)
        self._set_tip()

    @property
    def shows_word(self) -> bool:
        """Whether the word is beside the key."""
        return bool(self._word) and self._room != "bare"

    def set_room(self, room: Room) -> None:
        """Takes more or less room; a word that is left out is in the tooltip."""
        if room != self._room:
            self._room = room
            self._set_tip()
            self.updateGeometry()
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The size of the key and its word."""
        return QSize(self.width_in(self._room), _CAP_HEIGHT + 4)

    def width_in(self, room: Room) -> int:
        """The width of the key with its word, unless that is left out."""
        width = self._cap_width()
        if self._word and room != "bare":
            word = QFontMetricsF(self._font()).horizontalAdvance(self._word)
            width += _BEFORE_WORD[room] + word
        return round(width) + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the key and its word."""
        theme = self._theme
        ink = kind_colours(theme)[self._kind].ink if self._kind else theme.ink_second
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _CAP_HEIGHT) / 2
        cap = QRectF(0.5, top + 0.5, self._cap_width() - 1, _CAP_HEIGHT - 1)
        painter.setBrush(QColor(theme.hairline if self.underMouse() else theme.panel))
        painter.setPen(QPen(QColor(ink if self._kind else theme.border), 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.fillRect(QRectF(2, cap.bottom() - 1.5, cap.width() - 3, 2), QColor(ink))
        font = self._font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(ink if self._kind else theme.ink))
        painter.drawText(cap.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, self.key)
        if self.shows_word:
            painter.setFont(self._font())
            painter.setPen(QColor(theme.ink_second))
            left = cap.right() + _BEFORE_WORD[self._room]
            rest = QRectF(left, 0, self.width(), self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(rest, flags, self._word)
        painter.end()

    def _set_tip(self) -> None:
        self.setToolTip("" if self.shows_word else self.accessibleName())

    def _font(self) -> QFont:
        font = QFont(self.window().font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font

    def _cap_width(self) -> float:
        font = self._font()
        font.setBold(True)
        return max(_CAP_WIDTH, QFontMetricsF(font).horizontalAdvance(self.key) + 10)


class KeyStrip(QWidget):
    """The keys Q, M, A, F, P and T, N where there are suggestions, Tab and ?.

    ``pressed`` carries the act or ``next``.
    """

    pressed = Signal(str)

    def __init__(self, keys: KeyMap, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        # By what they do.
        self._caps: dict[str, KeyCap] = {}
        self._has_suggestions = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Keys of the source text"))
        self.show_keys(keys)

    def show_keys(self, keys: KeyMap) -> None:
        """Shows other keys."""
        for cap in self._caps.values():
            self._row.removeWidget(cap)
            cap.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._caps = {}
        for kind in KINDS:
            act = kind_act(kind)
            self._add(keys[act], act_word(act), act, kind)
        self._row.addStretch(1)
        word = self.tr("suggestion")
        self._add(keys["suggestion"], word, "suggestion", None)
        self._add(key_name(Qt.Key.Key_Tab), self.tr("next"), "next", None)
        self._add(keys["help"], "", "help", None)
        self._fit()

    def show_suggestions(self, has_any: bool) -> None:
        """Shows or hides the key that goes to the next suggestion."""
        if has_any != self._has_suggestions:
            self._has_suggestions = has_any
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self._theme = theme
        for cap in self._caps.values():
            cap.show_theme(theme)

    def cap(self, key: str) -> KeyCap:
        """The cap of a key. Raises ``StopIteration`` if there is none."""
        return next(cap for cap in self._caps.values() if cap.key == key)

    def minimumSizeHint(self) -> QSize:
        """Room for the keys alone, so that their words do not widen the window."""
        return QSize(self._width_of(self._without("next", "suggestion"), "bare"), HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Adapts to larger or smaller text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Leaves out room, then Tab, then more room, then N, then the words."""
        left_out = set() if self._has_suggestions else {"suggestion"}
        for act, roomy in (
            ("next", ("ample", "close")),
            ("suggestion", ("ample", "close", "tight")),
        ):
            if self._most_room(self._without(*left_out)) in roomy:
                break
            left_out.add(act)
        shown = self._without(*left_out)
        room = self._most_room(shown)
        self._row.setSpacing(_BETWEEN[room])
        for cap in self._caps.values():
            cap.setVisible(cap in shown)
            cap.set_room(room)

    def _most_room(self, caps: list[KeyCap]) -> Room:
        fits = (room for room in _BETWEEN if self._width_of(caps, room) <= self.width())
        return next(fits, "bare")

    def _without(self, *acts: str) -> list[KeyCap]:
        return [cap for act, cap in self._caps.items() if act not in acts]

    def _width_of(self, caps: list[KeyCap], room: Room) -> int:
        between = _BETWEEN[room] * (len(caps) - 1)
        return 2 * SPACE_L + between + sum(cap.width_in(room) for cap in caps)

    def _add(self, key: str, word: str, act: str, kind: Evidence | None) -> None:
        cap = KeyCap(key, word, self._theme, kind, self)
        cap.clicked.connect(lambda: self.pressed.emit(act))
        self._row.addWidget(cap)
        self._caps[act] = cap
