"""Which items of a stop come first."""

from __future__ import annotations

from app.tour.filters import KINDS, items_by_kind
from app.tour.highlights import main_items, sections
from app.tour.model import Agreement, AnyItem, Fact, Meeting, Quote, Stop


def stop(meetings: int = 0, quotes: int = 0, agreements: int = 0, facts: int = 0) -> Stop:
    return Stop(
        id="s",
        name="S",
        lon=0,
        lat=0,
        meetings=tuple(Meeting(id=f"m{n}", title="M") for n in range(meetings)),
        quotes=tuple(Quote(id=f"q{n}", text="Q") for n in range(quotes)),
        agreements=tuple(
            Agreement(id=f"a{n}", title="A", status="signed") for n in range(agreements)
        ),
        facts=tuple(Fact(id=f"f{n}", text="F") for n in range(facts)),
    )


def ids(items: tuple[AnyItem, ...]) -> list[str]:
    return [item.id for item in items]


def test_kinds_and_items_have_the_same_order() -> None:
    full = stop(2, 2, 2, 2)
    by_kind = items_by_kind(full)
    assert tuple(by_kind) == KINDS
    assert tuple(item for items in by_kind.values() for item in items) == full.items


def test_the_most_frequent_kind_is_the_first_section_and_facts_are_the_last() -> None:
    found = sections(stop(meetings=1, quotes=3, agreements=1, facts=9))
    assert [kind for kind, _ in found] == ["quote", "meeting", "agreement", "fact"]
    assert [len(items) for _, items in found] == [3, 1, 1, 9]
    assert sections(stop()) == ()


def test_a_line_about_a_stop_has_meetings_and_at_least_one_agreement() -> None:
    assert ids(main_items(stop(meetings=5))) == ["m0", "m1", "m2"]
    assert ids(main_items(stop(meetings=5, agreements=1))) == ["m0", "m1", "a0"]
    assert ids(main_items(stop(meetings=1, agreements=5, facts=1))) == ["m0", "a0", "a1"]


def test_a_stop_without_meetings_and_agreements_has_a_fact_or_else_a_quotation() -> None:
    assert ids(main_items(stop(quotes=2, facts=2))) == ["f0"]
    assert ids(main_items(stop(quotes=2))) == ["q0"]
    assert main_items(stop()) == ()
