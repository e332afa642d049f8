"""The command ``tour-atlas draft``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE
from app.terminal import say, write

if TYPE_CHECKING:
    from app.drafting.draft import Draft, FoundDate, ProposedMeeting, ProposedStop
    from app.tour.when import When


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Defines the options of the command."""
    parser.add_argument("text", type=Path, metavar="TEXT")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="TOUR", help="the tour file (.geojson)"
    )
    parser.add_argument(
        "--published", metavar="DATE", help="the day of publication, such as 2025-11-05"
    )
    parser.add_argument("--title", help="the title of the tour")
    parser.add_argument(
        "--all", action="store_true", help="take all proposals, not only those that are sure"
    )
    parser.add_argument(
        "--json", action="store_true", help="print all proposals as JSON, and write nothing"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace an existing file")


def run(arguments: argparse.Namespace) -> int:
    """Drafts a tour from a text and returns the exit code."""
    import msgspec

    from app.drafting.drafting import draft
    from app.gazetteer.gazetteer import opened
    from app.gazetteer.places import GazetteerError
    from app.readers.document import UnreadableDocument
    from app.readers.read import read_document

    if not arguments.json:
        say("say --json to print the proposals")
        return BAD_USAGE
    path: Path = arguments.text
    try:
        published = _day(arguments.published)
    except ValueError as error:
        say(str(error))
        return BAD_USAGE
    try:
        document = read_document(path.read_bytes(), path.name)
        proposals = draft(document.text, published or document.published, opened())
    except OSError as error:
        say(f"{path}: cannot be read: {error.strerror or error}")
        return BAD_INPUT
    except UnreadableDocument as error:
        say(f"{path}: {error}")
        return BAD_INPUT
    except GazetteerError as error:
        say(str(error))
        return BAD_INPUT
    write(msgspec.json.encode(as_json(proposals)).decode() + "\n")
    return DONE


def _day(text: str | None) -> When | None:
    """The day of publication. Raises ``ValueError`` with what is wrong."""
    from app.tour.date_grammar import readings

    if not text:
        return None
    found = [when for when in readings(text)[0] if when.day is not None]
    if len(found) != 1:
        raise ValueError(f"--published takes a day such as 2025-11-05, not {text!r}")
    return found[0]


def as_json(draft: Draft) -> dict[str, Any]:
    """The proposals as ``--json`` prints them; offsets count code points of the text as read."""
    names = {stop.id: stop.name for stop in draft.stops}
    return {
        "stops": [_stop(stop) for stop in draft.stops],
        "people": [
            {
                "name": person.name, "role": person.role, "start": person.start,
                "end": person.end, "ticked": person.ticked,
            }
            for person in draft.people
        ],
        "quotes": [
            {
                "start": quotation.start, "end": quotation.end, "speaker": quotation.speaker,
                "ticked": quotation.ticked, "alternatives": list(quotation.alternatives),
            }
            for quotation in draft.quotations
        ],
        "meetings": [_meeting(meeting, names) for meeting in draft.meetings],
        "agreements": [
            {
                "title": agreement.title, "status": agreement.status,
                "parties": list(agreement.parties), "start": agreement.start,
                "end": agreement.end, "ticked": agreement.ticked,
            }
            for agreement in draft.agreements
        ],
        "mentioned": [
            {"name": mention.name, "start": mention.start, "end": mention.end}
            for mention in draft.mentioned
        ],
    }  # fmt: skip


def _stop(stop: ProposedStop) -> dict[str, Any]:
    best = stop.places[0] if stop.places else None
    return {
        "name": stop.name,
        "country": best.country if best is not None else None,
        "lat": best.lat if best is not None else None,
        "lon": best.lon if best is not None else None,
        "date": _date(stop.arrive),
        "start": stop.start,
        "end": stop.end,
        "confidence": stop.confidence,
        "ticked": stop.ticked,
        "reason": stop.reason.kind,
    }


def _meeting(meeting: ProposedMeeting, names: dict[str, str]) -> dict[str, Any]:
    return {
        "who": list(meeting.who),
        "where": names.get(meeting.stop or ""),
        "date": _date(meeting.date),
        "start": meeting.start,
        "end": meeting.end,
        "ticked": meeting.ticked,
    }


def _date(found: FoundDate | None) -> str | None:
    """A date as the tour file spells it."""
    return str(found.when) if found is not None and found.when is not None else None
