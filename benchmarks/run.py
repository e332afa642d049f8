"""``make bench``: how long whole commands take, beside the least that Python and Qt take here.

Only the ratios mean something from one machine to another; the seconds are those of this run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOUR = ROOT / "data" / "asia-tour-2025.geojson"
ROUNDS = 5
# The least that a picture from a web page can cost: a page without a map, printed.
BARE = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from app.web import prepare_web_engine
prepare_web_engine()
app = QApplication(sys.argv)
page = QWebEnginePage()
loop = QEventLoop()
page.loadFinished.connect(loop.quit)
page.setHtml("<p>nothing</p>")
loop.exec()
page.printToPdf(lambda data: loop.quit())
loop.exec()
"""


def main() -> None:
    """Runs everything in turns, so that a busy moment of the machine meets all alike."""
    with tempfile.TemporaryDirectory() as folder:
        export = [sys.executable, "main.py", "export", str(TOUR), "--overwrite", "-o"]
        picture, document = f"{folder}/route.png", f"{folder}/route.pdf"
        commands = {
            "Python alone": [sys.executable, "-c", ""],
            "tour-atlas --version": [sys.executable, "main.py", "--version"],
            "validate": [sys.executable, "main.py", "validate", str(TOUR)],
            "a bare web page, printed": [sys.executable, "-c", BARE],
            "PDF, A4": [*export, document, "--size", "a4"],
            "PNG, 1920x1080": [*export, picture, "--size", "1920x1080"],
            "PNG, 3840x2160": [*export, picture, "--size", "3840x2160"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(seconds(command))
    middle = {name: statistics.median(taken) for name, taken in times.items()}
    print(f"{'median of ' + str(ROUNDS) + ' whole processes':<34} seconds  to bare page  spread")
    for name, taken in middle.items():
        ratio = taken / middle["a bare web page, printed"]
        spread = max(times[name]) - min(times[name])
        print(f"{name:<34} {taken:7.2f}  {ratio:12.2f}  {spread:6.2f}")


def seconds(command: list[str]) -> float:
    """How long a process takes from its start to its end. Raises if it fails."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
