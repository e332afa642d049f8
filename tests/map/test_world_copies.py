"""The window in another copy of the world: route and stops are there, and stay there."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.window.main_window import MainWindow
from tests.tours import VERNE
from tests.webtools import MAP_TIMEOUT_MS, ask_window, badge_of, boxes, click_map, jump

LONGITUDE = "map.getCenter().lng"


def open_verne(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(VERNE)


def badges_in_view(qtbot: QtBot, window: MainWindow) -> set[str]:
    """The numbers of the stops whose badges are in view."""
    texts = ask_window(
        qtbot,
        window,
        """[...document.querySelectorAll(".ta-badge")].filter((badge) => {
            const { left, right, top, bottom } = badge.getBoundingClientRect();
            return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
        }).map((badge) => badge.textContent)""",
    )
    return set(texts)


def test_route_and_stops_are_drawn_in_every_copy_of_the_world(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_verne(qtbot, window)
    america = {str(number) for number in range(18, 28)}
    # The route itself reaches America at longitudes around 260.
    for longitude in (260, -100, 620, -460):
        jump(qtbot, window, 40, longitude, 4)
        assert badges_in_view(qtbot, window) == america
        assert len(boxes(qtbot, window, "path.ta-leg")) >= 9


def test_a_stop_that_is_clicked_in_another_copy_stays_in_view(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_verne(qtbot, window)
    jump(qtbot, window, 40, -100, 5.5)
    omaha = next(stop.id for stop in read(VERNE).stops if stop.name == "Omaha")
    click_map(window, *badge_of(qtbot, window, omaha))
    qtbot.waitUntil(lambda: window.session.selected == omaha)
    qtbot.waitUntil(lambda: abs(ask_window(qtbot, window, LONGITUDE) + 95.9) < 1)


def test_the_whole_route_is_one_line_again_after_a_visit_to_another_copy(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_verne(qtbot, window)
    before = boxes(qtbot, window, ".ta-badge")
    jump(qtbot, window, 40, -100, 4)
    ask_window(qtbot, window, "(map.atlas.fit(null, false), 1)")
    assert boxes(qtbot, window, ".ta-badge") == before
    assert ask_window(qtbot, window, 'document.querySelectorAll("path.ta-leg").length') == 30
