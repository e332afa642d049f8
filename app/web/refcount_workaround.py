"""Keeps None, True and False alive although PySide releases too many references to them."""

from __future__ import annotations

import ctypes
import sys

# Far more than any program uses, far less than the counter can hold.
_MANY = 1 << 40


def keep_singletons() -> None:
    """Prevents ``None``, ``True`` and ``False`` from being freed by wrong reference counts.

    PySide 6.12 releases one reference too many whenever a model returns ``None``, a signal carries
    a bool, or a slot of ``QAction.triggered`` returns. After some thousands of times the
    interpreter ends with "deallocating None". Since Python 3.12 these objects are immortal
    (PEP 683); in earlier versions a large count has the same effect.
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for singleton in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < _MANY:
            count.value += _MANY
