"""Loads the web engine's library while Qt for Python sets itself up.

Each of the two takes 30 ms or more, and most computers have a second processor. One thread waits
while another loads a library, so this one begins when Qt for Python has loaded its first one.
"""

from __future__ import annotations

import _thread
import ctypes
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

# The first module of Qt for Python that is a library.
_FIRST = "shiboken6.Shiboken"
# Libraries of Python that it imports: it would wait for them.
_NEEDED = ("_datetime", "_opcode")
# What it adds to the environment: that must not grow while another thread reads it.
_VARIABLE = "PYSIDE6_OPTION_PYTHON_ENUM"
# The library of the web engine's widgets, which depends on the engine's own.
_LIBRARY = Path("PySide6", "Qt", "lib", "libQt6WebEngineWidgets.so.6")


def load_library_early() -> None:
    """Loads the library as soon as Qt for Python is imported; call it before.

    Does nothing except on Linux. If the library cannot be loaded, the import that needs it says so.
    """
    if sys.platform == "linux" and _FIRST not in sys.modules:
        for name in _NEEDED:
            import_module(name)
        os.environ.setdefault(_VARIABLE, "True")
        sys.meta_path.insert(0, _Watch())


class _Watch:
    """Finds no module, but sees which ones are imported, until it begins to load the library.

    That is when :data:`_FIRST` imports something: its own library is loaded then.
    """

    def __init__(self) -> None:
        # The folder of the packages, once :data:`_FIRST` is looked for.
        self._packages: Path | None = None

    def find_spec(self, name: str, path: Sequence[str] | None, target: object = None, /) -> None:
        """Is called by Python for each module; ``path`` are the folders of its package."""
        if self._packages is not None:
            # Python goes through the present list, which must not become shorter now.
            sys.meta_path = [finder for finder in sys.meta_path if finder is not self]
            _load(self._packages)
        elif name == _FIRST and path:
            self._packages = Path(next(iter(path))).parent


def _load(packages: Path) -> None:
    library = packages / _LIBRARY
    # `ctypes.CDLL` would keep Python's lock meanwhile; a function of a library is called without.
    load = getattr(ctypes.CDLL(None), "dlopen", None)
    if load is not None and library.exists():
        _thread.start_new_thread(load, (os.fsencode(library), os.RTLD_NOW))
