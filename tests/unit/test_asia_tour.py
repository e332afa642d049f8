"""The bundled tour against the article: complete, and word for word if the article is available."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from app.tour import Tour, read
from tests.tours import BUNDLED

ARTICLE = (
    Path(__file__).resolve().parents[3]
    / "shared"
    / "sources"
    / "takeaways-from-hegseths-asia-tour.txt"
)
# Meetings, quotations, agreements, facts: counted by hand in the article.
COUNTS = {
    "tokyo": (1, 5, 1, 4),
    "kuala-lumpur": (6, 7, 1, 5),
    "hanoi": (1, 1, 2, 2),
    "seoul": (0, 1, 0, 1),
    "camp-humphreys": (1, 1, 0, 2),
}
THEMES = {"Chinese aggression and stronger ties", "Defence spending", "Arms sales"}


@pytest.fixture(scope="module")
def tour() -> Tour:
    return read(BUNDLED)


def test_counts_by_stop(tour: Tour, capsys: pytest.CaptureFixture[str]) -> None:
    found = {
        stop.id: tuple(map(len, (stop.meetings, stop.quotes, stop.agreements, stop.facts)))
        for stop in tour.stops
    }
    with capsys.disabled():
        print("\n  stop             meetings  quotes  agreements  facts")
        for stop_id, (meetings, quotes, agreements, facts) in found.items():
            print(f"  {stop_id:<16} {meetings:>8} {quotes:>7} {agreements:>11} {facts:>6}")
    assert found == COUNTS


def test_the_stops_are_in_order_with_their_dates(tour: Tour) -> None:
    assert [(stop.name, str(stop.arrive), str(stop.depart)) for stop in tour.stops] == [
        ("Tokyo", "2025-10-28", "None"),
        ("Kuala Lumpur", "2025-10-31", "2025-11-01"),
        ("Hanoi", "2025-11-02", "None"),
        ("Seoul", "2025-11-04", "None"),
        ("Camp Humphreys", "None", "None"),
    ]


def test_inferences_are_marked(tour: Tour) -> None:
    for stop_id in ("tokyo", "kuala-lumpur"):
        stop = tour.stop(stop_id)
        assert stop.place_basis == "inferred"
        assert stop.place_note
    for stop in tour.stops:
        if stop.arrive:
            assert stop.date_basis == "inferred"
            assert "2025 is inferred" in (stop.date_note or "")
    kuala_lumpur = tour.stop("kuala-lumpur")
    assert kuala_lumpur.order_basis == "inferred"
    assert "aragraph 4" in (kuala_lumpur.order_note or "")
    assert "aragraph 12" in (kuala_lumpur.order_note or "")


def test_every_item_cites_a_paragraph(tour: Tour) -> None:
    for stop in tour.stops:
        for item in stop.items:
            assert item.cite, item.id
            for cited in item.cite:
                assert cited.label == "paragraph"
                assert 1 <= int(cited.locator or 0) <= 20


def test_topics_are_the_themes_of_the_article(tour: Tour) -> None:
    topics = {topic for stop in tour.stops for item in stop.items for topic in item.topics}
    assert topics == THEMES


def test_an_agreement_that_does_not_exist_has_the_status_none(tour: Tour) -> None:
    (nothing,) = [item for item in tour.stop("hanoi").agreements if item.status == "none"]
    assert nothing.cite[0].locator == "19"


def test_the_statement_of_the_pentagon_is_quoted_as_its_own(tour: Tour) -> None:
    statements = [
        quote for stop in tour.stops for quote in stop.quotes if quote.speaker == "pentagon"
    ]
    assert [quote.cite[0].locator for quote in statements] == ["10", "11"]


def paragraphs() -> dict[str, str]:
    if not ARTICLE.is_file():
        pytest.skip("the article is not beside this repository")
    text = ARTICLE.read_text(encoding="utf-8")
    return dict(re.findall(r"^\[(\d+)\] (.*)$", text, flags=re.MULTILINE))


def test_quotations_are_word_for_word_in_the_paragraph_they_cite(tour: Tour) -> None:
    article = paragraphs()
    for stop in tour.stops:
        for quote in stop.quotes:
            cited = [article[citation.locator or ""] for citation in quote.cite]
            assert any(quote.text in text for text in cited), quote.id


def test_every_quotation_of_the_article_is_in_the_tour(tour: Tour) -> None:
    article = paragraphs()
    ours = " ".join(quote.text for stop in tour.stops for quote in stop.quotes)
    for number, text in article.items():
        for words in re.findall(r"“([^”]+)”", text):
            assert words.rstrip(",.") in ours, f"paragraph {number}: {words}"


def test_every_paragraph_with_news_is_cited(tour: Tour) -> None:
    cited = {citation.locator for citation in tour.citations()}
    # The first paragraph is a summary of the others.
    assert cited >= set(paragraphs()) - {"1"}


def test_the_source_is_the_text_that_was_read(tour: Tour) -> None:
    paragraphs()
    assert tour.sources[0].sha256 == hashlib.sha256(ARTICLE.read_bytes()).hexdigest()
