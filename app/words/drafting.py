"""What a draft proposes, why, and what is open, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.drafting.decisions import NO_DECISIONS, Decisions, Listed
from app.drafting.draft import (
    FoundDate,
    Mention,
    PlaceChoice,
    ProposedAgreement,
    ProposedMeeting,
    ProposedQuotation,
    ProposedStop,
    Reason,
    ReasonKind,
)
from app.tour.bidi import isolate
from app.words.countries import country_name
from app.words.dates import number, when
from app.words.kinds import status_word
from app.words.wording import joined, party, quoted

translate = QCoreApplication.translate

# Longer words are cut on a line; the text beside it has them in full.
_LONGEST = 160
# So many words before the name of a stop show what it is about.
_BEFORE = 4
# These need no words of the text to be understood.
_BARE: frozenset[ReasonKind] = frozenset(
    ("capital of the country", "largest of the name", "only place of the name", "mentioned")
)


def reason_words(reason: Reason) -> str:
    """A reason as a clause: ``a date stands beside it``."""
    return _REASONS[reason.kind]()


def reason_sentence(reason: Reason) -> str:
    """A reason as a sentence, with the words that it rests on."""
    clause = reason_words(reason)
    if reason.kind == "pronoun" and reason.words:
        only = translate("drafting", "Only “{word}” is said.")
        return only.format(word=isolate(line(reason.words)))
    sentence = f"{clause[:1].upper()}{clause[1:]}"
    if reason.words and reason.kind not in _BARE:
        return f"{sentence}: {quoted(isolate(line(reason.words)))}."
    return f"{sentence}."


def line(words: str) -> str:
    """Words of a text on one line, cut if they are long."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"


def head(proposal: Listed, decisions: Decisions, text: str) -> tuple[str, str]:
    """What is proposed: the words that stand out, and what follows them."""
    if isinstance(proposal, ProposedQuotation):
        return quoted(isolate(line(text[proposal.start : proposal.end]))), ""
    if isinstance(proposal, ProposedStop):
        return isolate(proposal.name), _stop_detail(proposal, decisions, text)
    date = date_words(proposal.date, text)
    title = isolate(line(proposal.title or text[proposal.start : proposal.end]))
    if isinstance(proposal, ProposedAgreement):
        date = joined(status_word(proposal.status), date)
    return title, f" · {date}" if date else ""


def why(proposal: Listed, decisions: Decisions, text: str, stop_name: str | None) -> str:
    """Why it is proposed, in one line; ``stop_name`` is that of the stop of an item."""
    words = quoted(isolate(line(text[proposal.start : proposal.end])))
    if isinstance(proposal, ProposedQuotation):
        return _speaker(proposal, decisions)
    if isinstance(proposal, ProposedMeeting | ProposedAgreement):
        at = isolate(stop_name or "")
        parties = _parties(proposal) if isinstance(proposal, ProposedAgreement) else ""
        return joined(words, at if stop_name else None, parties)
    words = quoted(isolate(line(text[_from(proposal, text) : proposal.end])))
    return f"{words}: {reason_words(proposal.reason)}"


def suggestion_sentence(proposal: Listed, text: str, stop_name: str | None) -> str:
    """What is proposed and why, in one sentence; ``stop_name`` is that of the stop of an item."""
    reason = proposal.reason
    at = isolate(stop_name or "")
    if isinstance(proposal, ProposedQuotation):
        reason = proposal.speaker_reason
        speaker = proposal.speaker
        if speaker is not None and proposal.speaker_inferred:
            speaker = f"{speaker}?"
        what = joined(speaker, at if stop_name else None)
    else:
        what = "".join(head(proposal, NO_DECISIONS, text))
        is_item = not isinstance(proposal, ProposedStop)
        what = joined(what, at if stop_name and is_item else None)
    words = translate("drafting", "{kind} proposed: {what} ({why}).")
    if not what:
        words = translate("drafting", "{kind} proposed ({why}).")
    return words.format(kind=kind_word(proposal), what=what, why=reason_words(reason))


def date_words(date: FoundDate | None, text: str) -> str:
    """A date, or the words of the text that give it without a year; empty if there is none."""
    if date is None:
        return ""
    if date.when is not None:
        return when(date.when)
    words = isolate(line(text[date.start : date.end]))
    return translate("drafting", "{date}, year open").format(date=words)


def place_words(place: PlaceChoice) -> str:
    """A place that a stop may have, as a choice: ``Kuala Lumpur, the capital``."""
    name = isolate(place.name)
    if place.lon is None:
        return translate("drafting", "{name}, place not known").format(name=name)
    if place.inferred is not None and place.inferred.kind == "capital of the country":
        return translate("drafting", "{name}, the capital").format(name=name)
    if place.kind == "country":
        return translate("drafting", "{name}, the middle of the country").format(name=name)
    country = country_name(place.country) if place.country else ""
    return f"{name}, {isolate(country)}" if country else name


def mention_words(mention: Mention, text: str, number: int) -> str:
    """Where a place is only mentioned: ``Beijing: “to deter Beijing” (¶5)``."""
    words = quoted(isolate(line(text[_before(mention.start, text) : mention.end])))
    where = translate("drafting", "{name}: {words} (¶{number})")
    said = where.format(name=isolate(mention.name), words=words, number=number)
    if mention.reason.kind == "mentioned":
        return said
    return f"{said}, {reason_words(mention.reason)}"


def place_unknown(stop: ProposedStop) -> str:
    """That a stop has no place."""
    return translate("drafting", "{name}, place not known").format(name=isolate(stop.name))


def only_mentioned() -> str:
    """That a place is no stop."""
    return translate("drafting", "Only mentioned, no stop")


def speaker_not_stated() -> str:
    """That nobody is named as the speaker."""
    return translate("drafting", "Speaker not stated")


def marked_inferred() -> str:
    """What follows a choice that the text does not make."""
    return translate("drafting", "marked inferred")


def dates_waiting(count: int) -> str:
    """How many dates have no year: ``Five dates wait for their year.``; empty if none."""
    if not count:
        return ""
    words = translate("drafting", "{number} date(s) wait for their year.", "", count)
    spelled = _spelled()
    figure = spelled[count - 1] if count <= len(spelled) else number(count)
    return words.format(number=figure)


def ticked_words(ticked: int, count: int) -> str:
    """How much is ticked: ``24 of 33 ticked.``"""
    return translate("drafting", "{some} of {all} ticked.").format(
        some=number(ticked), all=number(count)
    )


def left_out_words(count: int) -> str:
    """That ticked items find no stop; empty if there are none."""
    if not count:
        return ""
    return translate("drafting", "%Ln item(s) have no stop to go to, and are left out.", "", count)


def proposals_sentence() -> str:
    """What all proposals are."""
    return translate(
        "drafting",
        "These are proposals, found by rules on this computer. Read them against the text.",
    )


def not_english_sentence() -> str:
    """What was looked for in a text that is not in English."""
    return translate(
        "drafting",
        "This text is not in English: only quotations, numbers and places were looked for.",
    )


def kind_word(proposal: Listed) -> str:
    """The kind of a proposal in the singular."""
    if isinstance(proposal, ProposedStop):
        return translate("drafting", "Stop")
    if isinstance(proposal, ProposedQuotation):
        return translate("drafting", "Quotation")
    if isinstance(proposal, ProposedMeeting):
        return translate("drafting", "Meeting")
    return translate("drafting", "Agreement")


def _stop_detail(stop: ProposedStop, decisions: Decisions, text: str) -> str:
    place = decisions.place_of(stop)
    where = ""
    if place is not None and place.name != stop.name:
        where = f" · {isolate(place.name)}"
    elif place is not None and place.country and place.kind != "country":
        country = country_name(place.country)
        where = f", {isolate(country)}" if country != stop.name else ""
    arrive, depart = date_words(stop.arrive, text), date_words(stop.depart, text)
    dates = f"{arrive} – {depart}" if arrive and depart and arrive != depart else arrive or depart
    return f"{where} · {dates}" if dates else where


def _from(stop: ProposedStop, text: str) -> int:
    """Where the words begin that tell of a stop: those of the reason, or a few before its name."""
    first = max(text.rfind("\n", 0, stop.start) + 1, stop.start - _LONGEST)
    words = stop.reason.words
    found = text.rfind(words, first, stop.start + len(words)) if words else -1
    return found if 0 <= found <= stop.start else _before(stop.start, text)


def _before(place: int, text: str) -> int:
    """Where a few words begin that stand before a place in the text, on its line."""
    first = max(text.rfind("\n", 0, place) + 1, place - _LONGEST)
    return place - len(" ".join(text[first:place].split(" ")[-_BEFORE:]))


def _speaker(quotation: ProposedQuotation, decisions: Decisions) -> str:
    speaker = decisions.speaker_of(quotation)
    if quotation.id in decisions.speakers:
        if speaker is None:
            return speaker_not_stated()
        if speaker != quotation.speaker:
            return translate("drafting", "{name}: you chose it").format(name=isolate(speaker))
    reason = quotation.speaker_reason
    if speaker is None:
        return reason_sentence(reason) if reason.kind == "nobody named" else speaker_not_stated()
    if reason.words == speaker:
        reason = Reason(reason.kind)
    if quotation.speaker_inferred:
        return f"{isolate(speaker)}? {reason_sentence(reason)}"
    return f"{isolate(speaker)}: {reason_words(reason)}"


def _parties(agreement: ProposedAgreement) -> str:
    parties = ", ".join(isolate(party(each)) for each in agreement.parties)
    if agreement.parties_inferred is None:
        return parties
    return f"{parties}? {reason_sentence(agreement.parties_inferred)}"


def _spelled() -> list[str]:
    """The numbers from one to twelve as they begin the sentence about dates."""
    words = translate("drafting", "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve")
    return words.split()


_REASONS: dict[ReasonKind, Callable[[], str]] = {
    "travel verb": lambda: translate("drafting", "a word of travel"),
    "dated": lambda: translate("drafting", "a date stands beside it"),
    "list of stops": lambda: translate("drafting", "one of a list of stops"),
    "heading": lambda: translate("drafting", "it stands in a heading"),
    "dateline": lambda: translate("drafting", "the text is dated there"),
    "followed": lambda: translate("drafting", "the text says that it followed"),
    "preposition": lambda: translate("drafting", "named as a place"),
    "done there": lambda: translate("drafting", "the text tells of what was done there"),
    "met there": lambda: translate("drafting", "someone of that country was met"),
    "country alone": lambda: translate("drafting", "a country, no city named"),
    "mentioned": lambda: translate("drafting", "only mentioned"),
    "named after": lambda: translate("drafting", "named right after the words"),
    "named before": lambda: translate("drafting", "named before the words"),
    "role after": lambda: translate("drafting", "named by a role after the words"),
    "role before": lambda: translate("drafting", "named by a role before the words"),
    "pronoun": lambda: translate("drafting", "only a pronoun is said"),
    "same paragraph": lambda: translate("drafting", "speaks in the same paragraph"),
    "goes on": lambda: translate("drafting", "goes on from the last paragraph"),
    "nearest": lambda: translate("drafting", "the nearest name"),
    "nobody named": lambda: translate("drafting", "nobody is named as speaking"),
    "first person": lambda: translate("drafting", "the author tells of it"),
    "year of publication": lambda: translate(
        "drafting", "the year follows from the day of publication"
    ),
    "year stated before": lambda: translate("drafting", "the year is stated before"),
    "day of publication": lambda: translate("drafting", "counted from the day of publication"),
    "weekday": lambda: translate("drafting", "counted from the day of publication"),
    "holiday": lambda: translate("drafting", "the calendar gives the day of the holiday"),
    "counted on": lambda: translate("drafting", "counted from the date before"),
    "told next": lambda: translate("drafting", "the next sentence tells of this day"),
    "carried on": lambda: translate("drafting", "carried on from a date before"),
    "only place of the name": lambda: translate("drafting", "the only place of this name"),
    "largest of the name": lambda: translate("drafting", "the largest place of this name"),
    "country named": lambda: translate("drafting", "the text names the country"),
    "beside other places": lambda: translate(
        "drafting", "other places of the text are in its country"
    ),
    "capital of the country": lambda: translate("drafting", "the capital of the country"),
    "no closing mark": lambda: translate("drafting", "no mark closes the quotation"),
    "no opening mark": lambda: translate("drafting", "no mark opens the quotation"),
    "marks": lambda: translate("drafting", "between quotation marks"),
    "word of meeting": lambda: translate("drafting", "a word of meeting"),
    "word of agreement": lambda: translate("drafting", "a word of agreement"),
    "negated": lambda: translate("drafting", "the text denies it"),
    "parties not named": lambda: translate("drafting", "the parties are not named there"),
}
