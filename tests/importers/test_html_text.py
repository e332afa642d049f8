"""HTML in descriptions as text, and XML that has to be mended first."""

from __future__ import annotations

import pytest

from app.importers.html_text import html_text
from app.importers.imported import ImportRefused
from app.importers.xml_tree import parse_xml


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain\ntext", "plain\ntext"),
        ("a < b & c", "a < b & c"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("one<br>two<br/>three\nfour", "one\ntwo\nthree four"),
        ("one <b>bold</b>\ntwo", "one bold\ntwo"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>one<li>two</ul>", "• one\n• two"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ('<a href="https://x.test/a">words</a>', "words (https://x.test/a)"),
        ('<a href="https://x.test/a">https://x.test/a</a>', "https://x.test/a"),
        ('<a href="https://x.test/a"></a>', "https://x.test/a"),
        ('<a href="mailto:a@x.test">a@x.test</a>', "a@x.test"),
        ('<a href="javascript:run()">words</a> <a href="#stop-2">next</a>', "words next"),
        ("<table><tr><th>City:</th><td>Oslo</td></tr></table>", "City: Oslo"),
        ("<table><tr><td>1<td>2<td>3<tr><td>4<td></table>", "1 · 2 · 3\n4"),
        (
            "<table><tr><td>Head</td></tr><tr><td><table><tr><td>a</td><td>b</td></tr>"
            "<tr><td>c</td><td>d</td></tr></table></td></tr></table>",
            "Head\na: b\nc: d",
        ),
        ("<html><head><title>no</title><style>p{}</style></head><body>yes</body></html>", "yes"),
        ("<script>run('<b>')</script>yes", "yes"),
        ('<iframe src="https://x.test/v"></iframe>', "https://x.test/v"),
        ("<!-- no -->yes", "yes"),
    ],
)
def test_what_a_reader_sees_is_the_text(source: str, text: str) -> None:
    assert html_text(source).text == text


def test_media_and_files_are_told_apart() -> None:
    found = html_text(
        '<img src="files/a.jpg" alt="A boat"><a href="files/b.pdf">Plan</a>'
        '<video src="https://x.test/c.mp4"></video><img src="data:image/png;base64,AAAA">'
    )
    assert found.images == ("files/a.jpg", "data:")
    assert found.files == ("files/b.pdf",)
    assert found.media == ("https://x.test/c.mp4",)
    assert found.text == "A boat Plan (files/b.pdf)\nhttps://x.test/c.mp4"


@pytest.mark.parametrize(
    "source",
    [
        "<tr><td>x" * 20_000,
        "<table><tr><td>x" * 20_000,
        '<a href="x">' * 50_000,
        "<" * 500_000,
        "<pre>" * 50_000 + "&" * 50_000,
    ],
)
def test_no_text_takes_long(source: str) -> None:
    # It raises an error after 20 seconds.
    assert html_text(source).text is not None


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ("<a><b>Tom & Jerry</b></a>", "Tom & Jerry"),
        (
            "<a><b>a &nbsp;b &uuml; &amp; &#8217; &#x2019; &what; &lt;</b></a>",
            "a \xa0b ü & ’ ’ &what; <",
        ),
        ("<a><b><![CDATA[a & b]]> & c</b></a>", "a & b & c"),
        ("<a><b>x\x0by</b></a>", "xy"),
        ("<a><b>x<gx:c/>y</b></a>", "xy"),
        ("<a><name>one<br>two</name></a>", "one<br>two"),
    ],
)
def test_usual_faults_of_xml_are_mended(document: str, text: str) -> None:
    assert "".join(parse_xml(document.encode()).itertext()) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_found_by_the_bytes(encoding: str) -> None:
    assert parse_xml("<a>Zürich</a>".encode(encoding)).text == "Zürich"
    # As programs declare it whatever they write.
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    if encoding != "utf-16":
        assert parse_xml(f"{head}<a>Zürich</a>".encode(encoding)).text == "Zürich"


@pytest.mark.parametrize("document", ["<a><b></a>", "<a>", "<a/><b/>", "text", "<a b=c/>"])
def test_other_faults_are_told_with_their_line(document: str) -> None:
    with pytest.raises(ImportRefused, match="damaged at line 1"):
        parse_xml(document.encode())
