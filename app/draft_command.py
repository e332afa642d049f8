"""The command ``tour-atlas draft``."""

from __future__ import annotations

import argparse
import itertools
import re
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE, NOT_WRITTEN
from app.new_file import check_new_file
from app.terminal import say, write

if TYPE_CHECKING:
    from app.drafting.draft import Draft, FoundDate, ProposedMeeting, ProposedStop
    from app.drafting.making import Made
    from app.readers.document import SourceDocument
    from app.tour.when import When

_WORD = re.compile(r"\S+")


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
    """Drafts a tour from a text and returns the exit code.

    What was not taken goes to standard error, a line each.
    """
    import msgspec

    from app.drafting.drafting import draft
    from app.gazetteer.gazetteer import opened
    from app.gazetteer.places import GazetteerError
    from app.readers.document import MOST_BYTES, UnreadableDocument
    from app.readers.encoding import decoded
    from app.readers.read import read_document
    from app.tour.file.disk import read_small
    from app.tour.file.warnings import normalised

    if arguments.json == (arguments.output is not None):
        say("say either -o TOUR.geojson for the tour, or --json for the proposals")
        return BAD_USAGE
    path: Path = arguments.text
    try:
        published = _day(arguments.published)
    except ValueError as error:
        say(str(error))
        return BAD_USAGE
    try:
        content = read_small(path, MOST_BYTES)
        document = read_document(content, path.name)
        published = published or document.published
        proposals = draft(document.text, published, opened())
    except OSError as error:
        say(f"{path}: cannot be read: {error.strerror or error}")
        return BAD_INPUT
    except UnreadableDocument as error:
        say(f"{path}: {error}")
        return BAD_INPUT
    except GazetteerError as error:
        say(str(error))
        return BAD_INPUT
    if arguments.json:
        offsets = offsets_in(document.text, normalised(decoded(content)))
        write(msgspec.json.encode(as_json(proposals, offsets)).decode() + "\n")
        return DONE
    return _write(proposals, document, published, arguments)


def _write(
    proposals: Draft, document: SourceDocument, published: When | None, arguments: Namespace
) -> int:
    """Writes the tour of the proposals, and says what it lacks."""
    from app.drafting.decisions import NO_DECISIONS, Decisions, listed
    from app.drafting.making import made
    from app.tour import TourFileError
    from app.tour import write as write_tour

    path, output = arguments.text, arguments.output
    try:
        check_new_file(output, path, overwrite=arguments.overwrite)
    except ValueError as error:
        say(str(error))
        return BAD_USAGE
    except FileExistsError as error:
        say(str(error))
        return NOT_WRITTEN
    every = listed(proposals)
    decisions = NO_DECISIONS
    if arguments.all:
        decisions = Decisions(ticked={proposal.id: True for proposal in every})
    title = (arguments.title or "").strip()
    result = made(
        proposals,
        decisions,
        document.text,
        title=title or document.title or path.stem,
        publisher=document.publisher,
        published=published,
        url=document.url,
        source_title=document.title,
    )
    for line in _remarks(proposals, sum(map(decisions.is_taken, every)), len(every), result):
        say(f"{path}: {line}")
    try:
        write_tour(result.tour, output)
    except TourFileError as error:
        say(str(error))
        return NOT_WRITTEN
    return DONE


def _remarks(proposals: Draft, taken: int, count: int, result: Made) -> Iterator[str]:
    """What the user of the tour should know, a line each."""
    yield f"{taken} of {count} proposals were taken: read them against the text"
    if not proposals.is_english:
        yield "the text is not English: only quotations, numbers and places were looked for"
    if proposals.undated:
        yield f"{proposals.undated} dates lack their year: give the day of publication, --published"
    if result.left_out:
        yield f"{len(result.left_out)} proposals were left out, since no stop was found for them"


def offsets_in(text: str, file: str) -> Sequence[int]:
    """Where each code point of a text, and its end, stands in the file that it was read from.

    Reading a plain text moves only white space, and leaves out what is not of the article. A file
    in which the words are not found in this order is no plain text: its offsets are the text's.
    """
    found: list[int] = []
    place = 0
    for word in _WORD.finditer(text):
        at = file.find(word[0], place)
        if at < 0:
            return range(len(text) + 1)
        # White space before the word ends where the word begins.
        found.extend(min(place + step, at) for step in range(word.start() - len(found)))
        place = at + len(word[0])
        found.extend(range(at, place))
    found.extend(min(place + step, len(file)) for step in range(len(text) + 1 - len(found)))
    return found


def _day(text: str | None) -> When | None:
    """The day of publication. Raises ``ValueError`` with what is wrong."""
    from app.tour.date_grammar import readings

    if not text:
        return None
    found = [when for when in readings(text)[0] if when.day is not None]
    if len(found) != 1:
        raise ValueError(f"--published takes a day such as 2025-11-05, not {text!r}")
    return found[0]


def as_json(draft: Draft, offsets: Sequence[int]) -> dict[str, Any]:
    """The proposals as ``--json`` prints them.

    ``offsets`` has the offset to print for each offset in the text of the draft, in code points.
    """
    proposals = _lists(draft)
    for each in itertools.chain.from_iterable(proposals.values()):
        # The end is that of the last code point, so that no white space after it is taken in.
        last = max(each["start"], each["end"] - 1)
        each["start"], each["end"] = offsets[each["start"]], offsets[last] + 1
    return proposals


def _lists(draft: Draft) -> dict[str, list[dict[str, Any]]]:
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
