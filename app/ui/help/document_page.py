"""Help > Tour File Format and Help > Making a Tour: documents that ship with the app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.map.theme import SMALL, SPACE_L, SPACE_M, SPACE_S
from app.resources import document
from app.tour.file.disk import is_file
from app.ui.sources.browser import UrlOpener, open_in_browser
from app.words.language import current

FORMAT, MAKING = "tour-file.md", "making"
# Wide enough for the longest line of an example.
WIDTH, HEIGHT = 860, 640
# Qt puts this character in the place of a picture.
OBJECT = "\ufffc"


class DocumentPage(QDialog):
    """Shows a file in docs/; it needs no network, and stays open beside the window."""

    def __init__(
        self, file: str, title: str, parent: QWidget, opener: UrlOpener = open_in_browser
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._opener = opener
        path = document(file)
        self.text = QTextBrowser(self)
        self.text.setProperty("role", "document")
        self.text.setAccessibleName(self.windowTitle())
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        # Pictures lie beside the text.
        self.text.setSearchPaths([str(path.parent)])
        self.text.setMarkdown(path.read_text(encoding="utf-8"))
        _space_out(self.text)
        _fit_pictures(self.text, WIDTH - 4 * SPACE_L)
        self._folder = path.parent
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.addWidget(self.text, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        foot.addWidget(buttons)
        column.addLayout(foot)
        self.resize(WIDTH, min(HEIGHT, parent.screen().availableSize().height() * 9 // 10))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.setFocus()

    def _follow(self, link: QUrl) -> None:
        if not link.isRelative():
            self._opener(link.toString())
            return
        file = (self._folder / link.path()).resolve()
        if file.is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class FormatPage(DocumentPage):
    """Help > Tour File Format."""

    def __init__(self, parent: QWidget, opener: UrlOpener = open_in_browser) -> None:
        title = QCoreApplication.translate("documents", "Tour file format")
        super().__init__(FORMAT, title, parent, opener)


class MakingPage(DocumentPage):
    """Help > Making a Tour, in the language of the app if there is a translation."""

    def __init__(self, parent: QWidget, opener: UrlOpener = open_in_browser) -> None:
        title = QCoreApplication.translate("documents", "Making a tour")
        own = f"{MAKING}.{current()}.md"
        file = own if is_file(document(own)) else f"{MAKING}.md"
        super().__init__(file, title, parent, opener)


def _space_out(text: QTextBrowser) -> None:
    """Sets margins, and the examples in smaller type."""
    document = text.document()
    document.setDocumentMargin(SPACE_L)
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        look = block.blockFormat()
        if look.nonBreakableLines():
            look.setLeftMargin(SPACE_M)
            look.setBottomMargin(0)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            smaller = QTextCharFormat()
            smaller.setFontPointSize(text.font().pointSizeF() * SMALL)
            cursor.mergeCharFormat(smaller)
        elif not cursor.currentTable():
            # Not that of a picture, below which it would leave a gap.
            look.setLineHeight(100 if OBJECT in block.text() else 120, 1)
            look.setBottomMargin(SPACE_S)
        cursor.setBlockFormat(look)
        block = block.next()


def _fit_pictures(text: QTextBrowser, width: int) -> None:
    """Shows pictures that are wider than the page at its width, in pixels."""
    document = text.document()
    cursor = QTextCursor(document)
    while not (cursor := document.find(OBJECT, cursor)).isNull():
        name = cursor.charFormat().toImageFormat().name()
        picture = QImage(str(Path(text.searchPaths()[0], name)))
        if picture.width() > width:
            # Qt would scale it without smoothing.
            smooth = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), smooth)
