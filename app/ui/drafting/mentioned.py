"""Below the map: the places that the text only mentions, and what all proposals are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.drafting.draft import Mention
from app.map.theme import SPACE_L, SPACE_M, SPACE_S
from app.tour.bidi import isolate
from app.tour.paragraphs import ParagraphNumbers
from app.ui.widgets.labels import label
from app.ui.widgets.link import EDGE, Link
from app.words.drafting import mention_words, proposals_sentence

# More names than these are counted.
_MOST_NAMES, _MOST_REASONS = 60, 100


class AlsoMentioned(QScrollArea):
    """Names the places once each; a link shows why they are no stops."""

    def __init__(self) -> None:
        super().__init__()
        self._mentions: Sequence[Mention] = ()
        self._text = ""
        self._shows_why = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Also mentioned"))
        body = QWidget()
        body.setProperty("role", "panel")
        self.heading = label(self.tr("Also mentioned").upper(), "section", body)
        self.names = label("", "second", body)
        self.why = Link("", "plain", parent=body)
        self.why.clicked.connect(self._turn)
        self.reasons = label("", "meta", body)
        self.promise = label(proposals_sentence(), "meta", body)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, SPACE_L, 20, SPACE_L)
        column.setSpacing(SPACE_S)
        # The frame of the link begins before its words.
        link = QHBoxLayout()
        link.setContentsMargins(-EDGE, 0, 0, 0)
        link.addWidget(self.why)
        link.addStretch(1)
        for part in (self.heading, self.names):
            column.addWidget(part)
        column.addLayout(link)
        column.addWidget(self.reasons)
        column.addStretch(1)
        column.addSpacing(SPACE_M)
        column.addWidget(self.promise)
        self.setWidget(body)
        self.show_mentions((), "")

    def show_mentions(self, mentions: Sequence[Mention], text: str) -> None:
        """Shows the places that a text mentions."""
        self._mentions, self._text, self._shows_why = mentions, text, False
        names = list(dict.fromkeys(mention.name for mention in mentions))
        shown = ", ".join(isolate(name) for name in names[:_MOST_NAMES])
        more = len(names) - _MOST_NAMES
        if more > 0:
            rest = self.tr("… and %n more", "", more)
            shown = f"{shown} {rest}"
        self.names.setText(f"{shown}." if shown and more <= 0 else shown)
        for part in (self.heading, self.names, self.why):
            part.setVisible(bool(names))
        self._say()

    def _turn(self) -> None:
        self._shows_why = not self._shows_why
        self._say()

    def _say(self) -> None:
        self.why.say(self.tr("Hide why") if self._shows_why else self.tr("Show why"))
        numbers = ParagraphNumbers(self._text)
        lines: dict[str, str] = {}
        for mention in self._mentions[:_MOST_REASONS]:
            if mention.name not in lines:
                number = numbers.at(mention.start)
                lines[mention.name] = mention_words(mention, self._text, number)
        self.reasons.setText("\n".join(lines.values()) if self._shows_why else "")
        self.reasons.setVisible(self._shows_why)
