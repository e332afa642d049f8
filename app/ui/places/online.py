"""The search online: the user's consent, which ends with the app, and searches in a thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import QCoreApplication, QObject

from app.gazetteer.online import SECONDS, Cancelled, OnlineError, OnlineSearch
from app.gazetteer.places import Place
from app.web.worker import Worker
from app.words import language

_Answer = Callable[[tuple[Place, ...] | OnlineError], object]
# Waiting for a turn, connecting and reading each have their own limit.
_PATIENCE = 2 * SECONDS + 2


class OnlinePlaces(QObject):
    """Searches at a service once the user allowed it; the last search replaces earlier ones."""

    def __init__(self, service: OnlineSearch | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service if service is not None else OnlineSearch()
        self._worker = Worker(_PATIENCE, self)
        self._cancelled = threading.Event()
        self.is_allowed = False

    @property
    def host(self) -> str:
        """The host that is asked."""
        return self._service.host

    def allow(self) -> None:
        """Notes that the user agreed to ask the host."""
        self.is_allowed = True

    def search(self, words: str, then: _Answer) -> None:
        """Asks for the words, and calls ``then`` with the places or the error.

        Raises ``PermissionError`` without the user's consent.
        """
        if not self.is_allowed:
            raise PermissionError(f"the user has not allowed to ask {self.host}")
        self.cancel()
        cancelled = self._cancelled = threading.Event()
        work = partial(self._find, words, language.current(), cancelled)
        self._worker.do(work, partial(self._end, cancelled, then))

    def cancel(self) -> None:
        """Calls off the search; one that was sent already is not answered."""
        self._cancelled.set()

    def _find(
        self, words: str, code: str, cancelled: threading.Event
    ) -> tuple[Place, ...] | OnlineError | None:
        try:
            return self._service.find(words, code, cancelled)
        except OnlineError as error:
            return error
        except Cancelled:
            return None

    def _end(
        self,
        cancelled: threading.Event,
        then: _Answer,
        answer: tuple[Place, ...] | OnlineError | None,
    ) -> None:
        if not cancelled.is_set():
            then(OnlineError("late", self.host) if answer is None else answer)


@cache
def online_places() -> OnlinePlaces:
    """The search of this run of the app, with the consent that was given in it."""
    return OnlinePlaces(parent=QCoreApplication.instance())
