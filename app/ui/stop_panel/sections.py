"""The sections of a stop: its visible items by kind."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.filters import Kind, exists
from app.tour.highlights import sections as ordered_sections
from app.tour.model import AnyItem, Stop
from app.words.counts import missing
from app.words.dates import number
from app.words.kinds import kind_headings
from app.words.wording import SEPARATOR


class Section(msgspec.Struct, frozen=True):
    """The visible items of one kind, and all items of that kind."""

    kind: Kind
    items: tuple[AnyItem, ...]
    all_items: tuple[AnyItem, ...]

    @property
    def name(self) -> str:
        """The kind in the plural."""
        return kind_headings()[self.kind]

    @property
    def count(self) -> str:
        """The number of items; while a filter hides some, also the total."""
        shown, total = sum(map(exists, self.items)), sum(map(exists, self.all_items))
        if len(self.items) == len(self.all_items):
            return number(shown)
        words = QCoreApplication.translate("panel", "{shown} of {total}")
        return words.format(shown=number(shown), total=number(total))

    @property
    def absent(self) -> str:
        """How many agreements there are not, which are counted by themselves; empty if none."""
        absent = sum(not exists(item) for item in self.items)
        return missing(absent) if absent else ""

    @property
    def heading(self) -> str:
        """The name with the count: ``Quotations 7``."""
        text = f"{self.name} {self.count}"
        return f"{text}{SEPARATOR}{self.absent}" if self.absent else text


def sections(stop: Stop, shown: Sequence[AnyItem]) -> tuple[Section, ...]:
    """The sections of a stop that have a visible item.

    The filter does not change their order, so that the text stays where it is while it is read.
    """
    visible = {item.id for item in shown}
    return tuple(
        Section(kind, visible_items, items)
        for kind, items in ordered_sections(stop)
        if (visible_items := tuple(item for item in items if item.id in visible))
    )
