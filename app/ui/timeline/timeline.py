"""The timeline along the bottom of the window: stops as bars, and their items as marks."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.tour.changes import Change
from app.tour.model import Tour
from app.tour.timeline.chart import Mark, Span
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.timeline.canvas import ZOOM_STEP, TimelineCanvas
from app.ui.timeline.due import Due
from app.ui.timeline.layout import laid_out
from app.ui.timeline.words import (
    help_text,
    item_text,
    marks_text,
    selection_text,
    stop_text,
    tooltip_html,
)

# With more stops than the first number, computing the chart takes longer than a frame; with more
# than the second it would delay the map of a tour that is opened.
LONG_TOUR, LONGER_TOUR = 300, 3_000


class Timeline(TimelineCanvas):
    """Shows the session's tour in time; a click selects a stop or shows an item."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent)
        self._session = session
        self.due = Due(self._update_chart, session.background, self)
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

    def take_focus(self) -> None:
        """Takes the keyboard focus."""
        # A hidden widget, as in presenter mode, would get the focus when it is shown again.
        if self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_all(self) -> None:
        """Shows the whole tour."""
        self.due.now()
        self.change_view(self.view.fit)

    def show_end(self) -> None:
        """Scrolls to the last days without zooming."""
        self.due.now()
        self.change_view(lambda: self.view.go(self.view.end))

    def zoom(self, factor: float) -> None:
        """Zooms about the selected stop if it is in view, else about the middle."""
        self.due.now()
        span, middle = self._selected_span(), self.view.width / 2
        x = self.view.x((span.start + span.end) / 2) if span else middle
        x = x if 0 <= x <= self.view.width else middle
        self.change_view(lambda: self.view.zoom(factor, x))

    def event(self, event: QEvent) -> bool:
        """Shows tooltips, and keeps the keys of the timeline from shortcuts."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            point = self.to_strip(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tooltip_at(point), self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._action(event) is not None:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves between stops and items, zooms and pans."""
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def tooltip_at(self, point: QPointF) -> str:
        """The tooltip at a point of the strip, as HTML with the tour's text escaped."""
        self.due.now()
        tour, layout = self._session.tour, self.strip_layout
        if tour is None or layout is None:
            return ""
        if point.x() < 0:
            return tooltip_html([help_text()])
        marks = layout.marks_at(point)
        if marks is not None:
            return tooltip_html(marks_text(marks.marks, tour.stops))
        placed = layout.spans_at(point)
        if placed is None:
            return ""
        return tooltip_html([stop_text(tour, span, self._session.shown) for span in placed.spans])

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        # On many keyboards + needs Shift.
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if self.is_waiting:
            self.due.now()
        if self.strip_layout is None or event.modifiers() & ~allowed:
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
        self.current_item = self.strip_layout = self.selected = None
        self.is_waiting = tour is not None and len(tour.stops) > LONGER_TOUR
        if self.is_waiting:
            self.due.after_map()
            self._update_description()
        else:
            self.due.at_once()

    def _show_change(self, change: Change) -> None:
        is_long = len(change.after.stops) > LONG_TOUR
        (self.due.after_edits if is_long else self.due.at_once)()

    def _update_chart(self) -> Generator[None, None, None]:
        """Shows a tour, or what was edited; then the days in view and the current item are kept."""
        tour = self._session.tour
        if tour is None:
            self.is_waiting = False
            self._update_description()
            return
        is_new = self.strip_layout is None
        layout = yield from laid_out(tour, self.view, self.bands, is_new)
        self.is_waiting = False
        if self._session.tour is not tour:
            return
        self.change_view(lambda: layout.take_over(self.view, self.bands, is_new))
        self.strip_layout = layout
        if not self._session.filter.is_empty:
            self.strip_layout.filter(self._session.shown)
        self.selected = self._selected_place()
        if is_new:
            self._show_selected_span()
        span, item_id = self._selected_span(), self.current_item.id if self.current_item else None
        items = span.stop.items if span else ()
        self.current_item = next((item for item in items if item.id == item_id), None)
        self._update_description()

    def _selected_place(self) -> int | None:
        tour, stop_id = self._session.tour, self._session.selected
        return tour.index(stop_id) if tour and stop_id is not None else None

    def _show_selected(self) -> None:
        # The current item belonged to the previously selected stop.
        self.current_item = None
        if not self.is_waiting:
            self.due.now()
        self.selected = self._selected_place()
        self._show_selected_span()
        self._update_description()

    def _show_selected_span(self) -> None:
        span = self._selected_span()
        if span is not None:
            self.bring_into_view(span.start, span.end)

    def _show_filter(self) -> None:
        self.due.now()
        if self.strip_layout is not None:
            self.strip_layout.filter(self._session.shown)
        self._update_description()

    def _show_item(self, stop_id: str, item_id: str) -> None:
        self.due.now()
        tour = self._session.tour
        if self.strip_layout is not None and tour is not None:
            stop = tour.stop(stop_id)
            self.current_item = next((item for item in stop.items if item.id == item_id), None)
            mark = self._current_mark()
            if mark is not None:
                self.bring_into_view(mark.start, mark.end)
        self._update_description()

    def _update_description(self) -> None:
        text, tour = "", self._session.tour
        if self.strip_layout is not None and tour is not None:
            span = self._selected_span()
            text = " ".join([self.strip_layout.words, *([selection_text(span)] if span else ())])
            mark = self._current_mark()
            if mark is not None:
                text += " " + item_text(mark, tour.stops[mark.place]).replace("\n", ", ")
        # Screen readers are notified of the new description.
        self.setAccessibleDescription(text)
        self.update()

    def _selected_span(self) -> Span | None:
        if self.strip_layout is None or self.selected is None:
            return None
        return self.strip_layout.chart.spans[self.selected]

    def _current_mark(self) -> Mark | None:
        if self.strip_layout is None or self.current_item is None:
            return None
        # Item ids are unique only within a stop.
        place, item_id = self.selected, self.current_item.id
        marks = (mark for mark in self.strip_layout.chart.marks if mark.place == place)
        return next((mark for mark in marks if mark.item.id == item_id), None)

    def _click(self, point: QPointF) -> None:
        self.due.now()
        if self.strip_layout is None:
            return
        marks = self.strip_layout.marks_at(point)
        if marks is not None:
            if not self._zoom_in_on(marks.marks):
                items = [(mark.place, mark.item.id) for mark in marks.marks]
                current = (self.selected, self.current_item.id) if self.current_item else None
                mark = marks.marks[_next_index(items, current)]
                stop = self.strip_layout.chart.spans[mark.place].stop
                self._session.show_item(stop.id, mark.item.id)
            return
        placed = self.strip_layout.spans_at(point)
        if placed is not None and not self._zoom_in_on(placed.spans):
            ids = [span.stop.id for span in placed.spans]
            self._session.select(ids[_next_index(ids, self._session.selected)])

    def _zoom_in_on(self, members: Sequence[Span] | Sequence[Mark]) -> bool:
        """Zooms in on the members of a shared badge or mark; returns whether the view changed."""
        scale, left = self.view.scale, self.view.left
        if len(members) == 1:
            return False
        start = min(member.start for member in members)
        end = max(member.end for member in members)
        self.change_view(lambda: self.view.show_days(start, end))
        if self.view.scale > scale * ZOOM_STEP:
            return True
        self.change_view(lambda: self.view.restore(scale, left))
        return False

    def _step_item(self, by: int) -> None:
        self.due.now()
        span = self._selected_span()
        items = self._session.shown.get(span.stop.id, ()) if span else ()
        if not items:
            return
        current_id = self.current_item.id if self.current_item else None
        current = next((i for i, item in enumerate(items) if item.id == current_id), None)
        last = len(items) - 1
        first = 0 if by > 0 else last
        self.current_item = items[first if current is None else max(0, min(current + by, last))]
        mark = self._current_mark()
        if mark is not None:
            self.bring_into_view(mark.start, mark.end)
        self._update_description()

    def _open_item(self) -> None:
        span = self._selected_span()
        if span is not None and self.current_item is not None:
            self._session.show_item(span.stop.id, self.current_item.id)


def _next_index(candidates: Sequence[object], current: object) -> int:
    """The index after that of ``current``, cyclically; 0 if ``current`` is not a candidate."""
    for index, candidate in enumerate(candidates):
        if candidate == current:
            return (index + 1) % len(candidates)
    return 0
