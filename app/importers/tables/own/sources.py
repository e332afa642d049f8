"""Reads the sources of our own table back: title, place in the text and address of each."""

from __future__ import annotations

import re

from app.tour.edit.ids import Ids
from app.tour.model import Citation, Source
from app.tour.sourcing import is_web_link

# The places in a source, as the app writes them in its languages.
_LABELS = {
    "paragraph": "paragraph", "section": "section", "page": "page", "chapter": "chapter",
    "line": "line", "verse": "verse", "volume": "volume", "absatz": "paragraph",
    "abschnitt": "section", "seite": "page", "kapitel": "chapter", "zeile": "line",
    "vers": "verse", "band": "volume",
}  # fmt: skip
_PLACE = re.compile(rf"({'|'.join(_LABELS)}) (\S.*)", re.I)
_SEPARATOR = "; "


class OwnSources:
    """Collects the sources that the items cite, each once."""

    def __init__(self) -> None:
        self._ids = Ids("source")
        # The citations of the file itself have this id.
        self._ids.take("imported")
        self._known: dict[tuple[str, str | None], Source] = {}

    @property
    def found(self) -> tuple[Source, ...]:
        """The sources, in the order in which they are cited first."""
        return tuple(self._known.values())

    def citations(self, cell: str, urls: str) -> tuple[Citation, ...]:
        """What a cell of sources cites; ``urls`` is the cell of their addresses."""
        known = set(filter(None, urls.split(_SEPARATOR)))
        return tuple(self._citation(part, known) for part in _parts(cell))

    def _citation(self, text: str, urls: set[str]) -> Citation:
        parts = text.split(", ")
        url = (
            parts.pop()
            if len(parts) > 1 and (parts[-1] in urls or is_web_link(parts[-1]))
            else None
        )
        place = next(
            (found for part in reversed(parts[1:]) if (found := _PLACE.fullmatch(part))), None
        )
        if place:
            parts.remove(place[0])
        source = self._source(", ".join(parts), url)
        if place is None:
            return Citation(source=source.id)
        return Citation(source=source.id, label=_LABELS[place[1].lower()], locator=place[2])

    def _source(self, title: str, url: str | None) -> Source:
        key = title, url
        if key not in self._known:
            self._known[key] = Source(id=self._ids.take(title), title=title, url=url)
        return self._known[key]


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split(_SEPARATOR) if part.strip()]
