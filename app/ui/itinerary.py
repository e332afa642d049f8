"""The panel on the left: the tour's stops in order, with the legs between them and their sum."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app.map.dates import tour_dates
from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.model import Tour
from app.ui.appearance import Appearance
from app.ui.itinerary_delegate import ItineraryDelegate
from app.ui.itinerary_model import ItineraryModel
from app.ui.session import Session
from app.ui.texts import label, rule
from app.ui.wording import kilometres

# From so many rows on, measuring each of them would take longer than drawing the map.
MANY = 300


class Itinerary(QWidget):
    """Shows the session's tour; the row that becomes current is selected in the session."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", "heading")
        self._dates = label("", "meta")
        self._total = label("", "strong")
        self._legend = label("", "meta")
        self.model = ItineraryModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self._delegate = ItineraryDelegate(appearance)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Itinerary"))
        self.setFocusProxy(self.list)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)
        appearance.theme_changed.connect(self.list.viewport().update)
        session.tour_changed.connect(self._show_tour)
        session.length.known.connect(self._show_length)
        session.selected_changed.connect(self._show_selected)
        self._show_tour(session.tour)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        head.setSpacing(SPACE_XS)
        head.addWidget(self._title)
        head.addWidget(self._dates)
        layout.addLayout(head)
        layout.addWidget(rule(self))
        layout.addSpacing(SPACE_S)
        layout.addWidget(self.list, 1)
        layout.addWidget(rule(self))
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        foot.setSpacing(SPACE_XS)
        foot.addWidget(self._total)
        foot.addWidget(self._legend)
        layout.addLayout(foot)

    def _show_tour(self, tour: Tour | None) -> None:
        many = tour is not None and len(tour.stops) > MANY
        self._delegate.uniform = many
        self.list.setUniformItemSizes(many)
        self.model.show(tour)
        self._title.setText(tour.title if tour else self.tr("No tour is open"))
        self._dates.setText((tour_dates(tour) or "") if tour else "")
        self._show_length()
        self._legend.setText(self._explain(tour) if tour else "")
        for words in (self._dates, self._legend):
            words.setVisible(bool(words.text()))

    def _show_length(self) -> None:
        # That of a long route takes a moment; until then nothing is said.
        metres = self._session.length.metres if self._session.tour else None
        text = self.tr("{distance} in all")
        self._total.setText("" if metres is None else text.format(distance=kilometres(metres)))
        self._total.setVisible(metres is not None)

    def _explain(self, tour: Tour) -> str:
        parts = []
        if any(stop.place_basis == "inferred" for stop in tour.stops):
            parts.append(self.tr("* Place inferred, not named in the source."))
        if any(stop.order_basis == "inferred" for stop in tour.stops[1:]):
            parts.append(self.tr("Dashed: order inferred."))
        return " ".join(parts)

    def _show_selected(self, stop_id: str | None) -> None:
        chosen = self.list.selectionModel()
        if stop_id is None:
            chosen.clear()
            return
        index = self.model.index(self.model.row_of(stop_id))
        if index != self.list.currentIndex() or not chosen.isSelected(index):
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select(self.model.stop_id(index.row()))
