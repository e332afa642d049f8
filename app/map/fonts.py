"""The built-in fonts: their style sheet for the pages, and what an exported page embeds of them.

``make fonts`` builds the files. The characters of each face are divided into ranges (Latin, Greek
and so on), one file each, of which a page loads those that it needs. Every other character is left
to the fonts of the system.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import msgspec

from app.map.shell import Purpose
from app.resources import resource

SANS_FAMILY, SERIF_FAMILY = "Tour Atlas Sans", "Tour Atlas Serif"
_DISPLAY_FAMILY = "Tour Atlas Display"
# Without our fonts, as in a viewer of SVG, those from which they were made look much the same.
_SANS = f'"{SANS_FAMILY}", "Source Sans 3", system-ui, "Noto Sans", "DejaVu Sans", sans-serif'
_SERIF_REST = '"Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif'
_SERIF = f'"{SERIF_FAMILY}", {_SERIF_REST}'
_DISPLAY = f'"{_DISPLAY_FAMILY}", {_SERIF_REST}'
_STACKS = f":root {{ --sans: {_SANS}; --serif: {_SERIF}; --display: {_DISPLAY}; }}"
# The ranges that names on the map need besides Latin, by face.
_ALWAYS = {"sans-400": ("latin-ext",), "serif-400-italic": ("latin-ext",)}
# The licence asks for it in every copy of a font.
_NOTICE = (
    "/* Fonts made from Source Sans 3 and Source Serif 4. {copyrights}\n"
    "   SIL Open Font License 1.1: https://openfontlicense.org */"
)


class Face(msgspec.Struct, frozen=True):
    """A face as ``scripts/build_fonts.py`` describes it; ``ranges`` are CSS ranges by name.

    Each face has a TrueType file too; ``window`` says whether the widgets use it.
    """

    name: str
    family: str
    weight: int
    italic: bool
    window: bool
    copyright: str
    ranges: dict[str, str]

    def points(self, range_name: str) -> frozenset[int]:
        """The code points of a range."""
        return _points(self.ranges[range_name])

    @property
    def characters(self) -> frozenset[int]:
        """All code points that the face has."""
        return frozenset().union(*map(self.points, self.ranges))


class UsedFace(msgspec.Struct, frozen=True):
    """A face that a drawing uses, and the letters in it."""

    family: str
    weight: int
    italic: bool
    letters: str


class _Index(msgspec.Struct, frozen=True):
    faces: tuple[Face, ...]


@cache
def faces() -> tuple[Face, ...]:
    """The built-in faces."""
    return msgspec.json.decode(resource("fonts", "faces.json").read_bytes(), type=_Index).faces


@cache
def common_characters() -> frozenset[int]:
    """The code points that every built-in face has."""
    return frozenset.intersection(*(face.characters for face in faces()))


@cache
def fonts_css(purpose: Purpose) -> str:
    """The style sheet of the pages that the app serves, which names the files below ``fonts/``.

    A page on a screen loads the ranges that it needs, and has those in the style sheet that all
    need. A sheet has whole faces: letters of different ranges are kerned, and words stay whole in
    the text of a PDF. Only sheets have the display cut.
    """
    if purpose == "print":
        rules = [
            _rule(face, f"fonts/{face.name}.ttf", ",".join(face.ranges.values()))
            for face in faces()
        ]
    else:
        rules = [
            _rule(face, _url(face, name), ranges)
            for face in faces()
            if face.window
            for name, ranges in face.ranges.items()
        ]
    return "\n".join((_STACKS, *rules))


def embedded_css(text: str, more: Mapping[str, str]) -> str:
    """The style sheet of a page that is one file, with the ranges that it needs in it.

    ``text`` is what the page shows in any face; ``more`` is what it shows besides, by the names of
    the faces that show it.
    """
    # A page is long, and has few letters.
    common = set(text)
    shown = [(face, common.union(more.get(face.name, ""))) for face in faces() if face.window]
    return "\n".join((_STACKS, _embedded(shown)))


def css_of(used: Iterable[UsedFace]) -> str:
    """The style sheet of a drawing, with the ranges of these faces that it needs in it."""
    letters = {(use.family, use.weight, use.italic): use.letters for use in used}
    return _embedded(
        [(face, letters.get((face.family, face.weight, face.italic), "")) for face in faces()]
    )


def window_files() -> tuple[Path, ...]:
    """The TrueType files of the faces that the widgets use."""
    return tuple(resource("fonts", f"{face.name}.ttf") for face in faces() if face.window)


def _embedded(shown: Iterable[tuple[Face, Iterable[str]]]) -> str:
    """The rules for faces and the letters that each shows, after a notice."""
    rules = []
    for face, letters in shown:
        points = set(map(ord, letters))
        for name, ranges in face.ranges.items():
            if points & face.points(name):
                rules.append(_rule(face, _data_url(face, name), ranges))
    notices = dict.fromkeys(face.copyright for face in faces())
    return "\n".join((_NOTICE.format(copyrights=" ".join(notices)), *rules))


def _url(face: Face, range_name: str) -> str:
    if range_name in ("latin", *_ALWAYS.get(face.name, ())):
        return _data_url(face, range_name)
    return f"fonts/web/{face.name}-{range_name}.woff2"


def _data_url(face: Face, range_name: str) -> str:
    file = resource("fonts", "web", f"{face.name}-{range_name}.woff2")
    return f"data:font/woff2;base64,{base64.b64encode(file.read_bytes()).decode('ascii')}"


def _rule(face: Face, url: str, ranges: str) -> str:
    style = "italic" if face.italic else "normal"
    # Until the file is there the text is invisible: it never jumps from one font to another.
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f'font-style: {style}; font-display: block; src: url("{url}"); unicode-range: {ranges}; }}'
    )


@cache
def _points(ranges: str) -> frozenset[int]:
    """The code points of a range as CSS writes it: ``U+20-7E,U+A0``."""
    points: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)
