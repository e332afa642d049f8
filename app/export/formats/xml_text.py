"""Writes XML with the standard library, which escapes all texts and attributes."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from app.export.text.sanitize import sanitize

# About a centimetre on the ground.
_DECIMALS = 7


def add(
    parent: ET.Element,
    tag: str,
    text: str | None = None,
    attributes: Mapping[str, str] | None = None,
) -> ET.Element:
    """Appends a child and returns it. ``tag`` includes the prefix, which the root declares.

    Characters that XML 1.0 forbids are replaced as by :func:`sanitize`.
    """
    child = ET.SubElement(
        parent, tag, {name: sanitize(value) for name, value in (attributes or {}).items()}
    )
    if text is not None:
        child.text = sanitize(text)
    return child


def add_if_text(parent: ET.Element, tag: str, text: str | None) -> None:
    """Appends a child unless its text would be empty."""
    if text:
        add(parent, tag, text)


def decimal(value: float) -> str:
    """A number as ``xsd:decimal``, which has no exponents; at most seven decimal places."""
    text = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def document(root: ET.Element) -> str:
    """The document, indented by two spaces; encode it as UTF-8."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
