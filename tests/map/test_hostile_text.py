"""A tour in which every text is markup: it is shown literally, and nothing of it runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.webtools import MAP_TIMEOUT_MS, ask_window

HOSTILE = "</script><img src=x onerror=\"window.ran = 'it ran'\"><b>bold</b>"
# Members whose values the format prescribes: they cannot contain any text.
FORMAL = {
    *("type", "id", "format", "country", "arrive", "depart", "traveller", "speaker", "with"),
    *("source", "basis", "status", "url", "date", "language"),
    *("place_basis", "date_basis", "order_basis"),
}


def poisoned(value: Any, key: str = "") -> Any:
    """The same JSON with the hostile text in place of every free text."""
    if isinstance(value, dict):
        return {name: poisoned(part, name) for name, part in value.items()}
    if isinstance(value, list) and key not in FORMAL:
        return [poisoned(part, key) for part in value]
    return HOSTILE if isinstance(value, str) and key not in FORMAL else value


def hostile_tour() -> dict[str, Any]:
    tour = small()
    # Its offsets refer to a text that is replaced.
    tour["features"][0]["properties"]["quotes"][0]["cite"] = [{"source": "diary"}]
    tour["people"][1]["role"] = "Host"
    properties = tour["features"][0]["properties"]
    properties |= {
        **{"place_basis": "inferred", "place_note": "why", "date_basis": "inferred"},
        **{"date_note": "why", "order_basis": "inferred", "order_note": "why"},
    }
    properties["meetings"][0] |= {"venue": "v", "summary": "s", "topics": ["t"], "note": "n"}
    properties["quotes"][0] |= {"context": "c", "topics": ["t"]}
    cite = [{"source": "diary", "label": "page", "locator": "1"}]
    properties["agreements"] = [
        {"id": "a", "title": "t", "status": "signed", "parties": ["p"], "summary": "s",
         "topics": ["t"], "cite": cite, "basis": "inferred", "note": "n"}
    ]  # fmt: skip
    properties["facts"] = [{"id": "f", "text": "t", "topics": ["t"], "cite": cite}]
    tour["tour"] |= {"subtitle": "s", "summary": "s"}
    hostile = poisoned(tour)
    assert isinstance(hostile, dict)
    return hostile


def test_markup_in_a_tour_is_shown_literally_and_runs_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "hostile.geojson"
    file.write_bytes(encoded(hostile_tour()))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(file)
    assert window.windowTitle() == f"{HOSTILE} — Tour Atlas"
    assert not window.messages.isVisible()

    def labels() -> object:
        return ask_window(
            qtbot,
            window,
            '[...document.querySelectorAll(".ta-label")].map((label) => label.innerText)',
        )

    assert labels() == [HOSTILE, HOSTILE]
    # The tooltip of a stop and that of a leg.
    ask_window(
        qtbot,
        window,
        'document.querySelector("[data-stop]").dispatchEvent(new PointerEvent("pointerenter"))',
    )
    tip = 'document.querySelector(".ta-tip strong").textContent'
    assert ask_window(qtbot, window, tip) == f"1 {HOSTILE}"
    ask_window(
        qtbot,
        window,
        "(atlas.route.marked = atlas.route.legs[0], atlas.route.describe(atlas.route.legs[0]), 1)",
    )
    both = f"{HOSTILE} → {HOSTILE}"
    qtbot.waitUntil(lambda: ask_window(qtbot, window, tip) == both)

    window.session.select("oslo")
    qtbot.waitUntil(
        lambda: ask_window(qtbot, window, 'document.querySelectorAll(".is-selected").length') == 1
    )
    shown = [label for label in window.findChildren(QLabel) if HOSTILE in label.text()]
    # Title, notes, meeting, quotation, agreement, fact, their summaries, people and topics.
    assert len(shown) > 12
    for label in shown:
        assert label.textFormat() == Qt.TextFormat.PlainText
    everything = json.dumps([label.text() for label in shown])
    assert "&lt;" not in everything
    assert ask_window(qtbot, window, "window.ran || null") is None
    assert ask_window(qtbot, window, 'document.querySelectorAll("img, b").length') == 0
    assert not window.map_view.context.interceptor.blocked


def test_a_policy_that_allows_only_our_own_files_is_in_force(
    qtbot: QtBot, window: MainWindow
) -> None:
    # Proves that even injected markup would run nothing.
    ask_window(
        qtbot,
        window,
        """(document.body.insertAdjacentHTML("beforeend",
            `<img src="missing" onerror="window.ran = true">`),
            document.body.append(Object.assign(
                document.createElement("script"), { textContent: "window.ran = true" })), 1)""",
    )
    ask_window(
        qtbot,
        window,
        """(window.refused = false, document.querySelector("body > img").addEventListener(
            "error", () => window.refused = true), document.querySelector("body > img").src = "y",
            1)""",
    )
    qtbot.waitUntil(lambda: ask_window(qtbot, window, "window.refused"))
    assert ask_window(qtbot, window, "window.ran || null") is None
