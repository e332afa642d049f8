"""The bar that controls the story and shows its progress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from app.map.theme import SPACE_S, SPACE_XS, Theme
from app.ui.state.session import Session
from app.ui.story.progress_line import StoryProgress
from app.ui.story.story import SPEEDS, Story
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import SIZE, icon
from app.ui.widgets.keyboard import keep_keys
from app.words.counts import stops
from app.words.dates import locale

# How often the progress line is updated while the story plays.
UPDATE_MS = 100


class StoryBar(QWidget):
    """Controls for playing the story and its speed, with the number of the selected stop."""

    def __init__(
        self,
        session: Session,
        story: Story,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._story = story
        self._appearance = appearance
        self.setAccessibleName(self.tr("Story"))
        self.previous = self._button(self.tr("Previous stop"), session.select_previous)
        self.play = self._button(self.tr("Play the tour"), story.toggle)
        self.next = self._button(self.tr("Next stop"), session.select_next)
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty("role", "meta")
        self.line = StoryProgress(appearance, self)
        self.speed = QToolButton(self)
        self.speed.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.speed.setToolTip(self.tr("Speed"))
        keep_keys(self.speed)
        self.speeds = self._speed_actions()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        row.setSpacing(SPACE_XS)
        for button in (self.previous, self.play, self.next):
            row.addWidget(button)
        row.addSpacing(SPACE_XS)
        row.addWidget(self.place)
        row.addSpacing(SPACE_XS)
        row.addWidget(self.line, 1)
        row.addWidget(self.speed)
        self._timer = QTimer(self)
        self._timer.setInterval(UPDATE_MS)
        self._timer.timeout.connect(self._show_progress)
        story.state_changed.connect(self._show_state)
        story.speed_changed.connect(self._show_speed)
        session.selected_changed.connect(self._show_place)
        session.opened.connect(self._show_place)
        session.changed.connect(self._show_place)
        appearance.theme_changed.connect(self._show_theme)
        appearance.calm_changed.connect(lambda _calm: self._show_state())
        self._show_theme(appearance.theme)
        self._show_place()
        self._show_state()
        self._show_speed()

    def _button(self, name: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(SIZE, SIZE))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        keep_keys(button)
        button.clicked.connect(lambda: slot())
        return button

    def _speed_actions(self) -> dict[float, QAction]:
        self._menu = QMenu(self.speed)
        self._group = QActionGroup(self._menu)
        actions = {}
        for speed in SPEEDS:
            action = QAction(_speed_text(speed), self._group)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, speed=speed: self._story.set_speed(speed))
            self._menu.addAction(action)
            actions[speed] = action
        self.speed.setMenu(self._menu)
        return actions

    def _show_theme(self, theme: Theme) -> None:
        self.previous.setIcon(icon("previous", theme))
        self.next.setIcon(icon("next", theme))
        self.play.setIcon(icon("pause" if self._story.state == "playing" else "play", theme))

    def _show_state(self) -> None:
        playing = self._story.state == "playing"
        name = self.tr("Pause the story") if playing else self.tr("Play the tour as a story")
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)
        self._show_theme(self._appearance.theme)
        # With reduced motion the line moves only from stop to stop.
        if playing and not self._appearance.calm:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_progress()

    def _show_speed(self) -> None:
        text = _speed_text(self._story.speed)
        self.speed.setText(text)
        self.speed.setAccessibleName(self.tr("Speed {speed}").format(speed=text))
        if self._story.speed in self.speeds:
            self.speeds[self._story.speed].setChecked(True)

    def _show_place(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        self.setEnabled(tour is not None)
        index = tour.index(selected) if tour and selected is not None else None
        position = self.tr("Stop {number} of {count}")
        if tour is None:
            self.place.clear()
        else:
            count = len(tour.stops)
            # The width of the longest text, so that the line beside it keeps its place.
            widest = position.format(number=count, count=count)
            self.place.setMinimumWidth(self.place.fontMetrics().horizontalAdvance(widest))
            self.place.setText(
                stops(count) if index is None else position.format(number=index + 1, count=count)
            )
        self.previous.setEnabled(index != 0)
        self.next.setEnabled(tour is not None and index != len(tour.stops) - 1)
        self._show_progress()

    def _show_progress(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None or selected is None:
            self.line.show_progress(0, 0)
            return
        index, count = tour.index(selected), len(tour.stops)
        jumps = self._appearance.calm and self._story.state != "ended"
        progress = 0.0 if jumps else self._story.progress
        self.line.show_progress((index + progress) / count, count)


def _speed_text(speed: float) -> str:
    return f"{locale().toString(speed, 'g')}×"
