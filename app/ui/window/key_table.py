"""Keys that belong to no command, for the list of keyboard shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.editor.source_text.keys import KeyMap, act_word, fixed_keys

translate = QCoreApplication.translate

KeyRows = list[tuple[str, str]]


def reading_keys() -> KeyRows:
    """What a key does on the map, in the itinerary and in the timeline, and the key."""
    return [
        (translate("keys", "Next or previous stop on the map, in the itinerary, in the timeline"),
         translate("keys", "Tab, arrow keys")),
        (translate("keys", "Open what has the focus"), translate("keys", "Enter")),
        (translate("keys", "Move the map"), translate("keys", "Arrow keys")),
    ]  # fmt: skip


def editing_keys() -> KeyRows:
    """What a key does on the map and in the fields while the tour is edited, and the key."""
    return [
        (translate("keys", "Move the badge that has the focus; with Shift ten times as far"),
         translate("keys", "Arrow keys")),
        (translate("keys", "Offer a stop in the middle of the map"), translate("keys", "Enter")),
        (translate("keys", "Open the fields of a card"), translate("keys", "Enter")),
        (translate("keys", "Close the fields"), translate("keys", "Esc")),
        (translate("keys", "Close the fields and begin the next item of the kind"),
         translate("keys", "Ctrl+Enter")),
    ]  # fmt: skip


def source_text_keys(keys: KeyMap) -> KeyRows:
    """What a key does in the text of a source, and the key; some can be changed."""
    changeable = [(_capital(act_word(act)), key) for act, key in keys.items()]
    return [*changeable, *((_capital(words), key) for key, words in fixed_keys())]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
