"""The export formats by suffix, and what each of them can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Literal, NamedTuple, TypeAlias

from app.export.errors import BadRequest

Kind: TypeAlias = Literal["picture", "page", "data"]
Stage: TypeAlias = Literal["tour", "sheet", "pages", "print", "pixels"]
# The first argument is the ``Job``; the second, unless the stage is "tour", is what that stage
# produced: a ``PdfPage``, the PDFs of the pages, the PDF of the sheet, or a ``QImage``.
Encoder: TypeAlias = Callable[..., bytes]


class Format(NamedTuple):
    """A file format.

    ``kind``: a ``picture`` shows the sheet, a ``page`` is the map itself, ``data`` have no map.
    ``encoder``: the function that makes the file from what the stage ``takes`` produced, as
    "module:function" in ``app.export.formats``. ``is_text``: the file may go to a terminal.
    ``is_vector``: the file has no pixels. ``has_pages``: one file can hold an atlas.
    ``max_side``: the most pixels that a side can have. ``carries_tour``: the file can hold that of
    the tour, so that it opens again as the tour. ``carries_parts``: it can hold the parts of the
    tour without the texts of its sources, for the same purpose.
    """

    name: str
    suffix: str
    kind: Kind
    encoder: str
    takes: Stage = "tour"
    is_text: bool = False
    is_vector: bool = False
    has_pages: bool = False
    max_side: int | None = None
    carries_tour: bool = False
    carries_parts: bool = False

    @property
    def has_map(self) -> bool:
        """Whether the file shows the stops as places, so that those without one are missing."""
        return self.kind != "data" or self.suffix in (".kml", ".kmz", ".gpx")

    @property
    def module(self) -> str:
        """The name of the module that holds the encoder."""
        return f"app.export.formats.{self.encoder.partition(':')[0]}"

    def load_encoder(self) -> Encoder:
        """The encoder. Its module is imported only now, because most runs need one format."""
        encoder: Encoder = getattr(import_module(self.module), self.encoder.partition(":")[2])
        return encoder


# To add a format, write a module in app/export/formats/ and add its row here.
_ROWS = (
    Format(
        name="PNG",
        suffix=".png",
        kind="picture",
        encoder="picture:make_png",
        takes="print",
        carries_tour=True,
    ),
    Format(name="JPEG", suffix=".jpg", kind="picture", encoder="picture:make_jpeg", takes="pixels"),
    # WebP stores the length of a side in 14 bits.
    Format(
        name="WebP",
        suffix=".webp",
        kind="picture",
        encoder="picture:make_webp",
        takes="pixels",
        max_side=16_383,
    ),
    Format(
        name="PDF",
        suffix=".pdf",
        kind="picture",
        encoder="pdf:make_pdf",
        takes="pages",
        is_vector=True,
        has_pages=True,
        carries_tour=True,
    ),
    Format(
        name="SVG",
        suffix=".svg",
        kind="picture",
        encoder="svg:make_svg",
        takes="sheet",
        is_vector=True,
        is_text=True,
        carries_tour=True,
    ),
    Format(
        name="Interactive page",
        suffix=".html",
        kind="page",
        encoder="html:make_html",
        is_text=True,
        carries_tour=True,
    ),
    Format(
        name="GeoJSON", suffix=".geojson", kind="data", encoder="geojson:make_geojson", is_text=True
    ),
    Format(
        name="KML",
        suffix=".kml",
        kind="data",
        encoder="kml:make_kml",
        is_text=True,
        carries_parts=True,
    ),
    Format(name="KMZ", suffix=".kmz", kind="data", encoder="kml:make_kmz", carries_parts=True),
    Format(
        name="GPX",
        suffix=".gpx",
        kind="data",
        encoder="gpx:make_gpx",
        is_text=True,
        carries_parts=True,
    ),
    Format(name="CSV", suffix=".csv", kind="data", encoder="csv_table:make_csv", is_text=True),
    Format(
        name="iCalendar",
        suffix=".ics",
        kind="data",
        encoder="ics:make_ics",
        is_text=True,
        carries_parts=True,
    ),
    Format(
        name="Markdown", suffix=".md", kind="data", encoder="markdown:make_markdown", is_text=True
    ),
)
FORMATS: Mapping[str, Format] = {row.suffix: row for row in _ROWS}
# Other suffixes of the same formats.
ALIASES = {".jpeg": ".jpg", ".htm": ".html", ".markdown": ".md", ".json": ".geojson"}


def format_of(suffix: str) -> Format:
    """The format of a suffix such as ``.png``. Raises ``BadRequest`` if there is none."""
    known = suffix.lower()
    known = ALIASES.get(known, known)
    if known not in FORMATS:
        raise BadRequest(f"the format {suffix or '(none)'} is not known; use {', '.join(FORMATS)}")
    return FORMATS[known]
