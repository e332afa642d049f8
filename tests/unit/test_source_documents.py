"""Source texts: each kind of document as plain text, and documents that cannot be read."""

from __future__ import annotations

import html
import io
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from PySide6.QtGui import QFont, QPdfWriter, QTextDocument

from app.readers.document import MOST_BYTES, SourceDocument, UnreadableDocument
from app.readers.read import read_document, read_text
from app.tour.paragraphs import paragraphs
from app.tour.when import When
from app.web.fonts import load_fonts

WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = (
    "The minister arrived on 3 May.",
    "“We shall see,” she said — 東京, القدس, 😀.",
    "He left.",
)


def words(document: SourceDocument) -> list[str]:
    return [document.text[start:end] for start, end in paragraphs(document.text)]


def docx(body: str, title: str = "", document_type: str = "") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        namespace = f'xmlns:w="{WORDS[1:-1]}"'
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?>{document_type}<w:document {namespace}><w:body>{body}</w:body>'
            "</w:document>",
        )
        if title:
            archive.writestr(
                "docProps/core.xml",
                '<c xmlns:dc="http://purl.org/dc/elements/1.1/">'
                f"<dc:title>{html.escape(title)}</dc:title></c>",
            )
    return content.getvalue()


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{html.escape(text)}</w:t></w:r></w:p>"


def pdf(tmp_path: Path, body: str, title: str = "") -> bytes:
    path = tmp_path / "made.pdf"
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    document = QTextDocument()
    # The application's font is another one once a window has been made in the same process.
    load_fonts()
    document.setDefaultFont(QFont("Source Sans 3", 9))
    document.setHtml(body)
    document.print_(writer)
    del writer
    return path.read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_is_read_in_the_encoding_of_its_bytes(encoding: str) -> None:
    text = "Der Präsident ließ grüßen.\r\n\r\nEr blieb zwei Tage — “gern”.\r\n"
    assert read_document(text.encode(encoding)).text == (
        "Der Präsident ließ grüßen.\n\nEr blieb zwei Tage — “gern”."
    )


def test_bytes_that_are_not_utf_8_are_windows_1252() -> None:
    assert read_document("“Grüße” – 5 €".encode("cp1252")).text == "“Grüße” – 5 €"


def test_a_page_in_another_charset_names_it() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Москва ждёт</p></body></html>'
    assert read_document(page.encode("windows-1251")).text == "Москва ждёт"


def test_an_invented_charset_is_no_charset() -> None:
    page = b'<html><head><meta charset="zip"></head><body><p>caf\xe9</p></body></html>'
    assert read_document(page).text == "café"


def test_the_text_is_normalised_once() -> None:
    decomposed = unicodedata.normalize("NFD", "Café Ångström")
    assert read_document(decomposed.encode()).text == "Café Ångström"


def test_lines_of_a_text_that_is_not_wrapped_are_paragraphs() -> None:
    long = "A sentence that goes on. " * 8
    assert len(words(read_document(f"{long}\n{long}\n\n{long}".encode()))) == 3


def test_lines_that_are_broken_by_hand_make_one_paragraph() -> None:
    wrapped = "The road leads from the harbour to the old town, and on\nto the hills beyond."
    verse = "Tyger Tyger,\nburning bright"
    assert words(read_document(f"{wrapped}\n\n{verse}".encode())) == [
        wrapped.replace("\n", " "),
        verse,
    ]


def test_a_text_that_numbers_its_paragraphs_keeps_the_count() -> None:
    text = "Title: A tour\n(A remark.)\n\n[1] One.\n[2] Two.\n\n## Part\n\n[3] Three [1] again.\n"
    document = read_document(text.encode())
    assert document.title == "A tour"
    assert words(document) == ["One.", "Two.", "Part\nThree [1] again."]


def test_first_lines_may_say_what_the_text_is() -> None:
    text = (
        "Title: Tour\nPublisher: Paper\nURL: https://example.org/a\nDate: 2025-11\n\nFirst.\n\nB."
    )
    document = read_document(text.encode())
    assert (document.title, document.publisher) == ("Tour", "Paper")
    assert (document.url, document.published) == ("https://example.org/a", When("2025-11"))
    assert document.text == "First.\n\nB."


def test_a_page_gives_its_article_and_says_what_it_is() -> None:
    body = "".join(f"<p>{html.escape(part)}</p>" for part in PARTS)
    page = f"""<!doctype html><html><head><title>Visit | Paper</title>
        <meta property="og:title" content="Visit"><meta property="og:site_name" content="Paper">
        <meta property="article:published_time" content="2025-11-05T10:00:00Z">
        <link rel="canonical" href="https://example.org/visit"></head>
        <body><nav><p>Menu</p></nav><article><header><h1>Visit</h1></header>{body}
        <h2>Later</h2><p>a  <b>b</b>
        c<br>d<br><br>e</p><p hidden>no</p><script>no()</script><ul><li>item</ul></article>
        <aside>Advertisement</aside></body></html>"""
    document = read_document(page.encode())
    assert words(document) == [*PARTS, "Later\na b c\nd", "e", "item"]
    assert (document.title, document.publisher) == ("Visit", "Paper")
    assert document.url == "https://example.org/visit"
    assert document.published == When("2025-11-05")


def test_what_a_page_says_of_itself_is_taken_only_if_it_can_be() -> None:
    page = """<html><head><title>T</title><link rel=canonical href="javascript:alert(1)">
        <meta name=date content="last Tuesday"></head><body><p>Words</p></body></html>"""
    document = read_document(page.encode())
    assert document.url is None
    assert document.published is None


def test_a_page_of_several_articles_is_read_whole() -> None:
    page = "<body><article><p>One</p></article><article><p>Two</p></article></body>"
    assert words(read_document(page.encode())) == ["One", "Two"]


def test_markdown_loses_its_marks_and_not_its_words() -> None:
    text = """---
title: "A visit"
date: 2025-11-04
---

# A visit

The *minister* [arrived](https://example.org) in `Hanoi`,
and **left**.

## Later

> “Quoted & done,” she said.

- item 2 < 3, [see][there]

[there]: https://example.org
"""
    document = read_document(text.encode(), "visit.md")
    assert (document.title, document.published) == ("A visit", When("2025-11-04"))
    assert words(document) == [
        "The minister arrived in Hanoi, and left.",
        "Later\n“Quoted & done,” she said.",
        "item 2 < 3, see",
    ]


def test_a_word_document_reads_as_with_all_changes_accepted() -> None:
    body = (
        paragraph("Part", "Heading1")
        + "".join(paragraph(part) for part in PARTS)
        + "<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'> new</w:t><w:br/><w:t>line</w:t></w:r></w:ins></w:p>"
        "<w:tbl><w:tr><w:tc>" + paragraph("cell") + "</w:tc></w:tr></w:tbl>"
    )
    document = read_document(docx(body, "A & B"))
    assert document.title == "A & B"
    assert words(document) == [f"Part\n{PARTS[0]}", *PARTS[1:], "kept new\nline", "cell"]


def test_a_word_document_with_entities_is_refused() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_document(docx("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", document_type=bomb))


def test_a_word_document_that_unpacks_without_end_is_refused() -> None:
    content = docx(paragraph("a" * (MOST_BYTES + 1)))
    assert len(content) < MOST_BYTES / 100
    with pytest.raises(UnreadableDocument, match="unpacks to more than 64 MB"):
        read_document(content)


def test_a_word_document_nested_too_deep_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_document(docx("<w:p>" * 100_000 + "</w:p>" * 100_000))


def test_other_archives_and_old_word_files_are_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(UnreadableDocument, match="no Word document"):
        read_document(content.getvalue())
    with pytest.raises(UnreadableDocument, match="save it as"):
        read_document(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


def test_lines_of_a_pdf_are_joined_to_paragraphs(tmp_path: Path) -> None:
    sentence = "The minister flew on to the capital for talks about definitions of an office. "
    names = ["Akershus", "Bodø", "Drammen", "Elverum", "Fredrikstad", "Gjøvik", "Hamar"]
    parts = [
        "".join(f"{names[(number + at) % 7]}: {sentence}" for at in range(number % 4 + 2)).strip()
        for number in range(30)
    ]
    body = "<h1>A visit</h1>" + "".join(f"<p>{part}</p>" for part in parts)
    content = pdf(tmp_path, body, "A visit")
    assert len(PdfReader(io.BytesIO(content)).pages) > 1
    document = read_document(content)
    assert document.title == "A visit"
    # No page number, no ligature, and no paragraph that a page divides.
    assert words(document) == parts


def test_a_pdf_with_a_password_is_refused(tmp_path: Path) -> None:
    content = pdf(tmp_path, "<p>Words of a page</p>")
    locked, opened = PdfWriter(), PdfWriter()
    for writer, password in ((locked, "secret"), (opened, "")):
        writer.append(PdfReader(io.BytesIO(content)))
        writer.encrypt(password, "owner", algorithm="RC4-128")
    data = io.BytesIO()
    locked.write(data)
    with pytest.raises(UnreadableDocument, match="has a password"):
        read_document(data.getvalue())
    data = io.BytesIO()
    opened.write(data)
    assert words(read_document(data.getvalue()))[0] == "Words of a page"


def test_a_pdf_of_pictures_says_so() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    data = io.BytesIO()
    writer.write(data)
    with pytest.raises(UnreadableDocument, match="no text"):
        read_document(data.getvalue())


@pytest.mark.parametrize(
    "content",
    [b"", b"  \r\n ", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(50), b"<html><body></body></html>"],
)
def test_what_has_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        read_document(content)


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="larger than 64 MB"):
        read_document(bytes(MOST_BYTES + 1))


def test_pasted_html_is_read_as_a_page_and_pasted_text_as_text() -> None:
    assert read_text("<p>a &lt; b</p><p>c</p>", is_html=True).text == "a < b\n\nc"
    assert read_text("<p>a</p>").text == "<p>a</p>"


def test_what_qt_takes_for_line_ends_become_line_ends() -> None:
    assert read_document(("a\u2029b\u2028c\x02d\ufdd0e\u00ad" + "f" * 20).encode()).text == (
        "a\n\nb\ncde" + "f" * 20
    )


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<!--" * 50_000,
        b"<html>" + b"<a " * 50_000,
        b"<html>" + b"<div>" * 50_000 + b"x",
        b"<html><p " + b'a="b" ' * 50_000 + b">x",
        b"<html><script>" + b"<" * 200_000,
        b"<html>" + b"<!" * 100_000,
    ],
)
def test_pages_that_never_end_are_read_in_one_pass(content: bytes) -> None:
    # Quadratic work would take minutes and run into the limit.
    try:
        read_document(content)
    except UnreadableDocument as error:
        assert "no text" in str(error)


def test_characters_of_a_page_are_decoded_where_they_are_text() -> None:
    page = """<html><head><title>A &amp; B</title></head><body><p>1 < 2 &amp; 3 &lt;b&gt;</p>
        <textarea>no</textarea><p title="a>b">c</P><xmp><b></xmp></body></html>"""
    document = read_document(page.encode())
    assert document.title == "A & B"
    assert words(document) == ["1 < 2 & 3 <b>", "c", "<b>"]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    body = "".join(f"<p>{html.escape(part)}</p>" for part in PARTS)
    page = f"<!doctype html><html><head><title>a</title></head><body>{body}</body></html>"
    return [
        pdf(tmp_path_factory.mktemp("pdf"), "<p>Words of a page</p>"),
        docx("".join(map(paragraph, PARTS))),
        page.encode(),
        page.encode("utf-16"),
    ]


@given(st.data())
def test_damaged_documents_are_read_or_refused(samples: list[bytes], data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(samples)))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        if data.draw(st.booleans()):
            content[place] = data.draw(st.integers(0, 255))
        else:
            del content[place : place + data.draw(st.integers(1, 40))]
            content = content or bytearray(b"-")
    try:
        document = read_document(bytes(content))
    except UnreadableDocument as error:
        assert "\n" not in str(error)
    else:
        assert document.text
