"""A distant view has a small file of its own; the others are loaded for close views."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.map import basemap
from app.map.assets import Asset
from app.map.page import Page, build_page
from app.tour import read
from app.ui.window.main_window import MainWindow
from app.words.page import page_words
from tests.tours import BUNDLED
from tests.webtools import MAP_TIMEOUT_MS, ask_window, jump

IN_USE = """(({ countries, water }, { coarse, fine, distantWater, water: full }) =>
    [countries === coarse, countries === fine, water === distantWater, water === full]
)(atlas.basemap.shapes(), atlas.basemap)"""
CLOSE_FILES = {basemap.WINDOW_FILES["fine"], basemap.WINDOW_FILES["water"]}


class Noting(Page, frozen=True):
    """A page that notes which files of the basemap are requested."""

    requested: list[str]

    def file(self, path: str) -> Asset | None:
        if path.startswith("basemap/"):
            self.requested.append(path)
        return super().file(path)


def opened(qtbot: QtBot, window: MainWindow) -> Noting:
    page = build_page(read(BUNDLED), theme="light", words=page_words())
    noting = Noting(page.files, requested=[])
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.map_view.context.load(noting)
    return noting


def settle(qtbot: QtBot, window: MainWindow) -> None:
    pending = "atlas.basemap.isPending"
    qtbot.waitUntil(lambda: not ask_window(qtbot, window, pending), timeout=MAP_TIMEOUT_MS)


def test_close_views_alone_load_and_draw_the_full_land_and_water(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = opened(qtbot, window)
    settle(qtbot, window)
    distant = basemap.WINDOW_FILES["distant"]
    geometry = {*basemap.WINDOW_FILES.values(), *basemap.GEOMETRY_FILES.values()}
    assert geometry.intersection(page.requested) == {distant}
    assert ask_window(qtbot, window, IN_USE) == [True, False, True, False]
    jump(qtbot, window, 35, 128, 6)
    assert geometry.intersection(page.requested) == {distant, *CLOSE_FILES}
    assert ask_window(qtbot, window, IN_USE) == [False, True, False, True]
    # From afar they are not drawn although they are there.
    jump(qtbot, window, 35, 128, 4)
    assert ask_window(qtbot, window, IN_USE) == [True, False, True, False]
