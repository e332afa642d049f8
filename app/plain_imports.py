"""Lets Python import modules by itself again, after PySide has taken over."""

from __future__ import annotations

import builtins

from app.web.early_library import load_library_early


def import_plainly() -> None:
    """Imports Qt, then undoes what it has done to imports. Call it before all that uses Qt.

    PySide replaces ``__import__`` for its optional names in snake case, which we do not use, and
    then reads the source of every imported module to see whether it mentions PySide. That takes an
    eighth of the time of all imports, and keeps the sources in memory.
    """
    load_library_early()
    import PySide6.QtCore  # noqa: F401 - only this makes PySide take over

    # An attribute of PySide, which another version may not have.
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
