"""StoryMapJS of Knight Lab: its slides become stops."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.importers.building import Counts, TourBuilder
from app.importers.imported import File, Imported, ImportRefused, Wanted
from app.importers.json_text import parse_json
from app.importers.knightlab.slides import (
    add_texts,
    language_of,
    location_rest,
    place_of,
    slide_of,
)
from app.importers.stated.dates import DateReader, is_too_early
from app.importers.stated.values import TOUR_MEMBERS, elements, kept, members, text

# Of slides and of the map: how they look, and how the map moves.
_SETTINGS = ("zoom", "line", "icon", "image", "iconSize", "use_custom_marker", "marker")
_LOOKS = tuple(
    "map_type map_subdomains map_as_image map_background_color map_mini zoomify iiif font_css width"
    " height calculate_zoom call_to_action call_to_action_text show_history_line show_lines theme"
    " skinny_size layout relative_date less_bounce start_at_slide menubar_height custom_marker"
    " line_color line_color_inactive line_weight line_opacity line_dash line_join"
    " line_follows_path use_custom_markers cdn_url".split()
)
_KNOWN = frozenset("text media location date type background".split())
# Of maps that show the Earth, even where they are shown "as image". Others may be pictures.
_MAPS = ("osm", "stamen", "stadia", "mapbox", "google", "esri", "carto")
_ON_PICTURE = "The story is made on a picture, which has no places on Earth."
_PICTURES = ("zoomify", "iiif")


def read(file: File) -> Imported:
    """A tour of the slides of a story map; its overview gives the title and the summary.

    Latitude and longitude are WGS 84 degrees. A story on a picture has none: its stops have no
    place. Raises ``ImportRefused`` if there are no slides.
    """
    whole = members(parse_json(file.data))
    story = members(whole.get("storymap")) or whole
    slides = [members(slide) for slide in elements(story.get("slides"))]
    if not slides:
        raise ImportRefused("The story map has no slides, so there is nothing to import.")
    reader = _Reader(file, story)
    for number, slide in enumerate(slides, start=1):
        reader.dates.learn(slide.get("date"))
        if text(slide.get("type")) != "overview":
            reader.learned.append((number, slide))
        elif not reader.describe(slide):
            # Only one of them is the overview of the story.
            reader.learned.append((number, slide))
    return reader.imported(whole, story)


class _Reader:
    """Makes the tour of a story map."""

    def __init__(self, file: File, story: Mapping[str, object]) -> None:
        self.dates = DateReader(file.answers)
        self.learned: list[tuple[int, Mapping[str, object]]] = []
        self._counts = Counts()
        self._builder = TourBuilder(file, "storymapjs", "", self._counts)
        self._is_picture = _is_picture(story)
        self._wanted: list[Wanted] = []
        self._has_overview = False
        self._language = language_of(story.get("language"))

    def describe(self, overview: Mapping[str, object]) -> bool:
        """Takes title and summary from the overview; whether it was the first."""
        if self._has_overview:
            return False
        self._has_overview = True
        slide = slide_of(overview)
        self._builder.title = slide.headline or self._builder.title
        self._builder.summary = slide.text
        self._count_settings(overview)
        extra: dict[str, object] = {}
        if slide.media:
            extra["media"] = dict(slide.media)
            if slide.media.get("url"):
                self._counts.add("media", text(slide.media.get("url"))[:200])
        if text(overview.get("date")):
            extra["date"] = overview["date"]
        self._builder.extra = extra
        return True

    def imported(self, whole: Mapping[str, object], story: Mapping[str, object]) -> Imported:
        """The tour of all slides that were learned."""
        for number, value in self.learned:
            self._add(number, value)
        rest = {**whole, **story}
        for key in ("storymap", "slides", "language", *_LOOKS):
            setting = rest.pop(key, None)
            if key in _LOOKS and setting not in ("", None, False, {}):
                self._counts.add("slide setting", key)
        beside = {key: value for key, value in rest.items() if value not in ("", None)}
        self._builder.extra = kept({**beside, **self._builder.extra}, TOUR_MEMBERS)
        tour = self._builder.tour()
        if self._language:
            tour = msgspec.structs.replace(tour, language=self._language)
        return Imported(
            format="storymapjs",
            tours=(tour,),
            left_out=self._counts.left_out(),
            questions=self.dates.questions(),
            wanted=tuple(self._wanted),
        )

    def _add(self, number: int, value: Mapping[str, object]) -> None:
        slide, place = slide_of(value), place_of(value.get("location"))
        written = text(value.get("date"))
        if slide.is_empty and place.position is None and not (place.name or written):
            self._counts.add("empty slide")
            return
        when = self.dates.read(written)
        if when is None and is_too_early(written):
            self._counts.add("year out of range", written)
        location = value.get("location")
        extra: dict[str, object] = {k: v for k, v in value.items() if k not in _KNOWN}
        held = members(location_rest(location, _SETTINGS).get("location"))
        position = place.position
        note = place.name if slide.headline not in ("", place.name) else ""
        if self._is_picture and position is not None:
            self._counts.add("place on a picture", slide.headline)
            note = " ".join(filter(None, (f"{note}." if note else "", _ON_PICTURE)))
            held = {**held, "lat": position[1], "lon": position[0]}
            position = None
        stop_id = self._builder.add_stop(
            slide.headline or place.name,
            position,
            arrive=when.ends[0] if when else None,
            depart=when.ends[1] if when and when.is_interval else None,
            date_note=None if when or not written else f"date: {written}.",
            place_note=note,
        )
        extra |= add_texts(self._builder, self._counts, stop_id, slide, locator=f"slide {number}")
        extra |= {"location": held} if held else {}
        self._builder.change_stop(stop_id, extra=kept(extra))
        self._count_settings(value)
        if place.name and position is None and not self._is_picture:
            self._wanted.append(Wanted(tour=0, stop=stop_id, name=place.name))

    def _count_settings(self, value: Mapping[str, object]) -> None:
        """Counts the looks of a slide and the moves of its map, all of them as one setting."""
        shown = {**members(value.get("background")), **members(value.get("location"))}
        names = [key for key in ("url", "color", "opacity", *_SETTINGS) if shown.get(key)]
        if names:
            self._counts.add("slide setting", ", ".join(names))


def _is_picture(story: Mapping[str, object]) -> bool:
    """Whether the story is made on a picture that was cut into tiles, or shown as one."""
    kind = text(story.get("map_type")).lower()
    if kind in _PICTURES or kind.startswith(_MAPS):
        return kind in _PICTURES
    is_cut = not kind and bool(members(story.get("zoomify")).get("path"))
    return story.get("map_as_image") is True or is_cut
