"""The command ``places``, as a process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from app.exit_codes import BAD_INPUT, BAD_USAGE, DONE
from tests.snippets import ROOT, output_of


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "main.py"), "places", *arguments]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, env={"PYTHONUTF8": "1"}
    )


def test_the_best_place_comes_first_with_its_country_point_and_kind() -> None:
    done = run("Kuala Lumpur")
    assert (done.returncode, done.stderr) == (DONE, "")
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert 1 < len(rows) <= 10
    name, country, lat, lon, kind = rows[0]
    assert (name, country, kind) == ("Kuala Lumpur", "MY", "capital")
    assert abs(float(lat) - 3.14) < 0.1 and abs(float(lon) - 101.69) < 0.1


def test_at_most_ten_places() -> None:
    assert len(run("San").stdout.splitlines()) == 10


def test_only_places_of_one_country() -> None:
    done = run("Paris", "--country", "us")
    assert done.returncode == DONE
    assert {line.split("\t")[1] for line in done.stdout.splitlines()} == {"US"}


def test_names_in_other_scripts() -> None:
    assert run("서울").stdout.startswith("Seoul\tKR\t")


def test_no_place() -> None:
    done = run("Xyzzyq", "--country", "JP")
    assert (done.returncode, done.stdout) == (BAD_INPUT, "")
    assert done.stderr == "No place with the name 'Xyzzyq' is known in JP.\n"
    assert run("").returncode == BAD_INPUT


def test_wrong_usage() -> None:
    done = run("Paris", "--country", "FRA")
    assert (done.returncode, done.stdout) == (BAD_USAGE, "")
    assert done.stderr == "FRA is no country code; give two letters, such as JP.\n"
    assert run().returncode == BAD_USAGE


def test_a_name_that_a_terminal_would_obey_is_printed_as_text() -> None:
    done = run("\x1b[31mXyzzyq\n")
    assert done.returncode == BAD_INPUT
    assert "\x1b" not in done.stderr and done.stderr.count("\n") == 1


def test_neither_qt_nor_folium_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys, app.cli\n"
        "assert app.cli.main(['places', 'Kyoto']) == 0\n"
        "print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'folium', 'geopy')])"
    )
    assert output_of(code, tmp_path, 60).splitlines()[-1] == "[]"
