"""XML with the standard library: every text and attribute is escaped by the serializer."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from app.export.text.sanitize import sound

# About a centimetre on the ground.
_DECIMALS = 7


def add(
    parent: ET.Element,
    tag: str,
    text: str | None = None,
    attributes: Mapping[str, str] | None = None,
) -> ET.Element:
    """A new last child. ``tag`` bears its prefix; the root declares what prefixes stand for.

    Characters that XML 1.0 forbids are replaced as :func:`sound` says.
    """
    made = ET.SubElement(
        parent, tag, {name: sound(value) for name, value in (attributes or {}).items()}
    )
    if text is not None:
        made.text = sound(text)
    return made


def add_known(parent: ET.Element, tag: str, text: str | None) -> None:
    """A new last child, unless there is nothing to say in it."""
    if text:
        add(parent, tag, text)


def decimal(value: float) -> str:
    """A number as ``xsd:decimal``, which knows no exponents; seven places at most."""
    text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def document(root: ET.Element) -> str:
    """The document, indented by two spaces; its text is meant to be written as UTF-8."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
