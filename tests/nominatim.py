"""A server on loopback that answers as Nominatim does, for tests."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

PANMUNJOM = {
    "place_id": 1,
    "licence": "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright",
    "osm_type": "node",
    "osm_id": 2,
    "lat": "37.9560000",
    "lon": "126.6770000",
    "class": "tourism",
    "type": "attraction",
    "importance": 0.4,
    "name": "Joint Security Area",
    "display_name": "Joint Security Area, Paju-si, Gyeonggi-do, South Korea",
    "address": {"city": "Paju-si", "country": "South Korea", "country_code": "kr"},
    "boundingbox": ["37.95", "37.96", "126.67", "126.68"],
}


class NominatimServer:
    """The requests to the server with their times, and what it answers."""

    def __init__(self) -> None:
        self.queries: list[dict[str, str]] = []
        self.headers: list[Mapping[str, str]] = []
        self.times: list[float] = []
        self.status = 200
        self.body = json.dumps([PANMUNJOM]).encode()
        self.location: str | None = None
        # An answer waits until this is set.
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.port = 0

    @property
    def host(self) -> str:
        """Its host and port."""
        return f"127.0.0.1:{self.port}"

    def answer(self, value: Any) -> None:
        """Sets the answer, a value of JSON."""
        self.body = json.dumps(value).encode()


@contextmanager
def serving() -> Iterator[NominatimServer]:
    """A server that runs in its own threads until the block ends."""
    state = NominatimServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            assert parts.path == "/search"
            state.times.append(time.monotonic())
            state.headers.append(dict(self.headers))
            state.queries.append(
                {name: values[0] for name, values in parse_qs(parts.query).items()}
            )
            state.may_answer.wait()
            # The client may have hung up.
            with suppress(ConnectionError):
                self.send_response(state.status)
                if state.location:
                    self.send_header("Location", state.location)
                self.send_header("Content-Type", "application/json; charset=utf-8")
                self.send_header("Content-Length", str(len(state.body)))
                self.end_headers()
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
            state.may_answer.set()
            server.shutdown()
            thread.join()
