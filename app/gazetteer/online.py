"""Asks a Nominatim service for places, at most once a second. Only what the user allowed."""

from __future__ import annotations

import functools
import json
import math
import socket
import threading
import time
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from app import __version__
from app.gazetteer.places import Place
from app.tour.country_codes import is_country_code
from app.tour.errors import printable

HOST = "nominatim.openstreetmap.org"
# OpenStreetMap's licence asks for it wherever its data are shown.
ATTRIBUTION = "© OpenStreetMap contributors"
USER_AGENT = f"TourAtlas/{__version__} (desktop app; one reader, who asks for each search)"
ORIGIN = "OpenStreetMap"
# The usage policy of the service: at most one request in this time.
PAUSE_SECONDS = 1.0
SECONDS = 10.0
MOST = 10
# Ten results have some kilobytes.
_MOST_BYTES = 1_000_000
_CHUNK = 65_536
# A longer name or kind is no name.
_LONGEST = 200

Reason: TypeAlias = Literal["busy", "late", "unreachable", "refused", "unreadable"]
_SENTENCES: Mapping[Reason, str] = {
    "busy": "{host} has too many requests; try again in a minute.",
    "late": "{host} did not answer in time; try again.",
    "unreachable": "{host} cannot be reached; check the network connection.",
    "refused": "{host} refused the request; try again later.",
    "unreadable": "{host} answered something that is no list of places; try again later.",
}


class OnlineError(Exception):
    """A search has failed for a reason; ``str()`` is one sentence."""

    def __init__(self, reason: Reason, host: str) -> None:
        self.reason = reason
        self.host = host
        super().__init__(_SENTENCES[reason].format(host=host))


class Cancelled(Exception):
    """The search was called off before it was sent."""


class OnlineSearch:
    """One service. Searches may run in threads; they are sent one after the other."""

    def __init__(self, host: str = HOST, scheme: str = "https", seconds: float = SECONDS) -> None:
        self.host = host
        self._scheme = scheme
        self._seconds = seconds
        self._turn = threading.Lock()
        self._last: float | None = None

    def find(
        self, words: str, language: str, cancelled: threading.Event | None = None
    ) -> tuple[Place, ...]:
        """The places that the service knows by these words, best first.

        Names are in ``language`` where the service has them. Raises ``OnlineError``, and
        ``Cancelled`` if the event was set before the request was sent.
        """
        cancelled = cancelled or threading.Event()
        with self._turn:
            if self._last is not None:
                cancelled.wait(max(0.0, self._last + PAUSE_SECONDS - time.monotonic()))
            if cancelled.is_set():
                raise Cancelled
            self._last = time.monotonic()
            found = self._ask(words, language)
        return tuple(place for each in found if (place := _place(each)) is not None)[:MOST]

    def _ask(self, words: str, language: str) -> list[dict[str, Any]]:
        from geopy import exc as errors

        adapter = functools.partial(_adapter(), host=self.host)
        try:
            nominatim = _nominatim()(
                domain=self.host,
                scheme=self._scheme,
                user_agent=USER_AGENT,
                timeout=self._seconds,
                adapter_factory=adapter,
            )
            found = nominatim.geocode(
                words, exactly_one=False, limit=MOST, addressdetails=True, language=language
            )
        except OnlineError:
            raise
        except errors.GeocoderRateLimited as error:
            raise OnlineError("busy", self.host) from error
        except errors.GeocoderTimedOut as error:
            raise OnlineError("late", self.host) from error
        except errors.GeocoderUnavailable as error:
            raise OnlineError("unreachable", self.host) from error
        except errors.GeopyError as error:
            raise OnlineError("refused", self.host) from error
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise OnlineError("unreadable", self.host)
        return found


def _place(found: dict[str, Any]) -> Place | None:
    """A result of the service as a place; None if it lacks a name or a point."""
    address = found.get("address")
    address = address if isinstance(address, dict) else {}
    full = _text(found.get("display_name"))
    name = _text(found.get("name")) or full.split(",")[0].strip()
    try:
        lat, lon = float(found.get("lat", "")), float(found.get("lon", ""))
    except (TypeError, ValueError):
        return None
    if not name or not (math.isfinite(lon) and -90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    code = _text(address.get("country_code")).upper()
    regions = (_text(address.get(part)) for part in ("city", "town", "county", "state"))
    return Place(
        name=name,
        country=code if is_country_code(code) else None,
        lat=lat,
        lon=lon,
        kind=_text(found.get("type")).replace("_", " "),
        origin=ORIGIN,
        region=next((region for region in regions if region and region != name), ""),
    )


def _text(value: Any) -> str:
    """A text on one line that is not too long, of anything that the service sent."""
    if not isinstance(value, str):
        return ""
    return " ".join(printable(value).split())[:_LONGEST]


@functools.cache
def _nominatim() -> Any:
    """geopy's geocoder; it takes long to import."""
    from geopy.geocoders.nominatim import Nominatim

    class Service(Nominatim):  # type: ignore[misc]
        """Leaves the results as they are; geopy would fail at all of them if one has no point."""

        def _parse_json(self, places: Any, exactly_one: bool) -> Any:  # noqa: ARG002
            return places

    return Service


@functools.cache
def _adapter() -> Any:
    """The class by which geopy reads an answer; what it needs takes long to import."""
    import urllib.error
    import urllib.request

    from geopy.adapters import AdapterHTTPError, BaseSyncAdapter

    class SameHost(urllib.request.HTTPRedirectHandler):
        """Follows no redirect, since the user allowed one host."""

        def redirect_request(self, *_arguments: Any) -> None:
            return None

    class Adapter(BaseSyncAdapter):  # type: ignore[misc]
        """Reads an answer within limits on its time and its size."""

        def __init__(self, *, proxies: Any, ssl_context: Any, host: str) -> None:
            super().__init__(proxies=proxies, ssl_context=ssl_context)
            self._host = host
            self._opener = urllib.request.build_opener(
                urllib.request.HTTPSHandler(context=ssl_context), SameHost()
            )

        def get_json(self, url: str, *, timeout: float, headers: Any) -> Any:
            try:
                return json.loads(self.get_text(url, timeout=timeout, headers=headers))
            except (ValueError, RecursionError) as error:
                raise OnlineError("unreadable", self._host) from error

        def get_text(self, url: str, *, timeout: float, headers: Any) -> str:
            request = urllib.request.Request(url, headers=dict(headers))
            end = time.monotonic() + timeout
            try:
                with self._opener.open(request, timeout=timeout) as answer:
                    return _read(answer, end, self._host).decode()
            except urllib.error.HTTPError as error:
                raise AdapterHTTPError(
                    "refused", status_code=error.code, headers={}, text=""
                ) from error
            except (urllib.error.URLError, OSError) as error:
                reason = error.reason if isinstance(error, urllib.error.URLError) else error
                late = isinstance(reason, socket.timeout)
                raise OnlineError("late" if late else "unreachable", self._host) from error

    return Adapter


def _read(answer: Any, end: float, host: str) -> bytes:
    data = bytearray()
    while chunk := answer.read1(_CHUNK):
        data += chunk
        if len(data) > _MOST_BYTES:
            raise OnlineError("unreadable", host)
        # Each part may come in time and all of them together too late.
        if time.monotonic() > end:
            raise OnlineError("late", host)
    return bytes(data)
