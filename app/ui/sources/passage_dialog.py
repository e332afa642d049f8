"""The dialog of a reference: its source, the place in it, and the passage if the file has it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.model import Citation, Tour
from app.tour.paragraphs import paragraph_passage
from app.tour.sourcing import Passage, is_web_link, passage, source_text
from app.ui.sources.browser import UrlOpener, address_row, open_in_browser
from app.ui.sources.copying import copy
from app.ui.sources.no_passage import NoPassage, unknown_facts
from app.ui.widgets.labels import label
from app.ui.widgets.utf16 import utf16_length
from app.words.wording import phrasing, place_in_source, source_facts

WIDTH = 480
TITLE_LINES = 4
# Room for a passage of two or three lines and its context.
HEIGHT = 260


class PassageDialog(QDialog):
    """Shows a citation; Escape or Close returns to the reference."""

    def __init__(
        self, tour: Tour, cited: Citation, parent: QWidget, opener: UrlOpener = open_in_browser
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        source = tour.source(cited.source)
        number = tour.source_number(cited.source)
        heading = self.tr("Source {number}").format(number=number)
        self.setWindowTitle(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_XS)
        column.addWidget(label(heading.upper(), "section"))
        column.addWidget(label(source.title, "heading", max_lines=TITLE_LINES))
        for facts in (source_facts(source), unknown_facts(source)):
            if facts:
                column.addWidget(label(facts, "meta"))
        if source.url:
            column.addLayout(address_row(source.url, opener))
        where = place_in_source(cited)
        if where:
            column.addSpacing(SPACE_S)
            column.addWidget(label(where[:1].upper() + where[1:], "strong"))
        by_number = None
        cited_passage = passage(source, cited)
        if cited_passage is None:
            cited_passage = by_number = paragraph_passage(source, cited)
        self.passage = _passage_view(cited_passage, self) if cited_passage else None
        if self.passage:
            self.passage.setAccessibleName(self.tr("Passage in the source"))
            column.addSpacing(SPACE_S)
            column.addWidget(self.passage, 1)
        else:
            column.addSpacing(SPACE_S)
            column.addWidget(NoPassage(tour, source, cited))
            column.addStretch(1)
        if by_number:
            found = self.tr("Found by its number. Headings in the text would shift the count.")
            column.addWidget(label(found, "note"))
        column.addSpacing(SPACE_M)
        buttons = self._buttons(source_text(source, cited, phrasing()))
        if is_web_link(source.url) and source.url:
            self._add_opener(buttons, source.url, opener)
        column.addWidget(buttons)
        height = self.heightForWidth(WIDTH)
        # The hint of wrapped labels alone is that of a narrow column.
        self.resize(WIDTH, max(height, self.sizeHint().height()) if self.passage else height)

    def _buttons(self, citation: str) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        # Close has the focus, so that Enter does not open the link by mistake.
        close.setDefault(True)
        close.setFocus()
        copy_button = QPushButton(self.tr("Copy &Citation"), self)
        copy_button.setObjectName("copy-citation")
        buttons.addButton(copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        copy_button.clicked.connect(lambda: copy(citation))
        buttons.rejected.connect(self.reject)
        return buttons

    def _add_opener(self, buttons: QDialogButtonBox, url: str, opener: UrlOpener) -> None:
        button = QPushButton(self.tr("&Open Address"), self)
        button.setObjectName("open-address")
        button.setAutoDefault(False)
        buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: opener(url))


def _passage_view(cited: Passage, parent: QWidget) -> QPlainTextEdit:
    text = QPlainTextEdit(parent)
    text.setProperty("role", "passage")
    text.setMinimumHeight(HEIGHT)
    text.setPlainText(cited.text)
    text.setReadOnly(True)
    # Tab leaves the text; the arrow keys move in it.
    text.setTabChangesFocus(True)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    start, end = (utf16_length(part) for part in (cited.before, cited.before + cited.marked))
    cursor = text.textCursor()
    cursor.setPosition(start)
    text.setTextCursor(cursor)
    mark = QTextEdit.ExtraSelection()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    highlight = QTextCharFormat()
    tint = QColor(text.palette().highlight().color())
    tint.setAlphaF(0.22)
    highlight.setBackground(tint)
    mark.cursor = cursor
    mark.format = highlight
    text.setExtraSelections([mark])
    return text
