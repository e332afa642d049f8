"""Provides the page's tiles from a file or from the one host that the user chose.

The page itself never uses the network: it requests a tile from our scheme, and this module requests
it from the host. The page's policy and the interceptor are as strict with online tiles as without.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTemporaryDir, QTimer, QUrl, Signal
from PySide6.QtNetwork import (
    QNetworkAccessManager,
    QNetworkDiskCache,
    QNetworkReply,
    QNetworkRequest,
)

from app import __version__
from app.map.assets import Asset
from app.map.mbtiles import MBTilesError, MBTilesTimeoutError, TileArchive
from app.map.mbtiles.archive import READ_SECONDS
from app.map.tile_image import MOST_TILE_BYTES, tile_image
from app.map.tiles import OnlineTiles
from app.web.worker import Worker

USER_AGENT = f"TourAtlas/{__version__} (desktop app; one reader)"
# Without any data, and in all.
TIMEOUT_MS = 15_000
LONGEST_MS = 60_000
MOST_REDIRECTS = 3
# A file with so many tiles that take too long is not asked any more.
MOST_TIMEOUTS = 3
_CACHE_BYTES = 64 * 1024 * 1024
_BUFFER_BYTES = 256 * 1024
# The property of a reply that says why it was aborted.
_REASON = "reason"
_Attribute = QNetworkRequest.Attribute
_STATUS = _Attribute.HttpStatusCodeAttribute

translate = QCoreApplication.translate


class PendingTile(QObject):
    """A tile that is being loaded.

    ``finished`` carries it as an :class:`Asset`, or ``None`` if there is none.
    """

    finished = Signal(object)


class Tiles(QObject):
    """The tiles in use.

    ``failed`` carries the reason why tiles are missing, once per choice of a source, and whether
    the source is of no use at all.
    """

    failed = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: OnlineTiles | TileArchive | None = None
        self._key = 0
        self._has_any = False
        self._has_reported = False
        self._timeouts = 0
        # A little more than a file's own limit, in case SQLite is busy with one long step.
        self._worker = Worker(2 * READ_SECONDS, self)
        self._network: QNetworkAccessManager | None = None
        self._cache_folder: QTemporaryDir | None = None

    def use(self, source: OnlineTiles | TileArchive | None) -> int:
        """Changes the source; returns the key with which the page requests its tiles."""
        self._source = source
        self._key += 1
        self._has_any = self._has_reported = False
        self._timeouts = 0
        self._worker.forget()
        return self._key

    def request(self, key: int, z: int, x: int, y: int) -> PendingTile | None:
        """A pending tile, or ``None`` if there is none.

        ``key`` is the number that :meth:`use` returned; tiles of an earlier source are not loaded.
        """
        if key != self._key or not (0 <= z <= 30 and 0 <= x < 1 << z and 0 <= y < 1 << z):
            return None
        if isinstance(self._source, TileArchive):
            return self._read(self._source, key, z, x, y)
        if isinstance(self._source, OnlineTiles):
            return self._fetch(self._source, key, z, x, y)
        return None

    def _read(self, archive: TileArchive, key: int, z: int, x: int, y: int) -> PendingTile:
        pending = PendingTile(self)

        def work() -> Asset | MBTilesError | bool:
            # The page may have gone on to another source.
            if key != self._key:
                return False
            try:
                return archive.read(z, x, y) or False
            except MBTilesError as error:
                return error

        def then(result: Asset | MBTilesError | bool | None) -> None:
            pending.finished.emit(result if isinstance(result, Asset) else None)
            pending.deleteLater()
            if key == self._key:
                self._judge(archive, result)

        self._worker.do(work, then)
        return pending

    def _judge(self, archive: TileArchive, result: Asset | MBTilesError | bool | None) -> None:
        """Notes what a file gave for a tile: an image, nothing, an error, or no answer in time."""
        if isinstance(result, Asset):
            self._has_any = True
            return
        if isinstance(result, bool):
            return
        if result is None:
            # The file is still being read for this tile, so it cannot give others.
            self._timeouts = MOST_TIMEOUTS
        elif isinstance(result, MBTilesTimeoutError):
            self._timeouts += 1
        reason = str(result or MBTilesTimeoutError(
            translate("tiles", "{file} takes too long to read").format(file=archive.path)
        ))  # fmt: skip
        self._report(reason, useless=self._timeouts >= MOST_TIMEOUTS)

    def _report(self, reason: str, *, useless: bool) -> None:
        if useless or not self._has_reported:
            self._has_reported = True
            self.failed.emit(reason, useless)

    def _fetch(self, source: OnlineTiles, key: int, z: int, x: int, y: int) -> PendingTile:
        reply = self._manager().get(_request_for(source.address(z, x, y)))
        # What is not read yet; the rest waits at the server.
        reply.setReadBufferSize(_BUFFER_BYTES)
        data = bytearray()
        reply.readyRead.connect(lambda: _receive(reply, data))
        QTimer.singleShot(LONGEST_MS, reply, lambda: _abort_if_slow(reply))
        pending = PendingTile(reply)
        reply.finished.connect(lambda: self._finish(reply, data, pending, source, key))
        return pending

    def _finish(
        self,
        reply: QNetworkReply,
        data: bytearray,
        pending: PendingTile,
        source: OnlineTiles,
        key: int,
    ) -> None:
        status = reply.attribute(_STATUS)
        tile = None
        reason = None
        aborted = reply.property(_REASON)
        if aborted:
            reason = str(aborted)
        elif reply.error() != QNetworkReply.NetworkError.NoError:
            reason = f"HTTP {status}" if status else reply.errorString()
        else:
            # What the server says that it is does not matter.
            data += reply.readAll().data()
            tile = tile_image(bytes(data))
            if tile is None:
                reason = translate("tiles", "the response is not an image")
        pending.finished.emit(tile)
        reply.deleteLater()
        if key != self._key:
            return
        if tile:
            self._has_any = True
        # A single missing tile is sea or the edge of the map, not a failure.
        elif not (self._has_reported or (self._has_any and status == 404)):
            self._report(f"{source.host}: {reason}", useless=not self._has_any)

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


def _request_for(address: str) -> QNetworkRequest:
    """A request that tells the server nothing but the name of the app."""
    request = QNetworkRequest(QUrl(address))
    request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, USER_AGENT)
    # Otherwise Qt sends the language of the system.
    request.setRawHeader(b"Accept-Language", b"*")
    # Images are compressed, so that any other encoding could only inflate.
    request.setRawHeader(b"Accept-Encoding", b"identity")
    for attribute in (
        _Attribute.CookieLoadControlAttribute,
        _Attribute.CookieSaveControlAttribute,
        _Attribute.AuthenticationReuseAttribute,
    ):
        request.setAttribute(attribute, QNetworkRequest.LoadControl.Manual)
    request.setTransferTimeout(TIMEOUT_MS)
    # A redirect could lead to a host that the user has not agreed to.
    request.setAttribute(
        _Attribute.RedirectPolicyAttribute,
        QNetworkRequest.RedirectPolicy.SameOriginRedirectPolicy,
    )
    request.setMaximumRedirectsAllowed(MOST_REDIRECTS)
    return request


def _receive(reply: QNetworkReply, data: bytearray) -> None:
    data += reply.readAll().data()
    if len(data) > MOST_TILE_BYTES and reply.isRunning():
        _abort(reply, translate("tiles", "the image is too large"))


def _abort_if_slow(reply: QNetworkReply) -> None:
    if reply.isRunning():
        _abort(reply, translate("tiles", "the image takes too long"))


def _abort(reply: QNetworkReply, reason: str) -> None:
    reply.setProperty(_REASON, reason)
    reply.abort()
