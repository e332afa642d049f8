"""Two thousand cases of ``make fuzz``, always the same ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.judge import READ, outcome, serves, survives
from tests.fuzz.mutations import case
from tests.fuzz.strategies import near_tours

MUTATIONS = 1800
FROM_SCRATCH = 200
# Saving and showing take longer than reading, so only one tour in so many is saved and shown.
SAVED, SERVED = 8, 20

pytestmark = pytest.mark.usefixtures("unmeasured")


class Reader:
    """Reads cases and counts the outcomes."""

    def __init__(self, folder: Path) -> None:
        self.outcomes: Counter[str] = Counter()
        self._path = folder / "case.geojson"

    def read(self, data: bytes) -> None:
        self._path.write_bytes(data)
        kind, tour = outcome(self._path)
        if tour is not None:
            if self.outcomes[READ] % SAVED == 0:
                survives(tour)
            if self.outcomes[READ] % SERVED == 0:
                serves(tour)
        self.outcomes[kind] += 1


def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    for number in range(MUTATIONS):
        try:
            reader.read(case(number))
        except Exception as error:
            error.add_note(f"This was case({number}) of tests.fuzz.mutations.")
            raise
    assert reader.outcomes.total() == MUTATIONS
    # Cases that all fail in the same way would prove little.
    assert reader.outcomes[READ] > MUTATIONS / 20
    assert len(reader.outcomes) > 10


def test_generated_files_are_read_or_refused(tmp_path: Path) -> None:
    reader = Reader(tmp_path)

    @settings(
        max_examples=FROM_SCRATCH,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(near_tours())
    def read(data: bytes) -> None:
        reader.read(data)

    read()
    assert reader.outcomes.total() >= FROM_SCRATCH
    # The number of kinds varies, because Hypothesis tries constants of the loaded modules.
    assert reader.outcomes[READ] > 0
    assert len(reader.outcomes) > 2


@settings(max_examples=20, derandomize=True, database=None)
@given(st.integers(0, 2**32))
def test_the_number_determines_the_case(number: int) -> None:
    assert case(number) == case(number)
