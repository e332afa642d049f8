"""Meetings that are proposed from the remarks of official travels."""

from __future__ import annotations

import pytest

from app.importers.trips.remarks import proposed


@pytest.mark.parametrize(
    ("remark", "title", "people"),
    [
        ("Met with Prime Minister Churchill and Foreign Secretary Eden.",
         "Meeting with Prime Minister Churchill and Foreign Secretary Eden",
         "Prime Minister: Churchill; Foreign Secretary: Eden"),
        ("Met with Chairman Mao Tse-tung, Premier Chou En-lai, and senior Chinese officials.",
         "Meeting with Chairman Mao Tse-tung, Premier Chou En-lai, and senior Chinese officials",
         "Chairman: Mao Tse-tung; Premier: Chou En-lai"),
        ("Met with President Sadat; announced an agreement.", "Meeting with President Sadat",
         "President: Sadat"),
        ("Met with King Albert, addressed Parliament.", "Meeting with King Albert", "King: Albert"),
        ("Met with Prime Minister Mollet and attended a meeting of U.S. Chiefs of Mission.",
         "Meeting with Prime Minister Mollet", "Prime Minister: Mollet"),
        ("Met with senior Italian officials.", "Meeting with senior Italian officials", ""),
        ("Met with city and U.S. officials.", "Meeting with city and U.S. officials", ""),
        ("Audience with Pope Pius XII.", "Audience with Pope Pius XII", "Pope: Pius XII"),
        ("Conferred with Prime Ministers Eden and Mendes-France on Indochina.",
         "Meeting with Prime Ministers Eden and Mendes-France",
         "Prime Minister: Eden; Prime Minister: Mendes-France"),
        ("Briefed President Giscard d'Estaing on the summit.",
         "Meeting with President Giscard d'Estaing", "President: Giscard d'Estaing"),
        ("Discussed trade with Secretary for External Affairs MacEachen.",
         "Meeting with Secretary for External Affairs MacEachen",
         "Secretary for External Affairs: MacEachen"),
        ("Met with Soviet Foreign Minister Gromyko regarding the Middle East.",
         "Meeting with Soviet Foreign Minister Gromyko", "Soviet Foreign Minister: Gromyko"),
        ("Met with Crown Prince and Prime Minister Mohammed bin Salman and Foreign Minister Prince "
         "Faisal bin Farhan Al Saud.",
         "Meeting with Crown Prince and Prime Minister Mohammed bin Salman and Foreign Minister "
         "Prince Faisal bin Farhan Al Saud",
         "Crown Prince and Prime Minister: Mohammed bin Salman; "
         "Foreign Minister: Prince Faisal bin Farhan Al Saud"),
        ("Met with Shah Mohammed Reza Pahlavi of Iran.",
         "Meeting with Shah Mohammed Reza Pahlavi of Iran", "Shah: Mohammed Reza Pahlavi"),
        ("Also met with Special Envoy to the Middle East Steve Witkoff.",
         "Meeting with Special Envoy to the Middle East Steve Witkoff",
         "Special Envoy to the Middle East: Steve Witkoff"),
        ("Met with the Duke of Windsor at Eleutheria Island, December 13.",
         "Meeting with the Duke of Windsor", ": Duke of Windsor"),
        ("Met with Dr. Adams.", "Meeting with Dr. Adams", ": Dr. Adams"),
    ],
)  # fmt: skip
def test_people_and_offices_are_taken_from_remarks(remark: str, title: str, people: str) -> None:
    (meeting,) = proposed(remark)
    assert meeting.title == title
    assert "; ".join(f"{person.role}: {person.name}" for person in meeting.people) == people


@pytest.mark.parametrize(
    "remark",
    [
        "", "Vacation.", "Accompanied President Nixon.", "Signed the Austrian State Treaty.",
        "Attended funeral ceremonies for Pope Pius XII.", "Briefed NATO officials on the summit.",
        "Met with", "Discussed preparations for the Moscow Summit.", "Stopped en route to Egypt.",
    ],
)  # fmt: skip
def test_no_meeting_is_made_up(remark: str) -> None:
    assert proposed(remark) == ()
