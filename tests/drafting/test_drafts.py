"""What holds for the draft of any text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.drafting.draft import Draft
from app.drafting.drafting import draft
from app.drafting.prose.prose import Prose
from app.gazetteer.gazetteer import opened
from app.tour.when import When

_PIECES = (
    "“", "”", '"', "'", "‘", "’", "«", "»", "„", "\n", "\n\n", " ", ", ", ". ", ": ", "? ", "—",
    "said", "told", "according to", "he", "She", "I", "the mayor", "Mayor", "Minister of", "Mr.",
    "Karen Holst", "Holst", "al-Sabah", "van", "de", "J.", "Jr.", "in Oslo", "to Paris, Texas",
    "on 3 May", "next day", "Monday", "who", "and", "'s", "signed an agreement", "met", "1",
    "OSLO, May 3 (AP) — ", "By ", "# ", "- ", "10:30 ", "(", ")", "\u0301", "😀", "İ", "\u2028",
)  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=300), st.lists(st.sampled_from(_PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=60).map("".join),
)  # fmt: skip


def _proposals_are_sound(text: str, found: Draft) -> None:
    proposals = [
        *found.stops, *found.people, *found.quotations, *found.meetings, *found.agreements
    ]  # fmt: skip
    ids = [proposal.id for proposal in proposals]
    assert len(ids) == len(set(ids))
    for proposal in proposals:
        assert 0 <= proposal.start < proposal.end <= len(text)
        assert 0 <= proposal.confidence <= 1
    for person in found.people:
        for start, end in person.mentions:
            assert text[start:end].strip()
    ends = 0
    for quotation in found.quotations:
        assert quotation.start >= ends
        assert text[quotation.start : quotation.end].strip()
        assert quotation.speaker not in quotation.alternatives
        ends = quotation.end


@settings(deadline=None, max_examples=150)
@given(_TEXTS, st.sampled_from([None, When("2025-11-05")]))
def test_any_text_gives_sound_proposals(text: str, published: When | None) -> None:
    _proposals_are_sound(text, draft(text, published, opened()))


@settings(deadline=None, max_examples=100)
@given(_TEXTS)
def test_the_parts_of_a_text_lie_within_one_another(text: str) -> None:
    prose = Prose(text)
    ends = 0
    for sentence, clauses in zip(prose.sentences, prose.clauses, strict=True):
        assert ends <= sentence.start < sentence.end <= len(text)
        assert clauses[0][0] == sentence.start
        assert clauses[-1][1] == sentence.end
        ends = sentence.end
    for token in prose.tokens:
        assert text[token.start : token.end] == token.text
    for span in prose.quotations:
        assert span.opening <= span.start < span.end <= span.closing


def test_words_between_two_marks_are_the_quotation() -> None:
    text = "“We came,” said Karen Holst. 'It's late,' she added. « Non », dit-elle."
    for span in Prose(text).quotations:
        assert text[span.opening] in "“'«"
        assert text[span.closing] in "”'»"
        assert text[span.opening + 1 : span.closing].strip() == text[span.start : span.end]
