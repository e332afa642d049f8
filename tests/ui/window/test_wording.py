"""Dates in the format of the system's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.tour.model import Basis, Stop, Tour, When
from app.words import language
from app.words.dates import day, period, short_stay, span, stop_days, tour_span, when


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
    # Only the departure has a time, which is not that of a stay.
    assert span(When("2025-11-04"), When("2025-11-04T16:00")) == "4 Nov 2025, until 16:00"


@pytest.mark.parametrize(
    ("arrive", "depart", "words"),
    [
        ("2025-10-31", "2025-11-01", "31 Oct – 1 Nov"),
        ("2025-11-02", "2025-11-04T08:00", "2–4 Nov"),
        ("2025-11-04", "2025-11-04", "4 Nov"),
        ("2025-11-04T07:05", None, "4 Nov"),
        # As it stands, because the fault of a tour has to be readable.
        ("2025-11-04", "2025-11-02", "4 Nov – 2 Nov"),
        # What is no day of one year is written in full elsewhere.
        ("2024-12-31", "2025-01-01", None),
        ("2025-11", "2025-11-04", None),
        ("2025-11-04~", None, None),
        (None, "2025-11-04", None),
        (None, None, None),
    ],
)
def test_days_without_their_year(arrive: str | None, depart: str | None, words: str | None) -> None:
    first, last = (When(each) if each else None for each in (arrive, depart))
    assert short_stay(first, last) == words


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("1872", "1872", "1872"),
        ("1872-10", "Oct 1872", "Okt. 1872"),
        ("2025-03-02T14", "2 Mar 2025, 14h", "2. März 2025, 14 Uhr"),
        ("2025-03-02T14:30Z", "2 Mar 2025, 14:30", "2. März 2025, 14:30"),
        ("1872~", "about 1872", "etwa 1872"),
        ("1872-10?", "Oct 1872 (uncertain)", "Okt. 1872 (unsicher)"),
        ("1872-10-02%", "about 2 Oct 1872 (uncertain)", "etwa 2. Okt. 1872 (unsicher)"),
        ("1872-10/1872-11", "Oct – Nov 1872", "Okt. – Nov. 1872"),
        ("1872-12/1873-01", "Dec 1872 – Jan 1873", "Dez. 1872 – Jan. 1873"),
        ("1872/1873", "1872–1873", "1872–1873"),
        ("1872-10-02/1872-10-04", "2–4 Oct 1872", "2.–4. Okt. 1872"),
        ("1872~/1873", "about 1872 – 1873", "etwa 1872 – 1873"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(
    qapp: QApplication, text: str, english: str, german: str
) -> None:
    words = []
    try:
        for code in ("en", "de"):
            language.install(qapp, code)
            words.append(when(When(text)))
    finally:
        language.install(qapp, "en")
    assert words == [english, german]


@pytest.mark.parametrize(
    ("arrive", "depart", "words"),
    [
        (None, "2025-05-10", "until 10 May 2025"),
        (None, "2025-05", "until May 2025"),
        (None, "2025~", "until about 2025"),
        (None, "2025-05-10T09:30", "until 10 May 2025, 09:30"),
        ("2025-05-10", None, "10 May 2025"),
        ("2025-05", None, "May 2025"),
        ("2025-05", "2025-06", "May – Jun 2025"),
        ("2025-05-10", "2025-05", "10 May 2025 – May 2025"),
        ("2025-05", "2025-05-10", "May 2025 – 10 May 2025"),
        ("2025-05", "2025-05", "May 2025"),
        ("2024", "2025", "2024–2025"),
        # A fault of the tour, which opens all the same.
        ("2025-05-05", "2025-05-01", "5 May 2025 – 1 May 2025"),
        ("2025-06", "2025-05", "Jun 2025 – May 2025"),
        ("2025-05~", "2025-06?", "about May 2025 – Jun 2025 (uncertain)"),
        # Within an interval the traveller came; the interval is no stay.
        ("2025-05/2025-06", None, "arrival May – Jun 2025"),
        ("2025-05/2025-06", "2025-07-01", "arrival May – Jun 2025, departure 1 Jul 2025"),
        (None, "2025-05/2025-06", "departure May – Jun 2025"),
    ],
)
def test_a_stay_is_written_as_far_as_it_is_known(
    qapp: QApplication, arrive: str | None, depart: str | None, words: str
) -> None:
    language.install(qapp, "en")
    ends = (When(arrive) if arrive else None, When(depart) if depart else None)
    stop = Stop(id="s", name="S", lon=0, lat=0, arrive=ends[0], depart=ends[1])
    assert span(*ends) == words
    assert stop_days(stop) == words.removesuffix(", 09:30")


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([], None),
        (["2025-11-04T10:00", "2025-11-01"], "1–4 Nov 2025"),
        (["2025-03-04", "2025"], "2025"),
        (["2025-10", "2025-11-05"], "Oct 2025 – 5 Nov 2025"),
        (["1872-10/1872-11", "1872-12"], "Oct – Dec 1872"),
        (["1872~", "1874"], "about 1872 – 1874"),
    ],
)
def test_the_period_of_a_tour_is_no_more_precise_than_its_dates(
    qapp: QApplication, dates: list[str], words: str | None
) -> None:
    language.install(qapp, "en")
    assert period([When(date) for date in dates]) == words


def test_a_tour_of_which_only_a_departure_is_known_says_so(qapp: QApplication) -> None:
    language.install(qapp, "en")
    stops = tuple(
        Stop(id=id_, name="S", lon=0, lat=0, depart=depart)
        for id_, depart in (("a", None), ("b", When("2025-05-10")))
    )
    assert tour_span(Tour(title="T", stops=stops)) == "until 10 May 2025"


@pytest.mark.parametrize(
    ("name", "month"),
    [
        *(("en_US", "Oct 1872"), ("ja_JP", "1872年10月"), ("es_ES", "oct de 1872")),
        *(("hu_HU", "1872. okt."), ("fr_FR", "oct. 1872"), ("eu_ES", "urr. 1872")),
    ],
)
def test_a_month_follows_the_system_language(name: str, month: str) -> None:
    system = QLocale()
    try:
        QLocale.setDefault(QLocale(name))
        assert when(When("1872-10")) == month
    finally:
        QLocale.setDefault(system)


@pytest.mark.parametrize(
    ("bases", "words"),
    [
        (("stated", "stated", "stated"), "28 Oct – 4 Nov 2025"),
        # A stop in between does not make the ends uncertain.
        (("stated", "inferred", "stated"), "28 Oct – 4 Nov 2025"),
        (("inferred", "stated", "stated"), "28 Oct – 4 Nov 2025 (inferred)"),
        (("stated", "stated", "inferred"), "28 Oct – 4 Nov 2025 (inferred)"),
    ],
)
def test_the_days_of_a_tour_say_whether_they_are_inferred(
    qapp: QApplication, bases: tuple[Basis, ...], words: str
) -> None:
    language.install(qapp, "en")
    days = ("2025-10-28", "2025-11-01", "2025-11-04")
    stops = tuple(
        Stop(id=day, name="S", lon=0, lat=0, arrive=When(day), date_basis=basis)
        for day, basis in zip(days, bases, strict=True)
    )
    assert tour_span(Tour(title="T", stops=stops)) == words


def test_a_day_that_one_stop_states_is_not_inferred(qapp: QApplication) -> None:
    language.install(qapp, "en")
    stops = tuple(
        Stop(id=basis, name="S", lon=0, lat=0, arrive=When("2025-11-04"), date_basis=basis)
        for basis in ("inferred", "stated")
    )
    assert tour_span(Tour(title="T", stops=stops)) == "4 Nov 2025"
