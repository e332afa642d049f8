"""Reads small documents that tests write themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import msgspec
import pytest

from app.importers.imported import File, Imported, ImportRefused
from app.importers.registry import read_file
from app.tour.model import Stop, Tour

KML = "http://www.opengis.net/kml/2.2"


def imported(data: bytes | str, name: str = "file", **answers: str) -> Imported:
    """What is understood of a file; a text is one in UTF-8."""
    content = data.encode() if isinstance(data, str) else data
    return read_file(File(data=content, name=name, answers=answers))


def tour_of(data: bytes | str, name: str = "file", **answers: str) -> Tour:
    """The only tour of a file."""
    (tour,) = imported(data, name, **answers).tours
    return tour


def refusal(data: bytes | str) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(ImportRefused) as error:
        imported(data)
    return str(error.value)


def kml(inner: str, namespace: str = KML) -> str:
    """A KML document around some features."""
    google = "http://www.google.com/kml/ext/2.2"
    head = f'xmlns="{namespace}" xmlns:gx="{google}"' if namespace else f'xmlns:gx="{google}"'
    return f"<kml {head}><Document>{inner}</Document></kml>"


def placemark(name: str, coordinates: str = "10.5,59.25,0", inner: str = "") -> str:
    """A placemark with a point."""
    point = f"<Point><coordinates>{coordinates}</coordinates></Point>"
    return f"<Placemark><name>{name}</name>{inner}{point}</Placemark>"


def gpx(inner: str) -> str:
    """A GPX document around some points."""
    return f'<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="x">{inner}</gpx>'


def kmz(**files: bytes | str) -> bytes:
    """An archive of files; the first ``__`` of a name is a slash, the last ``_`` its full stop."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            stem, _, suffix = name.replace("__", "/").rpartition("_")
            archive.writestr(f"{stem}.{suffix}", content)
    return out.getvalue()


def left_out(found: Imported) -> Mapping[str, int]:
    """How many things of each kind are left out."""
    return {left.kind: left.count for left in found.left_out}


def placed(tour: Tour) -> list[tuple[str, tuple[float, float] | None]]:
    """The names of the stops and where they are."""
    return [(stop.name, stop.position) for stop in tour.stops]


def dates(stop: Stop) -> tuple[str | None, str | None]:
    """Arrival and departure as a stop has them."""
    return (
        stop.arrive.text if stop.arrive else None,
        stop.depart.text if stop.depart else None,
    )


def without(tour: Tour, *names: str) -> Tour:
    """A tour without some of its members."""
    return msgspec.structs.replace(tour, **dict.fromkeys(names))
