"""Editing on the map: what the page asks for becomes edits of the tour."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.tour.bidi import isolate
from app.tour.edit import add_stop, change_stop, fresh_id, remove_stop
from app.tour.geodesy import metres_between
from app.tour.model import Stop
from app.ui.map.places import nearby, on_map, placed_by_click
from app.ui.state.session import Session
from app.web.editor import Editor
from app.words.distances import metric

# How long the window rests after editing has been turned on, until the gazetteer is opened.
WARM_UP_MS = 400
# The keys that the page may hold, by their names in JavaScript.
KEYS = {
    "Escape": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "Delete": Qt.Key.Key_Delete,
}


class MapEditing(QObject):
    """Adds, places, moves and removes stops as the page asks, each as one undo step.

    ``added`` carries the id of a stop whose name the user may now type. ``said`` carries a
    sentence, and a hint, for the status line, which screen readers hear. ``run`` runs a script in
    the page. While ``keeps_view`` is set the map must not go to a stop that is selected: the user
    sees its place.
    """

    added = Signal(str)
    said = Signal(str, str)

    def __init__(
        self, session: Session, editor: Editor, view: QWidget, run: Callable[[str], object]
    ) -> None:
        super().__init__(view)
        self.keeps_view = False
        self._run = run
        self._session = session
        self._editor = editor
        self._view = view
        editor.near = self._near
        editor.move = self._move
        editor.added.connect(self._add)
        editor.placed.connect(self._place)
        editor.begun.connect(self._begin)
        editor.removed.connect(self._remove)
        view.installEventFilter(self)
        session.editing_changed.connect(self.show)

    def show(self) -> None:
        """Tells the page whether the tour is edited."""
        is_on = self._session.editing
        words = self._words() if is_on else {}
        self._run(f"atlas.editing.set({json.dumps(is_on)}, {json.dumps(words)})")
        if is_on:
            # So that the first badge that is dragged need not wait for the gazetteer.
            QTimer.singleShot(WARM_UP_MS, self, lambda: self._near(0.0, 0.0))

    def offer_stop(self) -> None:
        """Offers to add a stop in the middle of the map, while the tour is edited."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._run("atlas.editing.offerAtCentre()")

    def _words(self) -> dict[str, str]:
        return {
            "addHere": self.tr("Add a stop here"),
            "insert": self.tr("Insert a stop between {start} and {end}"),
            "insertHint": self.tr("Click to insert a stop"),
            "placeHere": self.tr("Place {stop} here"),
            "offerHint": self.tr("Enter adds it · Esc closes"),
            "release": self.tr("Release to move · Esc puts it back"),
        }

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keeps the keys that the page holds from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = {KEYS[name] for name in self._editor.held_keys if name in KEYS}
            if event.key() in held and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return False

    def _near(self, lon: float, lat: float) -> str:
        try:
            return nearby(*on_map(lon, lat), with_country=False).words
        except ValueError:
            return ""

    def _add(self, lon: float, lat: float, before: str) -> None:
        """Adds a stop before another one, or after the selected one, or at the end."""
        tour = self._session.tour
        if tour is None or not self._session.editing:
            return
        selected = self._session.selected
        if before and tour.has_stop(before):
            place = tour.index(before)
        else:
            place = len(tour.stops) if selected is None else tour.index(selected) + 1
        lon, lat = on_map(lon, lat)
        near = nearby(lon, lat)
        name = near.name if near.is_close and near.name else None
        name = name or self.tr("Stop {number}").format(number=place + 1)
        stop = Stop(
            id=fresh_id(tour, name, "stop"),
            name=name,
            lon=lon,
            lat=lat,
            country=near.country,
            place_basis="inferred",
            place_note=placed_by_click(near),
        )
        step = self.tr("Add {stop}").format(stop=isolate(name))
        self._session.document.apply(partial(add_stop, stop=stop, at=place), step)
        self._select(stop.id)
        words = self.tr("{stop} added as stop {number}.")
        self._say(words.format(stop=isolate(name), number=place + 1))
        self.added.emit(stop.id)

    def _place(self, stop_id: str, lon: float, lat: float) -> None:
        """Gives a stop the place that it had not."""
        stop = self._stop(stop_id)
        if stop is None:
            return
        lon, lat = on_map(lon, lat)
        near = nearby(lon, lat)
        edit = partial(
            change_stop,
            stop_id=stop_id,
            lon=lon,
            lat=lat,
            country=stop.country or near.country,
            place_basis="inferred",
            place_note=stop.place_note or placed_by_click(near),
        )
        name = isolate(stop.name)
        self._session.document.apply(edit, self.tr("Place {stop}").format(stop=name))
        self._say(self.tr("{stop} placed.").format(stop=name))

    def _begin(self, stop_id: str) -> None:
        if self._stop(stop_id) is not None:
            self._select(stop_id)

    def _select(self, stop_id: str) -> None:
        self.keeps_view = True
        self._session.select(stop_id)
        self.keeps_view = False

    def _move(self, stop_id: str, lon: float, lat: float, by_key: bool) -> bool:
        """Moves a stop; returns whether that changed the tour.

        The basis of the place says whether the source names it, which no move changes. A note that
        says where the maker clicked is about a point, so it follows the stop, and so does the
        country that was filled in with it.
        """
        stop = self._stop(stop_id)
        if stop is None or stop.position is None:
            return False
        before, after = stop.position, on_map(lon, lat)
        # An altitude is that of the point before.
        fields: dict[str, object] = {"lon": after[0], "lat": after[1], "altitude": None}
        if stop.place_basis == "inferred" and stop.place_note:
            old = nearby(*on_map(*before))
            if stop.place_note == placed_by_click(old):
                new = nearby(*after)
                fields["place_note"] = placed_by_click(new)
                if stop.country == old.country:
                    fields["country"] = new.country
        name = isolate(stop.name)
        is_moved = self._session.document.apply(
            lambda tour: change_stop(tour, stop_id, **fields),
            self.tr("Move {stop}").format(stop=name),
            f"nudge {stop_id}" if by_key else None,
        )
        if is_moved:
            distance = metric(metres_between(before, after))
            words = self.tr("{stop} moved by {distance}: {near}.")
            near = self._near(*after) or f"{after[1]}, {after[0]}"
            self._say(words.format(stop=name, distance=distance, near=near))
        return is_moved

    def _remove(self, stop_id: str) -> None:
        stop = self._stop(stop_id)
        if stop is None:
            return
        name = isolate(stop.name)
        step = self.tr("Remove {stop}").format(stop=name)
        self._session.document.apply(partial(remove_stop, stop_id=stop_id), step)
        self._say(self.tr("{stop} removed.").format(stop=name))

    def _stop(self, stop_id: str) -> Stop | None:
        """The stop, if the tour has it and is being edited: the page may be a step behind."""
        tour = self._session.tour
        if tour is None or not self._session.editing or not tour.has_stop(stop_id):
            return None
        return tour.stop(stop_id)

    def _say(self, sentence: str) -> None:
        self.said.emit(sentence, self.tr("Ctrl+Z undoes it"))
