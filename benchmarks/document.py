"""A run as a document for readers, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import table
from benchmarks.line import Line
from benchmarks.long import MOST_OPENINGS

HOW = """Made by `make bench SAVE=1`, all in one run. Only the ratios mean something on another
machine; the other values are those of this one. What is compared ran in turns, each time in
processes of its own, after a round that does not count. Values are medians of {rounds} rounds
({few} for tours that are opened in a running window, one for the memory of exports); the spread
is the highest less the lowest. The time of a start or a command is that of the whole process,
from its beginning.

- *An empty web view* is what any program with Qt's web engine must wait for: a window with an empty
  page, in the same Python.
- *Fresh HOME*: no settings, and no page kept from a former start. *Page kept from before*: the
  second and later starts.
- *Window painted*: the window's pixels are on a virtual screen, ours and KDE Marble's seen in the
  same way, each with a fresh HOME.
- *folium.Marker*: a plain folium map with one for each stop, in a web view as ours.
- *A plain scan* is Python's `query in text` over the same texts, and shows nothing.
- *Memory* counts all processes of a program: pages that are private to one of them, and pages that
  they share once for all of them, whatever else on the machine shares them too. A megabyte is a
  million bytes.
- *Peers* draw the same stops, coasts, legs and names as we do, but at every size the coast at 1:50
  million; ours at 3840x2160 and A3 is that at 1:10 million. How is in `benchmarks/peers/`.
"""


def document(
    lines: Sequence[Line], facts: Sequence[tuple[str, str]], loads: tuple[str, str], rounds: int
) -> str:
    """Machine, what the words mean, and the table; ``loads`` are those at begin and end."""
    told = [*facts, ("Load average", f"{loads[0]} at the beginning, {loads[1]} at the end")]
    machine = "\n".join(f"- {name}: {text}" for name, text in told)
    parts = (
        "# Benchmarks",
        HOW.format(rounds=rounds, few=min(rounds, MOST_OPENINGS)).rstrip(),
        machine,
        table.summary(lines),
    )
    return "\n\n".join((*parts, table.markdown(lines))) + "\n"
