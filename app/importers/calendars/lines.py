"""Content lines of iCalendar (RFC 5545, section 3.1) and the components that they are in.

The library that writes our calendars takes a millisecond for each event, reads nothing of a file
that is cut off, and breaks letters that are folded in their middle; so we read the lines ourselves.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Mapping

import msgspec

from app.importers.imported import ImportRefused
from app.readers.encoding import decoded

_LINE_ENDS = re.compile(rb"\r\r?\n?")
_NAME = re.compile(r"([A-Za-z0-9-]{1,100})(?=[;:])")
_PARAMETER = re.compile(
    r';([A-Za-z0-9-]{1,100})(?:=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*))?'
)
_ESCAPED = re.compile(r"\\([\\;,nN:\"])")
# RFC 6868, for what the value of a parameter could not have.
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_MOST_LINES = 2_000_000
# Calendars, events and alarms; damaged ones are deeper.
_MOST_DEPTH = 50


class Line(msgspec.Struct, frozen=True):
    """A property: its name and its parameters' names in capitals, and its value as written."""

    name: str
    parameters: Mapping[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as text, without the escapes of RFC 5545, section 3.3.11."""
        return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)

    @property
    def texts(self) -> list[str]:
        """The texts of a value that is a list of them."""
        parts = re.split(r"(?<!\\),", self.value)
        return [Line(self.name, {}, part).text.strip() for part in parts if part.strip()]


class Component:
    """A calendar, an event, an alarm …: its properties in order, and the components in it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[Line] = []
        self.parts: list[Component] = []
        self._by_name: dict[str, list[Line]] = {}
        self._more: list[str] = []

    def add(self, line: Line) -> None:
        """Adds a property."""
        self.end()
        self.lines.append(line)
        self._by_name.setdefault(line.name, []).append(line)

    def go_on(self, written: str) -> None:
        """Adds a line to the last property: a text whose line breaks are written as they are."""
        if self.lines and written.strip():
            self._more.append(written)

    def end(self) -> None:
        """Ends the last property."""
        if self._more:
            last = self.lines[-1]
            value = "\\n".join([last.value, *self._more])
            self.lines[-1] = self._by_name[last.name][-1] = Line(last.name, last.parameters, value)
            self._more.clear()

    def line(self, name: str) -> Line | None:
        """The first property of a name."""
        found = self._by_name.get(name)
        return found[0] if found else None

    def all(self, name: str) -> list[Line]:
        """The properties of a name."""
        return self._by_name.get(name, [])

    def text(self, name: str) -> str:
        """The text of the first property of a name, stripped, or ``""``."""
        line = self.line(name)
        return line.text.strip() if line is not None else ""


def calendars_of(data: bytes) -> list[Component]:
    """The calendars of a file. Raises ``ImportRefused`` for one that ends within an entry."""
    top: list[Component] = []
    stack: list[Component] = []
    for number, written in enumerate(_unfolded(data), start=1):
        if number > _MOST_LINES:
            raise ImportRefused(f"The calendar has more than {_MOST_LINES:,} lines: divide it.")
        line = line_of(written)
        if line is None:
            if stack:
                stack[-1].go_on(written)
        elif line.name == "BEGIN":
            component = Component(line.value.strip().upper())
            (stack[-1].parts if stack else top).append(component)
            stack.append(component)
            if len(stack) > _MOST_DEPTH:
                raise ImportRefused("The calendar is nested too deeply: it is damaged.")
        elif line.name == "END":
            _close(stack, line.value.strip().upper())
        elif stack:
            stack[-1].add(line)
    if any(component.name != "VCALENDAR" for component in stack):
        raise ImportRefused("The calendar ends in the middle of an entry: export it again.")
    for component in stack:
        component.end()
    return [component for component in top if component.name == "VCALENDAR"]


def line_of(written: str) -> Line | None:
    """The property of a line, or ``None`` if it is none."""
    name = _NAME.match(written)
    if name is None:
        return None
    at = name.end()
    parameters: dict[str, str] = {}
    while found := _PARAMETER.match(written, at):
        at = found.end()
        if found[2] is None:
            # vCalendar, the version before iCalendar, has encodings without a name.
            parameters["ENCODING"] = found[1].upper()
        else:
            value = found[2].strip('"')
            parameters[found[1].upper()] = _CARET.sub(lambda mark: _CARETS[mark[1]], value)
    if written[at : at + 1] != ":":
        return None
    value = written[at + 1 :]
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _unquoted(value, parameters.pop("CHARSET", "utf-8"))
        del parameters["ENCODING"]
    return Line(name[1].upper(), parameters, value)


def _unfolded(data: bytes) -> list[str]:
    """The lines, unfolded as bytes, since a fold may be within a letter of UTF-8."""
    if b"\0" in data[:1024]:
        data = decoded(data).encode("utf-8", "replace")
    data = _LINE_ENDS.sub(b"\n", data.removeprefix(b"\xef\xbb\xbf"))
    lines: list[list[bytes]] = []
    is_quoted = False
    for line in data.split(b"\n"):
        if is_quoted and lines[-1][-1].endswith(b"="):
            # vCalendar, the version before iCalendar, folds these in a way of their own.
            lines[-1][-1] = lines[-1][-1][:-1]
            lines[-1].append(line)
        elif line[:1] in (b" ", b"\t") and lines:
            lines[-1].append(line[1:])
        else:
            lines.append([line])
            is_quoted = b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
    return decoded(b"\n".join(map(b"".join, lines))).split("\n")


def _unquoted(value: str, charset: str) -> str:
    raw = quopri.decodestring(value.encode("utf-8", "replace"))
    try:
        text = raw.decode(charset)
    except (LookupError, ValueError):
        text = decoded(raw)
    return text.replace("\r\n", "\n").replace("\n", "\\n")


def _close(stack: list[Component], name: str) -> None:
    """Ends a component, and those within it that have no end."""
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].name == name:
            for component in stack[index:]:
                component.end()
            del stack[index:]
            return
