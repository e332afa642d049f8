"""Draws the halos of names in a PDF as shapes, so that each name is in its text once.

The web engine writes a stroked text as glyphs of a Type 3 font, which readers of PDF take for text:
they would find and copy each name twice. Here such glyphs become shapes (form XObjects) at the same
places. The page's style sheet makes halos not quite opaque, by which they are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
)

# The opacity of halos, in sheet.css.
HALO_OPACITY = 0.996
# What changes the graphics state, and the beginnings of texts (ISO 32000-1, 8.4 and 9.4).
_MARK = re.compile(rb"^(?:(q)|(Q)|(/\S+) gs|(BT))$", re.MULTILINE)
_FONT = re.compile(rb"(/\S+) (\S+) Tf")
_MATRIX = re.compile(rb"(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) Tm")
_SHOW = re.compile(rb"(?:(\S+) (\S+) Td )?<([0-9A-Fa-f]*)> Tj")
# The widths and the box of a glyph, with which its description begins (9.6.5).
_GLYPH_BOX = re.compile(rb"\s*\S+\s+\S+\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+d1\s")


def draw_halos(page: PageObject, writer: PdfWriter) -> None:
    """Turns the halos of a page of ``writer`` into shapes."""
    for stream, resources in _streams(page):
        halos = _halo_states(resources)
        if halos:
            _Halos(stream, resources, writer).draw(halos)


def _streams(page: PageObject) -> Iterator[tuple[StreamObject, DictionaryObject]]:
    """The contents of a page and of everything that is drawn in it, with their resources."""
    contents = page.get("/Contents")
    resources = page.get("/Resources")
    if contents is None or resources is None:
        return
    stream, found = contents.get_object(), resources.get_object()
    if isinstance(stream, StreamObject) and isinstance(found, DictionaryObject):
        yield stream, found
        yield from _forms(found, set())


def _forms(
    resources: DictionaryObject, seen: set[int]
) -> Iterator[tuple[StreamObject, DictionaryObject]]:
    for form in _values(resources, "/XObject"):
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            continue
        own = form.get("/Resources")
        if own is None or id(form) in seen:
            continue
        seen.add(id(form))
        found = own.get_object()
        yield form, found
        yield from _forms(found, seen)


def _values(resources: DictionaryObject, kind: str) -> list[Any]:
    named = resources.get(kind)
    return [value.get_object() for value in named.get_object().values()] if named else []


def _halo_states(resources: DictionaryObject) -> frozenset[bytes]:
    """The names of the graphics states in which halos are drawn."""
    states = resources.get("/ExtGState")
    return frozenset(
        name.encode()
        for name, state in (states.get_object() if states else {}).items()
        if abs(float(state.get_object().get("/ca", 1)) - HALO_OPACITY) < 1e-4
    )


class _Halos:
    """Rewrites one content stream."""

    def __init__(
        self, stream: StreamObject, resources: DictionaryObject, writer: PdfWriter
    ) -> None:
        self._stream = stream
        self._resources = resources
        self._writer = writer
        fonts = resources.get("/Font")
        self._fonts: dict[bytes, DictionaryObject] = {
            name.encode(): font.get_object()
            for name, font in (fonts.get_object() if fonts else {}).items()
            if font.get_object().get("/Subtype") == "/Type3"
        }

    def draw(self, halos: frozenset[bytes]) -> None:
        """``halos`` are the names of graphics states."""
        data = self._stream.get_data()
        parts: list[bytes] = []
        saved: list[bool] = []
        is_halo, done = False, 0
        for mark in _MARK.finditer(data):
            save, restore, state, text = mark.groups()
            if save:
                saved.append(is_halo)
            elif restore:
                is_halo = saved.pop() if saved else False
            elif state:
                is_halo = state in halos
            elif text and is_halo:
                end = data.index(b"ET", mark.end())
                shapes = self._shapes(data[mark.end() : end])
                if shapes is not None:
                    parts += [data[done : mark.start()], shapes]
                    done = end + 2
        if parts:
            self._stream.set_data(b"".join((*parts, data[done:])))

    def _shapes(self, text: bytes) -> bytes | None:
        """The operators that draw a text as shapes, or ``None`` if it is written in another way."""
        lines = text.strip().splitlines()
        font = _FONT.fullmatch(lines[0]) if lines else None
        matrix = _MATRIX.match(lines[1]) if len(lines) > 1 else None
        if font is None or matrix is None or font[1] not in self._fonts:
            return None
        a, b, c, d, e, f = map(float, matrix.groups())
        size = float(font[2])
        drawn = []
        shown = b"\n".join((lines[1][matrix.end() :].strip(), *lines[2:])).strip()
        x = y = 0.0
        for show in shown.splitlines():
            glyph = _SHOW.fullmatch(show.strip())
            # The engine places each glyph of such a font on its own.
            if glyph is None or len(glyph[3]) != 2:
                return None
            x, y = x + float(glyph[1] or 0), y + float(glyph[2] or 0)
            shape = self._shape(font[1], int(glyph[3], 16))
            if shape:
                at = (size * a, size * b, size * c, size * d, e + x * a + y * c, f + x * b + y * d)
                numbers = " ".join(f"{number:.5f}".rstrip("0").rstrip(".") for number in at)
                drawn.append(f"q {numbers} cm {shape} Do Q".encode())
        return b"\n".join(drawn)

    def _shape(self, name: bytes, code: int) -> str | None:
        """The name of the shape of a glyph, or ``None`` if the glyph is empty."""
        shape = f"/Halo{name[1:].decode()}_{code:02X}"
        shapes = self._resources.setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
        if shape in shapes:
            return shape
        font = self._fonts[name]
        glyph = _glyph(font, code)
        box = _GLYPH_BOX.match(glyph)
        if box is None:
            return None
        form = DecodedStreamObject()
        form.set_data(glyph[box.end() :])
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = ArrayObject(FloatObject(float(side)) for side in box.groups())
        form[NameObject("/Matrix")] = font["/FontMatrix"]
        shapes[NameObject(shape)] = self._writer._add_object(form.flate_encode())
        return shape


def _glyph(font: DictionaryObject, code: int) -> bytes:
    """The description of a glyph of a Type 3 font; empty if it has none."""
    encoding, glyphs = _dictionary(font, "/Encoding"), _dictionary(font, "/CharProcs")
    names = encoding.get("/Differences")
    at = 0
    for entry in names if isinstance(names, ArrayObject) else ():
        if not isinstance(entry, NameObject):
            at = int(entry)
            continue
        if at == code:
            found = glyphs.get(entry)
            glyph = found.get_object() if found is not None else None
            return glyph.get_data() if isinstance(glyph, StreamObject) else b""
        at += 1
    return b""


def _dictionary(owner: DictionaryObject, key: str) -> DictionaryObject:
    value = owner.get(key)
    found = value.get_object() if value is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
