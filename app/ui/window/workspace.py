"""Lays out the parts of the window side by side, and makes room for what editing adds."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import rule

# Widths in pixels, unless the text is enlarged: of a window that has room for all parts; of the
# itinerary as a rail; of the source text, the map and the panel beside it.
ROOMY = 1108
RAIL = 48
BESIDE_WIDTHS = (RAIL, 600, 792)
BESIDE_INNER = (432, 360)
# The height of the map above the panel in a narrow window.
BAND = 190
NARROW_WIDTHS = (RAIL, 488, 488)
READING_WIDTHS = (256, 1184)
READING_INNER = (832, 352)
INSTEAD_WIDTHS = (RAIL, 1392, 0)
# Of a table beside the map, which has a list below it.
WIDE_WIDTHS = (RAIL, 912, 480)
WIDE_NARROW_WIDTHS = (RAIL, 616, 360)
WIDE_INNER = (430, 420)
# Of a text with its proposals, beside a map that has a list below it; a narrower window has only
# the text and the proposals.
DRAFT_WIDTHS = (0, 1144, 296)
DRAFT_INNER = (330, 350)
DRAFT_ROOMY = 1280
# The least widths of itinerary, map and panel when reading; the least and the usual width of the
# panel when editing.
LEAST = (180, 250, 320)
LEAST_EDITING_PANEL = 344
EDITING_PANEL = 384


class Workspace(QStackedWidget):
    """Itinerary, map and panel in a row, between the filter bar and the timeline.

    A widget can be shown beside the map, in place of map and panel, in place of the panel alone,
    or in place of everything. ``layout_changed`` is emitted when one comes or goes, and when the
    window becomes too narrow or wide enough for all parts. ``scale`` shrinks the least widths on a
    small screen.
    """

    layout_changed = Signal()

    def __init__(
        self,
        itinerary: QWidget,
        map_view: QWidget,
        below_map: QWidget,
        panel: QWidget,
        above: QWidget,
        below: QWidget,
        scale: float,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._itinerary = itinerary
        self._panel = panel
        self._scale = scale
        self._beside: QWidget | None = None
        self._instead: QWidget | None = None
        self._is_wide = False
        # What is above and below a text with its proposals and the map.
        self._bars: tuple[QWidget, QWidget] | None = None
        self._welcome: QWidget | None = None
        self._is_editing = False
        self._is_roomy = True
        # The layout of the reading window while another one is shown.
        self._reading: tuple[QByteArray, QByteArray] | None = None
        page = QWidget(self)
        self.addWidget(page)
        self._rows = rows = _column(page)
        self._outer, self._inner = _splitter(page), _splitter(page)
        rows.addWidget(above)
        rows.addWidget(self._outer, 1)
        self._beside_stack = QStackedWidget(self)
        self._beside_stack.hide()
        # The map gets the extra width of a larger window.
        _fill(self._outer, itinerary, self._beside_stack, self._inner, stretched=2)
        middle = QWidget(page)
        self.panel_stack = QStackedWidget(self)
        _fill(self._inner, middle, self.panel_stack, stretched=0)
        stack(middle, (), map_view, (below_map,))
        self.panel_stack.addWidget(panel)
        for widget, width in zip((itinerary, middle, self.panel_stack), LEAST, strict=True):
            widget.setMinimumWidth(round(width * scale))
        rows.addWidget(rule(page))
        rows.addWidget(below)
        # There the key belongs to what has the focus, and not to the selected stop.
        for part in (above, below, self.panel_stack):
            keep_keys(part, (Qt.Key.Key_Delete,))
        self._outer.setSizes([READING_WIDTHS[0], 0, READING_WIDTHS[1]])
        self._inner.setSizes(list(READING_INNER))

    @property
    def beside(self) -> QWidget | None:
        """The widget beside the map."""
        return self._beside

    @property
    def instead(self) -> QWidget | None:
        """The widget in place of the map and the panel."""
        return self._instead

    @property
    def in_panel(self) -> QWidget | None:
        """The widget in place of the panel of the stop."""
        shown = self.panel_stack.currentWidget()
        return None if shown is self._panel else shown

    @property
    def welcome(self) -> QWidget | None:
        """The widget in place of everything."""
        return self._welcome

    @property
    def wants_rail(self) -> bool:
        """Whether the itinerary should give its room to the other parts."""
        is_tight = self._is_editing and not self._is_roomy
        return self._beside is not None or self._instead is not None or is_tight

    @property
    def is_drafting(self) -> bool:
        """Whether a text with its proposals takes the room of the other parts."""
        return self._bars is not None

    @property
    def _roomy(self) -> int:
        return DRAFT_ROOMY if self.is_drafting else ROOMY

    @property
    def hides_timeline(self) -> bool:
        """Whether the timeline should give its room to a text."""
        return self._beside is not None or self._instead is not None

    def set_editing(self, is_editing: bool) -> None:
        """Gives the panel the width that its fields need, or gives it back."""
        if is_editing == self._is_editing:
            return
        self._is_editing = is_editing
        if is_editing:
            self._remember_reading()
        self._arrange()
        self.layout_changed.emit()

    def set_beside(
        self,
        widget: QWidget | None,
        *,
        is_wide: bool = False,
        bars: tuple[QWidget, QWidget] | None = None,
    ) -> None:
        """Shows a widget between itinerary and map; ``None`` takes it away.

        A wide one, such as a table, gets most of the window, and the map stands above the panel.
        With ``bars`` above and below, it takes the room of the itinerary too.
        """
        if widget is self._beside:
            return
        self._is_wide = is_wide
        self._remember_reading()
        _exchange_bars(self._rows, self._bars, bars)
        self._bars = bars
        self._is_roomy = self.width() >= self._roomy
        _replace(self._beside_stack, self._beside, widget)
        self._beside = widget
        self._arrange()
        self.layout_changed.emit()

    def set_instead(self, widget: QWidget | None) -> None:
        """Shows a widget in place of map and panel; ``None`` brings them back."""
        if widget is self._instead:
            return
        self._remember_reading()
        _replace(self._beside_stack, self._instead, widget)
        self._instead = widget
        if widget is None and self._beside is not None:
            self._beside_stack.setCurrentWidget(self._beside)
        self._arrange()
        self.layout_changed.emit()

    def set_panel(self, widget: QWidget | None) -> None:
        """Shows a widget in place of the panel of the stop; ``None`` brings that back."""
        shown = self.in_panel
        if widget is shown:
            return
        _replace(self.panel_stack, shown, widget)
        if widget is None:
            self.panel_stack.setCurrentWidget(self._panel)
        self.layout_changed.emit()

    def set_welcome(self, widget: QWidget | None) -> None:
        """Shows a widget in place of everything; ``None`` brings the tour back."""
        if widget is self._welcome:
            return
        _replace(self, self._welcome, widget)
        self._welcome = widget
        if widget is None:
            self.setCurrentIndex(0)
        self.layout_changed.emit()

    def fit_panel(self, roomy: int, tight: int, usual: Container[int]) -> None:
        """Gives the panel its width when reading, unless the reader has chosen an unusual one."""
        both, width = sum(self._inner.sizes()), roomy if self._is_roomy else tight
        if self._reading is None and self._inner.sizes()[1] in usual:
            self._inner.setSizes([both - width, width])

    def save_state(self) -> tuple[QByteArray, QByteArray]:
        """The widths of the parts when reading, for :meth:`restore_state`."""
        return self._reading or (self._outer.saveState(), self._inner.saveState())

    def restore_state(self, outer: QByteArray | None, inner: QByteArray | None) -> None:
        """Restores the widths of the parts; what is no saved state is ignored."""
        if outer is not None:
            self._outer.restoreState(outer)
        if inner is not None:
            self._inner.restoreState(inner)
        # A state saved by another release may hide what is shown now.
        self._inner.setOrientation(Qt.Orientation.Horizontal)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Moves the map above the panel where both have no room beside the text."""
        super().resizeEvent(event)
        self._note_width()

    def _note_width(self) -> None:
        is_roomy = self.width() >= self._roomy
        if is_roomy != self._is_roomy:
            self._is_roomy = is_roomy
            self._arrange()
            self.layout_changed.emit()

    def _remember_reading(self) -> None:
        if self._reading is None:
            self._reading = (self._outer.saveState(), self._inner.saveState())

    def _arrange(self) -> None:
        has_text = self._beside is not None or self._instead is not None
        self._beside_stack.setVisible(has_text)
        is_alone = self._instead is not None or (self.is_drafting and not self._is_roomy)
        self._inner.setVisible(not is_alone)
        is_wide = self._beside is not None and self._is_wide
        is_banded = self._beside is not None and (is_wide or self.is_drafting or not self._is_roomy)
        horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._inner.setOrientation(vertical if is_banded else horizontal)
        least = LEAST_EDITING_PANEL if self._is_editing else LEAST[2]
        self.panel_stack.setMinimumWidth(round(least * self._scale))
        self._itinerary.setMinimumWidth(RAIL if self.wants_rail else round(LEAST[0] * self._scale))
        # The part that gets the extra room: the map, or the panel below it.
        self._inner.setStretchFactor(0, 0 if is_banded else 1)
        self._inner.setStretchFactor(1, 1 if is_banded else 0)
        if self._instead is not None:
            self._outer.setSizes(list(INSTEAD_WIDTHS))
        elif self.is_drafting:
            self._outer.setSizes(list(DRAFT_WIDTHS))
            self._inner.setSizes(list(DRAFT_INNER))
        elif is_wide:
            self._outer.setSizes(list(WIDE_WIDTHS if self._is_roomy else WIDE_NARROW_WIDTHS))
            self._inner.setSizes(list(WIDE_INNER))
        elif self._beside is not None:
            self._outer.setSizes(list(NARROW_WIDTHS if is_banded else BESIDE_WIDTHS))
            self._inner.setSizes([BAND, 2 * BAND] if is_banded else list(BESIDE_INNER))
        elif self._is_editing:
            self._widen_panel()
        elif self._reading is not None:
            outer, inner = self._reading
            self._reading = None
            self._outer.restoreState(outer)
            self._beside_stack.hide()
            self._inner.restoreState(inner)

    def _widen_panel(self) -> None:
        if self._reading is not None:
            self._outer.restoreState(self._reading[0])
            self._beside_stack.hide()
        itinerary, _, right = self._outer.sizes()
        if self._is_roomy:
            width = max(EDITING_PANEL, self._inner.sizes()[1])
            self._inner.setSizes([right - width, width])
        else:
            self._outer.setSizes([RAIL, 0, itinerary + right - RAIL])


def stack(
    whole: QWidget, above: Iterable[QWidget], middle: QWidget, below: Iterable[QWidget]
) -> None:
    """Puts widgets into ``whole``, one above the other; the middle one gets what room is left."""
    column = _column(whole)
    for widget in above:
        column.addWidget(widget)
    column.addWidget(middle, 1)
    for widget in below:
        column.addWidget(widget)


def _column(whole: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _fill(splitter: QSplitter, *widgets: QWidget, stretched: int) -> None:
    """Fills a splitter that has its place in the window; the widget at an index gets extra room.

    Qt sets the style of all within a widget anew when it gets a parent, so the outermost come
    first.
    """
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setStretchFactor(stretched, 1)


def _splitter(parent: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter


def _exchange_bars(
    rows: QVBoxLayout, old: tuple[QWidget, QWidget] | None, new: tuple[QWidget, QWidget] | None
) -> None:
    """Puts other bars above and below everything; the old ones stay with their owner."""
    for bar in old or ():
        rows.removeWidget(bar)
        bar.hide()
    if new is not None:
        rows.insertWidget(0, new[0])
        rows.addWidget(new[1])
        for bar in new:
            bar.show()


def _replace(stack: QStackedWidget, old: QWidget | None, new: QWidget | None) -> None:
    """Shows another widget in a stack; the old one stays with its owner."""
    if old is not None and stack.indexOf(old) >= 0:
        stack.removeWidget(old)
        old.hide()
    if new is not None:
        stack.addWidget(new)
        stack.setCurrentWidget(new)
        new.show()
