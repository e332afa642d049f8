"""Contrast of two colours by WCAG 2.2, and the required minimums."""

from __future__ import annotations

TEXT = 4.5
# Lines and marks that carry meaning (success criterion 1.4.11).
GRAPHICS = 3.0


def luminance(colour: str) -> float:
    """The relative luminance of a colour in ``#RRGGBB``."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(first: str, second: str) -> float:
    """The contrast ratio: from 1, equal colours, to 21, black on white."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
