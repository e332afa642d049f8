"""The command ``import``: what it writes, says and returns."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.tour import read

TABLE = "City,From,Note\nOslo,01/02/2025,Snow\nBergen,03/02/2025,Rain\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "trip.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_table_becomes_a_tour(table: Path, tmp_path: Path) -> None:
    target = tmp_path / "trip.geojson"
    columns = "place=City,arrive=From"
    assert main(["import", str(table), "-o", str(target), "--columns", columns,
                 "--date-order", "dmy"]) == 0  # fmt: skip
    assert [str(stop.arrive) for stop in read(target).stops] == ["2025-02-01", "2025-02-03"]
    assert main(["import", str(table), "-o", str(target)]) == 3
    assert main(["import", str(table), "-o", str(target), "--overwrite"]) == 0


def test_what_is_wrong_is_told_by_the_exit_code(table: Path, tmp_path: Path) -> None:
    assert main(["import", str(table)]) == 2
    assert main(["import", str(table), "--list", "--columns", "nothing"]) == 2
    assert main(["import", str(tmp_path / "none.csv"), "--list"]) == 1
    assert main(["import", str(table), "--list"]) == 0
