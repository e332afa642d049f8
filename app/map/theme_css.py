"""The themes as CSS custom properties, one rule a theme, chosen by ``data-theme`` on the root."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.map.theme import Theme


def theme_css(themes: Iterable[Theme]) -> str:
    """A style sheet that sets every colour of each theme, ``ink_second`` as ``--ink-second``."""
    return "\n".join(_rule(theme) for theme in themes)


def _rule(theme: Theme) -> str:
    colours = msgspec.structs.asdict(theme)
    name = colours.pop("name")
    lines = [f"  --{key.replace('_', '-')}: {value};" for key, value in colours.items()]
    scheme = "dark" if name == "dark" else "light"
    return "\n".join([f':root[data-theme="{name}"] {{', f"  color-scheme: {scheme};", *lines, "}"])
