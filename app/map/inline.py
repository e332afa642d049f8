"""Files put into one HTML document: styles with their images, scripts, and data.

A document that may run and load nothing but what it holds names each script and style by its hash.
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
# What could end or change a script element, and the two line ends that old scripts do not know.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_UNSAFE_LETTERS = str.maketrans(_UNSAFE)


def text(path: str) -> str:
    """A shared file of the page as text, its lines ended as HTML ends them."""
    return _read(path).decode("utf-8").replace("\r\n", "\n")


def style(path: str) -> str:
    """A style sheet in which images stand themselves in place of their addresses."""
    return _URL.sub(
        lambda found: _data_url(posixpath.join(posixpath.dirname(path), found[2])), text(path)
    )


def code(tag: str, content: str) -> Markup:
    """A ``script`` or ``style`` element. Raises ``ValueError`` if the content would end it."""
    if _ENDS.search(content):
        raise ValueError(f"this cannot stand in a {tag} element")
    return Markup(f"<{tag}>{content}</{tag}>")


def digest(content: str) -> str:
    """The name of a script or style in a Content-Security-Policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def json_element(path: str, data: bytes) -> Markup:
    """JSON under the path that scripts load it by; no text in it can end the element."""
    content = harmless(data.decode("utf-8"))
    return Markup(f'<script type="application/json" id="{escape(path)}">{content}</script>')


def packed_element(path: str) -> Markup:
    """A shared file under the path that scripts load it by: zlib's format (RFC 1950), in base64."""
    return Markup(f'<script type="text/plain" id="{escape(path)}">{_packed(path)}</script>')


def harmless(json: str) -> str:
    """The same JSON, or script without operators, that can stand in a ``script`` element."""
    return json.translate(_UNSAFE_LETTERS)


@functools.cache
def _packed(path: str) -> str:
    return base64.b64encode(zlib.compress(_read(path), 9)).decode("ascii")


def _data_url(path: str) -> str:
    found = asset(posixpath.normpath(path))
    if found is None:
        raise ValueError(f"there is no file {path}")
    return f'url("data:{found.media_type};base64,{base64.b64encode(found.data).decode()}")'


def _read(path: str) -> bytes:
    found = asset(path)
    if found is None:
        raise ValueError(f"there is no file {path}")
    return found.data
