"""Which part of the timeline is in view: the first day at the left edge, and pixels a day."""

from __future__ import annotations

# The closest look: so many days fill the strip.
_CLOSEST = 4 / 24
# Pixels beside the first and the last day; a badge may be wider than its day.
_BEFORE, _AFTER = 8.0, 56.0


class TimelineView:
    """Maps days to pixels on a strip; the whole fits when it is widest."""

    def __init__(self) -> None:
        self.start, self.end = 0.0, 1.0
        self.left = 0.0
        self._width = 1.0
        self._scale = 1.0
        self._is_whole = True

    @property
    def scale(self) -> float:
        """Pixels a day."""
        return self._scale

    @property
    def width(self) -> float:
        """Pixels of the strip."""
        return self._width

    @property
    def right(self) -> float:
        """The day at the right edge."""
        return self.left + self._width / self._scale

    @property
    def is_whole(self) -> bool:
        """Whether all days are in view."""
        return self._is_whole

    @property
    def whole_scale(self) -> float:
        """Pixels a day at which all days are in view."""
        return max(self._width - _BEFORE - _AFTER, 1.0) / (self.end - self.start)

    def show(self, start: float, end: float) -> None:
        """Takes other days, at least one of them, and shows them all."""
        self.start, self.end = start, max(end, start + 1)
        self.fit()

    def extend(self, start: float, end: float) -> None:
        """Takes other days, at least one; the days in view stay, and the whole stays whole."""
        self.start, self.end = start, max(end, start + 1)
        self.resize(self._width)

    def resize(self, width: float) -> None:
        """Takes another width; what was whole stays whole."""
        self._width = max(width, 1.0)
        if self._is_whole:
            self.fit()
        else:
            self._set(self._scale, self.left)

    def fit(self) -> None:
        """Shows all days."""
        self._set(0.0, self.start)

    def zoom(self, factor: float, x: float) -> None:
        """Zooms about the pixel ``x``, which keeps its day."""
        day = self.day(x)
        scale = self._bounded(self._scale * factor)
        self._set(scale, day - x / scale)

    def show_days(self, start: float, end: float) -> None:
        """Zooms so that these days, and some about them, fill the strip."""
        scale = self._bounded(self._width / max((end - start) * 1.25, _CLOSEST))
        self._set(scale, (start + end - self._width / scale) / 2)

    def pan(self, pixels: float) -> None:
        """Moves to later days by so many pixels."""
        self.go(self.left + pixels / self._scale)

    def go(self, left: float) -> None:
        """Moves so that the day ``left`` is at the left edge, as far as there are days."""
        self._set(self._scale, left)

    def restore(self, scale: float, left: float) -> None:
        """Goes back to a view that was."""
        self._set(scale, left)

    def left_for(self, start: float, end: float, margin: float) -> float:
        """The left edge at which these days are in view, with the shortest move from here.

        They keep ``margin`` pixels from the edges; of more than fit the beginning is shown.
        """
        before, after = margin / self._scale, (self._width - margin) / self._scale
        left = max(self.left, end - after)
        return self._bounded_left(min(left, start - before), self._scale)

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return (day - self.left) * self._scale

    def day(self, x: float) -> float:
        """The day at a pixel."""
        return self.left + x / self._scale

    def _bounded(self, scale: float) -> float:
        return max(self.whole_scale, min(scale, self._width / _CLOSEST))

    def _bounded_left(self, left: float, scale: float) -> float:
        last = self.end + (_AFTER - self._width) / scale
        return max(self.start - _BEFORE / scale, min(left, last))

    def _set(self, scale: float, left: float) -> None:
        self._scale = self._bounded(scale)
        self.left = self._bounded_left(left, self._scale)
        self._is_whole = self._scale <= self.whole_scale * (1 + 1e-9)
