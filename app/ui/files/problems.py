"""The problems of a tour file as a list: why it does not open, or what is doubtful about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPalette, QStaticText, QTextOption
from PySide6.QtGui import QGuiApplication as Gui
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SMALL, SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour import Problem, TourFileError, warnings_of
from app.tour.errors import LONGEST_PROBLEM, printable
from app.ui.state.session import Session
from app.ui.widgets.calm_updates import CalmUpdates
from app.ui.widgets.labels import label
from app.words import counts
from app.words.places_of_problems import place_of_problem

Index = QModelIndex | QPersistentModelIndex

SIZE = QSize(680, 440)
# Nobody reads more rows than this before correcting the file.
MOST_ROWS = 2000
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
PLACE_ROLE = Qt.ItemDataRole.UserRole + 2


class ProblemModel(QAbstractListModel):
    """One row for each problem, at most ``MOST_ROWS``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._place: Callable[[Problem], str] = attrgetter("where")

    def show(self, problems: Sequence[Problem], place: Callable[[Problem], str]) -> None:
        """Shows other problems; ``place`` returns where one is."""
        self.beginResetModel()
        self._place = place
        self._problems = problems[:MOST_ROWS]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of problems."""
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The problem, or its line for screen readers and the clipboard."""
        problem = self._problems[index.row()]
        if role == PROBLEM_ROLE:
            return problem
        if role == PLACE_ROLE:
            return self._place(problem)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line_of(msgspec.structs.replace(problem, where=self._place(problem)))
        if role == Qt.ItemDataRole.DisplayRole:
            return line_of(problem)
        return None


class ProblemDelegate(QStyledItemDelegate):
    """Draws the place of a problem, and below it what is wrong and what to do."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that both texts need at the width of the view."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        texts = self._texts(option, index, width)
        height = sum(text.size().height() for _, text in texts)
        return QSize(width, round(height) + 2 * SPACE_S + SPACE_XS // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row on the background of the style."""
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        painter.save()
        at = QPointF(option.rect.left() + SPACE_M, option.rect.top() + SPACE_S)
        roles = (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Text)
        texts = self._texts(option, index, option.rect.width())
        # The last text says what is wrong; a problem of the whole file has no other.
        for (font, text), role in zip(texts, roles[-len(texts) :], strict=True):
            painter.setFont(font)
            # The palette of a widget with a style sheet has a fainter second ink.
            painter.setPen(QApplication.palette().color(role))
            painter.drawStaticText(at, text)
            at.setY(at.y() + text.size().height() + SPACE_XS / 2)
        painter.restore()

    def _texts(
        self, option: QStyleOptionViewItem, index: Index, width: int
    ) -> list[tuple[QFont, QStaticText]]:
        problem: Problem = index.data(PROBLEM_ROLE)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        small.setWeight(QFont.Weight.DemiBold)
        what = problem.what[:1].upper() + problem.what[1:]
        parts = [(small, index.data(PLACE_ROLE)), (option.font, what)]
        return [
            (font, _wrapped(printable(words[:LONGEST_PROBLEM]), font, width - 2 * SPACE_M))
            for font, words in parts
            if words
        ]


class ProblemsDialog(QDialog):
    """Lists problems with their places; they can be read and copied by keyboard.

    ``show_format`` shows the description of the format.
    """

    def __init__(self, show_format: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Problems"))
        self._file = ""
        self.heading = label("", "heading", self)
        self.hint = label("", "meta", self)
        self.more = label("", "meta", self)
        self.model = ProblemModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ProblemDelegate(self.list))
        self.list.setProperty("role", "list")
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.windowTitle())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        # Enter in the list must not close the dialog.
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(False)
        close.setDefault(False)
        self.buttons.rejected.connect(self.reject)
        self.format_button = self._add_button(self.tr("Tour File &Format…"), show_format)
        self.copy_button = self._add_button(self.tr("&Copy All"), self.copy_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        column.addSpacing(SPACE_S)
        column.addWidget(self.list, 1)
        column.addWidget(self.more)
        column.addSpacing(SPACE_S)
        column.addWidget(self.buttons)
        self.resize(SIZE)
        self.list.setFocus()

    def show_problems(
        self,
        file: str,
        heading: str,
        hint: str,
        problems: Sequence[Problem],
        place: Callable[[Problem], str] = attrgetter("where"),
    ) -> None:
        """Shows the problems of a file; ``file`` is its name in copied lines.

        ``place`` returns where a problem is; by default as the file names it.
        """
        self._file = file
        self.heading.setText(heading)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.model.show(problems, place)
        self.list.setCurrentIndex(self.model.index(0))
        hidden = len(problems) - self.model.rowCount()
        self.more.setText(counts.more_problems(hidden) if hidden else "")
        self.more.setVisible(bool(hidden))
        self.copy_button.setEnabled(bool(problems))

    def copy_all(self) -> None:
        """Copies every row as a line, as ``validate`` prints it."""
        self._copy(range(self.model.rowCount()))

    def copy_selected(self) -> None:
        """Copies the selected rows."""
        self._copy(sorted(index.row() for index in self.list.selectedIndexes()))

    def keyPressEvent(self, event: object) -> None:
        """Copies the selected rows with the standard key."""
        if event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            self.copy_selected()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def _copy(self, rows: Sequence[int]) -> None:
        lines = (self.model.data(self.model.index(row)) for row in rows)
        Gui.clipboard().setText("\n".join(printable(f"{self._file}: {line}") for line in lines))

    def _add_button(self, text: str, run: Callable[[], object]) -> QPushButton:
        button = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: run())
        return button


class ErrorsDialog(ProblemsDialog):
    """Says why a file does not open."""

    def show_error(self, error: TourFileError) -> None:
        """Lists every error of the file."""
        count = len(error.problems)
        heading = self.tr("{file} does not open").format(file=_name(error.file))
        self.show_problems(error.file, heading, counts.errors(count), error.problems)


class WarningsDialog(ProblemsDialog):
    """Says what is doubtful about the open tour, and follows its edits.

    ``chosen`` carries the :class:`Target` of a problem to go to.
    """

    chosen = Signal(object)

    def __init__(
        self, session: Session, show_format: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(show_format, parent)
        self._session = session
        self.list.activated.connect(self._choose)
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        session.editing_changed.connect(self._update)
        self._updates = CalmUpdates(session, self._update, self)
        self._show()

    def _choose(self, index: Index) -> None:
        problem: Problem = index.data(PROBLEM_ROLE)
        if problem.target is not None:
            self.chosen.emit(problem.target)

    def _update(self) -> None:
        """Lists the problems anew, and keeps the row and the place in the list."""
        index, top = self.list.currentIndex(), self.list.verticalScrollBar().value()
        self._show()
        row = min(index.row(), self.model.rowCount() - 1)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        self.list.verticalScrollBar().setValue(top)

    def _place(self, problem: Problem) -> str:
        tour = self._session.tour
        if tour is None or problem.target is None or not self._session.editing:
            return problem.where
        return place_of_problem(tour, problem.target)

    def _show(self) -> None:
        tour = self._session.tour
        warnings = warnings_of(tour) if tour else []
        if warnings:
            hint = self.tr(
                "The tour can be read, shown, exported and saved all the same. Enter goes to a "
                "problem."
            )
        else:
            hint = self.tr("Nothing about this tour is doubtful.")
        path = self._session.path
        file = str(path) if path else ""
        heading = counts.warnings(len(warnings))
        label_of_file = f"{file}: warning" if file else "warning"
        self.show_problems(label_of_file, heading, hint, warnings, self._place)


def line_of(problem: Problem) -> str:
    """A problem in one line, shortened."""
    return printable(str(problem)[:LONGEST_PROBLEM])


def _name(file: str) -> str:
    return printable(file.replace("\\", "/").rsplit("/", 1)[-1])


def _wrapped(words: str, font: QFont, width: int) -> QStaticText:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextOption(option)
    text.setTextWidth(max(width, 80))
    text.prepare(font=font)
    return text
