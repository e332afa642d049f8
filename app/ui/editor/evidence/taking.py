"""Takes a suggestion into the open tour, as one undo step."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.drafting.decisions import Listed, kind_of
from app.drafting.draft import Draft
from app.drafting.taking import take as taken
from app.tour.bidi import isolate
from app.ui.editor.evidence.acts import Refusal
from app.ui.editor.source_text.passages import Passage, Shown
from app.ui.state.session import Session
from app.words.kinds import kind_word

translate = QCoreApplication.translate


def take(session: Session, draft: Draft, shown: Shown, proposal: Listed) -> tuple[Passage, str]:
    """Adds what is proposed, and selects its stop. Returns its passage and what was done.

    Raises :class:`Refusal` if an item finds no stop, and :class:`app.tour.edit.EditError` for a
    value that the file could not hold.
    """
    tour, span = session.document.edited, (proposal.start, proposal.end)
    result = taken(tour, draft, shown.source, proposal, session.selected)
    if result is None:
        raise Refusal(translate("evidence", "Choose the stop first, with 1 to 9."))
    name = isolate(result.tour.stop(result.stop_id).name)
    paragraph = shown.paragraph_at(proposal.start)
    number = str(paragraph.number if paragraph else 1)
    kind = kind_of(proposal)
    if kind == "place":
        step = translate("evidence", "Add {stop}").format(stop=name)
        said = translate("evidence", "Stop {stop} added from ¶{number}.").format(
            stop=name, number=number
        )
    else:
        word = kind_word(kind)
        step = translate("evidence", "Add {kind}").format(kind=word)
        said = translate("evidence", "{kind} added to {stop} from ¶{number}.").format(
            kind=word, stop=name, number=number
        )
    session.document.apply(lambda _before: result.tour, step)
    session.select(result.stop_id)
    return Passage(*span, result.stop_id, result.item_id, 0, kind), said
