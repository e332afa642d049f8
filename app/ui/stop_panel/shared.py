"""What is said once for several cards: the topics of a section, and the remark of neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S
from app.tour.model import AnyItem
from app.ui.editor.glyphs import Glyph
from app.ui.sources.citations import one_line
from app.ui.state.session import Session
from app.ui.stop_panel.card import INSET
from app.ui.stop_panel.filter_links import topic_flow
from app.ui.widgets.in_steps import text_widget
from app.ui.widgets.reading.prose import Prose, prose
from app.words.counts import all_of
from app.words.wording import remark


class SharedTopics(QWidget):
    """The topics that all items of a section have, and how many items that are."""

    def __init__(
        self, session: Session, topics: Sequence[str], count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        flow = topic_flow(session, topics)
        flow.addWidget(one_line(all_of(count), "meta"))
        margins = flow.contentsMargins()
        flow.setContentsMargins(INSET + margins.left(), 0, INSET, SPACE_S)
        self.setLayout(flow)


class RemarkGroup(QFrame):
    """Cards of neighbours with the same remark, tied by a rule at their left.

    ``column`` takes the cards. The remark stands above them, unless ``is_continued``: then it
    stands above cards before them.
    """

    def __init__(self, item: AnyItem, parent: QWidget, *, is_continued: bool) -> None:
        super().__init__(parent)
        self.setProperty("role", "remark-group")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(INSET, 0, 0, 0)
        outer.setSpacing(0)
        tie = QFrame()
        tie.setProperty("role", "tie")
        outer.addWidget(tie)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        outer.addLayout(self.column, 1)
        text = remark(item)
        if text and not is_continued:
            self.column.addWidget(_caveat(text))


def _caveat(text: str) -> QWidget:
    """A remark on a ground of its own."""
    around = QWidget()
    margins = QVBoxLayout(around)
    margins.setContentsMargins(INSET, 0, INSET, SPACE_S)
    caveat = QFrame()
    caveat.setProperty("role", "caveat")
    row = QHBoxLayout(caveat)
    row.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
    row.setSpacing(SPACE_S)
    row.addWidget(Glyph("info"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_widget(text, "remark", _prose), 1)
    margins.addWidget(caveat)
    return around


def _prose(text: str, role: str) -> Prose:
    return prose(text, role)
