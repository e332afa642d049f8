"""A window that is moved to a screen of another scale while the app runs."""

from __future__ import annotations

import json
from pathlib import Path

from tests.snippets import output_of

SCREENS = {
    "screens": [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, width, height in (("plain", 0, 1440, 900), ("fine", 1440, 2880, 1800))
    ]
}
SCALES = "plain=1;fine=2"
# Qt reads the screens when an application starts, so this script runs in its own process. It moves
# the window there and back, and each time prints the scales and sizes of the window and its page.
MOVE_AND_MEASURE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from app.resources import BUNDLED_TOUR, data
from app.ui.start.window import close, make_application, make_window
from app.ui.state.settings import Settings
from app.web.engine import prepare_web_engine

prepare_web_engine()
app = make_application(sys.argv)
window = make_window(app, Settings())
window.resize(1200, 760)
window.move(20, 20)
window.show()
ready = QEventLoop()
window.map_view.ready.connect(ready.quit)
window.open_path(data(BUNDLED_TOUR))
ready.exec()

def ask():
    loop, results = QEventLoop(), []
    script = '''JSON.stringify([devicePixelRatio, innerWidth, innerHeight,
        document.querySelectorAll(".ta-badge").length])'''
    window.map_view.context.web_page.runJavaScript(
        script, 0, lambda value: (results.append(json.loads(value)), loop.quit()))
    loop.exec()
    return results[0]

def until(scale):
    loop, timer = QEventLoop(), QTimer()
    size = window.map_view.view.size()
    expected = [scale, size.width(), size.height()]
    timer.timeout.connect(lambda: loop.quit() if ask()[:3] == expected else None)
    timer.start(50)
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    timer.stop()

measured = []
screens = {screen.name(): screen for screen in app.screens()}
for name, scale in (("plain", 1), ("fine", 2), ("plain", 1)):
    window.windowHandle().setScreen(screens[name])
    window.setGeometry(screens[name].geometry().x() + 20, 20, 1200, 760)
    until(scale)
    picture = window.grab()
    measured.append([window.devicePixelRatioF(), picture.width(), picture.height(), *ask()])
print(json.dumps(measured))
close(window)
"""


def test_a_window_follows_the_scale_of_its_screen(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(SCREENS), encoding="utf-8")
    changes = {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCREEN_SCALE_FACTORS": SCALES,
    }
    output = output_of(MOVE_AND_MEASURE, tmp_path, 120, changes)
    plain, fine, again = json.loads(output)
    assert plain == again
    scale, width, height, page_scale, *page = plain
    assert (scale, width, height, page_scale) == (1, 1200, 760, 1)
    assert page[-1] == 5
    # Twice the pixels for the same layout.
    assert fine == [2, 2400, 1520, 2, *page]
