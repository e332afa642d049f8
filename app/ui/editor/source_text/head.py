"""Above the text of a source: its title, how much of it is cited, search and menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from app.tour.bidi import isolate
from app.tour.model import Tour
from app.ui.editor.source_text.passages import Shown
from app.ui.theme.icons import icon
from app.ui.widgets.elided import line_start
from app.ui.widgets.labels import escape_mnemonic, label
from app.words.dates import number as in_figures

# More numbers of paragraphs than these are not listed, and none in a narrow window.
_MOST_LISTED = 12
_NARROW = 520


class Head(QWidget):
    """Title and counts of a source. With several sources, a button beside the title lists them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._fill: Callable[[], None] | None = None
        self.setProperty("role", "evidence-head")
        self.title = label("", "source-title", self, max_lines=1)
        self.counts = label("", "meta", self, max_lines=1)
        self.chooser = self._button(self.tr("Other sources"))
        self.chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.search = self._button(self.tr("Find in this text"))
        self.more = self._button(self.tr("More about this source"))
        self.sources_menu = QMenu(self)
        # Not when a source is chosen: the menu is in the middle of its own signal then.
        self.sources_menu.aboutToShow.connect(self._fill_sources)
        self.chooser.setMenu(self.sources_menu)
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, SPACE_S, SPACE_M, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for button in (self.chooser, self.search, self.more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(54 + SPACE_L // 4)
        self.show_theme(theme)

    def show_theme(self, theme: Theme) -> None:
        """Takes the colours of a theme."""
        self.search.setIcon(icon("search", theme))
        self.more.setIcon(icon("more", theme))

    def show_source(self, shown: Shown) -> None:
        """Shows the title and the counts of a source."""
        self._shown = shown
        self.title.setText(shown.source.title)
        self._say_counts()

    def show_sources(self, tour: Tour, current: str, choose: Callable[[str], object]) -> None:
        """Says which of the sources of the tour it is; the menu lists them all."""
        ids = [source.id for source in tour.sources]
        self.chooser.setVisible(len(ids) > 1)
        if current in ids:
            self.chooser.setText(
                self.tr("{number} of {count}").format(
                    number=in_figures(ids.index(current) + 1), count=in_figures(len(ids))
                )
            )
        self._fill = partial(_list_sources, self.sources_menu, tour, current, choose)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out the numbers of paragraphs where they have no room."""
        super().resizeEvent(event)
        self._say_counts()

    def _fill_sources(self) -> None:
        if self._fill is not None:
            self._fill()

    def _say_counts(self) -> None:
        shown = self._shown
        if shown is None:
            return
        count = len(shown.paragraphs)
        text = self.tr("{cited} of %n paragraph(s) cited", "", count).format(
            cited=in_figures(count - len(shown.uncited))
        )
        if shown.uncited:
            rest = self.tr("%n not yet", "", len(shown.uncited))
            text = f"{text} · {rest}"
            if len(shown.uncited) <= _MOST_LISTED and self.width() >= _NARROW:
                text = f"{text}: {_listed(shown.uncited)}"
        if shown.proposed:
            suggestions = self.tr("%n suggestion(s)", "", len(shown.proposed))
            text = f"{text} · {suggestions}"
        self.counts.setText(text)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "flat")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button


def _list_sources(menu: QMenu, tour: Tour, current: str, choose: Callable[[str], object]) -> None:
    menu.clear()
    for number, source in enumerate(tour.sources, start=1):
        words = f"{in_figures(number)}  {isolate(line_start(source.title))}"
        action = menu.addAction(escape_mnemonic(words))
        action.setCheckable(True)
        action.setChecked(source.id == current)
        action.triggered.connect(lambda _checked, chosen=source.id: choose(chosen))


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(in_figures, numbers))
