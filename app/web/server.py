"""Answers what the page asks for, from the files of the page and the tiles that the user chose."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler
from shiboken6 import isValid

from app.map.assets import Asset
from app.map.page import Page
from app.web.engine import HOST
from app.web.tiles import TileAnswer, Tiles

# Qt brings the script of its web channel along as a resource of the library.
_QT_FILES = {"qwebchannel.js": ":/qtwebchannel/qwebchannel.js"}
_NOT_KEPT = {QByteArray(b"Cache-Control"): [QByteArray(b"no-store")]}
_TILE = re.compile(r"tiles/(\d{1,9})/(\d{1,2})/(\d{1,9})/(\d{1,9})")


class PageServer(QWebEngineUrlSchemeHandler):
    """Answers requests of our scheme from the files of one page, and with tiles.

    What is asked for while there is no page waits for it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._waiting: list[tuple[QWebEngineUrlRequestJob, str]] = []
        self.tiles = Tiles(self)

    def expect(self) -> None:
        """Another page comes; the present one is no longer answered from."""
        self._page = None
        self._waiting.clear()

    def serve(self, page: Page) -> None:
        """Answers from this page, also what waits already."""
        self._page = page
        waiting, self._waiting = self._waiting, []
        for job, path in waiting:
            self._reply_from(page, job, path)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Replies with a file, or fails the job where there is none."""
        if bytes(job.requestMethod().data()) != b"GET" or job.requestUrl().host() != HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = job.requestUrl().path().lstrip("/")
        tile = _TILE.fullmatch(path)
        if tile:
            found = self.tiles.ask(*map(int, tile.groups()))
            if isinstance(found, TileAnswer):
                found.came.connect(lambda asset: _reply(job, asset))
            else:
                _reply(job, found)
        elif path in _QT_FILES:
            _reply(job, _read_qt_resource(_QT_FILES[path]))
        elif self._page is None:
            self._waiting.append((job, path))
        else:
            self._reply_from(self._page, job, path)

    def _reply_from(self, page: Page, job: QWebEngineUrlRequestJob, path: str) -> None:
        if path in page.files and isValid(job):
            # The web engine keeps scripts and styles by address, and the next page has others.
            # Qt takes a QMultiMap; its stubs leave the lists out.
            job.setAdditionalResponseHeaders(_NOT_KEPT)  # type: ignore[arg-type]
        _reply(job, page.file(path))


def _reply(job: QWebEngineUrlRequestJob, asset: Asset | None) -> None:
    # The web page may have moved on meanwhile.
    if not isValid(job):
        return
    if asset is None:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        return
    # The job outlives this call and must own what it still reads from.
    buffer = QBuffer(job)
    buffer.setData(QByteArray(asset.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(asset.media_type.encode()), buffer)


def _read_qt_resource(name: str) -> Asset | None:
    file = QFile(name)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    data = file.readAll()
    file.close()
    return Asset("text/javascript", bytes(data.data()))
