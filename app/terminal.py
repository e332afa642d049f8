"""Writes to standard output and standard error, whatever state they are in.

A stream may be closed, a pipe that nobody reads, or a full disk. Text may contain control
characters, which a terminal would obey.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TextIO


class OutputError(Exception):
    """Standard output cannot be written; ``str()`` is one sentence."""


def prepare_streams() -> None:
    """Opens the standard streams that the caller closed, and makes every text writable.

    Otherwise the first file that the process opens would become its standard output or standard
    error, and messages would be written into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The system gives the lowest free number.
            os.open(os.devnull, os.O_RDWR)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def printable(text: str) -> str:
    """The text with a space for every character that a terminal might obey or misplace."""
    return "".join(character if character.isprintable() else " " for character in text)


def write(text: str) -> None:
    """Writes text to standard output. Raises ``OutputError``."""
    stream = _standard_output()
    try:
        stream.write(text)
    except OSError as error:
        raise _output_error(stream, error) from error


def write_bytes(data: bytes) -> None:
    """Writes the contents of a file to standard output. Raises ``OutputError``."""
    stream = _standard_output()
    flush()
    try:
        # If the stream is not buffered, a write may be partial.
        rest = memoryview(data)
        while rest:
            rest = rest[stream.buffer.write(rest) :]
    except OSError as error:
        raise _output_error(stream, error) from error
    flush()


def flush() -> None:
    """Writes what standard output has buffered. Raises ``OutputError``."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _output_error(sys.stdout, error) from error


def say(sentence: str) -> None:
    """Writes a line to standard error; it is lost if that cannot be written."""
    if sys.stderr is None:
        # print() would write to standard output instead.
        return
    try:
        print(printable(sentence), file=sys.stderr, flush=True)
    except OSError:
        _abandon(sys.stderr)


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise OutputError("standard output is closed; give a file instead")
    return sys.stdout


def _output_error(stream: TextIO, error: OSError) -> OutputError:
    _abandon(stream)
    if isinstance(error, BrokenPipeError):
        return OutputError("standard output was closed before all was written")
    return OutputError(f"standard output cannot be written: {error.strerror or error}")


def _abandon(stream: TextIO) -> None:
    """Sends what is left in a stream to nowhere; Python would complain about it at its end."""
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(null, stream.fileno())
        finally:
            os.close(null)
