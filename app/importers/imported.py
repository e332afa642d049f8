"""What an importer makes of a file: tours, what it left out, and what it has to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec

from app.gazetteer.places import Place
from app.tour.model import Tour

# Of a file, and of everything that is unpacked from it, in bytes.
MOST_BYTES = 64 * 1024 * 1024
MOST_SECONDS = 60.0
# More stops than these are no tour, and no window shows them.
MOST_STOPS = 200_000

FormatName: TypeAlias = Literal[
    "kml", "kmz", "gpx", "csv", "tsv", "xlsx", "ods", "xls", "html-table", "geojson", "storymapjs",
    "timelinejs", "umap", "ics", "travels", "tour", "html", "pdf", "svg", "png",
    "json",
]  # fmt: skip

# What of a file is not in the tour. ``words/imports.py`` has the words for each.
LeftOutKind: TypeAlias = Literal[
    "alarm", "album", "animated tour", "attachment", "camera", "cancelled event", "cell",
    "colour", "column", "computed value", "description part", "duplicate event", "empty feature",
    "empty row", "empty slide", "era", "event detail", "folder style", "free/busy time",
    "further point", "header row", "hidden sheet", "icon", "image", "implausible position",
    "implausible time", "journal entry", "layer setting", "leg", "line", "link to a file",
    "media", "model", "network link", "overlay", "place on a picture", "polygon", "preamble row",
    "recurrence", "region", "remote layer", "row", "schema", "shaping point", "sheet",
    "slide setting", "style", "sub-row", "to-do", "total row", "track", "track point",
    "unread date", "video", "visibility", "year out of range", "zone definition",
]  # fmt: skip

QuestionKind: TypeAlias = Literal[
    "date order", "swapped", "rests", "place", "sheet", "encoding",
    "century", "row order",
]  # fmt: skip

# What a column of a table is to the tour.
ColumnRole: TypeAlias = Literal[
    "name", "lat", "lon", "coordinates", "country", "arrive", "depart", "time", "order", "fact",
    "topic", "id", "traveller", "meeting", "quote", "agreement", "speaker", "source", "url",
    "code", "from", "to", "kind", "kept", "left out",
    "altitude", "arrive time", "date", "day", "depart time", "east or west", "end day", "end month",
    "end year", "from lat", "from lon", "month", "north or south", "region", "route", "to lat",
    "to lon", "year",
]  # fmt: skip

Answers: TypeAlias = Mapping[str, str]


class ImportRefused(ValueError):
    """A file cannot be read as a tour; ``str()`` is one sentence: what is wrong and what to do."""


class LeftOut(msgspec.Struct, frozen=True):
    """Things of one kind that the tour does not hold; ``names`` are those of the first few."""

    kind: LeftOutKind
    count: int
    names: tuple[str, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """A possible answer. ``detail`` is a date, a place or a sheet, ``count`` what it would give."""

    id: str
    detail: str = ""
    count: int = 0


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A question that only the user can answer.

    ``about`` is an example from the file, ``where`` names columns, stops or tracks. ``chosen`` is
    the id of the answer that the tours now follow. While ``is_open``, nobody has chosen it.
    ``target`` is the id of the stop that the question is about, if it is about one.
    """

    id: str
    kind: QuestionKind
    about: str
    answers: tuple[Answer, ...]
    chosen: str
    is_open: bool
    where: tuple[str, ...] = ()
    target: str | None = None


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A stop that the file names but does not place.

    ``tour`` is the number of the tour from 0, ``name`` the name as written, ``country`` an alpha-2
    code, ``region`` the name of a state or province. ``countries`` are codes of others in which the
    place may lie, the likeliest first, as those of a former country, or of what belonged to
    ``country``. With ``is_code`` the name is an IATA code.
    """

    tour: int
    stop: str
    name: str
    country: str | None = None
    countries: tuple[str, ...] = ()
    region: str | None = None
    is_code: bool = False


class Placing(msgspec.Struct, frozen=True, kw_only=True):
    """How the gazetteer placed a stop: where, why, and which other places have the name.

    ``place`` is ``None`` if no place was found, or if several are as likely.
    """

    tour: int
    stop: str
    written: str
    place: Place | None
    others: tuple[Place, ...] = ()


class Column(msgspec.Struct, frozen=True):
    """A column of a table: the name in its header, and what the tour makes of it."""

    name: str
    role: ColumnRole


class TableView(msgspec.Struct, frozen=True, kw_only=True):
    """A table as it was read, for the user to confirm.

    ``stops`` has for each row the ids of the stops that it became. ``header`` is the number of the
    header's row in the file, from 1, or 0 if there is none. ``sheets`` names those of a workbook.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    stops: tuple[tuple[str, ...], ...]
    header: int
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    encoding: str = ""
    separator: str = ""


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What was understood of a file. ``wanted`` is what the gazetteer has still to place."""

    format: FormatName
    tours: tuple[Tour, ...]
    left_out: tuple[LeftOut, ...] = ()
    questions: tuple[Question, ...] = ()
    placings: tuple[Placing, ...] = ()
    wanted: tuple[Wanted, ...] = ()
    table: TableView | None = None


class File(msgspec.Struct, frozen=True, kw_only=True):
    """A file to import: its bytes, its name without folders, and the user's answers by question.

    An answer of the id ``column:3`` is the role of the fourth column.
    """

    data: bytes
    name: str
    answers: Answers = {}
