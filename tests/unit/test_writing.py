"""Writing tour files: nothing is lost, and no file is left half-written."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import msgspec
import pytest
from hypothesis import given

from app.tour import Tour, TourFileError, dump, parse, read, write
from app.tour.file.geojson import save
from app.tour.model import Source
from tests.tours import BUNDLED, encoded, small, tours


@given(tours())
def test_a_tour_survives_saving(tour: Tour) -> None:
    assert parse(dump(tour), "T") == tour


def test_unknown_members_survive_in_their_places() -> None:
    value = small()
    value["crs"] = {"a": [1, None]}
    value["tour"]["mood"] = "good"
    value["people"][0]["born"] = 1960
    value["sources"][0]["isbn"] = "1"
    value["features"][0]["bbox"] = [1, 2, 3, 4]
    properties = value["features"][0]["properties"]
    properties["colour"] = "red"
    properties["meetings"][0]["minutes"] = 90
    properties["quotes"][0]["cite"][0]["page-first"] = 3
    again = json.loads(dump(parse(encoded(value), "T")))
    assert again["crs"] == {"a": [1, None]}
    assert again["tour"]["mood"] == "good"
    assert again["people"][0]["born"] == 1960
    assert again["sources"][0]["isbn"] == "1"
    assert again["features"][0]["bbox"] == [1, 2, 3, 4]
    properties = again["features"][0]["properties"]
    assert properties["colour"] == "red"
    assert properties["meetings"][0]["minutes"] == 90
    assert properties["quotes"][0]["cite"][0]["page-first"] == 3


def test_the_bundled_tour_is_formatted_as_saved() -> None:
    assert dump(read(BUNDLED)) == BUNDLED.read_bytes()


def test_dates_keep_their_spelling() -> None:
    value = small()
    value["features"][1]["properties"]["arrive"] = "2024-05-04T07:30:00+02:00"
    tour = parse(encoded(value), "T")
    assert str(parse(dump(tour), "T").stop("tromso").arrive) == "2024-05-04T07:30:00+02:00"


@pytest.mark.parametrize(("text", "size"), [("," * 900_000, "values"), ("東" * 9_000_000, "MB")])
def test_a_tour_that_could_not_be_opened_again_replaces_no_file(
    tmp_path: Path, text: str, size: str
) -> None:
    path = tmp_path / "t.geojson"
    path.write_text("old")
    sources = tuple(Source(id=str(number), title="S", text=text) for number in range(3))
    for method in (write, save):
        with pytest.raises(TourFileError, match=f"more than [0-9,]+ {size}"):
            method(Tour(title="T", stops=(), sources=sources), path)
    assert path.read_text() == "old"


def test_saving_replaces_a_file_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "t.geojson"
    path.write_text("old")
    path.chmod(0o640)
    tour = parse(encoded(small()), "T")
    write(tour, path)
    assert read(path) == tour
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["t.geojson"]


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "t.geojson"
    tour = parse(encoded(small()), "T")
    write(tour, path)
    before = path.read_bytes()
    broken = msgspec.structs.replace(tour, stops=(*tour.stops, tour.stops[0]))
    with pytest.raises(TourFileError, match="is used twice"):
        write(broken, path)
    with pytest.raises(TourFileError, match=r"cannot be written|does not exist"):
        write(tour, tmp_path / "none" / "t.geojson")
    assert path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["t.geojson"]


def test_saving_deletes_what_a_killed_process_left_long_ago(tmp_path: Path) -> None:
    names = {
        ".t.geojson.abcd_123.part": False,
        ".t.geojson.young123.part": True,
        ".u.geojson.abcd_123.part": True,
        ".t.geojson.mine.part": True,
        "t.geojson.abcd_123.part": True,
    }
    for name in names:
        (tmp_path / name).write_text("half")
        if "young" not in name:
            os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".t.geojson.linked12.part").symlink_to(tmp_path / ".u.geojson.abcd_123.part")
    (tmp_path / ".t.geojson.folder12.part").mkdir()
    os.utime(tmp_path / ".t.geojson.folder12.part", (0, 0))
    write(parse(encoded(small()), "T"), tmp_path / "t.geojson")
    assert {name: (tmp_path / name).exists() for name in names} == names
    assert (tmp_path / ".t.geojson.linked12.part").is_symlink()
    assert (tmp_path / ".t.geojson.folder12.part").is_dir()


def test_saving_through_a_symbolic_link_keeps_the_link(tmp_path: Path) -> None:
    target = tmp_path / "real.geojson"
    link = tmp_path / "link.geojson"
    target.write_text("old")
    link.symlink_to(target)
    write(parse(encoded(small()), "T"), link)
    assert link.is_symlink()
    assert read(target).title == "A short tour"
