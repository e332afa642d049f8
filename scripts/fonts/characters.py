"""The characters of the fonts, in ranges that a page loads one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# Characters of no width and without ink. A font that lacks them would send every text that has one
# to another font, which may differ from computer to computer.
INVISIBLE = (0x200B, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065))
ISOLATES = tuple(range(0x2066, 0x206A))
NO_WIDTH = (*INVISIBLE, *ISOLATES, 0xFE0E, 0xFEFF)

# Characters that are shown, and found in the text of a PDF, as another one.
SAME_AS = {0x00A0: 0x0020, 0x00AD: 0x002D, 0x2010: 0x002D, 0x2011: 0x002D}
# Characters that look like another one. Each has a glyph of its own: from a glyph that two share, a
# PDF could not tell which of them was written.
ALIKE = {0x02BB: 0x2018, 0x02BC: 0x2019, 0x2012: 0x2013, 0x2215: 0x2044, 0x03D5: 0x03C6}

# Spaces, in thousandths of the em; the figure space is as wide as a digit.
FIGURE_SPACE = 0x2007
SPACES = {
    0x2002: 500, 0x2003: 1000, 0x2004: 333, 0x2005: 250, 0x2006: 167, 0x2009: 200, 0x200A: 100,
    0x202F: 200,
}  # fmt: skip

# By the name of the range: the code points that may be in it. The files of the packages decide
# which of them are.
RANGES = {
    # The script itself, combining marks beside it, punctuation, and all symbols.
    "latin": (
        *range(0x20, 0x7F), *range(0xA0, 0x100), 0x131, 0x152, 0x153, 0x2BB, 0x2BC, 0x2C6, 0x2DA,
        0x2DC, *range(0x300, 0x370), *range(0x2000, 0x2070), 0x20AC, 0x2122,
        *range(0x2190, 0x2400), *range(0x25A0, 0x2800), 0xFE0E, 0xFEFF, 0xFFFD,
    ),
    # Beyond U+0250 only the letters of African and Turkic languages, not those of phonetics.
    "latin-ext": (
        *range(0x100, 0x250), 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x260, 0x263, 0x268, 0x269,
        0x272, 0x275, 0x289, 0x28A, 0x28B, 0x294, *range(0x2B9, 0x2E0), *range(0x1E00, 0x1EA0),
        *range(0x20A0, 0x20D0),
    ),
    "vietnamese": tuple(range(0x1EA0, 0x1F00)),
    "greek": tuple(range(0x370, 0x400)),
    "cyrillic": (*range(0x400, 0x530), 0x2116),
}  # fmt: skip


def wanted() -> frozenset[int]:
    """All code points that may be in a font."""
    return frozenset(point for points in RANGES.values() for point in points)


def by_range(points: Iterable[int]) -> dict[str, list[int]]:
    """Code points, ascending, by the first range that they are in."""
    rest = set(points)
    sorted_out: dict[str, list[int]] = {}
    for name, members in RANGES.items():
        sorted_out[name] = sorted(rest & set(members))
        rest -= set(members)
    return sorted_out


def unicode_range(points: Iterable[int]) -> str:
    """Ascending code points as CSS writes them: ``U+20-7E,U+A0``."""
    return ",".join(
        f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
        for first, last in _runs(points)
    )


def _runs(points: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = -2
    for point in points:
        if point != last + 1:
            if last >= 0:
                yield first, last
            first = point
        last = point
    if last >= 0:
        yield first, last
