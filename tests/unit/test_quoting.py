"""Spans of texts and their citations: citing, other texts, and checking against a text."""

from __future__ import annotations

import random
import re
from collections import Counter

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tour import Tour, dump, parse, read, warnings_of
from app.tour.edit import add_item, change_source, item_of, withhold_texts
from app.tour.file.check import check
from app.tour.file.warnings import normalised
from app.tour.model import Citation, Fact, Quote, Source, Stop
from app.tour.quoting import (
    Mark,
    Verdict,
    accept,
    cite,
    marks,
    pieces,
    recheck,
    set_text,
    uncited_paragraphs,
    withhold_text,
)
from tests.tours import BUNDLED, VERNE

replace = msgspec.structs.replace

TEXT = (
    "The two met on Monday.\n\nBo said: all roads lead to Oslo, and nobody laughed.\n\n"
    "They agreed to build a bridge of 300 metres by 2030.\n\nIt rained.\n"
)
PASSAGES = ("met on Monday", "all roads lead to Oslo", "a bridge of 300 metres", "It rained.")


def tour_of(text: str, *spans: tuple[int, int]) -> Tour:
    """A tour of one stop with a fact for each cited span of one source."""
    source = Source(id="s", title="S", text=text)
    facts = tuple(
        Fact(id=f"f{number}", text="A fact", cite=(cite(source, *span),))
        for number, span in enumerate(spans)
    )
    return Tour(title="T", stops=(Stop(id="a", name="A", facts=facts),), sources=(source,))


def cited() -> Tour:
    starts = [TEXT.index(words) for words in PASSAGES]
    return tour_of(
        TEXT, *((start, start + len(words)) for start, words in zip(starts, PASSAGES, strict=True))
    )


def citations(tour: Tour) -> list[Citation]:
    return list(tour.citations())


def outcomes(tour: Tour, text: str) -> list[str]:
    return [verdict.outcome for verdict in recheck(tour, "s", text)]


def same(tour: Tour) -> Tour:
    """The tour, after it has been checked, saved and read again."""
    assert check(tour) == []
    assert parse(dump(tour), "edited.geojson") == tour
    return tour


def test_a_citation_has_the_paragraph_the_offsets_and_the_words() -> None:
    source = Source(id="s", title="S", text=TEXT)
    start = TEXT.index("all roads")
    assert cite(source, start, start + 9) == Citation(
        source="s",
        label="paragraph",
        locator="2",
        start=start,
        end=start + 9,
        exact="all roads",
        prefix=TEXT[start - 32 : start],
        suffix=TEXT[start + 9 : start + 41],
    )
    assert cite(source, 0, 3).prefix is None
    assert cite(source, len(TEXT) - 2, len(TEXT)).suffix is None
    # A selection that begins in the gap has its words in the paragraph after it.
    gap = TEXT.index("\n\nBo")
    assert cite(source, gap, gap + 4).locator == "2"


@pytest.mark.parametrize(
    ("start", "end"),
    [(-1, 3), (3, 3), (5, 3), (0, len(TEXT) + 1), (22, 24), (len(TEXT), len(TEXT))],
)
def test_there_is_no_citation_of_nothing(start: int, end: int) -> None:
    with pytest.raises(ValueError):
        cite(Source(id="s", title="S", text=TEXT), start, end)
    with pytest.raises(ValueError):
        cite(Source(id="s", title="S"), 0, 1)


def test_marks_are_the_passages_that_hold() -> None:
    tour = cited()
    assert [
        (mark.item_id, TEXT[mark.start : mark.end]) for mark in marks(tour, tour.sources[0])
    ] == [(f"f{number}", words) for number, words in enumerate(PASSAGES)]
    quote = Quote(id="q", text="Bo", cite=(Citation(source="s", start=24, end=26),))
    wrong = Fact(id="w", text="W", cite=(Citation(source="s", start=0, end=3, exact="Bo"),))
    tour = add_item(add_item(tour, "a", quote), "a", wrong)
    found = marks(tour, tour.sources[0])
    assert Mark(24, 26, "a", "q", 0, "quote") in found
    assert "w" not in {mark.item_id for mark in found}


def test_paragraphs_that_nothing_cites() -> None:
    tour = cited()
    assert uncited_paragraphs(tour, tour.sources[0]) == ()
    without = replace(tour, stops=(replace(tour.stops[0], facts=tour.stops[0].facts[1:3]),))
    assert uncited_paragraphs(without, tour.sources[0]) == (1, 4)
    named = Fact(id="n", text="N", cite=(Citation(source="s", label="paragraph", locator="3–4"),))
    by_number = add_item(replace(tour, stops=(Stop(id="a", name="A"),)), "a", named)
    assert uncited_paragraphs(by_number, tour.sources[0]) == (1, 2)
    across = tour_of(TEXT, (10, 40))
    assert uncited_paragraphs(across, across.sources[0]) == (3, 4)
    assert uncited_paragraphs(tour, Source(id="x", title="X")) == ()


def test_the_bundled_tours_have_marks_for_all_their_offsets() -> None:
    for path in (BUNDLED, VERNE):
        tour = read(path)
        offsets = Counter(one.source for one in tour.citations() if one.start is not None)
        for source in tour.sources:
            assert len(marks(tour, source)) == (offsets[source.id] if source.text else 0)


def test_another_text_drops_only_the_offsets_that_no_longer_hold() -> None:
    tour = same(set_text(cited(), "s", TEXT.replace("300 metres", "400 metres")))
    assert [one.start is not None for one in citations(tour)] == [True, True, False, True]
    assert [one.exact for one in citations(tour)] == list(PASSAGES)
    (problem,) = [problem for problem in warnings_of(tour) if "f2" in problem.where]
    assert "not in the source's text" in problem.what
    moved = same(set_text(cited(), "s", f"News\n\n{TEXT}"))
    assert {one.start for one in citations(moved)} == {None}
    assert outcomes(moved, f"News\n\n{TEXT}") == ["moved"] * 4


def test_the_text_is_put_into_normal_form_and_hashed() -> None:
    tour = set_text(tour_of("Caf\u00e9\n\nx", (0, 4)), "s", "Cafe\u0301\r\n\r\ny")
    assert tour.sources[0].text == "Caf\u00e9\n\ny"
    assert citations(tour)[0].start == 0
    assert [problem.what for problem in warnings_of(tour)] == [
        "the place is not known; add a Point when it is"
    ]
    without = same(set_text(tour, "s", " \n"))
    assert (without.sources[0].text, without.sources[0].sha256) == (None, None)
    assert (citations(without)[0].start, citations(without)[0].exact) == (None, "Caf\u00e9")


def test_words_that_are_the_same_by_chance_are_not_taken_for_those_cited() -> None:
    text = "Ann: yes.\n\nBob: yes.\n\nCid: yes.\n"
    tour = tour_of(text, (5, 9))
    later = text.removeprefix("Ann: yes.\n\n")
    assert later[5:9] == "yes."
    assert citations(set_text(tour, "s", later))[0].start is None
    assert outcomes(tour, later) == ["several"]


def test_a_text_that_stays_with_the_maker_leaves_words_and_hash() -> None:
    bare = Fact(id="b", text="B", cite=(Citation(source="s", start=0, end=7),))
    tour = add_item(cited(), "a", bare)
    withheld = same(withhold_text(tour, "s"))
    assert withheld.sources[0].text is None
    assert [one.exact for one in citations(withheld)] == [*PASSAGES, "The two"]
    assert [one.start for one in citations(withheld)] == [one.start for one in citations(tour)]
    assert not [problem for problem in warnings_of(withheld) if "cite" in problem.where]
    assert withhold_text(withheld, "s") is withheld
    back = same(set_text(withheld, "s", TEXT))
    assert [one.start for one in citations(back)] == [one.start for one in citations(tour)]
    assert outcomes(withheld, TEXT) == ["unchanged"] * 5
    other = set_text(withheld, "s", f"News\n\n{TEXT}")
    assert {one.start for one in citations(other)} == {None}


def test_texts_of_several_sources_are_withheld_as_one_after_another() -> None:
    tour = cited()
    other = Source(id="t", title="T", text="Another text. It has words.")
    fact = Fact(id="g", text="G", cite=(cite(other, 8, 12), citations(tour)[0]))
    bare = Source(id="u", title="U")
    stop = replace(tour.stops[0], facts=(*tour.stops[0].facts, fact))
    tour = replace(tour, stops=(stop,), sources=(*tour.sources, other, bare))
    withheld = same(withhold_texts(tour, ["s", "t", "u"]))
    assert withheld == withhold_text(withhold_text(tour, "s"), "t")
    assert [source.text for source in withheld.sources] == [None, None, None]
    assert [one.exact for one in withheld.stops[0].facts[-1].cite] == ["text", "met on Monday"]
    assert withhold_texts(withheld, ["s", "t", "u"]) is withheld


def test_checking_against_a_text_tells_what_became_of_each_citation() -> None:
    tour = cited()
    today = TEXT.replace("a bridge of 300 metres", "a bridge of 400 metres")
    today = f"News\n\n{today}".replace("It rained.\n", "") + "\nShe said they met on Monday too."
    verdicts = recheck(tour, "s", today)
    assert [one.outcome for one in verdicts] == ["several", "moved", "altered", "gone"]
    several, moved, altered, gone = verdicts
    assert (several.start, several.words, several.new_paragraph) == (None, None, None)
    assert (moved.paragraph, moved.new_paragraph) == (2, 3)
    assert altered.start is not None
    assert today[altered.start : altered.end] == altered.words == "a bridge of 400 metres"
    assert (altered.exact, altered.item_id, altered.index) == ("a bridge of 300 metres", "f2", 0)
    assert gone.start is None


def test_accepting_verdicts_anchors_those_and_nothing_else() -> None:
    tour = cited()
    today = f"News\n\n{TEXT}".replace("300 metres", "400 metres")
    verdicts = recheck(tour, "s", today)
    assert [one.outcome for one in verdicts] == ["moved", "moved", "altered", "moved"]
    edited = same(accept(tour, "s", today, verdicts[1:3]))
    assert edited.sources[0].text == today
    first, second, third, fourth = citations(edited)
    assert (first.start, first.exact, fourth.start) == (None, PASSAGES[0], None)
    for citation in (second, third):
        assert citation.start is not None
        assert today[citation.start : citation.end] == citation.exact
        assert today[citation.start - 32 : citation.start] == citation.prefix
    assert (second.locator, third.exact) == ("3", "a bridge of 400 metres")
    assert accept(tour, "s", today, ()) is tour
    later = accept(edited, "s", today, recheck(edited, "s", today))
    assert [one.start is not None for one in citations(later)] == [True] * 4
    # In a second step on the same text, what was accepted before stays as it is.
    assert citations(later)[1:3] == [second, third]


def test_a_text_that_stays_with_the_maker_stays_there_when_verdicts_are_accepted() -> None:
    tour = withhold_text(cited(), "s")
    today = TEXT.replace("300 metres", "400 metres")
    verdicts = recheck(tour, "s", today)
    assert [one.outcome for one in verdicts] == ["unchanged", "unchanged", "altered", "unchanged"]
    edited = same(accept(tour, "s", today, [verdicts[2]]))
    assert edited.sources[0].text is None
    assert edited.sources[0].sha256 != tour.sources[0].sha256
    assert [one.start is not None for one in citations(edited)] == [True] * 4
    assert outcomes(edited, today) == ["unchanged"] * 4


def test_a_verdict_that_does_not_fit_is_refused() -> None:
    tour, today = cited(), f"News\n\n{TEXT}"
    moved, *_ = recheck(tour, "s", today)
    for wrong in (
        replace(moved, start=None),
        replace(moved, words="other"),
        replace(moved, end=len(today) + 1),
        replace(moved, exact="met on Tuesday"),
    ):
        with pytest.raises(ValueError):
            accept(tour, "s", today, [wrong])
    for unknown in (
        replace(moved, stop_id="x"),
        replace(moved, item_id="x"),
        replace(moved, index=1),
    ):
        with pytest.raises(KeyError):
            accept(tour, "s", today, [unknown])
    several = "They met on Monday, met on Monday."
    (choice, *_) = recheck(tour, "s", several)
    assert choice.outcome == "several"
    chosen = replace(choice, start=20, end=33, words="met on Monday")
    assert citations(accept(tour, "s", several, [chosen]))[0].start == 20


@pytest.mark.parametrize(
    ("before", "exact", "after", "outcome", "words"),
    [
        # Not in the middle of a word, where the cited words were a word of their own.
        ("They sign it.", "sign", "They design it.", "gone", None),
        ("They sign it.", "sign", "They design and sign it.", "moved", "sign"),
        ("They design it.", "sign", "New: they design it.", "moved", "sign"),
        ("A cafe here", "cafe", "No cafe\u0323 here", "gone", None),
        ("A 👩 here", "👩", "Now a 👩\u200d🚀 there", "gone", None),
        ("🎉 Oslo 🎉 Bergen", "Oslo 🎉", "🎉🎉 Oslo 🎉 Bergen", "moved", "Oslo 🎉"),
        # Line breaks are not part of the words.
        ("all roads lead to Oslo", "roads lead", "So all roads\nlead on", "moved", "roads\nlead"),
        ("all roads lead to Oslo", "roads lead", "roads  lead, roads lead", "several", None),
        ("aaa bb", "aaa", "xx aaaaa", "gone", None),
        ("東京で会った。", "東京", "昨日東京で会った。", "moved", "東京"),
        ("قال بو كل الطرق تؤدي", "كل الطرق", "ثم قال بو كل الطرق تؤدي", "moved", "كل الطرق"),
        ("He paid 5,000 in cash.", "5,000", "Then he paid 8,000 in cash.", "gone", None),
        (
            "Yes. On that Monday in the old town he paid 5,000 in cash at noon.",
            "5,000",
            "Early. On that Monday in the old town he paid 8,000 in cash at noon.",
            "altered",
            "8,000",
        ),
        (
            "X “All roads lead to Oslo, of course.” Y",
            "“All roads lead to Oslo, of course.”",
            "ZZ “all roads led to Oslo, of course.” YY",
            "altered",
            "“all roads led to Oslo, of course.”",
        ),
        (
            "X. We agreed to build the long bridge today. Then we left the town for good.",
            "We agreed to build the long bridge today",
            "New. We agreed to build the long bridge tomorrow. Then we left the town for good.",
            "altered",
            "We agreed to build the long bridge tomorrow",
        ),
        (
            "We agreed to build the long bridge. X",
            "We agreed to build the long bridge",
            "We agreed to build the new bridge. Z. They agreed to build the long bridge.",
            "gone",
            None,
        ),
    ],
)  # fmt: skip
def test_where_words_are_today(
    before: str, exact: str, after: str, outcome: str, words: str | None
) -> None:
    start = before.index(exact)
    tour = tour_of(before, (start, start + len(exact)))
    (verdict,) = recheck(tour, "s", after)
    assert (verdict.outcome, verdict.words) == (outcome, words)


def test_citations_without_words_are_passed_over_and_unknown_words_are_gone() -> None:
    cites = (
        Citation(source="s", label="page", locator="3"),
        Citation(source="s", start=5, end=9),
        Citation(source="s", exact="roads"),
    )
    source = Source(id="s", title="S", sha256="0" * 64)
    stop = Stop(id="a", name="A", facts=(Fact(id="f", text="F", cite=cites),))
    tour = Tour(title="T", stops=(stop,), sources=(source,))
    verdicts = recheck(tour, "s", "All roads")
    assert [(one.index, one.outcome) for one in verdicts] == [(1, "gone"), (2, "moved")]
    with pytest.raises(KeyError):
        recheck(tour, "x", "")


def test_a_text_that_was_not_in_normal_form_is_found_again() -> None:
    tour = tour_of("Un cafe\u0301.\r\n\r\nDeux cafe\u0301s.", (13, 17))
    (verdict,) = recheck(tour, "s", tour.sources[0].text or "")
    assert (verdict.outcome, verdict.words) == ("moved", "Deux")
    edited = change_source(tour, "s", text=f"{tour.sources[0].text}!")
    assert not [problem for problem in warnings_of(edited) if "cite" in problem.where]


SCRIPTS = (
    *("Bo said: ", "👩\u200d👩\u200d👧", "🇳🇴 ", "🎉", "e\u0301", "n\u0303o\u0302\u0323", "x", "\t"),
    *("\r\n\r\n", "\r\n", "\n\n", " ", "كل الطرق تؤدي إلى ", "שלום ", "\u200f", "\u2028"),
    *("東京", "क्षि ", "ภาษาไทย", "\U0001d11e", "ﬁ"),
)


def text_of_many_scripts(chance: random.Random, length: int) -> str:
    return "".join(chance.choice(SCRIPTS) for _ in range(length))


def test_a_thousand_spans_have_their_exact_words_also_in_the_saved_file() -> None:
    chance = random.Random(7)
    count = 0
    while count < 1000:
        text = normalised(text_of_many_scripts(chance, 200))
        spans: list[tuple[int, int]] = []
        while len(spans) < 50:
            start, end = sorted(chance.sample(range(len(text) + 1), 2))
            if text[start:end].strip():
                spans.append((start, end))
        tour = set_text(tour_of(text, *spans), "s", text)
        tour = parse(dump(tour), "spans.geojson")
        for citation, (start, end) in zip(tour.citations(), spans, strict=True):
            assert (citation.start, citation.end) == (start, end)
            assert (tour.sources[0].text or "")[start:end] == citation.exact == text[start:end]
            count += 1
        assert not [problem for problem in warnings_of(tour) if "cite" in problem.where]
        assert set(outcomes(tour, text)) == {"unchanged"}


class Origins:
    """A text of which each character is known by its origin, so that copies can be told apart."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.origins = list(range(len(text)))
        self._next = len(text)

    def put(self, start: int, end: int, text: str) -> None:
        self.text = self.text[:start] + text + self.text[end:]
        new = list(range(self._next, self._next + len(text)))
        self._next += len(text)
        self.origins[start:end] = new

    def normalise(self) -> None:
        """Puts the text into normal form, character by character with the marks that follow it."""
        kept, origins = "", []
        for cluster in re.finditer(r"\r\n|.[\u0300-\u036f]*", self.text, re.DOTALL):
            new = normalised(cluster[0])
            kept += new
            origins += self.origins[cluster.start() :][: len(new)]
        assert kept == normalised(self.text)
        self.text, self.origins = kept, origins

    def move(self, start: int, end: int, to: int) -> None:
        """Moves a span to a place in the rest of the text."""
        words, origins = self.text[start:end], self.origins[start:end]
        rest, others = self.text[:start] + self.text[end:], self.origins
        del others[start:end]
        self.text = rest[:to] + words + rest[to:]
        others[to:to] = origins


def change(chance: random.Random, text: Origins, passages: list[str]) -> None:
    """Inserts, removes, replaces or moves something, or copies a passage to another place."""
    place = chance.randrange(len(text.text))
    end = min(len(text.text), place + chance.randrange(1, 30))
    kind = chance.randrange(5)
    if kind == 0:
        text.put(place, place, chance.choice(("Indeed, ", "\n\n", "é", "🎉🎉 ", "قال ")))
    elif kind == 1:
        text.put(place, end, "")
    elif kind == 2:
        text.put(place, end, "x" * (end - place))
    elif kind == 3:
        text.move(place, end, chance.randrange(len(text.text) - (end - place)))
    else:
        text.put(place, place, f" [{chance.randrange(10**6)}:{chance.choice(passages)}!] ")


@pytest.mark.parametrize("seed", range(5))
def test_no_change_of_a_text_makes_a_citation_point_at_other_words(seed: int) -> None:
    chance = random.Random(seed)
    words = [f"{word} {number}" for number, word in enumerate(SCRIPTS) if word.strip()] * 6
    chance.shuffle(words)
    text = Origins(normalised(" ".join(f"{word}{chance.randrange(10**4)}." for word in words)))
    spans = [
        (start, start + chance.randrange(3, 40)) for start in range(0, len(text.text) - 50, 45)
    ]
    tour = set_text(tour_of(text.text, *spans), "s", text.text)
    passages = [text.text[slice(*span)] for span in spans]
    there = {f"f{number}": text.origins[slice(*span)] for number, span in enumerate(spans)}
    lost = 0
    for step in range(100):
        change(chance, text, passages)
        text.normalise()
        tour = set_text(tour, "s", text.text)
        reported = "\n".join(problem.where for problem in warnings_of(tour))
        verdicts = {verdict.item_id: verdict for verdict in recheck(tour, "s", text.text)}
        for fact in tour.stops[0].facts:
            (citation,) = fact.cite
            if citation.start is not None:
                assert text.text[citation.start : citation.end] == citation.exact
                assert text.origins[citation.start : citation.end] == there[fact.id], step
            else:
                lost += 1
                assert citation.exact is not None
                is_reported = f'"{fact.id}"' in reported
                assert is_reported or verdicts[fact.id].outcome != "unchanged"
        check_verdicts(text.text, tour, list(verdicts.values()))
        if step % 10 == 9:
            confirmed = [one for one in verdicts.values() if one.outcome == "moved"]
            tour = accept(tour, "s", text.text, confirmed)
            for one in confirmed:
                there[one.item_id] = text.origins[one.start : one.end]
    assert lost
    same(tour)


def check_verdicts(text: str, tour: Tour, verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        assert verdict.exact == item_of(tour, "a", verdict.item_id).cite[0].exact
        # A line break in the words counts as a space.
        plain = " ".join(verdict.exact.split())
        times = len(re.findall(f"(?={re.escape(plain)})", " ".join(text.split())))
        if verdict.start is None:
            assert verdict.outcome in ("gone", "several")
            assert verdict.outcome == "gone" or times > 1
            continue
        assert text[verdict.start : verdict.end] == verdict.words
        if verdict.outcome == "moved":
            assert verdict.words is not None
            assert verdict.words.split() == verdict.exact.split()


@given(st.text(alphabet="ab \n.", max_size=60), st.text(alphabet="ab \n.", max_size=60))
def test_the_pieces_of_two_wordings_make_both(before: str, after: str) -> None:
    found = pieces(before, after)
    assert "".join(piece.text for piece in found if piece.sign != "+") == before
    assert "".join(piece.text for piece in found if piece.sign != "-") == after
    assert all(piece.text for piece in found)


def test_the_pieces_of_long_wordings_are_found_at_once() -> None:
    before, after = "a b " * 50_000, "b c " * 50_000
    assert len(pieces(f"x {before} y", f"x {after} y")) == 4


FEW_LETTERS = st.text(alphabet="ab 🎉é\n", max_size=80)


@given(FEW_LETTERS, FEW_LETTERS, st.data())
def test_any_text_can_be_checked_against_any_other(
    before: str, after: str, data: st.DataObject
) -> None:
    before = f"a{normalised(before)}b"
    start = data.draw(st.integers(0, len(before) - 1))
    end = data.draw(st.integers(start + 1, len(before)))
    if not before[start:end].strip():
        return
    tour = tour_of(before, (start, end))
    (verdict,) = recheck(tour, "s", after)
    after = normalised(after)
    if verdict.start is not None:
        assert after[verdict.start : verdict.end] == verdict.words
        edited = same(accept(tour, "s", after, [verdict]))
        (citation,) = edited.citations()
        assert after[citation.start : citation.end] == citation.exact
    edited = same(set_text(tour, "s", after))
    (citation,) = edited.citations()
    if citation.start is not None:
        assert after[citation.start : citation.end] == citation.exact
