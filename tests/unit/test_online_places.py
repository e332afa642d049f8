"""The search online, against a server that answers as Nominatim does."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from app.gazetteer.online import PAUSE_SECONDS, Cancelled, OnlineError, OnlineSearch
from app.gazetteer.places import Place
from tests.nominatim import PANMUNJOM, NominatimServer, serving


@pytest.fixture
def server() -> Iterator[NominatimServer]:
    with serving() as running:
        yield running


def search(server: NominatimServer, seconds: float = 10.0) -> OnlineSearch:
    return OnlineSearch(server.host, "http", seconds)


def failure(server: NominatimServer, seconds: float = 10.0) -> OnlineError:
    with pytest.raises(OnlineError) as caught:
        search(server, seconds).find("Panmunjom", "en")
    sentence = str(caught.value)
    assert sentence.startswith(server.host) and sentence.endswith(".") and "\n" not in sentence
    return caught.value


def test_the_service_is_asked_for_the_words_and_says_who_asks(server: NominatimServer) -> None:
    (place,) = search(server).find("판문점 & Co", "de")
    assert place == Place(
        name="Joint Security Area",
        country="KR",
        lat=37.956,
        lon=126.677,
        kind="attraction",
        origin="OpenStreetMap",
        region="Paju-si",
    )
    (query,) = server.queries
    assert query["q"] == "판문점 & Co"
    assert (query["format"], query["accept-language"], query["limit"]) == ("json", "de", "10")
    (headers,) = server.headers
    assert headers["User-Agent"].startswith("TourAtlas/")
    assert set(headers) <= {"Host", "User-Agent", "Accept-Encoding", "Connection"}


def test_at_most_one_request_a_second(server: NominatimServer) -> None:
    service = search(server)
    threads = [threading.Thread(target=service.find, args=("a", "en")) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    first, second, third = server.times
    # The server notes a request a little after it was sent.
    assert second - first > PAUSE_SECONDS - 0.2
    assert third - second > PAUSE_SECONDS - 0.2
    assert third - first > 2 * PAUSE_SECONDS - 0.2


def test_a_search_that_waits_for_its_turn_can_be_called_off(server: NominatimServer) -> None:
    service = search(server)
    service.find("a", "en")
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(Cancelled):
        service.find("b", "en", cancelled)
    assert len(server.queries) == 1


@pytest.mark.parametrize(
    ("status", "reason"),
    [(429, "busy"), (403, "refused"), (404, "refused"), (500, "refused"), (503, "late")],
)
def test_a_refusal_is_said_in_a_sentence(server: NominatimServer, status: int, reason: str) -> None:
    server.status = status
    assert failure(server).reason == reason


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>sign in to this network</html>",
        b"[{",
        b"\xff\xfe",
        b'"text"',
        b"7",
        b"[" * 100_000,
        b"[null]",
        b"[" + b" " * 2_000_000 + b"]",
    ],
)
def test_an_answer_that_is_no_list_of_places(server: NominatimServer, body: bytes) -> None:
    server.body = body
    assert failure(server).reason == "unreadable"


def test_no_place_is_found(server: NominatimServer) -> None:
    server.answer([])
    assert search(server).find("Xyzzy", "en") == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"lat": "91"},
        {"lat": "north"},
        {"lon": "181"},
        {"lat": "nan"},
        {"lon": "inf"},
        {"name": "", "display_name": ""},
        {"name": " \n\u2028", "display_name": "\0"},
    ],
)
def test_a_place_without_a_name_or_a_point_is_passed_over(
    server: NominatimServer, changes: dict[str, Any]
) -> None:
    server.answer([PANMUNJOM | changes, PANMUNJOM])
    assert [place.name for place in search(server).find("a", "en")] == ["Joint Security Area"]


def test_hostile_text_stays_one_line_of_text(server: NominatimServer) -> None:
    hostile = "<b onclick='x'>A\x1b[31m\nB\u202e</b>" + "C" * 10_000
    address = {"city": ["x"], "town": {"y": 1}, "state": hostile, "country_code": "<script>"}
    server.answer([PANMUNJOM | {"name": hostile, "type": hostile, "address": address}])
    (place,) = search(server).find("a", "en")
    for text in (place.name, place.kind, place.region):
        assert text.isprintable() and len(text) <= 200
    assert place.name.startswith("<b onclick='x'>A [31m B </b>CCC")
    assert place.country is None


def test_an_address_that_is_none_is_left_out(server: NominatimServer) -> None:
    server.answer([PANMUNJOM | {"address": "Paju"}])
    (place,) = search(server).find("a", "en")
    assert (place.country, place.region) == (None, "")


def test_a_late_answer(server: NominatimServer) -> None:
    server.may_answer.clear()
    assert failure(server, seconds=0.2).reason == "late"


def test_no_other_host_is_asked(server: NominatimServer) -> None:
    with serving() as other:
        server.status, server.location = 302, f"http://{other.host}/search?q=a"
        assert failure(server).reason == "refused"
        assert other.queries == []


def test_a_service_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(OnlineError) as caught:
        OnlineSearch(host, "http").find("a", "en")
    assert caught.value.reason == "unreachable"
