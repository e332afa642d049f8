"""KMZ: KML documents in a ZIP archive, with the pictures that they show."""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from app.importers.globe.kml_reading import kml_imported
from app.importers.globe.kml_walk import Document
from app.importers.imported import MOST_BYTES, File, Imported, ImportRefused
from app.importers.xml_tree import parse_xml

_MOST_ENTRIES = 5_000
# Of all that an archive holds, most of which is not unpacked, in bytes.
_MOST_UNPACKED = 8 * MOST_BYTES
# Text with many repetitions becomes a tenth or a thirtieth; only a bomb becomes so much less.
_MOST_RATIO = 400
_SMALL = 1024 * 1024
_PIECE = 65536
_MAIN = "doc.kml"
# What file managers add.
_IGNORED = ("__macosx/", ".ds_store", "thumbs.db", "desktop.ini")
_DAMAGED = "The archive is damaged: save it again where it was made."
_BOMB = "The archive unpacks to far more than a map holds: save it again where it was made."


def read(file: File) -> Imported:
    """The tour of the archive's main document, and of those that it links to.

    The main document is ``doc.kml``. Without one, all documents are read in their order. Raises
    ``ImportRefused``, also for an archive with a password or one that unpacks to very much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            contents = _Contents(archive)
            documents = contents.documents()
            return kml_imported(file, "kmz", documents, contents.unread)
    except ImportRefused:
        raise
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError) as error:
        raise ImportRefused(_DAMAGED) from error
    except (RuntimeError, NotImplementedError) as error:
        if isinstance(error, RecursionError):
            raise
        what = "The archive is packed in a way that is not known: pack it as ZIP."
        raise ImportRefused(what) from error


class _Contents:
    """The documents of an archive, each of which is read once, and only if it is needed."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        _refuse_unusual(entries)
        self._entries = {
            _normal(entry.filename): entry for entry in entries if not _is_ignored(entry.filename)
        }
        self._unpacked = 0
        self._read: set[str] = set()

    def unread(self) -> tuple[str, ...]:
        """The names of the files that were not read, in their order."""
        return tuple(
            entry.filename for name, entry in self._entries.items() if name not in self._read
        )

    def documents(self) -> list[Document]:
        """The main document, or all if none is the main one."""
        names = [name for name in self._entries if name.endswith(".kml")]
        main = next((name for name in names if name == _MAIN), None)
        if main is None and len(names) > 1:
            shallow = [name for name in names if "/" not in name]
            main = shallow[0] if len(shallow) == 1 else None
        return [self._document(name) for name in ([main] if main else names)]

    def _document(self, name: str) -> Document:
        self._read.add(name)
        root = parse_xml(self._bytes(self._entries[name]))
        return Document(root, lambda href: self._linked(name, href))

    def _linked(self, base: str, href: str) -> Document | None:
        """The document that an address within the archive leads to, or an empty one if it is read.

        ``None`` if there is no such document.
        """
        try:
            parts = urlsplit(href)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        path = unquote(parts.path).replace("\\", "/")
        for folder in (posixpath.dirname(base), ""):
            name = _normal(posixpath.join(folder, path))
            if name in self._read:
                # Its places are stops already.
                return Document(Element("kml"), lambda _href: None)
            if name in self._entries and name.endswith(".kml"):
                return self._document(name)
        return None

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        pieces: list[bytes] = []
        with self._archive.open(entry) as source:
            while piece := source.read(_PIECE):
                self._unpacked += len(piece)
                if self._unpacked > MOST_BYTES:
                    raise ImportRefused(_BOMB)
                pieces.append(piece)
        return b"".join(pieces)


def _refuse_unusual(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise ImportRefused(
            f"The archive holds more than {_MOST_ENTRIES:,} files: save the map alone."
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise ImportRefused("The archive is locked with a password: save it without one.")
    if sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        raise ImportRefused(_BOMB)
    for entry in entries:
        if entry.file_size > max(_SMALL, _MOST_RATIO * entry.compress_size):
            raise ImportRefused(_BOMB)


def _is_ignored(name: str) -> bool:
    return any(part in name.lower() for part in _IGNORED)


def _normal(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/")).lower()
