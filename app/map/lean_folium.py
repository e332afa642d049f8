"""Imports folium without NumPy and HTTP clients, which take longer to load than folium itself.

Folium needs NumPy for pictures and colours of data, and the clients for data from the web. Our
pages have neither. The packaged program has no NumPy (build.spec).
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

__all__ = ["Figure", "JSCSSMixin", "MacroElement", "Map", "Template"]


class _Later(ModuleType):
    """Stands for a module that is loaded when something of it is used, not when it is imported.

    ``present`` are attributes that it has from the beginning.
    """

    def __init__(self, name: str, **present: object) -> None:
        super().__init__(name)
        vars(self).update(present)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(importlib.import_module(self.__name__), name)


class _NoArray:
    """Stands for the class of NumPy's arrays: folium asks whether a place is one, and none is."""


@contextlib.contextmanager
def _later(*modules: ModuleType) -> Iterator[None]:
    """What is imported meanwhile gets these modules, unless the real ones are loaded already."""
    added = [module.__name__ for module in modules if module.__name__ not in sys.modules]
    sys.modules.update({module.__name__: module for module in modules if module.__name__ in added})
    try:
        yield
    finally:
        for name in added:
            del sys.modules[name]


def _urlopen(*arguments: Any, **options: Any) -> Any:
    from urllib.request import urlopen

    return urlopen(*arguments, **options)


with _later(
    _Later("numpy", ndarray=_NoArray),
    _Later("requests"),
    _Later("urllib.request", urlopen=_urlopen),
):
    from branca.element import Figure, MacroElement
    from folium import Map
    from folium.elements import JSCSSMixin
    from folium.template import Template
