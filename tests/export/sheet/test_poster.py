"""A poster sets a quotation large, and lists what happened with the glyphs of its kinds."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.size import parse_size
from app.tour import read
from app.tour.pull_quotes import pull_quotation
from tests.sheets import Sheet, sheets_of
from tests.tours import BUNDLED

pytestmark = pytest.mark.usefixtures("qapp")
ASIA = read(BUNDLED)
# The kinds of the rows of each stop, from top to bottom, each with whether it has a drawing.
ROWS = """JSON.stringify([...document.querySelectorAll(".ta-list li")].map((entry) =>
    [...entry.querySelectorAll(".ta-item")].map((row) =>
      [row.className.split("is-")[1], row.querySelectorAll(".ta-glyph path").length > 0])))"""
ORDER = ["meeting", "agreement", "absent", "quote", "fact"]


def text_of(sheet: Sheet, selector: str) -> str:
    """The texts of all elements that match a selector."""
    script = f"[...document.querySelectorAll({json.dumps(selector)})]"
    return str(sheet.ask(f"{script}.map((each) => each.textContent).join('\\n')"))


def test_a_poster(qapp: QApplication) -> None:  # noqa: ARG001
    found = pull_quotation(ASIA)
    assert found is not None
    stop, quote = found
    with sheets_of(ASIA) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size("a4-portrait"), layout="poster"))
        # The quotation is there once, with who said it, where, and the place in the source.
        assert text_of(sheet, ".ta-pull blockquote") == f"“{quote.text}”"
        assert quote.text not in text_of(sheet, ".ta-item")
        caption = text_of(sheet, ".ta-pull figcaption")
        assert caption.startswith("Pete Hegseth, Pentagon chief")
        assert f"{stop.name}\u00a0¶2" in caption
        # It lies on the sea: on no badge, no name and no mark.
        (pull,) = sheet.boxes(".ta-pull")
        assert sheet.box(".ta-stage > .ta-map").holds(pull)
        marks = sheet.boxes(".ta-map .ta-badge, .ta-map .ta-label, .ta-map .ta-name, .ta-marks")
        assert not any(mark.meets(pull) for mark in marks)
        # The items of each stop stand by kind, each with the glyph that the small print explains.
        kinds = set()
        for rows in json.loads(str(sheet.ask(ROWS))):
            assert all(is_drawn for _, is_drawn in rows)
            shown = [kind for kind, _ in rows]
            assert shown == sorted(shown, key=ORDER.index)
            kinds |= set(shown)
        assert {"meeting", "quote"} <= kinds
        # Only what is shown is explained.
        words = {"meeting": "Meeting", "quote": "Quotation", "agreement": "Agreement"}
        words |= {"absent": "Does not exist", "fact": "Fact"}
        keys = text_of(sheet, ".ta-key").splitlines()
        assert set(keys) & set(words.values()) == {words[kind] for kind in kinds}
        # One note says what is inferred; only where it holds for some of a kind an item says so.
        note = text_of(sheet, ".ta-note-line")
        assert "all meetings of stop 1; all quotations of stops 1, 2 and 5" in note
        assert "inferred" not in text_of(sheet, ".ta-item.is-quote")
        rows = sheet.boxes(".ta-item, .ta-more-items, .ta-entry-head")
        assert not any(first.meets(second) for first, second in combinations(rows, 2))


def test_without_sea_the_quotation_stands_above_the_itinerary(
    qapp: QApplication,  # noqa: ARG001
) -> None:
    inland = (("paris", 2.35, 48.86), ("prague", 14.44, 50.08), ("munich", 11.58, 48.14))
    stops = tuple(
        replace(stop, id=name, name=name, lon=lon, lat=lat, country=None)
        for stop, (name, lon, lat) in zip(ASIA.stops, inland, strict=False)
    )
    tour = replace(ASIA, stops=stops)
    with sheets_of(tour) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size("a3-portrait"), layout="poster"))
        denied = text_of(sheet, ".ta-item.is-absent")
        assert denied.startswith("\u00a0Does not exist: Formal arms sales agreement")
        assert ", \u00a0being delivered (inferred)\u00a0¶20" in text_of(sheet, ".is-agreement")
        (pull,) = sheet.boxes(".ta-pull")
        assert sheet.box(".ta-list").holds(pull)
        assert not any(entry.meets(pull) for entry in sheet.boxes(".ta-list li"))
        left = sum(json.loads(str(sheet.ask("JSON.stringify(atlas.leftOut)")))["items"].values())
        shown = len(sheet.boxes(".ta-item"))
        assert shown + 1 + left == sum(len(stop.items) for stop in tour.stops)


def test_a_tour_that_quotes_nobody_has_no_quotation(qapp: QApplication) -> None:  # noqa: ARG001
    tour = replace(ASIA, stops=tuple(replace(stop, quotes=()) for stop in ASIA.stops))
    with sheets_of(tour) as sheets:
        sheet = sheets.draw(ExportOptions(size=parse_size("a4"), layout="poster"))
        assert sheet.boxes(".ta-pull") == []
        assert "Quotation" not in text_of(sheet, ".ta-key")
