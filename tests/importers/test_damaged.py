"""Damaged files of every format are read or refused in one sentence, and nothing is invented."""

from __future__ import annotations

import pytest

from tests.importers.corpus import inputs
from tests.importers.judging import outcome
from tests.importers.mutations import damaged

CASES = 600
BATCHES = 6


@pytest.mark.usefixtures("unmeasured")
@pytest.mark.parametrize("batch", range(BATCHES))
def test_damaged_files_are_read_or_refused(batch: int) -> None:
    files = inputs()
    counts = {"read": 0, "refused": 0}
    for number in range(batch, CASES, BATCHES):
        name, data = damaged(number, files)
        counts[outcome(data, name)] += 1
    assert counts["read"] and counts["refused"]
