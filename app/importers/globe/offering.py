"""Offers the ends and rests of lines as stops, in a question, and adds those that are chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias, get_args

import msgspec

from app.importers.building import Counts, TourBuilder
from app.importers.globe.rests import Halt, Line, halts, joined
from app.importers.imported import Answer, Question

Choice: TypeAlias = Literal["none", "ends", "rests"]
QUESTION = "rests"
_NAMED = 5
_CHOICES: tuple[Choice, ...] = get_args(Choice)


class Offer(msgspec.Struct, frozen=True):
    """What is asked about the lines of a file, and the answer that the tour follows."""

    question: Question | None
    chosen: Choice


def offered(
    runs: Sequence[Sequence[Line]], answers: Mapping[str, str], *, has_stops: bool
) -> Offer:
    """The question about the lines of a file, of which those of a run follow each other.

    Where the file has stops of its own, lines are the way between them, and none of their places
    is a stop; otherwise their ends are, until the user has answered.
    """
    lines = [line for run in runs for line in run]
    if not lines:
        return Offer(None, "none")
    default: Choice = "none" if has_stops else "ends"
    answer = answers.get(QUESTION, "")
    chosen = answer if answer in _CHOICES else default
    counts: Mapping[Choice, int] = {
        "none": 0,
        "ends": sum(len(halts_of(run, "ends")) for run in runs),
        "rests": sum(len(halts_of(run, "rests")) for run in runs),
    }
    question = Question(
        id=QUESTION,
        kind="rests",
        about=lines[0].name,
        answers=tuple(Answer(choice, count=counts[choice]) for choice in _CHOICES),
        chosen=chosen,
        is_open=answer not in _CHOICES and not has_stops,
        where=tuple(line.name for line in lines[:_NAMED]),
    )
    return Offer(question, chosen)


def halts_of(run: Sequence[Line], chosen: Choice) -> list[Halt]:
    """The halts of lines that follow each other."""
    if chosen == "none":
        return []
    return joined([halt for line in run for halt in halts(line, with_rests=chosen == "rests")])


def add_halts(builder: TourBuilder, run: Sequence[Line], chosen: Choice, counts: Counts) -> None:
    """Adds the chosen halts of lines as stops, and counts what is left out of the lines."""
    found = halts_of(run, chosen)
    told: set[int] = set()
    for halt in found:
        place = halt.place
        stop = builder.add_stop(
            halt.name,
            place.position,
            altitude=place.altitude,
            arrive=halt.arrive,
            depart=halt.depart,
        )
        if id(halt.line) not in told:
            told.add(id(halt.line))
            builder.add_fact(
                stop, halt.line.text, topics=halt.line.topics, locator=halt.line.locator
            )
    for line in run:
        if chosen == "none":
            counts.add("track" if line.is_track else "line", line.name)
            keep(builder, "lines", line.name, line.text)
    if chosen != "none":
        left = sum(len(line.places) for line in run) - len(found)
        counts.add("track point", run[0].name if left else "", max(left, 0))


def keep(builder: TourBuilder, member: str, name: str, text: str, **others: object) -> None:
    """Keeps the name and text of a thing that is no stop in a list among the tour's members."""
    if text or others:
        known = builder.extra.get(member)
        listed = known if isinstance(known, list) else []
        record = {"name": name, "description": text, **others}
        listed.append({key: value for key, value in record.items() if value})
        builder.extra = {**builder.extra, member: listed}
