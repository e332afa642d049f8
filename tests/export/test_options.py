"""The options of an export and their effect: parts, layouts, pages, pixels."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import msgspec
import pypdf
import pytest
from PySide6.QtGui import QColor, QImage

from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.export.run import Output, export, export_all, export_bytes
from app.export.size import parse_size
from app.export.stops import stop_outputs
from app.map.sheet import SheetParts
from app.map.theme import THEMES
from app.tour import parse
from app.tour.model import Citation, Source, Tour
from tests.export.samples import CREDITED, TOURS
from tests.export.test_command_line import run
from tests.tours import BUNDLED

ASIA, VERNE = TOURS["asia"], TOURS["verne"]
STOPS = [stop.name for stop in ASIA.stops]
# A text that a picture has with each part, and does not have without it.
TEXT_OF_PART = {
    "title": "The Pentagon chief’s tour of Asia",
    "legend": "km from",
    "scale_bar": "km at ",
    "sources": "Takeaways From Hegseth’s Asia Tour",
    "attribution": "Natural Earth",
}

pytestmark = pytest.mark.usefixtures("qapp")


def options(size: str = "a4", **chosen: object) -> ExportOptions:
    return msgspec.structs.replace(ExportOptions(size=parse_size(size)), **chosen)


def pdf(tour: Tour, path: Path, chosen: ExportOptions) -> pypdf.PdfReader:
    export(tour, path, chosen)
    return pypdf.PdfReader(path)


def words(tour: Tour, path: Path, chosen: ExportOptions) -> str:
    """The text of the first page on one line, with ligatures as separate letters."""
    text = pdf(tour, path, chosen).pages[0].extract_text()
    return " ".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of a sheet with the default options."""
    return words(ASIA, tmp_path_factory.mktemp("whole") / "whole.pdf", options())


def accent_share(image: QImage) -> float:
    """The number of pixels in the colour of route and badges, per thousand."""
    accent = QColor(THEMES["light"].accent).rgb()
    count = sum(
        image.pixel(x, y) == accent for y in range(image.height()) for x in range(image.width())
    )
    return 1000 * count / (image.width() * image.height())


def drawn(path: Path, *, suffix: str = ".png", **parts: bool) -> QImage:
    """A small map without the parts around it, except for those in ``parts``."""
    target = path / f"map{suffix}"
    bare = dict.fromkeys(("title", "legend", "sources", "attribution"), False)
    export(ASIA, target, options("640x360", parts=SheetParts(**bare, **parts), overwrite=True))
    return QImage(str(target))


@pytest.mark.parametrize("part", TEXT_OF_PART)
def test_a_part_that_is_off_is_missing_and_the_others_are_not(
    tmp_path: Path, whole: str, part: str
) -> None:
    without = words(ASIA, tmp_path / "without.pdf", options(parts=SheetParts(**{part: False})))
    assert [name for name, text in TEXT_OF_PART.items() if text not in whole] == []
    assert [name for name, text in TEXT_OF_PART.items() if text not in without] == [part]


def test_north_is_up_is_said_on_request_only(tmp_path: Path, whole: str) -> None:
    asked = words(ASIA, tmp_path / "north.pdf", options(parts=SheetParts(north=True)))
    assert "North is up" in asked
    assert "North is up" not in whole


def test_without_labels_the_names_are_in_the_legend_only(tmp_path: Path) -> None:
    bare = {"title": False, "sources": False}
    whole = words(ASIA, tmp_path / "whole.pdf", options(parts=SheetParts(**bare)))
    without = words(ASIA, tmp_path / "without.pdf", options(parts=SheetParts(**bare, labels=False)))
    assert [whole.count(name) - without.count(name) for name in STOPS] == [1] * len(STOPS)
    # Its name, and for all but the last how far the next stop is from there.
    assert [without.count(name) for name in STOPS] == [2, 2, 2, 2, 1]


def test_the_route_and_the_badges_are_drawn_or_not(tmp_path: Path) -> None:
    whole = accent_share(drawn(tmp_path))
    no_route = accent_share(drawn(tmp_path, route=False))
    no_badges = accent_share(drawn(tmp_path, badges=False))
    neither = accent_share(drawn(tmp_path, route=False, badges=False))
    # At this size only the centre of the line has the exact colour.
    assert whole > no_route * 1.05 > no_badges * 1.05 > 0.1
    assert neither == 0


def test_the_numbers_of_badges_are_text(tmp_path: Path) -> None:
    bare = {"title": False, "legend": False, "sources": False, "attribution": False}
    bare |= {"scale_bar": False, "north": False}
    for badges, numbers in ((True, list("12345")), (False, [])):
        chosen = options(parts=SheetParts(**bare, badges=badges))
        text = words(ASIA, tmp_path / f"{badges}.pdf", chosen)
        assert sorted(re.findall(r"\b[1-9]\b", text)) == numbers


def test_without_any_part_the_map_reaches_the_edges(tmp_path: Path) -> None:
    nothing = SheetParts(**dict.fromkeys(SheetParts.__struct_fields__, False))
    path = tmp_path / "bare.png"
    export(ASIA, path, options("640x360", parts=nothing))
    image = QImage(str(path))
    paper = QColor(THEMES["light"].paper).rgb()
    edge = [image.pixel(x, y) for x in range(0, 640, 7) for y in (0, 359)]
    assert paper not in edge


def test_a_poster_lists_events_with_sources_and_the_status_of_agreements(
    tmp_path: Path, whole: str
) -> None:
    text = words(ASIA, tmp_path / "poster.pdf", options(layout="poster"))
    assert "all meetings of stop 1" in text
    assert "Meeting with Japan’s defence minister ¶12" in text
    assert "“peace through strength” Pete Hegseth ¶3" in text
    # Without the status, the poster would claim that the agreement exists.
    assert ("Formal arms sales" in text) == ("Does not exist: Formal arms sales" in text)
    assert ("T-6 trainer" in text) == ("for Vietnam, being delivered (inferred) ¶20" in text)
    places = [text.index(f"{number} {name}") for number, name in enumerate(STOPS, start=1)]
    assert places == sorted(places)
    for name, start, end in zip(STOPS, places, [*places[1:], text.index("Source:")], strict=True):
        assert "¶" in text[start:end], name
    assert "Meeting with Japan" not in whole


def test_a_poster_without_events_or_without_sources(tmp_path: Path) -> None:
    silent = options(layout="poster", parts=SheetParts(events=False))
    text = words(ASIA, tmp_path / "silent.pdf", silent)
    assert "Meeting with Japan" not in text
    assert "67 km from Seoul" in text
    unsourced = options(layout="poster", parts=SheetParts(sources=False))
    text = words(ASIA, tmp_path / "unsourced.pdf", unsourced)
    assert "Meeting with Japan’s defence minister" in text
    assert "¶" not in text


@pytest.mark.parametrize("size", ["1920x1080", "a4"])
def test_all_31_stops_are_in_the_legend(tmp_path: Path, size: str) -> None:
    chosen = options(size, parts=SheetParts(title=False, labels=False, badges=False))
    text = words(VERNE, tmp_path / "verne.pdf", chosen)
    assert len(VERNE.stops) == 31
    for number, stop in enumerate(VERNE.stops, start=1):
        assert re.search(rf"\b{number} {re.escape(stop.name)}\b", text), stop.name
    assert "more stop" not in text


def test_sources_are_links(tmp_path: Path) -> None:
    for layout in ("plain", "poster"):
        reader = pdf(VERNE, tmp_path / f"{layout}.pdf", options(layout=layout))
        links = [
            annotation.get_object()["/A"]["/URI"]
            for annotation in reader.pages[0].get("/Annots", ())
            if "/A" in annotation.get_object()
        ]
        assert set(links) == {"https://www.gutenberg.org/ebooks/103", *CREDITED}


def test_a_source_without_a_web_address_is_no_link(tmp_path: Path) -> None:
    reader = pdf(ASIA, tmp_path / "asia.pdf", options(parts=SheetParts(attribution=False)))
    assert "/Annots" not in reader.pages[0]


def test_the_credits_name_the_licence_and_link_to_it(tmp_path: Path) -> None:
    reader = pdf(ASIA, tmp_path / "asia.pdf", options())
    notes = reader.pages[0].get("/Annots", ())
    links = [note.get_object()["/A"]["/URI"] for note in notes]
    assert links == list(CREDITED)
    text = " ".join(reader.pages[0].extract_text().split())
    assert "Map: Natural Earth, GeoNames (CC BY 4.0). Made with Tour Atlas." in text


def test_a_poster_groups_the_cited_places_by_source(tmp_path: Path) -> None:
    first, second = ASIA.sources[0].id, "other"
    places = ((first, "3"), (second, "7"), (first, "4"), (first, "3"))
    cited = [Citation(source=id_, label="paragraph", locator=at) for id_, at in places]
    cite = (*cited, Citation(source=second))
    many = tuple(Citation(source=first, label="paragraph", locator=str(at)) for at in range(5000))
    stop = ASIA.stops[0]
    meetings = (
        msgspec.structs.replace(stop.meetings[0], cite=cite),
        msgspec.structs.replace(stop.meetings[0], id="m2", title="Second", cite=many),
    )
    tour = msgspec.structs.replace(
        ASIA,
        sources=(*ASIA.sources, Source(id=second, title="Other")),
        stops=(msgspec.structs.replace(stop, meetings=meetings), *ASIA.stops[1:]),
    )
    text = words(tour, tmp_path / "poster.pdf", options(layout="poster"))
    assert "minister (inferred) [1] ¶3, ¶4, [2] ¶7;" in text
    assert "Second (inferred) [1] ¶0, ¶1, ¶2, ¶3, ¶4, ¶5, ...;" in text


def test_a_pdf_has_metadata(tmp_path: Path) -> None:
    meta = pdf(ASIA, tmp_path / "asia.pdf", options()).metadata
    assert meta is not None
    assert meta.title == "The Pentagon chief’s tour of Asia"
    assert meta.subject == "Pete Hegseth in Asia, as one article reports it"
    assert meta.author == "Tour Atlas"
    assert meta.creator is not None
    assert meta.creator.startswith("Tour Atlas ")
    named = msgspec.structs.replace(ASIA, extra={"author": "Ann"})
    meta = pdf(named, tmp_path / "ann.pdf", options()).metadata
    assert meta is not None
    assert meta.author == "Ann"


def test_an_atlas_has_a_page_and_an_outline_entry_for_each_stop(tmp_path: Path) -> None:
    reader = pdf(ASIA, tmp_path / "atlas.pdf", options("a5", atlas=True))
    assert len(reader.pages) == 1 + len(STOPS)
    entries = [entry for entry in reader.outline if isinstance(entry, pypdf.generic.Destination)]
    titles = [entry.title for entry in entries]
    assert titles == [f"{number} {name}" for number, name in enumerate(STOPS, start=1)]
    pages = [reader.get_destination_page_number(entry) for entry in entries]
    assert pages == [1, 2, 3, 4, 5]
    sizes = {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages}
    assert len(sizes) == 1
    contents = [page.extract_text() for page in reader.pages]
    assert len(set(contents)) == len(contents)


def test_pictures_of_stops_are_named_by_number_and_place(tmp_path: Path) -> None:
    folder = tmp_path / "stops"
    export_all(ASIA, stop_outputs(ASIA, folder, "png", options("320x240")))
    assert sorted(path.name for path in folder.iterdir()) == [
        "01-tokyo.png", "02-kuala-lumpur.png", "03-hanoi.png", "04-seoul.png",
        "05-camp-humphreys.png",
    ]  # fmt: skip
    pictures = [QImage(str(path)) for path in sorted(folder.iterdir())]
    assert {(picture.width(), picture.height()) for picture in pictures} == {(320, 240)}
    assert all(a != b for a, b in zip(pictures, pictures[1:], strict=False))


@pytest.mark.parametrize(
    ("size", "dpi", "pixels"),
    [("a5", None, (2480, 1748)), ("a5", 150, (1240, 874)), ("800x600", 200, (800, 600))],
)
def test_a_png_states_its_resolution(
    tmp_path: Path, size: str, dpi: float | None, pixels: tuple[int, int]
) -> None:
    path = tmp_path / "route.png"
    export(ASIA, path, ExportOptions(size=parse_size(size, dpi)))
    image = QImage(str(path))
    assert (image.width(), image.height()) == pixels
    assert round(image.dotsPerMeterX() * 0.0254) == round(image.dotsPerMeterY() * 0.0254)
    assert round(image.dotsPerMeterX() * 0.0254) == (dpi or 300)


@pytest.mark.parametrize("suffix", [".jpg", ".jpeg", ".webp"])
def test_jpeg_and_webp_have_their_size_and_quality(tmp_path: Path, suffix: str) -> None:
    sizes = []
    for quality in (30, 90):
        path = tmp_path / f"{quality}{suffix}"
        export(ASIA, path, options("900x600", quality=quality))
        image = QImage(str(path))
        assert (image.width(), image.height()) == (900, 600)
        sea = image.pixelColor(880, 150)
        expected = QColor(THEMES["light"].sea)
        for value, exact in zip(sea.getRgb(), expected.getRgb(), strict=True):  # type: ignore[call-overload]
            assert abs(value - exact) <= 6
        sizes.append(path.stat().st_size)
    assert sizes[0] < sizes[1]


def test_scale_magnifies_text_and_markers(tmp_path: Path) -> None:
    shares = []
    for scale in (0.5, 1.0, 2.0):
        path = tmp_path / f"{scale}.png"
        chosen = options("900x600", scale=scale, parts=SheetParts(route=False, legend=False))
        export(ASIA, path, chosen)
        shares.append(accent_share(QImage(str(path))))
    assert shares[0] * 2 < shares[1] < shares[2] / 2


def test_one_run_makes_every_format(tmp_path: Path) -> None:
    targets = [tmp_path / f"tour{suffix}" for suffix in FORMATS]
    outputs = [argument for target in targets for argument in ("-o", target)]
    done = run("export", BUNDLED, *outputs, "--size", "640x360", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(tmp_path.iterdir()) == sorted(targets)
    assert min(target.stat().st_size for target in targets) > 500


def test_standard_output(tmp_path: Path) -> None:
    done = run("export", BUNDLED, "-o", "-", "--format", "geojson")
    assert (done.returncode, done.stderr) == (0, "")
    assert parse(done.stdout.encode(), "stdout").title == ASIA.title
    done = run("export", BUNDLED, "-o", "-", "--format", "csv", "-o", tmp_path / "a.md", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    data = export_bytes(ASIA, Output(Path("-.csv"), ExportOptions()))[0]
    assert done.stdout.splitlines() == data.decode().splitlines()
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_quiet_hides_notices_but_not_errors(tmp_path: Path) -> None:
    strange = tmp_path / "strange.geojson"
    # Adlam, which few fonts have.
    text = BUNDLED.read_text("utf-8").replace('"name": "Hanoi"', '"name": "Hanoi \U0001e900"', 1)
    strange.write_text(text, "utf-8")
    loud = run("export", strange, "-o", tmp_path / "a.png", "--size", "640x360")
    quiet = run("export", strange, "-o", tmp_path / "b.png", "--size", "640x360", "--quiet")
    assert (loud.returncode, quiet.returncode) == (0, 0)
    assert "No font on this computer has all characters of these words" in loud.stderr
    assert (quiet.stdout, quiet.stderr) == ("", "")
    refused = run("export", strange, "-o", tmp_path / "b.png", "--quiet")
    assert refused.returncode == 3
    assert "exists already" in refused.stderr


@pytest.mark.parametrize(
    ("name", "separator"),
    [("comma", ","), (";", ";"), ("semicolon", ";"), ("tab", "\t"), ("\t", "\t")],
)
def test_the_separator_of_csv(name: str, separator: str) -> None:
    done = run("export", BUNDLED, "-o", "-", "--format", "csv", "--separator", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"\ufeffstop_number{separator}stop_id{separator}stop")


def test_a_track_in_gpx() -> None:
    done = run("export", BUNDLED, "-o", "-", "--format", "gpx", "--track")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("<trk>") == 1
    assert "<rte>" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("-o", "-", "--format", "png"), ".png is no text; give a file instead of -"),
        (("-o", "-", "--format", "gif"), "the format .gif is not known"),
        (("-o", "a.png", "-o", "a.png"), "the same file is asked for twice"),
        (("--each-stop", "stops", "--format", "gif"), "the format .gif is not known"),
        (("-o", "a.csv", "--separator", "x"), "--separator must be one of comma, semicolon, tab"),
        (("-o", "a.jpg", "--quality", "0"), "--quality must be between 1 and 100, not 0"),
        (("-o", "a.png", "--fit", "10,0,5,1"), "--fit '10,0,5,1' is not west,south,east,north"),
        (("-o", "a.png", "--size", "99999x99999"), "is too large; at most 16384 pixels"),
        (("-o", "a.png", "--theme", "pink"), "invalid choice: 'pink'"),
        (("-o", "a.png", "--nonsense"), "unrecognized arguments: --nonsense"),
    ],
)
def test_wrong_usage_is_reported_in_a_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    done = run("export", BUNDLED, *arguments)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
