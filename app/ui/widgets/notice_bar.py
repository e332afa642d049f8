"""Bars below the toolbar that ask something without covering the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import SIZE, picture
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import ENTER, keep_keys, tie_tabs
from app.ui.widgets.labels import label

HEIGHT = 44
MAX_LINES = 3


class Choice(msgspec.Struct, frozen=True):
    """A button of a bar: its text, what it does, and whether it is the expected answer.

    The bar stays until it is removed or replaced, so that a choice that fails can be made again.
    """

    text: str
    run: Callable[[], object]
    primary: bool = False


class NoticeBar(QFrame):
    """One bar: a sign, a sentence, and a button for each choice."""

    def __init__(
        self, sign: str, text: str, choices: Sequence[Choice], appearance: Appearance
    ) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.setMinimumHeight(HEIGHT)
        self._sign_name = sign
        self._sign = QLabel(self)
        self._sign.setFixedSize(SIZE, SIZE)
        self.words = label(text, "body", self, max_lines=MAX_LINES)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.buttons = [self._button(choice) for choice in choices]
        for button in self.buttons:
            row.addWidget(button)
        self.setAccessibleName(text)
        self.show_theme(appearance.theme)

    def show_theme(self, theme: Theme) -> None:
        """Draws the sign in the colours of a theme."""
        self._sign.setPixmap(picture(self._sign_name, theme.notice_ink))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the focused button, as Space does; Qt moves between them by arrows."""
        focused = self.focusWidget()
        if event.key() in ENTER and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.text, self)
        button.setProperty("primary", choice.primary)
        keep_keys(button)
        # Drops the argument "checked" of the signal.
        button.clicked.connect(lambda: choice.run())
        return button


class NoticeBars(QWidget):
    """The bars that are shown now, the latest below the others. Each has a key."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars: dict[str, NoticeBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        appearance.theme_changed.connect(self._show_theme)
        self.hide()

    def show_bar(self, key: str, sign: str, text: str, choices: Sequence[Choice]) -> NoticeBar:
        """Shows a bar, in place of that with the same key. ``sign`` names an icon."""
        old = self._bars.get(key)
        place = self._column.indexOf(old) if old is not None else self._column.count()
        had_focus = old is not None and _has_focus(old)
        self._take(key)
        bar = self._bars[key] = NoticeBar(sign, text, choices, self._appearance)
        self._column.insertWidget(place, bar)
        tie_tabs(self, self._bars.values())
        self.show()
        if had_focus and bar.buttons:
            bar.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, text)
        return bar

    def bar(self, key: str) -> NoticeBar | None:
        """The bar with that key, if it is shown."""
        return self._bars.get(key)

    def remove(self, key: str) -> None:
        """Removes a bar, if it is shown."""
        self._take(key)
        if not self._bars:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Lets the bars grow with the text."""
        super().changeEvent(event)
        self.updateGeometry()

    def _take(self, key: str) -> None:
        bar = self._bars.pop(key, None)
        if bar is not None:
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()

    def _show_theme(self, theme: Theme) -> None:
        for bar in self._bars.values():
            bar.show_theme(theme)


def _has_focus(widget: QWidget) -> bool:
    focused = widget.window().focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
