"""The Qt glue through which the window and the exports load a page: a URL scheme, and nothing else.

The page is a set of files (:class:`app.map.page.Page`); this module answers requests for them and
refuses every other one. It stands between ``map`` and ``export`` in the direction of imports.
"""

from __future__ import annotations

import logging
import os

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QFile,
    QIODevice,
    QMessageLogContext,
    QObject,
    QtMsgType,
    QUrl,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from app.map.assets import Asset
from app.map.page import Page

SCHEME = b"tour-atlas"
HOST = "app"
INDEX = QUrl(f"{SCHEME.decode()}://{HOST}/index.html")

# Qt brings the script of its web channel along as a resource of the library.
_QT_FILES = {"qwebchannel.js": ":/qtwebchannel/qwebchannel.js"}

_log = logging.getLogger(__name__)


def prepare_web_engine() -> None:
    """Registers our URL scheme and the engine's switches; call once, before ``QApplication``."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox refuses to run as root; for any other user it stays on.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    # Chromium and Qt remark on every missing graphics driver, which is no business of the user's.
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3")
    qInstallMessageHandler(_log_message)
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME)).name():
        return
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.CorsEnabled
        | QWebEngineUrlScheme.Flag.FetchApiAllowed
    )
    QWebEngineUrlScheme.registerScheme(scheme)


class PageServer(QWebEngineUrlSchemeHandler):
    """Answers requests of our scheme from the files of one page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Replies with a file, or fails the job where there is none."""
        if bytes(job.requestMethod().data()) != b"GET" or job.requestUrl().host() != HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        asset = self._find(job.requestUrl().path().lstrip("/"))
        if asset is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        # The job outlives this call and must own what it still reads from.
        buffer = QBuffer(job)
        buffer.setData(QByteArray(asset.data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(asset.media_type.encode()), buffer)

    def _find(self, path: str) -> Asset | None:
        qt_file = _QT_FILES.get(path)
        if qt_file is not None:
            return _read_qt_resource(qt_file)
        return self.page.file(path) if self.page else None


class OnlyOurScheme(QWebEngineUrlRequestInterceptor):
    """Blocks every request that leaves our scheme, and remembers what was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.allowed: list[str] = []
        self.blocked: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Lets our own files and data embedded in them pass, and nothing else."""
        url = info.requestUrl()
        if url.scheme() in (SCHEME.decode(), "data"):
            self.allowed.append(url.toString())
            return
        self.blocked.append(url.toString())
        _log.warning("blocked a request to %s", url.toString())
        info.block(True)


class AtlasPage(QWebEnginePage):
    """A web page that never leaves its map and never opens another window."""

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Only our own pages may be loaded."""
        return QUrl(url).scheme() == SCHEME.decode()

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        """No script and no link opens a window."""
        # Qt takes a null pointer for a refusal; its stubs do not say so.
        return None  # type: ignore[return-value]

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """Messages of the page go to the log."""
        _log.warning("page: %s (%s:%d)", message, source, line)


class Bridge(QObject):
    """The object that the page finds as ``bridge`` on its web channel."""

    activated = Signal(str)
    ready = Signal()
    settled = Signal()
    failed = Signal(str)

    @Slot(str)
    def activate(self, stop_id: str) -> None:
        """A stop was clicked, or Enter was pressed on it."""
        self.activated.emit(stop_id)

    @Slot()
    def becomeReady(self) -> None:
        """The map is drawn."""
        self.ready.emit()

    @Slot()
    def settle(self) -> None:
        """A movement of the map has ended."""
        self.settled.emit()

    @Slot(str)
    def fail(self, message: str) -> None:
        """Something went wrong in the page."""
        self.failed.emit(message)


class WebContext(QObject):
    """A web page in an off-the-record profile of its own, with our scheme, interceptor and bridge.

    ``close`` must come before the application ends: Qt wants pages gone before their profile.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.profile = QWebEngineProfile(self)
        self.server = PageServer(self)
        self.interceptor = OnlyOurScheme(self)
        self.profile.installUrlSchemeHandler(QByteArray(SCHEME), self.server)
        self.profile.setUrlRequestInterceptor(self.interceptor)
        self.web_page = AtlasPage(self.profile, self)
        self.bridge = Bridge(self)
        channel = QWebChannel(self.web_page)
        channel.registerObject("bridge", self.bridge)
        self.web_page.setWebChannel(channel)
        settings = self.web_page.settings()
        settings.setAttribute(QWebEngineSettings.WebAttribute.ShowScrollBars, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.LocalStorageEnabled, False)
        settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows, False)

    def load(self, page: Page) -> None:
        """Shows another page."""
        self.server.page = page
        self.web_page.load(INDEX)

    def close(self) -> None:
        """Deletes the web page, so that its profile may follow."""
        self.web_page.deleteLater()


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    serious = kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    category = context.category if isinstance(context.category, str) else "default"
    logging.getLogger(f"qt.{category}").log(logging.ERROR if serious else logging.INFO, message)


def _read_qt_resource(name: str) -> Asset | None:
    file = QFile(name)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    data = file.readAll()
    file.close()
    return Asset("text/javascript", bytes(data.data()))
