"""Measures how long it takes to draft tours from texts of several lengths, and of a mere list."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial

from app.tour.when import When
from benchmarks import standalone
from benchmarks.line import Line, measured
from benchmarks.places import ROOT
from benchmarks.processes import screenless
from benchmarks.turns import in_turns

AREA = "Drafting"
TEXTS = ROOT / "tests" / "drafting" / "developed"
# Words of a text, and the milliseconds until its draft is there.
MAX_MS: dict[int, float | None] = {300: None, 3_000: None, 10_000: 2000}
PUBLISHED = "2025-11-05"
# A list without an end, which rules that look around each name would read again and again.
LISTED = "Lee and Paris and "
LISTED_WORDS, LISTED_MAX_MS = 10_000, 2000


def lines(rounds: int) -> Iterator[Line]:
    """An article, a feature and a report."""
    cases = {f"{count:,} words": partial(measure, count) for count in MAX_MS}
    cases[f"a list of {LISTED_WORDS:,} words"] = partial(measure, LISTED_WORDS, "--listed")
    limits = [*MAX_MS.values(), LISTED_MAX_MS]
    results = in_turns(AREA, cases, rounds)
    for (name, values), limit in zip(results.items(), limits, strict=True):
        yield measured(AREA, f"a draft of {name}", values, "ms", max_value=limit)


def measure(count: int, kind: str = "--words") -> float:
    """Milliseconds for a text of so many words, in a new process. Raises if it fails."""
    command = [sys.executable, "-m", "benchmarks.drafting", kind, str(count)]
    run = subprocess.run(command, cwd=ROOT, env=screenless(), check=True, capture_output=True)
    return float(json.loads(run.stdout.splitlines()[-1]))


def text_of(count: int) -> str:
    """A text of at least so many words, of whole paragraphs of articles."""
    articles = [path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))]
    found: list[str] = []
    words = 0
    for paragraph in itertools.chain.from_iterable(
        article.split("\n\n") for article in itertools.cycle(articles)
    ):
        if words >= count:
            break
        found.append(paragraph.strip())
        words += len(paragraph.split())
    return "\n\n".join(found)


def draft_once(text: str) -> None:
    """Prints the milliseconds of a draft, the loading of gazetteer and rules included."""
    start = time.perf_counter()
    from app.drafting.drafting import draft
    from app.gazetteer.gazetteer import opened

    draft(text, When(PUBLISHED), opened())
    print(json.dumps((time.perf_counter() - start) * 1000))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--words"]:
        draft_once(text_of(int(sys.argv[2])))
    elif sys.argv[1:2] == ["--listed"]:
        draft_once(LISTED * (int(sys.argv[2]) // len(LISTED.split())))
    else:
        standalone.main(lines)
