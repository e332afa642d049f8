"""A tour's file in a PDF: an attachment, as the source of the pages (ISO 32000-2, 7.11, 14.13)."""

from __future__ import annotations

import io
import logging
import time
from itertools import islice

from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    EmbeddedFile,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from app.embedding.tour_file import (
    MEDIA_TYPE,
    NAME,
    OWN_FILE,
    EmbeddingError,
    TourFile,
    damaged,
    inflated,
    too_large,
)
from app.tour.file.geojson import MOST_BYTES

# Of attachments that may be tours although our export did not attach them.
_SUFFIXES = (".geojson", ".json")
_MOST_ATTACHMENTS = 1000
# Of a real one, our largest atlas takes a tenth of a second.
_MOST_SECONDS = 20.0
# What pypdf says of damaged files is for the log, which not every command has.
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def attach(writer: PdfWriter, file: TourFile, description: str) -> None:
    """Adds the file to the attachments of a document."""
    attachment = writer.add_attachment(NAME, file.deflated)
    attachment.alternative_name = TextStringObject(NAME)
    attachment.description = TextStringObject(description)
    attachment.associated_file_relationship = NameObject("/Source")
    attachment.subtype = NameObject(f"/{MEDIA_TYPE}")
    attachment.size = NumberObject(len(file.contents))
    specification = attachment.pdf_object
    files = specification["/EF"]
    assert isinstance(files, DictionaryObject)
    stream = files["/F"].get_object()
    assert isinstance(stream, StreamObject)
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    files[NameObject("/UF")] = files.raw_get("/F")
    reference = specification.indirect_reference
    assert reference is not None
    writer.root_object[NameObject("/AF")] = ArrayObject([reference])


def embedded(document: bytes) -> bytes | None:
    """The file in a PDF, or ``None``. Raises :class:`EmbeddingError`."""
    stream = _Timed(document)
    try:
        return _embedded(stream)
    except EmbeddingError:
        raise
    except DependencyError:
        # What pypdf would need to try an empty password on a newer kind of encryption.
        raise _encrypted() from None
    except Exception as error:
        if stream.is_over:
            raise EmbeddingError(f"The PDF takes too long to read: {OWN_FILE}.") from error
        # pypdf raises whatever a damaged file leads it to, such as KeyError or AttributeError.
        raise damaged("The PDF") from error


class _Timed(io.BytesIO):
    """A document that ends the reading after a while: a crafted one could take hours."""

    def __init__(self, document: bytes) -> None:
        super().__init__(document)
        self._end = time.monotonic() + _MOST_SECONDS

    @property
    def is_over(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() > self._end

    def read(self, size: int | None = -1, /) -> bytes:
        """Reads on. Raises ``TimeoutError`` once the time is over."""
        if self.is_over:
            raise TimeoutError
        return super().read(size)


def _embedded(stream: io.BytesIO) -> bytes | None:
    reader = PdfReader(stream)
    if reader.is_encrypted:
        raise _encrypted()
    return next((_contents(file) for file in _candidates(reader)), None)


def _encrypted() -> EmbeddingError:
    return EmbeddingError("The PDF is encrypted: save a copy without encryption, and open that.")


def _candidates(reader: PdfReader) -> list[EmbeddedFile]:
    """Our attachment first, then others with names of tour files."""
    files = list(islice(reader.attachment_list, _MOST_ATTACHMENTS))
    named = [(str(file.alternative_name or file.name), file) for file in files]
    own = [file for name, file in named if name == NAME]
    return own or [file for name, file in named if name.lower().endswith(_SUFFIXES)]


def _contents(attachment: EmbeddedFile) -> bytes:
    files = attachment.pdf_object["/EF"].get_object()
    assert isinstance(files, DictionaryObject)
    stream = files["/UF" if "/UF" in files else "/F"].get_object()
    assert isinstance(stream, StreamObject)
    # The bytes as they are: pypdf would go on after damage, and decode other filters for minutes.
    raw = StreamObject.get_data(stream)
    filters = stream.get("/Filter", ArrayObject())
    filters = list(filters) if isinstance(filters, ArrayObject) else [filters]
    if filters == ["/FlateDecode"] and "/DecodeParms" not in stream:
        return inflated(raw)
    if filters:
        raise EmbeddingError("The tour in this PDF is packed in an unknown way: export it again.")
    if len(raw) > MOST_BYTES:
        raise too_large()
    return raw
