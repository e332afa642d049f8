"""Drafts of short texts for tests."""

from __future__ import annotations

from app.drafting.draft import Draft, ProposedPerson, ProposedQuotation
from app.drafting.drafting import draft
from app.drafting.prose.prose import Prose


def drafted(text: str) -> Draft:
    """The draft of a text without a day of publication and without a gazetteer."""
    return draft(text, None, None)


def quoted(text: str) -> list[str]:
    """The words of the quotations between marks."""
    return [text[span.start : span.end] for span in Prose(text).quotations]


def quotation(text: str) -> ProposedQuotation:
    """The only quotation that is proposed from a text."""
    (found,) = drafted(text).quotations
    return found


def speakers(text: str) -> list[str | None]:
    """Who says the quotations, in order."""
    return [found.speaker for found in drafted(text).quotations]


def people(text: str) -> dict[str, str | None]:
    """The roles of the persons by name."""
    return {person.name: person.role for person in drafted(text).people}


def person(text: str) -> ProposedPerson:
    """The only person that is proposed from a text."""
    (found,) = drafted(text).people
    return found
