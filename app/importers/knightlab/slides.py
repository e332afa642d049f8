"""What slides of StoryMapJS and TimelineJS have in common: texts, a medium, a place."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.rich_text import image_count, plain_text
from app.importers.stated.values import members, number, pair, text

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")
_LATITUDE, _LONGITUDE = ("lat", "latitude"), ("lon", "lng", "long", "longitude")
_MEDIA_TEXTS = ("caption", "credit")


class Slide(msgspec.Struct, frozen=True):
    """The texts of a slide as text, and its medium with the members that say something.

    ``linked`` is the headline with the addresses of its links, if it has any.
    """

    headline: str
    text: str
    media: Mapping[str, object]
    images: int = 0
    linked: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing and shows nothing."""
        return not (self.headline or self.text or self.media)


class Place(msgspec.Struct, frozen=True):
    """Where a slide is: longitude and latitude in degrees, if it says so, and in what words."""

    position: tuple[float, float] | None = None
    name: str = ""


def slide_of(value: Mapping[str, object]) -> Slide:
    """The slide of a JSON value with ``text`` and ``media``."""
    words = members(value.get("text"))
    headline, body = text(words.get("headline")), text(words.get("text"))
    if not words:
        body = text(value.get("text"))
    shown = members(value.get("media"))
    media = {key: inner for key, inner in shown.items() if inner not in ("", None, False, {}, [])}
    plain = one_line(plain_text(headline, with_addresses=False))
    linked = one_line(plain_text(headline))
    return Slide(
        headline=plain,
        text=plain_text(body),
        media=media,
        images=image_count(headline + body),
        linked=linked if linked != plain else "",
    )


def place_of(location: object) -> Place:
    """The place of a member ``location``: an object with degrees and a name, or a text."""
    if isinstance(location, str):
        position = pair(location)
        return Place(position, "" if position else one_line(plain_text(location)))
    inner = members(location)
    lat, lon = (
        next((found for name in names if (found := number(inner.get(name))) is not None), None)
        for names in (_LATITUDE, _LONGITUDE)
    )
    position = None if lat is None or lon is None else (lon, lat)
    return Place(position, one_line(plain_text(text(inner.get("name")))))


def add_texts(
    builder: TourBuilder,
    counts: Counts,
    stop_id: str,
    slide: Slide,
    *,
    locator: str,
    topics: tuple[str, ...] = (),
) -> dict[str, object]:
    """Adds the text of a slide and the caption of its medium as facts.

    The medium itself is counted. Returns what is kept: its address, and links of the headline.
    """
    builder.add_fact(stop_id, slide.text, locator=locator, topics=topics)
    caption, credit = (plain_text(text(slide.media.get(name))) for name in _MEDIA_TEXTS)
    if caption:
        note = f"Credit: {one_line(credit)}" if credit else None
        builder.add_fact(stop_id, caption, locator=f"{locator}, caption", topics=topics, note=note)
    if slide.images:
        counts.add("image", slide.headline, slide.images)
    held: dict[str, object] = {"headline": slide.linked} if slide.linked else {}
    if any(slide.media.get(name) for name in ("url", "thumbnail")):
        counts.add("media", one_line(text(slide.media.get("url")))[:200] or slide.headline)
    in_tour = _MEDIA_TEXTS if caption else ("caption",)
    media = {key: value for key, value in slide.media.items() if key not in in_tour}
    return held | ({"media": media} if media else {})


def location_rest(location: object, left_out: tuple[str, ...] = ()) -> dict[str, object]:
    """What an object says of a place beside its degrees and its name, as a member to keep."""
    known = (*_LATITUDE, *_LONGITUDE, "name", *left_out)
    rest = {
        key: value
        for key, value in members(location).items()
        if key not in known and value not in ("", None)
    }
    return {"location": rest} if rest else {}


def language_of(value: object) -> str | None:
    """A language tag such as ``de`` or ``pt-BR``, or ``None``."""
    written = text(value)
    return written if _LANGUAGE.fullmatch(written) else None
