"""Reads XML of unknown origin: no entities, no other files, bounded depth and size."""

from __future__ import annotations

import contextlib
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from app.importers.imported import ImportRefused
from app.importers.xml_mending import mended

# Deeper documents are made to break programs.
MOST_DEPTH = 200
MOST_ELEMENTS = 3_000_000


def parse_xml(data: bytes) -> Element:
    """The root of a document. Tags keep their namespace in braces, as in ElementTree.

    A document that is not well-formed is read once more with its usual faults mended: prefixes that
    it does not declare, which are then the namespace, ampersands, entities of HTML, and bytes in
    another encoding. Raises :class:`ImportRefused` for what cannot be mended, declares a document
    type, which may define entities, or is nested too deeply.
    """
    try:
        return _tree(data.lstrip(), namespaces=True)
    except _NotWellFormed as error:
        try:
            return _tree(mended(data), namespaces=False)
        except _NotWellFormed:
            raise ImportRefused(str(error)) from None


class _NotWellFormed(Exception):
    """The sentence that says where the document is damaged."""


def _tree(data: bytes | str, *, namespaces: bool) -> Element:
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}" if namespaces else None)
    depth = elements = 0
    # A document has few names and many elements.
    names: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth, elements = depth + 1, elements + 1
        if depth > MOST_DEPTH or elements > MOST_ELEMENTS:
            raise ImportRefused("The file is too large or nested too deeply: it is damaged.")
        name = names.get(tag) or names.setdefault(tag, _name(tag))
        if attributes:
            attributes = {_name(attribute): value for attribute, value in attributes.items()}
        builder.start(name, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(names[tag])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.buffer_text = True
    _parse(parser, data)
    return builder.close()


def root_name(data: bytes) -> str:
    """The local name of the root element, in lower case, or ``""`` if this is not XML."""
    found = ""

    class _Found(Exception):
        pass

    def start(tag: str, _attributes: dict[str, str]) -> None:
        nonlocal found
        found = tag.rpartition("}")[2].rpartition(":")[2].lower()
        raise _Found

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = start
    with contextlib.suppress(_Found, expat.ExpatError, ValueError, LookupError):
        parser.Parse(data.lstrip(), True)
    return found


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    tag: str = element.tag
    return tag[tag.find("}") + 1 :]


def child(element: Element, name: str) -> Element | None:
    """The first child of that local name."""
    return next((each for each in element if local(each) == name), None)


def text_of(element: Element, name: str) -> str:
    """The text of the first child of that local name, or ``""``; markup in it is passed over."""
    found = child(element, name)
    return "".join(found.itertext()).strip() if found is not None else ""


def _parse(parser: expat.XMLParserType, data: bytes | str) -> None:
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise _NotWellFormed(
            f"The file is damaged at line {error.lineno} ({what}): save it again where it was made."
        ) from None
    except ImportRefused:
        raise
    except (ValueError, LookupError):
        raise _NotWellFormed("The file is in an unknown encoding: save it as UTF-8.") from None


def _name(name: str) -> str:
    if "}" in name:
        return f"{{{name}"
    prefix, colon, rest = name.partition(":")
    return f"{{{prefix}}}{rest}" if colon else name


def _refuse_doctype(*_arguments: object) -> None:
    raise ImportRefused("The file declares a document type, which may hide other files: delete it.")
