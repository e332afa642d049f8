"""Keeps the commands as they are now: enabled or not, checked, and named after undo steps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.ui.editor.commands import redo_text, undo_text
from app.ui.state.session import Session
from app.ui.widgets.actions import Actions
from app.ui.widgets.toolbar import Toolbar

translate = QCoreApplication.translate

# Commands that a tour without stops has no use for.
NEED_STOPS = ("play", "presenter", "whole-route")
# Commands that change the selected stop, while the tour is edited.
NEED_SELECTION = ("move-stop-up", "move-stop-down", "remove-stop")


class CommandStates(QObject):
    """Follows the session, and enables, checks and names the commands."""

    def __init__(
        self, session: Session, actions: Actions, toolbar: Toolbar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._toolbar = toolbar
        session.opened.connect(self.show_all)
        session.closed.connect(self.show_all)
        session.changed.connect(self._show_stops)
        session.selected_changed.connect(self._show_stops)
        session.filter_changed.connect(self._show_stops)
        session.editing_changed.connect(self._show_editing)
        session.document.undo_stack.indexChanged.connect(self._show_steps)
        self.show_all()

    def show_all(self) -> None:
        """Updates every command."""
        has_tour, editing = self._session.tour is not None, self._session.editing
        self._actions.enable(has_tour, editing=editing)
        self._show_stops()
        self._show_steps()

    def _show_stops(self) -> None:
        tour, selected = self._session.tour, self._session.selected
        if tour is None:
            return
        index = None if selected is None else tour.index(selected)
        has_stops = bool(tour.stops)
        for name in NEED_STOPS:
            self._actions[name].setEnabled(has_stops)
        self._actions["previous"].setEnabled(has_stops and index != 0)
        self._actions["next"].setEnabled(has_stops and index != len(tour.stops) - 1)
        is_on_map = index is not None and tour.stops[index].position is not None
        self._actions["this-stop"].setEnabled(is_on_map)
        self._actions["overview"].setEnabled(index is not None)
        for name in NEED_SELECTION:
            self._actions[name].setEnabled(self._session.editing and index is not None)
        self._actions["clear-filter"].setEnabled(not self._session.filter.is_empty)

    def _show_steps(self) -> None:
        """Names the steps that Undo and Redo would take."""
        stack = self._session.document.undo_stack
        for name, text, can in (
            ("undo", undo_text(stack.undoText()), stack.canUndo()),
            ("redo", redo_text(stack.redoText()), stack.canRedo()),
        ):
            self._actions.relabel(name, text)
            self._actions[name].setIconText(self._actions.commands[name].short or "")
            self._actions[name].setEnabled(can)

    def _show_editing(self, editing: bool) -> None:
        self._toolbar.show_occasional(editing)
        action = self._actions["editing"]
        action.setChecked(editing)
        action.setIconText(
            translate("commands", "Editing") if editing else translate("commands", "Edit")
        )
        self.show_all()
