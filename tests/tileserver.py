"""A tile server on loopback, and MBTiles files, for tests."""

from __future__ import annotations

import sqlite3
import struct
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def png(red: int, green: int, blue: int, side: int = 256) -> bytes:
    """A PNG image of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\x00" + bytes((red, green, blue)) * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


class TileServer:
    """The requests to the server, and its response."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.status = 200
        self.location: str | None = None
        self.body = png(120, 160, 200)
        self.media_type = "image/png"
        # How often a request is redirected on this server before it gets a tile.
        self.redirects = 0
        self.headers: dict[str, str] = {}
        # The body is sent again and again until the client hangs up, without a length.
        self.is_endless = False
        self.port = 0

    @property
    def url(self) -> str:
        """The URL template of its tiles."""
        return f"http://127.0.0.1:{self.port}/{{z}}/{{x}}/{{y}}.png"


@contextmanager
def serving() -> Iterator[TileServer]:
    """A server that runs in its own threads until the block ends."""
    state = TileServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked.append((self.path, dict(self.headers)))
            place, _, hops = self.path.partition("?")
            if len(hops) < state.redirects:
                self.send_response(302)
                self.send_header("Location", f"{place}?{hops}-")
            else:
                self.send_response(state.status)
                if state.location:
                    self.send_header("Location", state.location)
            for name, value in state.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", state.media_type)
            if not state.is_endless:
                self.send_header("Content-Length", str(len(state.body)))
            self.end_headers()
            # The client may hang up.
            with suppress(ConnectionError):
                self.wfile.write(state.body)
                while state.is_endless:
                    self.wfile.write(state.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base names it
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield state
        finally:
            server.shutdown()
            thread.join()


def write_mbtiles(
    path: Path, metadata: Mapping[str, str], tiles: Mapping[tuple[int, int, int], bytes]
) -> Path:
    """Writes an MBTiles file; tiles by zoom, column and row, rows counted from the south."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("CREATE TABLE metadata (name text, value text)")
        connection.execute(
            "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer,"
            " tile_data blob)"
        )
        connection.executemany("INSERT INTO metadata VALUES (?, ?)", metadata.items())
        rows = [(*place, data) for place, data in tiles.items()]
        connection.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    connection.close()
    return path
