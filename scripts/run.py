"""``make run``: opens the app, or draws it into files if there is no display."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.resources import BUNDLED_TOUR, data  # noqa: E402
from app.web.headless import has_display  # noqa: E402

WINDOW = ROOT / "build" / "window.png"
ROUTE = ROOT / "build" / "route.png"


def main(arguments: list[str]) -> int:
    """Returns the exit code of the app, or of the first command that fails."""
    if has_display() and _display_answers():
        return subprocess.run(
            [sys.executable, ROOT / "main.py", *arguments], check=False
        ).returncode
    print("There is no display; drawing the window and the route into files instead.")
    tour = Path(arguments[0]).resolve() if arguments else data(BUNDLED_TOUR)
    WINDOW.parent.mkdir(exist_ok=True)
    main_py: list[str | Path] = [sys.executable, ROOT / "main.py"]
    commands: tuple[list[str | Path], ...] = (
        [*main_py, "validate", tour],
        [sys.executable, __file__, "--draw-window", tour],
        [*main_py, "export", tour, "-o", ROUTE, "--overwrite"],
    )
    for command in commands:
        code = subprocess.run(command, check=False).returncode
        if code:
            return code
    print(WINDOW.relative_to(ROOT))
    print(ROUTE.relative_to(ROOT))
    return 0


def _display_answers() -> bool:
    # Qt aborts the process if the display does not answer, so ask in another process.
    code = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    return (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode
        == 0
    )


def draw_window(tour: Path) -> None:
    """Draws the real window, without a screen, into ``build/window.png``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.ui.start.window import close, make_application
    from app.web.engine import prepare_web_engine
    from scripts.shoot import grab, open_window

    prepare_web_engine()
    app = make_application(["tour-atlas"])
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(app, Path(folder), tour, (1440, 900), "light")
        if not grab(window).save(str(WINDOW)):
            raise SystemExit(f"{WINDOW} could not be written")
        close(window)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--draw-window"]:
        draw_window(Path(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
