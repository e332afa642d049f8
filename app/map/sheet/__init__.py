"""The sheet of an exported picture: its options, and the texts that stand around its map."""

from app.map.sheet.data import sheet_data
from app.map.sheet.items import shortened
from app.map.sheet.options import Layout, SafeArea, SheetOptions, SheetParts, TypeSizes

__all__ = [
    "Layout",
    "SafeArea",
    "SheetOptions",
    "SheetParts",
    "TypeSizes",
    "sheet_data",
    "shortened",
]
