"""How soon hits follow a keystroke, in the index and in the window, beside a plain scan.

Usage: ``python -m benchmarks.search``. The plain scan is ``query in text`` over the same texts, in
the same run; it knows neither accents nor words, and shows nothing. In the window a keystroke ends
when the new hits are painted.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.tour import Tour, read, write
from app.tour.model import Agreement, Fact, Meeting, Person, Quote, Stop, When
from app.tour.search import SearchIndex
from app.ui.appearance import Appearance
from app.ui.itinerary import Itinerary
from app.ui.session import Session
from app.web import prepare_web_engine
from app.words.countries import country_name

TOUR = Path(__file__).resolve().parent.parent / "data" / "asia-tour-2025.geojson"
STOPS = 10_000
# From what everything has to what nothing has.
QUERIES = ("south china sea", "ha noi", "koizumi", "alliance", "defence spending", "xylophone")
LIMIT_MS = {5: 16, STOPS: 100}


def main() -> None:
    """Types the queries into index and window, for the bundled and for a long tour."""
    prepare_web_engine()
    app = QApplication([])
    print(f"{'keystroke to hits':<42}   median    worst  of plain scan")
    for tour in (read(TOUR), long_tour(STOPS)):
        items = sum(len(stop.items) for stop in tour.stops)
        name = f"{len(tour.stops):,} stops, {items:,} items"
        plain = list(plain_scan(texts(tour)))
        base = statistics.median(plain)
        report(f"{name}: plain scan", plain, base)
        start = time.perf_counter()
        index = SearchIndex(tour, country_name)
        index.build()
        made = (time.perf_counter() - start) * 1000
        report(f"{name}: index", list(typed(index.find)), base)
        limit = LIMIT_MS[len(tour.stops)]
        report(f"{name}: window (≤ {limit} ms)", list(in_window(app, tour)), base)
        print(f"{name + ': making the index, once':<42} {made:6.1f} ms")


def report(name: str, taken: list[float], base: float) -> None:
    """One line of the table; ``base`` is the median of the plain scan."""
    middle = statistics.median(taken)
    print(f"{name:<42} {middle:6.2f} ms {max(taken):6.1f} ms  {middle / base:8.1f}")


def typed(find: Callable[[str], object]) -> Iterator[float]:
    """The milliseconds of each keystroke of all queries."""
    for query in QUERIES:
        for length in range(1, len(query) + 1):
            start = time.perf_counter()
            find(query[:length])
            yield (time.perf_counter() - start) * 1000


def plain_scan(scanned: list[str]) -> Iterator[float]:
    """The same keystrokes for ``in``."""
    return typed(lambda query: [number for number, text in enumerate(scanned) if query in text])


def in_window(app: QApplication, tour: Tour) -> Iterator[float]:
    """The same keystrokes in the search field, each until its hits are painted."""
    session = Session()
    panel = Itinerary(session, Appearance(app))
    panel.resize(250, 700)
    panel.show()
    path = Path(os.environ.get("TMPDIR", "/tmp")) / f"search-{os.getpid()}.geojson"
    try:
        write(tour, path)
        session.open(path)
    finally:
        path.unlink(missing_ok=True)
    while not panel.hits.is_ready:
        app.processEvents()
    for query in QUERIES:
        panel.start_search()
        panel.field.clear()
        app.processEvents()
        for letter in query:
            start = time.perf_counter()
            QTest.keyClicks(panel.field, letter)
            panel.hits.list.viewport().repaint()
            yield (time.perf_counter() - start) * 1000
    panel.close()


def texts(tour: Tour) -> list[str]:
    """What the index searches, entry by entry, in the tour's own spelling."""
    index = SearchIndex(tour, country_name)
    return [
        "\n".join(index.texts(stop, item)) for stop in tour.stops for item in (None, *stop.items)
    ]


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


if __name__ == "__main__":
    main()
