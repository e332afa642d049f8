"""The bar that plays the story: back, play or pause, on, the speed, and how far it is."""

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

# How often the line grows while the story plays, in milliseconds.
TICK = 100


class StoryBar(QWidget):
    """Works the story, and shows which stop it has come to."""

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
        self.speeds = self._make_speeds()
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
        self._timer.setInterval(TICK)
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
        made = QToolButton(self)
        made.setIconSize(QSize(SIZE, SIZE))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAccessibleName(name)
        made.setToolTip(name)
        keep_keys(made)
        made.clicked.connect(lambda: slot())
        return made

    def _make_speeds(self) -> dict[float, QAction]:
        self._menu = QMenu(self.speed)
        self._group = QActionGroup(self._menu)
        made = {}
        for speed in SPEEDS:
            action = QAction(_speed_words(speed), self._group)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, speed=speed: self._story.set_speed(speed))
            self._menu.addAction(action)
            made[speed] = action
        self.speed.setMenu(self._menu)
        return made

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
        # Who wants no motion sees the line move from stop to stop only.
        if playing and not self._appearance.calm:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_progress()

    def _show_speed(self) -> None:
        words = _speed_words(self._story.speed)
        self.speed.setText(words)
        self.speed.setAccessibleName(self.tr("Speed {speed}").format(speed=words))
        if self._story.speed in self.speeds:
            self.speeds[self._story.speed].setChecked(True)

    def _show_place(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        self.setEnabled(tour is not None)
        index = tour.index(selected) if tour and selected is not None else None
        where = self.tr("Stop {number} of {count}")
        if tour is None:
            self.place.clear()
        else:
            count = len(tour.stops)
            # Room for the widest, so that the line beside it does not jump from stop 9 to 10.
            widest = where.format(number=count, count=count)
            self.place.setMinimumWidth(self.place.fontMetrics().horizontalAdvance(widest))
            self.place.setText(
                stops(count) if index is None else where.format(number=index + 1, count=count)
            )
        self.previous.setEnabled(index != 0)
        self.next.setEnabled(tour is not None and index != len(tour.stops) - 1)
        self._show_progress()

    def _show_progress(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None or selected is None:
            self.line.show_part(0, 0)
            return
        index, count = tour.index(selected), len(tour.stops)
        part = 0.0 if self._appearance.calm and self._story.state != "ended" else self._story.part
        self.line.show_part((index + part) / count, count)


def _speed_words(speed: float) -> str:
    return f"{locale().toString(speed, 'g')}×"
