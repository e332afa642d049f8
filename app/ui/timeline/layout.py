"""Lays out stops and items on the timeline's strip, in pixels, and finds those at a point."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Mapping, Sequence
from operator import attrgetter

import msgspec
from PySide6.QtCore import QPointF, QRectF

from app.map.theme import SPACE_XS
from app.tour.model import AnyItem
from app.tour.timeline.chart import Chart, Mark, Span
from app.tour.timeline.packing import Slot, lanes_needed, pack_marks, pack_spans
from app.ui.timeline.bands import MARK_PITCH, MAX_LANES, Bands
from app.ui.timeline.viewport import Viewport
from app.ui.widgets.elided import line_start

Shown = Mapping[str, tuple[AnyItem, ...]]

_START, _END = attrgetter("start"), attrgetter("end")


class PlacedSpans(msgspec.Struct, frozen=True):
    """The bar and badge of one stop, or of several that share them, and its name if it fits."""

    spans: tuple[Span, ...]
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
        self._packed_spans: tuple[float, list[Slot], list[float]] = (0.0, [], [])
        self._packed_marks: tuple[tuple[float, int], int, list[Slot]] | None = None

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
        slots = self._span_slots()
        # For each lane, the left edge of the badge that follows.
        limits = [math.inf] * self.bands.lane_count
        placed = []
        for slot in reversed(slots):
            placed.append(self._place(slot, limits[slot.row]))
            limits[slot.row] = placed[-1].badge.left()
        return placed[::-1]

    def marks(self) -> list[PlacedMarks]:
        """The items in view, without those that the filter hides."""
        base, slots = self._mark_slots()
        shift = self.view.x(self.view.start)
        placed = []
        for slot in slots:
            left = slot.x + shift
            if -MARK_PITCH < left < self.view.width:
                marks = tuple(self._marks[base + index] for index in slot.members)
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

    def _span_slots(self) -> list[Slot]:
        view = self.view
        if self._packed_spans[0] != view.scale:
            badge = self.bands.badge_width + 1
            slots = pack_spans(self._spans, view.start, view.scale, self.bands.lane_count, badge)
            # The latest end up to each slot, because a long bar may extend past later slots.
            ends = list(map(_END, self._spans))
            last = (max(map(ends.__getitem__, slot.members)) for slot in slots)
            self._packed_spans = (view.scale, slots, list(itertools.accumulate(last, max)))
        _, slots, ends = self._packed_spans
        # A margin, because a badge may be wider than its bar.
        first = bisect.bisect_left(ends, view.day(-3 * self.bands.badge_width))
        visible = []
        for slot in itertools.islice(slots, first, None):
            if self._spans[slot.members[0]].start > view.right:
                break
            visible.append(slot)
        return visible

    def _mark_slots(self) -> tuple[int, list[Slot]]:
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
            self._packed_marks = ((view.scale, window), first, slots)
        return self._packed_marks[1:]

    def _place(self, slot: Slot, limit: float) -> PlacedSpans:
        """Places the spans of a slot left of the pixel ``limit``."""
        view, bands = self.view, self.bands
        spans = tuple(map(self._spans.__getitem__, slot.members))
        left = view.x(spans[0].start)
        right = max(view.x(max(map(_END, spans))), left + bands.badge_width)
        room = limit - slot.x - view.x(view.start) - 1
        for label in _badge_labels(spans):
            badge_width = max(bands.badge_width, bands.bold_width(label) + 2 * SPACE_XS)
            if badge_width <= room:
                break
        # If the bar begins left of the view, its badge stays in view as far as there is room.
        x = slot.x + view.x(view.start)
        x = max(x, min(SPACE_XS, right - badge_width, limit - badge_width - 1))
        # The last badge may be wider than what is left of the strip.
        x = min(x, view.last_pixel - SPACE_XS - badge_width)
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
            bar=bands.lane_rect(slot.row, left, right - left),
            badge=bands.lane_rect(slot.row, x, badge_width),
            label=label,
            name=name,
            name_area=bands.lane_rect(slot.row, start, width),
        )


def _badge_labels(spans: Sequence[Span]) -> tuple[str, str]:
    """The label of a badge, and a shorter one in case that does not fit."""
    number = str(spans[0].place + 1)
    if len(spans) > 1:
        return f"{number}–{spans[-1].place + 1}", "+"
    return (f"{number} ?" if spans[0].certainty == "unknown" else number), number
