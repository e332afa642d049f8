"""What a text proposes that a tour does not have yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from app.drafting.decisions import Listed, kind_of, listed, marks_of
from app.drafting.draft import Draft, ProposedStop
from app.drafting.taking import stop_of
from app.tour.model import Tour
from app.ui.editor.source_text.passages import Passage, Shown
from app.ui.state.dismissals import Mark

# Passages are looked up by pieces of the text that have this length, in code points.
_PIECE = 1000


def open_proposals(
    tour: Tour, draft: Draft, shown: Shown, dismissed: Collection[Mark]
) -> Sequence[Listed]:
    """The proposals that are neither in the tour nor dismissed, in the order of the text.

    An item is in the tour if one is cited from half of the words, a stop if the tour has one of its
    name or at its place. Words that state a place do not stand for an item, nor the reverse.
    """
    items = _by_piece(each for each in shown.passages if each.item_id)
    places = _by_piece(each for each in shown.passages if each.kind == "place")
    return [
        proposal
        for proposal in listed(draft)
        if shown.text[proposal.start : proposal.end].strip()
        and marks_of(proposal)[0] not in dismissed
        and not _is_in(places if isinstance(proposal, ProposedStop) else items, proposal)
        and not (isinstance(proposal, ProposedStop) and stop_of(tour, proposal) is not None)
    ]


def passage_of(proposal: Listed) -> Passage:
    """A proposal as a passage of its text."""
    return Passage(
        proposal.start, proposal.end, "", proposal.id, 0, kind_of(proposal), is_proposed=True
    )


def _by_piece(passages: Iterable[Passage]) -> Mapping[int, list[Passage]]:
    found: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        for piece in range(passage.start // _PIECE, passage.end // _PIECE + 1):
            found[piece].append(passage)
    return found


def _is_in(passages: Mapping[int, list[Passage]], proposal: Listed) -> bool:
    """Whether a passage and a proposal share half of the words of the shorter one."""
    start, end = proposal.start, proposal.end
    for piece in range(start // _PIECE, end // _PIECE + 1):
        for each in passages.get(piece, ()):
            shared = min(end, each.end) - max(start, each.start)
            if shared > 0 and 2 * shared >= min(end - start, each.end - each.start):
                return True
    return False
