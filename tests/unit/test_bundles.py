"""The page's scripts are small, and what they report can be found in the modules."""

from __future__ import annotations

import re

import pytest

from app.map.assets import APP_SCRIPT, PRINT_SCRIPT, SHARE_SCRIPT, asset
from app.resources import resource

SCRIPTS = (APP_SCRIPT, PRINT_SCRIPT, SHARE_SCRIPT)
CLASS = re.compile(r"^(?:export )?class (\w+)", re.MULTILINE)
# An error is reported with its line. Only texts may be longer.
LONGEST_LINE = 400


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_bundle_has_no_space_to_spare_and_keeps_its_names(name: str) -> None:
    bundle = resource("web", "dist", name).read_text(encoding="utf-8")
    assert not re.search(r"^ *(//|/\*)", bundle, re.MULTILINE)
    assert max(map(len, bundle.splitlines())) < LONGEST_LINE
    module = resource("web", "map", "atlas.js").read_text(encoding="utf-8")
    names = CLASS.findall(module)
    assert names and all(f"class {kind}" in bundle or f"{kind}=class" in bundle for kind in names)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_served_script_names_the_licence_of_leaflet_and_no_source_map(name: str) -> None:
    script = asset(name)
    assert script is not None
    text = script.data.decode()
    assert "Vladimir Agafonkin" in text and "@preserve" in text
    assert "sourceMappingURL" not in text
