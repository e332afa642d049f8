"""Pictures and pages that carry a tour: our own PNG, PDF, SVG and HTML files."""

from __future__ import annotations

from app.embedding import html, png, svg
from app.embedding.tour_file import NAME, EmbeddingError
from app.importers.imported import File, FormatName, Imported, ImportRefused
from app.importers.xml_tree import root_name
from app.tour import TourFileError, parse

_PDF = b"%PDF-"
# As other programs find it: not always at the very beginning.
_PDF_START = 1024


def read(file: File) -> Imported:
    """The tour that a picture or a document carries. Raises ``ImportRefused`` if there is none."""
    form = _form(file.data)
    name = form.upper()
    contents = embedded_tour(file.data)
    if contents is None:
        raise ImportRefused(
            f"This {name} carries no tour: export it again with “Opens again in Tour Atlas”"
            " ticked, or open the tour's own file."
        )
    return carried(contents, form, name, file.name)


def carried(contents: bytes, form: FormatName, what: str, name: str) -> Imported:
    """The tour in the bytes that a file carries; ``what`` is the file in a sentence, such as PNG.

    Raises ``ImportRefused`` if they are no tour.
    """
    try:
        return Imported(format=form, tours=(parse(contents, name),))
    except TourFileError as error:
        raise ImportRefused(f"The {what} carries no valid tour: {error.problems[0]}.") from None


def embedded_tour(data: bytes) -> bytes | None:
    """The file of a tour that a PNG, PDF, SVG or HTML file carries, byte for byte, or ``None``.

    The bytes decide what the file is. Unpacks at most 64 MB. Raises ``ImportRefused`` if the file,
    or the tour within, is damaged or encrypted.
    """
    return _embedded(_form(data), data)


def may_carry_tour(data: bytes) -> bool:
    """Whether a page or a document has the name of what ours carry; ``read`` tells for sure."""
    if _PDF in data[:_PDF_START]:
        # Programs write the dot of the name in several ways.
        return NAME.rpartition(".")[2].encode() in data
    return html.ID.encode() in data


def tour_in_html(data: bytes) -> bytes | None:
    """As :func:`embedded_tour`, of a page."""
    return _embedded("html", data)


def _form(data: bytes) -> FormatName:
    if data.startswith(png.SIGNATURE):
        return "png"
    if _PDF in data[:_PDF_START]:
        return "pdf"
    return "svg" if root_name(data) == "svg" else "html"


def _embedded(form: FormatName, data: bytes) -> bytes | None:
    try:
        if form == "png":
            return png.embedded(data)
        if form == "pdf":
            from app.embedding import pdf

            return pdf.embedded(data)
        return svg.embedded(data) if form == "svg" else html.embedded(data)
    except EmbeddingError as error:
        raise ImportRefused(str(error)) from None
