"""The left side of the export dialog: the choices that apply to the format."""

from __future__ import annotations

from contextlib import ExitStack

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.export.presets import PRESETS
from app.export.registry import FORMATS
from app.map.sheet import SheetParts, shortened
from app.map.theme import SPACE_L, SPACE_S
from app.tour.bidi import isolate
from app.ui.export.choices import (
    WITH_QUALITY,
    ExportChoices,
    ExportContext,
    preset_of,
    with_preset,
)
from app.ui.export.opens_again import OpensAgain
from app.ui.export.sizes import OTHER, RESOLUTIONS, is_paper, size_names
from app.ui.export.words import (
    format_name,
    format_note,
    kind_name,
    part_names,
    qualities,
    separators,
)
from app.ui.theme.appearance import Appearance
from app.ui.widgets.check_box import CheckBox
from app.ui.widgets.combo_box import ComboBox
from app.ui.widgets.labels import label

SCALES = (0.75, 1.0, 1.15, 1.25, 1.5, 2.0)
# The width of the combo boxes in letters: that of the widest size. Longer names are elided.
LETTERS = 16
# The characters of the name of a stop that a menu has room for.
LONGEST_NAME = 60


class ExportForm(QWidget):
    """Shows the choices; ``changed`` is emitted when one of them changes."""

    changed = Signal()

    def __init__(
        self,
        choices: ExportChoices,
        context: ExportContext,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        combos = (ComboBox(appearance, LETTERS, self) for _ in range(9))
        self.format, self.layout_choice, self.view, self.size_choice, *others = combos
        self.resolution, self.scale, self.theme, self.quality, self.separator = others
        self.other_size = QLineEdit(choices.other, self)
        self.track = CheckBox(self.tr("Route also as a trac&k"), appearance, self)
        self.note = label("", "meta", self)
        # Qt computes the height for the minimum width, so a small one would make the note tall.
        self.note.setMinimumWidth(self.format.minimumSizeHint().width())
        self.opens_again = OpensAgain(context.tour, choices, appearance, self)
        self.parts = {name: CheckBox(text, appearance, self) for name, text in part_names().items()}
        self._fill()
        self._lay_out()
        # Measured while every row is visible, so that no choice widens the column.
        self.column_width = self.minimumSizeHint().width()
        self._choose(choices)
        self._connect()
        self._show_applicable()

    def choices(self) -> ExportChoices:
        """The present choices."""
        parts = {name: box.isChecked() for name, box in self.parts.items()}
        chosen = ExportChoices(
            preset=self._preset,
            suffix=self.format.currentData(),
            layout=self.layout_choice.currentData(),
            size=self.size_choice.currentData(),
            other=self.other_size.text(),
            dpi=self.resolution.currentData(),
            scale=self.scale.currentData(),
            theme=self.theme.currentData(),
            quality=self.quality.currentData(),
            view=self.view.currentData(),
            separator=self.separator.currentData(),
            track=self.track.isChecked(),
            **self.opens_again.values(),
            parts=SheetParts(**parts),
        )
        return replace(chosen, preset=preset_of(chosen))

    def choose_preset(self, name: str) -> None:
        """Makes the choices of a preset."""
        chosen = with_preset(self.choices(), PRESETS[name])
        with ExitStack() as blocked:
            for combo in self.findChildren(QComboBox):
                blocked.enter_context(QSignalBlocker(combo))
            self._choose(chosen)
        self._change()

    def allow_map(self) -> None:
        """Offers the view of the map, once its bounds are known."""
        self._enable(self.view, "map")

    def _fill(self) -> None:
        kind = None
        for item in FORMATS.values():
            if item.kind != kind:
                kind = item.kind
                self._add_heading(kind_name(kind))
            self.format.addItem(format_name(item), item.suffix)
        self.layout_choice.addItem(self.tr("Map"), "plain")
        self.layout_choice.addItem(self.tr("Poster with itinerary"), "poster")
        for key, name in size_names(self._context.window):
            self.size_choice.addItem(name, key)
        self.size_choice.setMaxVisibleItems(self.size_choice.count())
        self.format.setMaxVisibleItems(self.format.count())
        for dpi in RESOLUTIONS:
            self.resolution.addItem(self.tr("{number} dpi").format(number=dpi), dpi)
        for scale in SCALES:
            self.scale.addItem(self.tr("{percent} %").format(percent=round(scale * 100)), scale)
        self.theme.addItem(self.tr("As in the window"), None)
        self.theme.addItem(self.tr("Light"), "light")
        self.theme.addItem(self.tr("Dark"), "dark")
        self.theme.addItem(self.tr("Print"), "print")
        for quality, name in qualities():
            self.quality.addItem(name, quality)
        for character, name in separators():
            self.separator.addItem(name, character)
        self.view.addItem(self.tr("Whole route"), "route")
        self.view.addItem(self.tr("As the map shows it"), "map")
        self.view.addItem(self._stop_name(), "stop")
        self.view.addItem(self.tr("One for each stop"), "each")
        self._enable(self.view, "map", self._context.bounds is not None)
        self._enable(self.view, "stop", self._context.stop is not None)

    def _stop_name(self) -> str:
        if self._context.stop is None:
            return self.tr("The selected stop")
        name = shortened(self._context.tour.stop(self._context.stop).name, LONGEST_NAME)
        return self.tr("The selected stop, {name}").format(name=isolate(name))

    def _add_heading(self, text: str) -> None:
        self.format.addItem(text)
        self._item_enabled(self.format, self.format.count() - 1, False)

    def _enable(self, combo: QComboBox, data: str, enabled: bool = True) -> None:
        self._item_enabled(combo, combo.findData(data), enabled)

    @staticmethod
    def _item_enabled(combo: QComboBox, row: int, enabled: bool) -> None:
        model = combo.model()
        assert isinstance(model, QStandardItemModel)
        model.item(row).setEnabled(enabled)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(SPACE_L)
        self.form.setVerticalSpacing(SPACE_S)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("&Format:"), self.format),
            ("", self.note),
            (self.tr("&Layout:"), self.layout_choice),
            (self.tr("&View:"), self.view),
            (self.tr("&Size:"), self.size_choice),
            (self.tr("Pi&xels:"), self.other_size),
            (self.tr("Resolut&ion:"), self.resolution),
            (self.tr("Text si&ze:"), self.scale),
            (self.tr("&Theme:"), self.theme),
            (self.tr("&Quality:"), self.quality),
            (self.tr("&Between cells:"), self.separator),
        ):
            self.form.addRow(text, field)
            if text:
                field.setAccessibleName(text.replace("&", "").rstrip(":"))
        self.form.addRow("", self.track)
        self.other_size.setAccessibleName(self.tr("Width and height in pixels"))
        self.parts_title = QLabel(self.tr("Show").upper(), self)
        self.parts_title.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(self.form)
        column.addSpacing(SPACE_S)
        column.addWidget(self.opens_again)
        column.addSpacing(SPACE_S)
        column.addWidget(self.parts_title)
        boxes = QVBoxLayout()
        boxes.setSpacing(2)
        for box in self.parts.values():
            boxes.addWidget(box)
        column.addLayout(boxes)
        column.addStretch(1)

    def _choose(self, choices: ExportChoices) -> None:
        self._preset = choices.preset
        for combo, value in (
            (self.format, choices.format.suffix),
            (self.layout_choice, choices.layout),
            (self.size_choice, choices.size),
            (self.resolution, choices.dpi),
            (self.scale, choices.scale),
            (self.theme, choices.theme),
            (self.quality, choices.quality),
            (self.view, choices.view),
            (self.separator, choices.separator),
        ):
            self._select(combo, value)
        self.track.setChecked(choices.track)
        for name, box in self.parts.items():
            box.setChecked(getattr(choices.parts, name))

    def _select(self, combo: QComboBox, value: object) -> None:
        """Selects a value if it is available, otherwise the first available one."""
        model = combo.model()
        assert isinstance(model, QStandardItemModel)
        rows = [row for row in range(combo.count()) if model.item(row).isEnabled()]
        matches = [row for row in rows if combo.itemData(row) == value]
        combo.setCurrentIndex((matches or rows)[0])

    def _connect(self) -> None:
        for combo in self.findChildren(QComboBox):
            combo.currentIndexChanged.connect(self._change)
        self.other_size.textChanged.connect(self._change)
        for box in (self.track, *self.parts.values()):
            box.toggled.connect(self._change)
        self.opens_again.changed.connect(self._change)

    def _change(self) -> None:
        self._preset = self.choices().preset
        self._show_applicable()
        self.changed.emit()

    def _show_applicable(self) -> None:
        """Hides the choices that do not apply to the format."""
        choices = self.choices()
        chosen = choices.format
        is_picture = chosen.kind == "picture"
        self.note.setText(format_note(chosen))
        self.opens_again.show_choices(choices)
        for field, applies in (
            (self.layout_choice, is_picture),
            (self.view, is_picture),
            (self.size_choice, is_picture),
            (self.other_size, is_picture and choices.size == OTHER),
            (self.resolution, is_picture and is_paper(choices.size) and not chosen.is_vector),
            (self.scale, is_picture),
            (self.theme, is_picture),
            (self.quality, chosen.suffix in WITH_QUALITY),
            (self.separator, chosen.suffix == ".csv"),
            (self.track, chosen.suffix == ".gpx"),
        ):
            self.form.setRowVisible(field, applies)
        self.parts_title.setVisible(is_picture)
        for box in self.parts.values():
            box.setVisible(is_picture)
        # Events are part of the list of stops, on a poster only, and stand on the page of a stop.
        in_list = choices.layout == "poster" and choices.parts.legend
        self.parts["events"].setEnabled(in_list or choices.view in ("stop", "each"))
