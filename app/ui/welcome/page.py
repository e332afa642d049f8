"""The start page: ways to begin a tour, the recent tours and the bundled ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_XL, SPACE_XS, Theme
from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.tour import TourFileError, read
from app.tour.bidi import isolate
from app.tour.file.disk import is_file
from app.ui.state.recent_tours import RecentTour, forget, recent_tours
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.welcome.choice import BeginChoice, Choice, quiet_label
from app.ui.welcome.pictures import CardPictures
from app.ui.welcome.recent_row import MissingRow, RecentRow
from app.ui.welcome.tour_card import PICTURE, TourCard
from app.ui.widgets.announce import announce
from app.ui.widgets.labels import rule
from app.ui.widgets.link import Link

# The widths of the columns, of the space between them, and the least width of a page that has both.
LEFT, LEAST_LEFT, GAP = 540, 380, 64
LEAST_WIDE = LEAST_LEFT + GAP + PICTURE.width() + 2 * SPACE_XL
# More recent tours than this are left to File > Open Recent.
MOST_RECENT = 6
TALL = 760
# A window paints its first frame within this time.
AFTER_PAINT_MS = 50


class WelcomePage(QScrollArea):
    """Offers what one may begin with.

    ``requested`` carries the id of a command, ``opened`` the :class:`pathlib.Path` of a tour.
    ``left`` is emitted to go back to the open tour. ``keys_of`` returns the keys of a command as
    text.
    """

    requested = Signal(str)
    opened = Signal(object)
    left = Signal()

    def __init__(
        self, settings: Settings, appearance: Appearance, keys_of: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._settings = settings
        self._appearance = appearance
        self.setProperty("role", "paper")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Start page"))
        self.begin = self._begin_choices(keys_of)
        self.back = Link("", "plain")
        self.back.clicked.connect(self.left)
        self.back.hide()
        self.recent: list[RecentRow] = []
        self.missing: list[MissingRow] = []
        self.cards = self._tour_cards()
        self._pictures = CardPictures(self.cards, appearance, self)
        self._body = _Body()
        self._body.setProperty("role", "paper")
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._recent_column = QVBoxLayout()
        self._recent_column.setSpacing(0)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.setWidget(self._body)
        self.show_recent()
        appearance.theme_changed.connect(self._show_theme)

    @property
    def choices(self) -> list[Choice]:
        """All buttons of the page, from top to bottom, the left column first."""
        return [*self.begin, *self.recent, *self.cards]

    def show_recent(self) -> None:
        """Lists the recent tours as they are remembered now."""
        _clear(self._recent_column)
        self.recent, self.missing = [], []
        today, theme = dt.datetime.now().astimezone().date(), self._appearance.theme
        tours = recent_tours(self._settings)[:MOST_RECENT]
        if tours:
            self._recent_column.addSpacing(SPACE_XL)
            heading = quiet_label(self.tr("Recent").upper(), "section", wraps=False)
            # The frames of the rows begin before their icons.
            heading.setContentsMargins(SPACE_XS, 0, 0, 0)
            self._recent_column.addWidget(heading)
            self._recent_column.addSpacing(SPACE_XS)
        for number, tour in enumerate(tours):
            if number:
                self._recent_column.addWidget(rule())
            self._recent_column.addWidget(self._row(tour, today, theme))
        self._order_tabs()

    def show_way_back(self, title: str | None) -> None:
        """Offers to go back to the open tour of that title, if there is one."""
        if title is not None:
            self.back.say(self.tr("Back to {title}").format(title=isolate(title)))
        self.back.setVisible(title is not None)

    def focus_first(self) -> None:
        """Gives the keyboard to the first way to begin."""
        self.begin[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Shows the page; the pictures are drawn once the rest of it is painted."""
        super().showEvent(event)
        QTimer.singleShot(AFTER_PAINT_MS, self._pictures, self._pictures.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the columns below one another if the page is narrow."""
        super().resizeEvent(event)
        is_wide = self.viewport().width() >= LEAST_WIDE
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        for side in (0, self._columns.count() - 1):
            self._columns.setStretch(side, int(is_wide))
        top = 2 * SPACE_XL if self.height() >= TALL else SPACE_L
        self._rows.setContentsMargins(SPACE_XL, top, SPACE_XL, SPACE_L)

    def event(self, event: QEvent) -> bool:
        """Keeps Esc from the window's shortcuts; with it one goes back to the tour."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().event(event)

    def _begin_choices(self, keys_of: Callable[[str], str]) -> list[Choice]:
        rows = (
            ("new-text", "new-text", self.tr("New from a text"),
             self.tr("Paste or drop an article, and mark what it says about each stop.")),
            ("new-map", "this-stop", self.tr("New on the map"),
             self.tr("Click places in order, or type their names.")),
            ("open", "open", self.tr("Import or open…"),
             self.tr("A tour file, or a text to begin with.")),
        )  # fmt: skip
        choices: list[Choice] = []
        for command, picture, name, about in rows:
            theme = self._appearance.theme
            choice = BeginChoice(picture, name, about, keys_of(command), theme)
            choice.setObjectName(command)
            choice.clicked.connect(partial(self._request, command))
            choice.moved.connect(partial(self._move, choice))
            choices.append(choice)
        return choices

    def _tour_cards(self) -> list[TourCard]:
        cards = []
        for name in (BUNDLED_TOUR, SECOND_TOUR):
            try:
                tour = read(data(name))
            except TourFileError:
                # An incomplete installation; the others can be opened still.
                continue
            card = TourCard(tour, self._appearance.theme)
            card.clicked.connect(partial(self._open, str(data(name))))
            card.moved.connect(partial(self._move, card))
            cards.append(card)
        return cards

    def _row(self, tour: RecentTour, today: dt.date, theme: Theme) -> QWidget:
        if not is_file(tour.path):
            gone = MissingRow(tour, theme)
            gone.removed.connect(partial(self._remove, len(self.missing)))
            self.missing.append(gone)
            return gone
        row = RecentRow(tour, today, theme)
        row.clicked.connect(partial(self._open, str(tour.path)))
        row.moved.connect(partial(self._move, row))
        self.recent.append(row)
        return row

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        heads = QVBoxLayout()
        heads.setContentsMargins(SPACE_L, 0, SPACE_L, SPACE_L)
        heads.setSpacing(SPACE_XS)
        heads.addWidget(self.back)
        heads.addWidget(quiet_label(self.tr("Begin a tour"), "title", wraps=False))
        heads.addWidget(quiet_label(self.tr("Or drop a file or a text anywhere in this window."),
                                    "second"))  # fmt: skip
        left.addLayout(heads)
        for choice in self.begin:
            left.addWidget(choice)
        recent = QVBoxLayout()
        recent.setContentsMargins(SPACE_L - SPACE_XS, 0, SPACE_L, 0)
        recent.addLayout(self._recent_column)
        left.addLayout(recent)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_L)
        right.addWidget(quiet_label(self.tr("Tours to read").upper(), "section", wraps=False))
        for card in self.cards:
            card.setMinimumWidth(PICTURE.width())
            right.addWidget(card)
        right.addStretch(1)
        self._columns.setSpacing(GAP)
        sides = (_column(left, LEAST_LEFT, LEFT), _column(right, PICTURE.width(), PICTURE.width()))
        self._columns.addStretch(1)
        for side in sides:
            self._columns.addWidget(side, 4)
        self._columns.addStretch(1)
        self._rows = rows = QVBoxLayout(self._body)
        rows.addLayout(self._columns, 1)
        rows.addSpacing(SPACE_XL)
        promise = self.tr("Everything stays on this computer. Tour Atlas needs no network.")
        foot = quiet_label(promise, "meta")
        foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(foot)
        self._order_tabs()

    def _order_tabs(self) -> None:
        links = [row.remove for row in self.missing]
        order = [self.back, *self.begin, *self.recent, *links, *self.cards]
        for before, after in zip(order, order[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _request(self, command: str) -> None:
        self.requested.emit(command)

    def _open(self, path: str) -> None:
        self.opened.emit(Path(path))

    def _remove(self, number: int) -> None:
        path = self.missing[number].path
        forget(self._settings, path)
        # The link that was activated must outlive its signal.
        QTimer.singleShot(0, self, self._after_removal)
        announce(self, self.tr("{file} was taken off the list").format(file=path.name))

    def _after_removal(self) -> None:
        self.show_recent()
        self.focus_first()

    def _move(self, choice: Choice, key: Qt.Key) -> None:
        """Moves the focus by an arrow: up and down in a column, left and right across."""
        left: list[Choice] = [*self.begin, *self.recent]
        right: list[Choice] = [*self.cards]
        own, other = (left, right) if choice in left else (right, left)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            at = own.index(choice) + (1 if key == Qt.Key.Key_Down else -1)
            target = own[at] if 0 <= at < len(own) else choice
        else:
            leads_across = (key == Qt.Key.Key_Right) == (own is left)
            middle = choice.mapTo(self._body, choice.rect().center()).y()
            target = min(
                other if leads_across and other else [choice],
                key=lambda each: abs(each.mapTo(self._body, each.rect().center()).y() - middle),
            )
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(target)

    def _show_theme(self, theme: Theme) -> None:
        for choice in self.choices:
            choice.show_theme(theme)
        for row in self.missing:
            row.show_theme(theme)
        self._pictures.discard()
        if self.isVisible():
            self._pictures.start()


class _Body(QWidget):
    """The content, as high as its texts need at the present width."""

    def minimumSizeHint(self) -> QSize:
        """The least width only: a layout guesses the height before its texts have their width."""
        return QSize(super().minimumSizeHint().width(), 0)


def _column(content: QVBoxLayout, least: int, most: int) -> QWidget:
    column = QWidget()
    content.setContentsMargins(0, 0, 0, 0)
    column.setLayout(content)
    column.setMinimumWidth(least)
    column.setMaximumWidth(most)
    return column


def _clear(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
