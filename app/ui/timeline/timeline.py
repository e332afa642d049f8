"""The strip along the bottom: the tour in time, its stops as bars and their items as marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.tour.changes import Change
from app.tour.model import Tour
from app.tour.timeline.chart import Mark, Span, chart
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.timeline.canvas import ZOOM_STEP, TimelineCanvas
from app.ui.timeline.layout import Scene
from app.ui.timeline.words import help_words, item_words, stop_words, summary, tooltip

# From so many stops on, charting them takes longer than drawing a frame.
MANY = 300
PAUSE_MS = 400


class Timeline(TimelineCanvas):
    """Shows the session's tour in time; a click on a stop or an item selects it there."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent)
        self._session = session
        # A long chart is drawn again when the edits pause: typing must not wait for it.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._chart_again)
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.clicked.connect(self._click)
        session.opened.connect(self._show_tour)
        session.changed.connect(self._show_change)
        session.selected_changed.connect(self._show_selected)
        session.filter_changed.connect(self._show_filter)
        session.item_requested.connect(self._show_item)
        self._show_tour(session.tour)
        self._show_selected()

    def take_keyboard(self) -> None:
        """Takes the keyboard, so that the arrow keys work the timeline."""
        # While presenting it is hidden, and would get the keyboard as soon as it is back.
        if self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_all(self) -> None:
        """Shows the whole tour."""
        self.move_view(self.view.fit)

    def show_end(self) -> None:
        """Shows the last days, as close as the strip is."""
        self.move_view(lambda: self.view.go(self.view.end))

    def zoom(self, factor: float) -> None:
        """Zooms about the selected stop if it is in view, else about the middle."""
        span, middle = self._selected_span(), self.view.width / 2
        x = self.view.x((span.start + span.end) / 2) if span else middle
        x = x if 0 <= x <= self.view.width else middle
        self.move_view(lambda: self.view.zoom(factor, x))

    def event(self, event: QEvent) -> bool:
        """Shows tooltips, and claims the keys that work the timeline before any shortcut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = self.on_strip(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tip_at(point), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._action(event) is not None:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps through stops and items, zooms, shows all."""
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def tip_at(self, point: QPointF) -> str:
        """The tooltip at a point of the strip: HTML in which the tour's text is escaped."""
        self._catch_up()
        tour, scene = self._session.tour, self.scene
        if tour is None or scene is None:
            return ""
        if point.x() < 0:
            return tooltip([help_words()])
        marks = scene.marks_at(point)
        if marks is not None:
            return tooltip([item_words(mark, tour.stops[mark.place]) for mark in marks.marks])
        placed = scene.spans_at(point)
        if placed is None:
            return ""
        return tooltip([stop_words(tour, span, self._session.shown) for span in placed.spans])

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        # + needs Shift on many keyboards.
        shift = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if self.scene is None or event.modifiers() & ~shift:
            return None
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: self._session.select_previous,
            Qt.Key.Key_Right: self._session.select_next,
            Qt.Key.Key_Up: lambda: self._step_item(-1),
            Qt.Key.Key_Down: lambda: self._step_item(1),
            Qt.Key.Key_Return: self._open_item,
            Qt.Key.Key_Enter: self._open_item,
            Qt.Key.Key_Home: self.show_all,
            Qt.Key.Key_End: self.show_end,
            Qt.Key.Key_Plus: lambda: self.zoom(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: self.zoom(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / ZOOM_STEP),
        }
        return actions.get(event.key())

    def _show_tour(self, tour: Tour | None) -> None:
        self.item = self.scene = self.selected = None
        self._pause.stop()
        if tour is not None:
            made = chart(tour)
            self.move_view(lambda: self.view.show(made.start, made.end))
            self.scene = Scene(made, self.view, self.bands)
            self.scene.filter(self._session.shown)
        self._tell()

    def _show_change(self, change: Change) -> None:
        if len(change.after.stops) > MANY:
            self._pause.start()
        else:
            self._chart_again()

    def _catch_up(self) -> None:
        """Draws what an edit changed, before something is done with it."""
        if self._pause.isActive():
            self._chart_again()

    def _chart_again(self) -> None:
        """Charts the tour after an edit; the days in view stay, and so does the current item."""
        self._pause.stop()
        tour = self._session.tour
        if tour is None:
            return
        charted = chart(tour)
        self.move_view(lambda: self.view.extend(charted.start, charted.end))
        self.scene = Scene(charted, self.view, self.bands)
        self.scene.filter(self._session.shown)
        self.selected = self._selected_place()
        span, item_id = self._selected_span(), self.item.id if self.item else None
        items = span.stop.items if span else ()
        self.item = next((item for item in items if item.id == item_id), None)
        self._tell()

    def _selected_place(self) -> int | None:
        tour, stop_id = self._session.tour, self._session.selected
        return tour.index(stop_id) if tour and stop_id is not None else None

    def _show_selected(self) -> None:
        # The current item belongs to the stop that was selected before.
        self.item = None
        self._catch_up()
        self.selected = self._selected_place()
        span = self._selected_span()
        if span is not None:
            self.bring_into_view(span.start, span.end)
        self._tell()

    def _show_filter(self) -> None:
        self._catch_up()
        if self.scene is not None:
            self.scene.filter(self._session.shown)
        self._tell()

    def _show_item(self, stop_id: str, item_id: str) -> None:
        self._catch_up()
        tour = self._session.tour
        if self.scene is not None and tour is not None:
            stop = tour.stop(stop_id)
            self.item = next((item for item in stop.items if item.id == item_id), None)
            mark = self._current_mark()
            if mark is not None:
                self.bring_into_view(mark.start, mark.end)
        self._tell()

    def _tell(self) -> None:
        text, tour = "", self._session.tour
        if self.scene is not None and tour is not None:
            text = summary(tour, self.scene.chart, self._selected_span())
            mark = self._current_mark()
            if mark is not None:
                text += " " + item_words(mark, tour.stops[mark.place]).replace("\n", ", ")
        # Setting it tells those who have the screen read to them.
        self.setAccessibleDescription(text)
        self.update()

    def _selected_span(self) -> Span | None:
        if self.scene is None or self.selected is None:
            return None
        return self.scene.chart.spans[self.selected]

    def _current_mark(self) -> Mark | None:
        if self.scene is None or self.item is None:
            return None
        # The ids of items are unique within a stop only.
        place, item_id = self.selected, self.item.id
        marks = (mark for mark in self.scene.chart.marks if mark.place == place)
        return next((mark for mark in marks if mark.item.id == item_id), None)

    def _click(self, point: QPointF) -> None:
        self._catch_up()
        if self.scene is None:
            return
        marks = self.scene.marks_at(point)
        if marks is not None:
            if not self._look_closer(marks.marks):
                items = [(mark.place, mark.item.id) for mark in marks.marks]
                current = (self.selected, self.item.id) if self.item else None
                mark = marks.marks[_following(items, current)]
                stop = self.scene.chart.spans[mark.place].stop
                self._session.show_item(stop.id, mark.item.id)
            return
        placed = self.scene.spans_at(point)
        if placed is not None and not self._look_closer(placed.spans):
            ids = [span.stop.id for span in placed.spans]
            self._session.select(ids[_following(ids, self._session.selected)])

    def _look_closer(self, found: Sequence[Span] | Sequence[Mark]) -> bool:
        """Zooms in on what shares a place; says whether there was any need and any use."""
        before, left = self.view.scale, self.view.left
        if len(found) == 1:
            return False
        start, end = min(one.start for one in found), max(one.end for one in found)
        self.move_view(lambda: self.view.show_days(start, end))
        if self.view.scale > before * ZOOM_STEP:
            return True
        self.move_view(lambda: self.view.restore(before, left))
        return False

    def _step_item(self, by: int) -> None:
        self._catch_up()
        span = self._selected_span()
        items = self._session.shown.get(span.stop.id, ()) if span else ()
        if not items:
            return
        current = self.item.id if self.item else None
        at = next((place for place, item in enumerate(items) if item.id == current), None)
        first = 0 if by > 0 else len(items) - 1
        self.item = items[first if at is None else max(0, min(at + by, len(items) - 1))]
        mark = self._current_mark()
        if mark is not None:
            self.bring_into_view(mark.start, mark.end)
        self._tell()

    def _open_item(self) -> None:
        span = self._selected_span()
        if span is not None and self.item is not None:
            self._session.show_item(span.stop.id, self.item.id)


def _following(candidates: Sequence[object], current: object) -> int:
    """The index after that of ``current``, cyclically; 0 if ``current`` is not a candidate."""
    for index, candidate in enumerate(candidates):
        if candidate == current:
            return (index + 1) % len(candidates)
    return 0
