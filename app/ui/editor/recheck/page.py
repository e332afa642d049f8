"""The page that compares the citations of a source with another text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLayout,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.model import Source, Tour
from app.tour.quoting import Outcome, Verdict
from app.ui.editor.recheck.delegate import VerdictDelegate
from app.ui.editor.recheck.filters import Filters
from app.ui.editor.recheck.rows import (
    Key,
    Row,
    RowsModel,
    counts_of,
    key_of,
    rows_of,
)
from app.ui.editor.recheck.today import TodayTexts
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import ENTER, PLAIN
from app.ui.widgets.labels import label, rule
from app.words.dates import number as in_figures

_LEAST_LIST, _LEAST_TEXT = 480, 440


class _AnswerKeys(QObject):
    """Runs acts on plain keys of a list, which the window's shortcuts do not get."""

    def __init__(self, acts: Mapping[int, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes the keys that have an act."""
        if not isinstance(event, QKeyEvent) or event.modifiers() not in PLAIN:
            return False
        act = self._acts.get(event.key())
        if act is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            act()
        return event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class RecheckPage(QWidget):
    """Lists the verdicts, and asks about each: Enter takes today's words, K keeps those cited.

    ``accepted`` carries a list of verdicts to take over, ``kept`` the key of a citation that stays
    as it is, ``by_hand`` a verdict with start and end in code points. ``closed`` ends the check.
    """

    accepted = Signal(object)
    kept = Signal(object)
    by_hand = Signal(object, int, int)
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._verdicts: Sequence[Verdict] = ()
        self._kept: frozenset[Key] = frozenset()
        self._tour: Tour | None = None
        # The citation whose words are being looked for by hand.
        self._sought: Verdict | None = None
        self.setProperty("role", "panel")
        self.title = label("", "title", self, max_lines=2)
        self.what = label("", "meta", self, max_lines=1)
        self.filters = Filters(appearance, self)
        self.filters.chosen.connect(self._filter)
        self.model = RowsModel(self)
        self.delegate = VerdictDelegate(appearance)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Citations of the source"))
        acts: Mapping[int, Callable[[], object]] = {
            **dict.fromkeys(map(int, ENTER), self._accept),
            int(Qt.Key.Key_K): self._keep,
            int(Qt.Key.Key_F): self._begin_by_hand,
            int(Qt.Key.Key_Escape): self.closed.emit,
        }
        self.list.installEventFilter(_AnswerKeys(acts, self))
        self.texts = TodayTexts(appearance, self)
        self.texts.taken.connect(self._take_by_hand)
        self.texts.left.connect(self._leave_text)
        self.take = self._button(self.tr("&Take today’s words"), self._accept)
        self.take.setProperty("kind", "primary")
        self.keep = self._button(self.tr("&Keep as cited"), self._keep)
        self.find_by_hand = self._button(self.tr("&Find by hand"), self._begin_by_hand)
        self.all = self._button("", self._accept_all)
        self.done = self._button(self.tr("&Done"), self.closed.emit)
        self.hint = label("", "meta", self)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._show_current)
        appearance.theme_changed.connect(self.list.viewport().update)
        self.setFocusProxy(self.list)

    @property
    def current(self) -> Row | None:
        """The row that is answered next."""
        place = self.list.currentIndex().row()
        row = self.model.rows[place] if 0 <= place < len(self.model.rows) else None
        return row if row is not None and row.verdict is not None else None

    def show_verdicts(
        self,
        tour: Tour,
        source: Source,
        text: str,
        name: str,
        verdicts: Sequence[Verdict],
        kept: frozenset[Key],
    ) -> None:
        """Shows the verdicts on a source; the current row stays, or the next one is taken."""
        before, place = self.current, self.list.currentIndex().row()
        self._tour, self._verdicts, self._kept = tour, verdicts, kept
        self.title.setText(source.title)
        self.what.setText(
            self.tr("The text that was cited ↔ {name}").format(name=name)
            if name
            else self.tr("The text that was cited ↔ the text of today")
        )
        self._show_counts()
        rows = rows_of(tour, verdicts, kept, self.filters.only)
        self.model.show_rows(rows)
        every = rows_of(tour, verdicts, kept, None)
        kinds = {row.key: row.kind for row in every if row.key is not None}
        self.texts.show_texts(tour, source, text, name, verdicts, kinds)
        same = self.model.place_of(before.key if before else None)
        was_answered = before is not None and before.key in kept
        if (
            same is not None
            and not was_answered
            and self._outcome_of(same) == (before.outcome if before else None)
        ):
            self._go_to(same)
        else:
            self._go_to(self._open_from(max(place, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the rows out for another width."""
        super().resizeEvent(event)
        self._measure()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(20, SPACE_L, SPACE_L, SPACE_M)
        head.setSpacing(SPACE_XS)
        head.addWidget(label(self.tr("CHECK AGAINST A TEXT"), "section", self))
        head.addWidget(self.title)
        head.addWidget(self.what)
        head.addSpacing(SPACE_S)
        head.addWidget(self.filters)
        answers = QHBoxLayout()
        answers.setContentsMargins(20, SPACE_S, SPACE_L, SPACE_S)
        answers.setSpacing(SPACE_S)
        for answer in (self.take, self.keep, self.find_by_hand):
            answers.addWidget(answer)
        answers.addStretch(1)
        answers.addWidget(self.all)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, SPACE_S, SPACE_L, SPACE_S)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.done)
        left = QWidget(self)
        left.setMinimumWidth(_LEAST_LIST)
        _stack(left, head, self.list, answers, foot)
        self.texts.setMinimumWidth(_LEAST_TEXT)
        sides = QSplitter(Qt.Orientation.Horizontal, self)
        sides.setHandleWidth(1)
        sides.setChildrenCollapsible(False)
        sides.addWidget(left)
        sides.addWidget(self.texts)
        sides.setSizes([664, 728])
        sides.setStretchFactor(1, 1)
        sides.splitterMoved.connect(self._measure)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sides)
        self._say_hint()

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def _measure(self) -> None:
        if self.delegate.width != self.list.viewport().width():
            self.delegate.width = self.list.viewport().width()
            self.list.scheduleDelayedItemsLayout()

    def _show_counts(self) -> None:
        counts = counts_of(self._verdicts)
        self.filters.show_counts(counts)
        moved = counts["moved"]
        self.all.setText(self.tr("&Move all {count}").format(count=in_figures(moved)))
        self.all.setVisible(moved > 0)
        self._measure()

    def _filter(self) -> None:
        if self._tour is not None:
            only = self.filters.only
            self.model.show_rows(rows_of(self._tour, self._verdicts, self._kept, only))
            self._go_to(self._open_from(0))

    def _outcome_of(self, place: int) -> Outcome:
        return self.model.rows[place].outcome

    def _open_from(self, place: int) -> int | None:
        """The first row from a place on that waits for an answer, or else the first citation."""
        rows = self.model.rows
        order = [*range(min(place, len(rows)), len(rows)), *range(min(place, len(rows)))]
        citations = [at for at in order if rows[at].verdict is not None]
        waiting = [
            at for at in citations if rows[at].outcome != "unchanged" and not rows[at].is_kept
        ]
        return next(iter(waiting or citations), None)

    def _go_to(self, place: int | None) -> None:
        if place is None:
            self._show_current()
            return
        index = self.model.index(place, 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flag)
        # With the heading above the first citation of an outcome.
        if place and self.model.rows[place - 1].verdict is None:
            self.list.scrollTo(self.model.index(place - 1, 0))
        self.list.scrollTo(index)
        self._show_current()

    def _show_current(self) -> None:
        row = self.current
        verdict = row.verdict if row else None
        has_place = verdict is not None and verdict.start is not None
        is_open = row is not None and row.outcome != "unchanged"
        self.take.setEnabled(has_place and is_open)
        self.keep.setEnabled(is_open and row is not None and not row.is_kept)
        self.find_by_hand.setEnabled(is_open)
        self.texts.show_verdict(verdict)

    def _accept(self) -> None:
        row = self.current
        if row is None or row.verdict is None or row.outcome == "unchanged":
            return
        if row.verdict.start is None:
            self._begin_by_hand()
        else:
            self.accepted.emit([row.verdict])

    def _accept_all(self) -> None:
        moved = [each for each in self._verdicts if each.outcome == "moved"]
        if moved:
            self.accepted.emit(moved)

    def _keep(self) -> None:
        row = self.current
        if row is not None and row.verdict is not None and row.outcome != "unchanged":
            self.kept.emit(key_of(row.verdict))

    def _begin_by_hand(self) -> None:
        row = self.current
        if row is None or row.verdict is None or row.outcome == "unchanged":
            return
        self._sought = row.verdict
        self._say_hint()
        self.texts.begin_by_hand()

    def _take_by_hand(self, start: int, end: int) -> None:
        sought, self._sought = self._sought, None
        row = self.current
        verdict = sought or (row.verdict if row and row.outcome != "unchanged" else None)
        self._say_hint()
        if verdict is not None:
            self.list.setFocus()
            self.by_hand.emit(verdict, start, end)

    def _leave_text(self) -> None:
        self._sought = None
        self._say_hint()
        self.list.setFocus()

    def _say_hint(self) -> None:
        self.hint.setText(
            self.tr("Select the words in today’s text, then press Enter. Esc leaves them as cited.")
            if self._sought is not None
            else self.tr("Nothing is changed until you say so. Each answer is one step of Undo.")
        )


def _stack(
    parent: QWidget, head: QLayout, middle: QWidget, answers: QLayout, foot: QLayout
) -> None:
    """Puts the parts below one another, with lines between them."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(rule(parent))
    column.addWidget(middle, 1)
    for part in (answers, foot):
        column.addWidget(rule(parent))
        column.addLayout(part)
