"""The command ``draft``: what it writes, says and returns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.tour import read

PUBLISHED = "2025-11-02"
DEVELOPED = Path(__file__).parent / "developed"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes((DEVELOPED / "01.txt").read_bytes())
    return path


def test_a_text_becomes_a_tour_whose_items_rest_on_its_words(text: Path, tmp_path: Path) -> None:
    target = tmp_path / "tour.geojson"
    command = ["draft", str(text), "-o", str(target), "--published", PUBLISHED, "--title", "Tour"]
    assert main(command) == 0
    tour = read(target)
    assert tour.title == "Tour"
    assert [stop.name for stop in tour.stops][:2] == ["Jakarta", "Surabaya"]
    (source,) = tour.sources
    assert source.text is not None
    assert str(source.published) == PUBLISHED
    quotes = [quote for stop in tour.stops for quote in stop.quotes]
    assert quotes
    for quote in quotes:
        (citation,) = quote.cite
        assert source.text[citation.start : citation.end] == quote.text
    assert main(command) == 3
    assert main([*command, "--overwrite"]) == 0


def test_all_takes_what_is_not_sure(text: Path, tmp_path: Path) -> None:
    counts = []
    for options in ([], ["--all"]):
        target = tmp_path / f"tour{len(options)}.geojson"
        assert main(["draft", str(text), "-o", str(target), *options]) == 0
        counts.append(sum(len(stop.items) for stop in read(target).stops))
    assert counts[0] < counts[1]


def test_json_tells_every_proposal_with_its_span(
    text: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(text), "--json", "--published", PUBLISHED]) == 0
    draft = json.loads(capsys.readouterr().out)
    words = text.read_text(encoding="utf-8")
    assert "We did not come here to choose sides," in [
        words[quote["start"] : quote["end"]] for quote in draft["quotes"]
    ]
    (hanoi,) = [stop for stop in draft["stops"] if stop["name"].title() == "Hanoi"]
    assert (hanoi["country"], hanoi["date"], hanoi["ticked"]) == ("VN", "2025-11-02", True)
    for kind in ("stops", "people", "quotes", "meetings", "agreements", "mentioned"):
        assert draft[kind]
        assert all(words[each["start"] : each["end"]].strip() for each in draft[kind])


def test_without_a_day_of_publication_no_year_is_made_up(
    text: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "tour.geojson"
    assert main(["draft", str(text), "-o", str(target)]) == 0
    assert all(stop.arrive is None for stop in read(target).stops)
    assert "--published" in capfd.readouterr().err


def test_what_is_wrong_is_told_by_the_exit_code(text: Path, tmp_path: Path) -> None:
    target = str(tmp_path / "tour.geojson")
    assert main(["draft", str(text)]) == 2
    assert main(["draft", str(text), "--json", "-o", target]) == 2
    assert main(["draft", str(text), "-o", str(text)]) == 2
    assert main(["draft", str(text), "-o", target, "--published", "Tuesday"]) == 2
    assert main(["draft", str(tmp_path / "none.txt"), "--json"]) == 1
    assert main(["draft", str(text), "-o", str(tmp_path / "no" / "tour.geojson")]) == 3


def test_offsets_are_those_of_the_file_although_its_lines_are_read_as_paragraphs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "programme.txt"
    words = (
        "Title: A visit\r\n\r\n[1] Mayor Ana  Silva   flew to Porto on 4 May 2025.\r\n\r\n\r\n"
        "[2]  “We are  glad,”  Silva said in Porto.\r\n"
    )
    path.write_bytes(words.encode())
    assert main(["draft", str(path), "--json"]) == 0
    draft = json.loads(capsys.readouterr().out)
    text = words.replace("\r\n", "\n")
    (quote,) = draft["quotes"]
    assert text[quote["start"] : quote["end"]] == "We are  glad,"
    assert any("Porto" in text[stop["start"] : stop["end"]] for stop in draft["stops"])
