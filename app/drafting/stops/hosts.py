"""Finds countries that a text means by whom the traveller met there: "met the Ghanaian president".

It does not say that they met in that country, so such a country is only suggested.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from app.drafting.dates.finding import DateMention
from app.drafting.persons.roles import country_of_role
from app.drafting.places.choices import choices_of_country
from app.drafting.places.demonyms import demonym_country
from app.drafting.places.implied import adjectives
from app.drafting.places.naming import PlaceName
from app.drafting.prose.prose import Prose
from app.drafting.prose.sentences import Sentence
from app.drafting.stops import cues
from app.drafting.stops.mentions import Named, PlaceMention
from app.gazetteer.gazetteer import Gazetteer

# A suggestion, and no more.
_SCORE = 1.3
# A place with such a score in the same paragraph is where they met.
_ELSEWHERE = 1.0
_REACH = 120
# So much of a sentence is looked at for what speaks against it, in characters.
_AROUND = 400
_OFFICE = re.compile(
    r"\s+(?:(?:Prime|Foreign|Defen[cs]e|Interior|Finance|Trade|Deputy|Vice|Acting|Chief)\s+|[\w’'-]+\s+)"
    r"{0,2}?(?:president|premier|(?:prime\s+)?minister|secretary|chancellor|king|queen|emperor|sultan"
    r"|emir|leader|counterpart|head\s+of\s+(?:state|government)|crown\s+prince)\b"
    r"(?P<rest>[^.;:!?\n“”\"]{0,70})",
    re.IGNORECASE,
)
_MET_BEFORE = re.compile(
    r"\b(?P<words>met(?:\s+with)?|meets?(?:\s+with)?|meeting(?:\s+with)?|talks(?:\s+\w+){0,3}?\s+with"
    r"|received\s+by|hosted\s+by|welcomed\s+by|greeted\s+by|audience\s+with|(?:dined|lunched)\s+with"
    r"|(?:dinner|lunch)\s+with|sat\s+down\s+with|conferred\s+with)\s+(?:the\s+|her\s+|his\s+|their\s+)?$",
    re.IGNORECASE,
)
_MET_AFTER = re.compile(
    r"^[^,;:]{0,40}?(?:,[^,;:]{1,50},)?\s(?P<words>met|meets|received|receives|welcomed|welcomes|hosted"
    r"|hosts|greeted|greets)\s+(?:with\s+)?(?:him|her|them|the\s+\w+|[A-Z]\w+)"
)
_LISTED = re.compile(r"\s*(?:,|,?\s+and)\s+(?P<next>[A-Z][\w-]+)")


def hosts(
    prose: Prose,
    people: Sequence[Named],
    mentions: Sequence[PlaceMention],
    dates: Sequence[DateMention],
    gazetteer: Gazetteer,
) -> Iterator[PlaceMention]:
    """Countries whose officials were met, the text names no place; ``mentions`` have scores."""
    home = country_of_role(people[0].role) if people else None
    for start, end, code in adjectives(prose.tokens, prose.text):
        sentence = prose.sentences[prose.sentence_at(start)]
        words = _met(prose, sentence, start, end)
        if not words or code == home or _names_a_place(prose, sentence, mentions, start):
            continue
        country = gazetteer.country(code)
        if country is None:
            continue
        name = PlaceName(
            start=start, end=end, text=country.name, kind="country",
            matches=gazetteer.named(country.name, most=1), is_meant=True,
        )  # fmt: skip
        yield PlaceMention(
            name=name,
            choices=choices_of_country(gazetteer, country, country.name),
            whole_end=end,
            list_start=start,
            score=_SCORE,
            reason="met there",
            words=words,
            date=_only_day(prose, sentence, dates),
        )


def _met(prose: Prose, sentence: Sentence, start: int, end: int) -> str:
    """The words of meeting, if the adjective is of an official who was met."""
    text = prose.text
    if prose.quotation_at(start) is not None or _is_listed(text, start, end):
        return ""
    last = min(sentence.end, end + _AROUND)
    office = _OFFICE.match(text, end, last)
    whole = text[max(sentence.start, start - _AROUND) : last]
    if office is None or cues.CANCELLED.search(whole) or cues.ELSEWHERE.search(whole):
        return ""
    if cues.OTHER_TIME.search(whole):
        return ""
    before = _MET_BEFORE.search(text[max(sentence.start, start - _REACH) : start])
    after = _MET_AFTER.search(office["rest"])
    found = before or after
    return f"{found['words']} {text[start : office.end() - len(office['rest'])]}" if found else ""


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether several countries were met together, as at a conference."""
    following = _LISTED.match(text, end)
    if following is not None and demonym_country(following["next"]):
        return True
    previous = re.search(r"([A-Z][\w-]+)(?:,|,?\s+and)\s+$", text[max(0, start - 40) : start])
    return previous is not None and demonym_country(previous[1]) is not None


def _names_a_place(
    prose: Prose, sentence: Sentence, mentions: Sequence[PlaceMention], start: int
) -> bool:
    """Whether the paragraph, up to the end of the sentence, says where this was."""
    paragraph, _ = prose.paragraphs[prose.paragraph_at(start)]
    first = bisect_left(mentions, paragraph, key=lambda mention: mention.start)
    last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
    return any(mention.score >= _ELSEWHERE for mention in mentions[first:last])


def _only_day(prose: Prose, sentence: Sentence, dates: Sequence[DateMention]) -> DateMention | None:
    """The day of a sentence, if it gives one and no more."""
    first = bisect_left(dates, sentence.start, key=lambda date: date.found.start)
    last = bisect_left(dates, sentence.end, key=lambda date: date.found.start)
    here = [date for date in dates[first:last] if prose.quotation_at(date.found.start) is None]
    return here[0] if len(here) == 1 and here[0].first is not None else None
