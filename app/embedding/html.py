"""A tour's file in an HTML page: a data block, which no browser runs (HTML, 4.12.1)."""

from __future__ import annotations

import codecs
import re

from app.embedding.tour_file import MEDIA_TYPE, NAME, TourFile, from_text

ID = "tour-atlas-tour"
# Limited, so that the search takes no longer than reading.
_ELEMENT = re.compile(
    rb"<script\b[^<>]{0,300}?\sid\s{0,9}=\s{0,9}[\"']?"
    + ID.encode()
    + rb"(?=[\"'\s>])[^<>]{0,300}>"
    rb"([^<]*)</script",
    re.IGNORECASE,
)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def element(file: TourFile) -> str:
    """The element with the file. Base64 has no sign with which it could end.

    JSON with escapes would have none either, but the bytes could not be restored from it.
    """
    names = f'id="{ID}" data-name="{NAME}" data-type="{MEDIA_TYPE}" data-encoding="zlib base64"'
    return f'<script type="text/plain" {names}>{file.text}</script>'


def embedded(page: bytes) -> bytes | None:
    """The file in a page, or ``None``. Raises ``EmbeddingError``."""
    if page.startswith(_WIDE):
        page = page.decode("utf-16", "replace").encode("utf-8")
    found = _ELEMENT.search(page)
    return from_text(found[1]) if found else None
