"""Measures typing into the name of a stop and dragging its badge, and prints the results as JSON.

Usage: ``python -m benchmarks.typing_in_fields STOPS``. Each letter is typed by a real key while the
tour is edited. The times are from the key until the fields of the stop are painted, and until the
page has painted the map with the new name. The drag follows events of the mouse in the page.
"""

from __future__ import annotations

import json
import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.window.main_window import MainWindow
from benchmarks.edits import dated_tour
from benchmarks.in_window import ask, pause, window_and_file
from scripts.shoot import wait_for

LETTERS = "Saint Petersburg"
FRAMES = 120
# As a quick typist pauses between two keys: work that is put off must not count in the next one.
PAUSE_MS = 400
DRAG = """
(() => {
  const badge = document.querySelector(".ta-stop.is-selected");
  const box = badge.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const send = (kind, dx) => badge.dispatchEvent(new PointerEvent(kind, {
    bubbles: true, cancelable: true, isPrimary: true, pointerId: 1, pointerType: "mouse", button: 0,
    buttons: 1, clientX: x + dx, clientY: y }));
  // A pointer that no device moves cannot be captured.
  badge.setPointerCapture = () => {};
  window.frame_times = null;
  const times = [];
  let last = null;
  send("pointerdown", 0);
  const step = (now) => {
    if (last !== null) times.push(now - last);
    last = now;
    if (times.length < FRAMES) {
      send("pointermove", 150 * Math.sin(times.length / 12));
      requestAnimationFrame(step);
    } else {
      atlas.editing.drag.cancel();
      send("pointerup", 0);
      window.frame_times = times;
    }
  };
  requestAnimationFrame(step);
})(), 1
""".replace("FRAMES", str(FRAMES))


class PaintedAt(QObject):
    """Notes when a widget was last painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seconds = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notes the time after which the widget is painted."""
        if event.type() == QEvent.Type.Paint:
            self.seconds = time.perf_counter()
        return False


def measure(stops: int) -> dict[str, object]:
    """The milliseconds of each key until panel and map are painted, and of each frame of a drag."""
    with window_and_file(dated_tour(stops)) as (window, path):
        window.appearance.be_calm(True)
        wait_for(window.map_view.ready, lambda: window.open_path(path))
        tour = window.session.tour
        assert tour is not None
        window.session.set_editing(True)
        pause(PAUSE_MS)
        wait_for(window.map_view.settled, lambda: window.session.select(tour.stops[stops // 2].id))
        page = window.map_view.context.web_page
        # The fine coasts are loaded and tinted meanwhile.
        while ask(page, "atlas.basemap.isPending || atlas.labels.isPending"):
            pause(PAUSE_MS)
        panel, pixels = type_name(window)
        frames = drag(page)
    return {"panel": panel, "pixels": pixels, "frames": frames}


def type_name(window: MainWindow) -> tuple[list[float], list[float]]:
    """The milliseconds of each letter until the field, and until the map, is painted."""
    window.stop_panel.edit_stop("name")
    field = QApplication.focusWidget()
    assert field is not None
    painted = PaintedAt(field)
    panel, pixels = [], []
    for letter in LETTERS:
        start = time.perf_counter()

        def press(letter: str = letter, start: float = start) -> None:
            QTest.keyClicks(field, letter)
            field.repaint()
            panel.append((painted.seconds - start) * 1000)

        wait_for(window.map_view.updated, press)
        pixels.append((time.perf_counter() - start) * 1000)
        pause(PAUSE_MS)
    return panel, pixels


def drag(page: QWebEnginePage) -> list[float]:
    """The milliseconds of each frame while the badge of the selected stop is dragged."""
    ask(page, DRAG)
    while True:
        times = json.loads(str(ask(page, "JSON.stringify(window.frame_times)")))
        if times is not None:
            return [float(milliseconds) for milliseconds in times]
        pause(100)


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
