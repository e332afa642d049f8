"""New from a text: a page to paste an article on, and to say where it is from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_S, SPACE_XL
from app.readers.document import MOST_BYTES, SUFFIXES, SourceDocument, UnreadableDocument
from app.readers.read import read_document, read_text
from app.tour import Tour
from app.tour.edit import EditError
from app.tour.file.disk import read_small
from app.ui.state.settings import Settings
from app.ui.welcome.choice import quiet_label
from app.ui.welcome.reading import begun_with
from app.ui.welcome.text_fields import TextFields
from app.ui.widgets.keyboard import ENTER

# The text has lines of at most some 90 letters.
TEXT_WIDTH, FIELDS_WIDTH = 760, 336
# As much of a text tells its title and its language.
HEAD = 4000


class NewTextPage(QWidget):
    """Makes a tour of a text and of what is said about it.

    ``draft_asked`` carries a :class:`app.tour.Tour` without stops, whose source is the text, for
    proposals. ``begun`` carries such a tour and the id of its source if none are wanted. ``left``
    is emitted if the user goes back. What was typed stays until a tour is begun.
    """

    draft_asked = Signal(object)
    begun = Signal(object, str)
    left = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("New from a text"))
        self.text = _TextBox(self.take)
        self.text.setProperty("role", "new-text")
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(
            self.tr("Paste the text here, or drop a file: .txt, .md, .html, .docx or .pdf")
        )
        self.fields = TextFields()
        self.text.textChanged.connect(self._propose)
        self.choose = QPushButton(self.tr("&Choose a File…"))
        self.choose.clicked.connect(self.choose_file)
        self.begin_button = QPushButton(self.tr("&Begin"))
        self.begin_button.setProperty("primary", True)
        self.begin_button.setToolTip(self.tr("Ctrl+Enter"))
        self.begin_button.clicked.connect(self.begin)
        self.plain_button = QPushButton(self.tr("Begin &without proposals"))
        self.plain_button.setToolTip(self.tr("Ctrl+Shift+Enter"))
        self.plain_button.clicked.connect(self.begin_plain)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.left)
        self._lay_out()

    def begin(self) -> None:
        """Asks for proposals, or says what is missing."""
        begun = self._begun()
        if begun is not None:
            self.draft_asked.emit(begun[0])

    def begin_plain(self) -> None:
        """Makes a tour without stops, or says what is missing."""
        begun = self._begun()
        if begun is not None:
            self.begun.emit(*begun)

    def _begun(self) -> tuple[Tour, str] | None:
        text = self._text()
        if not text.strip():
            sentence = self.tr("There is no text yet. Paste one, or choose a file.")
            self._show_problem(sentence)
            return None
        beginning = self.fields.beginning(text)
        if beginning is None:
            return None
        try:
            return begun_with(beginning)
        except EditError as error:
            self.fields.show_problem(str(error), error.field)
            return None

    def clear(self) -> None:
        """Empties the page for another text."""
        self.text.clear()
        self.fields.clear()

    def start(self) -> None:
        """Gives the keyboard to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> None:
        """Lets the user choose a file with the text."""
        patterns = " ".join(f"*.{suffix}" for suffix in SUFFIXES)
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a text"),
            str(self._settings.open_folder),
            self.tr("Texts ({patterns});;All files (*)").format(patterns=patterns),
        )
        if path:
            self._settings.open_folder = Path(path).parent
            self.read_file(Path(path))

    def read_file(self, path: Path) -> None:
        """Takes the text of a file, or says why it cannot be read."""
        try:
            document = read_document(read_small(path, MOST_BYTES), path.name)
        except UnreadableDocument as error:
            self._show_problem(str(error))
        except OSError as error:
            said = (error.strerror or str(error)).rstrip(".")
            sentence = self.tr("{file} cannot be read: {reason}.")
            self._show_problem(sentence.format(file=path.name, reason=said))
        else:
            self.show_document(document)

    def show_document(self, document: SourceDocument) -> None:
        """Shows a text and what it says about itself."""
        self.fields.show_document(document)
        # So that Ctrl+Z brings the last text back.
        self.text.selectAll()
        self.text.insertPlainText(document.text)
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
        self._propose()
        self.start()

    def take(self, data: QMimeData) -> bool:
        """Takes a pasted or dropped file or whole text; returns whether it did."""
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.read_file(files[0])
            return True
        if self._text().strip():
            # What is added to a text is not a text of its own.
            return False
        is_html = data.hasHtml()
        try:
            document = read_text(data.html() if is_html else data.text(), is_html=is_html)
        except UnreadableDocument:
            return False
        self.show_document(document)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begins with Ctrl+Enter, with Shift without proposals; leaves with Esc."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            is_plain = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.begin_plain if is_plain else self.begin)()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keeps Esc from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def _text(self) -> str:
        """The text as it is; Qt would turn spaces that do not break into others."""
        raw = self.text.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def _propose(self) -> None:
        self.fields.problem.hide()
        self.fields.propose(self._text()[:HEAD])

    def _show_problem(self, sentence: str) -> None:
        self.fields.show_problem(sentence, "title")
        self.start()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(TEXT_WIDTH)
        left = QVBoxLayout(page)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SPACE_S)
        head = QHBoxLayout()
        head.addWidget(quiet_label(self.tr("New from a text"), "title", wraps=False), 1)
        head.addWidget(self.choose)
        left.addLayout(head)
        left.addWidget(self.text, 1)
        side = QWidget()
        side.setMaximumWidth(FIELDS_WIDTH)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(SPACE_S)
        right.addWidget(self.fields, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.begin_button, 1)
        buttons.addWidget(self.cancel_button)
        right.addLayout(buttons)
        right.addWidget(self.plain_button)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        columns.setSpacing(SPACE_XL)
        columns.addStretch(1)
        columns.addWidget(page, 12)
        columns.addWidget(side, 8)
        columns.addStretch(1)
        last = (self.begin_button, self.cancel_button, self.plain_button, self.choose)
        order = (self.text, *self.fields.in_order, *last)
        for before, after in zip(order, order[1:], strict=False):
            QWidget.setTabOrder(before, after)


class _TextBox(QPlainTextEdit):
    """A box for a long text, in which Tab leads on; ``take`` sees what is pasted or dropped."""

    def __init__(self, take: Callable[[QMimeData], bool]) -> None:
        super().__init__()
        self._take = take
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Takes files too."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Inserts a text, unless it is a file or a whole text, which are read."""
        if not self._take(source):
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves Ctrl+Enter to the page."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
