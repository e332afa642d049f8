"""What the sheet of one stop tells: its strongest quotation, and its other items by kind."""

from __future__ import annotations

from app.map.sheet.items import ItemTexts, shortened
from app.map.sheet.options import SheetOptions
from app.map.words import Words
from app.tour.filters import KINDS, kind_of
from app.tour.model import Stop, Tour
from app.tour.pull_quotes import stop_quotation
from app.tour.telling import inferred_kinds, told_items

# More items of one stop than this have no room on any sheet.
MOST_ITEMS = 200
# Of a note about what is inferred, in characters.
_LONGEST_NOTE = 480
# In the order of the page; facts are background.
_ORDER = ("meeting", "agreement", "absent", "quote", "fact")


def stop_page(tour: Tour, options: SheetOptions, words: Words) -> dict[str, object] | None:
    """What a sheet tells of the stop that it shows; ``None`` if it shows no stop or tells nothing.

    ``items`` are in the order in which they may stop early; ``pull`` is the place of the quotation
    that is set large among them, ``count`` their number with those that are beyond any sheet.
    """
    if not isinstance(options.fit, str) or not options.parts.events:
        return None
    stop = tour.stop(options.fit)
    told = told_items(tour, stop)
    texts = ItemTexts.of(tour, words, cites=options.parts.sources)
    noted = inferred_kinds(stop)
    strongest = stop_quotation(tour, stop)
    shown = told[:MOST_ITEMS]
    return {
        "items": [
            {
                # The quotation that is set large stands alone.
                **texts.entry(item, is_noted=kind_of(item) in noted and item is not strongest),
                **texts.details(stop, item),
            }
            for item in shown
        ],
        "pull": next((at for at, item in enumerate(shown) if item is strongest), None),
        "count": len(told),
        "sections": [_section(kind, stop, words) for kind in _ORDER],
        "notes": [
            [note.head, shortened(note.note, _LONGEST_NOTE)]
            for note in words.basis_notes(stop)
            if note.note
        ],
    }


def _section(kind: str, stop: Stop, words: Words) -> dict[str, object]:
    """The heading of the items of a kind, and whether it says that all of them are inferred."""
    own = next(known for known in KINDS if known == ("agreement" if kind == "absent" else kind))
    return {
        "kind": kind,
        "heading": words.status("none") if kind == "absent" else words.kind_headings[own],
        "inferred": words.inferred if own in inferred_kinds(stop) else None,
    }
