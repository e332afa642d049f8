"""The menu of a source: its fields, its text, its keys."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QMenu

from app.ui.editor.evidence.source_page import SourcePage

translate = QCoreApplication.translate


class _Evidence(Protocol):
    check_asked: SignalInstance

    @property
    def source_id(self) -> str | None: ...

    def ask_for_text(self) -> None: ...

    def show_keys(self) -> None: ...

    def close(self) -> None: ...


def fill_source_menu(menu: QMenu, evidence: _Evidence, page: SourcePage) -> None:
    """Fills the menu with what can be done with the source that is shown."""

    def check() -> None:
        if evidence.source_id is not None:
            evidence.check_asked.emit(evidence.source_id)

    menu.addAction(translate("evidence", "&Title, Publisher, Date…"), page.form.open)
    menu.addAction(translate("evidence", "&Find in This Text"), page.view.open_search)
    menu.addAction(translate("evidence", "&Check against a Text…"), check)
    back = translate("evidence", "Bring Back &Dismissed Suggestions")
    menu.addAction(back, page.dismissed_asked.emit)
    menu.addSeparator()
    menu.addAction(translate("evidence", "&Add Another Source…"), evidence.ask_for_text)
    menu.addAction(translate("evidence", "&Keys…"), evidence.show_keys)
    menu.addSeparator()
    menu.addAction(translate("evidence", "C&lose the Text"), evidence.close)
