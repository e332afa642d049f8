"""The visible part of the timeline: the day at the left edge, and the scale."""

from __future__ import annotations

# The days that fill the strip at the highest zoom.
_MIN_DAYS = 4 / 24
# Margins in pixels before the first and after the last day; a badge may be wider than its day.
_LEFT_MARGIN, _RIGHT_MARGIN = 8.0, 56.0


class Viewport:
    """Maps days to pixels on the strip. All days fit at the lowest zoom."""

    def __init__(self) -> None:
        self.start, self.end = 0.0, 1.0
        self.left = 0.0
        self._width = 1.0
        self._scale = 1.0
        self._is_whole = True

    @property
    def scale(self) -> float:
        """Pixels per day."""
        return self._scale

    @property
    def width(self) -> float:
        """The width of the strip in pixels."""
        return self._width

    @property
    def right(self) -> float:
        """The day at the right edge."""
        return self.left + self._width / self._scale

    @property
    def last_pixel(self) -> float:
        """Where the strip ends, with its margin; beyond the width unless the end is in view."""
        return self.x(self.end) + _RIGHT_MARGIN

    @property
    def is_whole(self) -> bool:
        """Whether all days are in view."""
        return self._is_whole

    @property
    def whole_scale(self) -> float:
        """The scale at which all days are in view, in pixels per day."""
        return max(self._width - _LEFT_MARGIN - _RIGHT_MARGIN, 1.0) / (self.end - self.start)

    def show(self, start: float, end: float) -> None:
        """Sets the range of days, at least one, and shows all of it."""
        self.start, self.end = start, max(end, start + 1)
        self.fit()

    def extend(self, start: float, end: float) -> None:
        """Sets the range of days, at least one. If all days were in view, they still are."""
        self.start, self.end = start, max(end, start + 1)
        self.resize(self._width)

    def resize(self, width: float) -> None:
        """Sets the width in pixels. If all days were in view, they still are."""
        self._width = max(width, 1.0)
        if self._is_whole:
            self.fit()
        else:
            self._set(self._scale, self.left)

    def fit(self) -> None:
        """Shows all days."""
        self._set(0.0, self.start)

    def zoom(self, factor: float, x: float) -> None:
        """Zooms; the day at the pixel ``x`` stays there."""
        day = self.day(x)
        scale = self._clamped_scale(self._scale * factor)
        self._set(scale, day - x / scale)

    def show_days(self, start: float, end: float) -> None:
        """Zooms so that these days fill the strip, with a margin."""
        scale = self._clamped_scale(self._width / max((end - start) * 1.25, _MIN_DAYS))
        self._set(scale, (start + end - self._width / scale) / 2)

    def pan(self, pixels: float) -> None:
        """Moves by a number of pixels, towards later days if it is positive."""
        self.go(self.left + pixels / self._scale)

    def go(self, left: float) -> None:
        """Moves the day ``left`` to the left edge, as far as the range of days permits."""
        self._set(self._scale, left)

    def restore(self, scale: float, left: float) -> None:
        """Restores an earlier scale and left edge."""
        self._set(scale, left)

    def left_for(self, start: float, end: float, margin: float) -> float:
        """The nearest left edge at which these days are in view.

        ``margin`` is their least distance from the edges, in pixels. If they do not fit, their
        beginning is in view.
        """
        before, after = margin / self._scale, (self._width - margin) / self._scale
        left = max(self.left, end - after)
        return self._clamped_left(min(left, start - before), self._scale)

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return (day - self.left) * self._scale

    def day(self, x: float) -> float:
        """The day at a pixel."""
        return self.left + x / self._scale

    def _clamped_scale(self, scale: float) -> float:
        return max(self.whole_scale, min(scale, self._width / _MIN_DAYS))

    def _clamped_left(self, left: float, scale: float) -> float:
        last = self.end + (_RIGHT_MARGIN - self._width) / scale
        return max(self.start - _LEFT_MARGIN / scale, min(left, last))

    def _set(self, scale: float, left: float) -> None:
        self._scale = self._clamped_scale(scale)
        self.left = self._clamped_left(left, self._scale)
        self._is_whole = self._scale <= self.whole_scale * (1 + 1e-9)
