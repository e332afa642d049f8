"""A list of what differs between two tours; Enter or a click on a line selects its stop."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QListView, QWidget

from app.tour import Tour
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.versions.two_line_delegate import (
    DETAIL_ROLE,
    GLYPH_ROLE,
    HEAD_ROLE,
    ICON_ROLE,
    LINE_ROLE,
    TwoLineDelegate,
)
from app.ui.widgets.tooltips import tooltip
from app.words.differences import DifferenceLine, LineKind, difference_lines

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate

# Nobody reads more lines than this.
MOST_LINES = 500
# As wide as the other signs, which a hyphen is not.
_MINUS = "\N{MINUS SIGN}"
_STOP_ROLE = Qt.ItemDataRole.UserRole + 20
_GLYPHS: Mapping[LineKind, str] = {"meeting": "●", "quote": "▼", "agreement": "■", "fact": "◆"}
_ICONS: Mapping[LineKind, str] = {
    "stop": "this-stop",
    "place": "this-stop",
    "date": "date",
    "order": "whole-route",
    "source": "open",
}


class DifferenceModel(QAbstractListModel):
    """One row for each difference."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[DifferenceLine, ...] = ()

    def show(self, lines: tuple[DifferenceLine, ...]) -> None:
        """Shows other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A part of the line, or all of it for screen readers and the tooltip."""
        line = self._lines[index.row()]
        whole = ", ".join(filter(None, (line.what, line.detail)))
        values: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): whole,
            int(Qt.ItemDataRole.AccessibleTextRole): ": ".join(
                filter(None, (_sign_words(line), whole))
            ),
            int(Qt.ItemDataRole.ToolTipRole): tooltip(whole),
            HEAD_ROLE: line.sign.replace("-", _MINUS),
            LINE_ROLE: line.what,
            DETAIL_ROLE: line.detail,
            GLYPH_ROLE: _GLYPHS.get(line.kind, ""),
            ICON_ROLE: _ICONS.get(line.kind),
            _STOP_ROLE: line.stop_id,
        }
        return values.get(int(role))


class DifferenceList(QListView):
    """Shows how one tour differs from another, in lines."""

    def __init__(self, session: Session, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.lines = DifferenceModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(TwoLineDelegate(appearance, "~", self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Differences"))
        self.clicked.connect(self._select_stop)
        self.activated.connect(self._select_stop)
        appearance.theme_changed.connect(self.viewport().update)

    def show_between(self, before: Tour, after: Tour) -> int:
        """Shows what differs in the later tour; returns the number of lines."""
        lines = difference_lines(before, after, MOST_LINES)
        self.lines.show(lines)
        return len(lines)

    def _select_stop(self, index: Index) -> None:
        stop_id = index.data(_STOP_ROLE)
        tour = self._session.tour
        if isinstance(stop_id, str) and tour is not None and tour.has_stop(stop_id):
            self._session.select(stop_id)


def _sign_words(line: DifferenceLine) -> str:
    words = {
        "+": translate("versions", "Added"),
        "-": translate("versions", "Removed"),
        "~": translate("versions", "Changed"),
    }
    return words.get(line.sign, "")
