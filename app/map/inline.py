"""Embeds files in one HTML document: styles with their images, scripts, and data.

The document allows only what it contains: its policy names each script and style by its hash.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import posixpath
import re
import zlib

from markupsafe import Markup, escape

from app.map.assets import asset

_URL = re.compile(r"""url\((['"]?)(?![#'"]|data:)([^'")]+)\1\)""")
_ENDS = re.compile(r"</(script|style)|<!--", re.IGNORECASE)
# Characters that could end or change a script element, and the two line ends that JavaScript before
# ECMAScript 2019 does not allow in strings.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_ESCAPES = str.maketrans(_UNSAFE)


def text(path: str) -> str:
    """A shared file of the page as text, with the line ends of HTML."""
    return _read(path).decode("utf-8").replace("\r\n", "\n")


def style(path: str) -> str:
    """A style sheet with its images embedded as data URLs."""
    return _URL.sub(
        lambda match: _data_url(posixpath.join(posixpath.dirname(path), match[2])), text(path)
    )


def page_style(fonts: str, colours: str, own: str) -> str:
    """The style sheets of a page as one: those of the map between others, and last its ``own``.

    ``own`` is a path; ``fonts`` and ``colours`` are style sheets.
    """
    return "\n".join(
        (style("leaflet/leaflet.css"), fonts, colours, style("web/map/atlas.css"), style(own))
    )


def code(tag: str, content: str) -> Markup:
    """A ``script`` or ``style`` element. Raises ``ValueError`` if the content would end it."""
    if _ENDS.search(content):
        raise ValueError(f"a {tag} element cannot contain this")
    return Markup(f"<{tag}>{content}</{tag}>")


def digest(content: str) -> str:
    """The source expression of an inline script or style in a Content-Security-Policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def json_element(path: str, data: bytes) -> Markup:
    """JSON in an element with the path of its file as id; no text in it can end the element."""
    content = escape_for_script(data.decode("utf-8"))
    return Markup(f'<script type="application/json" id="{escape(path)}">{content}</script>')


def packed_element(path: str) -> Markup:
    """A shared file with its path as id, compressed by zlib (RFC 1950) and encoded in base64."""
    return Markup(f'<script type="text/plain" id="{escape(path)}">{_packed(path)}</script>')


def escape_for_script(json: str) -> str:
    """JSON, or a script whose ``<``, ``>`` and ``&`` are all in strings, for a ``script`` element.

    The result has the same meaning and cannot end the element.
    """
    return json.translate(_ESCAPES)


@functools.cache
def _packed(path: str) -> str:
    return base64.b64encode(zlib.compress(_read(path), 9)).decode("ascii")


def _data_url(path: str) -> str:
    image = asset(posixpath.normpath(path))
    if image is None:
        raise ValueError(f"there is no file {path}")
    return f'url("data:{image.media_type};base64,{base64.b64encode(image.data).decode()}")'


def _read(path: str) -> bytes:
    file = asset(path)
    if file is None:
        raise ValueError(f"there is no file {path}")
    return file.data
