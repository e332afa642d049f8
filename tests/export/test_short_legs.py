"""Exports of tours within a town word short legs and show the stops apart."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO

import pypdf
import pytest

from app.tour.model import Tour
from tests.export.samples import data
from tests.places import BERLIN, NEXT_DOOR, ONE_PLACE, tour_of

pytestmark = pytest.mark.usefixtures("qapp")

# The formats that word distances.
TEXTS = (".md", ".kml", ".gpx", ".ics", ".html", ".pdf", ".svg")
NOUGHT = re.compile(r"(?<![\d.,])0 (km|mi|m|ft)\b")


def text_of(tour: Tour, suffix: str) -> str:
    """The text of an exported file on one line."""
    content = data(tour, suffix)
    if suffix == ".pdf":
        text = pypdf.PdfReader(BytesIO(content)).pages[0].extract_text()
    elif suffix == ".html":
        # Scripts and basemap have numbers of their own.
        text = re.sub(r"<(script|style)\b.*?</\1>", "", content.decode(), flags=re.DOTALL)
    elif suffix == ".ics":
        text = content.decode().replace("\r\n ", "")
    else:
        text = content.decode()
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("places", [BERLIN, NEXT_DOOR, ONE_PLACE], ids=["berlin", "door", "one"])
@pytest.mark.parametrize("suffix", TEXTS)
def test_no_export_says_nought(places: tuple[tuple[str, float, float], ...], suffix: str) -> None:
    assert NOUGHT.search(text_of(tour_of(places), suffix)) is None


@pytest.mark.parametrize(
    ("suffix", "words"),
    [
        (".md", ("275 m", "1.6 km", "881 m", "2.8 km (1.7 mi)")),
        (".kml", ("275 m", "1.6 km", "881 m", "2.8 km (1.7 mi)")),
        (".gpx", ("2.8 km (1.7 mi)",)),
        (".ics", ("2.8 km (1.7 mi)",)),
        (".html", ("275 m (0.2 mi)", "1.6 km (1.0 mi)", "2.8 km (1.7 mi)")),
        (".pdf", ("275 m from", "1.6 km from", "881 m from")),
        (".svg", ("275 m from", "1.6 km from", "881 m from")),
    ],
)
def test_legs_within_a_town(suffix: str, words: tuple[str, ...]) -> None:
    text = text_of(tour_of(BERLIN), suffix)
    for phrase in words:
        assert phrase in text


@pytest.mark.parametrize(
    ("suffix", "words"),
    [
        (".md", "same place"),
        (".kml", "same place"),
        (".html", "Same place"),
        (".pdf", "same place"),
    ],
)
def test_a_leg_of_nought(suffix: str, words: str) -> None:
    assert words in text_of(tour_of(NEXT_DOOR), suffix)
