"""What the list of a field shows: the places for what is typed, and those of a search online."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from app.gazetteer import GazetteerError, Match, Place, open_gazetteer
from app.gazetteer.online import ATTRIBUTION, OnlineError
from app.tour.bidi import isolate
from app.ui.places.online import OnlinePlaces
from app.ui.places.popup import PlacePopup
from app.ui.places.words import failure, spoken
from app.ui.theme.appearance import Appearance
from app.ui.widgets.announce import announce


class Completion(QObject):
    """Fills the list below a field. ``chosen`` carries the :class:`Match` that was taken."""

    chosen = Signal(object)

    def __init__(self, field: QLineEdit, appearance: Appearance, online: OnlinePlaces) -> None:
        super().__init__(field)
        self._field = field
        self._appearance = appearance
        self._online = online
        self._countries: frozenset[str] = frozenset()
        self._made: PlacePopup | None = None
        # Whether the arrow keys have moved in the list since it was filled.
        self.has_moved = False

    @property
    def popup(self) -> PlacePopup | None:
        """The list, if it is open."""
        return self._made if self._made is not None and not self._made.isHidden() else None

    def set_countries(self, codes: Collection[str]) -> None:
        """Sets the countries (alpha-2) whose places come first."""
        self._countries = frozenset(codes)

    def warm_up(self) -> None:
        """Opens the gazetteer, so that the first key need not wait for it."""
        try:
            open_gazetteer().find("a, b")
        except GazetteerError:
            # It is said when the user types.
            return

    def complete(self) -> None:
        """Shows the places for what is in the field."""
        self._online.cancel()
        words = self._field.text()
        if not words.strip():
            self.close()
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
        announce(self._field, self._count(matches, spoken(matches[0])) if matches else message)

    def close(self) -> None:
        """Closes the list and calls off a search online."""
        self._online.cancel()
        if self._made is not None:
            self._made.hide()

    def step(self, by: int) -> None:
        """Moves in the list, or opens it."""
        popup = self.popup
        if popup is None:
            self.complete()
        elif not popup.is_asking:
            self.has_moved = True
            announce(self._field, popup.step(by))

    def enter(self) -> None:
        """Does what Enter does in the list."""
        popup = self.popup
        if popup is None:
            return
        match = popup.current()
        if popup.is_asking:
            self._allow()
        elif popup.is_at_online:
            self._want_online()
        elif match is not None:
            self.chosen.emit(match)
        else:
            self.close()

    def escape(self) -> None:
        """Takes back the question about the search online, or closes the list."""
        if self.popup is not None and self.popup.is_asking:
            self.complete()
        else:
            self.close()

    def _show(self, matches: Sequence[Match], message: str, hint: str) -> None:
        popup = self._popup_of_window()
        self.has_moved = False
        popup.hint.setText(hint)
        asks = self.tr("Search online… asks first")
        popup.online.setText(self.tr("Search online") if self._online.is_allowed else asks)
        popup.show_matches(matches, message)
        popup.open_at(self._field)

    def _popup_of_window(self) -> PlacePopup:
        window = self._field.window()
        if self._made is None or self._made.parentWidget() is not window:
            if self._made is not None:
                self._made.deleteLater()
            popup = self._made = PlacePopup(self._appearance, window)
            self._field.destroyed.connect(popup.deleteLater)
            popup.chosen.connect(self.chosen)
            popup.online_wanted.connect(self._want_online)
            popup.allowed.connect(self._allow)
            popup.declined.connect(self.complete)
        return self._made

    def _want_online(self) -> None:
        if self._online.is_allowed:
            self._search_online()
            return
        question = self.tr(
            "“{words}” would be sent to {host}. Tour Atlas asks this once, until you quit it."
        ).format(words=isolate(self._field.text().strip()), host=self._online.host)
        popup = self._popup_of_window()
        popup.show_question(question)
        popup.open_at(self._field)
        keys = self.tr("Enter searches there, Escape stays offline.")
        announce(self._field, f"{question} {keys}")

    def _allow(self) -> None:
        self._online.allow()
        self._search_online()

    def _search_online(self) -> None:
        asking = self.tr("Asking {host}…").format(host=self._online.host)
        self._show((), asking, "")
        announce(self._field, asking)
        self._online.search(self._field.text().strip(), self._show_answer)

    def _show_answer(self, answer: tuple[Place, ...] | OnlineError) -> None:
        # Meanwhile the user may have closed the list.
        if self.popup is None:
            return
        if isinstance(answer, OnlineError):
            self._show((), failure(answer), "")
            announce(self._field, failure(answer))
            return
        matches = [Match(place, place.name, 0, 0) for place in answer]
        none = self.tr("{host} knows no place of this name.").format(host=self._online.host)
        self._show(matches, "" if matches else none, ATTRIBUTION)
        announce(self._field, self._count(matches, ATTRIBUTION) if matches else none)

    def _count(self, matches: Sequence[Match], more: str) -> str:
        count = self.tr("%n place(s)", "", len(matches))
        return f"{count}. {more}"
