"""The field for a place, with real keys, in a form in a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.gazetteer.online import OnlineSearch
from app.gazetteer.places import Place
from app.ui.places.field import PlaceField
from app.ui.places.online import OnlinePlaces
from app.ui.theme.appearance import Appearance
from tests.nominatim import NominatimServer, serving

Key = Qt.Key


class Form(QWidget):
    """A form that scrolls and closes at Escape, with the field between two others."""

    def __init__(self, online: OnlinePlaces) -> None:
        super().__init__()
        self.closed = 0
        self.before, self.after = QLineEdit(), QLineEdit()
        self.field = PlaceField(Appearance(QApplication.instance()), online=online)  # type: ignore[arg-type]
        inner = QWidget()
        rows = QVBoxLayout(inner)
        for widget in (self.before, self.field, self.after):
            rows.addWidget(widget)
        rows.addSpacing(2000)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        QVBoxLayout(self).addWidget(self.area)
        self.resize(400, 500)
        self.chosen: list[Place] = []
        self.edited: list[str] = []
        self.field.chosen.connect(self.chosen.append)
        self.field.edited.connect(self.edited.append)
        QShortcut(Key.Key_Escape, self, self._close)

    def _close(self) -> None:
        self.closed += 1


@pytest.fixture
def server() -> Iterator[NominatimServer]:
    with serving() as running:
        yield running


@pytest.fixture
def form(qtbot: QtBot, server: NominatimServer) -> Form:
    made = Form(OnlinePlaces(OnlineSearch(server.host, "http", 5.0)))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


def names(form: Form) -> list[str]:
    popup = form.field.popup
    assert popup is not None
    matches = [popup.model.match_at(row) for row in range(popup.model.rowCount())]
    return [match.place.name for match in matches if match is not None]


def message(form: Form) -> str:
    popup = form.field.popup
    assert popup is not None
    return "" if popup.message.isHidden() else popup.message.words


def test_the_list_follows_what_is_typed_and_leaves_the_focus_where_it_is(
    form: Form, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.field, "Saig")
    assert names(form)[0] == "Ho Chi Minh City"
    assert form.field.hasFocus() and QApplication.activeWindow() is form
    qtbot.keyClicks(form.field, "n")
    assert "Ho Chi Minh City" not in names(form)
    qtbot.keyClick(form.field, Key.Key_Backspace)
    qtbot.keyClicks(form.field, "on")
    assert names(form)[0] == "Ho Chi Minh City"
    assert form.edited == ["S", "Sa", "Sai", "Saig", "Saign", "Saig", "Saigo", "Saigon"]
    assert QApplication.activeModalWidget() is None


def test_enter_takes_the_current_place(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Kuala L")
    qtbot.keyClick(form.field, Key.Key_Return)
    (place,) = form.chosen
    assert (place.name, place.country) == ("Kuala Lumpur", "MY")
    assert form.field.text() == "Kuala Lumpur"
    assert form.field.popup is None and form.field.hasFocus()
    # Not typed, so not edited.
    assert form.edited[-1] == "Kuala L"


def test_the_arrow_keys_move_and_stop_at_the_ends(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Paris")
    listed = names(form)
    qtbot.keyClick(form.field, Key.Key_Up)
    qtbot.keyClick(form.field, Key.Key_Down)
    qtbot.keyClick(form.field, Key.Key_Down)
    qtbot.keyClick(form.field, Key.Key_Up)
    qtbot.keyClick(form.field, Key.Key_Return)
    assert form.chosen[0].name == listed[1]
    assert form.chosen[0].country != "FR"


def test_tab_takes_only_a_place_that_the_arrow_keys_moved_to(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Han")
    qtbot.keyClick(form.field, Key.Key_Tab)
    assert form.chosen == [] and form.field.text() == "Han"
    assert form.after.hasFocus() and form.field.popup is None
    qtbot.keyClick(form.after, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    form.field.selectAll()
    qtbot.keyClicks(form.field, "Paris")
    qtbot.keyClick(form.field, Key.Key_Down)
    qtbot.keyClick(form.field, Key.Key_Tab)
    assert [place.name for place in form.chosen] == ["Paris"]
    assert form.after.hasFocus()


def test_escape_closes_the_list_before_the_form(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Hanoi")
    qtbot.keyClick(form.field, Key.Key_Escape)
    assert form.field.popup is None and form.closed == 0
    assert form.field.text() == "Hanoi" and form.chosen == []
    qtbot.keyClick(form.field, Key.Key_Escape)
    assert form.closed == 1


def test_down_opens_the_list_again(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Hanoi")
    qtbot.keyClick(form.field, Key.Key_Escape)
    qtbot.keyClick(form.field, Key.Key_Down)
    assert names(form)[0] == "Hanoi"


def test_a_click_takes_a_place(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Seoul")
    popup = form.field.popup
    assert popup is not None
    middle = popup.list.visualRect(popup.model.index(0)).center()
    qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert form.chosen[0].name == "Seoul"
    assert form.field.hasFocus()


def test_the_countries_of_the_tour_come_first_and_it_is_said(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Paris")
    popup = form.field.popup
    assert popup is not None and popup.hint.words == ""
    form.field.clear()
    form.field.set_countries({"US"})
    qtbot.keyClicks(form.field, "Paris")
    assert popup.hint.words == "Countries of this tour first"
    match = popup.current()
    assert match is not None and match.place.country == "US"


def test_the_list_lies_below_the_field_within_the_window_and_follows_it(
    form: Form, qtbot: QtBot
) -> None:
    qtbot.keyClicks(form.field, "San")
    popup = form.field.popup
    assert popup is not None
    bottom = form.field.mapTo(form, QPoint(0, form.field.height())).y()
    assert bottom <= popup.y() <= bottom + 8
    assert form.rect().contains(popup.geometry())
    form.area.verticalScrollBar().setValue(20)
    assert popup.y() < bottom
    form.resize(300, 300)
    assert form.rect().contains(popup.geometry())
    form.area.verticalScrollBar().setValue(1000)
    assert form.field.popup is None


def test_the_list_goes_above_where_there_is_no_room_below(form: Form, qtbot: QtBot) -> None:
    form.before.setFixedHeight(380)
    QApplication.processEvents()
    qtbot.keyClicks(form.field, "San")
    popup = form.field.popup
    assert popup is not None
    assert popup.geometry().bottom() < form.field.mapTo(form, QPoint(0, 0)).y()


def test_leaving_the_field_and_emptying_it_close_the_list(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "S")
    form.after.setFocus()
    assert form.field.popup is None
    form.field.setFocus()
    qtbot.keyClicks(form.field, "x")
    assert form.field.popup is not None
    form.field.selectAll()
    qtbot.keyClick(form.field, Key.Key_Delete)
    assert form.field.popup is None


def test_a_text_that_is_set_is_not_completed(form: Form) -> None:
    form.field.setText("Hanoi")
    assert form.field.popup is None and form.edited == []


def test_a_deleted_field_takes_its_list_along(form: Form, qtbot: QtBot) -> None:
    qtbot.keyClicks(form.field, "Paris")
    popup = form.field.popup
    assert popup is not None
    with qtbot.waitSignal(popup.destroyed):
        form.field.deleteLater()


def ask_online(form: Form, qtbot: QtBot, words: str = "Xyzzyq") -> None:
    """Types words that find nothing, and moves to the search online."""
    qtbot.keyClicks(form.field, words)
    assert message(form) == "No place of this name is known here."
    qtbot.keyClick(form.field, Key.Key_Down)
    qtbot.keyClick(form.field, Key.Key_Return)


def test_nothing_is_sent_before_the_user_agrees_to_the_host(
    form: Form, qtbot: QtBot, server: NominatimServer
) -> None:
    ask_online(form, qtbot)
    popup = form.field.popup
    assert popup is not None and popup.is_asking
    assert "“Xyzzyq”" in message(form) and server.host in message(form)
    assert QApplication.activeModalWidget() is None and form.field.hasFocus()
    qtbot.keyClick(form.field, Key.Key_Escape)
    assert not popup.is_asking and form.field.popup is popup
    assert form.closed == 0
    qtbot.keyClick(form.field, Key.Key_Down)
    qtbot.keyClick(form.field, Key.Key_Return)
    assert popup.is_asking
    qtbot.mouseClick(popup.decline, Qt.MouseButton.LeftButton)
    assert not popup.is_asking
    assert server.queries == []


def test_after_consent_the_places_of_the_service_are_listed_with_its_attribution(
    form: Form, qtbot: QtBot, server: NominatimServer
) -> None:
    ask_online(form, qtbot)
    qtbot.keyClick(form.field, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(names(form)))
    popup = form.field.popup
    assert popup is not None
    assert names(form) == ["Joint Security Area"]
    assert popup.hint.words == "© OpenStreetMap contributors"
    assert server.queries[0]["q"] == "Xyzzyq"
    qtbot.keyClick(form.field, Key.Key_Return)
    (place,) = form.chosen
    assert (place.country, place.origin) == ("KR", "OpenStreetMap")
    # The second time there is no question.
    form.field.selectAll()
    qtbot.keyClicks(form.field, "Xyzzyqq")
    assert popup.online.text() == "Search online"
    qtbot.mouseClick(popup.online, Qt.MouseButton.LeftButton)
    assert not popup.is_asking
    qtbot.waitUntil(lambda: bool(names(form)))
    assert len(server.queries) == 2


def test_consent_is_not_kept(server: NominatimServer) -> None:
    service = OnlineSearch(server.host, "http")
    OnlinePlaces(service).allow()
    assert not OnlinePlaces(service).is_allowed
    with pytest.raises(PermissionError):
        OnlinePlaces(service).search("a", print)


def test_a_failure_is_said_in_the_list(form: Form, qtbot: QtBot, server: NominatimServer) -> None:
    server.status = 429
    ask_online(form, qtbot)
    qtbot.keyClick(form.field, Key.Key_Return)
    sentence = f"{server.host} has too many requests; try again in a minute."
    qtbot.waitUntil(lambda: message(form) == sentence)


def test_typing_on_calls_off_the_search(form: Form, qtbot: QtBot, server: NominatimServer) -> None:
    server.may_answer.clear()
    ask_online(form, qtbot)
    qtbot.keyClick(form.field, Key.Key_Return)
    qtbot.waitUntil(lambda: len(server.queries) == 1)
    assert message(form) == f"Asking {server.host}…"
    form.field.selectAll()
    qtbot.keyClicks(form.field, "Hanoi")
    server.may_answer.set()
    # The next search is answered after the one that was called off.
    form.field.selectAll()
    qtbot.keyClicks(form.field, "Xyzzyqq")
    popup = form.field.popup
    assert popup is not None
    qtbot.mouseClick(popup.online, Qt.MouseButton.LeftButton)
    assert names(form) == []
    qtbot.waitUntil(lambda: len(server.queries) == 2)
    qtbot.waitUntil(lambda: bool(names(form)))


def test_a_hostile_name_is_shown_as_text(form: Form, qtbot: QtBot, server: NominatimServer) -> None:
    server.answer([{"lat": "1", "lon": "2", "name": "<img src=x>&amp;", "display_name": "x"}])
    ask_online(form, qtbot, "<b>Xyzzyq</b>")
    assert "“<b>Xyzzyq</b>”" in message(form)
    popup = form.field.popup
    assert popup is not None and popup.message.textFormat() == Qt.TextFormat.PlainText
    qtbot.keyClick(form.field, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(names(form)))
    qtbot.keyClick(form.field, Key.Key_Return)
    assert form.field.text() == "<img src=x>&amp;"
