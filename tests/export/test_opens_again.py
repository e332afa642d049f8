"""Exports carry the tour's file: byte for byte, and without a change of what they show."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from app.embedding.html import element
from app.embedding.tour_file import TourFile
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.export.run import Output, export_all, export_bytes
from app.export.size import parse_size
from app.export.stops import stop_outputs
from app.importers.formats.embedded import embedded_tour
from app.tour import dump, parse
from app.tour.file.warnings import text_hash
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, hostile
from tests.export.test_command_line import run
from tests.tours import BUNDLED, VERNE, encoded, small

pytestmark = pytest.mark.usefixtures("qapp")

CARRIERS = (".png", ".pdf", ".svg", ".html")
SMALL = ExportOptions(size=parse_size("480x320"))


# As another program might have saved it.
CONTENTS = BUNDLED.read_bytes().replace(b"\n", b"\r\n")


def outputs_in(folder: Path, options: ExportOptions) -> list[Output]:
    """One file in each format that can carry the tour."""
    folder.mkdir()
    return [Output(folder / f"tour{suffix}", options) for suffix in CARRIERS]


@pytest.fixture(scope="module")
def folder(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001
    """Files that carry the tour, in a folder "with", and files that do not, in "without"."""
    folder = tmp_path_factory.mktemp("pictures")
    outputs = outputs_in(folder / "with", SMALL)
    outputs += outputs_in(folder / "without", replace(SMALL, embed=False))
    export_all(TOURS["asia"], outputs, contents=CONTENTS)
    return folder


def test_the_formats_that_the_dialog_names_carry_a_tour() -> None:
    assert tuple(suffix for suffix, item in FORMATS.items() if item.carries_tour) == CARRIERS


@pytest.mark.parametrize("suffix", CARRIERS)
def test_the_file_comes_out_as_it_was(folder: Path, suffix: str) -> None:
    name = f"tour{suffix}"
    assert embedded_tour((folder / "with" / name).read_bytes()) == CONTENTS
    assert embedded_tour((folder / "without" / name).read_bytes()) is None


def test_pixels_shapes_and_texts_are_the_same(folder: Path) -> None:
    with_tour, without = (
        {suffix: (folder / name / f"tour{suffix}").read_bytes() for suffix in CARRIERS}
        for name in ("with", "without")
    )
    assert QImage.fromData(with_tour[".png"]) == QImage.fromData(without[".png"])
    assert drawn(with_tour[".pdf"]) == drawn(without[".pdf"])
    first, second = (
        PdfReader(io.BytesIO(one[".pdf"])).pages[0].extract_text() for one in (with_tour, without)
    )
    assert first == second
    drawing = with_tour[".svg"]
    start, end = drawing.index(b" <ta:tour "), drawing.index(b"</ta:tour>\n ") + 12
    assert drawing[:start] + drawing[end:] == without[".svg"]
    carried = element(TourFile(CONTENTS)).encode() + b"\n"
    assert with_tour[".html"].count(carried) == 1
    assert with_tour[".html"].replace(carried, b"") == without[".html"]


def drawn(document: bytes) -> QImage:
    """The page of a PDF in pixels."""
    buffer = QBuffer()
    buffer.setData(QByteArray(document))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    pdf = QPdfDocument()
    pdf.load(buffer)
    image = pdf.render(0, QSize(960, 640))
    assert not image.isNull()
    return image


def test_equal_tours_make_equal_files(tmp_path: Path) -> None:
    for name in ("first", "second"):
        tour = parse(BUNDLED.read_bytes(), name)
        export_all(tour, outputs_in(tmp_path / name, SMALL))
    for suffix in CARRIERS:
        first, second = (
            (tmp_path / name / f"tour{suffix}").read_bytes() for name in ("first", "second")
        )
        assert first == second, suffix
        assert embedded_tour(first) == dump(TOURS["asia"]), suffix


def test_every_picture_and_an_atlas_carry_the_whole_tour(tmp_path: Path) -> None:
    tour = TOURS["asia"]
    outputs = stop_outputs(tour, tmp_path / "stops", "png", SMALL)
    atlas = Output(tmp_path / "atlas.pdf", replace(SMALL, atlas=True))
    export_all(tour, [*outputs[:2], atlas], contents=BUNDLED.read_bytes())
    for path in (outputs[0].path, outputs[1].path, atlas.path):
        assert embedded_tour(path.read_bytes()) == BUNDLED.read_bytes()
    reader = PdfReader(atlas.path)
    assert len(reader.pages) == len(tour.stops) + 1
    # Once, and not for each page.
    assert len(list(reader.attachment_list)) == 1


def with_texts() -> bytes:
    """A tour file with a text that goes on after what is cited of it."""
    value = small()
    value["sources"][0]["text"] += " He went on for an hour, of which nothing else is cited."
    value["features"][0]["properties"]["quotes"][0]["cite"][0]["exact"] = "all roads lead\nto Oslo"
    value["sources"].append({"id": "bare", "title": "Without a text"})
    return encoded(value)


def test_texts_of_sources_may_stay_at_home() -> None:
    tour = parse(with_texts(), "small")
    whole = embedded_tour(data(tour, ".html"))
    assert whole == dump(tour)
    bare = embedded_tour(data(tour, ".html", ExportOptions(source_texts=False)))
    assert bare is not None
    assert b"nothing else" not in bare
    read = parse(bare, "bare")
    assert [source.text for source in read.sources] == [None, None]
    assert tour.sources[0].text is not None
    assert [source.sha256 for source in read.sources] == [text_hash(tour.sources[0].text), None]
    (cited,) = read.stops[0].quotes[0].cite
    assert (cited.exact, cited.start, cited.end) == ("all roads lead\nto Oslo", 9, 31)
    # The same file as GeoJSON.
    assert data(tour, ".geojson", ExportOptions(source_texts=False)) == bare
    # A tour without such texts stays as it is in its file.
    output = Output(Path("tour.html"), ExportOptions(source_texts=False))
    page, _ = export_bytes(TOURS["verne"], output, VERNE.read_bytes())
    assert embedded_tour(page) == VERNE.read_bytes()


def test_other_formats_carry_nothing() -> None:
    tour = parse(with_texts(), "small")
    for suffix, chosen in FORMATS.items():
        if chosen.takes == "tour" and not (chosen.carries_tour or chosen.carries_parts):
            with_tour, without = (
                data(tour, suffix, ExportOptions(embed=on)) for on in (True, False)
            )
            assert with_tour == without


def test_hostile_tours_come_out_as_they_were() -> None:
    for number, text in enumerate(HOSTILE_TEXTS):
        tour = hostile(text)
        assert embedded_tour(data(tour, ".html")) == dump(tour), text
        if number == 1:
            assert embedded_tour(data(tour, ".svg", SMALL)) == dump(tour)


def test_a_file_that_is_too_large_to_open_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.export.pipeline.MOST_BYTES", 1 << 20)
    output = Output(Path("tour.html"), ExportOptions())
    _, notices = export_bytes(TOURS["asia"], output)
    sentence = "This file does not open again in Tour Atlas, which reads 1 MB at most."
    assert sentence in notices
    _, notices = export_bytes(TOURS["asia"], Output(output.path, ExportOptions(embed=False)))
    assert sentence not in notices


def test_the_command_line_embeds_the_bytes_of_the_file(tmp_path: Path) -> None:
    contents = encoded(small()) + b"\r\n"
    path = tmp_path / "small.geojson"
    path.write_bytes(contents)
    done = run("export", path, "-o", tmp_path / "a.html", "-o", "-", "--format", "html")
    assert (done.returncode, done.stderr) == (0, "")
    assert embedded_tour((tmp_path / "a.html").read_bytes()) == contents
    assert embedded_tour(done.stdout.encode()) == contents


def test_the_command_line_turns_it_off(tmp_path: Path) -> None:
    path = tmp_path / "small.geojson"
    path.write_bytes(with_texts())
    none, bare = tmp_path / "none.html", tmp_path / "bare.html"
    assert run("export", path, "-o", none, "--no-embed").returncode == 0
    assert embedded_tour(none.read_bytes()) is None
    assert run("export", path, "-o", bare, "--no-source-texts").returncode == 0
    carried = embedded_tour(bare.read_bytes())
    assert carried is not None
    assert b"nothing else" not in carried
    assert b'"exact": "all roads lead\\nto Oslo"' in carried
