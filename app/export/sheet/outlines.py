"""Puts long outlines into a printed page, which has placeholders for them.

The web engine would take longer to print coasts and borders than everything else. The page hands
them over instead (``resources/web/map/outlines.js``), with the small shape that it prints in the
place of each. The printer writes both as they are, in whole numbers, so a placeholder is found by
its numbers; colours and widths around it are those of the outline.
"""

from __future__ import annotations

import re
import zlib

# What of a printed page is read here (ISO 32000-1, 7.3.8 and 7.5.5).
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_STREAM = rb"\n%d 0 obj\s*<<\s*/Filter /FlateDecode\s*/Length (\d+)\s*>>\s*stream\r?\n"
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)


def put_outlines(pdf: bytes, outlines: str) -> bytes | None:
    """A PDF of one page with outlines in the places of its placeholders.

    ``outlines`` says on its first line how many there are. Then it has a line for each placeholder,
    followed by one for its outline. Both are path data as in SVG, of absolute moves, lines and
    closings. What has changed is appended (ISO 32000-1, 7.5.6). Returns ``None`` if ``outlines`` is
    not complete, if the page is not as the web engine wrote it when this was made, or if any
    placeholder is not there exactly once.
    """
    count, *lines = outlines.split("\n")
    if count != str(len(lines) // 2) or len(lines) % 2:
        return None
    if not lines:
        return pdf
    found = _contents_of(pdf)
    trailer = _TRAILER.search(pdf, max(0, pdf.rfind(b"trailer")))
    if found is None or trailer is None:
        return None
    number, contents = found
    for placeholder, outline in zip(lines[::2], lines[1::2], strict=True):
        shape = b"\n" + _operators(placeholder)
        if contents.count(shape) != 1:
            return None
        contents = contents.replace(shape, b"\n" + _operators(outline))
    start = len(pdf) + 1
    added = b"\n%d 0 obj\n<</Length %d>> stream\n%b\nendstream\nendobj\n" % (
        number,
        len(contents),
        contents,
    )
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, start)
    entries, before = trailer.groups()
    at = len(pdf) + len(added)
    end = b"trailer\n<<%b\n/Prev %b>>\nstartxref\n%d\n%%%%EOF\n" % (entries, before, at)
    return b"".join((pdf, added, table, end))


def _contents_of(pdf: bytes) -> tuple[int, bytes] | None:
    """The number of the object with the page's contents, and the contents."""
    references = _CONTENTS.findall(pdf)
    if len(references) != 1:
        return None
    number = int(references[0])
    stream = re.search(_STREAM % number, pdf)
    if stream is None:
        return None
    try:
        return number, zlib.decompress(pdf[stream.end() : stream.end() + int(stream[1])])
    except zlib.error:
        return None


def _operators(data: str) -> bytes:
    """Path data as the operators of a PDF, each on a line (8.5.2)."""
    parts = []
    for line in data.split("M")[1:]:
        points = line.removesuffix("Z").replace("L", " m\n", 1).replace("L", " l\n")
        last = " l\n" if "L" in line else " m\n"
        parts.append(points + last + ("h\n" if line.endswith("Z") else ""))
    return "".join(parts).encode("ascii")
