"""Turns the persons and quotations that were found into proposals."""

from __future__ import annotations

from collections.abc import Sequence

from app.drafting.draft import FoundDate, ProposedPerson, ProposedQuotation, Reason
from app.drafting.events.places import Setting, Settings
from app.drafting.persons.people import Person
from app.drafting.persons.roles import country_of_role
from app.drafting.speakers.said import Said

# A score so high stands for certainty.
_SURE = 5.0
_LEAST_CONFIDENCE = 0.5


def proposed_people(people: Sequence[Person]) -> tuple[ProposedPerson, ...]:
    """The persons as proposals, in the order of their first mention."""
    return tuple(
        ProposedPerson(
            id=f"person-{number}",
            start=person.start,
            end=person.end,
            reason=Reason("mentioned", person.name),
            confidence=round(min(0.99, max(_LEAST_CONFIDENCE, 0.7 + person.score / 20)), 2),
            ticked=person.score >= 2.5,
            name=person.name,
            role=person.role,
            country=country_of_role(person.role),
            mentions=tuple(person.mentions),
        )
        for number, person in enumerate(people, start=1)
    )


def proposed_quotations(
    found: Sequence[Said], settings: Settings, *, is_english: bool
) -> tuple[ProposedQuotation, ...]:
    """The quotations as proposals, in order. In another language nobody is named as speaker."""
    return tuple(
        _quotation(number, said, settings, is_english=is_english)
        for number, said in enumerate(found, start=1)
    )


def _quotation(
    number: int, said: Said, settings: Settings, *, is_english: bool
) -> ProposedQuotation:
    span = said.span
    # A mark right after a full stop is still of the sentence before.
    setting = settings.at(span.start, span.closing)
    speaker = said.speaker if is_english else None
    return ProposedQuotation(
        id=f"quotation-{number}",
        start=span.start,
        end=span.end,
        reason=Reason("marks"),
        confidence=0.6 if span.fault else 0.98,
        # A quotation whose marks are incomplete is to be looked at first.
        ticked=said.is_sure and is_english and not span.fault,
        doubt=Reason(span.fault) if span.fault else None,
        speaker=speaker,
        alternatives=said.alternatives if is_english else (),
        speaker_reason=said.reason if is_english else Reason("nobody named"),
        speaker_inferred=said.inferred and speaker is not None,
        speaker_confidence=said.confidence if speaker is not None else 0.0,
        stop=setting.stop,
        stop_inferred=setting.is_inferred,
        date=_date(setting),
    )


def _date(setting: Setting) -> FoundDate | None:
    """The day that the sentence gives, or that of the stop which it names.

    The day of a stop that was itself concluded would be a conclusion from a conclusion.
    """
    date = setting.date
    if date is None or date.inferred is None or not setting.is_inferred:
        return date
    return None if date.inferred.kind == "carried on" else date
