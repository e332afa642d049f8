"""What the dialog of a reference says if it has no passage to show: what is known, what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.model import Citation, Source, Tour
from app.tour.paragraphs import paragraph_number, paragraphs
from app.tour.sourcing import CitedItem, citing, is_web_link
from app.ui.widgets.labels import label, rule
from app.words import counts
from app.words.dates import number
from app.words.wording import SEPARATOR, place_in_source

translate = QCoreApplication.translate

# More items than these are left to View > Sources; longer words are cut.
MOST_ITEMS = 5
MOST_CHARACTERS = 100


class NoPassage(QWidget):
    """Why there is no passage, how to find it, and which items cite it."""

    def __init__(self, tour: Tour, source: Source, cited: Citation) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(label(_reason(source, cited), "note"))
        column.addSpacing(SPACE_S)
        column.addWidget(label(translate("no_passage", "How to find it").upper(), "section"))
        for line in _advice(source, cited):
            column.addWidget(label(line, "body"))
        items = citing(tour, cited)
        if items:
            column.addSpacing(SPACE_S)
            column.addWidget(rule())
            column.addSpacing(SPACE_S)
            column.addWidget(label(_citing_heading(cited, len(items)).upper(), "section"))
            for entry in items[:MOST_ITEMS]:
                column.addWidget(label(_line(entry), "meta"))
            if len(items) > MOST_ITEMS:
                more = translate("panel", "and {count} more: View > Sources")
                left = number(len(items) - MOST_ITEMS)
                column.addWidget(label(more.format(count=left), "meta"))


def unknown_facts(source: Source) -> str:
    """What the tour does not tell of a source: ``Not given: publisher, address``."""
    missing = [
        word
        for word, value in (
            (translate("no_passage", "publisher"), source.publisher),
            (translate("no_passage", "date of publication"), source.published),
            (translate("no_passage", "address"), source.url),
        )
        if not value
    ]
    words = translate("no_passage", "Not given: {facts}")
    return words.format(facts=", ".join(missing)) if missing else ""


def _reason(source: Source, cited: Citation) -> str:
    if source.text is None:
        if not cited.locator:
            return translate("no_passage", "The tour’s file does not hold the text of this source.")
        return translate("no_passage", "The tour’s file does not hold the text of this passage.")
    place = paragraph_number(cited)
    if place is not None:
        words = translate(
            "no_passage",
            "The text of this source in the tour’s file has no paragraph {place}: "
            "it ends with paragraph {last}.",
        )
        return words.format(place=number(place), last=number(len(paragraphs(source.text))))
    return translate(
        "no_passage",
        "The tour’s file holds the text of this source, but not where in it the passage is.",
    )


def _advice(source: Source, cited: Citation) -> list[str]:
    place = place_in_source(cited)
    if is_web_link(source.url):
        lines = [
            translate("no_passage", "Open the address, and look there for {place}.").format(
                place=place
            )
            if place
            else translate("no_passage", "Open the address to read the source.")
        ]
    else:
        lines = [
            translate("no_passage", "Look for the source by its title; Copy Citation copies it.")
        ]
        if place:
            lines.append(translate("no_passage", "Look there for {place}.").format(place=place))
    if cited.label == "paragraph" and cited.locator:
        lines.append(
            translate(
                "no_passage",
                "Paragraphs are counted from 1, from the start of the text; "
                "headings are not counted.",
            )
        )
    return lines


def _citing_heading(cited: Citation, count: int) -> str:
    words = (
        translate("no_passage", "{items} cite this place")
        if cited.locator
        else translate("no_passage", "{items} cite this source")
    )
    return words.format(items=counts.items(count))


def _line(entry: CitedItem) -> str:
    words = " ".join(entry.words[: 4 * MOST_CHARACTERS].split())
    if len(words) > MOST_CHARACTERS:
        words = f"{words[: MOST_CHARACTERS - 1].rstrip()}…"
    return f"{entry.stop.name}{SEPARATOR}{words}"
