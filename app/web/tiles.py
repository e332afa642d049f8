"""Where the page's tiles come from: nowhere, a file, or the one host that the user chose.

The page itself never reaches the network: it asks our scheme for a tile, and this module asks the
host. So the page's policy and the interceptor stay as strict with online tiles as without.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtNetwork import (
    QNetworkAccessManager,
    QNetworkDiskCache,
    QNetworkReply,
    QNetworkRequest,
)

from app import __version__
from app.map.assets import Asset
from app.map.mbtiles import TileArchive
from app.map.tiles import OnlineTiles

USER_AGENT = f"TourAtlas/{__version__} (desktop app; one reader)"
TIMEOUT_MS = 15_000
_CACHE_BYTES = 64 * 1024 * 1024
_STATUS = QNetworkRequest.Attribute.HttpStatusCodeAttribute


class TileAnswer(QObject):
    """A tile on its way; ``came`` carries it as an :class:`Asset`, or ``None`` if there is none."""

    came = Signal(object)


class Tiles(QObject):
    """The tiles in use. ``failed`` carries why a host gave none, once for each choice of it."""

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: OnlineTiles | TileArchive | None = None
        self._key = 0
        self._any_came = False
        self._told = False
        self._network: QNetworkAccessManager | None = None
        self._cache_folder: QTemporaryDir | None = None

    @property
    def any_came(self) -> bool:
        """Whether the source in use has given a tile yet."""
        return self._any_came

    def use(self, source: OnlineTiles | TileArchive | None) -> int:
        """Takes another source; gives the number under which the page asks for its tiles."""
        self._source = source
        self._key += 1
        self._any_came = self._told = False
        return self._key

    def ask(self, key: int, z: int, x: int, y: int) -> Asset | TileAnswer | None:
        """A tile, or one that is on its way, or ``None`` if there is none.

        ``key`` is the number that :meth:`use` gave; tiles of an earlier source are not looked for.
        """
        if key != self._key or not (0 <= z <= 30 and 0 <= x < 1 << z and 0 <= y < 1 << z):
            return None
        if isinstance(self._source, TileArchive):
            return self._source.read(z, x, y)
        if isinstance(self._source, OnlineTiles):
            return self._fetch(self._source, key, z, x, y)
        return None

    def _fetch(self, source: OnlineTiles, key: int, z: int, x: int, y: int) -> TileAnswer:
        request = QNetworkRequest(QUrl(source.address(z, x, y)))
        request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, USER_AGENT)
        request.setTransferTimeout(TIMEOUT_MS)
        # A redirection could lead to a host that the user never heard of.
        request.setAttribute(
            QNetworkRequest.Attribute.RedirectPolicyAttribute,
            QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy,
        )
        reply = self._manager().get(request)
        answer = TileAnswer(reply)
        reply.finished.connect(lambda: self._finish(reply, answer, source, key))
        return answer

    def _finish(
        self, reply: QNetworkReply, answer: TileAnswer, source: OnlineTiles, key: int
    ) -> None:
        media_type = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
        status = reply.attribute(_STATUS)
        tile = None
        reason = None
        if reply.error() != QNetworkReply.NetworkError.NoError:
            reason = f"HTTP {status}" if status else reply.errorString()
        elif not media_type.startswith("image/"):
            reason = QCoreApplication.translate("tiles", "what came is no image")
        else:
            tile = Asset(media_type, bytes(reply.readAll().data()))
        answer.came.emit(tile)
        reply.deleteLater()
        if key != self._key:
            return
        if tile:
            self._any_came = True
        elif not (self._told or (self._any_came and status == 404)):
            # A missing tile among others is the sea or the edge of the map, and no failure.
            self._told = True
            self.failed.emit(f"{source.host}: {reason}")

    def _manager(self) -> QNetworkAccessManager:
        """The way to the network, made when the user first asks for it."""
        if self._network is None:
            self._network = QNetworkAccessManager(self)
            # Tile servers ask their users to keep what they got; it goes when the app ends.
            self._cache_folder = QTemporaryDir()
            cache = QNetworkDiskCache(self._network)
            cache.setCacheDirectory(self._cache_folder.path())
            cache.setMaximumCacheSize(_CACHE_BYTES)
            self._network.setCache(cache)
        return self._network
