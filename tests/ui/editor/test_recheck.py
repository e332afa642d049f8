"""The check of a source against another text: nothing is changed until someone says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.readers.read import read_text
from app.tour.edit import item_of
from app.tour.model import Citation, Quote, Tour
from app.ui.editor.evidence.evidence import Evidence
from app.ui.editor.recheck.page import RecheckPage
from app.ui.indexes.sources import SourcesDialog
from app.ui.window.main_window import MainWindow
from tests.ui.editor.one_window import begin_again, one_window

Key = Qt.Key

THEN = """First words of the road.

“We will meet again,” he said.

The harbour was large and old.

They signed a memorandum on trade.

The last day was quiet."""
# A new paragraph, one word altered, one sentence gone, one twice.
NOW = """A new beginning.

First words of the road.

“We will gather again,” he said.

They signed a memorandum on trade. They signed a memorandum on trade.

The last day was quiet."""


@pytest.fixture(scope="module")
def shared(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    with one_window(qapp, tmp_path_factory.mktemp("settings")) as window:
        yield window


@pytest.fixture
def window(shared: MainWindow) -> MainWindow:
    """The real window on the bundled tour."""
    begin_again(shared)
    return shared


@pytest.fixture
def page(window: MainWindow) -> RecheckPage:
    """A tour with five citations of a text, checked against another one."""
    window.session.select("hanoi")
    evidence = window.evidence_slot.evidence
    evidence.add_source_from(read_text(THEN))
    area = evidence.page.view.text
    for key, words in (
        (Key.Key_F, "First words of the road"),
        (Key.Key_Q, "We will meet again"),
        (Key.Key_F, "The harbour was large and old"),
        (Key.Key_A, "They signed a memorandum on trade"),
        (Key.Key_F, "The last day was quiet"),
    ):
        start = THEN.index(words)
        area.select(start, start + len(words))
        QTest.keyClick(area, key)
    source_id = evidence.source_id
    assert source_id is not None
    window.evidence_slot.recheck.begin(source_id, NOW, "today.html")
    return window.evidence_slot.recheck.page


def tour_of(window: MainWindow) -> Tour:
    tour = window.session.tour
    assert tour is not None
    return tour


def citation(window: MainWindow, page: RecheckPage, words: str) -> Citation:
    row = next(row for row in page.model.rows if words in row.words)
    assert row.verdict is not None
    item = item_of(tour_of(window), row.verdict.stop_id, row.verdict.item_id)
    return item.cite[row.verdict.index]


def go_to(page: RecheckPage, words: str) -> None:
    place = next(at for at, row in enumerate(page.model.rows) if words in row.words)
    page.list.setCurrentIndex(page.model.index(place, 0))
    page.list.setFocus()


def outcomes(page: RecheckPage) -> list[str]:
    return [row.outcome for row in page.model.rows if row.verdict is not None]


def test_every_citation_has_its_verdict_and_nothing_is_changed(
    window: MainWindow, page: RecheckPage
) -> None:
    assert window.workspace.instead is page
    assert outcomes(page) == ["gone", "several", "altered", "moved", "moved"]
    assert tour_of(window).sources[-1].text == THEN
    assert page.filters.buttons["moved"].text() == "Moved 2"
    assert page.filters.buttons["unchanged"].isHidden()


def test_enter_takes_todays_words_in_one_step(window: MainWindow, page: RecheckPage) -> None:
    before, steps = tour_of(window), window.session.document.undo_stack.count()
    go_to(page, "meet again")
    row = page.current
    assert row is not None
    assert [piece.sign for piece in row.difference] == ["=", "-", "+", "="]
    QTest.keyClick(page.list, Key.Key_Return)
    quote = tour_of(window).stop("hanoi").quotes[-1]
    assert isinstance(quote, Quote)
    assert quote.text == quote.cite[0].exact == "We will gather again"
    assert tour_of(window).sources[-1].text == NOW
    assert window.session.document.undo_stack.count() == steps + 1
    # The others keep their words until they are answered.
    assert citation(window, page, "harbour").exact == "The harbour was large and old"
    assert citation(window, page, "harbour").start is None
    window.session.document.undo_stack.undo()
    assert tour_of(window) == before
    assert outcomes(page) == ["gone", "several", "altered", "moved", "moved"]


def test_all_that_moved_is_taken_at_once(window: MainWindow, page: RecheckPage) -> None:
    page.all.click()
    last = citation(window, page, "last day")
    assert NOW[last.start : last.end] == last.exact == "The last day was quiet"
    assert last.locator == "5"
    assert outcomes(page).count("moved") == 0
    assert outcomes(page).count("unchanged") == 2


def test_k_keeps_the_words_as_cited(window: MainWindow, page: RecheckPage) -> None:
    before = tour_of(window)
    go_to(page, "meet again")
    QTest.keyClick(page.list, Key.Key_K)
    assert tour_of(window) is before
    row = next(row for row in page.model.rows if "meet again" in row.words)
    assert row.is_kept
    # The next one that waits is current.
    assert page.current is not None
    assert not page.current.is_kept


def test_words_are_found_by_hand(window: MainWindow, page: RecheckPage) -> None:
    go_to(page, "harbour")
    QTest.keyClick(page.list, Key.Key_Return)
    area = page.texts.today
    start = NOW.index("A new beginning")
    area.select(start, start + len("A new beginning"))
    QTest.keyClick(area, Key.Key_Return)
    cited = tour_of(window).stop("hanoi").facts[-2].cite[0]
    assert (cited.exact, cited.locator) == ("A new beginning", "1")


def test_among_several_places_one_is_chosen_by_hand_only(
    window: MainWindow, page: RecheckPage
) -> None:
    go_to(page, "memorandum")
    assert not page.take.isEnabled()
    QTest.keyClick(page.list, Key.Key_Return)
    second = NOW.rindex("They signed")
    area = page.texts.today
    area.select(second, second + len("They signed a memorandum on trade"))
    QTest.keyClick(area, Key.Key_Return)
    assert tour_of(window).stop("hanoi").agreements[-1].cite[0].start == second


def test_only_one_outcome_is_listed(page: RecheckPage) -> None:
    page.filters.buttons["altered"].click()
    assert outcomes(page) == ["altered"]
    page.filters.buttons[None].click()
    assert len(outcomes(page)) == 5


def test_escape_brings_the_map_back(window: MainWindow, page: RecheckPage) -> None:
    QTest.keyClick(page.list, Key.Key_Escape)
    assert window.workspace.instead is None
    assert window.map_view.isVisible()


def test_a_file_of_today_is_asked_for(
    window: MainWindow, tmp_path: Path, page: RecheckPage, qtbot: QtBot
) -> None:
    slot = window.evidence_slot
    slot.recheck.close()
    slot.check()
    assert window.workspace.instead is slot.recheck.adding
    path = tmp_path / "today.txt"
    path.write_text(NOW, encoding="utf-8")
    slot.recheck.adding.chosen.emit(path)
    qtbot.waitUntil(lambda: window.workspace.instead is page)
    assert outcomes(page) == ["gone", "several", "altered", "moved", "moved"]


def test_a_file_is_dropped_on_a_source_in_the_list_of_sources(
    window: MainWindow, tmp_path: Path, page: RecheckPage, qtbot: QtBot
) -> None:
    window.evidence_slot.recheck.close()
    window.actions_by_id["sources"].trigger()
    (dialog,) = window.findChildren(SourcesDialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(len(tour_of(window).sources) - 1, 0))
    path = tmp_path / "today.txt"
    path.write_text(NOW, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, *held)
    QApplication.sendEvent(dialog, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(dialog, QDropEvent(QPointF(20, 20), copy, data, *held))
    qtbot.waitUntil(lambda: window.workspace.instead is page)
    assert outcomes(page) == ["gone", "several", "altered", "moved", "moved"]


def test_the_list_of_sources_goes_to_a_text(window: MainWindow, page: RecheckPage) -> None:
    window.evidence_slot.recheck.close()
    window.evidence_slot.evidence.close()
    window.actions_by_id["sources"].trigger()
    (dialog,) = window.findChildren(SourcesDialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(len(tour_of(window).sources) - 1, 0))
    dialog.texts.show_text.click()
    assert window.workspace.beside is window.evidence_slot.evidence.page
    assert page.isHidden()


def test_the_text_stays_out_of_the_file_if_it_was(window: MainWindow, page: RecheckPage) -> None:
    evidence: Evidence = window.evidence_slot.evidence
    window.evidence_slot.recheck.close()
    evidence.set_travels(False)
    source_id = evidence.source_id
    assert source_id is not None
    window.evidence_slot.recheck.begin(source_id, NOW)
    assert page.texts.buttons["cited"].isEnabled()
    page.all.click()
    assert tour_of(window).source(source_id).text is None
    assert citation(window, page, "last day").locator == "5"
