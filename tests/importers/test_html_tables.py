"""Tables of web pages: spans, headings, and what stands beside the words."""

from __future__ import annotations

import pytest

from app.importers.imported import File, Imported, ImportRefused
from app.importers.registry import read_file


def imported(page: str, **answers: str) -> Imported:
    return read_file(File(data=page.encode(), name="page.html", answers=answers))


def test_cells_over_several_rows_hold_for_all_of_them() -> None:
    found = imported(
        "<table><tr><th>City</th><th>Date</th><th>Notes</th></tr>"
        "<tr><td>Ulm</td><td rowspan=2>2020-05-01</td><td rowspan=2>Both in a day</td></tr>"
        "<tr><td>Bonn</td></tr></table>"
    )
    first, second = found.tours[0].stops
    assert (str(first.arrive), str(second.arrive)) == ("2020-05-01", "2020-05-01")
    # It is told once.
    assert [len(stop.facts) for stop in (first, second)] == [1, 0]


def test_a_header_of_two_rows() -> None:
    found = imported(
        "<table><thead><tr><th rowspan=2>City</th><th colspan=2>Coordinates</th></tr>"
        "<tr><th>Latitude</th><th>Longitude</th></tr></thead>"
        "<tr><td>Ulm</td><td>48.4</td><td>10.0</td></tr></table>"
    )
    assert found.tours[0].stops[0].position == (10.0, 48.4)
    assert found.table is not None
    assert found.table.columns[0].name == "City"


def test_headings_within_a_table_give_years_and_topics() -> None:
    found = imported(
        "<table><tr><th>City</th><th>Date</th><th>Notes</th></tr>"
        "<tr><th colspan=3>2019</th></tr><tr><td>Ulm</td><td>May 3</td><td>Rain all day</td></tr>"
        "<tr><th colspan=3>Second half</th></tr>"
        "<tr><td>Bonn</td><td>July 2020</td><td>Sun</td></tr>"
        "</table>"
    )
    first, second = found.tours[0].stops
    assert (str(first.arrive), str(second.arrive)) == ("2019-05-03", "2020-07")
    assert "section" not in first.extra
    assert second.extra["section"] == "Second half"
    assert second.facts[0].topics == ("Second half",)


def test_what_is_not_shown_is_not_read() -> None:
    found = imported(
        "<table><tr><td>City</td><td>Date</td></tr><tr><td><span style='display: none'>!</span>"
        "Ulm<sup class='reference'>[1]</sup><script>x</script></td><td>2020-05-01</td></tr></table>"
    )
    assert found.tours[0].stops[0].name == "Ulm"


def test_another_table_may_be_chosen() -> None:
    page = (
        "<h2>By train</h2><table><tr><th>City</th><th>Date</th></tr><tr><td>Ulm</td>"
        "<td>2020-05-01</td></tr><tr><td>Bonn</td><td>2020-05-02</td></tr></table>"
        "<h2>By ship</h2><table><tr><th>Port</th><th>Day</th></tr><tr><td>Kiel</td>"
        "<td>2020-06-01</td></tr></table>"
    )
    found = imported(page)
    assert [stop.name for stop in found.tours[0].stops] == ["Ulm", "Bonn"]
    assert found.table is not None and found.table.sheets == ("By train", "By ship")
    assert [(left.kind, left.names) for left in found.left_out] == [("sheet", ("By ship",))]
    assert [stop.name for stop in imported(page, sheet="1").tours[0].stops] == ["Kiel"]


def test_a_piece_of_a_table_without_its_beginning() -> None:
    found = imported("<html><body><tr><td>City<td>Date<tr><td>Ulm<td>2020-05-01</body></html>")
    assert found.tours[0].stops[0].name == "Ulm"


@pytest.mark.parametrize(
    "cell", ["<td rowspan=65534 colspan=1000>x", "<td colspan=999999999>x", "<td rowspan=0>x"]
)
def test_huge_spans_end_soon(cell: str) -> None:
    rows = f"<tr>{cell * 50}</tr>" * 200
    with pytest.raises(ImportRefused):
        imported(f"<table>{rows}</table>")


def test_a_page_without_a_table() -> None:
    with pytest.raises(ImportRefused) as refused:
        imported("<!doctype html><title>x</title><p>Ulm")
    assert str(refused.value) == (
        "The page has no table: save the page with the table, or copy the table and paste it."
    )
