"""Very many links or a very long text, of which more is shown on request, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWidgetItem

from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label
from app.ui.widgets.link import EDGE, Link
from app.ui.widgets.link_flow import LinkFlow
from app.words.counts import more, more_characters

# Qt takes up to a tenth of a second to make and lay out so many links, or so many characters.
LINKS_AT_ONCE = 100
CHARACTERS_AT_ONCE = 2000
_WIDEST = 1 << 16
# How far before the limit a text may be broken, in characters.
_SEARCHED = 200

MakeWidget = Callable[[], QWidget]


class StepFlow(LinkFlow):
    """A flow of groups of widgets: the first ones of each group, and a link to the next ones."""

    def __init__(self, *groups: Sequence[MakeWidget]) -> None:
        super().__init__()
        for makers in groups:
            for make in makers[:LINKS_AT_ONCE]:
                self.addWidget(make())
            if len(makers) > LINKS_AT_ONCE:
                self._add_more(makers[LINKS_AT_ONCE:])

    def _add_more(self, rest: Sequence[MakeWidget]) -> None:
        link = _more_link(more(len(rest)))
        self.addWidget(link)

        def expand() -> None:
            nonlocal rest
            widgets = [make() for make in rest[:LINKS_AT_ONCE]]
            rest = rest[LINKS_AT_ONCE:]
            self._insert_before(link, widgets)
            _pass_on(link, widgets, more(len(rest)) if rest else "")

        link.clicked.connect(expand)

    def _insert_before(self, link: Link, widgets: Sequence[QWidget]) -> None:
        index = next(i for i, item in enumerate(self._items) if item.widget() is link)
        for widget in widgets:
            self.addChildWidget(widget)
        # Each widget that is shown separately makes the whole column lay out again.
        batch = _Batch(widgets)
        self.addChildWidget(batch)
        self._items.insert(index, QWidgetItem(batch))
        self.invalidate()
        # Qt would show it later, but one of the widgets may get the focus.
        batch.show()


class _Batch(QWidget):
    """Widgets that flow in the whole width of another flow."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        flow = LinkFlow(*widgets)
        flow.setContentsMargins(EDGE, 0, 0, 0)
        self.setLayout(flow)

    def sizeHint(self) -> QSize:
        """More width than there is."""
        return QSize(_WIDEST, super().sizeHint().height())


class LongText(QWidget):
    """A text in pieces, of which the first is shown, with a link to the next one.

    ``make_label`` makes the label of a piece.
    """

    def __init__(self, text: str, make_label: Callable[[str], QWidget]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        piece, rest = first_piece(text)
        self._column.addWidget(make_label(piece))
        link = _more_link(more_characters(len(rest)))
        self._column.addLayout(LinkFlow(link))

        def expand() -> None:
            nonlocal rest
            piece, rest = first_piece(rest)
            next_label = make_label(piece)
            self._column.insertWidget(self._column.count() - 1, next_label)
            next_label.show()
            _pass_on(link, [next_label], more_characters(len(rest)) if rest else "")

        link.clicked.connect(expand)


def text_widget(text: str, role: str, make_label: Callable[[str, str], QWidget] = label) -> QWidget:
    """A label, or a :class:`LongText` if the text is longer than ``CHARACTERS_AT_ONCE``."""
    if len(text) <= CHARACTERS_AT_ONCE:
        return make_label(text, role)
    return LongText(text, lambda piece: make_label(piece, role))


def first_piece(text: str) -> tuple[str, str]:
    """The beginning of a text of at most ``CHARACTERS_AT_ONCE`` characters, and the rest.

    It ends at the end of a line or of a word if there is one near the limit.
    """
    if len(text) <= CHARACTERS_AT_ONCE:
        return text, ""
    least = CHARACTERS_AT_ONCE - _SEARCHED
    for sign in ("\n", " "):
        at = text.rfind(sign, least, CHARACTERS_AT_ONCE)
        if at > 0:
            return text[:at], text[at + 1 :]
    return text[:CHARACTERS_AT_ONCE], text[CHARACTERS_AT_ONCE:]


def _more_link(words: str) -> Link:
    link = Link(words, "plain")
    link.setObjectName("more")
    return link


def _pass_on(link: Link, widgets: Sequence[QWidget], words: str) -> None:
    """Puts new widgets before their link in the Tab order, and hides it after the last ones."""
    before = link.previousInFocusChain() or link
    tie_tabs(before, [*widgets, link])
    if words:
        link.say(words)
        return
    # Hiding a widget with the focus would pass it on to any other.
    if link.hasFocus():
        focusable = [w for w in widgets if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
        (focusable[0] if focusable else before).setFocus(Qt.FocusReason.OtherFocusReason)
    link.hide()
