"""The parts that the matplotlib peers share: figure, markers, labels and title."""

from __future__ import annotations

import importlib
from typing import Any

from benchmarks.peers.subject import ACCENT, INK, PAPER, SEA, Place, Subject

POINTS_PER_INCH = 72
CSS_PIXELS_PER_INCH = 96


def make_axes(subject: Subject, **options: Any) -> tuple[Any, Any]:
    """A figure of the requested size, and axes that fill it."""
    matplotlib: Any = importlib.import_module("matplotlib")
    matplotlib.use("agg")
    pyplot: Any = importlib.import_module("matplotlib.pyplot")
    dpi = CSS_PIXELS_PER_INCH * subject.magnified
    figure = pyplot.figure(figsize=(subject.width / dpi, subject.height / dpi), dpi=dpi)
    axes = figure.add_axes((0, 0, 1, 1), facecolor=SEA, **options)
    return figure, axes


def add_stops(axes: Any, subject: Subject, places: list[Place]) -> None:
    """Draws the title, numbered badges and names; ``places`` are in the units of the axes."""
    for number, (stop, (x, y)) in enumerate(zip(subject.stops, places, strict=True), start=1):
        axes.plot([x], [y], "o", color=ACCENT, markersize=14, zorder=5)
        axes.text(
            x, y, str(number), color="white", size=8, weight="bold", ha="center",
            va="center_baseline", zorder=6,
        )  # fmt: skip
        axes.annotate(
            stop.name, (x, y), (10, -3), textcoords="offset points", color=INK, size=9, zorder=7
        )
    axes.text(
        0.02, 0.96, subject.title, transform=axes.transAxes, color=INK, size=18, va="top",
        family="serif", zorder=8, bbox={"facecolor": PAPER, "edgecolor": "none"},
    )  # fmt: skip


def save(figure: Any, subject: Subject) -> None:
    """Writes the picture."""
    figure.savefig(subject.out, dpi=CSS_PIXELS_PER_INCH * subject.magnified)
