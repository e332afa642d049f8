"""The sheet from which TimelineJS makes a timeline, as it is now and as it was in version 2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.importers.knightlab.timeline_dates import parts_of_cells

# Of the columns that Knight Lab's template has beside the dates and the headline.
_TEMPLATE = frozenset(
    (
        "text", "media", "media credit", "media caption", "media thumbnail", "type", "group", "tag",
        "background", "display date", "end year", "end month", "end day", "end time", "end date",
    )
)  # fmt: skip
_DATE_COLUMNS = frozenset(
    f"{prefix}{name}" for prefix in ("", "end ") for name in ("year", "month", "day", "time")
)
_MEDIA = {
    "media": "url", "media credit": "credit", "media caption": "caption",
    "media thumbnail": "thumbnail", "alt text": "alt", "link": "link", "link target": "link_target",
}  # fmt: skip
_NAMES = frozenset(
    (
        "headline", "text", "type", "group", "tag", "background", "display date", "start date",
        "end date", "location", "place", "latitude", "longitude", "lat", "lon", "lng",
    )
)  # fmt: skip


def is_timeline_header(header: Sequence[str]) -> bool:
    """Whether a row of a table is the header of such a sheet.

    It has a headline, a year or a start date, and three other columns of the template.
    """
    names = {_plain(name) for name in header}
    has_date = "year" in names or "start date" in names
    return has_date and "headline" in names and len(names & _TEMPLATE) >= 3


def timeline_of_rows(
    header: Sequence[str], rows: Sequence[Sequence[str]], first_row: int
) -> dict[str, object]:
    """The timeline of a sheet in the form of its JSON. Columns that are not known are kept."""
    names = [_plain(name) for name in header]
    events: list[object] = []
    eras: list[object] = []
    title: dict[str, object] = {}
    for number, row in enumerate(rows, start=first_row):
        cells = {name: cell.strip() for name, cell in zip(names, row, strict=False) if name}
        if not any(cells.values()):
            continue
        event = _event(cells, f"row {number}")
        for name, cell in zip(header, row, strict=False):
            if _plain(name) not in _NAMES | _DATE_COLUMNS | set(_MEDIA) and cell.strip():
                event[name.strip()] = cell.strip()
        kind = cells.get("type", "").lower()
        if kind == "title" and not title:
            title = event
        elif kind == "era":
            eras.append(event)
        else:
            events.append(event)
    return {"title": title, "events": events, "eras": eras}


def _event(cells: Mapping[str, str], locator: str) -> dict[str, object]:
    event: dict[str, object] = {
        "text": {"headline": cells.get("headline", ""), "text": cells.get("text", "")},
        "media": {name: cells.get(column, "") for column, name in _MEDIA.items()},
        "group": cells.get("group") or cells.get("tag", ""),
        "display_date": cells.get("display date", ""),
        "start_date": parts_of_cells(cells) | {"text": cells.get("start date", "")},
        "end_date": parts_of_cells(cells, "end ") | {"text": cells.get("end date", "")},
        "locator": locator,
    }
    if cells.get("background"):
        event["background"] = {"url": cells["background"]}
    place = cells.get("location") or cells.get("place", "")
    lat = cells.get("latitude") or cells.get("lat", "")
    lon = cells.get("longitude") or cells.get("lon") or cells.get("lng", "")
    if lat and lon:
        event["location"] = {"lat": lat, "lon": lon, "name": place}
    elif place:
        event["location"] = place
    return event


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("\ufeff", "").casefold().split())
