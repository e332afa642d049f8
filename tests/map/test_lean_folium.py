"""Folium makes the same pages without NumPy and HTTP clients, which load when they are used."""

from __future__ import annotations

from pathlib import Path

from tests.snippets import output_of

# Renders all kinds of pages, and says what was loaded.
RENDER = """
import hashlib, sys
from app.map.shell import PURPOSES, render
for purpose in PURPOSES:
    page = render(purpose)
    print(hashlib.sha256((page.index + page.script).encode()).hexdigest())
print([name for name in ("numpy", "requests", "urllib.request", "ssl") if name in sys.modules])
"""
# As in the packaged program, where there is no NumPy.
WITHOUT = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("numpy", "requests"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Refuse())
"""
WITH = "import folium, numpy, requests\n"
LATER = """
import app.map.elements, folium, sys
assert not {"numpy", "requests"} & set(sys.modules)
from folium.utilities import image_to_url
import folium.features
print(folium.features.requests.get.__module__)
import numpy
print(image_to_url(numpy.zeros((2, 2)))[:14], folium.features.np.nan)
"""


def test_pages_are_the_same_without_numpy(tmp_path: Path) -> None:
    *whole, loaded = output_of(WITH + RENDER, tmp_path, 60).splitlines()
    assert loaded == "['numpy', 'requests', 'urllib.request', 'ssl']"
    assert output_of(WITHOUT + RENDER, tmp_path, 60).splitlines() == [*whole, "[]"]
    assert output_of(RENDER, tmp_path, 60).splitlines() == [*whole, "[]"]


def test_what_folium_does_not_load_at_once_it_loads_when_it_is_used(tmp_path: Path) -> None:
    assert output_of(LATER, tmp_path, 60).split() == ["requests.api", "data:image/png", "nan"]
