"""Edits of the tuples that a tour is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from app.tour.model import Stop, Tour

T = TypeVar("T")


def inserted(values: tuple[T, ...], value: T, at: int | None) -> tuple[T, ...]:
    """The values with another one at a place from 0; beyond the ends, and for ``None``, at one."""
    place = len(values) if at is None else min(max(at, 0), len(values))
    return (*values[:place], value, *values[place:])


def exchanged(values: tuple[T, ...], at: int, value: T) -> tuple[T, ...]:
    """The values with another one at a place from 0."""
    return (*values[:at], value, *values[at + 1 :])


def dropped(values: tuple[T, ...], at: int) -> tuple[T, ...]:
    """The values without the one at a place from 0."""
    return (*values[:at], *values[at + 1 :])


def once(values: Iterable[T]) -> tuple[T, ...]:
    """The values, each at its first place only."""
    return tuple(dict.fromkeys(values))


def with_stop(tour: Tour, at: int, stop: Stop) -> Tour:
    """The tour with another stop at a place from 0; the tour itself if it is an equal one."""
    if tour.stops[at] is stop or tour.stops[at] == stop:
        return tour
    return tour.with_stop(at, stop)


def with_stops(tour: Tour, stops: tuple[Stop, ...]) -> Tour:
    """The tour with other stops."""
    return msgspec.structs.replace(tour, stops=stops)
