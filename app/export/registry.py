"""Which formats a tour can leave in, by suffix, and what each of them can do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from app.export.errors import BadRequest
from app.export.job import Job

Kind: TypeAlias = Literal["picture", "page", "data"]
Make: TypeAlias = Callable[[Job], bytes]


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format: its name for people, its suffix, and the function that makes its bytes.

    A ``picture`` shows the sheet, a ``page`` is the map itself, and ``data`` need no map at all.
    ``is_text`` says that it may go to a terminal, ``is_vector`` that it has no pixels of its own,
    ``has_pages`` that it can hold an atlas in one file.
    """

    name: str
    suffix: str
    kind: Kind
    make: Make
    is_text: bool = False
    is_vector: bool = False
    has_pages: bool = False


# A format's module is loaded when it is first used: most runs use one of them.


def _png(job: Job) -> bytes:
    from app.export.formats.picture import make_png

    return make_png(job)


def _jpeg(job: Job) -> bytes:
    from app.export.formats.picture import make_jpeg

    return make_jpeg(job)


def _webp(job: Job) -> bytes:
    from app.export.formats.picture import make_webp

    return make_webp(job)


def _pdf(job: Job) -> bytes:
    from app.export.formats.pdf import make_pdf

    return make_pdf(job)


def _svg(job: Job) -> bytes:
    from app.export.formats.svg import make_svg

    return make_svg(job)


def _html(job: Job) -> bytes:
    from app.export.formats.html import make_html

    return make_html(job)


def _geojson(job: Job) -> bytes:
    from app.export.formats.geojson import make_geojson

    return make_geojson(job)


def _kml(job: Job) -> bytes:
    from app.export.formats.kml import make_kml

    return make_kml(job)


def _kmz(job: Job) -> bytes:
    from app.export.formats.kml import make_kmz

    return make_kmz(job)


def _gpx(job: Job) -> bytes:
    from app.export.formats.gpx import make_gpx

    return make_gpx(job)


def _csv(job: Job) -> bytes:
    from app.export.formats.csv_table import make_csv

    return make_csv(job)


def _ics(job: Job) -> bytes:
    from app.export.formats.ics import make_ics

    return make_ics(job)


def _markdown(job: Job) -> bytes:
    from app.export.formats.markdown import make_markdown

    return make_markdown(job)


FORMATS: Mapping[str, Format] = {
    made.suffix: made
    for made in (
        Format(name="PNG", suffix=".png", kind="picture", make=_png),
        Format(name="JPEG", suffix=".jpg", kind="picture", make=_jpeg),
        Format(name="WebP", suffix=".webp", kind="picture", make=_webp),
        Format(
            name="PDF", suffix=".pdf", kind="picture", make=_pdf, is_vector=True, has_pages=True
        ),
        Format(name="SVG", suffix=".svg", kind="picture", make=_svg, is_text=True, is_vector=True),
        Format(name="Interactive page", suffix=".html", kind="page", make=_html, is_text=True),
        Format(name="GeoJSON", suffix=".geojson", kind="data", make=_geojson, is_text=True),
        Format(name="KML", suffix=".kml", kind="data", make=_kml, is_text=True),
        Format(name="KMZ", suffix=".kmz", kind="data", make=_kmz),
        Format(name="GPX", suffix=".gpx", kind="data", make=_gpx, is_text=True),
        Format(name="CSV", suffix=".csv", kind="data", make=_csv, is_text=True),
        Format(name="iCalendar", suffix=".ics", kind="data", make=_ics, is_text=True),
        Format(name="Markdown", suffix=".md", kind="data", make=_markdown, is_text=True),
    )
}
# Other suffixes that people write for the same format.
ALIASES = {".jpeg": ".jpg", ".htm": ".html", ".markdown": ".md", ".json": ".geojson"}


def format_of(path: Path) -> Format:
    """The format that a path's suffix names. Raises ``BadRequest`` for any other."""
    suffix = path.suffix.lower()
    found = FORMATS.get(ALIASES.get(suffix, suffix))
    if found is None:
        known = ", ".join(FORMATS)
        raise BadRequest(path, f"the format {path.suffix or '(none)'} is not known; use {known}")
    return found
