"""Makes long tours with texts to search."""

from __future__ import annotations

import random
from itertools import cycle

from app.tour import Tour, read
from app.tour.model import Agreement, Fact, Meeting, Person, Quote, Stop, When
from benchmarks.places import TOUR


def long_tour(stops: int) -> Tour:
    """A tour with five items for each stop, from words of the bundled tour; always the same."""
    chance = random.Random(1872)
    bundled = read(TOUR)
    words = " ".join(
        getattr(item, "text", None) or getattr(item, "summary", None) or ""
        for stop in bundled.stops
        for item in stop.items
    ).split()

    def phrase(count: int) -> str:
        start = chance.randrange(len(words) - count)
        return " ".join(words[start : start + count])

    people = tuple(
        Person(id=f"p{number}", name=phrase(2), role=phrase(3), country="VN")
        for number in range(500)
    )
    topics = [phrase(3) for _ in range(40)]
    speakers = cycle(person.id for person in people)

    def make_stop(number: int) -> Stop:
        day = When(f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}")
        topic = (chance.choice(topics),)
        return Stop(
            id=f"stop-{number}",
            name=f"{chance.choice(bundled.stops).name} {number}",
            country=chance.choice(["JP", "MY", "VN", "KR"]),
            lon=round(chance.uniform(-180, 180), 4),
            lat=round(chance.uniform(-55, 70), 4),
            arrive=None,
            meetings=(
                Meeting(
                    id="m",
                    title=phrase(6),
                    people=(next(speakers),),
                    summary=phrase(20),
                    topics=topic,
                ),
            ),
            quotes=tuple(
                Quote(
                    id=f"q{index}",
                    text=phrase(35),
                    speaker=next(speakers),
                    date=day,
                    context=phrase(8),
                )
                for index in range(2)
            ),
            agreements=(
                Agreement(
                    id="a",
                    title=phrase(8),
                    status="agreed",
                    parties=("US", "VN"),
                    summary=phrase(25),
                ),
            ),
            facts=(Fact(id="f", text=phrase(25), topics=topic),),
        )

    return Tour(
        title=f"{stops} stops",
        stops=tuple(map(make_stop, range(stops))),
        people=people,
        traveller="p0",
    )
