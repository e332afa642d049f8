"""All colours and sizes of Tour Atlas, for the light, the dark and the print theme.

The page uses them as CSS custom properties, the widgets as Qt colours: there is no second list.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

ThemeName: TypeAlias = Literal["light", "dark", "print"]


class Theme(msgspec.Struct, frozen=True, kw_only=True):
    """Colours in ``#RRGGBB``. ``ink`` and ``ink_second`` reach 4.5:1 on ``paper`` and ``panel``.

    ``leader``, the line from a badge to its place, and ``accent`` reach 3:1 on the map.
    ``field``, the border of a field, reaches 3:1 on ``panel``; ``hover`` is the ground of what is
    under the mouse. ``notice`` is the ground of a bar that asks something, ``notice_ink`` its sign.
    """

    name: ThemeName
    paper: str
    panel: str
    ink: str
    ink_second: str
    sea: str
    land: str
    visited: str
    lake: str
    river: str
    grid: str
    border: str
    field: str
    hover: str
    hairline: str
    notice: str
    notice_ink: str
    coast: str
    accent: str
    leader: str
    on_accent: str
    focus: str
    halo: str
    sea_label: str
    land_label: str
    city_label: str


LIGHT = Theme(
    name="light",
    paper="#FBFAF7",
    panel="#FFFFFF",
    ink="#1F2328",
    ink_second="#5B6470",
    sea="#DCE7EC",
    land="#F4F1EA",
    visited="#EADFC8",
    lake="#DCE7EC",
    river="#C3D5DD",
    grid="#E2DCD0",
    border="#C3BDB0",
    field="#8F8A80",
    hover="#F3F0E9",
    hairline="#E3DFD7",
    notice="#FBF1DC",
    notice_ink="#8A5200",
    coast="#AFC0C8",
    accent="#B3261E",
    leader="#6E757C",
    on_accent="#FFFFFF",
    focus="#1A5FB4",
    halo="#FFFFFF",
    sea_label="#4A6573",
    land_label="#5A5447",
    city_label="#3F3C36",
)

DARK = Theme(
    name="dark",
    paper="#16191D",
    panel="#1E2227",
    ink="#E8E6E1",
    ink_second="#A9B0B8",
    sea="#10202B",
    land="#252A2E",
    visited="#4A4333",
    lake="#10202B",
    river="#1B3240",
    grid="#33393F",
    border="#454B50",
    field="#6F757C",
    hover="#272C32",
    hairline="#2E343A",
    notice="#352C1B",
    notice_ink="#E9B662",
    coast="#33434D",
    accent="#FF6B5E",
    leader="#9AA2AA",
    on_accent="#16191D",
    focus="#78AEED",
    halo="#16191D",
    sea_label="#86A3B3",
    land_label="#B5B0A4",
    city_label="#BDB8AC",
)

PRINT = Theme(
    name="print",
    paper="#FFFFFF",
    panel="#FFFFFF",
    ink="#1A1A1A",
    ink_second="#555B63",
    sea="#E6EEF2",
    land="#FAF8F3",
    visited="#EDE3CD",
    lake="#E6EEF2",
    river="#CBDBE3",
    grid="#E6E0D4",
    border="#B8B1A2",
    field="#8F8A80",
    hover="#F3F0E9",
    hairline="#D9D4CA",
    notice="#FBF1DC",
    notice_ink="#8A5200",
    coast="#AEBCC3",
    accent="#B3261E",
    leader="#6E757C",
    on_accent="#FFFFFF",
    focus="#1A5FB4",
    halo="#FFFFFF",
    sea_label="#4A6573",
    land_label="#5A5447",
    city_label="#3F3C36",
)

THEMES: dict[ThemeName, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT)}

# Multiples of 4, in CSS pixels and in Qt's device-independent pixels alike.
SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 4, 8, 12, 16, 24

# The four type sizes, as factors of the window's font size: 12, 14, 17 and 24 pixels.
SMALL, BODY, HEADING, TITLE = 12 / 14, 1.0, 17 / 14, 24 / 14
