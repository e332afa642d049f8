"""The selection, the filter and the shown items of the open document, shared by all widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.tour import Tour
from app.tour.changes import Change
from app.tour.filters import NO_FILTER, Filter, shown_items
from app.tour.model import AnyItem
from app.tour.route import Route, legs, legs_after
from app.ui.state.background import Background
from app.ui.state.document import Document
from app.ui.state.route_length import RouteLength


class View(msgspec.Struct, frozen=True):
    """What is in view: the id of the selected stop, and how far the stop panel is scrolled."""

    selected: str | None
    scroll: int


class Session(QObject):
    """The selected stop, the filter and the legs of the open tour. Widgets watch its signals.

    ``opened`` carries the :class:`Tour` of another file; selection and filter are cleared first.
    ``closed`` is emitted when no tour is open any more.
    ``changed`` carries the :class:`Change` of an edit; selection and filter are kept.
    ``selected_changed`` carries the id of the selected stop or ``None``. ``filter_changed`` carries
    the new :class:`Filter`. ``editing_changed`` carries whether the tour is being edited.
    ``item_requested`` carries the ids of a stop and of its item to bring into view; the stop is
    selected by then. ``length`` is the length of the whole route, ``background`` does work that
    takes long.
    ``searched`` carries the words that are searched for, whenever they change.
    ``scroll_requested`` asks the stop panel to scroll to a value that ``panel_scroll`` returned,
    in pixels.
    """

    opened = Signal(object)
    closed = Signal()
    changed = Signal(object)
    selected_changed = Signal(object)
    filter_changed = Signal(object)
    item_requested = Signal(str, str)
    editing_changed = Signal(bool)
    scroll_requested = Signal(int)
    searched = Signal(str)

    def __init__(self, document: Document | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document or Document(self)
        self._selected: str | None = None
        self._filter = NO_FILTER
        self._editing = False
        self._query = ""
        self._shown: Mapping[str, tuple[AnyItem, ...]] | None = None
        self._legs: Route = ()
        # Who knows the legs of a tour already may say so.
        self.legs_of: Callable[[Tour], Route] = legs
        self.background = Background(self)
        self.length = RouteLength(self.background, self)
        self.panel_scroll: Callable[[], int] = lambda: 0
        self.document.opened.connect(self._reset)
        self.document.changed.connect(self._apply_change)
        self.document.view = self._view
        self.document.view_restored.connect(self._restore)

    @property
    def tour(self) -> Tour | None:
        """The open tour, or ``None`` before the first one."""
        return self.document.tour

    @property
    def path(self) -> Path | None:
        """The file that the open tour came from."""
        return self.document.path

    @property
    def selected(self) -> str | None:
        """The id of the selected stop, or ``None``."""
        return self._selected

    @property
    def legs(self) -> Route:
        """The legs of the open tour, in order; each computes its length when asked."""
        return self._legs

    @property
    def filter(self) -> Filter:
        """The filter that an item must pass to be shown."""
        return self._filter

    @property
    def editing(self) -> bool:
        """Whether the window shows fields and handles to edit the tour with."""
        return self._editing

    @property
    def query(self) -> str:
        """The words that are searched for, empty if none are."""
        return self._query

    def set_query(self, query: str) -> None:
        """Searches for other words, which are marked in what is read."""
        if query.strip() != self._query:
            self._query = query.strip()
            self.searched.emit(self._query)

    def set_editing(self, editing: bool) -> None:
        """Turns editing on or off; without a tour it stays off."""
        editing = editing and self.tour is not None
        if editing != self._editing:
            self._editing = editing
            self.editing_changed.emit(editing)

    @property
    def shown(self) -> Mapping[str, tuple[AnyItem, ...]]:
        """The items that pass the filter, by the id of their stop."""
        if self._shown is None:
            self._shown = shown_items(self.tour, self._filter) if self.tour else {}
        return self._shown

    def set_filter(self, new_filter: Filter) -> None:
        """Shows only the items that pass the filter."""
        if new_filter != self._filter:
            self._filter = new_filter
            self._shown = None
            self.filter_changed.emit(new_filter)

    def show_item(self, stop_id: str, item_id: str) -> None:
        """Selects a stop and brings one of its items into view.

        A filter that hides the item is cleared. Raises ``KeyError`` for an unknown stop or item.
        """
        if self.tour is None:
            raise KeyError(stop_id)
        items = {item.id: item for item in self.tour.stop(stop_id).items}
        if items[item_id] not in self.shown[stop_id]:
            self.set_filter(NO_FILTER)
        self.select(stop_id)
        self.item_requested.emit(stop_id, item_id)

    def select(self, stop_id: str | None) -> None:
        """Selects a stop, or none. Raises ``KeyError`` if the tour has no such stop."""
        if stop_id is not None and (self.tour is None or not self.tour.has_stop(stop_id)):
            raise KeyError(stop_id)
        if stop_id != self._selected:
            self._selected = stop_id
            self.selected_changed.emit(stop_id)

    def close(self) -> None:
        """Closes the tour, and gives up its unsaved changes."""
        if self.tour is not None:
            # While there is a tour, so that the widgets can follow.
            self.set_editing(False)
            self.set_filter(NO_FILTER)
            self.select(None)
            self.document.close()

    def select_next(self) -> None:
        """Selects the next stop, or the first one if none is selected."""
        self._step(1)

    def select_previous(self) -> None:
        """Selects the previous stop, or the last one if none is selected."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.tour is None or not self.tour.stops:
            return
        stops = self.tour.stops
        if self._selected is None:
            self.select(stops[0 if by > 0 else -1].id)
            return
        index = self.tour.index(self._selected) + by
        if 0 <= index < len(stops):
            self.select(stops[index].id)

    def _view(self) -> View:
        return View(self._selected, self.panel_scroll())

    def _restore(self, view: object) -> None:
        if not isinstance(view, View) or self.tour is None:
            return
        if view.selected is None or self.tour.has_stop(view.selected):
            self.select(view.selected)
            self.scroll_requested.emit(view.scroll)

    def _reset(self, tour: Tour | None) -> None:
        self._selected = None
        self._filter = NO_FILTER
        self._shown = None
        # Another tour is read first; who wants to edit it says so.
        self.set_editing(False)
        self._legs = self.legs_of(tour) if tour else ()
        self.length.measure(self._legs)
        if tour is None:
            self.closed.emit()
        else:
            self.opened.emit(tour)

    def _apply_change(self, change: Change) -> None:
        selected = self._selected
        if selected is not None and not change.after.has_stop(selected):
            self._selected = _successor(change, selected)
        self._legs = legs_after(change, self._legs)
        if self._shown is not None:
            self._shown = _shown_after(change, self._shown, self._filter)
        self.length.update(self._legs)
        self.changed.emit(change)
        if self._selected != selected:
            self.selected_changed.emit(self._selected)


def _successor(change: Change, removed: str) -> str | None:
    """The id of the stop in the removed stop's place, or of the last stop."""
    stops = change.after.stops
    place = min(change.before.index(removed), len(stops) - 1)
    return stops[place].id if stops else None


def _shown_after(
    change: Change, shown: Mapping[str, tuple[AnyItem, ...]], present_filter: Filter
) -> Mapping[str, tuple[AnyItem, ...]]:
    after = dict(shown)
    for stop_id in change.gone:
        del after[stop_id]
    for stop_id in change.stops:
        stop = change.after.stop(stop_id)
        after[stop_id] = tuple(item for item in stop.items if present_filter.accepts(stop, item))
    return after
