"""The bundled tour against the article: complete, and word for word if the article is available."""

from __future__ import annotations

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
    "kuala-lumpur": (6, 7, 1, 6),
    "hanoi": (1, 1, 2, 2),
    "seoul": (0, 1, 0, 1),
    "camp-humphreys": (1, 1, 0, 2),
}
THEMES = {"China and stronger ties", "Defence spending", "Arms sales"}


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
    assert tour.stop("tokyo").order_basis == "inferred"
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


def test_no_hash_of_a_text_that_readers_cannot_reproduce(tour: Tour) -> None:
    assert [source.sha256 for source in tour.sources] == [None]


def test_what_is_not_from_the_article_is_called_unsourced(tour: Tour) -> None:
    notes = [
        note for stop in tour.stops for note in (stop.place_note, stop.date_note, stop.order_note)
    ]
    outside = ("since January 2025", "government sits", "is the capital", "near Pyeongtaek")
    for fact in outside:
        telling = [note for note in notes if note and fact in note]
        assert telling, fact
        assert all("unsourced: not from the article" in note for note in telling), fact


def test_the_days_in_japan_and_malaysia_are_called_our_attribution(tour: Tour) -> None:
    # Paragraphs 4, 9 and 12 give these days without a place.
    for stop_id in ("tokyo", "kuala-lumpur"):
        stop = tour.stop(stop_id)
        assert (stop.date_note or "").startswith("We attribute")
        for note in (stop.place_note, stop.date_note, stop.order_note):
            assert "places him here" not in (note or "")
    assert "does not say that Hegseth was in Japan" in (tour.stop("tokyo").place_note or "")


def test_items_that_the_article_does_not_place_say_so(tour: Tour) -> None:
    for stop_id in ("tokyo", "kuala-lumpur"):
        for item in tour.stop(stop_id).items:
            # The talks of paragraph 17 and the start of the tour are placed by the article.
            cited = {citation.locator for citation in item.cite}
            if (cited == {"17"} and item.id.startswith("meet-")) or item.id == "tour-began":
                continue
            assert item.note, item.id
            assert "lace" in item.note or "Not agreed at this stop" in item.note, item.id
    for stop_id, item_id in (
        ("tokyo", "q-tell-japan"),
        ("kuala-lumpur", "q-you-live-it"),
        ("kuala-lumpur", "q-stoutly"),
        ("kuala-lumpur", "q-task-force"),
        ("hanoi", "cutters-and-trainers"),
        ("camp-humphreys", "q-peace-through-strength"),
    ):
        item = next(each for each in tour.stop(stop_id).items if each.id == item_id)
        assert item.basis == "inferred", item_id


def test_facts_are_attributed(tour: Tour) -> None:
    for stop in tour.stops:
        for fact in stop.facts:
            assert re.search(r"[Tt]he article|Hegseth (said|wanted)", fact.text), fact.id


def test_words_of_our_own_copy_no_sentence_of_the_article(tour: Tour) -> None:
    article = " ".join(paragraphs().values()).casefold()
    quoted = {quote.text for stop in tour.stops for quote in stop.quotes}
    for stop in tour.stops:
        for item in stop.items:
            for name in ("text", "summary", "context"):
                ours = getattr(item, name, None)
                if not ours or ours in quoted:
                    continue
                words = re.findall(r"\w+", ours.casefold())
                for start in range(len(words) - 7):
                    # Eight words in a row are more than a name or a term.
                    run = " ".join(words[start : start + 8])
                    assert run not in re.sub(r"\W+", " ", article), f"{item.id}: {run}"
