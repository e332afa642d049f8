"""CSV: one row for each item, valid by RFC 4180, without formulas."""

from __future__ import annotations

import csv
import io

import msgspec
import pytest

from app.export.formats.csv_table import COLUMNS
from app.export.options import ExportOptions
from app.export.text.sanitize import sanitize
from app.tour.model import Tour
from app.words.kinds import status_word
from tests.export.samples import HOSTILE_TEXTS, KINDS, TOURS, data, export, hostile

NUMBERS = ("stop_number", "longitude", "latitude")


def rows(tour: Tour) -> list[dict[str, str]]:
    text = data(tour, ".csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("name", TOURS)
def test_each_item_has_a_row(name: str) -> None:
    tour = TOURS[name]
    table = rows(tour)
    assert len(table) == sum(len(stop.items) for stop in tour.stops)
    for field, kind in zip(KINDS, ("meeting", "quote", "agreement", "fact"), strict=True):
        count = sum(len(getattr(stop, field)) for stop in tour.stops)
        assert [row["kind"] for row in table].count(kind) == count
    assert [row["item_id"] for row in table] == [
        item.id for stop in tour.stops for item in stop.items
    ]
    for row in table:
        stop = tour.stops[int(row["stop_number"]) - 1]
        assert (row["stop_id"], float(row["longitude"])) == (stop.id, stop.lon)
        assert row["sources"]


def test_a_stop_without_items_has_a_row() -> None:
    tour = TOURS["asia"]
    bare = msgspec.structs.replace(tour.stops[0], meetings=(), quotes=(), agreements=(), facts=())
    table = rows(msgspec.structs.replace(tour, stops=(bare,)))
    assert [(row["stop"], row["kind"], row["text"]) for row in table] == [("Tokyo", "", "")]


def test_a_row_in_full() -> None:
    row = rows(TOURS["asia"])[0]
    assert {name: row[name] for name in COLUMNS if row[name] and "note" not in name} == {
        "stop_number": "1",
        "stop_id": "tokyo",
        "stop": "Tokyo",
        "country": "Japan",
        "country_code": "JP",
        "longitude": "139.7503",
        "latitude": "35.6815",
        "arrive": "2025-10-28",
        "kind": "meeting",
        "item_id": "meet-koizumi",
        "text": "Meeting with Japan’s defence minister",
        "people": "Shinjiro Koizumi, Defence Minister, Japan",
        "date": "2025-10-28",
        "summary": (
            "Hegseth met Shinjiro Koizumi. The article quotes what he said after the meeting."
        ),
        "topics": "Defence spending",
        "basis": "inferred",
        "sources": "Takeaways From Hegseth’s Asia Tour, paragraph 12",
        "place_basis": "inferred",
        "date_basis": "inferred",
        "order_basis": "inferred",
    }
    assert rows(TOURS["verne"])[0]["source_urls"] == "https://www.gutenberg.org/ebooks/103"


def test_the_byte_order_mark_and_the_line_ends() -> None:
    out = data(TOURS["verne"], ".csv")
    assert out.startswith(b"\xef\xbb\xbfstop_number,")
    assert out.endswith(b"\r\n")
    assert out.count(b"\n") == out.count(b"\r\n")


def test_numbers_stay_numbers() -> None:
    # A longitude west of Greenwich begins like a formula.
    assert rows(TOURS["verne"])[0]["longitude"] == "-0.1247"


@pytest.mark.parametrize(
    "start",
    [
        *("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " ="),
        # Other forms of the same signs.
        *("﹢", "﹣", "﹦", "﹫", "⁺", "₌"),
        # Invisible characters, and what stands for a control character.
        *("\u00ad=", "\u2060=", "\u200e+", "\u202e-", "\u2066@", "\ufeff=", "\U000e0041="),
        *("\x00=", "\ud800=", "\u2067 \u200b\u3000＝", "\u061c\t"),
    ],
)
def test_formulas_become_text(start: str) -> None:
    text = f'{start}HYPERLINK("x")'
    tour = TOURS["asia"]
    table = rows(msgspec.structs.replace(tour, stops=(_renamed(tour, text),)))
    assert {row["stop"] for row in table} == {f"'{sanitize(text)}"}


@pytest.mark.parametrize("text", ["a=b", "\u2060a=b", "\u202b\u05d0-b", "½", "\ufffd", "’=1"])
def test_other_texts_are_not_marked(text: str) -> None:
    tour = TOURS["asia"]
    table = rows(msgspec.structs.replace(tour, stops=(_renamed(tour, text),)))
    assert {row["stop"] for row in table} == {text}


def test_the_status_of_an_agreement_is_in_words() -> None:
    words = {row["item_id"]: row["status"] for row in rows(TOURS["asia"]) if row["status"]}
    agreements = [item for stop in TOURS["asia"].stops for item in stop.agreements]
    assert words == {item.id: status_word(item.status) for item in agreements}
    assert "Does not exist" in words.values()


def test_no_date_has_no_basis() -> None:
    tour = TOURS["asia"]
    stop = msgspec.structs.replace(tour.stops[0], arrive=None, depart=None, date_basis="stated")
    table = rows(msgspec.structs.replace(tour, stops=(stop,)))
    assert {(row["arrive"], row["date_basis"], row["place_basis"]) for row in table} == {
        ("", "", "inferred")
    }


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator(separator: str) -> None:
    tour = _with_name('a,b;c\td "e"')
    out = data(tour, ".csv", ExportOptions(separator=separator)).decode("utf-8-sig")
    assert out.startswith(f"stop_number{separator}stop_id{separator}")
    table = list(csv.DictReader(io.StringIO(out, newline=""), delimiter=separator))
    assert table == rows(tour)
    assert {row["stop"] for row in table} == {'a,b;c\td "e"'}


@pytest.mark.parametrize(
    ("length", "is_told"), [(32_767, False), (32_768, True), (1_000_000, True)]
)
@pytest.mark.parametrize("letter", ["x", "\U00020000"])
def test_cells_that_excel_cuts_off_are_told(letter: str, length: int, is_told: bool) -> None:
    # Excel counts UTF-16 code units.
    text = (letter * length).encode("utf-16-le")[: 2 * length].decode("utf-16-le", "ignore")
    if letter != "x" and is_told:
        text += letter
    out, notices = export(_with_name(text), ".csv")
    assert text in out.decode()
    sentence = "Excel cuts off texts of more than 32,767 characters; here: row 2, stop"
    if is_told:
        assert any(notice.startswith(sentence) for notice in notices)
    else:
        assert notices == []


def test_a_notice_names_three_of_many_long_cells() -> None:
    stop = TOURS["asia"].stops[0]
    tour = msgspec.structs.replace(
        TOURS["asia"], stops=(msgspec.structs.replace(stop, name="x" * 40_000),)
    )
    (notice,) = export(tour, ".csv")[1]
    others = len(stop.items) - 3
    assert others > 0
    assert notice.endswith(
        f"here: row 2, stop; row 3, stop; row 4, stop; and {others} more." if others > 0 else "."
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_stay_in_their_cells(text: str) -> None:
    table = rows(hostile(text))
    plain_table = rows(hostile("plain"))
    assert len(table) == len(plain_table)
    for row, plain_row in zip(table, plain_table, strict=True):
        for name in COLUMNS:
            if name in NUMBERS:
                assert row[name] == plain_row[name]
            elif "plain" in plain_row[name]:
                assert sanitize(text) in row[name]
                assert not row[name].lstrip().startswith(tuple("=+-@＝＋－＠"))
    assert {row["stop"].removeprefix("'") for row in table} == {sanitize(text)}


def _with_name(name: str) -> Tour:
    tour = TOURS["asia"]
    return msgspec.structs.replace(tour, stops=(_renamed(tour, name),))


def _renamed(tour: Tour, name: str) -> msgspec.Struct:
    return msgspec.structs.replace(tour.stops[0], name=name)
