"""What the timeline says: the words of its legend, its tooltips and its summary."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.tour.filters import kind_of
from app.tour.model import AnyItem, Fact, Quote, Stop, Tour, When
from app.tour.timeline.chart import Chart, Mark, Span
from app.ui.timeline.dates import moment
from app.words import counts
from app.words.dates import date_not_stated, number
from app.words.kinds import kind_word
from app.words.wording import SEPARATOR, quoted

translate = QCoreApplication.translate

_LONGEST = 160
_MOST = 12


def stop_when(stop: Stop) -> str:
    """From when to when one was there, as far as it is stated."""
    parts = [moment(one) for one in (stop.arrive, stop.depart) if one]
    if not parts:
        return date_not_stated()
    return " – ".join(dict.fromkeys(parts))


def undated_words() -> str:
    """The legend of a hollow mark."""
    return translate("timeline", "Day not stated")


def no_date_words() -> tuple[str, str]:
    """What stands under the stops before or after all dates, and the same for less room."""
    return date_not_stated(), translate("timeline", "No date")


def no_dates_words() -> str:
    """What stands in place of the axis if nothing is dated."""
    return translate("timeline", "No dates are stated: the stops are in the order of travel")


def no_tour_words() -> str:
    """What the timeline says before there is a tour."""
    return translate("timeline", "No tour is open")


def help_words() -> str:
    """How to read and to work the timeline."""
    lines = (
        translate("timeline", "Reading the timeline"),
        translate("timeline", "Dashed: date inferred. Hatched, with “?”: date not stated."),
        translate("timeline", "Hollow: day not stated. Plus: more than there is room for."),
        translate("timeline", "Wheel or + and −: zoom. Shift+wheel or drag: move."),
        translate("timeline", "Home: show all. End: show the last days."),
        translate("timeline", "Left and Right: stops. Up and Down: items; Enter opens one."),
    )
    return "\n".join(lines)


def title(item: AnyItem) -> str:
    """What an item is about, in one line."""
    text = " ".join((item.text if isinstance(item, Quote | Fact) else item.title).split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rstrip() + "…"
    return quoted(text) if isinstance(item, Quote) else text


def item_words(mark: Mark, stop: Stop) -> str:
    """An item as a line of text: its kind, its title, its place, its day."""
    kind = kind_word(mark.kind)
    if mark.item.date is None:
        day = translate("timeline", "Day not stated; drawn within the time of its stop")
    else:
        day = moment(mark.item.date)
        if not mark.dated:
            day += " " + translate("timeline", "(off this axis; drawn within the time of its stop)")
    return f"{kind}: {title(mark.item)}\n{stop.name}{SEPARATOR}{day}"


def stop_words(tour: Tour, span: Span, shown: Mapping[str, tuple[AnyItem, ...]]) -> str:
    """A stop as lines of text: number, name, dates or what is known of them, items."""
    stop = span.stop
    lines = [f"{span.place + 1}. {stop.name}", stop_when(stop)]
    if span.certainty == "inferred":
        lines[1] += SEPARATOR + translate("timeline", "inferred")
    if span.certainty == "unknown":
        lines.append(_neighbours(tour, span))
    if stop.date_note:
        lines.append(stop.date_note)
    found = counts.by_kind(Counter(kind_of(item) for item in shown.get(stop.id, ())))
    if found:
        lines.append(SEPARATOR.join(found))
    elif stop.items:
        lines.append(translate("timeline", "The filter hides all its items"))
    return "\n".join(lines)


def tooltip(entries: list[str]) -> str:
    """Entries as a tooltip, the first line of each in bold; whatever they hold is shown as text."""
    parts = []
    for entry in entries[:_MOST]:
        first, *rest = (html.escape(line) for line in entry.split("\n"))
        parts.append("<br>".join([f"<b>{first}</b>", *rest]))
    if len(entries) > _MOST:
        parts.append(translate("timeline", "… and {count} more").format(count=len(entries) - _MOST))
    return "".join(f"<p>{part}</p>" for part in parts)


def summary(tour: Tour, chart: Chart, selected: Span | None) -> str:
    """The timeline in a sentence or two, for those who do not see it."""
    parts = [counts.stops(len(tour.stops))]
    dates = [when for stop in tour.stops for when in (stop.arrive, stop.depart) if when]
    if dates:
        first, last = min(dates, key=_order), max(dates, key=_order)
        whole = translate("timeline", "From {start} to {end}")
        parts.insert(0, whole.format(start=moment(first), end=moment(last)))
        unknown = sum(span.certainty == "unknown" for span in chart.spans)
        if unknown:
            without = translate("timeline", "{count} without a date")
            parts.append(without.format(count=number(unknown)))
    else:
        parts.append(translate("timeline", "No dates are stated"))
    text = ", ".join(parts) + "."
    if selected:
        now = translate("timeline", "Selected: {number}. {name}, {dates}.")
        name = selected.stop.name
        text += " " + now.format(
            number=selected.place + 1, name=name, dates=stop_when(selected.stop)
        )
    return text


def _neighbours(tour: Tour, span: Span) -> str:
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
    return text.format(after=after, before=before)


def _order(when: When) -> tuple[int, str]:
    return when.date.toordinal(), when.time.isoformat() if when.time else ""
