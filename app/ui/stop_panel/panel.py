"""The panel on the right: what there is to read about a stop, or the fields to edit it with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.map.theme import SPACE_L, SPACE_S, SPACE_XL
from app.tour.changes import Change
from app.tour.model import Tour
from app.ui.sources.browser import UrlOpener, open_in_browser
from app.ui.state.session import Session
from app.ui.stop_panel.card import FIELDS
from app.ui.stop_panel.reading import ReadingPanel
from app.ui.theme.appearance import Appearance
from app.ui.widgets.labels import label

if TYPE_CHECKING:
    from app.ui.editor.form import Form
    from app.ui.editor.tour_form import TourForm
    from app.ui.stop_panel.stop_editor import StopEditor


class StopPanel(ReadingPanel):
    """Shows the selected stop, or the tour; as fields while the tour is being edited.

    ``form_opened`` carries the kind of the item whose fields opened, ``form_closed`` the ids of
    its stop and of itself; without an item, Esc left the fields of the stop.
    ``passage_requested`` carries the ids of a stop and an item and the number of a citation, from
    0, whose passage is to be shown in its text. ``gap_chosen`` carries the
    :class:`app.tour.errors.Target` of something that is missing and was clicked.
    """

    form_opened = Signal(str)
    form_closed = Signal(str, str)
    passage_requested = Signal(str, str, int)
    gap_chosen = Signal(object)

    _editor: StopEditor | None = None
    _tour_form: TourForm | None = None

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        opener: UrlOpener = open_in_browser,
    ) -> None:
        super().__init__(session, parent, opener=opener)
        self._appearance = appearance
        # What was typed into fields and is no value, until their stop is selected again.
        self._refused: dict[str, str] = {}
        session.opened.connect(self._refused.clear)
        session.editing_changed.connect(self._rebuild)

    @property
    def editor(self) -> StopEditor | None:
        """The fields of the selected stop while the tour is being edited."""
        return self._editor

    def edit_item(self, stop_id: str, item_id: str, field: str | None = None) -> None:
        """Opens the fields of an item and focuses one: that of a member, or the first empty one.

        ``cite[1]`` is the second citation. Turns editing on and selects the stop. Raises
        ``KeyError`` if there is no such stop or item.
        """
        self._begin_editing(stop_id).edit_item(item_id, field)

    def edit_tour(self, field: str | None = None) -> None:
        """Goes to a field of the tour itself; turns editing on and selects no stop."""
        self._session.set_editing(True)
        self._session.select(None)
        if self._tour_form is not None:
            self._tour_form.focus(field)

    def edit_stop(self, field: str | None = None) -> None:
        """Focuses a field of the selected stop: that of a member, or the first empty one.

        Turns editing on. Raises ``KeyError`` if no stop is selected.
        """
        selected = self._session.selected
        if selected is None:
            raise KeyError(selected)
        editor = self._begin_editing(selected)
        editor.stop_form.focus(field)
        self._reveal_focused(editor.stop_form)

    def _begin_editing(self, stop_id: str) -> StopEditor:
        self._session.set_editing(True)
        self._session.select(stop_id)
        if self._editor is None:
            raise KeyError(stop_id)
        return self._editor

    def _reveal_focused(self, form: Form) -> None:
        focused = form.focusWidget()
        if focused is not None:
            self.ensureWidgetVisible(focused, 0, SPACE_XL)

    def _show_change(self, change: Change) -> None:
        editor, form = self._editor, self._tour_form
        if form is not None and self._session.selected is None:
            form.refresh()
        elif editor is None:
            super()._show_change(change)
        elif self._session.selected == self._shown:
            editor.refresh()

    def _show_filtered(self) -> None:
        if self._editor is None:
            super()._show_filtered()
        else:
            self._editor.refresh()

    def _show_item(self, stop_id: str, item_id: str) -> None:
        if self._editor is None:
            super()._show_item(stop_id, item_id)
            return
        widget = self._editor.widget_of(item_id)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(widget)

    def _show(self, *, first: int = 0) -> None:
        if self._editor is not None:
            self._editor.keep_refused()
        self._editor = self._tour_form = None
        super()._show(first=first)

    def _add_content(self, body: QWidget, column: QVBoxLayout, first: int) -> None:
        session = self._session
        if not session.editing or session.tour is None:
            super()._add_content(body, column, first)
            return
        if session.selected is None:
            self._add_tour(body, column, session.tour)
            return
        # Reading a tour needs no fields.
        from app.ui.stop_panel.stop_editor import StopEditor

        editor = StopEditor(session, session.selected, self.opener, self._appearance, self._refused)
        editor.form_opened.connect(self.form_opened)
        editor.form_closed.connect(self.form_closed)
        editor.passage_requested.connect(self.passage_requested)
        editor.revealed.connect(self._reveal_form)
        editor.stop_form.escaped.connect(self._leave_stop_form)
        column.addWidget(editor)
        self._editor = editor

    def _add_tour(self, body: QWidget, column: QVBoxLayout, tour: Tour) -> None:
        from app.ui.editor.tour_form import TourForm

        form = TourForm(self._session)
        form.escaped.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        form.column.setContentsMargins(FIELDS, 0, FIELDS, SPACE_S)
        column.addWidget(form)
        if tour.stops:
            from app.ui.first_page.missing import Missing

            missing = Missing(self._session, FIELDS)
            missing.chosen.connect(self.gap_chosen)
            column.addWidget(missing)
            hint = label(self.tr("Select a stop on the map or in the list to edit it."), "meta")
            hint.setContentsMargins(FIELDS, SPACE_L, FIELDS, 0)
            column.addWidget(hint)
        if not tour.stops or not self._session.filter.is_empty:
            # How to begin, or what the filter shows.
            super()._add_content(body, column, 0)
        self._tour_form = form

    def _leave_stop_form(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_closed.emit(self._shown or "", "")

    def _reveal_form(self, form: QWidget) -> None:
        """Scrolls to the top of a form, unless all of it is in view.

        Again when its texts have found their heights, which takes another round of layouts.
        """
        self._scroll_to(form)
        QTimer.singleShot(0, form, partial(self._scroll_to, form))

    def _scroll_to(self, form: QWidget) -> None:
        body = self.widget()
        self.reveal(form)
        if body is not None and form.height() > self.viewport().height() - 2 * SPACE_S:
            top = form.mapTo(body, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - SPACE_S)
        focused = form.focusWidget()
        if focused is not None:
            self.ensureWidgetVisible(focused, 0, SPACE_XL)
