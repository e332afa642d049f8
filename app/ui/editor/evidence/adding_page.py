"""Where a source text comes in: by paste, by drop, or from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from app.readers.document import SUFFIXES
from app.ui.widgets.keyboard import keep_paste
from app.ui.widgets.labels import label

translate = QCoreApplication.translate

_WIDTH = 420


class AddingPage(QWidget):
    """Takes a text; ``pasted`` carries it and whether it is HTML, ``chosen`` a file's path.

    ``escaped`` is Escape. ``choose`` asks for a file, and may be replaced in tests.
    """

    pasted = Signal(str, bool)
    chosen = Signal(object)
    escaped = Signal()

    def __init__(
        self, parent: QWidget | None = None, choose: Callable[[QWidget], Path | None] | None = None
    ) -> None:
        super().__init__(parent)
        self._choose = choose or choose_document
        self.setProperty("role", "panel")
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keep_paste(self)
        self.hide()
        self.title = label("", "heading", self)
        self.words = label("", "body", self)
        self.fault = label("", "problem", self)
        self.paste = QPushButton(self.tr("&Paste"), self)
        self.paste.setObjectName("paste-text")
        self.file = QPushButton(self.tr("&Choose a File…"), self)
        self.file.setObjectName("choose-text")
        self.paste.clicked.connect(self.take_clipboard)
        self.file.clicked.connect(self.choose_file)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.paste)
        buttons.addWidget(self.file)
        buttons.addStretch(1)
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(middle)
        inner.setSpacing(SPACE_M)
        for part in (self.title, self.words):
            inner.addWidget(part)
        inner.addLayout(buttons)
        inner.addWidget(self.fault)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.addStretch(2)
        column.addWidget(middle)
        column.addStretch(3)
        self.ask_for_new()

    def ask_for_new(self) -> None:
        """Asks for the text of a new source."""
        self._ask(
            self.tr("Add the text that the tour rests on"),
            self.tr(
                "Paste the article here (Ctrl+V), drop a file, or choose one: text, Markdown, HTML,"
                " Word or PDF. Nothing is fetched from the network."
            ),
        )

    def ask_for_withheld(self, title: str) -> None:
        """Asks for the text of a source that the file does not contain."""
        self._ask(
            title,
            self.tr(
                "The text of this source is not in the file. Paste it (Ctrl+V), drop it or choose"
                " it: if it is the text that was cited, its passages are marked."
            ),
        )

    def ask_for_today(self, title: str) -> None:
        """Asks for the text of today of a source, to compare it with the one that was cited."""
        self._ask(
            self.tr("Check “{title}” against a text").format(title=title),
            self.tr(
                "Paste the article as it is today (Ctrl+V), drop it or choose its file. Nothing is"
                " changed until you say so."
            ),
        )

    def show_fault(self, sentence: str) -> None:
        """Says why a text could not be taken."""
        self.fault.setText(sentence)

    def take_clipboard(self) -> None:
        """Takes the text on the clipboard."""
        self._take(QApplication.clipboard().mimeData())

    def choose_file(self) -> None:
        """Asks for a file."""
        path = self._choose(self)
        if path is not None:
            self.chosen.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes on Ctrl+V; Escape closes the page."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts files and texts."""
        data = event.mimeData()
        if data.hasUrls() or data.hasText() or data.hasHtml():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes what was dropped."""
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        taken = text_of(data)
        if isinstance(taken, Path):
            self.chosen.emit(taken)
        elif taken is None:
            self.show_fault(
                self.tr("There is no text to paste: copy the text of the article first.")
            )
        else:
            self.pasted.emit(*taken)

    def _ask(self, title: str, words: str) -> None:
        self.title.setText(title)
        self.words.setText(words)
        self.fault.setText("")
        self.setAccessibleName(f"{title}. {words}")


def text_of(data: QMimeData) -> Path | tuple[str, bool] | None:
    """A file, or a text and whether it is HTML, of what was pasted or dropped."""
    local = [QUrl(url).toLocalFile() for url in data.urls() if url.isLocalFile()]
    if len(local) == 1:
        return Path(local[0])
    # Programs that copy a page give its plain text too, without the borders of its paragraphs.
    if data.hasHtml() and data.html().strip():
        return data.html(), True
    return (data.text(), False) if data.text().strip() else None


def choose_document(parent: QWidget) -> Path | None:
    """Asks for a document."""
    kinds = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
    title = translate("evidence", "Source Text")
    texts, others = translate("evidence", "Texts"), translate("evidence", "All files")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", f"{texts} ({kinds});;{others} (*)")
    return Path(name) if name else None
