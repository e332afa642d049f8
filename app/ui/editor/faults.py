"""Why an edit was refused, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.tour.edit import EditError, Reason

translate = QCoreApplication.translate


def fault_words(error: EditError) -> str:
    """One sentence: why a value cannot be kept, and what to do."""
    words: dict[Reason, str] = {
        "empty": translate("editor", "This cannot be empty. Write it, or undo with Ctrl+Z."),
        "long": translate("editor", "This text is too long for a tour file. Cut it."),
        "text": translate("editor", "This text contains half of a character. Delete it."),
        "country": translate("editor", "Not a country. Write its name, or its code, such as JP."),
        "date": translate("editor", "Not a date. Write 4 Nov 2025, Nov 2025 or 2025."),
        "position": translate(
            "editor", "Not a place on Earth. A latitude is within ±90, a longitude within ±180."
        ),
        "number": translate("editor", "Not a number that a tour file can hold. Correct it."),
        "offsets": translate("editor", "The passage must lie within the text of its source."),
        "person": translate(
            "editor", "No person of this tour has that name. Add the person first."
        ),
        "source": translate("editor", "No source of this tour has that title. Add it first."),
        "same": translate("editor", "This cannot be merged with itself. Choose another one."),
    }
    return words.get(error.reason, str(error))
