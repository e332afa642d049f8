"""Names of files that are made of titles."""

from __future__ import annotations

import re
import unicodedata

# Most systems limit a name to 255 bytes; the rest is for a number and a suffix.
MAX_BYTES = 200
# Names of devices on Windows, with any suffix.
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?")


def file_name(title: str) -> str:
    """A title as a file name without suffix, in characters that every file system allows.

    It has at most ``MAX_BYTES`` bytes in UTF-8, and ends with a whole character.
    """
    name = slug(title) or "tour"
    return f"tour-{name}" if _DEVICES.fullmatch(name) else name


def slug(title: str) -> str:
    """A title in lower case, its words joined by hyphens; empty if nothing of it is allowed."""
    plain = unicodedata.normalize("NFC", title.replace("’", "")).lower()
    words = "".join(letter if _is_allowed(letter) else " " for letter in plain).split()
    return _shorten("-".join(words).strip(".-")).strip(".-")


def _is_allowed(letter: str) -> bool:
    # Many scripts write vowels with marks, which are neither letters nor digits.
    return letter in "_.-" or unicodedata.category(letter)[0] in "LMN"


def _shorten(name: str) -> str:
    """The beginning of a name, cut between two characters as readers see them."""
    data = name.encode()
    if len(data) <= MAX_BYTES:
        return name
    end = len(data[:MAX_BYTES].decode(errors="ignore"))
    # A mark belongs to the letter before it.
    while end > 0 and unicodedata.category(name[end])[0] == "M":
        end -= 1
    return name[:end]
