"""The right side of the export dialog: what will come out, and how large it will be."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from app.export.errors import ExportCancelled, ExportError
from app.map.theme import SPACE_M, SPACE_S
from app.tour.model import Tour
from app.ui.export.preview_canvas import PreviewCanvas
from app.ui.export.preview_renderer import Preview, PreviewRenderer, PreviewRequest
from app.ui.export.sizes import millimetres, pixels
from app.ui.theme.appearance import Appearance
from app.words.counts import files

# Typing and stepping through a list should not print each sheet in between.
WAIT_MS = 150


class ExportPreview(QWidget):
    """Shows what is wanted as soon as it is made; until then the old one stays.

    ``shown`` is emitted when nothing is left to be made. ``close_proofs`` must come in the end.
    """

    shown = Signal()

    def __init__(self, tour: Tour, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proofs = PreviewRenderer(tour)
        self._wanted: PreviewRequest | None = None
        self._next: PreviewRequest | None = None
        self._working = self._closed = False
        self.canvas = PreviewCanvas(appearance, self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setProperty("role", "file-text")
        self.text.setAccessibleName(self.tr("Beginning of the file"))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.text)
        self.facts = QLabel(self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        self.facts.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.addWidget(self.facts)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._work)
        self.canvas.resized.connect(self._again)

    def show_wanted(self, wanted: PreviewRequest) -> None:
        """Shows something else, a moment later."""
        self._wanted = self._next = wanted
        if self.canvas.picture is None:
            self.canvas.show_words(self.tr("Drawing the preview …"))
        self.facts.setText(self._facts(wanted, None))
        self._timer.start()

    def show_nothing_yet(self) -> None:
        """Leaves what is shown, but promises nothing: what is asked for cannot be made."""
        self._timer.stop()
        self._wanted = self._next = None
        self.facts.clear()
        if self.canvas.picture is None:
            self.canvas.show_words("")

    def close_proofs(self) -> None:
        """Stops at once and lets go of the page."""
        self._closed = True
        self._timer.stop()
        if not self._working:
            self._proofs.close()

    @property
    def is_working(self) -> bool:
        """Whether something is being made."""
        return self._working

    # What a maker is told: a preview is watched by nobody, and stops when the dialog closes.

    def step(self, share: float) -> None:
        """Nobody looks how far it is."""

    def cancelled(self) -> bool:
        """Whether the dialog was closed."""
        return self._closed

    def _again(self) -> None:
        if self._wanted is not None and self._wanted.format.kind == "picture":
            self._next = self._wanted
            self._timer.start()

    def _work(self) -> None:
        # Making runs the event loop: who comes meanwhile is served below.
        if self._working or self._closed:
            return
        self._working = True
        try:
            while self._next is not None:
                wanted, self._next = self._next, None
                self._try(wanted)
        except ExportCancelled:
            return
        finally:
            self._working = False
            if self._closed:
                self._proofs.close()
        self.shown.emit()

    def _try(self, wanted: PreviewRequest) -> None:
        try:
            self._make(wanted)
        except ExportError as error:
            if wanted is self._wanted:
                self.stack.setCurrentWidget(self.canvas)
                self.canvas.show_words(error.what)

    def _make(self, wanted: PreviewRequest) -> None:
        if wanted.format.kind != "picture":
            self._show_file(self._proofs.text(wanted, self))
            return
        proof = self._proofs.sheet(wanted, self.canvas.room, self)
        assert proof.picture is not None
        self.canvas.show_picture(proof.picture)
        self.stack.setCurrentWidget(self.canvas)
        if wanted is self._wanted:
            measured = self._proofs.measured(proof, self)
            # Something else may have been asked for meanwhile.
            if wanted is self._wanted:
                self.facts.setText(self._facts(wanted, measured.bytes))

    def _show_file(self, proof: Preview) -> None:
        if proof.wanted is not self._wanted:
            return
        if proof.text:
            self.text.setPlainText(proof.text)
            self.stack.setCurrentWidget(self.text)
        else:
            self.canvas.show_words(
                self.tr("The map to move, with all texts: open the file in any browser.")
                if proof.wanted.format.kind == "page"
                else self.tr("A compressed file, which has no preview.")
            )
            self.stack.setCurrentWidget(self.canvas)
        self.facts.setText(self._facts(proof.wanted, proof.bytes))

    def _facts(self, wanted: PreviewRequest, count: int | None) -> str:
        parts = []
        size, made = wanted.options.size, wanted.format
        if made.kind == "picture":
            if not made.is_vector:
                parts.append(self.tr("{size} pixels").format(size=pixels(size.width, size.height)))
            paper = self.tr("{size} mm on paper at {dpi} dpi")
            if made.is_vector:
                paper = self.tr("{size} mm on paper")
            parts.append(paper.format(size=millimetres(size), dpi=f"{size.dpi:g}"))
        if wanted.files > 1:
            parts.append(files(wanted.files))
        if count is not None:
            shown = QLocale().formattedDataSize(
                count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            about = self.tr("about {size}") if made.kind == "picture" else "{size}"
            parts.append(about.format(size=shown))
        return " · ".join(parts)
