"""The right side of the export dialog: a preview of the file, and its size."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from app.export.errors import ExportCancelled, ExportError
from app.map.theme import SPACE_M, SPACE_S
from app.tour.model import Tour
from app.ui.export.page_preview import PagePreview
from app.ui.export.preview_canvas import PreviewCanvas
from app.ui.export.preview_renderer import Preview, PreviewRenderer, PreviewRequest
from app.ui.export.sizes import millimetres, pixels
from app.ui.export.table_preview import TablePreview
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import rule
from app.words.counts import files

# While the user types or steps through a list, no sheet is printed in between.
DELAY_MS = 150


class ExportPreview(QWidget):
    """Shows the latest request as soon as it is ready; until then the old preview stays.

    ``shown`` is emitted when no request is left. Call ``close_renderer`` at the end.
    """

    shown = Signal()

    def __init__(self, tour: Tour, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = PreviewRenderer(tour)
        self._request: PreviewRequest | None = None
        self._next: PreviewRequest | None = None
        self._working = self._closed = False
        self.canvas = PreviewCanvas(appearance, self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("role", "file-text")
        self.text.setAccessibleName(self.tr("Beginning of the file"))
        self.table = TablePreview(self)
        self.page = PagePreview(self)
        self.stack = QStackedWidget(self)
        for shown in (self.canvas, self.text, self.table, self.page):
            self.stack.addWidget(shown)
        self.facts = QLabel(self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(rule(self))
        self.facts.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.addWidget(self.facts)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._work)
        self.canvas.resized.connect(self._repeat)

    def show_request(self, request: PreviewRequest) -> None:
        """Shows a preview of ``request``, after a short delay."""
        self._request = self._next = request
        if self.canvas.picture is None:
            self.canvas.show_message(self.tr("Drawing the preview …"))
        self.facts.setText(self._facts(request, None))
        self._timer.start()

    def clear_request(self) -> None:
        """Drops the request, because it is invalid; the old picture stays."""
        self._timer.stop()
        self._request = self._next = None
        self.facts.clear()
        if self.canvas.picture is None:
            self.canvas.show_message("")

    def close_renderer(self) -> None:
        """Cancels the work, and deletes the page that prints."""
        self._closed = True
        self._timer.stop()
        self.page.close_page()
        if not self._working:
            self._renderer.close()

    @property
    def is_working(self) -> bool:
        """Whether a preview is being made."""
        return self._working

    # The progress of the renderer: it is not shown, and is cancelled when the dialog closes.

    def step(self, share: float) -> None:
        """Does nothing."""

    def cancelled(self) -> bool:
        """Whether the dialog was closed."""
        return self._closed

    def _repeat(self) -> None:
        if self._request is not None and self._request.format.kind == "picture":
            self._next = self._request
            self._timer.start()

    def _work(self) -> None:
        # The renderer runs the event loop; the loop below handles requests that arrive meanwhile.
        if self._working or self._closed:
            return
        self._working = True
        try:
            while self._next is not None:
                request, self._next = self._next, None
                self._try(request)
        except ExportCancelled:
            return
        finally:
            self._working = False
            if self._closed:
                self._renderer.close()
        self.shown.emit()

    def _try(self, request: PreviewRequest) -> None:
        try:
            self._render(request)
        except ExportError as error:
            if request is self._request:
                self.stack.setCurrentWidget(self.canvas)
                self.canvas.show_message(error.what)

    def _render(self, request: PreviewRequest) -> None:
        if request.format.kind != "picture":
            self._show_file(self._renderer.file(request, self))
            return
        preview = self._renderer.sheet(request, self.canvas.room, self)
        assert preview.picture is not None
        self.canvas.show_picture(preview.picture)
        self.stack.setCurrentWidget(self.canvas)
        if request is self._request:
            preview = self._renderer.with_file_size(preview, self)
            # Another request may have arrived meanwhile.
            if request is self._request:
                facts = self._facts(request, preview.bytes)
                self.facts.setText("\n".join([facts, *preview.notices]))

    def _show_file(self, preview: Preview) -> None:
        if preview.request is not self._request:
            return
        if preview.page is not None:
            self.page.show_page(preview.page)
            self.stack.setCurrentWidget(self.page)
        elif preview.request.format.suffix == ".csv":
            separator = preview.request.options.separator
            self.table.show_csv(preview.text, separator, is_whole=preview.is_whole)
            self.stack.setCurrentWidget(self.table)
        elif preview.text:
            self.text.setPlainText(preview.text if preview.is_whole else f"{preview.text}\n…")
            self.stack.setCurrentWidget(self.text)
        else:
            self.canvas.show_message(self.tr("A compressed file, which has no preview."))
            self.stack.setCurrentWidget(self.canvas)
        self.facts.setText(self._facts(preview.request, preview.bytes))

    def _facts(self, request: PreviewRequest, count: int | None) -> str:
        """One line about the file; ``count`` is its number of bytes, if that is known."""
        parts = []
        size, chosen = request.options.size, request.format
        if chosen.kind == "picture":
            if not chosen.is_vector:
                parts.append(self.tr("{size} pixels").format(size=pixels(size.width, size.height)))
            paper = self.tr("{size} mm on paper at {dpi} dpi")
            if chosen.is_vector:
                paper = self.tr("{size} mm on paper")
            parts.append(paper.format(size=millimetres(size), dpi=f"{size.dpi:g}"))
        if request.files > 1:
            parts.append(files(request.files))
        if count is not None:
            data_size = QLocale().formattedDataSize(
                count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            about = self.tr("about {size}") if chosen.kind == "picture" else "{size}"
            parts.append(about.format(size=data_size))
        return " · ".join(parts)
