"""Mends the faults that programs and people often leave in XML, without changing what it says."""

from __future__ import annotations

import re
from html.entities import html5

from app.readers.encoding import decoded

# XML 1.0, production 2; word processors leave vertical tabs in what is pasted.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A section whose text is taken as it is, or an ampersand with the name that may follow it.
_AMPERSAND = re.compile(
    r"<!\[CDATA\[.*?\]\]>|&(?:(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,40}))?(;)?",
    re.DOTALL,
)
# Elements that hold words, with tags of HTML in them that are not in such a section.
_WORDS = re.compile(
    r"<(description|desc|cmt|name|value)>(?!\s*<!\[CDATA\[)([^<]*<(?!/\1>).*?)</\1>", re.DOTALL
)
_OF_XML = frozenset("amp lt gt quot apos".split())


def mended(data: bytes) -> str:
    """The document as text with a reference for each ampersand and each entity of HTML.

    HTML in texts becomes a section whose text is taken as it is.
    Bytes that are not in the declared encoding are read as :func:`app.readers.encoding.decoded`
    reads them. Characters that XML forbids are deleted.
    """
    text = _FORBIDDEN.sub("", decoded(data).lstrip("\ufeff").lstrip())
    return _AMPERSAND.sub(_reference, _WORDS.sub(_section, text))


def _section(found: re.Match[str]) -> str:
    name, words = found.groups()
    return found[0] if "]]>" in words else f"<{name}><![CDATA[{words}]]></{name}>"


def _reference(found: re.Match[str]) -> str:
    number, name, end = found.groups()
    whole = found[0]
    if whole.startswith("<") or (end and (number or name in _OF_XML)):
        return whole
    character = html5.get(f"{name};") if name and end else None
    if character is None:
        return f"&amp;{whole[1:]}"
    return "".join(f"&#{ord(letter)};" for letter in character)
