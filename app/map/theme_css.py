"""Writes the themes as CSS custom properties, selected by ``data-theme`` or by the system."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from app.map.theme import THEMES, Theme


def theme_css(themes: Iterable[Theme]) -> str:
    """A style sheet with the colours of each theme, such as ``--ink-second`` for ``ink_second``."""
    return "\n".join(_rule(f':root[data-theme="{theme.name}"]', theme) for theme in themes)


def following_css() -> str:
    """The same for a standalone page: light or dark like the system unless ``data-theme`` is set.

    Print always has the colours for paper.
    """
    light, dark, paper = THEMES["light"], THEMES["dark"], THEMES["print"]
    return "\n".join(
        (
            _rule(":root", light),
            _media("(prefers-color-scheme: dark)", _rule(":root", dark)),
            theme_css((light, dark)),
            _media("print", _rule(":root, :root[data-theme]", paper)),
        )
    )


def _rule(selector: str, theme: Theme) -> str:
    colours = msgspec.structs.asdict(theme)
    name = colours.pop("name")
    lines = [f"  --{key.replace('_', '-')}: {value};" for key, value in colours.items()]
    scheme = "dark" if name == "dark" else "light"
    return "\n".join([f"{selector} {{", f"  color-scheme: {scheme};", *lines, "}"])


def _media(query: str, rules: str) -> str:
    return f"@media {query} {{\n{rules}\n}}"
