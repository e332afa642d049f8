"""Tours within pictures and pages: out of each comes what was put in, or a sentence."""

from __future__ import annotations

import io
import random
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, NameObject

from app.embedding import html, pdf, png, svg
from app.embedding.tour_file import NAME, PART, TourFile
from app.importers.formats.embedded import embedded_tour, may_carry_tour, read, tour_in_html
from app.importers.imported import MOST_BYTES, File, ImportRefused
from app.importers.registry import read_file
from app.tour import Tour, TourFileError, dump, parse
from tests.importers.corpus import FILES
from tests.tours import BUNDLED, VERNE, encoded, small, tours

DRAWING = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg">\n'
    b" <title>T &lt;/metadata&gt;</title>\n <metadata>\n </metadata>\n <g/>\n</svg>\n"
)
OWN = dump(parse(encoded(small()), "small"))
# The same tour in forms that are not ours, with what ends elements, comments and sections.
OTHERS = {
    "compact": encoded(small()),
    "windows": b"\xef\xbb\xbf" + OWN.replace(b"\n", b"\r\n"),
    "escapes": OWN.replace(b"Troms", b"\\u003c/script>]]></script><!-- --></metadata>&amp; Troms"),
    "letters": OWN.replace("Tromsø".encode(), "Tromsø 🚢 東京 \u2028 \uffff \x7f".encode()),
}


def chunk(kind: bytes, body: bytes) -> bytes:
    sum_ = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + sum_


def picture(*more: bytes) -> bytes:
    """A PNG of one pixel with more chunks."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0\1\2\3"))
    return b"".join((png.SIGNATURE, head, *more, data, chunk(b"IEND", b"")))


def in_png(contents: bytes) -> bytes:
    return png.embed(picture(), TourFile(contents))


def in_pdf(contents: bytes) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    pdf.attach(writer, TourFile(contents), "A tour")
    return written(writer)


def in_svg(contents: bytes) -> bytes:
    return svg.embed(DRAWING, TourFile(contents))


def in_html(contents: bytes) -> bytes:
    page = f"<!DOCTYPE html><title>T</title><body>{html.element(TourFile(contents))}</body>"
    return page.encode()


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PUT: Mapping[str, Callable[[bytes], bytes]] = {
    "png": in_png,
    "pdf": in_pdf,
    "svg": in_svg,
    "html": in_html,
}
each_form = pytest.mark.parametrize("form", PUT)


def tour_of(data: bytes) -> Tour:
    """The tour of a picture, as the registry reads it."""
    (tour,) = read_file(File(data=data, name="picture")).tours
    return tour


@each_form
@pytest.mark.parametrize("path", [BUNDLED, VERNE], ids=["asia", "verne"])
def test_the_bundled_tours_come_out_byte_for_byte(form: str, path: Path) -> None:
    contents = path.read_bytes()
    data = PUT[form](contents)
    assert embedded_tour(data) == contents
    if form == "html":
        assert tour_in_html(data) == contents
    else:
        imported = read_file(File(data=data, name="picture"))
        assert imported.format == form
        assert imported.tours == (parse(contents, path.name),)
        # The other one is not in our form.
        assert path != BUNDLED or dump(imported.tours[0]) == contents


@each_form
@pytest.mark.parametrize("kind", OTHERS)
def test_files_in_another_form_come_out_byte_for_byte(form: str, kind: str) -> None:
    contents = OTHERS[kind]
    parse(contents, kind)
    assert embedded_tour(PUT[form](contents)) == contents


@hypothesis_settings(max_examples=50)
@given(tours(min_stops=0))
def test_any_tour_comes_out_of_every_form(tour: Tour) -> None:
    contents = dump(tour)
    for form, put in PUT.items():
        data = put(contents)
        assert embedded_tour(data) == contents
        if form != "html":
            assert tour_of(data) == tour


def test_what_is_in_a_page_or_a_drawing_is_letters_and_digits_only() -> None:
    hostile = OTHERS["escapes"]
    (body,) = re.findall(rb"<script[^>]*>(.*)</script>", in_html(hostile), re.DOTALL)
    assert re.fullmatch(rb"[A-Za-z0-9+/=]+", body)
    before, end = in_svg(hostile).split(b"<ta:tour ")[0], in_svg(hostile).split(b"</ta:tour>\n")[1]
    assert before.rstrip() + b"\n" + end == DRAWING


def test_a_long_tour_is_in_parts_that_other_programs_read() -> None:
    text = random.Random(1).choices("abcø東🚢\\n", k=1_200_000)
    value = small()
    value["tour"]["summary"] = "".join(text)
    contents = encoded(value)
    data = in_png(contents)
    parts = TourFile(contents).deflated_parts
    assert data.count(b"iTXtTour Atlas") == len(parts) == len(contents) // PART + 1
    for part in parts:
        plain = zlib.decompress(part)
        assert len(plain) <= PART
        plain.decode("utf-8")
    assert embedded_tour(data) == contents
    # Of any size, and only there.
    assert len(TourFile(contents[:PART]).deflated_parts) == 1


def test_a_long_tour_is_in_several_elements_of_a_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.embedding.svg._PART", 1000)
    data = in_svg(VERNE.read_bytes())
    assert data.count(b"<ta:tour ") > 5
    assert max(map(len, re.findall(rb"base64\">([^<]*)<", data))) == 1000
    assert embedded_tour(data) == VERNE.read_bytes()


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt"])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_programs_that_save_a_picture_may_write_its_texts_in_another_way(
    kind: bytes, encoding: str
) -> None:
    contents = OWN.decode()
    text = contents.encode("utf-8" if kind == b"iTXt" else encoding)
    heads = {
        b"tEXt": b"Tour Atlas\0" + text,
        b"zTXt": b"Tour Atlas\0\0" + zlib.compress(text),
        b"iTXt": b"Tour Atlas\0\0\0en\0Reise\0" + text,
    }
    assert embedded_tour(picture(chunk(kind, heads[kind]))) == contents.encode()


def test_other_texts_of_a_picture_are_passed_over() -> None:
    other = chunk(b"tEXt", b"Tour Atlas 2\0x") + chunk(b"tEXt", b"Title\0Tour Atlas\0x")
    data = png.embed(picture(other), TourFile(OWN))
    assert embedded_tour(data) == OWN
    assert embedded_tour(picture(other)) is None


def test_other_programs_may_write_a_page_in_another_way() -> None:
    text = TourFile(OWN).text
    lines = "\n ".join(text[start : start + 76] for start in range(0, len(text), 76))
    for page in (
        f"<SCRIPT ID=tour-atlas-tour TYPE=text/plain>{text}</SCRIPT >",
        f"<p>x</p><script data-a='1' id='tour-atlas-tour'>\n{lines}\n</script>",
    ):
        assert embedded_tour(page.encode()) == OWN
        assert embedded_tour(page.encode("utf-16")) == OWN
    for page in (
        f'<script id="tour-atlas-tour-2">{text}</script>',
        f'<script id="x">{text}</script>',
        f'&lt;script id="tour-atlas-tour"&gt;{text}&lt;/script&gt;',
    ):
        assert embedded_tour(page.encode()) is None


def test_other_programs_may_write_a_drawing_in_another_way() -> None:
    kind = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">\n'
    data = in_svg(OWN).replace(b"ta:tour", b"ns0:tour").replace(b"xmlns:ta", b"xmlns:ns0")
    data = data.replace(b"<svg", kind + b"<svg").replace(b"encoding=", b"\n encoding=")
    assert embedded_tour(data) == OWN
    # What comes after the tour may be lost.
    assert embedded_tour(data[: data.index(b"<g/>")]) == OWN


def test_other_programs_may_write_a_pdf_in_another_way() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(in_pdf(OWN))))
    writer.compress_identical_objects()
    assert embedded_tour(written(writer)) == OWN
    # A tour that someone has attached by hand, as it is.
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment("notes.txt", b"notes")
    writer.add_attachment("My tour.GeoJSON", OWN)
    assert embedded_tour(written(writer)) == OWN
    # Ours comes first.
    pdf.attach(writer, TourFile(OTHERS["compact"]), "A tour")
    assert embedded_tour(written(writer)) == OTHERS["compact"]


def test_a_pdf_says_what_it_carries() -> None:
    reader = PdfReader(io.BytesIO(in_pdf(OWN)))
    (file,) = reader.attachment_list
    assert (file.name, file.alternative_name, file.description) == (NAME, NAME, "A tour")
    assert file.subtype == "/application/geo+json"
    assert file.associated_file_relationship == "/Source"
    assert (file.size, file.content) == (len(OWN), OWN)
    associated = reader.root_object["/AF"]
    assert isinstance(associated, ArrayObject)
    assert [one.get_object() for one in associated] == [file.pdf_object]


BARE = {"png": picture(), "svg": DRAWING, "html": b"<!DOCTYPE html><title>T</title><p>x</p>"}


@each_form
def test_a_file_without_a_tour_is_refused_in_a_sentence(form: str) -> None:
    data = BARE.get(form) or written(PdfWriter(clone_from=PdfReader(io.BytesIO(in_pdf(OWN)))))
    if form == "pdf":
        writer = PdfWriter()
        writer.add_blank_page(100, 100)
        writer.add_attachment("notes.txt", b"notes")
        data = written(writer)
    assert embedded_tour(data) is None
    if form != "html":
        with pytest.raises(ImportRefused) as refused:
            read(File(data=data, name="picture"))
        assert str(refused.value) == (
            f"This {form.upper()} carries no tour: export it again with “Opens again in Tour"
            " Atlas” ticked, or open the tour's own file."
        )


def test_an_encrypted_pdf_is_refused() -> None:
    for password in ("secret", ""):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(in_pdf(OWN))))
        writer.encrypt(password, algorithm="RC4-128")
        with pytest.raises(ImportRefused, match="encrypted: save a copy without"):
            embedded_tour(written(writer))


def test_a_pdf_in_a_newer_encryption_is_refused() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(in_pdf(OWN))))
    encryption = b"""<< /Filter /Standard /V 5 /R 6 /Length 256 /P -1 /O <%s> /U <%s> /OE <%s>
        /UE <%s> /Perms <%s> /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >>
        /StmF /StdCF /StrF /StdCF >>""" % tuple(b"41" * count for count in (48, 48, 32, 32, 16))
    data = written(writer)
    trailer = data.rindex(b"trailer\n<<") + len(b"trailer\n<<")
    locked = data[:trailer] + b"\n/Encrypt " + encryption + data[trailer:]
    with pytest.raises(ImportRefused, match="encrypted: save a copy without"):
        embedded_tour(locked)


def test_a_tour_that_is_no_tour_is_refused() -> None:
    for contents in (b"{}", b"no tour", b"", OWN[:-20], b"\xff\xfe\0"):
        for form in ("png", "pdf", "svg"):
            with pytest.raises(ImportRefused, match=r"carries no (valid )?tour: ") as refused:
                read(File(data=PUT[form](contents), name="picture"))
            assert "\n" not in str(refused.value)


@each_form
def test_what_unpacks_to_too_much_is_refused(form: str) -> None:
    packed = TourFile(b"")
    # Sixty-five million blanks in 65 kB.
    packed.__dict__["deflated"] = zlib.compress(b" " * (MOST_BYTES + 1), 9)
    data = {
        "png": lambda: png.embed(picture(), packed),
        "svg": lambda: svg.embed(DRAWING, packed),
        "html": lambda: html.element(packed).encode(),
        "pdf": lambda: _attached(packed),
    }[form]()
    assert len(data) < 200_000
    with pytest.raises(ImportRefused, match="larger than 64 MB"):
        embedded_tour(data)


def _attached(file: TourFile) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    pdf.attach(writer, file, "A tour")
    return written(writer)


def test_parts_that_are_too_much_together_are_refused() -> None:
    part = chunk(b"iTXt", b"Tour Atlas\0\1\0\0\0" + zlib.compress(b" " * (MOST_BYTES // 2), 9))
    with pytest.raises(ImportRefused, match="larger than 64 MB"):
        embedded_tour(picture(part, part, part))


def test_filters_that_take_long_are_not_decoded() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    pdf.attach(writer, TourFile(OWN), "A tour")
    files = next(iter(writer.attachment_list)).pdf_object["/EF"]
    files["/F"].get_object()[NameObject("/Filter")] = NameObject("/LZWDecode")  # type: ignore[index]
    with pytest.raises(ImportRefused, match="packed in an unknown way"):
        embedded_tour(written(writer))


def test_a_pdf_that_takes_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.embedding.pdf._MOST_SECONDS", -1)
    with pytest.raises(ImportRefused, match="takes too long to read: open the tour's own file"):
        embedded_tour(in_pdf(OWN))


def test_entities_are_refused() -> None:
    declared = b'<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg'
    with pytest.raises(ImportRefused, match="declares entities"):
        embedded_tour(in_svg(OWN).replace(b"<svg", declared, 1))


@each_form
def test_damage_never_changes_a_tour(form: str) -> None:
    data = PUT[form](OWN)
    dice = random.Random(form)
    outcomes: dict[str, int] = {}
    for _ in range(1000):
        damaged = bytearray(data)
        for _ in range(dice.choice((1, 1, 3, 20))):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        if dice.random() < 0.2:
            del damaged[dice.randrange(len(damaged)) :]
        try:
            found = embedded_tour(bytes(damaged))
        except ImportRefused as error:
            assert "\n" not in str(error)
            assert str(error).endswith(".")
            outcomes["refused"] = outcomes.get("refused", 0) + 1
        else:
            if found not in (None, OWN):
                # Without the name of its packing, an attachment stays packed.
                assert form == "pdf"
                with pytest.raises(TourFileError):
                    parse(found, "damaged")
            kind = "none" if found is None else "whole"
            outcomes[kind] = outcomes.get(kind, 0) + 1
    assert outcomes["refused"] > 100


@pytest.mark.parametrize(("name", "may"), [("attached-by-hand.pdf", True), ("no-tour.pdf", False)])
def test_a_document_is_a_text_unless_it_names_what_ours_carry(name: str, may: bool) -> None:
    assert may_carry_tour(FILES.joinpath("pictures", name).read_bytes()) is may
    assert not may_carry_tour(b"<!doctype html><p>An article about GeoJSON.</p>")
    assert may_carry_tour(b'<!doctype html><script id="tour-atlas-tour">x</script>')
