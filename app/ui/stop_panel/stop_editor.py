"""The selected stop while the tour is being edited: its fields, and its items as cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.map.theme import SPACE_M, SPACE_S
from app.tour.edit import item_of, remove_item, remove_stop
from app.tour.filters import KINDS, Kind, items_by_kind, kind_of
from app.tour.model import AnyItem, Tour
from app.tour.sourcing import item_words
from app.ui.editor.form import short
from app.ui.editor.glyphs import GlyphButton
from app.ui.editor.item_form import ItemForm, new_item
from app.ui.editor.stop_form import StopForm
from app.ui.sources.browser import UrlOpener
from app.ui.state.session import Session
from app.ui.stop_panel.card import FIELDS
from app.ui.stop_panel.editable_card import EditableCard
from app.ui.stop_panel.item_section import ItemSection
from app.ui.theme.appearance import Appearance
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import tie_tabs
from app.ui.widgets.labels import label

translate = QCoreApplication.translate


class StopEditor(QWidget):
    """Fields of a stop, then its items by kind; one item at a time is open.

    ``form_opened`` carries the kind of the item whose fields opened, ``form_closed`` the ids of
    its stop and of itself. ``revealed`` carries a widget that should be in view.
    ``passage_requested`` carries the ids of a stop and an item and the number of a citation.
    ``refused`` is where fields keep what they cannot take, until their form is shown again.
    """

    form_opened = Signal(str)
    form_closed = Signal(str, str)
    revealed = Signal(object)
    passage_requested = Signal(str, str, int)

    def __init__(
        self,
        session: Session,
        stop_id: str,
        opener: UrlOpener,
        appearance: Appearance,
        refused: dict[str, str],
    ) -> None:
        super().__init__()
        self._refused = refused
        self.stop_id = stop_id
        self._session = session
        self._opener = opener
        self._form: ItemForm | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addLayout(self._make_head())
        self.stop_form = StopForm(session, stop_id, appearance)
        self.stop_form.type_again(refused)
        self.stop_form.column.setContentsMargins(FIELDS, 0, FIELDS, SPACE_M)
        column.addWidget(self.stop_form)
        self.sections: dict[Kind, ItemSection] = {}
        for kind in KINDS:
            section = ItemSection(kind, self._make_card, self._form_of)
            section.added.connect(self.begin_item)
            column.addWidget(section)
            self.sections[kind] = section
        self._show_items()

    @property
    def form(self) -> ItemForm | None:
        """The open form of an item."""
        return self._form

    @property
    def head_buttons(self) -> tuple[GlyphButton, ...]:
        """The buttons that delete the stop and go to its neighbours."""
        return tuple(self._buttons.values())

    def refresh(self) -> None:
        """Shows what an edit changed. Raises ``KeyError`` if the stop is gone."""
        self._show_place()
        self.stop_form.refresh()
        form = self._form
        if form is not None:
            try:
                form.refresh()
            except KeyError:
                self._leave_removed()
        self._show_items()

    def widget_of(self, item_id: str) -> QWidget | None:
        """The card or the form of an item."""
        for section in self.sections.values():
            widget = section.widget_of(item_id)
            if widget is not None:
                return widget
        return None

    def edit_item(self, item_id: str, field: str | None = None) -> None:
        """Opens the fields of an item. Raises ``KeyError`` if the stop has no such item.

        The field of that name gets the focus, or else the first empty one.
        """
        item = item_of(self._tour(), self.stop_id, item_id)
        if self._form is None or self._form.item_id != item_id:
            self._drop_form()
            self._open(ItemForm(self._session, self.stop_id, item, is_new=False))
        form = self._form
        assert form is not None
        form.focus(field)
        self.revealed.emit(form)

    def begin_item(self, kind: Kind) -> None:
        """Opens the fields of a new item, which the tour gets with its first words."""
        self._drop_form()
        item = new_item(self._tour(), self.stop_id, kind)
        form = ItemForm(self._session, self.stop_id, item, is_new=True)
        self._open(form)
        form.focus("title" if "title" in form.bindings else "text")
        self.revealed.emit(form)

    def close_form(self) -> None:
        """Closes the open form."""
        self._close(begin_next=False)

    def keep_refused(self) -> None:
        """Keeps what fields have refused for the next form of the same stop or item."""
        for form in (self.stop_form, self._form):
            if form is not None:
                self._refused.update(form.refused())

    def _open(self, form: ItemForm) -> None:
        self._form = form
        form.type_again(self._refused)
        form.closed.connect(lambda begin_next: self._close(begin_next=begin_next))
        form.removed.connect(self._leave_removed)
        form.moved.connect(self._follow)
        form.shown_in_text.connect(
            lambda number: self.passage_requested.emit(self.stop_id, form.item_id, number)
        )
        section = self.sections[form.kind]
        if form.is_draft:
            section.show_draft(form)
        else:
            section.refill()
        self._tie_tabs()
        self.form_opened.emit(form.kind)

    def _close(self, *, begin_next: bool) -> None:
        form = self._form
        if form is None:
            return
        self._drop_form()
        if begin_next:
            self.begin_item(form.kind)
            return
        card = self.widget_of(form.item_id)
        (card or self.sections[form.kind].add).setFocus(Qt.FocusReason.OtherFocusReason)
        # Who opened the form may take the focus back.
        self.form_closed.emit(form.stop_id, form.item_id)

    def _drop_form(self) -> None:
        """Takes the open form away and puts the card in its place."""
        form = self._form
        if form is None:
            return
        self._refused.update(form.refused())
        self._form = None
        self.sections[form.kind].show_draft(None)
        form.hide()
        form.deleteLater()
        self._tie_tabs()

    def _leave_removed(self) -> None:
        form = self._form
        if form is not None:
            self._drop_form()
            self.sections[form.kind].add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form_closed.emit(form.stop_id, form.item_id)

    def _follow(self, stop_id: str, item_id: str) -> None:
        # The form is in the middle of its own signal.
        self._drop_form()
        self._session.show_item(stop_id, item_id)
        name = short(self._tour().stop(stop_id).name)
        announce(self, self.tr("Moved to {stop}").format(stop=name))

    def _form_of(self, item_id: str) -> QWidget | None:
        form = self._form
        is_shown = form is not None and form.item_id == item_id and not form.is_draft
        return form if is_shown else None

    def _make_card(self, item: AnyItem) -> EditableCard:
        card = EditableCard(self._session, self._tour(), item, self._opener)
        name = "title" if hasattr(item, "title") else "text"
        card.opened.connect(lambda: self.edit_item(item.id, name))
        card.deleted.connect(lambda: self._delete(item.id))
        return card

    def _delete(self, item_id: str) -> None:
        item = item_of(self._tour(), self.stop_id, item_id)
        text = self.tr("Delete {item}").format(item=f"“{short(item_words(item))}”")
        section = self.sections[kind_of(item)]
        self._session.document.apply(lambda tour: remove_item(tour, self.stop_id, item_id), text)
        section.add.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("Deleted. Ctrl+Z undoes it"))

    def _tie_tabs(self) -> None:
        """Puts the widgets into the Tab order in which they stand."""
        last = tie_tabs(self._buttons["next"], [self.stop_form])
        for section in self.sections.values():
            last = tie_tabs(last, section.in_tab_order())

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(FIELDS, 0, FIELDS - SPACE_S, 0)
        row.setSpacing(0)
        self._place = label("", "section")
        row.addWidget(self._place, 1)
        self._buttons: dict[str, GlyphButton] = {}
        for picture, name, run in (
            ("delete", self.tr("Delete this stop"), self._delete_stop),
            ("previous", self.tr("Previous stop"), self._session.select_previous),
            ("next", self.tr("Next stop"), self._session.select_next),
        ):
            button = GlyphButton(picture, name)
            button.setObjectName(f"stop-{picture}")
            button.clicked.connect(lambda _checked=False, run=run: run())
            row.addWidget(button)
            self._buttons[picture] = button
        self._show_place()
        return row

    def _show_place(self) -> None:
        tour = self._tour()
        index, count = tour.index(self.stop_id), len(tour.stops)
        words = self.tr("Stop {number} of {count}").format(number=index + 1, count=count)
        self._place.setText(words.upper())
        self._buttons["previous"].setEnabled(index > 0)
        self._buttons["next"].setEnabled(index < count - 1)

    def _delete_stop(self) -> None:
        name = short(self._tour().stop(self.stop_id).name)
        text = self.tr("Delete {stop}").format(stop=name)
        self._session.document.apply(lambda tour: remove_stop(tour, self.stop_id), text)

    def _show_items(self) -> None:
        tour = self._tour()
        stop = tour.stop(self.stop_id)
        shown = set(map(id, self._session.shown.get(self.stop_id, stop.items)))
        form_id = self._form.item_id if self._form else None
        is_tied = True
        for kind, items in items_by_kind(stop).items():
            # An item that is being written stays, even if a filter would hide it.
            visible = tuple(item for item in items if id(item) in shown or item.id == form_id)
            is_tied = not self.sections[kind].show_items(tour, visible) and is_tied
        if not is_tied:
            self._tie_tabs()

    def _tour(self) -> Tour:
        assert self._session.tour is not None
        return self._session.tour
