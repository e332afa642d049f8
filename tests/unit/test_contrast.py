"""The contrast of text and graphics in every theme, by WCAG 2.2."""

from __future__ import annotations

import pytest

from app.map.kind_colours import kind_colours
from app.map.theme import THEMES, Theme
from tests.contrast import GRAPHICS, TEXT, contrast


def test_the_contrast_ratio_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_text_contrasts_with_its_background(theme: Theme) -> None:
    pairs = {
        **{f"{ink} on {ground}": (getattr(theme, ink), getattr(theme, ground))
           for ink in ("ink", "ink_second") for ground in ("paper", "panel")},
        "accent as text": (theme.accent, theme.panel),
        "focus as text": (theme.focus, theme.panel),
        "number on a badge": (theme.on_accent, theme.accent),
        "name of a sea": (theme.sea_label, theme.sea),
        "name of a country": (theme.land_label, theme.land),
        "name of a visited country": (theme.land_label, theme.visited),
        "name of a city": (theme.city_label, theme.land),
        "city in a visited country": (theme.city_label, theme.visited),
        "city by the sea": (theme.city_label, theme.sea),
        "name of a stop": (theme.ink, theme.halo),
    }  # fmt: skip
    low = {
        name: round(contrast(*pair), 2) for name, pair in pairs.items() if contrast(*pair) < TEXT
    }
    assert low == {}


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_route_and_the_focus_contrast_with_the_map(theme: Theme) -> None:
    grounds = (theme.sea, theme.land, theme.visited)
    low = [
        ground
        for ground in grounds
        for line in (theme.accent, theme.leader)
        if contrast(line, ground) < GRAPHICS
    ]
    assert low == []
    assert contrast(theme.focus, theme.panel) >= GRAPHICS


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_fields_and_kinds_contrast_with_the_panel(theme: Theme) -> None:
    assert contrast(theme.field, theme.panel) >= GRAPHICS
    assert contrast(theme.ink, theme.hover) >= TEXT
    # A topic, and a count under the mouse.
    assert contrast(theme.ink_second, theme.hover) >= TEXT
    assert contrast(theme.ink, theme.notice) >= TEXT
    assert contrast(theme.notice_ink, theme.notice) >= TEXT
    for colours in kind_colours(theme).values():
        assert contrast(colours.ink, theme.panel) >= TEXT
        assert contrast(theme.ink, colours.tint) >= TEXT
