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


class Component(msgspec.Struct):
    """A calendar, an event, an alarm …: its properties in order, and the components in it."""

    name: str
    lines: list[Line] = []
    parts: list[Component] = []

    def line(self, name: str) -> Line | None:
        """The first property of a name."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """The properties of a name."""
        return [line for line in self.lines if line.name == name]

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
            _go_on(stack, written)
        elif line.name == "BEGIN":
            component = Component(line.value.strip().upper(), [], [])
            (stack[-1].parts if stack else top).append(component)
            stack.append(component)
        elif line.name == "END":
            _close(stack, line.value.strip().upper())
        elif stack:
            stack[-1].lines.append(line)
    if any(component.name != "VCALENDAR" for component in stack):
        raise ImportRefused("The calendar ends in the middle of an entry: export it again.")
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


def _go_on(stack: list[Component], written: str) -> None:
    """Adds a line to the property before it: a text whose line breaks are written as they are."""
    if written.strip() and stack and stack[-1].lines:
        last = stack[-1].lines[-1]
        value = f"{last.value}\\n{written}"
        stack[-1].lines[-1] = Line(last.name, last.parameters, value)


def _close(stack: list[Component], name: str) -> None:
    """Ends a component, and those within it that have no end."""
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].name == name:
            del stack[index:]
            return
