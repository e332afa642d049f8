"""A SQLite file from anywhere, opened for reading within limits on time, size and what it runs."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from app.map.mbtiles.errors import MBTilesError, MBTilesTimeoutError
from app.map.tile_image import MOST_TILE_BYTES

_SIGNATURE = b"SQLite format 3\x00"
# SQLite calls the progress handler after so many instructions of its virtual machine, which take
# less than a millisecond.
_INSTRUCTIONS = 10_000
_LONGEST_REASON = 120

# Far beyond any map, and far below what would take noticeable time or memory.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: MOST_TILE_BYTES,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 50,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 20_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 10,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
# Whatever these are applied to, they take no longer than reading it.
_FUNCTIONS = frozenset({"abs", "coalesce", "ifnull", "length", "max", "min", "nullif", "typeof"})
# Of errors in a query, SQLite tells only by their texts that they are due to our limits.
_DENIED = "not authorized"
_EXCEEDED = "too many"


class Database:
    """A SQLite file that is only read, from one thread at a time.

    It is opened as immutable: nothing is locked or written beside it, and a write-ahead log is not
    read. ``is_cancelled`` is called now and then while SQLite works, and ends that work if it
    returns true. Raises :class:`MBTilesError` if the file is not a SQLite database.
    """

    def __init__(self, path: Path, is_cancelled: Callable[[], bool]) -> None:
        self.path = path
        self._is_cancelled = is_cancelled
        self._deadline = 0.0
        self._is_closed = False
        self._in_use = threading.Lock()
        self._connection = _connect(path)
        try:
            self._restrict()
        except (sqlite3.Error, MemoryError, UnicodeDecodeError) as error:
            self._connection.close()
            raise self._explained(error) from None

    def rows(self, query: str, values: tuple[Any, ...], seconds: float) -> list[tuple[Any, ...]]:
        """The rows of a query, which must contain a ``LIMIT``.

        Raises :class:`MBTilesTimeoutError` after ``seconds`` or when cancelled, and
        :class:`MBTilesError` if the file is damaged, exceeds a limit or lacks a table.
        """
        with self._in_use:
            if self._is_closed:
                raise MBTilesTimeoutError(f"{self.path} was closed")
            self._deadline = time.monotonic() + seconds
            try:
                return self._connection.execute(query, values).fetchall()
            # SQLite reports that a limit is exceeded as a lack of memory.
            except (sqlite3.Error, MemoryError, OverflowError, UnicodeDecodeError) as error:
                raise self._explained(error) from None
            finally:
                if self._is_closed:
                    self._connection.close()

    def close(self) -> None:
        """Closes the file at once, or as soon as the query that another thread runs has ended."""
        self._is_closed = True
        if self._in_use.acquire(blocking=False):
            self._connection.close()
            self._in_use.release()

    def _restrict(self) -> None:
        connection = self._connection
        for limit, value in _LIMITS.items():
            connection.setlimit(limit, value)
        connection.text_factory = _decode
        self._deadline = time.monotonic() + 1
        connection.set_progress_handler(self._must_stop, _INSTRUCTIONS)
        # Views must not call functions with side effects, and damage is looked for.
        for pragma in ("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.set_authorizer(_authorize)

    def _must_stop(self) -> bool:
        return self._is_closed or self._is_cancelled() or time.monotonic() > self._deadline

    def _explained(self, error: Exception) -> MBTilesError:
        # Python decodes the messages of SQLite, which repeat what the schema contains.
        if isinstance(error, UnicodeDecodeError):
            return MBTilesError(
                f"{self.path} is damaged: its schema is not text in UTF-8; choose another file"
            )
        code = getattr(error, "sqlite_errorcode", None)
        if code == sqlite3.SQLITE_INTERRUPT:
            return MBTilesTimeoutError(
                f"{self.path} takes too long to read; choose another file, or one with an index"
            )
        reason = " ".join(str(error).split())[:_LONGEST_REASON]
        if reason.startswith(_DENIED):
            return MBTilesError(
                f"{self.path} computes its contents with SQL that this app does not run; "
                "choose another file"
            )
        if (
            code == sqlite3.SQLITE_TOOBIG
            or reason.startswith(_EXCEEDED)
            or isinstance(error, MemoryError | OverflowError)
        ):
            return MBTilesError(
                f"{self.path} contains a value or a view that is too large; choose another file"
            )
        if code == sqlite3.SQLITE_ERROR:
            return MBTilesError(
                f"{self.path}: the tables of an MBTiles file are missing: {reason}; "
                "choose another file"
            )
        return MBTilesError(f"{self.path} is damaged: {reason}; choose another file")


def _connect(path: Path) -> sqlite3.Connection:
    try:
        # A pipe or a device would block, so nothing else is opened.
        if not path.is_file():
            raise MBTilesError(f"{path} is not a file; choose an MBTiles file")
        with path.open("rb") as file:
            if file.read(len(_SIGNATURE)) != _SIGNATURE:
                raise MBTilesError(f"{path} is not an MBTiles file; choose another")
        address = f"file:{quote(bytes(path.resolve()))}?mode=ro&immutable=1"
        return sqlite3.connect(address, uri=True, check_same_thread=False)
    except OSError as error:
        raise MBTilesError(f"{path} cannot be read: {error.strerror}") from None
    # A path may contain a NUL character, and links may form a circle.
    except (ValueError, RuntimeError) as error:
        raise MBTilesError(f"{path} cannot be read: {error}") from None
    except sqlite3.Error as error:
        raise MBTilesError(f"{path} cannot be opened: {error}") from None


def _authorize(
    action: int, _first: str | None, second: str | None, _schema: str | None, _by: str | None
) -> int:
    """Allows to read tables and views, and to call the functions that are always fast."""
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and str(second).lower() in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _decode(text: bytes) -> str:
    return text.decode(errors="replace")
