"""A web page with its profile, URL scheme, interceptor and bridge."""

from __future__ import annotations

import json
import logging
from collections.abc import Collection, Mapping

from PySide6.QtCore import QByteArray, QEventLoop, QObject, QTimer
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)

from app.map.bare import Page
from app.web.bridge import Bridge
from app.web.editor import Editor
from app.web.engine import INDEX, SCHEME
from app.web.interceptor import OnlyOurScheme
from app.web.page import AtlasPage
from app.web.server import PageServer

_log = logging.getLogger(__name__)

# After a drag, another one may follow within so many milliseconds. A page whose map could not be
# drawn has none.
_FREE_MEMORY = """(() => {
  const free = () => {
    if (!map.dragging.moving()) gc({ type: "major", flavor: "last-resort" });
    else map.once("moveend", () => setTimeout(free, 1000));
  };
  if (window.gc && typeof map !== "undefined") free();
})()"""


class WebContext(QObject):
    """A web page in its own off-the-record profile, with our scheme, interceptor and bridge.

    ``close`` must be called before the application ends: Qt requires that pages are deleted before
    their profile.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Whether a process of the page has ended. Qt crashes if a view then gets the page.
        self.has_ended = False
        self._updates = 0
        self._pages = 0
        self.profile = QWebEngineProfile(self)
        self.server = PageServer(self)
        self.interceptor = OnlyOurScheme(self)
        self.profile.installUrlSchemeHandler(QByteArray(SCHEME.encode()), self.server)
        self.profile.setUrlRequestInterceptor(self.interceptor)
        # Nothing of a page is stored: no cache, no cookies, no downloads.
        self.profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.profile.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        self.profile.downloadRequested.connect(_refuse_download)
        self.web_page = AtlasPage(self.profile, self)
        self.web_page.permissionRequested.connect(_refuse_permission)
        self.web_page.renderProcessTerminated.connect(self._note_end)
        self.bridge = Bridge(self)
        channel = QWebChannel(self.web_page)
        channel.registerObject("bridge", self.bridge)
        self.editor = Editor(self)
        channel.registerObject("editor", self.editor)
        self.web_page.setWebChannel(channel)
        settings = self.web_page.settings()
        settings.setAttribute(QWebEngineSettings.WebAttribute.ShowScrollBars, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.LocalStorageEnabled, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows, False)

    def begin(self, bare: Page | None = None) -> None:
        """Requests another page, which :meth:`serve` provides later.

        The web engine starts a process for it, so the request should come before the page is built.
        ``bare`` is what the page has without a tour (:func:`app.map.bare.bare_page`).
        """
        self._pages += 1
        self.server.expect(bare)
        self.web_page.load(INDEX)

    def serve(self, page: Page, *, is_whole: bool = True) -> None:
        """Provides the page that was requested; the rest of one that is not whole may follow."""
        self.server.serve(page, is_whole=is_whole)

    def hand(self, path: str, data: bytes) -> None:
        """Gives the page a JSON file that it has asked for, or will ask for.

        The page gets it without further events of this thread, which are not handled while a window
        is made. The file must be served too: a page whose document is not there yet misses it.
        """
        # In a text of a script; line breaks of JSON stand between its values only.
        text = data.decode().replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ")
        # Before the page has run its own scripts, the file is left for them (kept.js).
        keeper = "(window.atlas?.kept ?? (window.handed ??= new Map()))"
        self.web_page.runJavaScript(f"{keeper}.set({json.dumps(path)}, JSON.parse('{text}'))")
        self.server.waive(path)

    def wait_for_requests(self, paths: Collection[str], milliseconds: int) -> None:
        """Answers requests until the page has asked for all these files, or for so long."""
        loop = QEventLoop()

        def look() -> None:
            if self.server.was_asked_for(paths):
                loop.quit()

        if not self.server.was_asked_for(paths):
            self.server.asked.connect(look)
            QTimer.singleShot(milliseconds, loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.server.asked.disconnect(look)

    def load(self, page: Page) -> None:
        """Shows another page."""
        self.begin()
        self.serve(page)

    def update(self, message: Mapping[str, object]) -> int:
        """Shows an edit in the page that is loaded (:func:`app.map.update.page_update`).

        Returns the number that ``bridge.updated`` carries once the screen shows the edit. The page
        must be ready (``bridge.ready``).
        """
        self._updates += 1
        numbered = json.dumps({**message, "number": self._updates})
        self.web_page.runJavaScript(f"atlas.update({numbered})")
        return self._updates

    def free_earlier_pages(self) -> None:
        """Frees most of what earlier pages used; the page must be ready.

        Chromium keeps a page that was replaced until half a gigabyte has gathered.
        """
        if self._pages > 1:
            self.web_page.runJavaScript("window.gc && gc({ type: 'major', execution: 'async' }), 0")

    def free_memory(self) -> None:
        """Frees all memory that the page does not use any more, once the reader drags no map.

        The page does nothing else for a tenth of a second or more. A collection of another flavour
        takes less, and leaves two thirds of the memory of the views of a map that are gone.
        """
        self.web_page.runJavaScript(_FREE_MEMORY)

    def _note_end(self) -> None:
        self.has_ended = True

    def close(self) -> None:
        """Deletes the web page, so that its profile can be deleted."""
        self.web_page.deleteLater()


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    _log.warning("refused a download of %s", download.url().toString())
    download.cancel()


def _refuse_permission(permission: QWebEnginePermission) -> None:
    _log.warning("refused %s to the page", permission.permissionType().name)
    permission.deny()
