"""The tour of Asia is made from its article by keys alone, in the real window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.export.options import ExportOptions
from app.export.run import export
from app.export.size import parse_size
from app.tour import Tour, read, warnings_of
from app.tour.model import AnyItem, Quote, Stop
from app.ui.editor.source_text.text_area import TextArea
from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.ui.editor.typist import CTRL, SHIFT, Key, Typist
from tests.webtools import MAP_TIMEOUT_MS

ROOT = Path(__file__).resolve().parents[3]
ARTICLE = ROOT.parent / "shared" / "sources" / "takeaways-from-hegseths-asia-tour.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.is_file(), reason="the article is not here")

STOPS = ("Tokyo", "Kuala Lumpur", "Hanoi", "Seoul", "Camp Humphreys")
# The stop of an item, its key, words to search for in the text, and what is typed into the first
# empty field.
ITEMS = (
    (1, Key.Key_M, "meeting with Japanese Defense Minister Shinjiro Koizumi", "Shinjiro Koizumi"),
    (1, Key.Key_Q, "stand here and tell Japan", "Pete Hegseth"),
    (1, Key.Key_Q, "threats we face are real", ""),
    (1, Key.Key_F, "There are 55,000 American troops in Japan.", ""),
    (2, Key.Key_M, "Hegseth met with Philippine Secretary", "Gilberto Teodoro"),
    (2, Key.Key_Q, "You live it on the threats", ""),
    (2, Key.Key_Q, "No one can innovate and scale", ""),
    (2, Key.Key_A, "formed a new joint task force", ""),
    (3, Key.Key_M, "met with Vietnam President Luong Cuong", "Luong Cuong"),
    (3, Key.Key_Q, "deeper cooperation will benefit", ""),
    (3, Key.Key_A, "the countries have not signed a formal arms sales agreement", ""),
    (3, Key.Key_F, "lifted an embargo on weapons sales to Vietnam in 2016", ""),
    (4, Key.Key_Q, "wants allies to be strong", ""),
    (5, Key.Key_M, "a speech to American soldiers", "American soldiers"),
    (5, Key.Key_Q, "peace through strength", ""),
    (5, Key.Key_F, "the largest overseas U.S. military base", ""),
)
DATES = ((1, "Oct. 28"), (2, "Oct. 31"), (3, "Nov. 2"), (4, "Nov. 4"))
MOST_PRESSES = 3


@pytest.fixture
def empty(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """The real window on its start page."""
    window = make_window(qapp, settings)
    window.resize(1440, 900)
    window.show()
    qtbot.waitActive(window).__enter__()
    window.actions_by_id["start-page"].trigger()
    yield window
    # Unsaved changes of a test that failed are nobody's.
    window.session.document.undo_stack.setClean()
    close(window)


def tour_of(window: MainWindow) -> Tour:
    tour = window.session.tour
    assert tour is not None
    return tour


def begin_with_article(qtbot: QtBot, window: MainWindow, user: Typist) -> None:
    QGuiApplication.clipboard().setText(ARTICLE.read_text(encoding="utf-8"))
    user.press(Key.Key_N, modifier=CTRL)
    user.press(Key.Key_V, modifier=CTRL)
    # Title, publisher, address, date.
    user.press(Key.Key_Tab, Key.Key_Tab)
    user.type("A newspaper")
    user.press(Key.Key_Tab, Key.Key_Tab)
    user.type("5 Nov 2025")
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        # By hand, without proposals.
        user.press(Key.Key_Return, modifier=CTRL | SHIFT)


def add_stops(window: MainWindow, user: Typist) -> None:
    """Two stops by their names, which the article does not have, and three by its words."""
    for name in STOPS[:2]:
        user.press(Key.Key_K, modifier=CTRL)
        user.type(name)
        user.press(Key.Key_Return)
    # Esc closes the field, and the key of the source text goes back to it.
    user.press(Key.Key_Escape)
    back_to_text(user)
    for name in STOPS[2:]:
        user.find(name)
        user.press(Key.Key_P, Key.Key_Escape)
    assert [stop.name for stop in tour_of(window).stops] == list(STOPS)


def back_to_text(user: Typist) -> None:
    user.press(Key.Key_F4)
    assert isinstance(user.focused, TextArea)


def add_items(user: Typist) -> list[int]:
    """Makes all items; returns how many keys each took beyond typing and selecting."""
    taken = []
    stop = 0
    for number, kind, words, typed in ITEMS:
        if number != stop:
            user.choose_stop(number)
            stop = number
        user.find(words)
        if kind == Key.Key_Q:
            # Without a selection, the quotation around the caret is meant.
            user.collapse()
        before = user.presses
        user.press(kind)
        if typed:
            user.type(typed)
            user.press(Key.Key_Return)
        user.press(Key.Key_Escape)
        assert isinstance(user.focused, TextArea), words
        taken.append(user.presses - before)
    return taken


def add_dates(user: Typist) -> None:
    for number, words in DATES:
        user.choose_stop(number)
        user.find(words)
        user.press(Key.Key_T)


def all_items(tour: Tour) -> list[tuple[Stop, AnyItem]]:
    return [(stop, item) for stop in tour.stops for item in stop.items]


def check_against_article(tour: Tour) -> None:
    """Every item cites words of the article in the paragraph that has them, quotations verbatim."""
    article = dict(re.findall(r"^\[(\d+)\] (.*)$", ARTICLE.read_text(encoding="utf-8"), re.M))
    (source,) = tour.sources
    assert source.text is not None
    for _, item in all_items(tour):
        (cited,) = item.cite
        assert cited.exact
        assert cited.label == "paragraph"
        assert cited.locator is not None
        assert cited.exact in article[cited.locator]
        assert source.text[cited.start : cited.end] == cited.exact
        if isinstance(item, Quote):
            assert item.text == cited.exact


def test_the_tour_of_asia_is_made_by_keys_alone(
    qtbot: QtBot, empty: MainWindow, tmp_path: Path
) -> None:
    user = Typist()
    begin_with_article(qtbot, empty, user)
    add_stops(empty, user)
    taken = add_items(user)
    add_dates(user)
    tour = tour_of(empty)

    assert len(all_items(tour)) == len(ITEMS) >= 12
    assert max(taken) <= MOST_PRESSES
    kinds = {type(item).__name__ for _, item in all_items(tour)}
    assert kinds == {"Meeting", "Quote", "Agreement", "Fact"}
    wanted = [number for number, *_ in ITEMS]
    assert [len(stop.items) for stop in tour.stops] == [wanted.count(n) for n in range(1, 6)]
    assert [stop.country for stop in tour.stops] == ["JP", "MY", "VN", "KR", "KR"]
    assert all(stop.position is not None for stop in tour.stops)
    arrivals = [stop.arrive.text if stop.arrive else None for stop in tour.stops]
    assert arrivals == ["2025-10-28", "2025-10-31", "2025-11-02", "2025-11-04", None]
    quotes = [quote for stop in tour.stops for quote in stop.quotes]
    hegseth = next(person.id for person in tour.people if person.name == "Pete Hegseth")
    assert {quote.speaker for quote in quotes} <= {hegseth, None}
    check_against_article(tour)

    # The system's file dialog is no part of the window, and the rest of saving is.
    path = tmp_path / "asia.geojson"
    empty.session.document.save_as(path)
    again = read(path)
    assert again == tour
    assert warnings_of(again) == []
    check_against_article(again)
    for name in ("asia.png", "asia.html"):
        export(again, tmp_path / name, ExportOptions(size=parse_size("800x600")))
    page = (tmp_path / "asia.html").read_text(encoding="utf-8")
    assert all(quote.text in page for quote in quotes)
    assert (tmp_path / "asia.png").read_bytes().startswith(b"\x89PNG")
