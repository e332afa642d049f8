"""A picture of Latin, Greek and Cyrillic text has the same pixels whatever fonts are installed.

Each environment is a process of its own, since fontconfig reads its settings once. What is compared
are the bytes of PNG files.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from PySide6.QtWidgets import QApplication

from app.export.options import ExportOptions
from app.export.run import Output, export_bytes
from app.resources import resource
from app.tour import Tour, parse
from tests.export.test_command_line import run
from tests.fontconfig import fontconfig
from tests.tours import encoded, small

# How a system may ask for the outlines of letters to be fitted to pixels. Letters that are fitted
# wholly are as wide as whole pixels.
FITTED = """
<match target="font">
  <edit name="hinting" mode="assign"><bool>true</bool></edit>
  <edit name="autohint" mode="assign"><bool>true</bool></edit>
  <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
  <edit name="rgba" mode="assign"><const>rgb</const></edit>
</match>
"""
# Letters and signs of all ranges, and characters without ink, which also need a font.
TITLE = "“Ærø’s 1½ † ‡ ¶ 2″ − 3 × 4 …”\u202fkm\u2060\u2066isolated\u2069 ½\u00adlong"
NAMES = ("Đà Nẵng – Łódź · Ștefănești", "Αθήνα → Қазақстан ⊘ ● ◐ ▼ ■ ◆ ✓")


def lettered() -> Tour:
    content = small()
    content["tour"]["title"] = TITLE
    for feature, name in zip(content["features"], NAMES, strict=False):
        feature["properties"]["name"] = name
    return parse(encoded(content), "lettered")


def fonts_in(content: DictionaryObject) -> set[str]:
    """The names of the fonts of a page, with those of the drawings in it."""
    resources = content.get("/Resources", {})
    drawings = [drawing.get_object() for drawing in resources.get("/XObject", {}).values()]
    fonts = [font.get_object() for font in resources.get("/Font", {}).values()]
    # Halos are outlines of letters, and fonts only by name (Type 3).
    names = {str(font["/BaseFont"]) for font in fonts if font["/Subtype"] != "/Type3"}
    return names.union(*map(fonts_in, drawings))


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files of settings for fontconfig, by name."""
    folder = tmp_path_factory.mktemp("fontconfig")
    # One font, of the name of ours but not ours, as another version may leave it.
    other = folder / "fonts"
    other.mkdir()
    shutil.copy(resource("fonts", "serif-600.ttf"), other / "other.ttf")
    settings = {
        "none": fontconfig(),
        "one": fontconfig(other),
        "all": fontconfig(rest=True),
        "fitted": fontconfig(rest=True, rules=FITTED),
    }
    files = {name: folder / f"{name}.conf" for name in settings}
    for name, file in files.items():
        file.write_text(settings[name], encoding="utf-8")
    return files


def test_the_pixels_are_the_same_with_any_fonts(
    environments: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tour = tmp_path / "lettered.geojson"
    content = small()
    content["tour"]["title"] = TITLE
    for feature, name in zip(content["features"], NAMES, strict=False):
        feature["properties"]["name"] = name
    tour.write_bytes(encoded(content))
    pictures: dict[str, bytes] = {}
    for name, settings in environments.items():
        monkeypatch.setenv("FONTCONFIG_FILE", str(settings))
        file = tmp_path / f"{name}.png"
        done = run("export", tour, "-o", file, "--size", "1280x720", "--layout", "poster")
        assert (done.returncode, done.stderr) == (0, ""), name
        pictures[name] = file.read_bytes()
    assert {name for name, data in pictures.items() if data != pictures["all"]} == set()


def test_a_sheet_has_no_other_fonts(qapp: QApplication) -> None:  # noqa: ARG001
    data, notices = export_bytes(lettered(), Output(Path("a.pdf"), ExportOptions()))
    assert notices == []
    page = PdfReader(io.BytesIO(data)).pages[0]
    families = {name.partition("+")[2].partition("-")[0] for name in fonts_in(page)}
    assert families == {"TourAtlasSans", "TourAtlasSerif", "TourAtlasDisplay"}
    # Real letters, which can be searched and edited, not drawings of them.
    text = page.extract_text()
    assert all(word in text for word in ("Łódź", "Αθήνα", "Қазақстан"))
