"""Numbers with their nouns, in the plural forms of the language.

Each phrase is translated as a whole, because other languages inflect a noun by number and by case.
English has a translation file for its plurals too; without it Qt shows ``5 stop(s)``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from app.tour.filters import KINDS, Kind, exists, kind_of
from app.tour.model import AnyItem
from app.words.dates import number

translate = QCoreApplication.translate


def stops(count: int) -> str:
    """``1 stop``, ``31 stops``."""
    return translate("counts", "%Ln stop(s)", None, count)


def stops_template(count: int) -> str:
    """The plural form for that many stops, with ``{count}`` in place of the number."""
    return translate("counts", "{count} stop(s)", None, count)


def more_stops_template(count: int) -> str:
    """``… and {count} more stops`` in the plural form for that many."""
    return translate("counts", "… and {count} more stop(s)", None, count)


def more_items(count: int) -> str:
    """``… and 20 more``, items that is."""
    return translate("counts", "… and %Ln more item(s)", None, count)


def more_items_template(count: int) -> str:
    """``and {count} more``, items that is, in the plural form for that many."""
    return translate("counts", "and {count} more item(s)", None, count)


def items(count: int) -> str:
    """``1 item``, ``44 items``."""
    return translate("counts", "%Ln item(s)", None, count)


def some_of_items(some: int, count: int) -> str:
    """``8 of 44 items``."""
    words = translate("counts", "{some} of %Ln item(s)", None, count)
    return words.format(some=number(some))


def some_of_stops(some: int, count: int) -> str:
    """``2 of 5 stops``."""
    words = translate("counts", "{some} of %Ln stop(s)", None, count)
    return words.format(some=number(some))


def earlier_items(count: int) -> str:
    """``20 earlier items``."""
    return translate("counts", "%Ln earlier item(s)", None, count)


def more(count: int) -> str:
    """``and 4,900 more``."""
    return translate("counts", "and %Ln more", None, count)


def more_characters(count: int) -> str:
    """``Show more (996,000 characters)``."""
    return translate("counts", "Show more (%Ln character(s))", None, count)


def hits(count: int) -> str:
    """``1 hit``, ``12 hits``."""
    return translate("counts", "%Ln hit(s)", None, count)


def sources(count: int) -> str:
    """``1 source``, ``3 sources``."""
    return translate("counts", "%Ln source(s)", None, count)


def notes(count: int) -> str:
    """``1 note``, ``12 notes``."""
    return translate("counts", "%Ln note(s)", None, count)


def people(count: int) -> str:
    """``1 person``, ``12 people``."""
    return translate("counts", "%Ln person(s)", None, count)


def people_met_or_quoted(count: int) -> str:
    """``12 people met or quoted``."""
    return translate("counts", "%Ln person(s) met or quoted", None, count)


def days_later(count: int) -> str:
    """``1 day later``, ``3 days later``."""
    return translate("counts", "%Ln day(s) later", None, count)


def days_earlier(count: int) -> str:
    """``7 days earlier: out of order``."""
    return translate("counts", "%Ln day(s) earlier: out of order", None, count)


def more_problems(count: int) -> str:
    """``… and 2 more problems in this file.``"""
    return translate("counts", "… and %Ln more problem(s) in this file.", None, count)


def errors(count: int) -> str:
    """``2 problems to correct in the file before it can be opened``."""
    return translate(
        "counts", "%Ln problem(s) to correct in the file before it can be opened", None, count
    )


def warnings(count: int) -> str:
    """``3 warnings about this tour``."""
    return translate("counts", "%Ln warning(s) about this tour", None, count)


def opened_with_warnings(count: int) -> str:
    """``The tour is open, with 3 warnings.``"""
    return translate("counts", "The tour is open, with %Ln warning(s).", None, count)


def read_with_warnings(count: int) -> str:
    """``The file has changed and was read again, with 3 warnings.``"""
    return translate(
        "counts", "The file has changed and was read again, with %Ln warning(s).", None, count
    )


def of_kind(kind: Kind, count: int) -> str:
    """``1 meeting``, ``3 agreements``."""
    if kind == "meeting":
        return translate("counts", "%Ln meeting(s)", None, count)
    if kind == "quote":
        return translate("counts", "%Ln quotation(s)", None, count)
    if kind == "agreement":
        return translate("counts", "%Ln agreement(s)", None, count)
    return translate("counts", "%Ln fact(s)", None, count)


def missing_agreements(count: int) -> str:
    """``1 agreement that does not exist``."""
    return translate("counts", "%Ln agreement(s) that do(es) not exist", None, count)


def stops_without_place(count: int) -> str:
    """``2 stops without a place``."""
    return translate("counts", "%Ln stop(s) without a place", None, count)


def stops_without_date(count: int) -> str:
    """``1 stop without a date``."""
    return translate("counts", "%Ln stop(s) without a date", None, count)


def items_without_source(count: int) -> str:
    """``3 items without a source``."""
    return translate("counts", "%Ln item(s) without a source", None, count)


def quotations_without_speaker(count: int) -> str:
    """``1 quotation without a speaker``."""
    return translate("counts", "%Ln quotation(s) without a speaker", None, count)


def sources_without_text(count: int) -> str:
    """``1 source without its text``."""
    return translate("counts", "%Ln source(s) without text", None, count)


def missing(count: int) -> str:
    """``1 that does not exist``, beside the number of agreements that do."""
    return translate("counts", "%Ln that do(es) not exist", None, count)


def by_kind(items: Iterable[AnyItem]) -> list[str]:
    """The counts of the kinds that occur, in the order of ``KINDS``: ``3 meetings``, ``1 fact``.

    Agreements that do not exist are counted by themselves, at the end.
    """
    numbers = Counter(kind_of(item) if exists(item) else None for item in items)
    parts = [of_kind(kind, numbers[kind]) for kind in KINDS if numbers[kind]]
    return [*parts, missing_agreements(numbers[None])] if numbers[None] else parts


def in_heading(items: Sequence[AnyItem]) -> str:
    """The number of items of one kind, to stand after its name: ``2 · 1 that does not exist``."""
    there = sum(map(exists, items))
    absent = len(items) - there
    return f"{number(there)} · {missing(absent)}" if absent else number(there)


def all_of(count: int) -> str:
    """``both``, ``all six``, ``all 15``: that something holds for so many items."""
    words = {
        2: translate("counts", "both"),
        3: translate("counts", "all three"),
        4: translate("counts", "all four"),
        5: translate("counts", "all five"),
        6: translate("counts", "all six"),
        7: translate("counts", "all seven"),
        8: translate("counts", "all eight"),
        9: translate("counts", "all nine"),
    }
    return words.get(count) or translate("counts", "all {count}").format(count=number(count))


def files(count: int) -> str:
    """``1 file``, ``5 files``."""
    return translate("counts", "%Ln file(s)", None, count)


def saved_pictures(count: int) -> str:
    """``Saved 5 pictures in {folder}``; the caller fills in ``{folder}``."""
    return translate("counts", "Saved %Ln picture(s) in {folder}", None, count)


def unsaved_changes(count: int, title: str) -> str:
    """The sentence about changes that are not in a tour's file."""
    words = translate("counts", "“{title}” has %Ln unsaved change(s).", None, count)
    return words.format(title=title)


def found_times(count: int) -> str:
    """``Exact words of the source, found once``."""
    if not count:
        return translate("counts", "These words are not in the text of the source")
    if count == 1:
        return translate("counts", "Exact words of the source, found once")
    return translate("counts", "Exact words of the source, found %Ln time(s)", None, count)


def name_it(count: int) -> str:
    """``3 items name this person. They stay if it is deleted, without the name.``"""
    if not count:
        return translate("counts", "No item names this person.")
    return translate(
        "counts",
        "%Ln item(s) name(s) this person. Deleting keeps them, without the name.",
        None,
        count,
    )


def cite_it(count: int) -> str:
    """``3 items cite this source. Deleting it deletes their citations too.``"""
    if not count:
        return translate("counts", "No item cites this source.")
    return translate(
        "counts",
        "%Ln item(s) cite(s) this source. Deleting it deletes these citations too.",
        None,
        count,
    )


def changes_after_save(count: int, title: str, moment: str) -> str:
    """The sentence about what a crash left: ``T: 14 changes after your last save, 10:32.``"""
    words = translate("counts", "{title}: %Ln change(s) after your last save, {time}.", None, count)
    return words.format(title=title, time=moment)


def changes_never_saved(count: int, title: str, moment: str) -> str:
    """The same for a tour that has no file: ``T: 14 changes, never saved, kept at 10:32.``"""
    words = translate("counts", "{title}: %Ln change(s), never saved, kept at {time}.", None, count)
    return words.format(title=title, time=moment)


def changed_on_disk(count: int, moment: str) -> str:
    """The sentence about a file that changed while there are unsaved changes."""
    words = translate(
        "counts",
        "The file was changed by another program at {time}, while you have %Ln unsaved change(s). "
        "Nothing is lost yet.",
        None,
        count,
    )
    return words.format(time=moment)


def changes_since(count: int) -> str:
    """``3 changes since``, the last save that is."""
    return translate("counts", "%Ln change(s) since", None, count)


def unsaved(count: int) -> str:
    """``3 unsaved changes``."""
    return translate("counts", "%Ln unsaved change(s)", None, count)


def differences(count: int) -> str:
    """``5 differences``."""
    return translate("counts", "%Ln difference(s)", None, count)


def problems(count: int) -> str:
    """``1 problem``, ``3 problems``."""
    return translate("counts", "%Ln problem(s)", None, count)
