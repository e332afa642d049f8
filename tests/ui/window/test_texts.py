"""Texts of both directions, endless words and enlarged text in the real window."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.tour.filters import Filter
from app.ui.indexes.people import PeopleDialog
from app.ui.itinerary.model import ROW_ROLE
from app.ui.sources.copying import copy_menu
from app.ui.widgets.labels import label
from app.ui.widgets.tooltips import tooltip
from app.ui.window.main_window import MainWindow
from tests.texts import CAIRO, ENDLESS, LATIN_FIRST, NAME, OVERRIDE, QUOTE, mixed, unbroken
from tests.tours import encoded
from tests.ui.panels import card, labels, link
from tests.webtools import MAP_TIMEOUT_MS, ask_window

RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
STEPS = 6


def show(qtbot: QtBot, window: MainWindow, folder: Path, content: dict[str, Any]) -> None:
    """Opens a tour in the window, and waits for its map."""
    path = folder / "texts.geojson"
    path.write_bytes(encoded(content))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)


def select(qtbot: QtBot, window: MainWindow, stop_id: str) -> None:
    with qtbot.waitSignal(window.map_view.settled, timeout=MAP_TIMEOUT_MS):
        window.session.select(stop_id)


def enlarge(window: MainWindow) -> None:
    """The smallest window of the look, with text enlarged six steps."""
    window.resize(1024, 700)
    for _ in range(STEPS):
        window.actions_by_id["larger"].trigger()
    QApplication.processEvents()


def document(shown: QLabel) -> QTextDocument:
    """The laid-out text of a label."""
    shown.grab()
    found = shown.findChild(QTextDocument)
    assert isinstance(found, QTextDocument)
    return found


def panel_label(window: MainWindow, text: str) -> QLabel:
    return next(shown for shown in labels(window) if text in shown.text())


def test_each_text_has_its_own_direction(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    show(qtbot, window, tmp_path, mixed())
    assert window.windowTitle().startswith("\u2068زيارة إلى Louvre في باريس\u2069 ")
    rows = [window.itinerary.model.index(row).data(ROW_ROLE) for row in range(3)]
    assert rows[2].name == f"\u2068{OVERRIDE}\u202c\u2069 *"
    select(qtbot, window, "cairo")
    for text, direction in ((QUOTE, RTL), (LATIN_FIRST, RTL), ("Date not stated", LTR)):
        shown = document(panel_label(window, text))
        assert shown.defaultTextOption().textDirection() == direction
    select(qtbot, window, "tel-aviv")
    # A line that begins with a place in Hebrew is still a line of the interface.
    venue = panel_label(window, "מלון")
    assert venue.text() == "3 May 2025 · \u2068מלון\u2069"
    assert document(venue).defaultTextOption().textDirection() == LTR
    assert link(window, "m", "people-salma").full == "سلمى, \u2068مرشدة (Guide)\u2069, Egypt"
    assert card(window, "m").accessibleName().startswith("פגישה עם NATO בבוקר\n")


def test_a_name_keeps_the_side_of_the_interface(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    show(qtbot, window, tmp_path, mixed())
    select(qtbot, window, "cairo")
    name, quote = panel_label(window, CAIRO), panel_label(window, QUOTE)

    def first_ink(shown: QLabel) -> int:
        picture = shown.grab().toImage()
        paper = picture.pixel(0, 0)
        columns = range(picture.width())
        rows = range(picture.height())
        return next(x for x in columns if any(picture.pixel(x, y) != paper for y in rows))

    assert first_ink(name) < 8
    assert first_ink(quote) > 8


def test_names_on_the_map_and_in_tooltips_keep_their_direction(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    show(qtbot, window, tmp_path, mixed())
    label_of = "document.querySelector('[data-stop=cairo] .ta-label')"
    assert ask_window(qtbot, window, f"getComputedStyle({label_of}).direction") == "rtl"
    # An unclosed override in a name of the tooltip ends with that name.
    shown = ask_window(
        qtbot,
        window,
        """(document.querySelector('[data-stop=override]')
            .dispatchEvent(new PointerEvent('pointerenter')),
          document.querySelector('.ta-tip strong').innerHTML)""",
    )
    assert shown == f"3 <bdi>{OVERRIDE}\u202c</bdi>"


def test_an_unclosed_override_does_not_turn_a_tooltip_around() -> None:
    assert tooltip(OVERRIDE) == f'<p dir="ltr">\u2068{OVERRIDE}\u202c\u2069</p>'
    assert tooltip("A & <b>") == '<p dir="ltr">A &amp; &lt;b&gt;</p>'
    # No word makes the tooltip wider than the screen.
    words = tooltip(ENDLESS).replace("</p>", "").split("\u200b")
    assert max(map(len, words)) < 80


def test_copies_isolate_the_parts_of_a_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    show(qtbot, window, tmp_path, mixed())
    select(qtbot, window, "cairo")
    owner = card(window, "q")
    tour = window.session.tour
    assert tour is not None
    copy_menu(owner, tour, owner.item).actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == (
        f"“\u2068{QUOTE}\u2069” — \u2068سلمى\u2069, \u2068مرشدة (Guide)\u2069; "
        "\u2068دفتر Notebook الرحلة\u2069, page 1"
    )


def test_no_word_is_cut_in_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    show(qtbot, window, tmp_path, unbroken())
    enlarge(window)
    select(qtbot, window, "s0")
    shown = [found for found in labels(window) if found.isVisible() and found.text()]
    assert len(shown) > 8
    for found in shown:
        if found.wordWrap():
            assert document(found).idealWidth() <= found.width() + 1, found.text()
        else:
            assert found.sizeHint().width() <= found.width(), found.text()
        assert found.heightForWidth(found.width()) <= found.height() + 1, found.text()


def test_the_text_of_a_broken_word_is_copied_as_it_is(qtbot: QtBot) -> None:
    shown = label(f"{NAME} {ENDLESS}", "strong")
    qtbot.addWidget(shown)
    shown.resize(120, 400)
    shown.show()
    assert document(shown).idealWidth() <= 121
    shown.setSelection(0, len(shown.text()))
    assert shown.selectedText() == f"{NAME} {ENDLESS}"


def test_a_long_title_leaves_room_for_the_stops(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    content = unbroken()
    show(qtbot, window, tmp_path, content)
    enlarge(window)
    title = next(
        found
        for found in window.itinerary.findChildren(QLabel)
        if found.property("role") == "heading"
    )
    assert title.text().endswith("…")
    assert content["tour"]["title"].startswith(title.text()[:-1].replace("\n", ""))
    lines = title.heightForWidth(title.width()) / QFontMetricsF(title.font()).lineSpacing()
    assert lines == pytest.approx(3, abs=0.2)
    assert "<p" in title.toolTip()
    assert window.itinerary.list.height() > 3 * title.fontMetrics().height()


def test_a_message_without_end_leaves_room_for_the_map(window: MainWindow) -> None:
    window.messages.show_error(f"/tmp/{ENDLESS}: {'word ' * 400}")
    QApplication.processEvents()
    words = window.messages.words
    assert document(words).idealWidth() <= words.width() + 1
    assert words.text().endswith("…")
    assert window.map_view.height() > window.messages.height()


@pytest.mark.parametrize("selected", [None, "s0", "s3", "s7"])
def test_names_in_the_timeline_stay_in_or_beside_their_bars(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, selected: str | None
) -> None:
    show(qtbot, window, tmp_path, unbroken())
    enlarge(window)
    if selected:
        select(qtbot, window, selected)
    layout = window.timeline.strip_layout
    assert layout is not None
    bold = QFontMetricsF(layout.bands.bold)
    placed = layout.spans()
    assert sum(bool(span.name) for span in placed) >= 3
    for span, following in zip(placed, [*placed[1:], None], strict=True):
        area, bar = span.name_area, span.bar
        # Even in bold, as the selected stop is, the name fits in its area.
        assert bold.horizontalAdvance(span.name) <= area.width() + 0.5
        assert area.right() <= bar.right() or area.left() >= bar.right()
        limit = following.badge.left() if following else layout.view.width
        assert area.right() <= limit
        assert not span.badge.intersects(area)


def test_a_camp_with_a_long_name_does_not_overrun_its_bar(window: MainWindow) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    window.session.select("camp-humphreys")
    layout = window.timeline.strip_layout
    assert layout is not None
    camp = layout.spans()[-1]
    assert camp.spans[0].stop.id == "camp-humphreys"
    inside = camp.name_area.right() <= camp.bar.right()
    assert inside or camp.name_area.left() >= camp.bar.right()
    assert layout.spans_at(QPointF(camp.badge.center())) is not None


def test_names_on_the_map_are_cut_at_an_ellipsis(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    show(qtbot, window, tmp_path, unbroken())
    widths = ask_window(
        qtbot,
        window,
        """[...document.querySelectorAll('.ta-stop .ta-label')].map((label) => {
            label.hidden = false;
            return [label.textContent, label.offsetWidth, getComputedStyle(label).textOverflow];
        })""",
    )
    assert len(widths) == 8
    assert all(width <= 300 for _, width, _ in widths), json.dumps(widths)
    assert [name for name, _, overflow in widths if overflow == "ellipsis"] == [NAME, ENDLESS]


def test_people_of_both_scripts_stand_apart(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    show(qtbot, window, tmp_path, mixed())
    dialog = PeopleDialog(window.session, window)
    dialog.show()
    model = dialog.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert sorted(names) == sorted(
        ["\u2068Evil\u202ename\u202c\u2069", "\u2068דוד לוי 7\u2069", "\u2068سلمى\u2069"]
    )
    dialog.close()
    window.session.set_filter(Filter(people=frozenset({"david"})))
    assert [chip.term.text for chip in window.filter_bar.chips] == ["Person: \u2068דוד לוי 7\u2069"]
