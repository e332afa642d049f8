"""The words that a reference cites, in a small window beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.tour.filters import Kind
from app.tour.model import Citation, Tour
from app.tour.paragraphs import paragraph_passage
from app.tour.sourcing import passage
from app.ui.widgets.labels import label
from app.ui.widgets.reading.prose import prose
from app.words.wording import place_in_source

WIDTH = 300
# Longer words end in an ellipsis, in characters.
MOST = 400
_TITLE_LINES = 2


class CitedWords(QFrame):
    """What a reference cites. The window has one, which moves from reference to reference.

    The mouse can go to it; it hides when the mouse leaves it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # For the round corners.
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setProperty("role", "popup")
        self.owner: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        column.setSpacing(SPACE_XS)
        self.place = label("", "meta", max_lines=_TITLE_LINES)
        self.words = prose("", "cited-words")
        self.hint = label("", "meta")
        for part in (self.place, self.words, self.hint):
            part.setCursor(Qt.CursorShape.ArrowCursor)
            column.addWidget(part)

    @staticmethod
    def show_at(owner: QWidget, tour: Tour, cited: Citation, kind: Kind) -> None:
        """Shows what is cited beside the reference ``owner``."""
        words, place = cited_words(tour, cited)
        window = owner.window()
        popup = window.findChild(CitedWords) or CitedWords(window)
        popup.owner = owner
        popup.place.setText(place)
        popup.words.setProperty("kind", kind)
        popup.words.setText(words)
        popup.words.style().unpolish(popup.words)
        popup.words.style().polish(popup.words)
        popup.words.setVisible(bool(words))
        popup.hint.setText(
            QCoreApplication.translate("source", "Enter or a click shows it in the source.")
            if words
            else QCoreApplication.translate(
                "no_passage", "The tour’s file does not hold the text of this passage."
            )
        )
        popup.resize(WIDTH, max(popup.heightForWidth(WIDTH), popup.minimumSizeHint().height()))
        popup.move(_beside(owner, popup.rect()))
        popup.show()

    def leaveEvent(self, event: QEvent) -> None:
        """Hides it, unless the mouse is on its reference."""
        super().leaveEvent(event)
        if self.owner is None or not self.owner.underMouse():
            self.hide()


def words_shown_at(owner: QWidget) -> CitedWords | None:
    """What shows the words of a reference, if they are shown now."""
    popup = owner.window().findChild(CitedWords)
    return popup if popup is not None and popup.owner is owner and popup.isVisible() else None


def cited_words(tour: Tour, cited: Citation) -> tuple[str, str]:
    """The cited words, cut if they are long, and where they stand; empty words if not known."""
    source = tour.source(cited.source)
    found = passage(source, cited, 0) or paragraph_passage(source, cited)
    words = " ".join((found.marked if found else cited.exact or "")[: 2 * MOST].split())
    if len(words) > MOST:
        words = f"{words[: MOST - 1].rstrip()}…"
    place = ", ".join(filter(None, (isolate(source.title), place_in_source(cited))))
    return words, place


def _beside(owner: QWidget, size: QRect) -> QPoint:
    """Where it covers neither the reference nor the text around it, if there is room."""
    top = owner.mapToGlobal(QPoint(0, 0))
    around = owner
    while (parent := around.parentWidget()) and around.property("role") != "stop-panel":
        around = parent
    left_edge = around.mapToGlobal(QPoint(0, 0)).x()
    screen = owner.screen().availableGeometry()
    if around.isWindow() or left_edge - size.width() - SPACE_S < screen.left():
        right = top.x() + owner.width()
        at = QPoint(right - size.width(), top.y() + owner.height() + SPACE_XS)
        if at.y() + size.height() > screen.bottom():
            at.setY(top.y() - size.height() - SPACE_XS)
    else:
        at = QPoint(left_edge - size.width() - SPACE_S, top.y() - size.height() // 2)
    most = screen.bottomRight() - size.bottomRight()
    return QPoint(
        max(screen.left(), min(at.x(), most.x())), max(screen.top(), min(at.y(), most.y()))
    )
