"""Makes one static font for a face: instance, merger of the scripts, symbols, names."""

from __future__ import annotations

import copy
import io
import logging
from collections.abc import Iterable

import pathops
from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont

from scripts.fonts.characters import ALIKE, FIGURE_SPACE, NO_WIDTH, SAME_AS, SPACES, wanted
from scripts.fonts.faces import Face
from scripts.fonts.symbols import Symbol, symbols

# Kerning, marks, the forms of single languages, ligatures, and digits of one width.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "pnum"]
VERSION = "1.000"
LICENCE = (
    "This font is licensed under the SIL Open Font License, version 1.1, "
    "at https://openfontlicense.org."
)
LICENCE_URL = "https://openfontlicense.org"
# The merger tells at length what it does.
logging.getLogger("fontTools").setLevel(logging.WARNING)


def make(face: Face, sources: Iterable[bytes]) -> TTFont:
    """The face as a static TrueType font, from the variable fonts of its scripts."""
    font = _merged([_static(face, source) for source in sources])
    _add_plain(font)
    for code, symbol in symbols(face.stem).items():
        _add_symbol(font, code, symbol)
    _add_symbol(font, ord("‡"), _double_dagger(font))
    _rename(font, face)
    return cut(font, wanted())


def cut(font: TTFont, points: Iterable[int]) -> TTFont:
    """A copy of a font with these characters only."""
    options = Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.hinting = False
    options.recalc_timestamp = False
    part = _copy(font)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(part)
    return part


def _static(face: Face, source: bytes) -> TTFont:
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    return instantiateVariableFont(font, face.axes, overlap=OverlapMode.REMOVE)


def _merged(fonts: list[TTFont]) -> TTFont:
    """One font of several; the first that has a character provides it."""
    files = []
    taken = set(wanted())
    for font in fonts:
        points = taken & set(font.getBestCmap())
        taken -= points
        file = io.BytesIO()
        cut(font, points).save(file)
        file.seek(0)
        files.append(file)
    first = TTFont(files[0], recalcTimestamp=False)
    merged = Merger().merge(files)
    merged.recalcTimestamp = False
    merged["head"].created, merged["head"].modified = first["head"].created, first["head"].modified
    return merged


def _copy(font: TTFont) -> TTFont:
    file = io.BytesIO()
    font.save(file)
    file.seek(0)
    return TTFont(file, recalcTimestamp=False)


def _add_plain(font: TTFont) -> None:
    present = font.getBestCmap()
    for code, model in SAME_AS.items():
        _map(font, code, present[model])
    for code, model in ALIKE.items():
        advance, _ = font["hmtx"][present[model]]
        _add_glyph(font, code, advance, copy.deepcopy(font["glyf"][present[model]]))
    digit, _ = font["hmtx"][present[ord("0")]]
    for code, advance in {**SPACES, FIGURE_SPACE: digit}.items():
        _add_glyph(font, code, advance)
    for code in NO_WIDTH:
        _add_glyph(font, code, 0)


def _add_symbol(font: TTFont, code: int, symbol: Symbol) -> None:
    path, advance = symbol
    pen = TTGlyphPen(None)
    # TrueType's outer contours run clockwise.
    path.simplify(fix_winding=True, keep_starting_points=False, clockwise=True)
    path.convertConicsToQuads()
    path.draw(pen)
    glyph = pen.glyph()
    glyph.coordinates.toInt()
    _add_glyph(font, code, advance, glyph)


def _double_dagger(font: TTFont) -> Symbol:
    """Two daggers on one another, one of them head down. The packages have the dagger alone."""
    name = font.getBestCmap()[ord("†")]
    dagger = pathops.Path()
    glyphs = font.getGlyphSet()
    glyphs[name].draw(dagger.getPen(glyphSet=glyphs))
    left, bottom, right, top = dagger.bounds
    # Turned around the middle of its height: the bars stay apart.
    turned = dagger.transform(-1, 0, 0, -1, left + right, bottom + top)
    return pathops.op(dagger, turned, pathops.PathOp.UNION), glyphs[name].width


def _add_glyph(font: TTFont, code: int, advance: int, glyph: object | None = None) -> None:
    name = f"atlas{code:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph or TTGlyphPen(None).glyph()
    font["hmtx"][name] = (advance, 0)
    _map(font, code, name)
    if glyph:
        font["glyf"][name].recalcBounds(font["glyf"])
        font["hmtx"][name] = (advance, font["glyf"][name].xMin)


def _map(font: TTFont, code: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[code] = name


def _rename(font: TTFont, face: Face) -> None:
    """Gives the font our names; the notice of its copyright stays."""
    names = font["name"]
    copyright_notice = names.getDebugName(0)
    names.names = []
    plain = face.style in ("Regular", "Bold", "Italic")
    postscript = f"{face.family.replace(' ', '')}-{face.style}"
    texts = {
        0: copyright_notice,
        1: face.family if plain else f"{face.family} {face.style}",
        2: face.style if plain else "Regular",
        3: f"{VERSION};{postscript}",
        4: f"{face.family} {face.style}",
        5: f"Version {VERSION}",
        6: postscript,
        13: LICENCE,
        14: LICENCE_URL,
    }
    if not plain:
        texts |= {16: face.family, 17: face.style}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    for table in ("STAT", "DSIG", "MVAR", "avar", "prep"):
        if table in font:
            del font[table]
    font["OS/2"].usWeightClass = face.weight
    bold = face.style == "Bold"
    font["OS/2"].fsSelection = (
        (font["OS/2"].fsSelection & ~0b1100001)
        | (1 if face.italic else 0)
        | (0x20 if bold else 0)
        | (0x40 if plain and not bold and not face.italic else 0)
        | (0x40 if not plain else 0)
    )
    font["head"].macStyle = (1 if bold else 0) | (2 if face.italic else 0)
