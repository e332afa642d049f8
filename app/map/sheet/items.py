"""The items of a stop in the form that the page of a sheet takes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

import msgspec

from app.map.words import Words
from app.tour.bidi import is_rtl, isolate
from app.tour.filters import exists, kind_of
from app.tour.model import Agreement, AnyItem, Citation, Meeting, Quote, Stop, Tour
from app.tour.sourcing import item_words

# The most cited places of an item that a sheet lists, and of a source in the small print.
_MOST_REFERENCES, _MOST_PLACES = 6, 40
# In characters: a sheet has room for much of a text, but not for all of any text.
LONGEST_TEXT = 480
# The most people of a meeting, and the most parties of an agreement, that are named.
_MOST_PEOPLE = 12
_NUMBER = re.compile(r"\d{1,9}")
# The mark of an omission in a quotation, which its speaker did not make.
_OMITTED = "[…]"


class ItemTexts(msgspec.Struct, frozen=True):
    """Writes the items of a tour. ``cites`` says whether with the places that they cite."""

    tour: Tour
    words: Words
    cites: bool
    is_numbered: bool

    @classmethod
    def of(cls, tour: Tour, words: Words, *, cites: bool) -> ItemTexts:
        """The texts of a tour; takes time in proportion to its items."""
        return cls(tour, words, cites, is_numbered(tour))

    def entry(self, item: AnyItem, *, is_noted: bool = False) -> dict[str, object]:
        """An item for a list: its kind, its text, who said it, its status and what it cites.

        ``kind`` is that of the glyph, ``absent`` for an agreement that does not exist. ``is_noted``
        says that a note about all items of this kind tells that they are inferred.
        """
        words = self.words
        status = None
        if isinstance(item, Agreement):
            # A denied agreement begins with this word.
            word = words.status(item.status)
            status = [item.status, word.lower() if item.exists else word]
        speaker = item.speaker if isinstance(item, Quote) else None
        return {
            "id": item.id,
            "kind": kind_of(item) if exists(item) else "absent",
            "text": item_title(item, words),
            "isRtl": is_rtl(item_words(item)),
            "speaker": isolate(self.tour.person(speaker).name) if speaker else None,
            "status": status,
            "inferred": words.inferred if item.basis == "inferred" and not is_noted else None,
            "references": self.references(item) if self.cites else [],
        }

    def details(self, stop: Stop, item: AnyItem) -> dict[str, object]:
        """What a page of a stop says of an item besides :meth:`entry`.

        ``people`` are names with what follows them, ``facts`` stand in a line, and ``summary``
        below that.
        """
        tour, words = self.tour, self.words
        people = item.people if isinstance(item, Meeting) else ()
        if isinstance(item, Quote) and item.speaker:
            people = (item.speaker,)
        shown = [tour.person(person) for person in people[:_MOST_PEOPLE]]
        summary = item.summary if isinstance(item, Meeting | Agreement) else None
        facts = [*self._facts(item), _own_date(stop, item, words)]
        return {
            "people": [[isolate(each.name), words.person_details(each)] for each in shown],
            "morePeople": words.more(len(people) - len(shown))
            if len(people) > len(shown)
            else None,
            "facts": [isolate(shortened(fact, LONGEST_TEXT)) for fact in facts if fact],
            "summary": isolate(shortened(summary, LONGEST_TEXT)) if summary else None,
        }

    def _facts(self, item: AnyItem) -> list[str | None]:
        words = self.words
        if isinstance(item, Meeting):
            return [item.venue]
        if isinstance(item, Quote):
            return [item.context]
        if not isinstance(item, Agreement):
            return []
        parties = [isolate(words.party(code)) for code in item.parties[:_MOST_PEOPLE]]
        left = len(item.parties) - len(parties)
        return [", ".join([*parties, *([words.more(left)] if left else [])])]

    def references(self, item: AnyItem) -> list[str]:
        """The places that an item cites, each source named once: ``[1] ¶12``, ``¶14``.

        Where citations need no number, the only source is not named: ``¶12``.
        """
        tour, words = self.tour, self.words
        cited = sorted(
            ((tour.source_number(citation.source), citation) for citation in item.cite),
            key=itemgetter(0),
        )
        texts = dict.fromkeys(
            (number, words.reference(tour, citation)) for number, citation in cited
        )
        shown: list[str] = []
        last = None if self.is_numbered else 1
        for number, text in texts:
            place = text if number != last else text.removeprefix(f"[{number}]").lstrip()
            shown += [place] if place else []
            last = number
        if len(shown) > _MOST_REFERENCES:
            shown[_MOST_REFERENCES:] = ["…"]
        # A reference is not broken between its parts.
        return [text.replace(" ", "\u00a0") for text in shown]


def item_title(item: AnyItem, words: Words) -> str:
    """The title of an item, or its text; that of a quotation stands in quotation marks."""
    if isinstance(item, Quote):
        # The marks have the direction of what they enclose.
        return isolate(words.quoted(shortened(item.text, LONGEST_TEXT, _OMITTED)))
    return isolate(shortened(item_words(item), LONGEST_TEXT))


def is_numbered(tour: Tour) -> bool:
    """Whether citations name the number of their source: not if one source has all the places."""
    return len(tour.sources) != 1 or not all(citation.locator for citation in tour.citations())


def _own_date(stop: Stop, item: AnyItem, words: Words) -> str | None:
    """The date of an item, unless the stop is of that one day and its head says so."""
    if item.date is None or (item.date == stop.arrive and stop.depart in (None, stop.arrive)):
        return None
    return words.when(item.date)


def cited_places(citations: Iterable[Citation], words: Words) -> str:
    """All places of one source that are cited: ``¶4, 8–10, p. 7``; empty if none is named."""
    signs: dict[str, dict[str, None]] = {}
    for citation in citations:
        if citation.locator:
            signs.setdefault(words.place_sign(citation), {})[citation.locator] = None
    return ", ".join(
        sign + ("" if len(sign) == 1 else "\u00a0") + ", ".join(_in_ranges(list(places)))
        for sign, places in signs.items()
    )


def _in_ranges(places: list[str]) -> list[str]:
    """Numbers in ascending order, runs of three or more as ranges, then what is no number."""
    numbers = sorted(int(place) for place in places if _NUMBER.fullmatch(place))
    shown: list[str] = []
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        # Two numbers are no range yet.
        shown += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)
    shown += [isolate(place) for place in places if not _NUMBER.fullmatch(place)]
    return [*shown[:_MOST_PLACES], "…"] if len(shown) > _MOST_PLACES else shown


def shortened(text: str, longest: int, mark: str = "…") -> str:
    """A text of so many characters at most, cut between words and marked as cut."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    words, _, _ = head.rpartition(" ")
    # A word without end is cut where the room ends.
    return f"{(words if len(words) > longest // 2 else head).rstrip()} {mark}"
