"""What an edit refuses: a value that the tour file could not hold."""

from __future__ import annotations

from typing import Literal, TypeAlias

Reason: TypeAlias = Literal[
    "empty",
    "text",
    "long",
    "kind",
    "country",
    "date",
    "choice",
    "number",
    "position",
    "offsets",
    "person",
    "source",
    "taken",
    "same",
    "members",
]


class EditError(ValueError):
    """A value that the tour file could not hold.

    ``field`` is the name of the field of the struct, ``reason`` the kind of fault, and ``value``
    the value as text. ``str()`` is one sentence: what is wrong and what to write instead.
    """

    def __init__(self, field: str, reason: Reason, sentence: str, value: object = "") -> None:
        super().__init__(sentence)
        self.field = field
        self.reason = reason
        self.value = str(value)
