"""Warnings: what is doubtful about a tour that opens, saves and is shown all the same."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.tour import dump, parse, read, warnings_of, write
from tests.fuzz.judge import serves, survives
from tests.measuring import unmeasured
from tests.tours import BUNDLED, encoded, small

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Bo said: all roads lead\nto Oslo."

Bend = Callable[[dict[str, Any]], object]


def first(value: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = value["features"][0]["properties"]
    return properties


def cite(value: dict[str, Any], **members: object) -> None:
    """Replaces the citation of the quotation "all roads lead to Oslo"."""
    first(value)["quotes"][0]["cite"] = [{"source": "diary", **members}]


def without_text(value: dict[str, Any], **members: object) -> None:
    value["sources"][0].pop("text")
    value["sources"][0].update(members)


def cite_without_text(value: dict[str, Any], **members: object) -> None:
    cite(value, **members)
    without_text(value, sha256="0" * 64)


def warnings(value: dict[str, Any]) -> list[str]:
    """The warnings about a JSON value; also checks that the app can use the tour."""
    tour = parse(encoded(value), "T")
    survives(tour)
    serves(tour)
    return [str(warning) for warning in warnings_of(tour)]


BENT: list[tuple[Bend, str]] = [
    (lambda v: v.update(features=[]), "features: the tour has no stops yet; add at least one"),
    (
        lambda v: v["features"][1].update(geometry=None),
        'feature "tromso", geometry: the place is not known; add a Point when it is',
    ),
    (
        lambda v: first(v).update(depart="2024-04-30"),
        'feature "oslo", depart: 2024-04-30 is before the arrival on 2024-05-01; ',
    ),
    (
        lambda v: first(v).update(arrive="2024-05-09", depart=None),
        'feature "tromso", arrive: 2024-05-04 is before ',
    ),
    (
        lambda v: first(v)["meetings"][0].pop("cite"),
        'feature "oslo", meetings "m": cites no source, and is shown as unsourced; ',
    ),
    (
        lambda v: first(v)["quotes"][0].update(text="all roads lead to Rome"),
        'feature "oslo", quotes "q", cite[0]: the passage from start to end does not contain the q',
    ),
    (
        lambda v: cite(v, start=9, end=99),
        'feature "oslo", quotes "q", cite[0]: start and end must lie within the source\'s text, '
        "between 0 and 32",
    ),
    (lambda v: cite(v, start=9), 'feature "oslo", quotes "q", cite[0]: start and end must be two '),
    (
        lambda v: cite(v, start=-1, end=31),
        'feature "oslo", quotes "q", cite[0]: start and end must be two offsets, the first ',
    ),
    (
        lambda v: cite(v, start=31, end=9),
        'feature "oslo", quotes "q", cite[0]: start and end must be two offsets, the first ',
    ),
    (
        lambda v: cite(v, exact="all roads lead to Rome"),
        'feature "oslo", quotes "q", cite[0]: the cited words are not in the source\'s text; ',
    ),
    (
        lambda v: cite(v, exact="all roads lead to Oslo", prefix="Ann said: "),
        'feature "oslo", quotes "q", cite[0]: the cited words are not in the source\'s text; ',
    ),
    (
        lambda v: cite(v, exact="all roads", start=9, end=31),
        'feature "oslo", quotes "q", cite[0]: the passage from start to end is not the cited words',
    ),
    (
        lambda v: cite(v, exact="all roads lead"),
        'feature "oslo", quotes "q", cite[0]: the cited words do not contain the quotation; ',
    ),
    (
        without_text,
        'feature "oslo", quotes "q", cite[0]: cites words of "diary", which has neither text nor ',
    ),
    (
        lambda v: v["sources"][0].update(sha256="0" * 64),
        'sources "diary", sha256: does not fit the text, whose hash is ',
    ),
    (
        lambda v: v["sources"][0].update(sha256="sha256:abc"),
        'sources "diary", sha256: "sha256:abc" is not a SHA-256 hash, which has 64 hex',
    ),
]


@pytest.mark.parametrize(("bend", "line"), BENT, ids=[line for _, line in BENT])
def test_a_doubt_is_placed_by_feature_and_field(bend: Bend, line: str) -> None:
    value = small()
    bend(value)
    found = warnings(value)
    assert len(found) == 1
    assert found[0].startswith(line), found


FINE: list[Bend] = [
    lambda _: None,
    lambda v: cite(v),
    lambda v: cite(v, exact="all roads lead to Oslo"),
    lambda v: cite(v, exact="all roads lead\nto Oslo", prefix="Bo said: ", suffix="."),
    lambda v: cite(v, exact="all roads lead\nto Oslo", start=9, end=31),
    # Offsets and words are legal without the text, if its hash is known.
    lambda v: cite_without_text(v, exact="all roads lead to Oslo"),
    lambda v: without_text(v, sha256="0" * 64),
]


@pytest.mark.parametrize("bend", FINE, ids=map(str, range(len(FINE))))
def test_a_citation_that_fits_is_no_doubt(bend: Bend) -> None:
    value = small()
    bend(value)
    assert warnings(value) == []


@pytest.mark.parametrize("text", ["Zoë\nand é", "Zoe\u0308\r\nand e\u0301", "Zoe\u0308\rand é"])
def test_the_hash_is_that_of_the_normalised_text(text: str) -> None:
    value = small()
    digest = hashlib.sha256("Zoë\nand é".encode()).hexdigest()
    value["sources"].append({"id": "book", "title": "Book", "text": text, "sha256": digest})
    assert warnings(value) == []
    value["sources"][1]["sha256"] = digest.upper()
    assert warnings(value) == []
    value["sources"][1]["text"] += "."
    assert warnings(value)[0].startswith('sources "book", sha256: does not fit the text')


def test_cited_words_survive_saving() -> None:
    value = small()
    cite(value, exact="all roads lead to Oslo", prefix="Bo said: ", suffix=".")
    tour = parse(encoded(value), "T")
    (citation,) = parse(dump(tour), "again").stops[0].quotes[0].cite
    assert (citation.exact, citation.prefix, citation.suffix) == (
        "all roads lead to Oslo", "Bo said: ", ".",
    )  # fmt: skip


@pytest.mark.parametrize("written", [1, 0, -7, 10**30, 1.5, 1e300, "1", "01", "1.0"])
def test_an_id_is_kept_as_written(written: str | float) -> None:
    value = small()
    value["features"][0]["id"] = written
    tour = parse(encoded(value), "T")
    assert isinstance(tour.stops[0].id, str)
    assert tour.index(str(written)) == 0
    survives(tour)
    again = parse(dump(tour), "again")
    assert again == tour
    assert f'"id": {written!r}'.replace("'", '"').encode() in dump(tour)


@pytest.mark.parametrize("pair", [(1, "1"), (1, 1.0), (1.5, "1.5"), (-0.0, 0)])
def test_ids_of_one_value_are_the_same(pair: tuple[Any, Any]) -> None:
    value = small()
    for feature, written in zip(value["features"], pair, strict=True):
        feature["id"] = written
    with pytest.raises(
        Exception, match=r"id: is used twice(, as text and as a number)?; ids must differ"
    ):
        parse(encoded(value), "T")


def test_a_stop_without_a_place_is_kept(tmp_path: Path) -> None:
    value = small()
    value["features"][0]["geometry"] = None
    tour = parse(encoded(value), "T")
    assert tour.stops[0].position is None
    assert tour.unplaced == tour.stops[:1]
    write(tour, tmp_path / "t.geojson")
    assert b'"geometry": null' in (tmp_path / "t.geojson").read_bytes()
    assert read(tmp_path / "t.geojson") == tour


def test_a_tour_in_which_nothing_has_a_place_is_served() -> None:
    value = small()
    for feature in value["features"]:
        feature["geometry"] = None
    assert len(warnings(value)) == 2


def test_the_tour_of_asia_has_no_warnings_but_unsourced_items() -> None:
    found = [warning for warning in warnings_of(read(BUNDLED)) if "unsourced" not in warning.what]
    assert found == []


def validate(*arguments: str) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "validate", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=unmeasured(),
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr.splitlines()


def test_validate_tells_warnings_and_is_strict_on_request(tmp_path: Path) -> None:
    value = small()
    value["features"][1]["geometry"] = None
    doubtful, good, bad = (tmp_path / f"{name}.geojson" for name in ("doubtful", "good", "bad"))
    doubtful.write_bytes(encoded(value))
    good.write_bytes(encoded(small()))
    value["tour"].pop("title")
    bad.write_bytes(encoded(value))
    line = f'{doubtful}: warning: feature "tromso", geometry: the place is not known; '
    for arguments, code in (((), 0), (("--strict",), 1)):
        assert validate(str(good), *arguments) == (0, [])
        found = validate(str(doubtful), str(good), *arguments)
        assert found[0] == code
        assert len(found[1]) == 1
        assert found[1][0].startswith(line)
        found = validate(str(doubtful), str(bad), *arguments)
        assert found[0] == 1
        assert [text.removeprefix(str(tmp_path)) for text in found[1]][1] == (
            "/bad.geojson: tour, title: is missing"
        )


def test_a_report_of_warnings_is_shortened_and_printable(tmp_path: Path) -> None:
    value = small()
    feature = value["features"][1]
    value["features"] = [
        {**feature, "id": f"stop\n\x1b[31m{number}", "geometry": None} for number in range(200)
    ]
    path = tmp_path / "t.geojson"
    path.write_bytes(encoded(value))
    code, lines = validate(str(path))
    assert code == 0
    assert len(lines) == 51
    assert lines[-1] == f"{path}: warning: … and 150 more warnings"
    assert all(line.isprintable() for line in lines)
