"""What stands where on the timeline's strip, in pixels, and what is under the pointer."""

from __future__ import annotations

import bisect
import itertools
import math
from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt

from app.map.theme import SPACE_XS
from app.tour.model import AnyItem
from app.tour.timeline.chart import Chart, Mark, Span
from app.tour.timeline.packing import Slot, pack_marks, pack_spans
from app.ui.timeline.bands import MOST_LANES, PITCH, Bands
from app.ui.timeline.viewport import TimelineView

Shown = Mapping[str, tuple[AnyItem, ...]]


class PlacedSpans(msgspec.Struct, frozen=True):
    """Stops that share a badge, most often one: bar, badge, and the name if there is room."""

    spans: tuple[Span, ...]
    bar: QRectF
    badge: QRectF
    label: str
    name: str
    name_area: QRectF

    def covers(self, point: QPointF) -> bool:
        """Whether a click there means these stops."""
        return self.badge.contains(point) or self.name_area.contains(point)


class PlacedMarks(msgspec.Struct, frozen=True):
    """Items that share a mark, most often one."""

    marks: tuple[Mark, ...]
    area: QRectF


class Scene:
    """A chart set on the strip for a view; it is packed anew only when the scale has changed."""

    def __init__(self, chart: Chart, view: TimelineView, bands: Bands) -> None:
        self.chart = chart
        self.view = view
        self.with_items: set[int] = set()
        self._spans = sorted(chart.spans, key=lambda span: (span.start, span.place))
        self._marks: Sequence[Mark] = ()
        self.take(chart.marks)
        self.set_bands(bands)

    def set_bands(self, bands: Bands) -> None:
        """Takes other heights, with as many lanes as the stops need when all are in view."""
        digits = len(str(len(self._spans)))
        room = Bands(bands.base, MOST_LANES, digits).badge + 1
        slots = pack_spans(self._spans, self.view.start, self.view.whole_scale, MOST_LANES, room)
        lanes = 1 + max((slot.row for slot in slots), default=0)
        self.bands = Bands(bands.base, lanes, digits)
        self._packed_spans: tuple[float, list[Slot], list[float]] = (0.0, [], [])
        self._packed_marks: tuple[tuple[float, int], int, list[Slot]] | None = None

    def filter(self, shown: Shown) -> None:
        """Keeps the marks of these items only."""
        if sum(map(len, shown.values())) == len(self.chart.marks):
            self.take(self.chart.marks)
            return
        # The ids of items are unique within a stop only.
        ids = [{item.id for item in shown.get(span.stop.id, ())} for span in self.chart.spans]
        self.take([mark for mark in self.chart.marks if mark.item.id in ids[mark.place]])

    def take(self, marks: Sequence[Mark]) -> None:
        """Shows these marks of the chart, given by start."""
        self._marks = marks
        self._starts = [mark.start for mark in marks]
        self._ends = list(itertools.accumulate((mark.end for mark in marks), max))
        self.with_items = {mark.place for mark in marks}
        self._packed_marks = None

    def spans(self) -> list[PlacedSpans]:
        """The stops in view, from left to right."""
        slots = self._span_slots()
        beyond = [math.inf] * self.bands.lanes
        found = []
        for slot in reversed(slots):
            found.append(self._place(slot, beyond[slot.row]))
            beyond[slot.row] = found[-1].badge.left()
        return found[::-1]

    def marks(self) -> list[PlacedMarks]:
        """The items in view; those that a filter hides are not among them."""
        base, slots = self._mark_slots()
        shift = self.view.x(self.view.start)
        found = []
        for slot in slots:
            left = slot.x + shift
            if -PITCH < left < self.view.width:
                members = tuple(self._marks[base + number] for number in slot.members)
                found.append(PlacedMarks(members, self.bands.mark_rect(slot.row, left)))
        return found

    def spans_at(self, point: QPointF) -> PlacedSpans | None:
        """The stops whose badge, name or bar is at a point; a badge comes before a bar."""
        placed = self.spans()
        on_badge = (one for one in placed if one.covers(point))
        on_bar = (one for one in placed if one.bar.contains(point))
        return next(itertools.chain(on_badge, on_bar), None)

    def marks_at(self, point: QPointF) -> PlacedMarks | None:
        """The items whose mark is at a point, or next to it by a pixel."""
        return next(
            (one for one in self.marks() if one.area.adjusted(-1, -1, 1, 1).contains(point)), None
        )

    def _span_slots(self) -> list[Slot]:
        view = self.view
        if self._packed_spans[0] != view.scale:
            room = self.bands.badge + 1
            slots = pack_spans(self._spans, view.start, view.scale, self.bands.lanes, room)
            # Up to each slot, the latest end: a long bar may reach far into what follows.
            last = (max(self._spans[number].end for number in slot.members) for slot in slots)
            self._packed_spans = (view.scale, slots, list(itertools.accumulate(last, max)))
        _, slots, ends = self._packed_spans
        # A badge may be wider than its bar, and slots are in the order of their first member.
        first = bisect.bisect_left(ends, view.day(-3 * self.bands.badge))
        found = []
        for slot in itertools.islice(slots, first, None):
            if self._spans[slot.members[0]].start > view.right:
                break
            found.append(slot)
        return found

    def _mark_slots(self) -> tuple[int, list[Slot]]:
        view = self.view
        left = (view.left - view.start) * view.scale
        window = math.floor(left / view.width)
        if self._packed_marks is None or self._packed_marks[0] != (view.scale, window):
            # Some strips more than are in view, so that panning seldom packs.
            low = view.start + (window - 1) * view.width / view.scale
            high = view.start + (window + 3) * view.width / view.scale
            first = bisect.bisect_left(self._ends, low)
            some = self._marks[first : bisect.bisect_right(self._starts, high)]
            slots = pack_marks(some, view.start, view.scale, self.bands.rows, PITCH)
            self._packed_marks = ((view.scale, window), first, slots)
        return self._packed_marks[1:]

    def _place(self, slot: Slot, beyond: float) -> PlacedSpans:
        view, bands = self.view, self.bands
        spans = tuple(self._spans[number] for number in slot.members)
        left = view.x(spans[0].start)
        right = max(view.x(max(span.end for span in spans)), left + bands.badge)
        room = beyond - slot.x - view.x(view.start) - 1
        for label in _labels(spans):
            wide = max(bands.badge, bands.bold_width(label) + 2 * SPACE_XS)
            if wide <= room:
                break
        # The badge of a bar that begins out of view stays in it, if no other is in the way.
        x = slot.x + view.x(view.start)
        x = max(x, min(SPACE_XS, right - wide, beyond - wide - 1))
        name = spans[0].stop.name if len(spans) == 1 else ""
        start, end = x + wide + SPACE_XS, min(beyond, view.width) - 2 * SPACE_XS
        width = bands.bold_width(name)
        if start + width > right - SPACE_XS and right + SPACE_XS + width <= end:
            # The end of a short bar would run through the letters: the name follows it.
            start = max(start, right + SPACE_XS)
        room = end - start
        name = bands.metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0.0))
        if len(name) < min(4, len(spans[0].stop.name)):
            name = ""
        width = bands.metrics.horizontalAdvance(name)
        return PlacedSpans(
            spans=spans,
            bar=bands.lane_rect(slot.row, left, right - left),
            badge=bands.lane_rect(slot.row, x, wide),
            label=label,
            name=name,
            name_area=bands.lane_rect(slot.row, start, width),
        )


def _labels(spans: Sequence[Span]) -> tuple[str, str]:
    """What a badge says, and what it says if that is too long."""
    number = str(spans[0].place + 1)
    if len(spans) > 1:
        return f"{number}–{spans[-1].place + 1}", "+"
    return (f"{number} ?" if spans[0].certainty == "unknown" else number), number
