"""Fields for people, whom they complete from the tour or add to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.editor.additions import Additions
from app.ui.editor.chips import ChipsField
from app.ui.editor.chooser import ChooserField
from app.ui.editor.suggestions import Suggestions

translate = QCoreApplication.translate


def people_field(name: str, suggestions: Suggestions, additions: Additions) -> ChipsField:
    """Several people as chips; the value holds their ids."""
    return ChipsField(
        name,
        suggestions.people,
        additions.person_name,
        create=additions.person,
        new_words=_new(),
        unknown=_unknown(),
        footer=translate("editor", "Enter takes it · Tab goes on"),
        hint=_hint(),
    )


def person_field(name: str, suggestions: Suggestions, additions: Additions) -> ChooserField:
    """One person; the value is the id."""
    return ChooserField(
        name,
        suggestions.people,
        additions.person_name,
        create=additions.person,
        new_words=_new(),
        unknown=_unknown(),
        hint=_hint(),
    )


def _new() -> str:
    return translate("editor", "New person “{name}”…")


def _unknown() -> str:
    return translate("editor", "No person of this tour has that name. Enter adds one.")


def _hint() -> str:
    return translate("editor", "name or role")
