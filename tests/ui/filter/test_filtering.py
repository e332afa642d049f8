"""Filtering by keys and clicks in the filter dialog and the filter bar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.tour import write
from app.tour.filters import FACETS, NO_FILTER, Facet, Filter, counts
from app.tour.model import Stop, Tour, When
from app.ui.filter.bar import FilterBar
from app.ui.filter.dialog import FilterDialog
from app.ui.filter.model import COUNT_ROLE
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.window.main_window import MainWindow
from tests.measuring import seconds_of
from tests.tours import BUNDLED, VERNE, encoded, small

ALL = Filter(
    kinds=frozenset({"quote"}),
    topics=frozenset({"Defence spending"}),
    people=frozenset({"koizumi"}),
    countries=frozenset({"VN"}),
    start=dt.date(2025, 11, 1),
    end=dt.date(2025, 11, 2),
)
ALT = Qt.KeyboardModifier.AltModifier


class Host(QWidget):
    """A window with the filter bar, another focusable widget, and an action on Space."""

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.space_count = 0
        self.bar = FilterBar(session, appearance)
        self.other = QWidget()
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.other, 1)
        self._action = QAction(self)
        self._action.setShortcut("Space")
        self._action.triggered.connect(self._count_space)
        self.addAction(self._action)
        self.dialog = FilterDialog(session, appearance, self)

    def _count_space(self) -> None:
        self.space_count += 1


@pytest.fixture
def session() -> Session:
    session = Session()
    session.document.open(BUNDLED)
    return session


@pytest.fixture
def host(qapp: QApplication, qtbot: QtBot, session: Session) -> Iterator[Host]:
    host = Host(session, Appearance(qapp))
    host.resize(1000, 400)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    yield host
    host.dialog.close()
    host.close()
    host.deleteLater()


@pytest.fixture
def dialog(qtbot: QtBot, host: Host) -> FilterDialog:
    with qtbot.waitActive(host.dialog):
        host.dialog.show()
    return host.dialog


def texts(bar: FilterBar) -> list[str]:
    return [chip.text() for chip in bar.chips]


def offered(dialog: FilterDialog, facet: Facet) -> dict[str, int]:
    rows = dialog.facets[facet].narrowed
    return {
        rows.index(row, 0).data(): rows.index(row, 0).data(COUNT_ROLE)
        for row in range(rows.rowCount())
    }


def test_the_bar_is_visible_only_while_a_filter_is_active(host: Host, session: Session) -> None:
    assert not host.bar.isVisible()
    session.set_filter(ALL)
    assert host.bar.isVisible()
    session.document.open(VERNE)
    assert not host.bar.isVisible()
    assert texts(host.bar) == []


def test_each_term_has_a_chip_with_its_text(host: Host, session: Session) -> None:
    session.set_filter(ALL)
    assert texts(host.bar) == [
        "Kind: Quotations",
        "Topic: Defence spending",
        "Person: Shinjiro Koizumi",
        "Country: Vietnam",
        "From 1 Nov 2025 to 2 Nov 2025",
    ]
    assert host.bar.chips[2].accessibleName() == "Remove filter Person: Shinjiro Koizumi"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (dt.date(2025, 11, 1), None, "From 1 Nov 2025"),
        (None, dt.date(2025, 11, 2), "Until 2 Nov 2025"),
        (dt.date(2025, 11, 1), dt.date(2025, 11, 1), "On 1 Nov 2025"),
    ],
)
def test_the_chip_of_the_days_names_only_the_given_ends(
    host: Host, session: Session, start: dt.date | None, end: dt.date | None, words: str
) -> None:
    session.set_filter(NO_FILTER.between(start, end))
    assert texts(host.bar) == [words]


def test_the_bar_counts_the_items_that_are_shown(host: Host, session: Session) -> None:
    session.set_filter(NO_FILTER.toggled("countries", "VN"))
    assert host.bar.count.text() == "6 of 43 items in 1 of 5 stops"


@pytest.mark.parametrize(
    "key",
    [
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
    ],
)
def test_a_key_removes_a_chip_and_the_next_one_gets_the_focus(
    host: Host, session: Session, key: Qt.Key
) -> None:
    session.set_filter(ALL)
    host.bar.chips[1].setFocus()
    QTest.keyClick(host.bar.chips[1], key)
    assert session.filter == ALL.toggled("topics", "Defence spending")
    assert host.bar.chips[1].text() == "Person: Shinjiro Koizumi"
    assert host.bar.chips[1].hasFocus()
    # The chip gets the key, not the shortcut of the window.
    assert host.space_count == 0


def test_the_shortcut_of_the_window_works_outside_the_bar(host: Host, session: Session) -> None:
    session.set_filter(ALL)
    host.other.setFocus()
    QTest.keyClick(host.other, Qt.Key.Key_Space)
    assert (host.space_count, session.filter) == (1, ALL)


def test_all_chips_can_be_removed_by_key_and_by_click(
    qtbot: QtBot, host: Host, session: Session
) -> None:
    session.set_filter(ALL)
    host.bar.chips[4].setFocus()
    QTest.keyClick(host.bar.chips[4], Qt.Key.Key_Delete)
    assert host.bar.chips[3].hasFocus()
    for _ in range(3):
        qtbot.mouseClick(host.bar.chips[0], Qt.MouseButton.LeftButton)
    assert texts(host.bar) == ["Country: Vietnam"]
    qtbot.mouseClick(host.bar.chips[0], Qt.MouseButton.LeftButton)
    assert session.filter.is_empty
    assert not host.bar.isVisible()


def test_tab_moves_from_chip_to_chip_and_to_clear_all(host: Host, session: Session) -> None:
    session.set_filter(ALL)
    host.bar.chips[0].setFocus()
    for chip in host.bar.chips:
        assert chip.hasFocus()
        QTest.keyClick(chip, Qt.Key.Key_Tab)
    assert host.bar.clear.hasFocus()
    QTest.keyClick(host.bar.clear, Qt.Key.Key_Space)
    assert session.filter.is_empty
    assert host.space_count == 0


def test_a_narrow_bar_wraps_its_chips(host: Host, session: Session) -> None:
    session.set_filter(ALL)
    assert host.bar.heightForWidth(360) > host.bar.heightForWidth(1400)
    host.resize(420, 400)
    QApplication.processEvents()
    bottoms = [chip.geometry().bottom() for chip in host.bar.chips]
    assert bottoms[0] < bottoms[-1]
    assert all(chip.geometry().right() <= host.bar.width() for chip in host.bar.chips)
    areas = [chip.geometry() for chip in host.bar.chips]
    assert not any(
        area.intersects(other) for i, area in enumerate(areas) for other in areas[i + 1 :]
    )


def test_names_are_shown_as_plain_text(host: Host, session: Session, tmp_path: Path) -> None:
    tour = small()
    tour["people"][1]["name"] = "<b>Bo</b> & Co"
    path = tmp_path / "tour.geojson"
    path.write_bytes(encoded(tour))
    session.document.open(path)
    session.set_filter(NO_FILTER.toggled("people", "bo"))
    (chip,) = host.bar.chips
    assert chip.text() == "Person: <b>Bo</b> && Co"
    assert "&lt;b&gt;" in chip.toolTip()
    assert chip.shortcut().isEmpty()


def test_the_command_opens_the_dialog_and_focuses_its_first_list(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.activateWindow()
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+F"))
    (dialog,) = window.findChildren(FilterDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.facets["kinds"].list
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert window.session.filter == NO_FILTER.toggled("kinds", "meeting")
    # The command raises a dialog that is already open.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keySequence(window, QKeySequence("Ctrl+Shift+F"))
    qtbot.waitUntil(dialog.isActiveWindow)
    assert window.findChildren(FilterDialog) == [dialog]


def test_every_value_has_its_count(dialog: FilterDialog, session: Session) -> None:
    session.set_filter(NO_FILTER.toggled("countries", "JP"))
    tour = session.tour
    assert tour is not None
    for facet in FACETS:
        expected = counts(tour, session.filter, facet)
        assert sum(offered(dialog, facet).values()) == expected.total()
    assert list(offered(dialog, "kinds")) == ["Meetings", "Quotations", "Agreements", "Facts"]
    assert offered(dialog, "countries") == {
        "Malaysia": 20, "Japan": 11, "South Korea": 6, "Vietnam": 6,
    }  # fmt: skip
    # A value that would show no items is listed too.
    assert offered(dialog, "people")["Luong Cuong"] == 0
    assert dialog.count.text() == "11 of 43 items in 1 of 5 stops"


def test_people_who_share_a_name_are_distinguished(dialog: FilterDialog) -> None:
    ministers = [name for name in offered(dialog, "people") if name.startswith("Defence minister")]
    assert sorted(ministers) == [
        "Defence minister (not named), Cambodia",
        "Defence minister (not named), Malaysia",
        "Defence minister (not named), Thailand",
    ]


def test_space_checks_and_unchecks(dialog: FilterDialog, session: Session) -> None:
    kinds = dialog.facets["kinds"].list
    assert kinds.hasFocus()
    QTest.keyClick(kinds, Qt.Key.Key_Down)
    QTest.keyClick(kinds, Qt.Key.Key_Space)
    assert session.filter.kinds == {"quote"}
    QTest.keyClick(kinds, Qt.Key.Key_Up)
    QTest.keyClick(kinds, Qt.Key.Key_Space)
    assert session.filter.kinds == {"quote", "meeting"}
    QTest.keyClick(kinds, Qt.Key.Key_Space)
    assert session.filter.kinds == {"quote"}


def test_typing_narrows_the_people_and_enter_checks_the_first(
    dialog: FilterDialog, session: Session
) -> None:
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_P, ALT)
    people = dialog.facets["people"]
    assert people.field.hasFocus()
    # QTest can type only Latin-1, so this text is inserted as if pasted.
    people.field.insert("LƯƠNG")
    assert list(offered(dialog, "people")) == ["Luong Cuong"]
    QTest.keyClick(people.field, Qt.Key.Key_Return)
    assert session.filter.people == {"luong-cuong"}
    assert dialog.isVisible()
    people.field.clear()
    QTest.keyClicks(people.field, "min mal")
    assert list(offered(dialog, "people")) == ["Defence minister (not named), Malaysia"]
    people.field.clear()
    QTest.keyClicks(people.field, "zzz")
    assert offered(dialog, "people") == {}
    QTest.keyClick(people.field, Qt.Key.Key_Return)
    assert session.filter.people == {"luong-cuong"}
    people.field.clear()
    QTest.keyClick(people.field, Qt.Key.Key_Down)
    assert people.list.hasFocus()
    QTest.keyClick(people.list, Qt.Key.Key_Home)
    QTest.keyClick(people.list, Qt.Key.Key_Space)
    assert session.filter.people == {"luong-cuong", "hegseth"}


def test_a_click_anywhere_in_a_row_toggles_it(
    qtbot: QtBot, dialog: FilterDialog, session: Session
) -> None:
    rows = dialog.facets["countries"].list
    area = rows.visualRect(rows.model().index(1, 0))
    for x in (area.left() + 12, area.center().x(), area.right() - 4):
        before = session.filter
        position = QPoint(x, area.center().y())
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=position)
        assert session.filter == before.toggled("countries", "JP")


def test_the_dialog_shows_a_filter_that_was_set_elsewhere(
    dialog: FilterDialog, session: Session
) -> None:
    session.set_filter(ALL)
    people = dialog.facets["people"].model
    checked = [
        people.index(row).data()
        for row in range(people.rowCount())
        if people.index(row).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    ]
    assert checked == ["Shinjiro Koizumi"]
    assert dialog.days.from_box.isChecked()
    assert dialog.days.start.date().toPython() == dt.date(2025, 11, 1)
    session.set_filter(NO_FILTER)
    assert not dialog.days.to_box.isChecked()
    assert dialog.count.text() == "43 items in 5 stops"


def test_the_dialog_shows_the_current_tour_also_when_shown_again(
    dialog: FilterDialog, session: Session
) -> None:
    session.document.open(VERNE)
    assert "Phileas Fogg" in offered(dialog, "people")
    dialog.close()
    session.document.open(BUNDLED)
    session.set_filter(NO_FILTER.toggled("kinds", "quote"))
    dialog.show()
    assert "Phileas Fogg" not in offered(dialog, "people")
    assert dialog.count.text().startswith("15 of 43 items")


def test_days_are_set_by_key(qtbot: QtBot, dialog: FilterDialog, session: Session) -> None:
    days = dialog.days
    # Qt animates a click by mnemonic, so the signal comes a moment later.
    with qtbot.waitSignal(session.filter_changed):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_F, ALT)
    assert session.filter.start == dt.date(2025, 10, 28)
    with qtbot.waitSignal(session.filter_changed):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_T, ALT)
    assert session.filter.end == dt.date(2025, 11, 4)
    days.end.setFocus()
    QTest.keyClick(days.end, Qt.Key.Key_Up)
    # The tour's last day is the maximum.
    assert session.filter.end == dt.date(2025, 11, 4)
    for _ in range(3):
        QTest.keyClick(days.end, Qt.Key.Key_Down)
    assert session.filter.end == dt.date(2025, 11, 1)
    with qtbot.waitSignal(session.filter_changed):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_F, ALT)
    assert session.filter.start is None
    assert session.filter.end == dt.date(2025, 11, 1)


def test_a_first_day_after_the_last_day_moves_both(dialog: FilterDialog, session: Session) -> None:
    session.set_filter(NO_FILTER.between(dt.date(2025, 10, 30), dt.date(2025, 10, 30)))
    dialog.days.start.setFocus()
    QTest.keyClick(dialog.days.start, Qt.Key.Key_Up)
    assert (session.filter.start, session.filter.end) == (
        dt.date(2025, 10, 31),
        dt.date(2025, 10, 31),
    )


def test_the_dialog_offers_the_days_of_another_tour(dialog: FilterDialog, session: Session) -> None:
    session.document.open(VERNE)
    assert session.filter.is_empty
    assert dialog.days.start.date().toPython() == dt.date(1872, 10, 2)
    assert dialog.days.end.maximumDate().toPython() == dt.date(1872, 12, 23)


def test_the_dialog_names_the_days_no_more_precisely_than_the_tour(
    dialog: FilterDialog, session: Session, tmp_path: Path
) -> None:
    stops = tuple(
        Stop(id=date, name=date, lon=0, lat=0, arrive=When(date)) for date in ("1872-10", "1873~")
    )
    write(Tour(title="T", stops=stops), tmp_path / "tour.geojson")
    session.document.open(tmp_path / "tour.geojson")
    assert dialog.days.bounds.text() == "Oct 1872 – about 1873"
    # A day may be chosen from all that the dates allow.
    assert dialog.days.start.minimumDate().toPython() == dt.date(1872, 10, 1)
    assert dialog.days.end.maximumDate().toPython() == dt.date(1873, 12, 31)


def test_keys_clear_the_filter_in_the_dialog(
    qtbot: QtBot, dialog: FilterDialog, session: Session
) -> None:
    session.set_filter(ALL)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_X, modifiers)
    assert session.filter.is_empty
    session.set_filter(ALL)
    with qtbot.waitSignal(session.filter_changed):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_A, ALT)
    assert session.filter.is_empty


def test_escape_closes_the_dialog_and_keeps_the_filter(
    dialog: FilterDialog, session: Session
) -> None:
    session.set_filter(ALL)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert session.filter == ALL


def test_accessible_texts_have_name_and_count(dialog: FilterDialog) -> None:
    kinds = dialog.facets["kinds"].model
    assert kinds.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Quotations · 15"
    assert dialog.facets["people"].list.accessibleName() == "People"


@pytest.mark.usefixtures("unmeasured")
def test_counts_of_ten_thousand_stops_are_updated_quickly(
    host: Host, session: Session, tmp_path: Path
) -> None:
    tour = small()
    tour["people"] += [{"id": f"p{number}", "name": f"Person {number}"} for number in range(500)]
    tour["features"] = [_busy_stop(number) for number in range(10_000)]
    path = tmp_path / "tour.geojson"
    path.write_bytes(encoded(tour))
    session.document.open(path)
    host.dialog.show()
    assert len(offered(host.dialog, "people")) == 500
    durations = []
    for value in ("quote", "fact", "meeting", "agreement"):
        chosen = NO_FILTER.toggled("kinds", value)
        durations.append(seconds_of(partial(session.set_filter, chosen)))
    # The best of several, because the machine may be busy.
    assert min(durations) < 0.3
    assert host.bar.count.text().endswith("of 50,000 items in 10,000 of 10,000 stops")


def _busy_stop(number: int) -> dict[str, Any]:
    person, topics = f"p{number % 500}", [f"topic {number % 300}", f"topic {number % 70}"]
    return {
        "type": "Feature",
        "id": f"s{number}",
        "geometry": {"type": "Point", "coordinates": [0, 0]},
        "properties": {
            "name": "A place",
            "country": "NO",
            "arrive": "2024-05-01",
            "meetings": [{"id": "m", "title": "x", "with": [person], "topics": topics}],
            "quotes": [{"id": "q", "text": "x", "speaker": person, "topics": topics}],
            "agreements": [{"id": "a", "title": "x", "status": "signed", "topics": topics}],
            "facts": [{"id": fact, "text": "x", "topics": topics} for fact in ("f", "g")],
        },
    }
