"""Which snapshots of a document to keep, so that old work stays within reach in little room."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from app.ui.journal.folder import Snapshot

MOST_SNAPSHOTS = 20
MOST_BYTES = 50 * 1024 * 1024


def superfluous(
    snapshots: Sequence[Snapshot],
    most: int = MOST_SNAPSHOTS,
    most_bytes: int = MOST_BYTES,
) -> list[Snapshot]:
    """The snapshots of one document to delete, so that the limits hold.

    ``snapshots`` are in order. The last one of each session stays if it holds unsaved changes, and
    so do the latest one and the latest that was saved. Of the others, those go first that lie
    closest to their neighbours for their age, so that the steps grow with the distance in time,
    and the oldest one last.
    """
    kept = list(snapshots)
    needed = _needed(kept)
    gone = []
    while len(kept) > most or sum(snapshot.size for snapshot in kept) > most_bytes:
        candidates = [place for place, snapshot in enumerate(kept) if snapshot not in needed]
        if not candidates:
            break
        place = min(candidates, key=lambda place: _worth(kept, place))
        gone.append(kept.pop(place))
    return gone


def _worth(kept: Sequence[Snapshot], place: int) -> float:
    """The gap that a snapshot would leave, in proportion to its age; twice that if it was saved."""
    if place == 0:
        return inf
    # The last one is never a candidate.
    gap = _position(kept[place + 1]) - _position(kept[place - 1])
    age = _position(kept[-1]) - _position(kept[place]) + 1
    return gap / age * (2 if kept[place].note.kind == "saved" else 1)


def _position(snapshot: Snapshot) -> float:
    # A session counts as many snapshots as it may have.
    return snapshot.note.order * MOST_SNAPSHOTS + snapshot.note.number


def _needed(snapshots: Sequence[Snapshot]) -> list[Snapshot]:
    last = {snapshot.session: snapshot for snapshot in snapshots}
    needed = [snapshot for snapshot in last.values() if snapshot.note.is_unsaved]
    saved = [snapshot for snapshot in snapshots if snapshot.note.kind == "saved"]
    return [*needed, *saved[-1:], *snapshots[-1:]]
