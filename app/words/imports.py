"""What an importer understood, left out and asks, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.gazetteer.places import Place
from app.importers.imported import (
    Answer,
    ColumnRole,
    FormatName,
    Imported,
    LeftOut,
    LeftOutKind,
    Placing,
    Question,
)
from app.tour.bidi import isolate
from app.tour.when import DateError, When
from app.words.countries import country_name
from app.words.counts import stops
from app.words.dates import when

translate = QCoreApplication.translate

# More names than these make a line too long to read.
_NAMED = 3


def left_out(parts: Sequence[LeftOut]) -> str:
    """What is not in the tour, on one line: ``14 icons, 1 polygon (Old town)``."""
    return ", ".join(map(_left_out, parts))


def _left_out(part: LeftOut) -> str:
    words = _LEFT_OUT[part.kind](part.count)
    if not part.names:
        return words
    names = ", ".join(isolate(name) for name in part.names[:_NAMED])
    more = len(part.names) > _NAMED or part.count > len(part.names)
    return f"{words} ({names}, …)" if more else f"{words} ({names})"


def placing_words(imported: Imported, placing: Placing) -> str:
    """Where the gazetteer placed a stop, and why: ``San Jose → San José, Costa Rica. …``."""
    stop = imported.tours[placing.tour].stop(placing.stop)
    if placing.place is None:
        words = translate(
            "imports", "{name} has no place: the gazetteer does not tell which it is."
        )
        return words.format(name=isolate(placing.written))
    found = place_words(placing.place)
    note = f" {stop.place_note}" if stop.place_note else ""
    return f"{isolate(placing.written)} → {found}.{note}"


def place_words(place: Place) -> str:
    """A place with its region and country: ``San José, Costa Rica``."""
    country = country_name(place.country) if place.country else ""
    names = (place.name, place.region, country)
    return ", ".join(isolate(name) for name in dict.fromkeys(filter(None, names)))


def format_words(name: FormatName) -> str:
    """The name of a format: ``Excel``, ``My Maps or Google Earth (KML)``."""
    return _FORMATS[name]()


def role_words(role: ColumnRole) -> str:
    """What a column is to the tour, as its heading says it: ``Place``."""
    return _ROLES[role]()


def roles() -> tuple[ColumnRole, ...]:
    """What a column can be, in the order in which a user chooses."""
    return tuple(_ROLES)


def question_words(question: Question) -> str:
    """The question, as one sentence with its example."""
    about = isolate(question.about)
    if question.kind == "date order":
        dates = [_date(text) for text in _both(question.about)]
        if len(dates) == 2:
            words = translate("imports", "{text} may be {one} or {other}.")
            return words.format(text=about, one=dates[0], other=dates[1])
        return translate("imports", "{text} may be two dates.").format(text=about)
    sentence = {
        "swapped": translate("imports", "Latitude and longitude of {text} look swapped."),
        "rests": translate("imports", "{text} is a line. Which of its points are stops?"),
        "place": translate("imports", "Which {text} is meant?"),
        "sheet": translate("imports", "Which sheet holds the tour?"),
        "encoding": translate("imports", "Are these letters right: {text}?"),
        "century": translate("imports", "{text} may be in two centuries."),
        "row order": translate("imports", "The rows begin with the latest, {text}."),
    }[question.kind]
    return sentence.format(text=about)


def question_note(question: Question) -> str:
    """Why it is asked, in one sentence; it may be empty."""
    if question.kind == "date order":
        count = len(question.where)
        return translate("imports", "No row in %n column(s) decides it.", "", max(count, 1))
    if question.kind == "swapped":
        return translate(
            "imports", "No point on Earth has such a latitude, or the country differs."
        )
    return ""


def answer_words(question: Question, answer: Answer) -> str:
    """The name of an answer: ``Day first``."""
    fixed = {
        ("date order", "dmy"): translate("imports", "Day first"),
        ("date order", "mdy"): translate("imports", "Month first"),
        ("date order", "text"): translate("imports", "Leave the dates out"),
        ("swapped", "as-written"): translate("imports", "As they are written"),
        ("swapped", "swapped"): translate("imports", "Swap them"),
        ("rests", "none"): translate("imports", "None of them"),
        ("rests", "ends"): translate("imports", "Its start and its end"),
        ("rests", "rests"): translate("imports", "Its ends and the rests"),
        ("row order", "as-written"): translate("imports", "In the order of the rows"),
        ("row order", "reversed"): translate("imports", "The earliest first"),
        ("century", "text"): translate("imports", "Leave the dates out"),
        ("place", "none"): translate("imports", "None of these"),
    }
    if question.kind == "century" and answer.id.isdecimal():
        return translate("imports", "{century}00 to {century}99").format(century=answer.id)
    if question.kind == "encoding":
        return answer.id
    return fixed.get((question.kind, answer.id)) or isolate(answer.detail) or answer.id


def answer_note(question: Question, answer: Answer) -> str:
    """What an answer gives: ``1 to 6 February 2025``, ``4 stops``."""
    if question.kind in ("date order", "century"):
        if answer.id == "text":
            return translate("imports", "Kept as text in each note")
        return _date(answer.detail)
    if question.kind == "swapped" or (question.kind == "encoding" and answer.id != answer.detail):
        return isolate(answer.detail)
    if question.kind == "row order":
        return _date(answer.detail)
    if question.kind == "rests":
        return stops(answer.count)
    if question.kind == "place" and answer.id == "none":
        return translate("imports", "The stop has no place then")
    return ""


def _both(text: str) -> tuple[str, ...]:
    """The two dates that a text such as 01/02/2025 may be, day first, in the tour's spelling."""
    parts = [part for part in _split(text) if part.isdecimal()]
    if len(parts) != 3:
        return ()
    first, second, year = parts
    if len(year) != 4:
        return ()
    return (f"{year}-{second:0>2}-{first:0>2}", f"{year}-{first:0>2}-{second:0>2}")


def _split(text: str) -> list[str]:
    for sign in "/.-":
        text = text.replace(sign, " ")
    return text.split()[:3]


def _date(text: str) -> str:
    """A date in words; what is no date stays as it is."""
    try:
        return when(When(text))
    except DateError:
        return text


_Count = Callable[[int], str]
_LEFT_OUT: dict[LeftOutKind, _Count] = {
    "alarm": lambda n: translate("imports", "%Ln alarm(s)", "", n),
    "album": lambda n: translate("imports", "%Ln photo album(s)", "", n),
    "attachment": lambda n: translate("imports", "%Ln attachment(s)", "", n),
    "camera": lambda n: translate("imports", "%Ln camera position(s)", "", n),
    "cell": lambda n: translate("imports", "%Ln cell(s)", "", n),
    "colour": lambda n: translate("imports", "%Ln colour(s)", "", n),
    "column": lambda n: translate("imports", "%Ln column(s)", "", n),
    "computed value": lambda n: translate("imports", "%Ln computed value(s)", "", n),
    "description part": lambda n: translate("imports", "%Ln part(s) of descriptions", "", n),
    "empty row": lambda n: translate("imports", "%Ln empty row(s)", "", n),
    "event detail": lambda n: translate("imports", "%Ln detail(s) of events", "", n),
    "folder style": lambda n: translate("imports", "%Ln style(s) of folders", "", n),
    "hidden sheet": lambda n: translate("imports", "%Ln hidden sheet(s)", "", n),
    "icon": lambda n: translate("imports", "%Ln icon(s)", "", n),
    "image": lambda n: translate("imports", "%Ln picture(s)", "", n),
    "implausible time": lambda n: translate("imports", "%Ln time(s) that cannot be right", "", n),
    "implausible position": lambda n: translate(
        "imports", "%Ln position(s) that cannot be right", "", n
    ),
    "layer setting": lambda n: translate("imports", "%Ln setting(s) of layers", "", n),
    "leg": lambda n: translate("imports", "%Ln leg(s)", "", n),
    "line": lambda n: translate("imports", "%Ln line(s)", "", n),
    "link to a file": lambda n: translate("imports", "%Ln link(s) to files", "", n),
    "media": lambda n: translate("imports", "%Ln picture(s) and film(s)", "", n),
    "model": lambda n: translate("imports", "%Ln 3D model(s)", "", n),
    "network link": lambda n: translate("imports", "%Ln network link(s)", "", n),
    "overlay": lambda n: translate("imports", "%Ln overlay(s)", "", n),
    "polygon": lambda n: translate("imports", "%Ln polygon(s)", "", n),
    "preamble row": lambda n: translate("imports", "%Ln row(s) above the header", "", n),
    "recurrence": lambda n: translate("imports", "%Ln recurrence(s)", "", n),
    "remote layer": lambda n: translate("imports", "%Ln layer(s) on the web", "", n),
    "row": lambda n: translate("imports", "%Ln row(s)", "", n),
    "schema": lambda n: translate("imports", "%Ln schema(s)", "", n),
    "sheet": lambda n: translate("imports", "%Ln other sheet(s)", "", n),
    "slide setting": lambda n: translate("imports", "%Ln setting(s) of slides", "", n),
    "style": lambda n: translate("imports", "%Ln style(s)", "", n),
    "sub-row": lambda n: translate("imports", "%Ln row(s) below a row", "", n),
    "to-do": lambda n: translate("imports", "%Ln to-do(s)", "", n),
    "total row": lambda n: translate("imports", "%Ln row(s) of totals", "", n),
    "track": lambda n: translate("imports", "%Ln track(s)", "", n),
    "track point": lambda n: translate("imports", "%Ln point(s) of tracks", "", n),
    "video": lambda n: translate("imports", "%Ln film(s)", "", n),
    "year out of range": lambda n: translate(
        "imports", "%Ln year(s) before 1 or after 9999", "", n
    ),
    "zone definition": lambda n: translate("imports", "%Ln definition(s) of time zones", "", n),
    "animated tour": lambda n: translate("imports", "%Ln animated tour(s)", "", n),
    "cancelled event": lambda n: translate("imports", "%Ln cancelled event(s)", "", n),
    "duplicate event": lambda n: translate("imports", "%Ln event(s) given twice", "", n),
    "empty feature": lambda n: translate("imports", "%Ln empty feature(s)", "", n),
    "empty slide": lambda n: translate("imports", "%Ln empty slide(s)", "", n),
    "era": lambda n: translate("imports", "%Ln era(s)", "", n),
    "free/busy time": lambda n: translate("imports", "%Ln free or busy time(s)", "", n),
    "further point": lambda n: translate("imports", "%Ln further point(s) of a place", "", n),
    "header row": lambda n: translate("imports", "%Ln repeated header(s)", "", n),
    "journal entry": lambda n: translate("imports", "%Ln journal entry(ies)", "", n),
    "place on a picture": lambda n: translate("imports", "%Ln place(s) on a picture", "", n),
    "region": lambda n: translate("imports", "%Ln region(s)", "", n),
    "shaping point": lambda n: translate("imports", "%Ln point(s) that shape a route", "", n),
    "unread date": lambda n: translate("imports", "%Ln date(s) kept as text", "", n),
    "visibility": lambda n: translate("imports", "%Ln mark(s) of what is hidden", "", n),
}
_FORMATS: dict[FormatName, Callable[[], str]] = {
    "kml": lambda: "KML",
    "kmz": lambda: "KMZ",
    "gpx": lambda: "GPX",
    "csv": lambda: translate("imports", "Table of text (CSV)"),
    "tsv": lambda: translate("imports", "Table of text with tabs"),
    "xlsx": lambda: "Excel",
    "xls": lambda: translate("imports", "Excel of before 2007"),
    "ods": lambda: "OpenDocument",
    "html-table": lambda: translate("imports", "Table of a web page"),
    "geojson": lambda: "GeoJSON",
    "storymapjs": lambda: "StoryMapJS",
    "timelinejs": lambda: "TimelineJS",
    "umap": lambda: "uMap",
    "json": lambda: translate("imports", "List of objects (JSON)"),
    "ics": lambda: translate("imports", "Calendar (iCalendar)"),
    "travels": lambda: translate("imports", "Official travels (XML)"),
    "tour": lambda: translate("imports", "Tour Atlas"),
    "html": lambda: translate("imports", "Web page of Tour Atlas"),
    "pdf": lambda: translate("imports", "PDF of Tour Atlas"),
    "svg": lambda: translate("imports", "SVG picture of Tour Atlas"),
    "png": lambda: translate("imports", "PNG picture of Tour Atlas"),
}
# In the order in which the boxes of a table list them.
_ROLES: dict[ColumnRole, Callable[[], str]] = {
    "name": lambda: translate("imports", "Place"),
    "coordinates": lambda: translate("imports", "Coordinates"),
    "lat": lambda: translate("imports", "Latitude"),
    "lon": lambda: translate("imports", "Longitude"),
    "north or south": lambda: translate("imports", "North or south"),
    "east or west": lambda: translate("imports", "East or west"),
    "altitude": lambda: translate("imports", "Altitude"),
    "code": lambda: translate("imports", "Airport code"),
    "country": lambda: translate("imports", "Country"),
    "region": lambda: translate("imports", "Region"),
    "arrive": lambda: translate("imports", "Arrive"),
    "depart": lambda: translate("imports", "Depart"),
    "date": lambda: translate("imports", "Date"),
    "time": lambda: translate("imports", "Time"),
    "arrive time": lambda: translate("imports", "Time of arrival"),
    "depart time": lambda: translate("imports", "Time of departure"),
    "year": lambda: translate("imports", "Year"),
    "month": lambda: translate("imports", "Month"),
    "day": lambda: translate("imports", "Day"),
    "end year": lambda: translate("imports", "Last year"),
    "end month": lambda: translate("imports", "Last month"),
    "end day": lambda: translate("imports", "Last day"),
    "from": lambda: translate("imports", "From"),
    "to": lambda: translate("imports", "To"),
    "route": lambda: translate("imports", "From and to"),
    "from lat": lambda: translate("imports", "Latitude of the start"),
    "from lon": lambda: translate("imports", "Longitude of the start"),
    "to lat": lambda: translate("imports", "Latitude of the end"),
    "to lon": lambda: translate("imports", "Longitude of the end"),
    "fact": lambda: translate("imports", "Fact"),
    "meeting": lambda: translate("imports", "Meeting"),
    "quote": lambda: translate("imports", "Quotation"),
    "speaker": lambda: translate("imports", "Speaker"),
    "agreement": lambda: translate("imports", "Agreement"),
    "topic": lambda: translate("imports", "Topic"),
    "traveller": lambda: translate("imports", "Traveller"),
    "order": lambda: translate("imports", "Order"),
    "id": lambda: translate("imports", "ID"),
    "kind": lambda: translate("imports", "Kind"),
    "source": lambda: translate("imports", "Source"),
    "url": lambda: translate("imports", "Link"),
    "kept": lambda: translate("imports", "Kept as it is"),
    "left out": lambda: translate("imports", "Left out"),
}
