"""Interaction with the map: legs under the mouse, clusters, keys, themes, reduced motion."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.tours import VERNE
from tests.webtools import MAP_TIMEOUT_MS, ask_window, boxes, click_map, jump

TIP = '(({ hidden, innerText }) => hidden ? null : innerText)(document.querySelector(".ta-tip"))'


def open_tour(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)


def crowd(folder: Path, stops: int) -> Path:
    """A tour of stops within a few kilometres of one another."""
    chance = random.Random(4)
    features = [
        {
            "type": "Feature",
            "id": f"s{number}",
            "geometry": {
                "type": "Point",
                "coordinates": [10 + chance.random() / 9, 50 + chance.random() / 9],
            },
            "properties": {"name": f"Stop {number}"},
        }
        for number in range(stops)
    ]
    tour = {"format": 1, "title": "A crowd"}
    file = folder / "crowd.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "tour": tour, "features": features}))
    return file


def middle_of_leg(qtbot: QtBot, window: MainWindow, index: int) -> tuple[float, float]:
    place = f"""(([x, y]) => [x, y])((({{ x, y }}) => [x, y])(map.latLngToContainerPoint(
        TourAtlas.toLatLng(atlas.route.legs[{index}].circle.position(0.4)))))"""
    x, y = ask_window(qtbot, window, place)
    return x, y


def test_the_tooltip_of_a_leg_has_stops_distance_and_days(qtbot: QtBot, window: MainWindow) -> None:
    x, y = middle_of_leg(qtbot, window, 0)
    target = window.map_view.view.focusProxy()
    assert target is not None
    QTest.mouseMove(target, QPoint(round(x) - 3, round(y)))
    QTest.mouseMove(target, QPoint(round(x), round(y)))
    qtbot.waitUntil(lambda: ask_window(qtbot, window, TIP) is not None)
    lines = ask_window(qtbot, window, TIP).split("\n")
    assert lines == [
        "Tokyo → Kuala Lumpur",
        "5,318 km (3,305 mi)",
        "3 days later",
        "Order inferred",
    ]
    assert len(boxes(qtbot, window, ".ta-leg.is-marked")) == 1


def test_the_tooltip_of_a_stop_has_place_dates_and_counts(qtbot: QtBot, window: MainWindow) -> None:
    (badge,) = boxes(qtbot, window, '[data-stop="hanoi"] .ta-badge')
    target = window.map_view.view.focusProxy()
    assert target is not None
    QTest.mouseMove(target, QPoint(round(badge["x"]) + 10, round(badge["y"]) + 10))
    qtbot.waitUntil(lambda: ask_window(qtbot, window, TIP) is not None)
    lines = ask_window(qtbot, window, TIP).split("\n")
    counts = "1 meeting · 1 quotation · 1 agreement · 2 facts · 1 agreement that does not exist"
    assert lines == ["3 Hanoi", "Vietnam", "2 Nov 2025", counts]


def test_the_crossing_of_the_antimeridian_goes_east(qtbot: QtBot, window: MainWindow) -> None:
    open_tour(qtbot, window, VERNE)
    tour = window.session.tour
    assert tour is not None
    names = [stop.name for stop in tour.stops]
    index = names.index("Yokohama")
    assert names[index + 1] == "San Francisco"
    start, middle, end = (
        ask_window(qtbot, window, f"atlas.route.legs[{index}].circle.position({share})[0]")
        for share in (0, 0.5, 1)
    )
    assert start < 180 < end
    assert start < middle < end
    # On the screen too: one line from place to place, to the right.
    place = "map.latLngToContainerPoint(map.atlas.stops.latLngOf(map.atlas.tour.stops[{}])).x"
    left, right = (ask_window(qtbot, window, place.format(i)) for i in (index, index + 1))
    assert left < right


def test_legs_there_and_back_are_two_lines(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    places = [[10.0, 50.0], [14.0, 51.0], [10.0, 50.0]]
    features = [
        {
            "type": "Feature",
            "id": f"s{number}",
            "geometry": {"type": "Point", "coordinates": place},
            "properties": {"name": f"Stop {number}"},
        }
        for number, place in enumerate(places)
    ]
    tour = {"format": 1, "title": "There and back"}
    file = tmp_path / "back.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "tour": tour, "features": features}))
    open_tour(qtbot, window, file)
    there, back = (
        ask_window(
            qtbot,
            window,
            f"""((path) => (({{ x, y }}) => [x, y])(path.getPointAtLength(
                path.getTotalLength() / 2)))(document.querySelectorAll("path.ta-leg")[{i}])""",
        )
        for i in (0, 1)
    )
    assert abs(there[0] - back[0]) + abs(there[1] - back[1]) > 12
    first, _, third = boxes(qtbot, window, ".ta-badge")
    assert first["right"] <= third["left"] or third["right"] <= first["left"] or (
        first["bottom"] <= third["top"] or third["bottom"] <= first["top"]
    )  # fmt: skip


def test_a_cluster_opens_when_clicked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_tour(qtbot, window, crowd(tmp_path, 90))
    window.session.select(None)
    jump(qtbot, window, 50.05, 10.05, 7)
    before = len(boxes(qtbot, window, "[data-stop] .ta-badge"))
    clusters = boxes(qtbot, window, ".is-cluster .ta-badge")
    assert clusters
    counted = ask_window(
        qtbot,
        window,
        """[...document.querySelectorAll(".is-cluster .ta-badge")].reduce(
            (sum, badge) => sum + Number(badge.textContent), 0)""",
    )
    assert before + counted == 90
    box = max(clusters, key=lambda cluster: cluster["width"])
    with qtbot.waitSignal(window.map_view.settled, timeout=MAP_TIMEOUT_MS):
        click_map(window, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    zoom = "map.getZoom()"
    qtbot.waitUntil(lambda: ask_window(qtbot, window, zoom) > 8, timeout=MAP_TIMEOUT_MS)
    assert window.session.selected is None


def test_stops_in_one_place_can_all_be_reached(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tour = json.loads(crowd(tmp_path, 70).read_text())
    for feature in tour["features"]:
        feature["geometry"]["coordinates"] = [10.0, 50.0]
    file = tmp_path / "one-place.geojson"
    file.write_text(json.dumps(tour))
    open_tour(qtbot, window, file)
    (cluster,) = boxes(qtbot, window, ".is-cluster .ta-badge")
    click_map(window, cluster["x"] + 15, cluster["y"] + 15)
    badges = '[...document.querySelectorAll("[data-stop]")].length'
    qtbot.waitUntil(lambda: ask_window(qtbot, window, badges) == 70, timeout=MAP_TIMEOUT_MS)


def test_tab_reaches_the_stops_in_order_and_enter_selects(qtbot: QtBot, window: MainWindow) -> None:
    focused = "document.activeElement.dataset.stop || null"
    target = window.map_view.view.focusProxy()
    assert target is not None
    window.activateWindow()
    ask_window(qtbot, window, "(document.querySelector('[data-stop]').focus(), 1)")
    reached = [ask_window(qtbot, window, focused)]
    for _ in range(2):
        QTest.keyClick(target, Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda: ask_window(qtbot, window, focused) != reached[-1])
        reached.append(ask_window(qtbot, window, focused))
    assert reached == ["tokyo", "kuala-lumpur", "hanoi"]
    with qtbot.waitSignal(window.session.selected_changed):
        QTest.keyClick(target, Qt.Key.Key_Return)
    assert window.session.selected == "hanoi"


def test_themes_change_without_loading_the_page_again(qtbot: QtBot, window: MainWindow) -> None:
    ask_window(qtbot, window, "(window.same = true, 1)")
    land = 'getComputedStyle(document.querySelector("path.ta-land")).fill'
    seen = []

    def change(act: Callable[[], object]) -> None:
        before = ask_window(qtbot, window, land)
        act()
        qtbot.waitUntil(lambda: ask_window(qtbot, window, land) != before)
        seen.append(ask_window(qtbot, window, land))

    change(partial(window.appearance.choose, "dark"))
    change(partial(window.appearance.show_map_in_print, True))
    change(partial(window.appearance.show_map_in_print, False))
    change(partial(window.appearance.choose, "light"))
    assert seen == [
        "rgb(37, 42, 46)",
        "rgb(250, 248, 243)",
        "rgb(37, 42, 46)",
        "rgb(244, 241, 234)",
    ]
    assert ask_window(qtbot, window, "window.same") is True


def test_a_calm_map_jumps(qtbot: QtBot, window: MainWindow) -> None:
    passed = "window.passed = [], map.on('move', () => passed.push(map.getCenter().lat))"
    ask_window(qtbot, window, f"({passed}, 1)")
    window.appearance.be_calm(True)
    with qtbot.waitSignal(window.map_view.settled):
        window.session.select("seoul")
    calm = ask_window(qtbot, window, "passed.splice(0)")
    window.appearance.be_calm(False)
    with qtbot.waitSignal(window.map_view.settled):
        window.session.select("kuala-lumpur")
    flown = ask_window(qtbot, window, "passed")
    # A flight passes more places than its end, however busy the machine is.
    assert calm == pytest.approx([calm[-1]] * len(calm), abs=0.01)
    assert max(abs(lat - flown[-1]) for lat in flown) > 1


def test_a_calm_map_zooms_at_once(qtbot: QtBot, window: MainWindow) -> None:
    script = "map.zoomIn(1).getZoom()"
    before = ask_window(qtbot, window, "map.getZoom()")
    assert ask_window(qtbot, window, script) == before
    rest = "map._animatingZoom ? null : map.getZoom()"
    qtbot.waitUntil(lambda: ask_window(qtbot, window, rest) == before + 1)
    window.appearance.be_calm(True)
    assert ask_window(qtbot, window, script) == before + 2


def test_a_map_that_grows_shows_the_route_at_once(qtbot: QtBot, window: MainWindow) -> None:
    """The lowest zoom rises with the size of the map; Leaflet must not begin to zoom to it."""
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(VERNE)
    narrow = "(map.getContainer().style.width = '150px', map.atlas.resize(), map.getZoom())"
    wide = "(map.getContainer().style.width = '', map.atlas.resize(), map.getZoom())"
    whole = ask_window(qtbot, window, "(map.atlas.fit(null, false), map.getZoom())")
    assert ask_window(qtbot, window, narrow) < 0.5 < whole
    assert ask_window(qtbot, window, wide) == whole
    assert not ask_window(qtbot, window, "Boolean(map._animatingZoom)")


def test_a_map_that_hears_of_its_size_again_stays(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(VERNE)
    ask_window(qtbot, window, "(map.on('moveend', () => { globalThis.hasMoved = true; }), 0)")
    assert ask_window(qtbot, window, "(map.atlas.resize(), globalThis.hasMoved ?? false)") is False
    narrow = "(map.getContainer().style.width = '150px', map.atlas.resize(), hasMoved)"
    assert ask_window(qtbot, window, narrow)


def test_the_controls_on_the_map_work(qtbot: QtBot, window: MainWindow) -> None:
    window.appearance.be_calm(True)
    window.session.select("hanoi")
    zoom = ask_window(qtbot, window, "map.getZoom()")
    (whole,) = boxes(qtbot, window, ".ta-icon-route")
    with qtbot.waitSignal(window.map_view.settled):
        click_map(window, whole["x"] + 10, whole["y"] + 10)
    assert ask_window(qtbot, window, "map.getZoom()") < zoom
    (this,) = boxes(qtbot, window, ".ta-icon-stop")
    with qtbot.waitSignal(window.map_view.settled):
        click_map(window, this["x"] + 10, this["y"] + 10)
    assert ask_window(qtbot, window, "map.getZoom()") == zoom
    scale = 'document.querySelector(".leaflet-control-scale").innerText'
    assert [word in ask_window(qtbot, window, scale) for word in ("km", "mi")] == [True, True]


def test_on_a_narrow_map_the_scale_bar_stands_above_the_attribution(
    qtbot: QtBot, window: MainWindow
) -> None:
    def marks() -> tuple[dict[str, float], dict[str, float]]:
        (scale,) = boxes(qtbot, window, ".leaflet-control-scale")
        (attribution,) = boxes(qtbot, window, ".leaflet-control-attribution")
        return scale, attribution

    def is_raised() -> bool:
        scale, attribution = marks()
        return scale["bottom"] < attribution["top"]

    assert not is_raised()
    ask_window(qtbot, window, "(map.getContainer().style.width = '260px', 1)")
    qtbot.waitUntil(is_raised)
    ask_window(qtbot, window, "(map.getContainer().style.width = '', 1)")
    qtbot.waitUntil(lambda: not is_raised())


def test_the_page_does_not_free_memory_while_the_map_is_dragged(
    qtbot: QtBot, window: MainWindow
) -> None:
    send = """(kind, target, x) => target.dispatchEvent(new MouseEvent(kind, {
        bubbles: true, cancelable: true, view: window, button: 0, buttons: 1,
        clientX: x, clientY: 300 }))"""
    ask_window(
        qtbot,
        window,
        f"""((send) => {{
            window.frees = 0;
            window.gc = () => {{ window.frees += 1; }};
            const container = map.getContainer();
            send("mousedown", container.querySelector(".leaflet-map-pane"), 300);
            send("mousemove", container, 400);
            send("mousemove", container, 450);
        }})({send}), 1""",
    )
    qtbot.waitUntil(lambda: ask_window(qtbot, window, "map.dragging.moving()") is True)
    window.map_view.context.free_memory()
    assert ask_window(qtbot, window, "window.frees") == 0
    ask_window(qtbot, window, f'({send})("mouseup", map.getContainer(), 450), 1')
    qtbot.waitUntil(lambda: ask_window(qtbot, window, "window.frees") >= 1)
