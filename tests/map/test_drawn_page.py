"""The page in a real web view: the positions of its parts, and its requests."""

from __future__ import annotations

import math
import socket
from itertools import combinations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.webtools import ask_window, boxes, wait_for_size

Box = dict[str, float]


def overlap(a: Box, b: Box) -> bool:
    return (
        a["left"] < b["right"]
        and b["left"] < a["right"]
        and a["top"] < b["bottom"]
        and b["top"] < a["bottom"]
    )


def gap(a: Box, b: Box) -> float:
    """The distance between the edges of two round badges, in pixels."""
    ax, ay = a["left"] + a["width"] / 2, a["top"] + a["height"] / 2
    bx, by = b["left"] + b["width"] / 2, b["top"] + b["height"] / 2
    return math.hypot(ax - bx, ay - by) - a["width"] / 2 - b["width"] / 2


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (1920, 1080)])
def test_all_stops_are_apart_with_the_whole_route_in_view(
    qtbot: QtBot, window: MainWindow, size: tuple[int, int]
) -> None:
    # A route that is shown whole stays whole when the window is resized.
    window.resize(*size)
    view = window.map_view.view.size()
    wait_for_size(qtbot, window)
    badges = boxes(qtbot, window, ".ta-badge")
    labels = boxes(qtbot, window, ".ta-label")
    assert len(badges) == len(labels) == 5
    for box in (*badges, *labels):
        assert box["left"] >= 0
        assert box["top"] >= 0
        assert box["right"] <= view.width()
        assert box["bottom"] <= view.height()
    assert all(gap(a, b) >= 1 for a, b in combinations(badges, 2))
    assert not any(overlap(a, b) for a, b in combinations(labels, 2))
    assert not any(overlap(a, b) for a in labels for b in badges)


def test_the_page_requests_nothing_outside_its_scheme(window: MainWindow) -> None:
    asked = window.map_view.context.interceptor
    assert len(asked.allowed) > 5
    assert {url.partition(":")[0] for url in asked.allowed} <= {"tour-atlas", "data"}
    assert not asked.blocked


def test_a_request_outside_the_scheme_is_blocked(qtbot: QtBot, window: MainWindow) -> None:
    # Proves that the test above can fail: a script requests, and a host listens.
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(1)
        port = server.getsockname()[1]
        ask_window(
            qtbot,
            window,
            f"""(window.tried = "waiting",
                fetch("http://127.0.0.1:{port}/").then(
                    () => window.tried = "answered", () => window.tried = "refused"),
                document.body.append(Object.assign(
                    new Image(), {{ src: "http://127.0.0.1:{port}/x.png" }})), 1)""",
        )
        qtbot.waitUntil(lambda: ask_window(qtbot, window, "window.tried") == "refused")
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_page_cannot_navigate_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    page = window.map_view.context.web_page
    ask_window(qtbot, window, '(location.href = "https://example.org/", 1)')
    ask_window(qtbot, window, "1")
    assert page.url().scheme() == "tour-atlas"
    assert ask_window(qtbot, window, "!!window.open('https://example.org/')") is False


def test_stops_have_names_for_screen_readers(qtbot: QtBot, window: MainWindow) -> None:
    names = ask_window(
        qtbot,
        window,
        '[...document.querySelectorAll(".ta-stop")].map('
        '(stop) => [stop.getAttribute("role"), stop.getAttribute("aria-label"), stop.tabIndex])',
    )
    counts = "6 meetings · 7 quotations · 1 agreement · 6 facts"
    assert names[1] == ["button", f"2 Kuala Lumpur, Malaysia, 31 Oct – 1 Nov 2025, {counts}", 0]


def test_visited_countries_are_tinted(qtbot: QtBot, window: MainWindow) -> None:
    tinted = ask_window(
        qtbot,
        window,
        """(({ fill }, line) => [fill, line.length > 1000])(
            getComputedStyle(document.querySelector("path.ta-visited")),
            document.querySelector("path.ta-visited").getAttribute("d"))""",
    )
    plain = ask_window(
        qtbot, window, """getComputedStyle(document.querySelector(".ta-land")).fill"""
    )
    assert tinted == ["rgb(234, 223, 200)", True]
    assert plain == "rgb(244, 241, 234)"


def test_the_inferred_leg_is_dashed_and_the_others_are_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    dashes = ask_window(
        qtbot,
        window,
        """[...document.querySelectorAll("path.ta-leg")].map(
            (leg) => getComputedStyle(leg).strokeDasharray !== "none")""",
    )
    assert dashes == [True, False, False, False]
    assert len(boxes(qtbot, window, "path.ta-arrow")) >= 3


def test_attribution_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    (box,) = boxes(qtbot, window, ".leaflet-control-attribution")
    assert box["width"] > 40
    text = ask_window(
        qtbot, window, 'document.querySelector(".leaflet-control-attribution").textContent'
    )
    assert "Natural Earth" in text
