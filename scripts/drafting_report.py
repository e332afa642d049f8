"""Counts what drafting finds in the texts with keys in tests/drafting/.

``make drafting-report`` runs it. The unseen texts were written by others than the rules; they and
those that ``--frozen`` adds are only summed: nothing is tuned on them. ``-v`` tells each miss on
the texts that the rules are developed on. A cell has the share, and the counts that it comes from;
``!`` marks one below its goal.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

import msgspec

from app.drafting.draft import Draft, ProposedPerson, ProposedQuotation, ProposedStop
from app.gazetteer import open_gazetteer
from app.gazetteer.gazetteer import Gazetteer
from app.tour.when import When

TEXTS = Path(__file__).resolve().parent.parent / "tests" / "drafting"
# Two quotations are one if they share this part of the words that either has.
SAME_SPAN = 0.9
# As many stops as the key has, and this many more, are looked at.
SPARE_STOPS = 2
# Words of a role that say nothing.
LITTLE_WORDS = {"of", "the", "and", "for"}


class Figure(NamedTuple):
    """A row of the table: the share of ``part`` in ``whole``, and its goal."""

    name: str
    goal: float
    part: str
    whole: str


# The folders of the texts. Only of the first one is told what was missed.
DEVELOPED, UNSEEN, FROZEN = "developed", "unseen", "frozen"

FIGURES = (
    Figure("stops in the top n+2", 0.93, "stops right", "stops in key"),
    Figure("ticked stops right", 0.93, "ticked stops right", "ticked stops"),
    Figure("dates", 0.88, "dates right", "dates in key"),
    Figure("quotations, precision", 0.98, "quotations right", "quotations given"),
    Figure("quotations, recall", 0.98, "quotations right", "quotations in key"),
    Figure("speakers", 0.88, "speakers right", "quotations in key"),
    Figure("ticked speakers right", 0.97, "ticked speakers right", "ticked speakers"),
    Figure("people, precision", 0.95, "people matched", "people given"),
    Figure("people, recall", 0.95, "people right", "people in key"),
    Figure("roles", 0.80, "roles right", "roles in key"),
    Figure("meetings, precision", 0.85, "meetings matched", "meetings given"),
    Figure("meetings, recall", 0.85, "meetings right", "meetings in key"),
    Figure("agreements, precision", 0.95, "agreements matched", "agreements given"),
    Figure("agreements, recall", 0.75, "agreements right", "agreements in key"),
)


class KeyStop(msgspec.Struct, frozen=True):
    """A stop of a key. Transit and departure are not ``required``."""

    name: str
    date: str | None
    required: bool
    alt: tuple[str, ...] = ()


class KeyPerson(msgspec.Struct, frozen=True):
    """A person of a key; ``role`` may be empty."""

    name: str
    role: str | None


class KeyQuotation(msgspec.Struct, frozen=True):
    """A quotation of a key; ``text`` are the words at ``start:end``."""

    speaker: str | None
    start: int
    end: int
    text: str


class KeyMeeting(msgspec.Struct, frozen=True):
    """A meeting of a key."""

    who: str


class KeyAgreement(msgspec.Struct, frozen=True):
    """An agreement of a key, named at ``start``."""

    what: str
    start: int


class Key(msgspec.Struct, frozen=True):
    """What a careful reader finds in a text that was published on the day ``pub``."""

    pub: str
    stops: tuple[KeyStop, ...]
    people: tuple[KeyPerson, ...]
    quotes: tuple[KeyQuotation, ...]
    meetings: tuple[KeyMeeting, ...]
    agreements: tuple[KeyAgreement, ...]


class Drafter(Protocol):
    """The function that is measured."""

    def __call__(self, text: str, published: When | None, gazetteer: Gazetteer, /) -> Draft: ...


class KeyMismatch(Exception):
    """A key cites words that its text does not have there."""


class Tally:
    """Counts right and given proposals over many texts, and keeps what was missed."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.misses: list[str] = []

    def compare(self, key: Key, draft: Draft) -> None:
        """Adds what ``draft`` has of ``key``."""
        self._stops(key.stops, draft.stops)
        self._quotations(key.quotes, draft.quotations)
        self._people(key.people, draft.people)
        self._meetings(key, draft)
        self._agreements(key, draft)

    def _stops(self, wanted: tuple[KeyStop, ...], given: tuple[ProposedStop, ...]) -> None:
        top = given[: len(wanted) + SPARE_STOPS]
        for stop in wanted:
            if not stop.required:
                continue
            hit = next((one for one in top if _is_place(stop, one.name)), None)
            self._count("stops", hit is not None, f"stop: {stop.name}")
            if hit is not None and stop.date:
                found = _date(hit)
                self._count("dates", found == stop.date, f"date: {stop.name} {stop.date}: {found}")
        for one in given:
            if one.ticked:
                right = any(_is_place(stop, one.name) for stop in wanted)
                self._count_ticked("stops", right, f"ticked, but no stop: {one.name}")

    def _quotations(
        self, wanted: tuple[KeyQuotation, ...], given: tuple[ProposedQuotation, ...]
    ) -> None:
        matched: set[str] = set()
        for quote in wanted:
            hit = next((one for one in given if _overlap(quote, one) >= SAME_SPAN), None)
            words = quote.text[:50]
            self._count("quotations", hit is not None, f"quotation: {words}")
            if hit is None:
                continue
            matched.add(hit.id)
            right = _is_speaker(quote.speaker, hit.speaker)
            self.counts["speakers right"] += right
            miss = f"speaker: {quote.speaker}, not {hit.speaker}: {words}"
            if hit.ticked:
                self._count_ticked("speakers", right, f"ticked {miss}")
            elif not right:
                self.misses.append(miss)
        self.counts["quotations given"] += len(given)
        self._spare(
            "quotation", [f"{one.start}:{one.end}" for one in given if one.id not in matched]
        )

    def _people(self, wanted: tuple[KeyPerson, ...], given: tuple[ProposedPerson, ...]) -> None:
        matched: set[str] = set()
        for person in wanted:
            hits = [one for one in given if _is_person(person.name, one.name)]
            self._count("people", bool(hits), f"person: {person.name}")
            matched |= {one.id for one in hits}
            if hits and person.role:
                roles = [one.role for one in hits]
                words = set(_plain(person.role).split()) - LITTLE_WORDS
                right = any(words & set(_plain(role).split()) for role in roles)
                self._count("roles", right, f"role: {person.name}, {person.role}: {roles}")
        self._matched("people", matched, given)
        self._spare("person", [one.name for one in given if one.id not in matched])

    def _meetings(self, key: Key, draft: Draft) -> None:
        matched: set[str] = set()
        for meeting in key.meetings:
            hits = {
                one.id
                for one in draft.meetings
                if any(_is_person(meeting.who, who) for who in one.who)
            }
            self._count("meetings", bool(hits), f"meeting: {meeting.who}")
            matched |= hits
        self._matched("meetings", matched, draft.meetings)
        self._spare("meeting", [one.title for one in draft.meetings if one.id not in matched])

    def _agreements(self, key: Key, draft: Draft) -> None:
        matched: set[str] = set()
        for agreement in key.agreements:
            hits = {one.id for one in draft.agreements if one.start <= agreement.start < one.end}
            self._count("agreements", bool(hits), f"agreement: {agreement.what}")
            matched |= hits
        self._matched("agreements", matched, draft.agreements)
        self._spare("agreement", [one.title for one in draft.agreements if one.id not in matched])

    def _count(self, kind: str, right: bool, miss: str) -> None:
        self.counts[f"{kind} in key"] += 1
        self.counts[f"{kind} right"] += right
        if not right:
            self.misses.append(miss)

    def _count_ticked(self, kind: str, right: bool, miss: str) -> None:
        self.counts[f"ticked {kind}"] += 1
        self.counts[f"ticked {kind} right"] += right
        if not right:
            self.misses.append(miss)

    def _matched(self, kind: str, matched: set[str], given: tuple[object, ...]) -> None:
        self.counts[f"{kind} matched"] += len(matched)
        self.counts[f"{kind} given"] += len(given)

    def _spare(self, kind: str, names: list[str]) -> None:
        self.misses += [f"{kind} too many: {name}" for name in names]


def _plain(text: str | None) -> str:
    """The text in small letters without accents and punctuation; a hyphen is a space."""
    letters = unicodedata.normalize("NFKD", text or "")
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()
    return re.sub(r"[^a-z0-9 ]", "", bare.replace("-", " ")).strip()


def _is_person(wanted: str, given: str | None) -> bool:
    """Whether both end in one word, or one has all words of the other."""
    ours, theirs = _plain(wanted).split(), _plain(given).split()
    if not ours or not theirs:
        return False
    return ours[-1] == theirs[-1] or set(theirs) <= set(ours) or set(ours) <= set(theirs)


def _is_speaker(wanted: str | None, given: str | None) -> bool:
    if not wanted or not given:
        return not wanted and not given
    if _plain(wanted) == "i":
        return _plain(given) in ("i", "author")
    return _is_person(wanted, given)


def _is_place(wanted: KeyStop, given: str) -> bool:
    """Whether both are one name, or one is the beginning of the other."""
    theirs = _plain(given)
    ours = [_plain(name) for name in (wanted.name, *wanted.alt)]
    return bool(theirs) and any(
        f"{name} ".startswith(f"{theirs} ") or f"{theirs} ".startswith(f"{name} ") for name in ours
    )


def _overlap(wanted: KeyQuotation, given: ProposedQuotation) -> float:
    """The part of the words of either that both have."""
    shared = min(wanted.end, given.end) - max(wanted.start, given.start)
    return shared / (max(wanted.end, given.end) - min(wanted.start, given.start))


def _date(stop: ProposedStop) -> str | None:
    return str(stop.arrive.when) if stop.arrive and stop.arrive.when else None


def _read_key(path: Path, text: str) -> Key:
    key = msgspec.json.decode(path.read_bytes(), type=Key)
    for quote in key.quotes:
        if text[quote.start : quote.end] != quote.text:
            raise KeyMismatch(f"{path}: the text does not have {quote.text!r} at {quote.start}")
    return key


def count(folder: Path, drafter: Drafter, gazetteer: Gazetteer, *, verbose: bool = False) -> Tally:
    """Drafts each text of ``folder`` and compares the draft with the key."""
    tally = Tally()
    for path in sorted(folder.glob("*.txt")):
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        key = _read_key(path.with_suffix(".json"), text)
        before = len(tally.misses)
        tally.compare(key, drafter(text, When(key.pub), gazetteer))
        if verbose:
            print(f"{folder.name}/{path.name}", *tally.misses[before:], sep="\n    ")
    return tally


def table(tallies: dict[str, Tally]) -> str:
    """A row for each figure: its name, its goal, and a column for each of ``tallies``."""
    heads = "".join(f"{name:>18}" for name in tallies)
    rows = [f"{'':24}{'goal':>5}{heads}"]
    for figure in FIGURES:
        cells = "".join(_cell(figure, tally.counts) for tally in tallies.values())
        rows.append(f"{figure.name:24}{_share(figure.goal):>5}{cells}")
    return "\n".join(rows)


def _cell(figure: Figure, counts: Counter[str]) -> str:
    part, whole = counts[figure.part], counts[figure.whole]
    if not whole:
        return f"{'none':>18}"
    mark = "!" if part / whole < figure.goal else " "
    return f"{f'{part}/{whole}':>11} {mark}{_share(part / whole):>5}"


def _share(share: float) -> str:
    # Rounded down, so that nothing reads as a goal that it has not reached.
    return f"{int(share * 1000 + 1e-6) / 1000:.3f}"


def _drafter() -> Drafter:
    return cast(Drafter, import_module("app.drafting.drafting").draft)


def main() -> int:
    """Prints the table. Returns 1 if there are no texts, or a key does not fit its text."""
    parser = argparse.ArgumentParser(description=__doc__, prog="drafting_report")
    parser.add_argument("--frozen", action="store_true", help="sum the frozen texts too")
    parser.add_argument("-v", "--verbose", action="store_true", help="tell each miss")
    options = parser.parse_args()
    drafter, gazetteer = _drafter(), open_gazetteer()
    try:
        tallies = {
            name: count(
                TEXTS / name, drafter, gazetteer, verbose=options.verbose and name == DEVELOPED
            )
            for name in (DEVELOPED, UNSEEN, *([FROZEN] if options.frozen else []))
        }
    except KeyMismatch as error:
        print(error, file=sys.stderr)
        return 1
    print(table(tallies))
    return 0


if __name__ == "__main__":
    sys.exit(main())
