"""Random edits of a tour, with odd names and values, for tests of what edits keep intact."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from app.tour import Tour, edit, quoting
from app.tour.model import (
    Agreement,
    AnyItem,
    Citation,
    Fact,
    Meeting,
    Person,
    Quote,
    Source,
    Stop,
)

Edit: TypeAlias = Callable[[Tour], Tour]

NAMES = (
    *("Oslo", "Hà Nội", "東京", "القدس", "Москва", "Oslo", "oslo", "7", "7.0", "-", "a b"),
    *("<b>Bo</b>", "=1+1", '"quoted"', "back\\slash", "🇳🇴👩\u200d🚀", "e\u0301", "x" * 60),
    *(" padded ", "two\nlines", "tab\t", "CR\r\nLF", "\x00nul", "\x1b[31mred", "\x7f", "\ufeff"),
    *("\u202eoverride", "\u2028", "ﬁ"),
)
REFUSED = ("", " ", "\n", "\ud83d", "half \udc00 of a pair", None)
TEXTS = (
    "Bo said: all roads lead to Oslo, and nobody laughed.\n\nThey left on Monday.",
    "كل الطرق تؤدي إلى أوسلو.\r\n\r\nعادوا يوم الاثنين.",
    "Cafe\u0301 🎉👩\u200d👩\u200d👧 cafe\u0301 🎉.\r\rZwei Zeilen\nim Absatz.",
    "yes yes yes yes. yes yes.",
    "東京で会った。\n\nそして帰った。",
)
DATES = ("2025", "2025-11", "2025-11-04", "1872-10~", "2025-11-04T14:30+01:00", "2025-10/2025-11")
COUNTRIES = ("NO", "JP", "XK", "ZZ")
KINDS: tuple[type[Meeting | Quote | Agreement | Fact], ...] = (Meeting, Quote, Agreement, Fact)


class RandomEdits:
    """Makes edits for the tour as it is. Some have a value that no tour file can hold."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._kinds: tuple[Callable[[Tour], Edit | None], ...] = (
            *(self._head, self._add_stop, self._move_stop, self._change_stop, self._change_stop),
            *(self._remove_stop, self._merge_stops, self._add_item, self._add_item),
            *(self._change_item, self._change_item, self._remove_item, self._move_item),
            *(self._add_person, self._change_person, self._remove_person, self._merge_people),
            *(self._add_source, self._change_source, self._remove_source, self._merge_sources),
            *(self._add_citation, self._change_citation, self._remove_citation),
            *(self._set_text, self._withhold_text, self._check_text, self._cite_passage),
        )

    def next(self, tour: Tour) -> Edit:
        """An edit of a part that the tour has."""
        while True:
            made = self.chance.choice(self._kinds)(tour)
            if made is not None:
                return made

    def _name(self) -> Any:
        odd = self.chance.random() < 0.05
        return self.chance.choice(REFUSED if odd else NAMES)

    def _some(self, values: Sequence[Any], *others: Any) -> Any:
        return self.chance.choice((*values, *others))

    def _fields(self, makers: dict[str, Callable[[], Any]]) -> dict[str, Any]:
        names = self.chance.sample(sorted(makers), self.chance.randint(1, 2))
        return {name: makers[name]() for name in names}

    def _stop_of(self, tour: Tour) -> Stop:
        return self.chance.choice(tour.stops)

    def _item_of(self, tour: Tour) -> tuple[str, AnyItem] | None:
        for stop in self.chance.sample(tour.stops, len(tour.stops)):
            if stop.items:
                return stop.id, self.chance.choice(stop.items)
        return None

    def _head(self, tour: Tour) -> Edit:
        fields = self._fields(
            {
                "title": self._name,
                "subtitle": self._name,
                "summary": self._name,
                "language": lambda: self._some(("en", "ko"), None, ""),
                "traveller": lambda: self._some([one.id for one in tour.people], None, "nobody"),
            }
        )
        return lambda tour: edit.change_tour(tour, **fields)

    def _add_stop(self, tour: Tour) -> Edit:
        name = self._name()
        number = self.chance.choice((None, None, 7, 7.5, 10**30, float("nan"), True))
        stop_id = "7" if number == 7 else edit.fresh_id(tour, name or "", "stop")
        lon, lat = self._some(((10.75, 59.91), (-180, 90), (None, None), (181, 0), (5, None)))
        stop = Stop(
            id=stop_id,
            id_number=number,
            name=name,
            lon=lon,
            lat=lat,
            altitude=self._some((None, 12.5, -400)),
            extra=self._some(({}, {}, {"x": [1, None, {"y": "\x00"}]}, {"name": "twice"})),
            feature_extra=self._some(({}, {}, {"bbox": [1.5]}, {"geometry": None})),
            facts=self._some(((), (Fact(id="f", text="A fact"),))),
        )
        at = self._some((None, 0, 1, 99))
        return lambda tour: edit.add_stop(tour, stop, at)

    def _move_stop(self, tour: Tour) -> Edit | None:
        if not tour.stops:
            return None
        stop, to = self._stop_of(tour), self.chance.randint(-1, len(tour.stops) + 1)
        return lambda tour: edit.move_stop(tour, stop.id, to)

    def _change_stop(self, tour: Tour) -> Edit | None:
        if not tour.stops:
            return None
        stop = self._stop_of(tour)
        fields = self._fields(
            {
                "name": self._name,
                "country": lambda: self._some(COUNTRIES, None, "", "UK", "jp"),
                "lon": lambda: self._some((10, -180.0, 179.123456789, -0.0, 1e-9), None, 999),
                "lat": lambda: self._some((59.91, 90, -90.0), None, float("inf")),
                "altitude": lambda: self._some((0, 8848.86), None, 1e12),
                "arrive": lambda: self._some(DATES, None, "", "20250302"),
                "depart": lambda: self._some(DATES, None),
                "place_basis": lambda: self._some(("stated", "inferred"), "guessed"),
                "place_note": self._name,
                "date_note": self._name,
                "order_basis": lambda: self._some(("stated", "inferred")),
            }
        )
        if self.chance.random() < 0.3:
            fields |= {"lon": self.chance.uniform(-180, 180), "lat": self.chance.uniform(-90, 90)}
        return lambda tour: edit.change_stop(tour, stop.id, **fields)

    def _remove_stop(self, tour: Tour) -> Edit | None:
        # Otherwise long sequences would leave little to edit.
        if len(tour.stops) < 4:
            return None
        stop = self._stop_of(tour)
        return lambda tour: edit.remove_stop(tour, stop.id)

    def _merge_stops(self, tour: Tour) -> Edit | None:
        if len(tour.stops) < 4:
            return None
        kept, gone = self._stop_of(tour), self._stop_of(tour)
        return lambda tour: edit.merge_stops(tour, kept.id, gone.id)

    def _add_item(self, tour: Tour) -> Edit | None:
        if not tour.stops:
            return None
        stop, kind, words = self._stop_of(tour), self.chance.choice(KINDS), self._name()
        known = [citation for citation in [self._citation(tour)] if citation]
        fresh = edit.fresh_id(tour, words or "", "item")
        shared: dict[str, Any] = {
            "id": self._some((fresh, fresh, fresh, "same")),
            "topics": self._some(((), ("Roads", "", "Oslo"))),
            "cite": tuple(known),
            "note": self._name(),
            "extra": self._some(({}, {}, {"x": 1.5}, {"cite": []})),
        }
        item: AnyItem
        if kind is Meeting:
            people = tuple(one.id for one in tour.people[:2])
            item = Meeting(title=words, people=people, **shared)
        elif kind is Quote:
            speaker = self._some([one.id for one in tour.people], None)
            item = Quote(text=words, speaker=speaker, **shared)
        elif kind is Agreement:
            item = Agreement(title=words, status="signed", parties=("NO", ""), **shared)
        else:
            item = Fact(text=words, **shared)
        at = self._some((None, 0, 5))
        return lambda tour: edit.add_item(tour, stop.id, item, at)

    def _change_item(self, tour: Tour) -> Edit | None:
        found = self._item_of(tour)
        if found is None:
            return None
        stop_id, item = found
        people = [one.id for one in tour.people]
        makers: dict[str, Callable[[], Any]] = {
            "topics": lambda: self._some(((), ("A", "B"), ("\ud800",))),
            "basis": lambda: self._some(("stated", "inferred")),
            "note": self._name,
            "date": lambda: self._some(DATES, None, "soon"),
            "cite": lambda: item.cite[:1],
            "text" if isinstance(item, Quote | Fact) else "title": self._name,
        }
        if isinstance(item, Meeting):
            makers["people"] = lambda: self._some((tuple(people), ("nobody",)), ())
        if isinstance(item, Quote):
            makers["speaker"] = lambda: self._some(people, None, "nobody")
        if isinstance(item, Agreement):
            makers["status"] = lambda: self._some(("none", "agreed"), "sealed")
        fields = self._fields(makers)
        return lambda tour: edit.change_item(tour, stop_id, item.id, **fields)

    def _remove_item(self, tour: Tour) -> Edit | None:
        found = self._item_of(tour)
        return found and (lambda tour: edit.remove_item(tour, found[0], found[1].id))

    def _move_item(self, tour: Tour) -> Edit | None:
        found = self._item_of(tour)
        if found is None:
            return None
        to, at = self._stop_of(tour).id, self._some((None, 0, 2))
        return lambda tour: edit.move_item(tour, found[0], found[1].id, to, at)

    def _add_person(self, tour: Tour) -> Edit:
        name, country = self._name(), self._some(COUNTRIES, None, "no")
        person = Person(id=edit.fresh_id(tour, name or "", "person"), name=name, country=country)
        return lambda tour: edit.add_person(tour, person)

    def _change_person(self, tour: Tour) -> Edit | None:
        if not tour.people:
            return None
        person, name = self.chance.choice(tour.people), self._name()
        return lambda tour: edit.change_person(tour, person.id, name=name, role=name)

    def _remove_person(self, tour: Tour) -> Edit | None:
        if len(tour.people) < 3:
            return None
        person = self.chance.choice(tour.people)
        return lambda tour: edit.remove_person(tour, person.id)

    def _merge_people(self, tour: Tour) -> Edit | None:
        if len(tour.people) < 3:
            return None
        kept, gone = self.chance.choice(tour.people), self.chance.choice(tour.people)
        return lambda tour: edit.merge_people(tour, kept.id, gone.id)

    def _add_source(self, tour: Tour) -> Edit:
        title, text = self._name(), self._some(TEXTS, None, "")
        source = Source(id=edit.fresh_id(tour, title or "", "source"), title=title, text=text)
        return lambda tour: edit.add_source(tour, source)

    def _source_of(self, tour: Tour) -> Source | None:
        return self.chance.choice(tour.sources) if tour.sources else None

    @staticmethod
    def _of(source: Source, change: Callable[..., Tour], **fields: Any) -> Edit:
        return lambda tour: change(tour, source.id, **fields)

    def _change_source(self, tour: Tour) -> Edit | None:
        source = self._source_of(tour)
        fields = self._fields(
            {
                "title": self._name,
                "publisher": self._name,
                "url": self._name,
                "published": lambda: self._some(DATES, None),
                "text": lambda: self._some(TEXTS, None),
                "sha256": lambda: self._some(("0" * 64, "no hash"), None),
            }
        )
        return None if source is None else self._of(source, edit.change_source, **fields)

    def _remove_source(self, tour: Tour) -> Edit | None:
        source = self._source_of(tour)
        if source is None or len(tour.sources) < 3:
            return None
        return lambda tour: edit.remove_source(tour, source.id)

    def _merge_sources(self, tour: Tour) -> Edit | None:
        kept, gone = self._source_of(tour), self._source_of(tour)
        if kept is None or gone is None or len(tour.sources) < 3:
            return None
        return lambda tour: edit.merge_sources(tour, kept.id, gone.id)

    def _citation(self, tour: Tour) -> Citation | None:
        source = self._source_of(tour)
        if source is None:
            return None
        length = len(source.text or "")
        if length > 1:
            start, end = sorted(self.chance.sample(range(length + 1), 2))
            if (source.text or "")[start:end].strip():
                return quoting.cite(source, start, end)
        return Citation(source=source.id, label="page", locator=self._some(("3", "", None)))

    def _add_citation(self, tour: Tour) -> Edit | None:
        found, citation = self._item_of(tour), self._citation(tour)
        if found is None or citation is None:
            return None
        return lambda tour: edit.add_citation(tour, found[0], found[1].id, citation)

    def _change_citation(self, tour: Tour) -> Edit | None:
        found, source = self._item_of(tour), self._source_of(tour)
        if found is None or source is None or not found[1].cite:
            return None
        fields = self._fields(
            {
                "source": lambda: source.id,
                "locator": self._name,
                "start": lambda: self._some((0, 3), None, -1),
                "end": lambda: self._some((5, 10**6), None),
                "exact": self._name,
                "prefix": lambda: self._some((" ",), None, ""),
            }
        )
        return lambda tour: edit.change_citation(tour, found[0], found[1].id, 0, **fields)

    def _remove_citation(self, tour: Tour) -> Edit | None:
        found = self._item_of(tour)
        if found is None or not found[1].cite:
            return None
        return lambda tour: edit.remove_citation(tour, found[0], found[1].id, 0)

    def _set_text(self, tour: Tour) -> Edit | None:
        source = self._source_of(tour)
        text = self._some(TEXTS, "") + self._some(("", "", " More."))
        return None if source is None else self._of(source, quoting.set_text, text=text)

    def _withhold_text(self, tour: Tour) -> Edit | None:
        source = self._source_of(tour)
        return None if source is None else self._of(source, quoting.withhold_text)

    def _check_text(self, tour: Tour) -> Edit | None:
        source = self._source_of(tour)
        if source is None:
            return None
        text = f"{self._some(('', 'News. '))}{source.text or self._some(TEXTS)}"
        found = [one for one in quoting.recheck(tour, source.id, text) if one.start is not None]
        return lambda tour: quoting.accept(tour, source.id, text, found[:2])

    def _cite_passage(self, tour: Tour) -> Edit | None:
        citation = self._citation(tour)
        if citation is None or citation.exact is None or not tour.stops:
            return None
        item_id = edit.fresh_id(tour, citation.exact, "item")
        quote = Quote(id=item_id, text=citation.exact, cite=(citation,))
        stop = self._stop_of(tour)
        return lambda tour: edit.add_item(tour, stop.id, quote)
