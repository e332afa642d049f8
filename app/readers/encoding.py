"""The characters of a text file, whose encoding is found by its bytes."""

from __future__ import annotations

import codecs
import re

# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# As the HTML standard looks for it: in the first kilobyte.
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.I)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.-]{1,40})")
_SAMPLE = 1024
# In a text of Latin letters in UTF-16 without a mark, every other byte is zero.
_ZEROS = 0.3
# Windows-1252 leaves five bytes without a character; browsers read them as control characters.
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decoded(content: bytes) -> str:
    """The text of a file: by its mark, its own word, as UTF-8, or else as Windows-1252."""
    return decoded_as(content)[0]


def decoded_as(content: bytes) -> tuple[str, str]:
    """The text of a file as :func:`decoded` gives it, and Python's name of the encoding."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace"), name
    guess = _without_mark(content)
    if guess is not None:
        return content.decode(guess, "replace"), guess
    # Bytes that are UTF-8 are hardly ever anything else, whatever a page says of itself.
    for name in ("utf-8", *_declared(content)):
        try:
            return content.decode(name), name
        except (UnicodeDecodeError, LookupError):
            continue
    return _UNDEFINED.sub(b"?", content).decode("cp1252", "replace"), "cp1252"


def _without_mark(content: bytes) -> str | None:
    sample = content[: 4 * _SAMPLE]
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) > _ZEROS * half and sample[0::2].count(0) < 0.02 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > _ZEROS * half and sample[1::2].count(0) < 0.02 * half:
        return "utf-16-be"
    return None


def _declared(content: bytes) -> list[str]:
    found = _XML_ENCODING.search(content[:_SAMPLE]) or _CHARSET.search(content[: 4 * _SAMPLE])
    if found is None:
        return []
    name = found[1].decode("ascii").lower()
    # The HTML standard reads these as Windows-1252, as their pages mean it.
    name = "cp1252" if name in ("iso-8859-1", "latin1", "us-ascii", "ascii") else name
    try:
        # Others, such as "hex" or "zip", are no encodings of text.
        return [name] if codecs.lookup(name)._is_text_encoding else []
    except LookupError:
        return []
