"""What the start page says about the recent tours, remembered when each was opened or saved."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from app.tour.model import Tour
from app.ui.state.settings import Settings

# As much of a title as a row shows at most.
LONGEST_TITLE = 120


class RecentTour(msgspec.Struct, frozen=True):
    """A recent file. What is not remembered of it is ``None``.

    ``stops`` is their number, ``opened`` the day on which the file was last opened or saved.
    """

    path: Path
    title: str | None = None
    stops: int | None = None
    opened: dt.date | None = None


class _Facts(msgspec.Struct, frozen=True):
    title: str
    stops: int
    opened: dt.date


def recent_tours(settings: Settings) -> list[RecentTour]:
    """The recent tours, the latest first. Reads the settings only, none of the files."""
    remembered = _facts(settings)
    return [_described(path, remembered.get(str(path))) for path in settings.recent]


def remember(settings: Settings, path: Path, tour: Tour, day: dt.date | None = None) -> None:
    """Puts a tour first in the list of recent tours, as opened on ``day`` or else today.

    Ignores a bundled tour.
    """
    today = day or dt.datetime.now().astimezone().date()
    settings.add_recent(path)
    facts = _facts(settings)
    facts[str(path)] = _Facts(tour.title[:LONGEST_TITLE], len(tour.stops), today)
    _store(settings, facts)


def forget(settings: Settings, path: Path) -> None:
    """Takes a file off the list of recent tours."""
    settings.recent = [other for other in settings.recent if other != path]
    _store(settings, _facts(settings))


def _described(path: Path, facts: _Facts | None) -> RecentTour:
    if facts is None:
        return RecentTour(path)
    return RecentTour(path, facts.title[:LONGEST_TITLE], facts.stops, facts.opened)


def _facts(settings: Settings) -> dict[str, _Facts]:
    try:
        return msgspec.json.decode(settings.recent_facts, type=dict[str, _Facts])
    # Someone may have edited the file.
    except (msgspec.DecodeError, RecursionError):
        return {}


def _store(settings: Settings, facts: dict[str, _Facts]) -> None:
    """Stores what is known of the files that are still on the list."""
    kept = {str(path) for path in settings.recent}
    known = {path: fact for path, fact in facts.items() if path in kept}
    settings.recent_facts = msgspec.json.encode(known).decode()
