"""Prints how much of the app the last run of the tests has been through.

``make test`` runs it. Whoever wants each line: ``.venv/bin/coverage html -d build/coverage/html``.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent
# Per cent of lines and branches together. A change that takes the total below the floor has too few
# tests; files below the other mark are only named.
FLOOR = 93
NAMED_BELOW = 85


def main() -> int:
    """Names the files with most left to test, and the total; ends with 1 below the floor."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    coverage.load()
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "coverage.json"
        coverage.json_report(outfile=str(made))
        report = json.loads(made.read_bytes())
    shares = {name: one["summary"]["percent_covered"] for name, one in report["files"].items()}
    total = report["totals"]["percent_covered"]
    low = sorted((share, name) for name, share in shares.items() if share < NAMED_BELOW)
    print(f"Lines and branches of app/ that the tests go through: {total:.1f} %")
    for share, name in low:
        print(f"  {share:5.1f} %  {name}")
    if total < FLOOR:
        print(f"That is less than {FLOOR} %.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
