"""The paragraphs of a text, and the one that a citation names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour.model import Citation, Source
from app.tour.paragraphs import paragraph_number, paragraph_passage, paragraphs


def texts(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("One.", ["One."]),
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        ("One,\nwrapped.\n\nTwo.", ["One,\nwrapped.", "Two."]),
        ("One.\n \t\n\n\nTwo.\n\n", ["One.", "Two."]),
        ("\n\nOne.\n\nTwo.", ["One.", "Two."]),
    ],
)
def test_empty_lines_or_else_lines_separate_paragraphs(text: str, expected: list[str]) -> None:
    assert [part.strip("\n") for part in texts(text)] == expected


@given(st.text(alphabet="ab \n"))
def test_no_letter_is_lost_and_none_counts_twice(text: str) -> None:
    spans = paragraphs(text)
    assert all(end <= start for (_, end), (start, _) in zip(spans, spans[1:], strict=False))
    assert "".join("".join(texts(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("label", "locator", "expected"),
    [
        ("paragraph", "2", 2),
        ("paragraph", "2–3", None),
        ("paragraph", "²", None),
        ("paragraph", "9" * 5_000, None),
        ("paragraph", None, None),
        ("page", "2", None),
    ],
)
def test_only_a_single_number_names_a_paragraph(
    label: str, locator: str | None, expected: int | None
) -> None:
    assert paragraph_number(Citation(source="s", label=label, locator=locator)) == expected


def test_a_paragraph_is_found_by_its_number() -> None:
    source = Source(id="s", title="S", text="One.\n\nTwo.\n\nThree.")

    def find(number: str) -> str | None:
        found = paragraph_passage(source, Citation(source="s", label="paragraph", locator=number))
        return found.marked if found else None

    assert [find(number) for number in ("1", "2", "3")] == ["One.", "Two.", "Three."]
    assert find("0") is find("4") is None
