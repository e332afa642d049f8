"""What the keys of the source text do to the tour; each is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.tour.bidi import isolate
from app.tour.edit import EditError, add_stop, change_stop, fresh_id, item_of, remove_item
from app.tour.evidence.spans import Span, name_at, quotation_at, sentence_at, trimmed, unquoted
from app.tour.filters import Kind, kind_of
from app.tour.model import Meeting, Quote, Stop, Tour
from app.ui.editor.evidence.making import Dated, adding, made, rebounded
from app.ui.editor.evidence.stating import (
    StatedDate,
    date_span,
    only_date,
    stated_date,
    stated_place,
)
from app.ui.editor.faults import fault_words
from app.ui.editor.source_text.boundaries import next_letter, next_word
from app.ui.editor.source_text.keys import Act
from app.ui.editor.source_text.passages import Passage, Shown, place_note
from app.ui.state.session import Session
from app.words.dates import number as in_figures
from app.words.dates import when
from app.words.kinds import kind_word

translate = QCoreApplication.translate


# What happens on a day. Facts and agreements name days that need not be theirs.
_HAPPENINGS: tuple[Kind, ...] = ("quote", "meeting")
# Over so many paragraphs a date is carried on.
_MOST_CARRIED = 3


class Refusal(Exception):
    """Nothing was made; ``str()`` says in a sentence what to do."""


class Acts:
    """Turns selected words into items, places and dates of the open tour.

    Every method says what it did in a sentence, and raises :class:`Refusal` if it did nothing.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        # The last item that was made at each stop, with the source that it cites.
        self._last: dict[str, tuple[str, str]] = {}

    @property
    def _tour(self) -> Tour:
        tour = self._session.tour
        if tour is None:
            raise Refusal(translate("evidence", "Open a tour first."))
        return tour

    def add_item(self, shown: Shown, span: Span, kind: Kind) -> tuple[Passage, str, str]:
        """Adds an item at the selected stop.

        Returns its passage, the first field that is empty, and what was done.
        """
        tour, stop = self._tour, self._stop()
        result = made(tour, shown.source, span, kind, self._date_of(shown, span, kind, stop))
        step = translate("evidence", "Add {kind}").format(kind=kind_word(kind))
        self._apply(adding(stop.id, result.item), step)
        self._last[stop.id] = (shown.source.id, result.item.id)
        passage = Passage(*span, stop.id, result.item.id, 0, kind)
        said = translate("evidence", "{kind} added to {stop} from ¶{number}.").format(
            kind=kind_word(kind), stop=isolate(stop.name), number=_number(shown, span)
        )
        return passage, result.field, said

    def add_stop(self, shown: Shown, span: Span) -> tuple[Passage, str]:
        """Adds a stop after the selected one, at the place that the words name, and selects it."""
        tour = self._tour
        words = shown.text[slice(*span)]
        found = stated_place(words, tour.countries)
        note = place_note(words, int(_number(shown, span)))
        stop = Stop(
            id=fresh_id(tour, found.name, "stop"), name=found.name, lon=found.lon, lat=found.lat,
            country=found.country, place_basis=found.basis,
            place_note=f"{note}. {found.reason}" if found.reason else note,
        )  # fmt: skip
        selected = self._session.selected
        at = tour.index(selected) + 1 if selected is not None else None
        step = translate("evidence", "Add {stop}").format(stop=isolate(stop.name))
        self._apply(partial(add_stop, stop=stop, at=at), step)
        self._session.select(stop.id)
        said = translate("evidence", "Stop {stop} added from ¶{number}.").format(
            stop=isolate(stop.name), number=_number(shown, span)
        )
        said = f"{said} {found.reason}" if found.reason else said
        return Passage(*span, stop.id, "", 0, "place"), said

    def set_date(self, shown: Shown, span: Span) -> tuple[Passage, str]:
        """Dates the selected stop: its arrival, or its departure if the words give a later day."""
        stop = self._stop()
        words = shown.text[slice(*span)]
        found = stated_date(words, shown.source.published)
        if not isinstance(found, StatedDate):
            unread = translate("evidence", "These words are not a date. Select only the date.")
            raise Refusal(found or unread)
        is_later = (
            stop.arrive is not None
            and stop.depart is None
            and found.when.first_day > stop.arrive.last_day
        )
        note = place_note(words, int(_number(shown, span)))
        note = f"{note}. {found.reason}" if found.reason else note
        if is_later and stop.date_note:
            note = f"{stop.date_note} {note}"
        is_inferred = bool(found.reason) or (is_later and stop.date_basis == "inferred")
        dates = {"depart" if is_later else "arrive": found.when}

        def edit(before: Tour) -> Tour:
            basis = "inferred" if is_inferred else "stated"
            return change_stop(before, stop.id, **dates, date_basis=basis, date_note=note)

        step = translate("evidence", "Date {stop}").format(stop=isolate(stop.name))
        if not self._apply(edit, step):
            raise Refusal(translate("evidence", "The stop has this date already."))
        what = (
            translate("evidence", "Departure from {stop}: {date}.")
            if is_later
            else translate("evidence", "Arrival at {stop}: {date}.")
        )
        said = what.format(stop=isolate(stop.name), date=when(found.when))
        said = f"{said} {found.reason}" if found.reason else said
        return Passage(*span, stop.id, "", 0, "date"), said

    def remove(self, passage: Passage) -> str:
        """Removes the item of a passage."""
        if not passage.item_id:
            what = translate(
                "evidence", "These words state a stop. Enter opens it; remove it there."
            )
            raise Refusal(what)
        kind = kind_word(kind_of(item_of(self._tour, passage.stop_id, passage.item_id)))
        step = translate("evidence", "Remove {kind}").format(kind=kind)
        self._apply(partial(remove_item, stop_id=passage.stop_id, item_id=passage.item_id), step)
        stop = isolate(self._tour.stop(passage.stop_id).name)
        return translate("evidence", "{kind} removed from {stop}.").format(kind=kind, stop=stop)

    def move_boundary(
        self, shown: Shown, passage: Passage, *, end: bool, forward: bool, by_letter: bool
    ) -> tuple[Passage, str]:
        """Moves the beginning or the end of a passage; its citation and its quotation follow."""
        text = shown.text
        place = passage.end if end else passage.start
        if by_letter:
            place = next_letter(text, place, forward=forward)
        else:
            place = next_word(text, place, forward=forward, ends=end)
        span = (passage.start, place) if end else (place, passage.end)
        if not text[slice(*span)].strip():
            raise Refusal(translate("evidence", "A passage has at least one word."))
        step = (
            translate("evidence", "Move the End of a Passage")
            if end
            else translate("evidence", "Move the Beginning of a Passage")
        )
        key = f"boundary {end} {passage.stop_id} {passage.item_id} {passage.index}"
        edit = rebounded(passage.stop_id, passage.item_id, passage.index, shown.source, span)
        self._apply(edit, step, key)
        moved = Passage(*span, passage.stop_id, passage.item_id, passage.index, passage.kind)
        return moved, " ".join(text[slice(*span)].split())

    def choose_stop(self, number: int) -> str:
        """Selects the stop of a number from 1."""
        stops = self._tour.stops
        if number > len(stops):
            what = translate("evidence", "There is no stop {number}.")
            raise Refusal(what.format(number=in_figures(number)))
        self._session.select(stops[number - 1].id)
        return translate("evidence", "Stop {number}: {stop}").format(
            number=in_figures(number), stop=isolate(stops[number - 1].name)
        )

    def _stop(self) -> Stop:
        tour, selected = self._tour, self._session.selected
        if not tour.stops:
            raise Refusal(
                translate(
                    "evidence",
                    "The tour has no stop yet: select the words for a place, and press P, or press"
                    " Ctrl+K and name it.",
                )
            )
        if selected is None:
            raise Refusal(
                translate(
                    "evidence",
                    "Choose the stop first, with 1 to 9, or make one of the selected words with P.",
                )
            )
        return tour.stop(selected)

    def _date_of(self, shown: Shown, span: Span, kind: Kind, stop: Stop) -> Dated | None:
        """The only date that the words give of a meeting or of a quotation; else the last one's.

        Of a quotation these are the words after it in its sentence: ``“…,” she said on 4 May``.
        """
        if kind not in _HAPPENINGS:
            return None
        text, words = shown.text, span
        if kind == "quote":
            _, end = sentence_at(text, min(span[1] + 2, len(text)))
            words = span[1], max(span[1], end)
        stated = only_date(text, words, shown.source.published)
        if stated is not None:
            return Dated(stated.when, stated.reason)
        # A date that cannot be read, or one of several, is not that of the item before.
        has_figures = any(map(str.isdecimal, text[slice(*words)]))
        return None if has_figures else self._carried(shown, span, stop)

    def _carried(self, shown: Shown, span: Span, stop: Stop) -> Dated | None:
        """The date of the meeting or quotation that was made last, a few paragraphs before."""
        source_id, item_id = self._last.get(stop.id, ("", ""))
        last = next((item for item in stop.items if item.id == item_id), None)
        if not isinstance(last, Quote | Meeting) or last.date is None or not last.cite:
            return None
        start = last.cite[0].start
        before = shown.paragraph_at(start) if start is not None else None
        here = shown.paragraph_at(span[0])
        if source_id != shown.source.id or before is None or here is None:
            return None
        if not 0 <= here.number - before.number <= _MOST_CARRIED:
            return None
        reason = translate("evidence", "Date carried on from ¶{number}.")
        return Dated(last.date, reason.format(number=before.number))

    def _apply(self, edit: Callable[[Tour], Tour], step: str, key: str | None = None) -> bool:
        try:
            return self._session.document.apply(edit, step, key)
        except EditError as error:
            raise Refusal(fault_words(error)) from error


def meant(shown: Shown, selected: Span | None, caret: int, act: Act) -> Span:
    """The words that an act is about: the selection, or else those that the caret stands in.

    Raises :class:`Refusal` if there are none.
    """
    text = shown.text
    if selected is not None:
        span: Span | None = trimmed(text, *selected)
    elif act == "quote":
        span = quotation_at(text, caret) or sentence_at(text, caret)
    elif act == "place":
        span = name_at(text, caret)
        if span is None:
            raise Refusal(translate("evidence", "Select the words that name the place first."))
    elif act == "date":
        span = date_span(text, caret, shown.source.published)
        if span is None:
            raise Refusal(translate("evidence", "Select the words that give the date first."))
    else:
        span = sentence_at(text, caret)
    if act == "quote" and span is not None:
        span = unquoted(text, *span)
    if span is None or span[0] >= span[1]:
        raise Refusal(translate("evidence", "Select some words first."))
    return span


def _number(shown: Shown, span: Span) -> str:
    paragraph = shown.paragraph_at(span[0])
    return str(paragraph.number if paragraph else 1)
