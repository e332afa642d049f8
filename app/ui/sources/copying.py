"""Copies an item with its source, its citation or the selected text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from app.tour.model import AnyItem, Quote, Tour
from app.tour.sourcing import citation_text, item_text
from app.words.wording import phrasing


def copy_menu(owner: QWidget, tour: Tour, item: AnyItem) -> QMenu:
    """A menu that copies to the clipboard; the selected text of the owner's labels comes last."""
    menu = QMenu(owner)
    menu.setAccessibleName(QCoreApplication.translate("citing", "Copy"))
    whole = (
        QCoreApplication.translate("citing", "Copy &Quotation with Attribution")
        if isinstance(item, Quote)
        else QCoreApplication.translate("citing", "Copy &Text with Source")
    )
    _add_copy_action(menu, "copy-item", whole, item_text(tour, item, phrasing()))
    citation = QCoreApplication.translate("citing", "Copy &Citation")
    _add_copy_action(menu, "copy-citation", citation, citation_text(tour, item, phrasing()))
    selected = selected_text(owner)
    if selected:
        menu.addSeparator()
        _add_copy_action(
            menu,
            "copy-selection",
            QCoreApplication.translate("citing", "Copy &Selected Text"),
            selected,
        )
    return menu


def selected_text(owner: QWidget) -> str:
    """The text that is selected in one of the owner's labels, or an empty string."""
    for child in owner.findChildren(QLabel):
        if child.hasSelectedText():
            return child.selectedText()
    return ""


def copy(text: str) -> None:
    """Puts plain text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def _add_copy_action(menu: QMenu, name: str, label: str, text: str) -> None:
    action = menu.addAction(label)
    action.setObjectName(name)
    # An item without a source has no citation.
    action.setEnabled(bool(text))
    action.triggered.connect(lambda: copy(text))
