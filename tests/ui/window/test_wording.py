"""Dates in the format of the system's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from app.tour.model import When
from app.words.dates import day, span, when


@pytest.mark.parametrize(
    ("language", "date_text", "time_text"),
    [
        ("en_US", "Nov 4, 2025", "Nov 4, 2025, 7:05\u202fAM"),
        ("de_DE", "4. Nov. 2025", "4. Nov. 2025, 07:05"),
        ("ja_JP", "2025年11月4日", "2025年11月4日, 7:05"),
        ("C", "4 Nov 2025", "4 Nov 2025, 07:05"),
    ],
)
def test_dates_follow_the_system_language(language: str, date_text: str, time_text: str) -> None:
    system = QLocale()
    try:
        QLocale.setDefault(QLocale(language))
        moment = When("2025-11-04T07:05")
        assert day(moment.first_day) == date_text
        assert when(moment).replace(" AM", "\u202fAM") == time_text
        assert span(moment, When("2025-11-04T08:40"))
        assert span(None, None) is None
    finally:
        QLocale.setDefault(system)


def test_a_span_within_one_day_names_it_once() -> None:
    assert span(When("2025-11-04T07:05"), When("2025-11-04T08:40")) == "4 Nov 2025, 07:05 – 08:40"
    assert span(When("2025-11-04"), When("2025-11-04")) == "4 Nov 2025"
    assert span(When("2025-11-04"), None) == "4 Nov 2025"
    assert span(When("2025-11-04"), When("2025-11-06T08:00")) == "4 Nov 2025 – 6 Nov 2025, 08:00"
