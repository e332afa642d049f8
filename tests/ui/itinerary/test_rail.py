"""The line between the badges of the itinerary."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy

from app.tour.edit import change_stop
from app.ui.widgets.row import RADIUS, RAIL
from app.ui.window.main_window import MainWindow


def inks_between(window: MainWindow, picture: QImage, row: int) -> set[int]:
    """The colours on the line from the badge of a row to that of the next."""
    rows = window.itinerary.list
    bottoms = [rows.visualRect(rows.model().index(each, 0)).bottom() for each in (row, row + 1)]
    # The margins of the badges are as wide as those of the rows, and a little more.
    height = rows.visualRect(rows.model().index(0, 0)).height()
    first, last = bottoms[0] - height // 2 + RADIUS + 3, bottoms[1] - height // 2 - RADIUS - 3
    return {picture.pixel(RAIL, y) for y in range(first, last)}


def test_a_leg_is_even_and_an_inferred_one_dashed_from_end_to_end(window: MainWindow) -> None:
    window.session.select(None)
    picture = window.itinerary.list.viewport().grab().toImage()
    assert len(inks_between(window, picture, 2)) == 1
    assert len(inks_between(window, picture, 0)) > 1


def test_the_beginning_of_a_leg_follows_the_stop_at_its_end(window: MainWindow) -> None:
    spy = QSignalSpy(window.itinerary.model.dataChanged)
    edit = partial(change_stop, stop_id="seoul", order_basis="inferred")
    window.session.document.apply(edit, "Order")
    assert spy.count() == 1
    assert spy.at(0)[0].row() == 2
