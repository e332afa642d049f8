"""The texts of the timeline: its legend, tooltips and accessible description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.map.sheet import shortened
from app.tour.bidi import isolate
from app.tour.model import AnyItem, Fact, Quote, Stop, Tour
from app.tour.timeline.chart import Chart, Mark, Span
from app.ui.widgets.tooltips import LONGEST, paragraph, tooltip_line
from app.words import counts
from app.words.dates import date_not_stated, first_and_last, number, span, tour_span, when
from app.words.kinds import item_kind
from app.words.wording import SEPARATOR, quoted

translate = QCoreApplication.translate

# In characters; and the number of entries in a tooltip.
_MAX_TITLE = 160
_MAX_ENTRIES = 12


def stop_dates(stop: Stop) -> str:
    """The dates of arrival and departure, as far as they are stated."""
    return span(stop.arrive, stop.depart) or date_not_stated()


def undated_label() -> str:
    """The label of a hollow mark in the legend."""
    return translate("timeline", "Day not stated")


def no_date_labels() -> tuple[str, str]:
    """The label under stops before or after all dates, and a shorter one."""
    return date_not_stated(), translate("timeline", "No date")


def no_dates_text() -> str:
    """The text in place of the axis if the tour states no dates."""
    return translate("timeline", "No dates are stated: the stops are in the order of travel")


def no_stops_text() -> str:
    """The text in place of the axis if the tour has no stops yet."""
    return translate("timeline", "No stops yet")


def no_tour_text() -> str:
    """The text in place of the timeline if no tour is open."""
    return translate("timeline", "No tour is open")


def help_text() -> str:
    """How to read and use the timeline."""
    lines = (
        translate("timeline", "Reading the timeline"),
        translate("timeline", "Dashed: date inferred. Hatched, with “?”: date not stated."),
        translate("timeline", "Faded: the day of arrival or departure is not known."),
        translate("timeline", "Hollow: day not stated; a line spans its month or year."),
        translate("timeline", "Plus: more than there is room for."),
        translate("timeline", "Crossed out: an agreement that does not exist."),
        translate("timeline", "Wheel or + and −: zoom. Shift+wheel or drag: move."),
        translate("timeline", "Home: show all. End: show the last days."),
        translate("timeline", "Left and Right: stops. Up and Down: items; Enter opens one."),
        translate("timeline", "Help > What the Signs Mean lists all signs."),
    )
    return "\n".join(lines)


def item_title(item: AnyItem) -> str:
    """The title or text of an item, shortened to one line."""
    text = " ".join((item.text if isinstance(item, Quote | Fact) else item.title).split())
    if len(text) > _MAX_TITLE:
        text = text[: _MAX_TITLE - 1].rstrip() + "…"
    return quoted(text) if isinstance(item, Quote) else text


def item_text(mark: Mark, stop: Stop) -> str:
    """An item in two lines: kind and title; stop and date."""
    kind = item_kind(mark.item)
    if mark.item.date is None:
        day = translate("timeline", "Day not stated; drawn within the time of its stop")
    else:
        day = when(mark.item.date)
        if not mark.dated:
            day += " " + translate("timeline", "(off this axis; drawn within the time of its stop)")
    return f"{kind}: {isolate(item_title(mark.item))}\n{isolate(stop.name)}{SEPARATOR}{day}"


def marks_text(marks: Sequence[Mark], stops: Sequence[Stop]) -> list[str]:
    """The items of a mark, each as in :func:`item_text`; a shared mark is explained first."""
    entries = [item_text(mark, stops[mark.place]) for mark in marks]
    if len(marks) == 1:
        return entries
    words = translate("timeline", "Plus: {items}, more than there is room for")
    return [words.format(items=counts.items(len(marks))), *entries]


def stop_text(tour: Tour, span: Span, shown: Mapping[str, tuple[AnyItem, ...]]) -> str:
    """A stop in lines of text: number and name, dates and what is known of them, items."""
    stop = span.stop
    lines = [f"{span.place + 1}. {isolate(stop.name)}", stop_dates(stop)]
    if span.certainty == "inferred":
        lines[1] += SEPARATOR + translate("timeline", "inferred (dashed frame)")
    if span.certainty == "unknown":
        lines.append(
            translate("timeline", "Hatched, with “?”: only its place in the order is known")
        )
        lines.append(_neighbours_text(tour, span))
    if stop.date_note:
        lines.append(stop.date_note)
    item_counts = counts.by_kind(shown.get(stop.id, ()))
    if item_counts:
        lines.append(SEPARATOR.join(item_counts))
    elif stop.items:
        lines.append(translate("timeline", "The filter hides all its items"))
    return "\n".join(lines)


def tooltip_html(entries: list[str]) -> str:
    """Entries of plain text as HTML, with the first line of each in bold."""
    paragraphs = []
    for entry in entries[:_MAX_ENTRIES]:
        first, *rest = map(tooltip_line, shortened(entry, LONGEST).split("\n"))
        paragraphs.append(paragraph([f"<b>{first}</b>", *rest]))
    if len(entries) > _MAX_ENTRIES:
        paragraphs.append(paragraph([counts.more_items(len(entries) - _MAX_ENTRIES)]))
    return "".join(paragraphs)


def tour_summary(tour: Tour, chart: Chart) -> str:
    """The timeline in one sentence, for screen readers. For a long tour this takes long."""
    parts = [counts.stops(len(tour.stops))]
    dates = [date for stop in tour.with_dates for date in (stop.arrive, stop.depart) if date]
    ends = first_and_last(dates)
    if ends:
        first, last = map(when, ends)
        period = translate("timeline", "From {start} to {end}")
        is_one = first == last
        parts.insert(0, tour_span(tour) or last if is_one else period.format(start=first, end=last))
        unknown = sum(span.certainty == "unknown" for span in chart.spans)
        if unknown:
            undated = translate("timeline", "{count} without a date")
            parts.append(undated.format(count=number(unknown)))
        inferred = sum(span.certainty == "inferred" for span in chart.spans)
        if inferred:
            guessed = translate("timeline", "{count} with an inferred date")
            parts.append(guessed.format(count=number(inferred)))
    else:
        parts.append(translate("timeline", "No dates are stated"))
    return ", ".join(parts) + "."


def selection_text(selected: Span) -> str:
    """The selected stop in one sentence, for screen readers."""
    text = translate("timeline", "Selected: {number}. {name}, {dates}.")
    stop = selected.stop
    return text.format(number=selected.place + 1, name=stop.name, dates=stop_dates(stop))


def _neighbours_text(tour: Tour, span: Span) -> str:
    after = tour.stops[span.after].name if span.after is not None else None
    before = tour.stops[span.before].name if span.before is not None else None
    if after and before:
        text = translate("timeline", "After {after} and before {before} in the order of travel")
    elif after:
        text = translate("timeline", "After {after} in the order of travel")
    elif before:
        text = translate("timeline", "Before {before} in the order of travel")
    else:
        text = translate("timeline", "In the order of travel")
    return text.format(after=isolate(after or ""), before=isolate(before or ""))
