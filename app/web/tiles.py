"""Provides the page's tiles from a file or from the one host that the user chose.

The page itself never uses the network: it requests a tile from our scheme, and this module requests
it from the host. The page's policy and the interceptor are as strict with online tiles as without.
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


class PendingTile(QObject):
    """A tile that is being loaded.

    ``finished`` carries it as an :class:`Asset`, or ``None`` if there is none.
    """

    finished = Signal(object)


class Tiles(QObject):
    """The tiles in use. ``failed`` carries the reason if a host fails, once per choice of it."""

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: OnlineTiles | TileArchive | None = None
        self._key = 0
        self._has_any = False
        self._has_reported = False
        self._network: QNetworkAccessManager | None = None
        self._cache_folder: QTemporaryDir | None = None

    @property
    def has_any(self) -> bool:
        """Whether the present source has provided a tile."""
        return self._has_any

    def use(self, source: OnlineTiles | TileArchive | None) -> int:
        """Changes the source; returns the key with which the page requests its tiles."""
        self._source = source
        self._key += 1
        self._has_any = self._has_reported = False
        return self._key

    def request(self, key: int, z: int, x: int, y: int) -> Asset | PendingTile | None:
        """A tile, a pending one, or ``None`` if there is none.

        ``key`` is the number that :meth:`use` returned; tiles of an earlier source are not loaded.
        """
        if key != self._key or not (0 <= z <= 30 and 0 <= x < 1 << z and 0 <= y < 1 << z):
            return None
        if isinstance(self._source, TileArchive):
            return self._source.read(z, x, y)
        if isinstance(self._source, OnlineTiles):
            return self._fetch(self._source, key, z, x, y)
        return None

    def _fetch(self, source: OnlineTiles, key: int, z: int, x: int, y: int) -> PendingTile:
        request = QNetworkRequest(QUrl(source.address(z, x, y)))
        request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, USER_AGENT)
        request.setTransferTimeout(TIMEOUT_MS)
        # A redirect could lead to a host that the user has not agreed to.
        request.setAttribute(
            QNetworkRequest.Attribute.RedirectPolicyAttribute,
            QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy,
        )
        reply = self._manager().get(request)
        pending = PendingTile(reply)
        reply.finished.connect(lambda: self._finish(reply, pending, source, key))
        return pending

    def _finish(
        self, reply: QNetworkReply, pending: PendingTile, source: OnlineTiles, key: int
    ) -> None:
        media_type = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
        status = reply.attribute(_STATUS)
        tile = None
        reason = None
        if reply.error() != QNetworkReply.NetworkError.NoError:
            reason = f"HTTP {status}" if status else reply.errorString()
        elif not media_type.startswith("image/"):
            reason = QCoreApplication.translate("tiles", "the response is not an image")
        else:
            tile = Asset(media_type, bytes(reply.readAll().data()))
        pending.finished.emit(tile)
        reply.deleteLater()
        if key != self._key:
            return
        if tile:
            self._has_any = True
        elif not (self._has_reported or (self._has_any and status == 404)):
            # A single missing tile is sea or the edge of the map, not a failure.
            self._has_reported = True
            self.failed.emit(f"{source.host}: {reason}")

    def _manager(self) -> QNetworkAccessManager:
        """The network access, created when the user first chooses online tiles."""
        if self._network is None:
            self._network = QNetworkAccessManager(self)
            # Tile servers ask clients to cache tiles; the cache is deleted when the app ends.
            self._cache_folder = QTemporaryDir()
            cache = QNetworkDiskCache(self._network)
            cache.setCacheDirectory(self._cache_folder.path())
            cache.setMaximumCacheSize(_CACHE_BYTES)
            self._network.setCache(cache)
        return self._network
