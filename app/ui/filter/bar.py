"""The bar that shows the active filter: a chip for each term, and how many items are left."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import NO_FILTER
from app.ui.filter.chip import FilterChip
from app.ui.filter.words import filter_terms, filtered_count
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import rule


class FilterBar(QWidget):
    """The chips of the active filter; hidden without one. A removed chip passes its focus on."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self.chips: list[FilterChip] = []
        self.setAccessibleName(self.tr("Filters in force"))
        self.clear = QToolButton(self)
        self.clear.setText(self.tr("Clear all"))
        self.clear.setAccessibleName(self.tr("Clear all filters"))
        self.clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clear.clicked.connect(lambda: session.set_filter(NO_FILTER))
        keep_keys(self.clear)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "meta")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._flow = FlowLayout(SPACE_S)
        self._flow.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        column.addLayout(self._flow)
        column.addWidget(rule(self))
        session.filter_changed.connect(self._show)
        session.opened.connect(self._show)
        session.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        chosen = self._session.filter
        focused = next((i for i, chip in enumerate(self.chips) if chip.hasFocus()), None)
        old_chips = {chip.term.key: chip for chip in self.chips}
        self.chips = []
        # The layout does not own the widgets, so its items are removed one by one.
        while self._flow.count():
            self._flow.takeAt(0)
        for term in filter_terms(self._session.tour, chosen):
            chip = old_chips.get(term.key)
            if chip is not None and chip.term.text == term.text:
                chip.term = term
                del old_chips[term.key]
            else:
                chip = FilterChip(term, self._appearance, self)
                chip.clicked.connect(self._remove)
            self.chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.clear)
        self._flow.addWidget(self.count)
        self._set_tab_order()
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()
        for chip in old_chips.values():
            chip.hide()
            chip.deleteLater()
        self._show_count()
        self.setVisible(not chosen.is_empty)

    def _set_tab_order(self) -> None:
        widgets: list[QWidget] = [*self.chips, self.clear]
        for widget, following in pairwise(widgets):
            QWidget.setTabOrder(widget, following)

    def _show_count(self) -> None:
        tour = self._session.tour
        if tour is None or self._session.filter.is_empty:
            self.count.clear()
            return
        shown = [len(items) for items in self._session.shown.values()]
        self.count.setText(
            filtered_count(
                sum(shown),
                sum([len(stop.items) for stop in tour.stops]),
                len(shown) - shown.count(0),
                len(tour.stops),
            )
        )

    def _remove(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self._session.set_filter(chip.term.without)
