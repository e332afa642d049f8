"""The toolbar: icons with text; in a narrow window the best-known icons lose theirs first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QActionEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from app.ui.theme.icons import SIZE


class Toolbar(QToolBar):
    """Shows actions; ``None`` stands for a separator. Those at the end stand at the right edge.

    ``first_bare`` names the actions, by their object names, that lose their text first; those of a
    group lose it together. The others follow from the last to the first. ``occasional`` actions are
    shown only when asked for, before the last one.
    """

    def __init__(
        self,
        title: str,
        actions: Iterable[QAction | None],
        at_end: QAction,
        occasional: Sequence[QAction],
        first_bare: Sequence[Sequence[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        # Qt gives its overflow button no accessible name.
        for button in self.findChildren(QToolButton, "qt_toolbar_ext_button"):
            button.setAccessibleName(self.tr("More buttons"))
        for action in actions:
            if action is None:
                self.addSeparator()
            else:
                self.addAction(action)
        first = {name for group in first_bare for name in group}
        named = [action.objectName() for action in self.actions() if not action.isSeparator()]
        rest = [[name] for name in reversed(named) if name not in first]
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.addAction(at_end)
        self._at_end = at_end
        self._occasional = tuple(occasional)
        names = [action.objectName() for action in self._occasional]
        self._order = [*first_bare, names, *rest, [at_end.objectName()]]
        self._rule: QAction | None = None

    def show_occasional(self, shown: bool) -> None:
        """Shows or hides the occasional actions."""
        if shown == (self._rule is not None):
            return
        if shown:
            self.insertActions(self._at_end, list(self._occasional))
            self._rule = self.insertSeparator(self._at_end)
        elif self._rule is not None:
            for action in (*self._occasional, self._rule):
                self.removeAction(action)
            self._rule = None
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Adds or removes the text beside the icons."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adds or removes the text beside the icons."""
        super().resizeEvent(event)
        self._fit()

    def actionEvent(self, event: QActionEvent) -> None:
        """Makes room for another text of a button."""
        super().actionEvent(event)
        if event.type() == QEvent.Type.ActionChanged:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Adapts the buttons to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        if not self.isVisible():
            # While the window is made, this would be asked for at every change of a command.
            return
        buttons = {
            name: button
            for action in self.actions()
            # Only what has a name has a button.
            if (name := action.objectName())
            and isinstance(button := self.widgetForAction(action), QToolButton)
        }
        for button in buttons.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        too_wide = self.sizeHint().width() - self.width()
        for group in self._order:
            if too_wide <= 0:
                return
            for button in (buttons[name] for name in group if name in buttons):
                with_text = button.sizeHint().width()
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                too_wide -= with_text - button.sizeHint().width()
