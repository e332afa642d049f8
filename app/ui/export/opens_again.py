"""The choice whether an exported file opens again as the tour, and what travels in it then."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.export.carried import has_texts
from app.map.theme import SPACE_S, SPACE_XS
from app.tour.model import Tour
from app.ui.export.choices import ExportChoices
from app.ui.theme.appearance import Appearance
from app.ui.widgets.check_box import BOX, CheckBox
from app.ui.widgets.labels import label
from app.words.carried import whole_tour

_TOUR_ITSELF = ".geojson"


class OpensAgain(QWidget):
    """Two ticks and a line; ``changed`` is emitted when the user changes a tick.

    A tick that does not apply to the format is off and cannot be changed, or on for the tour's own
    format; what the user chose is kept for other formats.
    """

    changed = Signal()

    def __init__(
        self, tour: Tour, choices: ExportChoices, appearance: Appearance, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._what = whole_tour(tour)
        self._has_texts = has_texts(tour)
        self._embed, self._source_texts = choices.embed, choices.source_texts
        self.embed = CheckBox(self.tr("Opens a&gain in Tour Atlas"), appearance, self)
        self.note = label("", "meta", self)
        self.source_texts = CheckBox(self.tr("Source texts as &well"), appearance, self)
        self.embed.clicked.connect(self._choose_embed)
        self.source_texts.clicked.connect(self._choose_source_texts)
        # In line with the words of the tick above; a tick has some space at its left.
        self.note.setContentsMargins(SPACE_XS, 0, 0, 0)
        inside = QVBoxLayout()
        inside.setContentsMargins(BOX + SPACE_S, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(self.note)
        inside.addWidget(self.source_texts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.embed)
        column.addLayout(inside)

    def values(self) -> dict[str, bool]:
        """What the user chose, for any format, as fields of ``ExportChoices``."""
        return {"embed": self._embed, "source_texts": self._source_texts}

    def show_choices(self, choices: ExportChoices) -> None:
        """Shows what the choices mean for their format."""
        chosen = choices.format
        is_tour = chosen.suffix == _TOUR_ITSELF
        carries = chosen.carries_tour or chosen.carries_parts
        is_within = is_tour or (carries and self._embed)
        has_texts = is_within and self._has_texts and not chosen.carries_parts
        self.embed.setEnabled(carries)
        self.embed.setChecked(is_within)
        self.source_texts.setEnabled(has_texts)
        self.source_texts.setChecked(has_texts and self._source_texts)
        self.note.setText(self._words(choices, is_within=is_within))

    def _words(self, choices: ExportChoices, *, is_within: bool) -> str:
        chosen = choices.format
        if is_within:
            words = self.tr("The whole tour travels in the file: {what}.")
            if choices.in_folder:
                words = self.tr("The whole tour travels in every file: {what}.")
            elif chosen.carries_parts:
                words = self.tr("The tour travels in the file, without source texts: {what}.")
            elif not chosen.carries_tour:
                words = self.tr("The file is the tour itself: {what}.")
            return words.format(what=self._what)
        if chosen.carries_tour or chosen.carries_parts:
            return self.tr("The file holds only what it shows.")
        words = self.tr("{format} cannot carry the whole tour. PNG, PDF, SVG and HTML can.")
        return words.format(format=chosen.name)

    def _choose_embed(self, is_on: bool) -> None:
        self._embed = is_on
        self.changed.emit()

    def _choose_source_texts(self, is_on: bool) -> None:
        self._source_texts = is_on
        self.changed.emit()
