"""Keeps None, True and False alive where PySide loses references to them."""

from __future__ import annotations

import ctypes
import sys

# Far above anything that a program counts, far below what the counter holds.
_MANY = 1 << 40


def keep_singletons() -> None:
    """Makes ``None``, ``True`` and ``False`` outlive every mistake in counting them.

    PySide 6.12 gives up one reference too many whenever a model answers ``None``, a signal carries
    a bool, or a slot of ``QAction.triggered`` returns: after some thousands of times the
    interpreter ends with "deallocating None". Since Python 3.12 these objects are never freed
    (PEP 683); before, a large count has the same effect.
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for one in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(one))
        if count.value < _MANY:
            count.value += _MANY
