"""Makes stops of features."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec

from app.importers.building import Counts, TourBuilder
from app.importers.features.dates import Dates, dates_of, learn_dates
from app.importers.features.geometry import Position, Shapes, shapes_of
from app.importers.features.names import (
    ALTITUDE,
    FACT,
    LATITUDE,
    LONGITUDE,
    NAME,
    OTHER_NAME,
    STYLE,
    TRACK,
    Members,
)
from app.importers.features.reference import Convert
from app.importers.features.swapped import Point
from app.importers.rich_text import image_count, looks_marked_up, plain_text
from app.importers.stated.dates import DateReader
from app.importers.stated.values import elements, kept, members, number, text
from app.tour.when import When

_KNOWN = frozenset(("type", "geometry", "properties", "id", "bbox"))
# As ids of stops are made.
_STOP_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+){0,6}", re.ASCII)
_ADDRESS = ("http://", "https://")


class Feature(msgspec.Struct, frozen=True):
    """A feature: its number in the file from 1, its members by name, and what it consists of.

    ``beside`` are members of the feature itself that GeoJSON does not know, ``topic`` is the name
    of its layer.
    """

    number: int
    members: Members
    shapes: Shapes
    identifier: object = None
    beside: Mapping[str, object] = {}
    topic: str = ""

    @property
    def name(self) -> str:
        """What the feature is called, without saying that the tour has it."""
        for name in self.members.among((*NAME, *OTHER_NAME, "id")):
            found = text(self.members.get(name))
            if found:
                return found
        return self.identifier_name

    @property
    def identifier_name(self) -> str:
        """The feature's own id if it is a text; drawing programs number features from 0."""
        return self.identifier.strip() if isinstance(self.identifier, str) else ""

    @property
    def stop_id(self) -> str:
        """The feature's own id if it may be that of a stop."""
        found = self.identifier if isinstance(self.identifier, str) else ""
        return found if _STOP_ID.fullmatch(found) else ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all, not even where it is."""
        return self.shapes.is_nowhere and not self.members.values and self.identifier is None


class Spot(msgspec.Struct, frozen=True):
    """A place of a feature, ``None`` if it is not known.

    Of the end of a line, ``end`` is "start" or "end", and ``time`` the time there.
    """

    position: Position | None
    end: str = ""
    time: When | None = None


def feature_of(value: object, number: int, topic: str = "") -> Feature:
    """A feature from its JSON value; one that is damaged has no members."""
    whole = members(value)
    properties = members(whole.get("properties"))
    return Feature(
        number=number,
        members=Members(properties),
        shapes=shapes_of(whole.get("geometry")),
        identifier=whole.get("id"),
        beside={key: inner for key, inner in whole.items() if key not in _KNOWN},
        topic=topic,
    )


def points_of(features: Sequence[Feature], convert: Convert | None) -> list[Point]:
    """The places of all features, with what else they say of them."""
    points = []
    for feature in features:
        lon, lat = (
            next((each for each in (number(feature.members.get(n)) for n in names) if each), None)
            for names in (LONGITUDE, LATITUDE)
        )
        for position in feature.shapes.points:
            points.append(
                Point(
                    convert(position) if convert else position,
                    feature.name,
                    feature.members.country(),
                    None if lon is None or lat is None else (lon, lat),
                )
            )
    return points


class StopMaker:
    """Adds the stops of features to a tour, and counts what is left out of them.

    ``convert`` makes degrees of positions in the system ``system``; ``is_swapped`` says that the
    file gives latitudes first. All dates are learned before stops are made.
    """

    def __init__(
        self,
        builder: TourBuilder,
        counts: Counts,
        dates: DateReader,
        *,
        convert: Convert | None = None,
        system: str = "",
        is_swapped: bool = False,
    ) -> None:
        self._builder, self._counts, self._dates = builder, counts, dates
        self._convert, self._system, self._is_swapped = convert, system, is_swapped

    def learn(self, features: Sequence[Feature]) -> None:
        """Looks at the dates of features."""
        for feature in features:
            learn_dates(feature.members, self._dates)

    def add(self, feature: Feature) -> list[str]:
        """Adds a stop for each point of a feature, and one without a place if it has no geometry.

        Lines and polygons are counted. Returns the ids of the stops.
        """
        shapes = feature.shapes
        self.count_shapes(feature)
        if feature.is_empty:
            self._counts.add("empty feature")
            return []
        if shapes.points or shapes.is_nowhere or shapes.faulty:
            places = [*shapes.points, *([None] * len(shapes.faulty))] or [None]
            return self.add_at(feature, [Spot(place) for place in places])
        return []

    def count_shapes(self, feature: Feature) -> None:
        """Counts the lines and polygons of a feature."""
        if feature.shapes.lines:
            self._counts.add("line", feature.name, len(feature.shapes.lines))
        if feature.shapes.polygons:
            self._counts.add("polygon", feature.name, feature.shapes.polygons)

    def add_at(self, feature: Feature, spots: Sequence[Spot]) -> list[str]:
        """Adds a stop at each of some spots of a feature; the first has what the feature says."""
        inner = feature.members
        country = inner.country()
        name = self._name(feature)
        has_times = any(spot.time for spot in spots)
        dates = Dates() if has_times else dates_of(inner, self._dates, self._counts)
        altitude = self._altitude(feature)
        facts = self._facts(feature)
        rest = self._rest(feature, name, has_facts=bool(facts))
        faulty = iter(feature.shapes.faulty)
        ids = []
        for index, spot in enumerate(spots):
            position, note, more = self._place(spot.position)
            if spot.position is None and feature.shapes.faulty:
                note = f"The file gives {next(faulty)}, which is no position."
                self._counts.add("implausible position", name)
            if len(spots) > 1 and not spot.end:
                more["part"] = f"{index + 1} of {len(spots)}"
            is_start = spot.end == "start"
            has_third = spot.position is not None and len(spot.position) > 2
            stop_id = self._builder.add_stop(
                f"{name} ({spot.end})" if spot.end and name else name,
                position,
                identifier=feature.stop_id,
                altitude=spot.position[2] if spot.position and has_third else altitude,
                country=country,
                arrive=None if is_start and spot.time else spot.time or dates.arrive,
                depart=spot.time if is_start and spot.time else dates.depart,
                date_note=" ".join(dates.notes),
                place_note=note,
                extra=kept({**(rest if index == 0 else {}), **more}),
            )
            ids.append(stop_id)
        topics = (feature.topic,) if feature.topic else ()
        for fact in facts:
            locator = f"feature {feature.number}"
            self._builder.add_fact(ids[0], fact, locator=locator, topics=topics)
        return ids

    def _name(self, feature: Feature) -> str:
        inner = feature.members
        found = inner.first_text(NAME) or inner.first_text(OTHER_NAME)
        if not found:
            # An id is kept as well, since it is more than a name.
            return text(inner.get("id")) or feature.identifier_name
        return plain_text(found)

    def _facts(self, feature: Feature) -> list[str]:
        """The texts of a feature, which are taken."""
        facts = []
        for name, _, value in list(feature.members):
            if name not in FACT:
                continue
            texts = [each for each in (value, *elements(value)) if isinstance(each, str)]
            found = [each.strip() for each in texts if each.strip()]
            if not found or all(each.startswith(_ADDRESS) and " " not in each for each in found):
                continue
            feature.members.take(name)
            for each in found:
                facts.append(plain_text(each) if looks_marked_up(each) else each)
                images = image_count(each)
                if images:
                    self._counts.add("image", feature.name, images)
        return facts

    def _rest(self, feature: Feature, name: str, *, has_facts: bool) -> dict[str, object]:
        """What is kept of a feature beside the members of a stop."""
        inner = feature.members
        styles = {plain: key for plain, key, _ in inner if plain in STYLE}
        if styles:
            # All that a feature says of its looks is one style.
            self._counts.add("style", ", ".join(styles.values()))
        for plain in styles:
            inner.take(plain)
        for plain in TRACK:
            # A time for each point of a line, of which there are no stops.
            if inner.get(plain) is not None:
                self._counts.add("track point", name, sum(map(len, feature.shapes.lines)))
                inner.take(plain)
        extra = inner.rest()
        of_feature = dict(feature.beside)
        if feature.identifier is not None and feature.identifier not in (name, feature.stop_id):
            of_feature["id"] = feature.identifier
        if feature.topic and not has_facts:
            # The topic of a fact tells it otherwise.
            of_feature["layer"] = feature.topic
        for key, value in of_feature.items():
            extra.setdefault(key if key not in extra else f"feature_{key}", value)
        return extra

    def _altitude(self, feature: Feature) -> float | None:
        """The altitude that a member gives where the positions give none."""
        if all(len(position) < 3 for position in feature.shapes.points):
            for name in ALTITUDE:
                altitude = number(feature.members.get(name))
                if altitude is not None and feature.shapes.points:
                    feature.members.take(name)
                    return altitude
        return None

    def _place(
        self, position: Position | None
    ) -> tuple[tuple[float, float] | None, str | None, dict[str, object]]:
        """A position as longitude and latitude, a note on it, and what is kept of it."""
        if position is None:
            return None, None, {}
        note = None
        more: dict[str, object] = {"coordinates": list(position)} if len(position) > 3 else {}
        lon, lat = position[:2]
        if self._convert is not None:
            note = f"Converted from {lon:.15g}, {lat:.15g} in {self._system}."
            lon, lat = self._convert(position)[:2]
        if self._is_swapped:
            note = f"The file gives {lon:.15g}, {lat:.15g}: read as latitude, longitude."
            lon, lat = lat, lon
        if 180 < abs(lon) <= 540 and abs(lat) <= 90:
            # Maps that can be turned further write so; the place is the same.
            note = f"The file gives the longitude {lon:.15g}, which is more than half a turn."
            lon = float(Decimal(repr(lon)) + (360 if lon < 0 else -360))
        return (lon, lat), note, more
