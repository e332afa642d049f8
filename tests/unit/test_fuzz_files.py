"""The first cases of MBTiles and settings of ``make fuzz``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.fuzz.files import OtherFiles

CASES = 100

pytestmark = pytest.mark.usefixtures("unmeasured")


@pytest.mark.parametrize("kind", ["MBTiles", "settings"])
def test_other_files_are_read_or_refused(tmp_path: Path, kind: str) -> None:
    read = OtherFiles(tmp_path).kinds[kind]
    outcomes: Counter[str] = Counter()
    for number in range(CASES):
        try:
            outcomes[read(number)] += 1
        except Exception as error:
            error.add_note(f"This was case {number} of {kind} in tests.fuzz.files.")
            raise
    assert outcomes.total() == CASES
    # Cases that all end in the same way would prove little.
    assert len(outcomes) > 1
