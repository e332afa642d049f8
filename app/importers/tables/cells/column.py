"""What the cells of a column have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.importers.tables.cells import kinds

# A large table is judged by so many of its rows.
_SAMPLE = 300


class Cells:
    """The filled cells of a column, or a sample of them, and shares of what they look like."""

    def __init__(self, texts: Sequence[str]) -> None:
        step = max(1, len(texts) // _SAMPLE)
        self.texts = [text.strip() for text in texts[::step] if not kinds.is_blank(text)]
        if not self.texts and step > 1:
            self.texts = [text.strip() for text in texts if not kinds.is_blank(text)][:_SAMPLE]
        self._shares: dict[object, float] = {}

    def share(self, test: Callable[[str], object]) -> float:
        """The share of the cells that pass a test, from 0 to 1; 0 without any."""
        if test not in self._shares:
            passed = sum(bool(test(text)) for text in self.texts)
            self._shares[test] = passed / len(self.texts) if self.texts else 0.0
        return self._shares[test]

    @property
    def distinct(self) -> float:
        """The share of different texts."""
        return len(set(self.texts)) / len(self.texts) if self.texts else 0.0

    @property
    def length(self) -> float:
        """The mean length of a text in characters."""
        return sum(map(len, self.texts)) / len(self.texts) if self.texts else 0.0
