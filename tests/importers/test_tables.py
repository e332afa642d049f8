"""Tables as tours: separators, headers, roles, questions, and what makes one stop."""

from __future__ import annotations

import pytest

from app.importers.imported import File, Imported, ImportRefused, Question
from app.importers.registry import read_file
from app.importers.tables.grids.separated import separated
from app.tour.model import Stop


def imported(text: str | bytes, **answers: str) -> Imported:
    data = text.encode() if isinstance(text, str) else text
    named = {name.replace("_", " "): answer for name, answer in answers.items()}
    return read_file(File(data=data, name="table.csv", answers=named))


def stops(text: str | bytes, **answers: str) -> tuple[Stop, ...]:
    (tour,) = imported(text, **answers).tours
    return tour.stops


def dates(found: tuple[Stop, ...]) -> list[tuple[str, str]]:
    return [(str(stop.arrive or ""), str(stop.depart or "")) for stop in found]


def left_out(found: Imported) -> dict[str, int]:
    return {left.kind: left.count for left in found.left_out}


def question(found: Imported, kind: str) -> Question:
    (only,) = [each for each in found.questions if each.kind == kind]
    return only


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2,5\n", ";"),
        ("48,8566;2,3522\n41,9;12,5\n", ";"),
        ("a\tb\nx, y, z\tw\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("sep=;\na;b\n1,2;3,4\n", ";"),
        ("Title, with, many, commas\na;b\n1;2\n3;4\n5;6\n", ";"),
        ("Only a sentence, with a comma.\nAnd another one.\n", ""),
    ],
)
def test_the_separator_with_the_best_score(text: str, separator: str) -> None:
    assert separated(text)[1] == separator


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a,"x ""y"", z"\n', [["a", 'x "y", z']]),
        ('a,"two\nlines"\r\nb,c', [["a", "two\nlines"], ["b", "c"]]),
        ('a, "b, c" ,d', [["a", "b, c", "d"]]),
        ('a,He said "hi"\n', [["a", 'He said "hi"']]),
        # A quote that nothing closes swallows no row.
        ('a,"open\nb,"c"\n', [["a", '"open'], ["b", "c"]]),
        ('a,"say "no" now",b\n', [["a", 'say "no" now', "b"]]),
    ],
)
def test_quotes(text: str, rows: list[list[str]]) -> None:
    assert separated(text, ",")[0] == rows


def test_utf_16_without_a_mark() -> None:
    table = "city,date\nKöln,2020-01-02\nUlm,2020-01-03\n".encode("utf-16-le")
    found = imported(table)
    assert [stop.name for stop in found.tours[0].stops] == ["Köln", "Ulm"]
    assert found.table is not None and found.table.encoding == "UTF-16"


def test_an_encoding_that_nothing_tells_is_asked_with_a_preview() -> None:
    table = "Ort;Datum\nZürich;1.2.2020\nKöln;2.2.2020\n".encode("mac-roman")
    asked = question(imported(table), "encoding")
    assert asked.is_open and asked.chosen == "cp1252"
    assert ("mac-roman", "Zürich") in [(answer.id, answer.detail) for answer in asked.answers]
    answered = imported(table, encoding="mac-roman")
    assert [stop.name for stop in answered.tours[0].stops] == ["Zürich", "Köln"]
    assert not question(answered, "encoding").is_open
    # What reads well as Windows-1252 is not asked.
    plain = "Ort;Datum\nZürich;1.2.2020\nL’Île–Ufer;2.2.2020\n".encode("cp1252")
    assert not question(imported(plain), "encoding").is_open


def test_an_encoding_that_there_is_not() -> None:
    with pytest.raises(ImportRefused, match="No encoding is called “hex”"):
        imported("a,b\n", encoding="hex")


UNDECIDED = "place,from,to\nOslo,03/04/2025,05/04/2025\nBergen,05/04/2025,06/06/2025\n"


def test_dates_that_the_columns_do_not_decide_are_asked_once() -> None:
    found = imported(UNDECIDED)
    asked = question(found, "date order")
    assert (asked.about, asked.chosen, asked.is_open) == ("03/04/2025", "text", True)
    assert asked.where == ("from", "to")
    assert [(answer.id, answer.detail) for answer in asked.answers] == [
        ("dmy", "2025-04-03/2025-04-05"),
        ("mdy", "2025-03-04/2025-05-04"),
        ("text", ""),
    ]
    # Only 6/6 is the same in either order.
    assert dates(found.tours[0].stops) == [("", ""), ("", "2025-06-06")]
    assert found.tours[0].stops[0].date_note == "03/04/2025 – 05/04/2025"
    assert "unread date" not in left_out(found)


def test_the_answer_gives_the_dates() -> None:
    assert dates(stops(UNDECIDED, date_order="dmy"))[0] == ("2025-04-03", "2025-04-05")
    answered = imported(UNDECIDED, date_order="mdy")
    assert dates(answered.tours[0].stops)[0] == ("2025-03-04", "2025-05-04")
    assert not question(answered, "date order").is_open


def test_one_date_decides_its_column_and_the_columns_beside_it() -> None:
    table = "place,from,to\nOslo,03/04/2025,05/04/2025\nBergen,25/04/2025,\n"
    found = imported(table)
    assert not found.questions
    assert dates(found.tours[0].stops)[0] == ("2025-04-03", "2025-04-05")


def test_a_header_states_the_order() -> None:
    table = "place,date (MM/DD/YYYY)\nOslo,03/04/2025\nBergen,05/04/2025\n"
    assert dates(stops(table)) == [("2025-03-04", ""), ("2025-05-04", "")]


def test_a_column_that_contradicts_itself_is_asked() -> None:
    table = "place,date\nA,03/04/2025\nB,25/04/2025\nC,04/26/2025\n"
    found = imported(table)
    assert question(found, "date order").is_open
    assert dates(found.tours[0].stops) == [("", ""), ("2025-04-25", ""), ("2025-04-26", "")]


def test_years_of_two_digits_are_asked() -> None:
    table = "place,date\nA,28.04.24\nB,29.04.24\n"
    asked = question(imported(table), "century")
    assert (asked.chosen, asked.is_open) == ("text", True)
    assert asked.answers[1].detail == "1924-04-28/1924-04-29"
    assert dates(stops(table, century="20"))[0] == ("2024-04-28", "")
    # A title states it.
    assert dates(stops("Reise 2024\n\n" + table))[0] == ("2024-04-28", "")


def test_midnight_in_all_dates_is_no_time() -> None:
    table = "place,date\nA,2020-01-02 00:00:00\nB,2020-01-05 00:00:00\n"
    assert dates(stops(table)) == [("2020-01-02", ""), ("2020-01-05", "")]
    table = "place,date\nA,2020-01-02 00:00:00\nB,2020-01-05 07:30:00\n"
    assert dates(stops(table))[0] == ("2020-01-02T00:00:00", "")


def test_a_time_in_utc_has_its_zone() -> None:
    table = "place,arrival (UTC)\nA,2020-01-02 14:30\nB,2020-01-03 10:00\n"
    assert dates(stops(table))[0] == ("2020-01-02T14:30Z", "")


def test_a_named_zone_is_kept_in_the_note() -> None:
    (first, _) = stops("place,date\nA,2020-01-02 14:30 CET\nB,2020-01-03 10:00 CET\n")
    assert str(first.arrive) == "2020-01-02T14:30"
    assert first.date_note == "2020-01-02 14:30 CET"


def test_rows_of_one_stay_are_one_stop() -> None:
    table = (
        "date,city,notes,room\n2020-05-01,Graz,Arrived late,1\n2020-05-01,Graz,Dinner on a hill,1\n"
        "2020-05-02,graz,Old town walk,2\n,,Left after lunch,\n2020-05-09,Graz,Back again,\n"
    )
    first, second = stops(table)
    assert dates((first, second)) == [("2020-05-01", "2020-05-02"), ("2020-05-09", "")]
    assert first.date_basis == "inferred"
    assert [fact.text for fact in first.facts] == [
        "Arrived late",
        "Dinner on a hill",
        "Old town walk",
        "Left after lunch",
    ]
    assert [str(fact.date or "") for fact in first.facts] == [
        "2020-05-01",
        "2020-05-01",
        "2020-05-02",
        "",
    ]
    assert first.extra == {"room": ["1", "1", "2"]}
    found = imported(table).table
    assert found is not None
    assert found.stops == (("graz",), ("graz",), ("graz",), ("graz",), ("graz-2",))


def test_the_same_name_elsewhere_is_another_stop() -> None:
    table = "name,lat,lon\nCamp,48.5,2.5\nCamp,48.6,2.5\nCamp,48.6,2.5\n"
    assert [stop.position for stop in stops(table)] == [(2.5, 48.5), (2.5, 48.6)]


def test_legs_become_stops_in_order() -> None:
    table = (
        "from,to,departure,arrival\nOslo,Kiel,2020-05-01,2020-05-02\nKiel,Ulm,2020-05-04,\n"
        "Bonn,Rom,,\n"
    )
    found = stops(table)
    assert [stop.name for stop in found] == ["Oslo", "Kiel", "Ulm", "Bonn", "Rom"]
    assert dates(found)[:3] == [("", "2020-05-01"), ("2020-05-02", "2020-05-04"), ("", "")]


def test_the_start_of_a_leg_is_a_departure() -> None:
    table = (
        "start location,end location,start time,end time\n"
        "Oslo,Kiel,2020-05-01 10:00,2020-05-02 11:00\n"
    )
    assert dates(stops(table)) == [("", "2020-05-01T10:00"), ("2020-05-02T11:00", "")]


def test_codes_and_regions_for_the_gazetteer() -> None:
    found = imported("city,country,state\nPortland,US,Maine\nGeorgetown,Guyana,\n")
    assert [(each.name, each.country, each.region) for each in found.wanted] == [
        ("Portland", "US", "Maine"),
        ("Georgetown", "GY", None),
    ]
    assert found.tours[0].stops[1].extra == {"file:country": "Guyana"}
    (code, _) = imported("airport,date\nJFK,2020-01-01\nLHR,2020-01-02\n").wanted
    assert code.is_code and code.name == "JFK"


def test_days_at_sea_are_no_places() -> None:
    found = imported("date,port\n2020-01-01,Kiel\n2020-01-02,At sea\n")
    assert [each.name for each in found.wanted] == ["Kiel"]
    assert len(found.tours[0].stops) == 2


def test_swapped_coordinates_are_asked() -> None:
    table = "name,lat,lon\nHanoi,105.83,21.03\nDelhi,77.2,28.6\n"
    asked = question(imported(table), "swapped")
    assert asked.is_open and asked.chosen == "swapped"
    assert stops(table)[0].position == (105.83, 21.03)
    assert stops(table, swapped="as-written")[0].position is None


def test_the_letter_o_is_east_or_west() -> None:
    assert stops("Ort;Breite;Länge\nA;48 N;13,5 O\n")[0].position == (13.5, 48)
    assert stops("lieu;latitude;longitude\nA;48 N;13,5 O\n")[0].position == (-13.5, 48)
    assert stops("x;lat;lon\nA;48 N;13,5 O\nB;48 N;3 E\n")[0].position == (-13.5, 48)
    (unsure,) = stops("place;lat;lon\nA;48 N;13,5 O\n")
    assert unsure.position is None
    assert unsure.place_note == "The file gives “48 N, 13,5 O”, whose O may be east or west."


def test_logs_that_list_the_latest_first_are_reversed() -> None:
    table = "date,city\n2020-05-09,Ulm\n2020-05-04,Bonn\n2020-05-01,Kiel\n"
    assert [stop.name for stop in stops(table)] == ["Kiel", "Bonn", "Ulm"]
    assert not question(imported(table), "row order").is_open
    assert [stop.name for stop in stops(table, row_order="as-written")] == ["Ulm", "Bonn", "Kiel"]


def test_a_column_of_numbers_gives_the_order() -> None:
    assert [stop.name for stop in stops("No.,city\n2,Ulm\n3,Bonn\n1,Kiel\n")] == [
        "Kiel",
        "Ulm",
        "Bonn",
    ]


def test_roles_that_the_user_gives() -> None:
    table = "city,hotel,lat,lon\nUlm,Hotel Am Rathaus,48.4,10.0\nBonn,Pension,50.7,7.1\n"
    assert stops(table)[0].extra == {"hotel": "Hotel Am Rathaus"}
    answers = {"column:0": "left out", "column:1": "name"}
    found = read_file(File(data=table.encode(), name="x.csv", answers=answers))
    assert [stop.name for stop in found.tours[0].stops] == ["Hotel Am Rathaus", "Pension"]
    assert [(left.kind, left.names) for left in found.left_out] == [("column", ("city",))]


def test_the_header_that_the_user_gives() -> None:
    table = "Kaupunki,Muu\nOulu,a\nTurku,b\n"
    assert len(stops(table)) == 2
    assert len(stops(table, header="0")) == 3
    table = "Some notes here\nplace,date\nUlm,2020-01-01\n"
    found = imported(table, header="2")
    assert found.table is not None and found.table.header == 2
    assert left_out(found) == {"preamble row": 1}


def test_the_separator_that_the_user_gives() -> None:
    found = imported("place;lat;lon\nA,B;1,5;2,5\n", separator=";")
    assert found.tours[0].stops[0].position == (2.5, 1.5)


def test_what_is_about_the_table_is_counted_and_kept_as_text() -> None:
    table = (
        "Tour 2020\nby train\n\ncity,km\nUlm,100\ncity,km\nBonn,200\n,300\n"
        "Source: our diary of that year,\n"
    )
    found = imported(table)
    assert left_out(found) == {"preamble row": 2, "header row": 1, "total row": 1, "row": 1}
    assert [stop.name for stop in found.tours[0].stops] == ["Ulm", "Bonn"]
    assert found.tours[0].title == "Tour 2020"
    assert found.tours[0].summary == "by train\nSource: our diary of that year"


def test_a_place_called_total_is_a_place() -> None:
    assert [stop.name for stop in stops("city,date\nTotal,2020-01-01\nUlm,2020-01-02\n")] == [
        "Total",
        "Ulm",
    ]


def test_cancelled_flights_are_left_out() -> None:
    table = "date,from,to,canceled\n2020-01-01,LHR,JFK,false\n2020-01-05,JFK,BOS,true\n"
    found = imported(table)
    assert [stop.name for stop in found.tours[0].stops] == ["LHR", "JFK"]
    assert left_out(found) == {"leg": 1}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "invoice,amount\n4711,12.50\n4712,13.50\n",
            "The table has no column of places: name one “Place”, or two “Latitude” and"
            " “Longitude”.",
        ),
        (
            "It was a dark night.\nThe rain fell in torrents, except at times.\n",
            "The text is no table: separate its columns with commas, semicolons or tabs.",
        ),
        ("city,date\n", "The table has no rows below its header: choose another file."),
    ],
)
def test_a_table_without_places_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        imported(text)
    assert str(refused.value) == sentence


def test_too_many_rows_are_refused_at_once() -> None:
    with pytest.raises(ImportRefused, match="divide it"):
        imported("city,date\n" + "a,b\n" * 300_000)


def test_no_text_is_lost() -> None:
    words = [f"cell {row} {column} ü" for row in range(3) for column in range(6)]
    table = "city,a,b,name,geometry,type\n" + "\n".join(
        ",".join(words[at : at + 6]) for at in range(0, 18, 6)
    )
    (tour,) = imported(table).tours
    items = [(fact.text, fact.topics) for stop in tour.stops for fact in stop.facts]
    kept = repr([(stop.name, stop.extra) for stop in tour.stops]) + repr(items)
    assert [word for word in words if word not in kept] == []


def test_members_do_not_hide_those_of_our_own_file() -> None:
    (stop,) = stops("city,meetings count,basis,depart,place_note\nUlm,3,x,no date,y\n")
    assert stop.extra["file:place_note"] == "y"
    assert stop.place_note is None
