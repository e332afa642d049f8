"""Makes the pictures in docs/ from the running app, without a screen."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication  # noqa: E402

from app.export.options import ExportOptions  # noqa: E402
from app.export.run import export  # noqa: E402
from app.export.size import parse_size  # noqa: E402
from app.readers.document import SourceDocument  # noqa: E402
from app.resources import BUNDLED_TOUR, SECOND_TOUR, data  # noqa: E402
from app.tour import read  # noqa: E402
from app.ui.start.window import close, make_application  # noqa: E402
from app.ui.window.main_window import MainWindow  # noqa: E402
from app.web.engine import prepare_web_engine  # noqa: E402
from app.words.language import SOURCE, install  # noqa: E402
from scripts import weser  # noqa: E402
from scripts.shoot import grab, open_window, settle, wait_for  # noqa: E402

SIZES = ((1440, 900), (1024, 700))
STOP = "kuala-lumpur"


def main() -> None:
    """Writes the window in each size and appearance, and the exported route."""
    prepare_web_engine()
    app = make_application(["tour-atlas"], "en")
    # A window with a blinking caret does not come to rest.
    app.setCursorFlashTime(0)
    tour = data(BUNDLED_TOUR)
    docs = ROOT / "docs"
    with tempfile.TemporaryDirectory() as folder:
        for appearance in ("light", "dark"):
            _shoot_whole_route(app, Path(folder), data(SECOND_TOUR), appearance, docs)
            for width, height in SIZES:
                window = open_window(app, Path(folder), tour, (width, height), appearance)
                view, session = window.map_view, window.session
                wait_for(view.settled, partial(session.select, STOP))
                if width == SIZES[0][0]:
                    wait_for(view.settled, view.fit_route)
                settle(window)
                path = docs / f"window-{width}x{height}-{appearance}.png"
                grab(window).save(str(path))
                print(path.relative_to(ROOT))
                close(window)
            _shoot_making(app, Path(folder), appearance, docs)
        for language in weser.WORDS:
            _shoot_help(app, Path(folder), language, docs / "making")
    route = docs / "route.png"
    export(read(tour), route, ExportOptions(size=parse_size("1920x1080"), overwrite=True))
    print(route.relative_to(ROOT))


def _shoot_whole_route(
    app: QApplication, folder: Path, tour: Path, appearance: str, docs: Path
) -> None:
    """Writes the window with the whole route of the second tour."""
    window = open_window(app, folder, tour, SIZES[0], appearance)
    path = docs / f"verne-{SIZES[0][0]}x{SIZES[0][1]}-{appearance}.png"
    grab(window).save(str(path))
    print(path.relative_to(ROOT))
    close(window)


def _shoot_making(app: QApplication, folder: Path, appearance: str, docs: Path) -> None:
    """Writes the start page, the source text and the fields of a stop; in light, the help too."""
    window = open_window(app, folder, data(BUNDLED_TOUR), SIZES[0], appearance)
    window.actions_by_id["close-tour"].trigger()
    _save(window, docs / f"start-{SIZES[0][0]}x{SIZES[0][1]}-{appearance}.png")
    wait_for(window.map_view.ready, partial(window.session.document.new, weser.finished("en")))
    window.session.select("bremen")
    window.evidence_slot.evidence.show()
    _save(window, docs / f"evidence-{SIZES[0][0]}x{SIZES[0][1]}-{appearance}.png")
    window.evidence_slot.evidence.close()
    window.stop_panel.edit_stop("name")
    _save(window, docs / f"editing-{SIZES[0][0]}x{SIZES[0][1]}-{appearance}.png")
    # Nobody is asked about the changes of a picture.
    window.session.close()
    close(window)


def _shoot_help(app: QApplication, folder: Path, language: str, docs: Path) -> None:
    """Writes the pictures of docs/making.md and its translation."""
    install(app, language)
    suffix = "" if language == SOURCE else f".{language}"
    window = open_window(app, folder, data(BUNDLED_TOUR), SIZES[1], "light")
    window.actions_by_id["new-text"].trigger()
    page = window.beginnings.new_text
    title = weser.WORDS[language].title
    page.show_document(SourceDocument(text=weser.text(language), title=title))
    _save(window, docs / f"text{suffix}.png")
    wait_for(window.map_view.ready, partial(window.session.document.new, weser.finished(language)))
    window.session.select("bremen")
    window.evidence_slot.evidence.show()
    window.stop_panel.edit_item("bremen", "door")
    _save(window, docs / f"quotation{suffix}.png")
    window.session.close()
    close(window)
    install(app, SOURCE)


def _save(window: MainWindow, path: Path) -> None:
    settle(window)
    path.parent.mkdir(exist_ok=True)
    grab(window).save(str(path))
    print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
