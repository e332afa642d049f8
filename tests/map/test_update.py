"""After an edit the open page shows what a new page of the edited tour would show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from app.map.page import build_page
from app.map.update import page_update
from app.tour import read
from app.tour.changes import change_between
from app.tour.model import Stop, Tour, When
from app.tour.route import legs
from app.web.context import WebContext
from app.words.page import page_words
from tests.tours import BUNDLED, VERNE
from tests.webtools import MAP_TIMEOUT_MS, ask

# Everything that a reader or assistive technology perceives. Boxes are in pixels of the window.
STATE = """(() => {
  const boxOf = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map((value) => Math.round(value * 100) / 100);
  };
  const paths = (selector) => [...document.querySelectorAll(selector)].map((path) => {
    const origin = map.getPixelOrigin().subtract(map._getMapPanePos());
    return [path.getAttribute("class"), path.getAttribute("d"), origin.x, origin.y];
  });
  return {
    stops: [...document.querySelectorAll(".ta-stop")].map((stop) => [
      stop.dataset.stop ?? null, stop.className, stop.getAttribute("aria-label"),
      boxOf(stop.querySelector(".ta-badge")),
      stop.querySelector(".ta-badge").textContent,
      stop.querySelector(".ta-label")?.hidden ?? null,
      stop.querySelector(".ta-label:not([hidden])")?.textContent ?? null,
      stop.querySelector(".ta-label") ? boxOf(stop.querySelector(".ta-label")) : null,
    ]),
    ties: [...document.querySelectorAll(".ta-leader")].map(boxOf).sort(),
    legs: paths(".ta-leg"), casings: paths(".ta-leg-casing"), arrows: paths(".ta-arrow"),
    land: paths(".ta-land, .ta-visited"),
    names: [...document.querySelectorAll(".ta-name, .ta-city-dot")].map((name) =>
      [name.className, name.textContent, ...boxOf(name)].join(" ")).sort(),
    route: atlas.route.legs.map(({ index, start, end, bow, inferred }) =>
      [index, start.name, end.name, bow, inferred]),
    note: [...document.querySelectorAll('.ta-note')].map((note) => [note.textContent, note.hidden]),
    wrapped: atlas.route.isWrapped, title: document.title,
    region: map.getContainer().getAttribute("aria-label"),
    minZoom: map.getMinZoom(), language: document.documentElement.lang,
  };
})()"""
VIEW = "[map.getCenter().lat, map.getCenter().lng, map.getZoom()]"

Edit = Callable[[Tour], Tour]


class OpenPage:
    """A page in a view of its own, 1000 by 700 pixels, with its map drawn."""

    def __init__(self, qtbot: QtBot, context: WebContext, tour: Tour) -> None:
        self.qtbot = qtbot
        self.context = context
        self.tour = tour

    def ask(self, expression: str) -> Any:
        return ask(self.qtbot, self.context.web_page, expression)

    def edit(self, after: Tour) -> dict[str, object]:
        """Applies an edit, waits until the screen shows it, and returns the message."""
        change = change_between(self.tour, after)
        message = page_update(change, legs(self.tour), legs(after), page_words())
        self.tour = after
        with self.qtbot.waitSignal(self.context.bridge.updated, timeout=MAP_TIMEOUT_MS) as drawn:
            number = self.context.update(message)
        assert drawn.args == [number]
        return message

    def load(self, tour: Tour) -> None:
        """Loads the page of another tour."""
        self.tour = tour
        with self.qtbot.waitSignal(self.context.bridge.ready, timeout=MAP_TIMEOUT_MS):
            self.context.load(build_page(tour, theme="light", words=page_words()))

    def state(self) -> dict[str, Any]:
        state = self.ask(STATE)
        assert isinstance(state, dict)
        return state

    def show(self, view: list[float]) -> None:
        lat, lon, zoom = view
        # When a view is reset, Leaflet moves drawn layers by less than a pixel until they are drawn
        # again. In a page that begins with this view they have been drawn again.
        reset = f"map.setView([{lat}, {lon}], {zoom}, {{ reset: true }})"
        self.ask(f"({reset}, map.fire('atlasplaced'), 1)")
        pending = "atlas.basemap.isPending || atlas.labels.isPending"
        self.qtbot.waitUntil(lambda: not self.ask(pending), timeout=MAP_TIMEOUT_MS)


@contextmanager
def opened(qtbot: QtBot, tour: Tour) -> Iterator[OpenPage]:
    context = WebContext()
    failures: list[str] = []
    context.bridge.failed.connect(failures.append)
    view = QWebEngineView()
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(1000, 700)
    view.setPage(context.web_page)
    view.show()
    page = OpenPage(qtbot, context, tour)
    page.load(tour)
    yield page
    view.setPage(None)  # type: ignore[arg-type]  # Qt takes a null pointer here
    context.close()
    view.deleteLater()
    assert failures == []


def with_stop(tour: Tour, place: int, **changes: Any) -> Tour:
    stops = list(tour.stops)
    stops[place] = replace(stops[place], **changes)
    return replace(tour, stops=tuple(stops))


def added(tour: Tour, place: int, *stops: Stop) -> Tour:
    return replace(tour, stops=(*tour.stops[:place], *stops, *tour.stops[place:]))


def removed(tour: Tour, place: int) -> Tour:
    return replace(tour, stops=(*tour.stops[:place], *tour.stops[place + 1 :]))


def reordered(tour: Tour, start: int, end: int) -> Tour:
    stops = list(tour.stops)
    stops.insert(end, stops.pop(start))
    return replace(tour, stops=tuple(stops))


MANILA = Stop(id="manila", name="Manila", lon=120.98, lat=14.6, country="PH")
SUVA = Stop(id="suva", name="Suva", lon=178.44, lat=-18.14, country="FJ")
APIA = Stop(id="apia", name="Apia", lon=-171.76, lat=-13.83, country="WS")

EDITS: dict[str, Edit] = {
    "rename": lambda tour: with_stop(tour, 1, name="Somewhere with a much longer name"),
    "move": lambda tour: with_stop(tour, 2, lat=10.0, lon=110.0),
    "lose a place": lambda tour: with_stop(tour, 2, lat=None, lon=None),
    "lose the first place": lambda tour: with_stop(tour, 0, lat=None, lon=None),
    "lose the last place": lambda tour: with_stop(tour, -1, lat=None, lon=None),
    "lose every place": lambda tour: replace(
        tour, stops=tuple(replace(stop, lat=None, lon=None) for stop in tour.stops)
    ),
    "remove every stop": lambda tour: replace(tour, stops=()),
    "move the first": lambda tour: with_stop(tour, 0, lat=10.0, lon=136.75),
    "move the last": lambda tour: with_stop(tour, len(tour.stops) - 1, lat=15.0),
    "add": lambda tour: added(tour, 2, MANILA),
    "add at the end": lambda tour: added(tour, len(tour.stops), MANILA),
    "add at the start": lambda tour: added(tour, 0, MANILA),
    "add across the antimeridian": lambda tour: added(tour, 1, SUVA, APIA),
    "start in another world": lambda tour: added(tour, 0, APIA),
    "remove": lambda tour: removed(tour, 1),
    "remove the first": lambda tour: removed(tour, 0),
    "reorder": lambda tour: reordered(tour, 0, 3),
    "reverse": lambda tour: replace(tour, stops=tour.stops[::-1]),
    "replace all but one": lambda tour: replace(tour, stops=(MANILA, tour.stops[0], APIA)),
    "item counts": lambda tour: with_stop(tour, 1, facts=()),
    "dates": lambda tour: with_stop(tour, 1, arrive=When("2025-12-24"), depart=None),
    "country": lambda tour: with_stop(tour, 0, country="BR"),
    "order inferred": lambda tour: with_stop(tour, 2, order_basis="inferred"),
    "there and back": lambda tour: added(
        tour, 2, replace(tour.stops[0], id="again"), replace(tour.stops[1], id="once more")
    ),
    "title and language": lambda tour: replace(tour, title="Another title", language="fr"),
    "nothing": lambda tour: tour,
}
# The second tour goes around the Earth; edits for which that does not matter are left out.
TOURS = {
    "asia": (BUNDLED, list(EDITS)),
    "verne": (VERNE, ["move", "add across the antimeridian", "remove", "reorder", "reverse"]),
}


def assert_same(state: dict[str, Any], expected: dict[str, Any], label: str) -> None:
    for part, value in expected.items():
        assert state[part] == value, f"{label}: {part}"


@pytest.mark.parametrize("name", TOURS)
def test_an_edited_page_is_like_a_new_one_and_is_as_before_when_the_edit_is_undone(
    qtbot: QtBot, name: str
) -> None:
    path, labels = TOURS[name]
    tour = read(path)
    with opened(qtbot, tour) as page, opened(qtbot, tour) as other:
        view, before = page.ask(VIEW), page.state()
        for label in labels:
            after = EDITS[label](tour)
            page.edit(after)
            other.load(after)
            assert page.ask(VIEW) == view, label
            other.show(view)
            assert_same(page.state(), other.state(), label)
            page.edit(tour)
            assert_same(page.state(), before, f"{label}, undone")


def test_a_close_view_stays_and_its_names_make_room(qtbot: QtBot) -> None:
    tour = read(BUNDLED)
    after = with_stop(tour, 2, lon=105.2, lat=20.6)
    view = [20.8, 105.4, 7.0]
    with opened(qtbot, tour) as page:
        page.show(view)
        page.edit(after)
        assert page.ask(VIEW) == view
        with opened(qtbot, after) as fresh:
            fresh.show(view)
            assert_same(page.state(), fresh.state(), "a close view")


def test_a_route_that_comes_to_wind_around_the_earth_is_wrapped_and_back(qtbot: QtBot) -> None:
    tour = read(VERNE)
    extra = tuple(
        Stop(id=f"round {number}", name=f"Round {number}", lon=lon, lat=5.0)
        for number, lon in enumerate((90.0, -150.0, -30.0, 90.0))
    )
    after = replace(tour, stops=(*tour.stops, *extra))
    with opened(qtbot, tour) as page:
        view, before = page.ask(VIEW), page.state()
        message = page.edit(after)
        assert message["wrapped"] is True
        with opened(qtbot, after) as fresh:
            fresh.show(view)
            assert_same(page.state(), fresh.state(), "wrapped")
        page.edit(tour)
        assert_same(page.state(), before, "unwrapped again")


def test_markers_selection_and_dimming_stay(qtbot: QtBot) -> None:
    tour = read(BUNDLED)
    with opened(qtbot, tour) as page:
        page.ask("(atlas.select('hanoi', false), atlas.dim(['tokyo']), 1)")
        page.ask("(document.querySelectorAll('.ta-stop').forEach((one) => one.isOld = true), 1)")
        page.edit(with_stop(tour, 1, name="KL"))
        kept = "[...document.querySelectorAll('.ta-stop')].map((one) => one.isOld === true)"
        assert page.ask(kept) == [True] * 5
        marks = """['.is-selected', '.is-dimmed'].map((selector) =>
            [...document.querySelectorAll(selector)].map((one) => one.dataset.stop))"""
        assert page.ask(marks) == [["hanoi"], ["tokyo"]]
        page.edit(with_stop(page.tour, 0, name="Tokio"))
        page.edit(with_stop(page.tour, 2, name="Ha Noi"))
        assert page.ask(marks) == [["hanoi"], ["tokyo"]]


def test_legs_that_touch_no_edited_stop_are_kept(qtbot: QtBot) -> None:
    tour = read(VERNE)
    with opened(qtbot, tour) as page:
        page.ask("(window.before = [...atlas.route.legs], 1)")
        page.edit(with_stop(tour, 10, lat=50.5))
        new = "atlas.route.legs.flatMap((leg, i) => before.includes(leg) ? [] : [i])"
        assert page.ask(new) == [9, 10]
        page.ask("(window.before = [...atlas.route.legs], 1)")
        page.edit(added(page.tour, 20, replace(MANILA, id="new")))
        assert page.ask(new) == [19, 20]


def test_a_marked_leg_stays_marked_beyond_a_stop_whose_place_is_not_known(qtbot: QtBot) -> None:
    tour = with_stop(read(BUNDLED), 1, lon=None, lat=None)
    marked = "document.querySelectorAll('.ta-leg.is-marked').length"
    with opened(qtbot, tour) as page:
        page.ask("""(() => {
            const { runs: [run] } = atlas.route.drawn.at(-1);
            const [, x, y] = run[Math.floor(run.length / 2)];
            const containerPoint = map.layerPointToContainerPoint([x, y]);
            map.fire("mousemove", { containerPoint, originalEvent: { target: document.body } });
            return 1;
        })()""")
        assert page.ask(marked) == 1
        page.edit(with_stop(tour, 0, name="Tokio"))
        assert page.ask(marked) == 1


def test_clusters_stay_open(qtbot: QtBot) -> None:
    stops = tuple(
        Stop(id=f"s{number}", name=f"Stop {number}", lon=10.0, lat=50.0) for number in range(70)
    )
    tour = Tour(title="A crowd", stops=stops)
    badges = "document.querySelectorAll('[data-stop]').length"
    with opened(qtbot, tour) as page:
        page.show([50.0, 10.0, 18.0])
        page.ask("(document.querySelector('.is-cluster').click(), 1)")
        assert page.ask(badges) == 70
        page.edit(with_stop(tour, 5, name="Another name"))
        page.edit(removed(page.tour, 60))
        page.edit(with_stop(page.tour, 6, lon=10.0001))
        assert page.ask(badges) == 69
        # A new stop is not part of an opened cluster.
        page.edit(added(page.tour, 0, replace(stops[0], id="new")))
        assert page.ask(badges) == 70


def test_a_web_of_very_many_legs_is_drawn_again_soon(qtbot: QtBot) -> None:
    stops = tuple(
        Stop(id=f"s{number}", name=f"Stop {number}", lon=number * 37.0 % 90, lat=number * 17.0 % 60)
        for number in range(410)
    )
    tour = Tour(title="Many stops", stops=stops)
    after = with_stop(tour, 200, lon=-60.0, lat=-40.0)
    pixels = "document.querySelector('canvas').toDataURL()"
    with opened(qtbot, tour) as page, opened(qtbot, after) as fresh:
        view = page.ask(VIEW)
        fresh.show(view)
        page.edit(with_stop(tour, 200, name="Another name"))
        before = page.ask(pixels)
        page.edit(after)
        assert page.ask(pixels) != before
        assert_same(page.state(), fresh.state(), "a web")
        expected = fresh.ask(pixels)
        qtbot.waitUntil(lambda: page.ask(pixels) == expected, timeout=MAP_TIMEOUT_MS)
        # With fewer legs each of them is a line.
        fewer = replace(after, stops=after.stops[:401])
        page.edit(fewer)
        fresh.load(fewer)
        fresh.show(view)
        assert page.ask("document.querySelectorAll('.ta-leg').length") == 400
        assert_same(page.state(), fresh.state(), "lines")
        page.edit(after)
        qtbot.waitUntil(lambda: page.ask(pixels) == expected, timeout=MAP_TIMEOUT_MS)


def test_the_focus_stays_on_a_renamed_stop(qtbot: QtBot) -> None:
    tour = read(BUNDLED)
    with opened(qtbot, tour) as page:
        page.ask("(document.querySelector('[data-stop=hanoi]').focus({ preventScroll: true }), 1)")
        page.edit(with_stop(tour, 2, name="Ha Noi"))
        assert page.ask("document.activeElement.getAttribute('aria-label')").startswith("3 Ha Noi")


@pytest.mark.parametrize("path", [BUNDLED, VERNE], ids=["asia", "verne"])
def test_a_message_names_unchanged_stops_by_their_places(path: Path) -> None:
    tour = read(path)

    def message(after: Tour) -> dict[str, Any]:
        change = change_between(tour, after)
        return page_update(change, legs(tour), legs(after), page_words())

    assert message(tour) == {"first": len(tour.stops), "removed": 0, "stops": [], "wrapped": False}
    swapped = message(reordered(tour, 1, 2))
    assert (swapped["first"], swapped["removed"], swapped["stops"]) == (1, 2, [2, 1])
    renamed = message(with_stop(tour, 1, name="New"))
    assert [stop["name"] for stop in renamed["stops"]] == ["New"]
    assert set(renamed) == {"first", "removed", "stops", "wrapped"}


def test_a_stop_that_shifts_the_world_of_later_stops_widens_the_window() -> None:
    tour = Tour(title="t", stops=(SUVA, MANILA, replace(MANILA, id="other")))
    after = replace(tour, stops=(APIA, *tour.stops[1:]))
    change = change_between(tour, after)
    assert (change.first, change.removed, change.added) == (0, 1, 1)
    message = page_update(change, legs(tour), legs(after), page_words())
    assert (message["first"], message["removed"]) == (0, 3)
    stops = message["stops"]
    assert isinstance(stops, list)
    assert [stop["position"][0] for stop in stops] == [-171.76, 120.98 - 360, 120.98 - 360]


def test_a_stop_that_gets_another_country_is_sent_with_its_code() -> None:
    tour = read(BUNDLED)
    after = with_stop(tour, 0, country="BR")
    change = change_between(tour, after)
    message = page_update(change, legs(tour), legs(after), page_words())
    stops = message["stops"]
    assert isinstance(stops, list)
    assert [stop["code"] for stop in stops if not isinstance(stop, int)] == ["BR"]
    assert "title" not in message
