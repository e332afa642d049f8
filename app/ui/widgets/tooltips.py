"""Tooltips for text from tour files: plain, broken where a word is too long, read rightly."""

from __future__ import annotations

import html
import re

from app.map.sheet import shortened
from app.tour.bidi import isolate

# Qt makes a tooltip as wide as its longest word, so longer words may be broken, in characters.
_LONGEST = 40
_LONG_WORD = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")
# More characters than a tooltip can show on any screen, and than Qt can lay out in no time.
LONGEST = 1200


def tooltip(text: str) -> str:
    """A text as the HTML that Qt shows in a tooltip: markup in the text is shown as it is."""
    return paragraph([tooltip_line(line) for line in shortened(text, LONGEST).split("\n")])


def tooltip_line(text: str) -> str:
    """A line of text in the HTML of a tooltip, where a long word may be broken."""
    # A tooltip cannot be copied, so an invisible break does no harm there.
    broken = _LONG_WORD.sub(lambda word: f"{word[0]}\u200b", text)
    return html.escape(isolate(broken))


def paragraph(lines: list[str]) -> str:
    """Lines of HTML as a paragraph of a tooltip, read from left to right like the interface."""
    return f'<p dir="ltr">{"<br>".join(lines)}</p>'
