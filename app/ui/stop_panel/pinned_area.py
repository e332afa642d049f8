"""A scroll area that keeps a strip on top, which says where in the text the reader is."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.map.theme import SPACE_S, SPACE_XL
from app.ui.stop_panel.pinned import PinnedHead
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.row import find_viewport

# What the strip shows: a key, and what makes the content with that key.
Pinned = tuple[Hashable, Callable[[], QWidget]]


# Two rounds are needed as a rule.
_ROUNDS = 4


class PinnedArea(QScrollArea):
    """Shows in the strip what :meth:`pinned_at` says, and scrolls so that nothing is below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        find_viewport(self)
        self.pinned = PinnedHead(self.viewport())
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self.pin)
        bar.rangeChanged.connect(self.pin)

    def pinned_at(self, top: int) -> Pinned | None:
        """What the strip shows when ``top`` is the first line in view, in pixels; or nothing."""
        raise NotImplementedError

    def pin(self) -> None:
        """Shows the strip that belongs to the present place."""
        body = self.widget()
        pinned = self.pinned_at(self.verticalScrollBar().value()) if body is not None else None
        if pinned is None:
            self.pinned.clear()
        elif self.pinned.show_content(*pinned):
            # Else Qt would put it at the end of the window's Tab order.
            tie_tabs(self, [self.pinned])

    def pin_anew(self) -> None:
        """Makes the strip anew, after what it shows has changed."""
        self.pinned.clear()
        self.pin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the strip to another width."""
        super().resizeEvent(event)
        self.pinned.fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Moves the focus, and scrolls if the strip covers what has it."""
        is_moved = super().focusNextPrevChild(forward)
        focused, body = self.window().focusWidget(), self.widget()
        if is_moved and focused is not None and body is not None and body.isAncestorOf(focused):
            self.uncover(focused)
        return is_moved

    def reveal(self, widget: QWidget) -> None:
        """Scrolls a widget into view, once it has its place."""
        lay_out(self.widget())
        self.ensureWidgetVisible(widget, 0, SPACE_XL)
        self.uncover(widget)

    def uncover(self, widget: QWidget) -> None:
        """Scrolls up if the strip covers the top of a widget."""
        body, bar = self.widget(), self.verticalScrollBar()
        if body is None:
            return
        top = widget.mapTo(body, QPoint(0, 0)).y()
        if top < bar.value() + self.pinned.cover:
            bar.setValue(top - self.pinned.cover - SPACE_S)
        if top < bar.value() + self.pinned.cover:
            # The strip at that place is higher.
            bar.setValue(top - self.pinned.cover - SPACE_S)

    def build_more(self) -> bool:
        """Builds what comes next; returns whether there was anything."""
        return False

    def scroll_back(self, top: int) -> None:
        """Scrolls to where the reader was, in pixels."""
        self.scroll_to(lambda: top)

    def scroll_to(self, place: Callable[[], int]) -> None:
        """Scrolls to a place, in pixels, and builds what there is to build before it."""
        bar = self.verticalScrollBar()
        # New texts find their heights, and so the place its own, in several rounds of layouts.
        for _ in range(_ROUNDS):
            lay_out(self.widget())
            while bar.maximum() < place() and self.build_more():
                lay_out(self.widget())
            bar.setValue(place())


def lay_out(body: QWidget | None) -> None:
    """Gives new widgets their final geometry, which they have only after all layouts have run."""
    request = int(QEvent.Type.LayoutRequest.value)
    QCoreApplication.sendPostedEvents(None, request)
    if body is not None:
        QCoreApplication.sendEvent(body, QEvent(QEvent.Type.LayoutRequest))
    QCoreApplication.sendPostedEvents(None, request)
