"""What a drafted tour says about its inferences: the notes in the file, in English."""

from __future__ import annotations

from collections.abc import Mapping

from app.drafting.draft import FoundDate, Reason, ReasonKind

# Sentences with ``{words}`` rest on words of the text.
_SENTENCES: Mapping[ReasonKind, str] = {
    "travel verb": "The words “{words}” tell of a visit.",
    "dated": "A date stands beside it: “{words}”.",
    "list of stops": "It is one of a list of stops: “{words}”.",
    "heading": "It stands in a heading: “{words}”.",
    "dateline": "The text is dated there: “{words}”.",
    "followed": "The text says that it followed: “{words}”.",
    "preposition": "The words “{words}” name it as a place.",
    "done there": "The words “{words}” tell of what was done there.",
    "met there": "Someone of that country was met: “{words}”.",
    "country alone": "The text names a country, and no place in it.",
    "mentioned": "The text mentions it.",
    "named after": "The speaker is named after the words: “{words}”.",
    "named before": "The speaker is named before the words: “{words}”.",
    "role after": "The speaker is named by a role after the words: “{words}”.",
    "role before": "The speaker is named by a role before the words: “{words}”.",
    "pronoun": "The text has only a pronoun: “{words}”.",
    "same paragraph": "The same person speaks elsewhere in the paragraph.",
    "goes on": "The quotation goes on from the last paragraph.",
    "nearest": "It is the nearest name.",
    "nobody named": "Nobody is named as speaking.",
    "first person": "The author speaks of having been there.",
    "year of publication": "The text gives no year; it is that nearest to the day of publication.",
    "year stated before": "The text gives no year here; it is the last that it gave: “{words}”.",
    "day of publication": "Counted from the day of publication: “{words}”.",
    "holiday": "The text names a holiday, and the calendar gives its day: “{words}”.",
    "weekday": "Counted from the day of publication: “{words}”.",
    "counted on": "Counted from the date before: “{words}”.",
    "told next": "The next sentence tells of this day: “{words}”.",
    "carried on": "Carried on from an earlier date: “{words}”.",
    "only place of the name": "The gazetteer has one place of this name.",
    "largest of the name": "It is the largest place of this name.",
    "country named": "The text names its country or region: “{words}”.",
    "beside other places": "Other places of the text are in the same country: “{words}”.",
    "capital of the country": "It is the capital of the country that the text names.",
    "no closing mark": "No mark closes the quotation.",
    "no opening mark": "No mark opens the quotation.",
    "marks": "The words stand between quotation marks.",
    "word of meeting": "The words “{words}” tell of a meeting.",
    "word of agreement": "The words “{words}” tell of an agreement.",
    "negated": "The text denies it: “{words}”.",
    "parties not named": "The text does not name them there: “{words}”.",
}  # fmt: skip
NO_STOP_NAMED = "Stop inferred: no stop is named beside the words."
OTHER_STOP = "Stop inferred: the stop of the text was not taken, and this one is the nearest."
ORDER = "Order inferred: no dates tell it."
CHOSEN_SPEAKER = "The speaker was chosen when the tour was made; the text does not name one."
CHOSEN_PLACE = "The place was chosen when the tour was made."
_LONGEST = 120


def sentence(reason: Reason) -> str:
    """A reason as a sentence."""
    words = " ".join(reason.words.split())
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1] + "…"
    template = _SENTENCES[reason.kind]
    if not words:
        # Without words nothing is quoted.
        template = template.replace(": “{words}”", "").replace("“{words}” ", "")
    return template.replace("{words}", words)


def date_inferred(date: FoundDate) -> str | None:
    """Why a date is inferred; ``None`` if the text states all of it."""
    return f"Date inferred. {sentence(date.inferred)}" if date.inferred is not None else None


def place_inferred(reason: Reason) -> str:
    """Why a place is inferred."""
    return f"Place inferred. {sentence(reason)}"


def speaker_inferred(reason: Reason) -> str:
    """Why a speaker is inferred."""
    return f"Speaker inferred. {sentence(reason)}"


def parties_inferred(reason: Reason) -> str:
    """Why the parties of an agreement are inferred."""
    return f"Parties inferred. {sentence(reason)}"


def quoted(words: str, number: int) -> str:
    """The words of a paragraph that state a place or a date, as the source text marks them."""
    return f"“{words}” (¶{number})"
