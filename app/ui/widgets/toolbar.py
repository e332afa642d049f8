"""The toolbar: icons with text; in a narrow window the best-known icons lose theirs first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QToolBar, QToolButton, QWidget

from app.ui.theme.icons import SIZE


class Toolbar(QToolBar):
    """Shows actions; ``None`` stands for a separator.

    ``first_bare`` names the actions, by their object names, that lose their text first, in this
    order; the others follow from the last to the first.
    """

    def __init__(
        self,
        title: str,
        actions: Iterable[QAction | None],
        first_bare: Sequence[str],
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
        named = [action.objectName() for action in self.actions() if not action.isSeparator()]
        rest = [name for name in reversed(named) if name not in first_bare]
        self._order = [*first_bare, *rest]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adds or removes the text beside the icons."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Adapts the buttons to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        buttons = {
            action.objectName(): button
            for action in self.actions()
            if isinstance(button := self.widgetForAction(action), QToolButton)
        }
        for button in buttons.values():
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        too_wide = self.sizeHint().width() - self.width()
        for name in self._order:
            if too_wide <= 0:
                return
            button = buttons[name]
            with_text = button.sizeHint().width()
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            too_wide -= with_text - button.sizeHint().width()
