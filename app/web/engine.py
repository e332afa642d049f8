"""Prepares Qt's web engine before the application is created."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QByteArray, QMessageLogContext, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtWebEngineCore import QWebEngineUrlScheme

from app.web.fatal_message import end
from app.web.graphics import spare_missing_card
from app.web.refcount_workaround import keep_singletons
from app.web.requirements import adapt_to_system

SCHEME = "tour-atlas"
HOST = "app"
INDEX = QUrl(f"{SCHEME}://{HOST}/index.html")


_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# A process from which Chromium would start others that need no sandbox; Qt runs these as threads.
# That from which it starts pages, which keep their sandbox, stays.
_NO_SPARE_PROCESS = "--no-unsandboxed-zygote"
# Qt adds it to the environment while it starts the engine. A thread that imports modules may read
# the environment then, which ends the process if it grows: Python asks the C library for the text
# of an error of the system, and that looks for the language.
_ADDED = ("force_s3tc_enable", "true")
# Without a graphics card Chromium draws a page tile by tile. Each goes through all coasts that meet
# it, so few large tiles take half the time of many small ones.
_TILES = ("--default-tile-width=1024", "--default-tile-height=320")
# Two processors draw two tiles at a time; Chromium would use one of two or three.
_TWO_AT_A_TIME = "--num-raster-threads=2"


def prepare_web_engine(heap_megabytes: int | None = None) -> None:
    """Registers our URL scheme and sets Chromium's switches; call once, before ``QApplication``.

    ``heap_megabytes`` is what the scripts of a page may gather before it is first freed, if it is
    another amount than Chromium's, which is half a gigabyte.
    """
    keep_singletons()
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox refuses to run as root; for any other user it stays on.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    os.environ.setdefault(*_ADDED)
    spare_missing_card()
    # Chromium and Qt warn about every missing graphics driver, which does not concern the user.
    flags = os.environ.get(_FLAGS, "--log-level=3").split()
    # The user's switches are kept, and those that the system needs are added.
    needed = [*adapt_to_system(), *_TILES]
    if sys.platform == "linux":
        needed.append(_NO_SPARE_PROCESS)
    if os.cpu_count() in (2, 3):
        needed.append(_TWO_AT_A_TIME)
    names = {_name(flag) for flag in flags}
    flags += [flag for flag in needed if _name(flag) not in names]
    if not any(flag.startswith("--js-flags") for flag in flags):
        # `WebContext.free_memory` calls it.
        heap = [f"--initial-heap-size={heap_megabytes}"] if heap_megabytes else []
        flags.append("--js-flags=" + ",".join(["--expose-gc", *heap]))
    os.environ[_FLAGS] = " ".join(flags)
    qInstallMessageHandler(_log_message)
    if QWebEngineUrlScheme.schemeByName(QByteArray(SCHEME.encode())).name():
        return
    scheme = QWebEngineUrlScheme(QByteArray(SCHEME.encode()))
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.CorsEnabled
        | QWebEngineUrlScheme.Flag.FetchApiAllowed
    )
    QWebEngineUrlScheme.registerScheme(scheme)


def _name(flag: str) -> str:
    return flag.partition("=")[0]


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    serious = kind == QtMsgType.QtCriticalMsg
    category = context.category if isinstance(context.category, str) else "default"
    if kind == QtMsgType.QtFatalMsg:
        logging.getLogger(f"qt.{category}").info(message)
        end(message)
    logging.getLogger(f"qt.{category}").log(logging.ERROR if serious else logging.INFO, message)
