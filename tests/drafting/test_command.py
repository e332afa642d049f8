"""The command ``draft``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli import main
from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE

_TEXT = "“We came,” said Danish Foreign Minister Karen Holst in Oslo.\n"


def _write(folder: Path) -> str:
    path = folder / "text.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return str(path)


def test_json_has_all_kinds_of_proposals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", _write(tmp_path), "--json", "--published", "2025-11-05"]) == DONE
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == {"stops", "people", "quotes", "meetings", "agreements", "mentioned"}
    (quote,) = printed["quotes"]
    assert _TEXT[quote["start"] : quote["end"]] == "We came,"
    assert (quote["speaker"], quote["ticked"]) == ("Karen Holst", True)
    (person,) = printed["people"]
    assert (person["name"], person["role"]) == ("Karen Holst", "Danish Foreign Minister")


def test_a_file_that_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "none.txt")
    assert main(["draft", path, "--json"]) == BAD_INPUT
    assert path in capsys.readouterr().err


@pytest.mark.parametrize("day", ["soon", "2025", "2025-13-01"])
def test_a_day_of_publication_that_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    assert main(["draft", _write(tmp_path), "--json", "--published", day]) == BAD_USAGE
    assert day in capsys.readouterr().err
