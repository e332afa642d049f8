"""The bar that says what is filtered: one chip a filter, what is left, and the way back to all."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.tour.filters import NO_FILTER
from app.ui.filter.chip import FilterChip
from app.ui.filter.words import how_many, parts
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.labels import rule


class FilterBar(QWidget):
    """Hidden while nothing is filtered. A chip that is removed hands its focus to the next one."""

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
        had_focus = next((at for at, one in enumerate(self.chips) if one.hasFocus()), None)
        kept = {one.part.key: one for one in self.chips}
        self.chips = []
        # Taken out by hand: the flow does not own the widgets.
        while self._flow.count():
            self._flow.takeAt(0)
        for part in parts(self._session.tour, chosen):
            chip = kept.get(part.key)
            if chip is not None and chip.part.text == part.text:
                chip.part = part
                del kept[part.key]
            else:
                chip = FilterChip(part, self._appearance, self)
                chip.clicked.connect(self._remove)
            self.chips.append(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.clear)
        self._flow.addWidget(self.count)
        self._put_in_order()
        if had_focus is not None and self.chips:
            self.chips[min(had_focus, len(self.chips) - 1)].setFocus()
        for chip in kept.values():
            chip.hide()
            chip.deleteLater()
        self._show_count()
        self.setVisible(not chosen.is_empty)

    def _put_in_order(self) -> None:
        order: list[QWidget] = [*self.chips, self.clear]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)

    def _show_count(self) -> None:
        tour = self._session.tour
        if tour is None or self._session.filter.is_empty:
            self.count.clear()
            return
        shown = [len(items) for items in self._session.shown.values()]
        self.count.setText(
            how_many(
                sum(shown),
                sum(len(stop.items) for stop in tour.stops),
                sum(1 for items in shown if items),
                len(tour.stops),
            )
        )

    def _remove(self) -> None:
        chip = self.sender()
        if isinstance(chip, FilterChip):
            self._session.set_filter(chip.part.without)
