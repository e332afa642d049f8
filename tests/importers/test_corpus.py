"""Every file of the corpus gives the tours and the report that lie beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.corpus import FILES, REPORT, TOUR, inputs, outcome


def _name(path: Path) -> str:
    return str(path.relative_to(FILES))


@pytest.mark.parametrize("path", inputs(), ids=_name)
def test_a_file_gives_what_is_expected_of_it(path: Path) -> None:
    tours, report = outcome(path)
    assert report == path.with_name(path.name + REPORT).read_text(encoding="utf-8")
    if len(tours) == 1:
        assert tours[0] == path.with_name(path.name + TOUR).read_bytes()
        return
    # A file of several tours has an expected file for each.
    for number, tour in enumerate(tours, start=1):
        assert tour == path.with_name(f"{path.name}.{number}{TOUR}").read_bytes()
