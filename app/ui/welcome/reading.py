"""What a text becomes when a tour is begun with it: a source, and the title of the tour."""

from __future__ import annotations

import re

import msgspec

from app.tour.edit import add_source, change_tour, fresh_id
from app.tour.file.warnings import normalised, text_hash
from app.tour.model import Source, Tour
from app.tour.when import When

LONGEST_TITLE = 120
# Words that are frequent in one of these languages and hardly occur in the others.
_FREQUENT = {
    "en": "the of and to that was with he his at on for said is",
    "de": "der die das und nicht mit den von ist ein auf dem sich im zu",
    "fr": "le les des et du est une dans que pour qui sur au avec",
    "es": "el los las y del por una con para que su se al",
    "it": "il di che gli della del un non per sono alla con nel",
    "pt": "o os da do em não uma com para que ao na no",
    "nl": "het een van en niet op zijn voor met dat is door",
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
# As many of the words must be frequent ones, and as many times those of any other language.
_LEAST_SHARE, _LEAST_LEAD = 0.08, 1.5


class Beginning(msgspec.Struct, frozen=True, kw_only=True):
    """What is given of a tour that is begun with a text; an empty string means: not given."""

    text: str
    title: str = ""
    source_title: str = ""
    publisher: str = ""
    url: str = ""
    published: When | None = None
    language: str = ""


def begun_with(beginning: Beginning) -> tuple[Tour, str]:
    """A tour without stops that has the text as its source, and the id of that source.

    The text, of which at least one line must not be empty, is normalised. Raises
    :class:`EditError` for what the file could not hold.
    """
    text = normalised(beginning.text)
    first = first_line(text)
    title = beginning.title.strip() or beginning.source_title.strip() or first
    # The edit refuses what the file could not hold.
    empty = change_tour(
        Tour(title=first, stops=()), title=title, language=beginning.language.strip() or None
    )
    source_title = beginning.source_title.strip() or first
    source = Source(
        id=fresh_id(empty, source_title, "source"),
        title=source_title,
        publisher=beginning.publisher.strip() or None,
        url=beginning.url.strip() or None,
        published=beginning.published,
        text=text,
        sha256=text_hash(text),
    )
    return add_source(empty, source), source.id


def first_line(text: str) -> str:
    """The first line that is not empty, cut at a word."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(line) <= LONGEST_TITLE:
        return line
    return line[: LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"


def language_of(text: str) -> str:
    """The code of the language that a text seems to be in, by its most frequent words, or empty."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    counts = {
        code: sum(word in frequent for word in words)
        for code, frequent in ((code, set(line.split())) for code, line in _FREQUENT.items())
    }
    (best, most), (_, next_most), *_ = sorted(counts.items(), key=lambda each: -each[1])
    is_clear = most >= _LEAST_SHARE * len(words) and most >= _LEAST_LEAD * next_most
    return best if words and is_clear else ""
