"""Starting the app does not wait for drafting."""

from __future__ import annotations

import subprocess
import sys

from tests.unit.test_imports import ROOT


def test_a_start_loads_nothing_of_drafting() -> None:
    code = (
        "import sys, app.ui.start.application\n"
        "print([m for m in sys.modules if m.startswith(('app.drafting', 'app.ui.drafting'))])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "[]"
