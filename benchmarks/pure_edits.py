"""Measures the edits of a tour by themselves, without a window."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from app.tour import Tour
from app.tour.edit import (
    add_item,
    change_item,
    change_stop,
    fresh_id,
    merge_people,
    move_stop,
    remove_source,
)
from app.tour.model import Citation, Fact, Person, Quote, Source, Stop
from app.tour.quoting import cite, recheck, set_text
from benchmarks import standalone
from benchmarks.line import Base, Line, measured
from benchmarks.turns import in_turns

AREA = "Editing"
STOPS = (5, 10_000)
TIMES = 5
# A frame of the screen, within which an edit of one part has to leave time to draw it.
MAX_MS = 16
# Of a text that is checked, in characters, and of the citations of it.
LETTERS, CITATIONS = 200_000, 500
MAX_RECHECK_MS = 1_000

Act = Callable[[int], object]


def lines(rounds: int) -> Iterator[Line]:
    """Edits of one part and of all parts of a short and of a long tour, and a check of a text."""
    cases = {f"{stops:,} stops": partial(measure, stops) for stops in STOPS}
    results = in_turns(AREA, cases, rounds)
    few: dict[str, Base] = {}
    for stops, runs in results.items():
        for name in runs[0]:
            values = [run[name] for run in runs]
            limit = MAX_MS if name in _of_one_part(_tour(1)) else None
            what = f"{name} without a window, {stops}"
            yield measured(AREA, what, values, "ms", few.get(name), max_value=limit)
            few.setdefault(name, Base(stops, values))
    what = f"check {CITATIONS} citations against a text of {LETTERS:,} characters"
    values = [measure_recheck() for _ in range(rounds)]
    yield measured(AREA, what, values, "ms", max_value=MAX_RECHECK_MS)


def measure(stops: int) -> dict[str, float]:
    """The milliseconds of each edit of a tour of so many stops."""
    tour = _tour(stops)
    return {
        name: _median(act) for name, act in ({**_of_one_part(tour), **_of_all_parts(tour)}).items()
    }


def measure_recheck() -> float:
    """The milliseconds of checking citations against a text in which one word of 50 is another."""
    words = [f"word{number * 7919 % 5000}" for number in range(LETTERS // 9)]
    text = " ".join(words)
    today = " ".join("other" if number % 50 == 7 else word for number, word in enumerate(words))
    source = Source(id="s", title="S", text=text)
    step = len(text) // CITATIONS
    facts = tuple(
        Fact(id=str(number), text="F", cite=(cite(source, number * step, number * step + 200),))
        for number in range(CITATIONS - 1)
    )
    tour = Tour(title="T", stops=(Stop(id="a", name="A", facts=facts),), sources=(source,))
    return _median(lambda _number: recheck(tour, "s", today))


def _of_one_part(tour: Tour) -> Mapping[str, Act]:
    middle = tour.stops[len(tour.stops) // 2].id
    passage = (Citation(source="a", start=0, end=4),)
    return {
        "rename a stop": lambda number: change_stop(tour, middle, name=f"N{number}"),
        "move a stop": lambda number: move_stop(tour, middle, number),
        "change an item": lambda number: change_item(tour, middle, "q", text=f"T{number}"),
        "add a quotation": lambda _number: add_item(
            tour, middle, Quote(id=fresh_id(tour, "Words", "item"), text="W", cite=passage)
        ),
    }


def _of_all_parts(tour: Tour) -> dict[str, Act]:
    return {
        "merge two people": lambda _number: merge_people(tour, "q", "p"),
        "remove a source": lambda _number: remove_source(tour, "a"),
        "change a source's text": lambda number: set_text(tour, "a", f"{number} words"),
    }


def _tour(stops: int) -> Tour:
    quote = Quote(id="q", text="W", speaker="p", cite=(Citation(source="a", start=0, end=4),))
    facts = tuple(Fact(id=str(n), text="F", cite=(Citation(source="a"),)) for n in range(3))
    return Tour(
        title="T",
        stops=tuple(
            Stop(id=f"s{number}", name="S", lon=1.0, lat=2.0, quotes=(quote,), facts=facts)
            for number in range(stops)
        ),
        people=(Person(id="p", name="P"), Person(id="q", name="Q")),
        sources=(Source(id="a", title="A", text="Words of a source"),),
    )


def _median(act: Act) -> float:
    times = []
    for number in range(TIMES):
        start = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    standalone.main(lines)
