"""Lays out stops and items on the timeline's strip, in pixels, and finds those at a point."""

from __future__ import annotations

import bisect
import copy
import itertools
import math
from collections.abc import Generator, Mapping, Sequence
from operator import attrgetter
from typing import TypeAlias

import msgspec
from PySide6.QtCore import QPointF, QRectF

from app.map.theme import SPACE_XS
from app.tour.model import AnyItem, Tour
from app.tour.timeline.chart import Chart, Mark, Span, charting
from app.tour.timeline.packing import Slot, lanes_needed, pack_marks, packing_spans
from app.tour.timeline.steps import finished
from app.ui.timeline.bands import MARK_PITCH, MAX_LANES, Bands
from app.ui.timeline.viewport import Viewport
from app.ui.timeline.words import tour_summary
from app.ui.widgets.elided import line_start

Shown = Mapping[str, tuple[AnyItem, ...]]

_START, _END = attrgetter("start"), attrgetter("end")


# A slot, and the marks in it.
_SharedMark: TypeAlias = tuple[Slot, tuple[Mark, ...]]


class _Group(msgspec.Struct, frozen=True, gc=False):
    """The spans that share a slot, and when the last of them ends."""

    slot: Slot
    spans: tuple[Span, ...]
    end: float
    end_known: bool


class PlacedSpans(msgspec.Struct, frozen=True):
    """The bar and badge of one stop, or of several that share them, and its name if it fits.

    ``end_known`` says whether the tour gives the day on which the bar ends.
    """

    spans: tuple[Span, ...]
    end_known: bool
    bar: QRectF
    badge: QRectF
    label: str
    name: str
    name_area: QRectF

    def covers(self, point: QPointF) -> bool:
        """Whether a point is on the badge or the name."""
        return self.badge.contains(point) or self.name_area.contains(point)


class PlacedMarks(msgspec.Struct, frozen=True):
    """The mark of one item, or of several that share it."""

    marks: tuple[Mark, ...]
    area: QRectF


class TimelineLayout:
    """The layout of a chart for a view. Spans are packed again only when the scale changes."""

    def __init__(self, chart: Chart, view: Viewport, bands: Bands) -> None:
        self.chart = chart
        self.view = view
        # The tour in words.
        self.words = ""
        self.places_with_items: set[int] = set()
        # Those that start together stay in order of travel.
        self._spans = sorted(chart.spans, key=_START)
        self._marks: Sequence[Mark] = ()
        self.set_marks(chart.marks)
        self.set_bands(bands)

    def set_bands(self, bands: Bands) -> None:
        """Sets the font of ``bands``, and as many lanes as the stops need when all are in view."""
        digits = len(str(len(self._spans)))
        badge = Bands(bands.base, MAX_LANES, digits).badge_width + 1
        view = self.view
        lanes = lanes_needed(self._spans, view.start, view.whole_scale, MAX_LANES, badge)
        self.bands = Bands(bands.base, lanes, digits)
        self._packed_spans: tuple[float, list[_Group], list[float]] = (0.0, [], [])
        self._packed_marks: tuple[tuple[float, int], list[_SharedMark]] | None = None

    def take_over(self, view: Viewport, bands: Bands, is_new: bool) -> None:
        """Shows the chart in a view and in bands that may have changed since it was laid out."""
        _show_days(view, self.chart, is_new)
        has_changed = view.width != self.view.width or bands.base != self.bands.base
        self.view = view
        if has_changed:
            self.set_bands(bands)

    def filter(self, shown: Shown) -> None:
        """Shows only the marks of these items, given by the id of their stop."""
        if sum(map(len, shown.values())) == len(self.chart.marks):
            self.set_marks(self.chart.marks)
            return
        # Item ids are unique only within a stop.
        ids = [{item.id for item in shown.get(span.stop.id, ())} for span in self.chart.spans]
        self.set_marks([mark for mark in self.chart.marks if mark.item.id in ids[mark.place]])

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Shows these marks of the chart, which are in order of start."""
        self._marks = marks
        self._starts = [mark.start for mark in marks]
        self._ends = list(itertools.accumulate((mark.end for mark in marks), max))
        self.places_with_items = {mark.place for mark in marks}
        self._packed_marks = None

    def spans(self) -> list[PlacedSpans]:
        """The stops in view, from left to right."""
        groups = self._groups()
        # For each lane, the left edge of the badge that follows.
        limits = [math.inf] * self.bands.lane_count
        placed = []
        for group in reversed(groups):
            row = group.slot.row
            placed.append(self._place(group, limits[row]))
            limits[row] = placed[-1].badge.left()
        return placed[::-1]

    def marks(self) -> list[PlacedMarks]:
        """The items in view, without those that the filter hides."""
        shift = self.view.x(self.view.start)
        placed = []
        for slot, marks in self._mark_slots():
            left = slot.x + shift
            if -MARK_PITCH < left < self.view.width:
                placed.append(PlacedMarks(marks, self.bands.mark_rect(slot.row, left)))
        return placed

    def spans_at(self, point: QPointF) -> PlacedSpans | None:
        """The stops at a point; badges and names take precedence over bars."""
        spans = self.spans()
        on_badge = (placed for placed in spans if placed.covers(point))
        on_bar = (placed for placed in spans if placed.bar.contains(point))
        return next(itertools.chain(on_badge, on_bar), None)

    def marks_at(self, point: QPointF) -> PlacedMarks | None:
        """The items at a point, with a tolerance of one pixel."""
        touched = (
            placed for placed in self.marks() if placed.area.adjusted(-1, -1, 1, 1).contains(point)
        )
        return next(touched, None)

    def packing(self) -> Generator[None, None, None]:
        """Packs the spans for the present scale, in steps of a few milliseconds."""
        view, badge = self.view, self.bands.badge_width + 1
        scale, lanes = view.scale, self.bands.lane_count
        slots = yield from packing_spans(self._spans, view.start, scale, lanes, badge)
        groups = []
        for slot in slots:
            spans = tuple(map(self._spans.__getitem__, slot.members))
            last = max(spans, key=_END)
            groups.append(_Group(slot, spans, last.end, last.end_known))
            yield
        # The latest end up to each slot, because a long bar may extend past later slots.
        ends = itertools.accumulate((group.end for group in groups), max)
        self._packed_spans = (scale, groups, list(ends))

    def _groups(self) -> list[_Group]:
        view = self.view
        if self._packed_spans[0] != view.scale:
            finished(self.packing())
        _, groups, ends = self._packed_spans
        # A margin, because a badge may be wider than its bar.
        first = bisect.bisect_left(ends, view.day(-3 * self.bands.badge_width))
        visible = []
        for group in itertools.islice(groups, first, None):
            if group.spans[0].start > view.right:
                break
            visible.append(group)
        return visible

    def _mark_slots(self) -> list[_SharedMark]:
        view = self.view
        left = (view.left - view.start) * view.scale
        window = math.floor(left / view.width)
        if self._packed_marks is None or self._packed_marks[0] != (view.scale, window):
            # More than is in view, so that panning rarely has to pack again.
            low = view.start + (window - 1) * view.width / view.scale
            high = view.start + (window + 3) * view.width / view.scale
            first = bisect.bisect_left(self._ends, low)
            marks = self._marks[first : bisect.bisect_right(self._starts, high)]
            slots = pack_marks(marks, view.start, view.scale, self.bands.row_count, MARK_PITCH)
            shared = [(slot, tuple(map(marks.__getitem__, slot.members))) for slot in slots]
            self._packed_marks = ((view.scale, window), shared)
        return self._packed_marks[1]

    def _place(self, group: _Group, limit: float) -> PlacedSpans:
        """Places the spans of a slot left of the pixel ``limit``."""
        view, bands = self.view, self.bands
        slot, spans = group.slot, group.spans
        left = view.x(spans[0].start)
        right = max(view.x(group.end), left + bands.badge_width)
        # The last badge ends within the strip.
        room = min(limit - 1, view.last_pixel - SPACE_XS) - slot.x - view.x(view.start)
        for label in _badge_labels(spans):
            badge_width = max(bands.badge_width, bands.bold_width(label) + 2 * SPACE_XS)
            if badge_width <= room:
                break
        # If the bar begins left of the view, its badge stays in view as far as there is room.
        x = slot.x + view.x(view.start)
        x = max(x, min(SPACE_XS, right - badge_width, limit - badge_width - 1))
        name = line_start(spans[0].stop.name) if len(spans) == 1 else ""
        start, end = x + badge_width + SPACE_XS, min(limit, view.width) - 2 * SPACE_XS
        inside, beyond = min(end, right - SPACE_XS), max(start, right + SPACE_XS)
        width = bands.bold_width(name)
        if start + width > inside and end - beyond > min(width, 2 * (inside - start)):
            # The end of a short bar would cross the name, so the name follows the bar.
            start, inside = beyond, end
        name, width = bands.fitting(name, inside - start)
        return PlacedSpans(
            spans=spans,
            end_known=group.end_known,
            bar=bands.lane_rect(slot.row, left, right - left),
            badge=bands.lane_rect(slot.row, x, badge_width),
            label=label,
            name=name,
            name_area=bands.lane_rect(slot.row, start, width),
        )


def laid_out(
    tour: Tour, view: Viewport, bands: Bands, is_new: bool
) -> Generator[None, None, TimelineLayout]:
    """Lays a tour out in steps of a few milliseconds, and returns the layout.

    The view stays as it is until the layout takes it over. If the tour is new, all of it is to be
    in view.
    """
    chart = yield from charting(tour)
    later = copy.copy(view)
    _show_days(later, chart, is_new)
    layout = TimelineLayout(chart, later, bands)
    yield from layout.packing()
    layout.words = tour_summary(tour, chart)
    yield
    return layout


def _show_days(view: Viewport, chart: Chart, is_new: bool) -> None:
    show = view.show if is_new else view.extend
    show(chart.start, chart.end)


def _badge_labels(spans: Sequence[Span]) -> tuple[str, str]:
    """The label of a badge, and a shorter one in case that does not fit."""
    number = str(spans[0].place + 1)
    if len(spans) > 1:
        return f"{number}–{spans[-1].place + 1}", "+"
    return (f"{number} ?" if spans[0].certainty == "unknown" else number), number
