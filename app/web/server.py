"""Answers the requests of a page, from its files and from the tiles that the user chose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlSchemeHandler
from shiboken6 import isValid

from app.map.assets import Asset
from app.map.bare import Page
from app.web.engine import HOST
from app.web.tiles import Tiles

# Qt has the script of its web channel as a resource of the library.
_QT_FILES = {"qwebchannel.js": ":/qtwebchannel/qwebchannel.js"}
_NO_STORE = {QByteArray(b"Cache-Control"): [QByteArray(b"no-store")]}
_NOTHING = Asset("application/json", b"null")
_TILE = re.compile(r"tiles/(\d{1,9})/(\d{1,2})/(\d{1,9})/(\d{1,9})")


class PageServer(QWebEngineUrlSchemeHandler):
    """Answers requests of our scheme from the files of one page, and with tiles.

    Requests that arrive before what they ask for is known wait for it. ``asked`` is emitted after
    each request for a file.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._bare: Page | None = None
        self._is_whole = False
        self._waiting: list[tuple[QWebEngineUrlRequestJob, str]] = []
        # What the present page has asked for.
        self._asked: set[str] = set()
        self.tiles = Tiles(self)

    def expect(self, bare: Page | None = None) -> None:
        """Prepares for another page; the present one is no longer used.

        ``bare`` is the part of it that does not depend on the tour, and is served at once.
        """
        self._page = self._bare = bare
        self._is_whole = False
        self._waiting.clear()
        self._asked.clear()

    def serve(self, page: Page, *, is_whole: bool = True) -> None:
        """Uses this page from now on, also for the requests that are waiting.

        Requests for what a page lacks that is not ``is_whole`` wait for the whole one. What was
        served at once stays as it is.
        """
        self._page = page
        self._is_whole = is_whole
        waiting, self._waiting = self._waiting, []
        for job, path in waiting:
            self._answer(page, job, path)

    def was_asked_for(self, paths: Iterable[str]) -> bool:
        """Whether the page has asked for all files at these paths, answered or not."""
        return self._asked.issuperset(paths)

    def is_asked_for(self, path: str) -> bool:
        """Whether the page waits for the file at that path."""
        return any(waiting == path for _, waiting in self._waiting)

    def waive(self, path: str) -> None:
        """Answers those who wait for a JSON file that they get it in another way.

        Requests that follow, such as those of the next page, get the file itself.
        """
        jobs = [job for job, waiting in self._waiting if waiting == path]
        self._waiting = [(job, waiting) for job, waiting in self._waiting if waiting != path]
        for job in jobs:
            _reply(job, _NOTHING)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Replies with a file, or fails the job where there is none."""
        if bytes(job.requestMethod().data()) != b"GET" or job.requestUrl().host() != HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = job.requestUrl().path().lstrip("/")
        tile = _TILE.fullmatch(path)
        if tile:
            image = self.tiles.request(*map(int, tile.groups()))
            if image is None:
                _reply(job, None)
            else:
                image.finished.connect(lambda asset: _reply(job, asset))
        elif path in _QT_FILES:
            _reply(job, _read_qt_resource(_QT_FILES[path]))
        else:
            self._asked.add(path)
            self._answer(self._page, job, path)
            self.asked.emit()

    def _answer(self, page: Page | None, job: QWebEngineUrlRequestJob, path: str) -> None:
        bare = self._bare.files.get(path) if self._bare else None
        asset = bare or (page.file(path) if page else None)
        if page is None or (asset is None and not self._is_whole):
            self._waiting.append((job, path))
        else:
            _reply_from(page, job, path, asset)


def _reply_from(page: Page, job: QWebEngineUrlRequestJob, path: str, asset: Asset | None) -> None:
    if path in page.files and isValid(job):
        # The web engine caches scripts and styles by URL, and the next page has others.
        # Qt takes a QMultiMap; its stubs leave the lists out.
        job.setAdditionalResponseHeaders(_NO_STORE)  # type: ignore[arg-type]
    _reply(job, asset)


def _reply(job: QWebEngineUrlRequestJob, asset: Asset | None) -> None:
    # The job may have been deleted meanwhile.
    if not isValid(job):
        return
    if asset is None:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        return
    # The job outlives this call and must own the buffer that it reads.
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
