"""GeoJSON that is written a feature a line (RFC 8142, and the same without its separators)."""

from __future__ import annotations

import re

from app.importers.imported import ImportRefused
from app.importers.json_text import parse_json
from app.readers.encoding import decoded

_SEPARATORS = re.compile(r"[\x1e\ufeff]")
_FIRST = re.compile(r'\{[^\n]{0,4000}"type"\s*:\s*"Feature"')
_MOST_LINES = 200_000


def has_json_lines(data: bytes) -> bool:
    """Whether a file may be a sequence of features."""
    head = _SEPARATORS.sub("", decoded(data[:8192])).lstrip()
    return _FIRST.match(head) is not None and b"\n" in data.strip()


def json_lines(data: bytes) -> list[object]:
    """The values of the lines. Raises :class:`ImportRefused` for a line that is damaged."""
    lines = _SEPARATORS.sub("", decoded(data)).splitlines()
    if len(lines) > _MOST_LINES:
        raise ImportRefused(f"The file has more than {_MOST_LINES:,} lines: divide it.")
    values = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            values.append(parse_json(line.encode("utf-8", "replace")))
        except ImportRefused:
            raise ImportRefused(
                f"The file is damaged at line {number}: save it again where it was made."
            ) from None
    return values
