"""A long tour that has texts to be searched."""

from __future__ import annotations

import random
from itertools import cycle

from app.tour import Tour, read
from app.tour.model import Agreement, Fact, Meeting, Person, Quote, Stop, When
from benchmarks.places import TOUR


def long_tour(stops: int) -> Tour:
    """A tour with five items a stop, of the bundled tour's words; always the same."""
    chance = random.Random(1872)
    known = read(TOUR)
    words = " ".join(
        getattr(item, "text", None) or getattr(item, "summary", None) or ""
        for stop in known.stops
        for item in stop.items
    ).split()

    def some(count: int) -> str:
        start = chance.randrange(len(words) - count)
        return " ".join(words[start : start + count])

    people = tuple(
        Person(id=f"p{number}", name=some(2), role=some(3), country="VN") for number in range(500)
    )
    topics = [some(3) for _ in range(40)]
    person = cycle(one.id for one in people)

    def made(number: int) -> Stop:
        day = When(f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}")
        topic = (chance.choice(topics),)
        return Stop(
            id=f"stop-{number}",
            name=f"{chance.choice(known.stops).name} {number}",
            country=chance.choice(["JP", "MY", "VN", "KR"]),
            lon=round(chance.uniform(-180, 180), 4),
            lat=round(chance.uniform(-55, 70), 4),
            arrive=None,
            meetings=(
                Meeting(
                    id="m", title=some(6), people=(next(person),), summary=some(20), topics=topic
                ),
            ),
            quotes=tuple(
                Quote(id=f"q{one}", text=some(35), speaker=next(person), date=day, context=some(8))
                for one in range(2)
            ),
            agreements=(
                Agreement(
                    id="a", title=some(8), status="agreed", parties=("US", "VN"), summary=some(25)
                ),
            ),
            facts=(Fact(id="f", text=some(25), topics=topic),),
        )

    return Tour(
        title=f"{stops} stops", stops=tuple(map(made, range(stops))), people=people, traveller="p0"
    )
