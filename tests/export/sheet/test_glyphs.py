"""Characters that no font has are named to the user and transliterated, never drawn as boxes."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.run import export
from app.export.sheet.glyphs import Fonts, displayable
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import SheetPrinter
from app.tour import Tour, read
from tests.tours import BUNDLED

# A private-use character that no font has.
UNKNOWN = "\U000f0001"


@pytest.fixture
def tour(qapp: QApplication) -> Tour:  # noqa: ARG001
    """The bundled tour, and an application, which knows the fonts."""
    return read(BUNDLED)


def named(tour: Tour, name: str) -> Tour:
    first, *others = tour.stops
    return replace(tour, stops=(replace(first, name=name), *others))


class OnlyLatin(Fonts):
    """The fonts of a computer that has only Latin-1 and quotation marks."""

    def _has(self, letter: str) -> bool:
        return ord(letter) < 0x100 or letter in "’“”–—"


def test_the_bundled_tours_need_no_replacement(tour: Tour) -> None:
    shown, notices = displayable(tour, Fonts())
    assert shown is tour
    assert notices == []


def test_a_word_becomes_a_latin_word(tour: Tour) -> None:
    shown, notices = displayable(named(tour, "서울 Zürich Hà Nội"), OnlyLatin())
    assert shown.stops[0].name == "Seoul Zürich Hà Noi"
    assert "서울 (Seoul)" in notices[0]
    assert "ü" not in notices[0]
    assert shown.stops[1:] != ()


SPELLINGS = [
    ("नमस्ते दुनिया", "namaste duniya"),
    ("जयपुर", "jayapur"),
    ("ଓଡ଼ିଶା", "odisa"),
    ("தமிழ்", "tamil"),
    ("ಬೆಂಗಳೂರು", "bemgaluru"),
    ("කොළඹ", "kolamba"),
    ("ရန်ကုန်", "rankun"),
    ("ភ្នំពេញ", "phnampenh"),
    ("เชียงใหม่", "cheiynghaim"),
    ("ລາວ", "lav"),
    ("བོད", "bod"),
    ("ལྷ", "lha"),
    ("서울", "Seoul"),
    ("مُحَمَّد", "muhamad"),
    ("القاهرة", "alqahrh"),
    ("МОСКВА", "MOSKVA"),
    ("東京タワー", "Dongjing tawa"),
    ("👨\u200d👩\u200d👧", ":man-woman-girl:"),
    ("👍🏽 ❤\ufe0f", ":thumbsup: :heart:"),
    ("🇯🇵🇩🇪", ":flag_jp::flag_de:"),
    ("1\ufe0f\u20e3", "1"),
    (UNKNOWN * 5, "[U+F0001 U+F0001 U+F0001 …]"),
]


@pytest.mark.parametrize(("text", "spelling"), SPELLINGS)
def test_a_word_is_spelled_as_a_whole(tour: Tour, text: str, spelling: str) -> None:
    shown, notices = displayable(named(tour, text), OnlyLatin())
    assert shown.stops[0].name == spelling
    assert "[U+094D]" not in notices[0]


def test_a_word_of_which_one_character_is_missing(tour: Tour) -> None:
    class WithoutVirama(Fonts):
        def _has(self, letter: str) -> bool:
            return letter != "\u094d"

    # A word half in Devanagari and half in Latin letters could not be read.
    shown, notices = displayable(named(tour, "नमस्ते दुनिया"), WithoutVirama())
    assert shown.stops[0].name == "namaste दुनिया"
    assert "दुनिया" not in notices[0]


def test_letters_with_marks_count_as_their_composed_form(tour: Tour) -> None:
    composed = "Zu\u0308rich"
    shown, notices = displayable(named(tour, composed), OnlyLatin())
    assert (shown.stops[0].name, notices) == (composed, [])


def test_a_notice_is_short(tour: Tour) -> None:
    _, notices = displayable(named(tour, "นมัสการ" * 1000), OnlyLatin())
    assert len(notices[0]) < 300


def test_invisible_characters_are_not_replaced(tour: Tour) -> None:
    shown, notices = displayable(named(tour, "To\u200dky\u00ado\ufe0f\u202e"), OnlyLatin())
    assert notices == []
    assert shown.stops[0].name == "To\u200dky\u00ado\ufe0f\u202e"


def test_a_character_without_a_transliteration_becomes_its_code_point(
    tour: Tour, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    notices = export(named(tour, f"Edo {UNKNOWN}"), path, ExportOptions())
    assert len(notices) == 1
    assert "U+F0001" in notices[0]
    document = QPdfDocument()
    document.load(str(path))
    text = document.getAllText(0).text()
    assert "Edo [U+F0001]" in text
    assert UNKNOWN not in text


def test_characters_of_a_font_stay(tour: Tour, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert export(named(tour, "Düsseldorf Łódź"), path, ExportOptions()) == []
    document = QPdfDocument()
    document.load(str(path))
    assert "Düsseldorf Łódź" in document.getAllText(0).text()


def test_a_printed_sheet_never_has_boxes(tour: Tour) -> None:
    # The preview, the clipboard and the print dialog use the printer without a format.
    with closing(SheetPrinter(named(tour, f"Edo {UNKNOWN}"))) as printer:
        sheet = sheet_options(ExportOptions(), magnify=False)
        data = printer.print(sheet, "light", NoProgress())
    text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert "[U+F0001]" in text
    assert UNKNOWN not in text
    assert len(printer.notices) == 1
