"""The keys of the source text: what each does, and how a reader changes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal, TypeAlias, cast, get_args

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.map.kind_colours import Evidence

translate = QCoreApplication.translate

Act: TypeAlias = Literal[
    "quote", "meeting", "agreement", "fact", "place", "date", "beginning", "end", "suggestion",
    "help",
]  # fmt: skip
KeyMap: TypeAlias = Mapping[Act, str]

ACTS: tuple[Act, ...] = get_args(Act)
KINDS: tuple[Evidence, ...] = ("quote", "meeting", "agreement", "fact", "place", "date")
DEFAULTS: KeyMap = {
    "quote": "Q",
    "meeting": "M",
    "agreement": "A",
    "fact": "F",
    "place": "P",
    "date": "T",
    "beginning": "B",
    "end": "E",
    "suggestion": "N",
    "help": "?",
}
_LONGEST = 2000
# For an act whose usual key was given to another one before there was this act.
_SPARE = "NVXYZUOKJ"


class KeyFault(ValueError):
    """A key that cannot be taken; ``str()`` says why in one sentence."""


def read_keys(stored: str) -> KeyMap:
    """The keys as they were kept, or the usual ones where these are damaged or collide."""
    try:
        values = json.loads(stored) if 0 < len(stored) <= _LONGEST else {}
    except (ValueError, RecursionError):
        values = {}
    keys = dict(DEFAULTS)
    if isinstance(values, dict):
        for act in ACTS:
            value = values.get(act)
            if isinstance(value, str) and _is_usable(value):
                keys[act] = value.upper()
        if "suggestion" not in values:
            others = {key for act, key in keys.items() if act != "suggestion"}
            keys["suggestion"] = next(key for key in _SPARE if key not in others)
    return keys if len(set(keys.values())) == len(keys) else dict(DEFAULTS)


def written_keys(keys: KeyMap) -> str:
    """The keys as they are kept; empty for the usual ones."""
    changed = {act: key for act, key in keys.items() if key != DEFAULTS[act]}
    return json.dumps(changed, ensure_ascii=False) if changed else ""


def with_key(keys: KeyMap, act: Act, key: str) -> KeyMap:
    """The keys with another one for an act. Raises :class:`KeyFault`."""
    letter = key.strip().upper()
    if not _is_usable(letter):
        raise KeyFault(
            translate(
                "evidence", "A key is one letter or sign. Digits choose stops: take another key."
            )
        )
    other = next((name for name, taken in keys.items() if taken == letter and name != act), None)
    if other is not None:
        raise KeyFault(
            translate("evidence", "{key} stands for “{act}” already: take another key.").format(
                key=letter, act=act_word(other)
            )
        )
    return {**keys, act: letter}


def act_of(event: QKeyEvent, keys: KeyMap) -> Act | None:
    """What a pressed key does, or ``None``. Letters count without Shift, as signs may need it."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    plain = Qt.KeyboardModifier.NoModifier
    if modifiers not in (plain, Qt.KeyboardModifier.ShiftModifier):
        return None
    text = event.text().upper()
    for act, key in keys.items():
        if text == key and (modifiers == plain or not key.isalpha()):
            return act
    return None


def asks_for_last_suggestion(event: QKeyEvent, keys: KeyMap) -> bool:
    """Whether a pressed key goes back by a suggestion: its key with Shift."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = keys["suggestion"]
    is_back = modifiers == Qt.KeyboardModifier.ShiftModifier and key.isalpha()
    return is_back and event.text().upper() == key


def act_word(act: Act) -> str:
    """What an act does, in a word or two."""
    words: Mapping[Act, str] = {
        "quote": translate("evidence", "quotation"),
        "meeting": translate("evidence", "meeting"),
        "agreement": translate("evidence", "agreement"),
        "fact": translate("evidence", "fact"),
        "place": translate("evidence", "place"),
        "date": translate("evidence", "date"),
        "beginning": translate("evidence", "beginning of the passage"),
        "end": translate("evidence", "end of the passage"),
        "suggestion": translate("evidence", "next suggestion; with Shift the last one"),
        "help": translate("evidence", "these keys"),
    }
    return words[act]


def fixed_keys() -> list[tuple[str, str]]:
    """The keys that cannot be changed, and what they do."""
    tab = key_name(Qt.Key.Key_Tab)
    return [
        ("1–9", translate("evidence", "choose a stop")),
        (tab, translate("evidence", "next marked passage; with Shift the last one")),
        (key_name(Qt.Key.Key_Return), translate("evidence", "open the item of the passage")),
        (key_name(Qt.Key.Key_Delete), translate("evidence", "remove the item of the passage")),
        (
            key_name(Qt.Key.Key_Return),
            translate("evidence", "take the suggestion; Backspace dismisses it"),
        ),
        ("Shift+←→", translate("evidence", "select by letter; with Ctrl by word")),
        ("←→", translate("evidence", "move the boundary by word; with Shift by letter")),
        ("/", translate("evidence", "find in this text")),
        (key_name(Qt.Key.Key_Escape), translate("evidence", "leave the boundary; close the text")),
    ]


def key_name(key: Qt.Key) -> str:
    """The name of a key as menus show it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def kind_act(kind: Evidence) -> Act:
    """The act that makes something of a kind."""
    return cast(Act, kind)


def _is_usable(key: str) -> bool:
    return len(key) == 1 and key.isprintable() and not key.isspace() and not key.isdecimal()
