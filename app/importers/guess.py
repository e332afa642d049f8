"""Quick guesses about a file or a text, before it is read as a whole."""

from __future__ import annotations

_TAG = "<table"
# The bytes of a file that tell whether it is JSON.
_SAMPLE = 4096


def is_importable(data: bytes) -> bool:
    """Whether bytes are a file of another program, or an export that may carry its tour.

    Damaged tour files are not: what is wrong with them is said where tours are read.
    """
    start = data[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b"{", b"[")) or not start:
        return is_of_another_program(data)
    from app.importers.imported import File, ImportRefused
    from app.importers.sniffing import sniffed

    try:
        return sniffed(File(data=data, name="")) != "tour"
    except ImportRefused:
        return False


def is_of_another_program(data: bytes) -> bool:
    """Whether JSON is not our own tour file but can be imported."""
    # A tour file has this member, and nearly no other file has the word.
    if b'"tour"' in data:
        return False
    # A start opens a tour of ours and does not wait for what reads other files.
    from app.importers.imported import File, ImportRefused
    from app.importers.sniffing import sniffed

    try:
        return sniffed(File(data=data, name="")) not in ("tour", "table")
    except ImportRefused:
        return False


def looks_like_a_table(text: str) -> bool:
    """Whether a pasted text, plain or HTML, is a table: its lines have tabs, or it has a table."""
    if _TAG in text[:200_000].lower():
        return True
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all("\t" in line for line in lines[:20])
