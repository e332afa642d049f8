"""Formats the results of a run as docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks import table
from benchmarks.line import Line
from benchmarks.long import MAX_OPENINGS
from benchmarks.places import ROOT

# What a run cannot tell, and its document keeps.
TRIED = ROOT / "benchmarks" / "tried.md"

HOW = """Made by `make bench SAVE=1` in one run. Only the ratios carry over to another machine;
absolute values are those of this one. Programs that are compared run in turns, each time in a new
process, after a warm-up round that does not count. Values are medians of {rounds} rounds ({few}
for tours that are opened in a running window and for `--each-stop`, one for the memory of exports
and of flights). The spread is the highest value minus the lowest. The time of a start or a command
is that of the whole process, from its start.

- *An empty web view* is the floor for any program with Qt's web engine: a window with an empty
  page, in the same Python. It draws as Qt does by default. Where there is no graphics card our
  program draws without OpenGL; that would make an empty view start in some three quarters of its
  time too.
- *Fresh HOME*: no settings. *A later start*: with the settings of the
  first one.
- *Map drawn*: the page has passed on a frame with the whole map. Without a graphics card its pixels
  follow some 30 to 40 ms later.
- *Window painted*: the pixels of the window are on a virtual screen. Our window and KDE Marble's
  are detected in the same way, each with a fresh HOME.
- *folium.Marker*: a plain folium map with one marker for each stop, in a web view like ours.
- *A plain scan* is Python's `query in text` over the same texts, and shows nothing.
- *Memory* counts all processes of a program: pages that are private to one of them, plus pages
  that they share, counted once, even if other programs share them too. A megabyte is a million
  bytes. That of an export is its peak; that of a window is taken three seconds after its last work.
- *Each further picture*: the time of a command that makes a picture of each stop, less that of a
  command that makes one, divided by the number of other pictures.
- *Peers* draw the same stops, coasts, legs and names as we do. They use the coast at 1:50 million
  at every size; we use 1:10 million at 3840x2160 and A3. `benchmarks/peers/` shows how.
"""


def document(
    lines: Sequence[Line], facts: Sequence[tuple[str, str]], loads: tuple[str, str], rounds: int
) -> str:
    """The terms, the machine, the table, and what was tried and won nothing.

    ``loads`` are the averages at the beginning and end.
    """
    all_facts = [*facts, ("Load average", f"{loads[0]} at the beginning, {loads[1]} at the end")]
    machine = "\n".join(f"- {name}: {text}" for name, text in all_facts)
    parts = (
        "# Benchmarks",
        HOW.format(rounds=rounds, few=min(rounds, MAX_OPENINGS)).rstrip(),
        machine,
        table.summary(lines),
    )
    tried = TRIED.read_text(encoding="utf-8").rstrip()
    return "\n\n".join((*parts, table.markdown(lines), tried)) + "\n"
