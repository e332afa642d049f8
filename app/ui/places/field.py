"""The field for a place: completes as one types, and offers to search online."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gazetteer.places import Match, Place
from app.map.theme import SPACE_XS, Theme
from app.tour.bidi import isolate
from app.ui.places.online import OnlinePlaces, online_places
from app.ui.places.popup import PlacePopup
from app.ui.places.words import failure, spoken
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import icon
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import ENTER, PLAIN

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PlaceField(QLineEdit):
    """A line edit for the name of a place.

    ``edited`` carries what the user has typed, ``chosen`` the :class:`Place` that the user has
    taken from the list; its name is then in the field. Enter takes the current place, Tab the one
    to which the arrow keys have moved, and Escape closes the list, each without closing the form
    around it.
    """

    chosen = Signal(object)
    edited = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        online: OnlinePlaces | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._online = online if online is not None else online_places()
        self._countries: frozenset[str] = frozenset()
        self._popup: PlacePopup | None = None
        self._watched: list[QWidget] = []
        # Whether the arrow keys have moved in the list since it was filled.
        self._has_moved = False
        self.setAccessibleDescription(
            self.tr(
                "Completes the names of places. Down and Up move in the list, Enter takes a place, "
                "Escape closes the list."
            )
        )
        self._icon = self.addAction(
            icon("search", appearance.theme), QLineEdit.ActionPosition.LeadingPosition
        )
        self._icon.setText(self.tr("Find a place"))
        self._icon.triggered.connect(self.complete)
        # The style leaves more room after an icon than before it.
        self.setTextMargins(-SPACE_XS, 0, 0, 0)
        self.textEdited.connect(self._edit)
        appearance.theme_changed.connect(self._show_theme)

    @property
    def popup(self) -> PlacePopup | None:
        """The open list."""
        return self._popup if self._popup is not None and not self._popup.isHidden() else None

    def set_countries(self, codes: Collection[str]) -> None:
        """Sets the countries (alpha-2) whose places come first."""
        self._countries = frozenset(codes)

    def complete(self) -> None:
        """Opens the list for what is in the field."""
        self.setFocus()
        self._complete()

    def close_list(self) -> None:
        """Closes the list and calls off a search online."""
        self._online.cancel()
        if self._popup is not None:
            self._popup.hide()
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of the list from the window's shortcuts, and takes a place at Tab."""
        if isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and self._is_for_list(key, event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and key in _TABS and self.popup:
                match = self.popup.current() if self._has_moved else None
                self.close_list()
                if match is not None:
                    self._choose(match)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves in the list, takes from it and closes it; the field gets all other keys."""
        key = Qt.Key(event.key())
        if not self._is_for_list(key, event):
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            self._enter()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Opens the list of places, so that the first key need not wait for it."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._warm_up)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Closes the list."""
        super().focusOutEvent(event)
        self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        """Closes the list."""
        super().hideEvent(event)
        self.close_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the list at the field when a widget around it moves or changes its size."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._popup is not None:
            if self.visibleRegion().isEmpty():
                self.close_list()
            else:
                self._popup.place_below(self)
        return super().eventFilter(watched, event)

    def _is_for_list(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if event.modifiers() not in PLAIN:
            return False
        if self.popup is None:
            return key == Qt.Key.Key_Down and bool(self.text().strip())
        return key in _STEPS or key in ENTER or key == Qt.Key.Key_Escape

    def _edit(self, text: str) -> None:
        self.edited.emit(text)
        self._complete()

    def _complete(self) -> None:
        from app.gazetteer.gazetteer import open_gazetteer
        from app.gazetteer.store import GazetteerError

        self._online.cancel()
        words = self.text()
        if not words.strip():
            self.close_list()
            return
        matches: tuple[Match, ...] = ()
        try:
            matches = open_gazetteer().find(words, countries=self._countries)
        except GazetteerError as error:
            message = str(error)
        else:
            message = "" if matches else self.tr("No place of this name is known here.")
        are_first = bool(matches and self._countries)
        hint = self.tr("Countries of this tour first") if are_first else ""
        self._show(matches, message, hint)
        announce(self, self._count(matches, spoken(matches[0])) if matches else message)

    def _warm_up(self) -> None:
        from app.gazetteer.gazetteer import open_gazetteer
        from app.gazetteer.store import GazetteerError

        try:
            open_gazetteer().find("a, b")
        except GazetteerError:
            # It is said when the user types.
            return

    def _show(self, matches: tuple[Match, ...], message: str, hint: str) -> None:
        """Shows the list with what is in it now."""
        popup = self._made_popup()
        self._has_moved = False
        popup.hint.setText(hint)
        asks = self.tr("Search online… asks first")
        popup.online.setText(self.tr("Search online") if self._online.is_allowed else asks)
        popup.show_matches(matches, message)
        self._open(popup)

    def _open(self, popup: PlacePopup) -> None:
        popup.place_below(self)
        popup.show()
        popup.raise_()
        if not self._watched:
            widget: QWidget | None = self
            while widget is not None:
                widget.installEventFilter(self)
                self._watched.append(widget)
                widget = None if widget.isWindow() else widget.parentWidget()

    def _made_popup(self) -> PlacePopup:
        window = self.window()
        if self._popup is None or self._popup.parentWidget() is not window:
            if self._popup is not None:
                self._popup.deleteLater()
            popup = self._popup = PlacePopup(self._appearance, window)
            self.destroyed.connect(popup.deleteLater)
            popup.chosen.connect(self._choose)
            popup.online_wanted.connect(self._want_online)
            popup.allowed.connect(self._allow)
            popup.declined.connect(self._complete)
        return self._popup

    def _step(self, by: int) -> None:
        popup = self.popup
        if popup is None:
            self._complete()
        elif not popup.is_asking:
            self._has_moved = True
            announce(self, popup.step(by))

    def _escape(self) -> None:
        if self._popup is not None and self._popup.is_asking:
            self._complete()
        else:
            self.close_list()

    def _enter(self) -> None:
        popup = self.popup
        if popup is None:
            return
        match = popup.current()
        if popup.is_asking:
            self._allow()
        elif popup.is_at_online:
            self._want_online()
        elif match is not None:
            self._choose(match)
        else:
            self.close_list()

    def _choose(self, match: Match) -> None:
        place: Place = match.place
        self.close_list()
        self.setText(place.name)
        announce(self, spoken(match))
        self.chosen.emit(place)

    def _want_online(self) -> None:
        if self._online.is_allowed:
            self._search_online()
            return
        question = self.tr(
            "“{words}” would be sent to {host}. Tour Atlas asks this once, until you quit it."
        ).format(words=isolate(self.text().strip()), host=self._online.host)
        popup = self._made_popup()
        popup.show_question(question)
        self._open(popup)
        keys = self.tr("Enter searches there, Escape stays offline.")
        announce(self, f"{question} {keys}")

    def _allow(self) -> None:
        self._online.allow()
        self._search_online()

    def _search_online(self) -> None:
        from app.gazetteer.online import ATTRIBUTION, OnlineError

        words = self.text().strip()

        def end(answer: tuple[Place, ...] | OnlineError) -> None:
            # Meanwhile the user may have gone on.
            if self.popup is None:
                return
            if isinstance(answer, OnlineError):
                self._show((), failure(answer), "")
                announce(self, failure(answer))
                return
            matches = tuple(Match(place, place.name, 0, 0) for place in answer)
            none = self.tr("{host} knows no place of this name.").format(host=self._online.host)
            self._show(matches, "" if matches else none, ATTRIBUTION)
            announce(self, self._count(matches, ATTRIBUTION) if matches else none)

        asking = self.tr("Asking {host}…").format(host=self._online.host)
        self._show((), asking, "")
        announce(self, asking)
        self._online.search(words, end)

    def _count(self, matches: tuple[Match, ...], more: str) -> str:
        return f"{self.tr('%n place(s)', '', len(matches))}. {more}"

    def _show_theme(self, theme: Theme) -> None:
        self._icon.setIcon(icon("search", theme))
