"""Prints the test coverage of the last test run.

``make coverage`` runs it. For each line: ``.venv/bin/coverage html -d build/coverage/html``.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent
# Percentages of lines and branches together. A total below FLOOR fails; files below NAMED_BELOW are
# only listed.
FLOOR = 93
NAMED_BELOW = 85


def main() -> int:
    """Prints the total and the files with low coverage. Returns 1 if the total is too low."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(path))
        report = json.loads(path.read_bytes())
    shares = {name: file["summary"]["percent_covered"] for name, file in report["files"].items()}
    total = report["totals"]["percent_covered"]
    low = sorted((share, name) for name, share in shares.items() if share < NAMED_BELOW)
    print(f"Coverage of lines and branches in app/: {total:.1f} %")
    for share, name in low:
        print(f"  {share:5.1f} %  {name}")
    if total < FLOOR:
        print(f"The total must be at least {FLOOR} %.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
