"""The export dialog: choices by keyboard, the preview, stored choices, errors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.export.registry import FORMATS
from app.export.run import Output, export
from app.map.sheet import SheetParts
from app.tour.model import Tour
from app.ui.export.choices import ExportChoices, ExportContext, remember, remembered
from app.ui.export.dialog import ExportDialog
from app.ui.export.preview_renderer import PreviewRenderer
from app.ui.export.table_preview import TablePreview
from app.ui.state.settings import Settings
from app.ui.widgets.check_box import CheckBox
from app.ui.window.main_window import MainWindow
from tests.webtools import MAP_TIMEOUT_MS

BOUNDS = (100.0, 10.0, 120.0, 25.0)


@dataclass
class Desk:
    """Opens dialogs on the window."""

    window: MainWindow
    context: ExportContext
    qtbot: QtBot

    def dialog(self, choices: ExportChoices | None = None) -> ExportDialog:
        """A visible dialog, whose preview may not be ready yet."""
        dialog = self._make(choices)
        self._show(dialog)
        return dialog

    def drawn(self, choices: ExportChoices | None = None) -> ExportDialog:
        """A visible dialog with its preview."""
        dialog = self._make(choices)
        # A fast preview may be ready before the window is active.
        with self.qtbot.waitSignal(dialog.preview.shown, timeout=MAP_TIMEOUT_MS):
            self._show(dialog)
        return dialog

    def _make(self, choices: ExportChoices | None) -> ExportDialog:
        return ExportDialog(
            choices or ExportChoices(), self.context, self.window.appearance, self.window
        )

    def _show(self, dialog: ExportDialog) -> None:
        dialog.show()
        dialog.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)

    def wait_for(self, dialog: ExportDialog) -> None:
        with self.qtbot.waitSignal(dialog.preview.shown, timeout=MAP_TIMEOUT_MS):
            pass


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> Iterator[Desk]:
    tour = window.session.tour
    assert tour is not None
    context = ExportContext(
        tour=tour, theme="light", window=(1280, 800), stop="hanoi", bounds=BOUNDS
    )
    yield Desk(window, context, qtbot)
    for dialog in window.findChildren(ExportDialog):
        dialog.close()


def choose(combo: QComboBox, letters: str) -> None:
    """Types the beginning of a name in a combo box."""
    combo.setFocus()
    # Resets the search, which would otherwise include the previous letters.
    combo.view().keyboardSearch("")
    QTest.keyClicks(combo, letters)


def picture(dialog: ExportDialog) -> QImage:
    shown = dialog.preview.canvas.picture
    assert shown is not None
    return shown


def test_every_choice_is_made_by_keyboard(desk: Desk) -> None:
    dialog = desk.dialog()
    form = dialog.form
    choose(form.format, "jp")
    assert dialog.choices().suffix == ".jpg"
    choose(form.layout_choice, "po")
    assert dialog.options().layout == "poster"
    choose(form.size_choice, "a3")
    QTest.keyClick(form.size_choice, Qt.Key.Key_Down)
    size = dialog.options().size
    assert size.width < size.height
    assert size.dpi == 300
    choose(form.resolution, "15")
    assert dialog.options().size.dpi == 150
    choose(form.scale, "150")
    assert dialog.options().scale == 1.5
    choose(form.theme, "da")
    assert dialog.options().theme == "dark"
    choose(form.quality, "sm")
    assert dialog.options().quality == 60
    choose(form.view, "as")
    assert dialog.options().fit == BOUNDS
    choose(form.view, "the")
    assert dialog.options().fit == "hanoi"
    choose(form.view, "one")
    assert dialog.choices().in_folder
    for name, box in form.parts.items():
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
        assert getattr(dialog.options().parts, name) is not getattr(SheetParts(), name)
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert dialog.options().parts == SheetParts()
    choose(form.format, "pdf")
    assert not dialog.choices().in_folder
    assert dialog.options().atlas


def test_only_applicable_choices_are_visible(desk: Desk) -> None:
    dialog = desk.dialog()
    form = dialog.form
    for suffix, item in FORMATS.items():
        form.format.setCurrentIndex(form.format.findData(suffix))
        is_picture = item.kind == "picture"
        assert form.size_choice.isVisible() is is_picture
        assert form.parts["route"].isVisible() is is_picture
        assert form.quality.isVisible() is (suffix in (".jpg", ".webp"))
        assert form.separator.isVisible() is (suffix == ".csv")
        assert form.track.isVisible() is (suffix == ".gpx")
        assert form.note.text()
    form.format.setCurrentIndex(form.format.findData(".png"))
    assert not form.resolution.isVisible()
    assert not form.parts["events"].isEnabled()
    form.view.setCurrentIndex(form.view.findData("each"))
    assert form.parts["events"].isEnabled()
    form.view.setCurrentIndex(form.view.findData("route"))
    form.size_choice.setCurrentIndex(form.size_choice.findData("a4"))
    assert form.resolution.isVisible()
    form.format.setCurrentIndex(form.format.findData(".pdf"))
    assert not form.resolution.isVisible()


def test_the_separator_and_the_track(desk: Desk) -> None:
    dialog = desk.dialog(ExportChoices(suffix=".csv"))
    assert dialog.options().separator == ","
    choose(dialog.form.separator, "se")
    assert dialog.options().separator == ";"
    choose(dialog.form.separator, "ta")
    assert dialog.options().separator == "\t"
    choose(dialog.form.format, "gpx")
    assert not dialog.options().track
    QTest.keyClick(dialog.form.track, Qt.Key.Key_Space)
    assert dialog.options().track
    remembered_choices = msgspec.json.decode(
        msgspec.json.encode(dialog.choices()), type=ExportChoices
    )
    again = desk.dialog(remembered_choices)
    assert again.choices() == dialog.choices()


def choose_format(dialog: ExportDialog, suffix: str) -> None:
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(suffix))


def with_text(tour: Tour) -> Tour:
    source = replace(tour.sources[0], text="The text of the article.")
    return replace(tour, sources=(source, *tour.sources[1:]))


def test_a_file_opens_again_unless_the_tick_is_taken_away(desk: Desk) -> None:
    dialog = desk.dialog()
    ticks = dialog.form.opens_again
    assert ticks.embed.isChecked()
    assert dialog.options().embed
    words = ticks.note.text().replace("\u00a0", " ")
    assert words == (
        "The whole tour travels in the file: 5 stops, 9 meetings, 15 quotations, 3 agreements,"
        " 15 facts, 1 agreement that does not exist, 1 source, 50 notes."
    )
    QTest.keyClick(ticks.embed, Qt.Key.Key_Space)
    assert not dialog.options().embed
    assert ticks.note.text() == "The file holds only what it shows."
    assert remembered_by(dialog).embed is False
    # The tour has no texts that could travel.
    assert not ticks.source_texts.isEnabled()
    assert not ticks.source_texts.isChecked()
    assert dialog.options().source_texts
    QTest.keyClick(ticks.embed, Qt.Key.Key_Space)
    choose(dialog.form.view, "one")
    assert ticks.note.text().startswith("The whole tour travels in every file: 5\u00a0stops,")


def remembered_by(dialog: ExportDialog) -> ExportChoices:
    """The choices of a dialog, after they were stored and read again."""
    return msgspec.json.decode(msgspec.json.encode(dialog.choices()), type=ExportChoices)


def test_texts_of_sources_have_their_own_tick(desk: Desk) -> None:
    desk.context = replace(desk.context, tour=with_text(desk.context.tour))
    dialog = desk.dialog()
    ticks = dialog.form.opens_again
    assert ticks.source_texts.isEnabled()
    assert ticks.source_texts.isChecked()
    QTest.keyClick(ticks.source_texts, Qt.Key.Key_Space)
    assert (dialog.options().embed, dialog.options().source_texts) == (True, False)
    # Nothing travels, so no text does; the choice is kept all the same.
    QTest.keyClick(ticks.embed, Qt.Key.Key_Space)
    assert not ticks.source_texts.isEnabled()
    QTest.keyClick(ticks.embed, Qt.Key.Key_Space)
    assert ticks.source_texts.isEnabled()
    assert not ticks.source_texts.isChecked()
    again = desk.dialog(remembered_by(dialog))
    assert again.choices() == dialog.choices()
    assert not again.form.opens_again.source_texts.isChecked()


def test_the_ticks_follow_the_format(desk: Desk) -> None:
    desk.context = replace(desk.context, tour=with_text(desk.context.tour))
    dialog = desk.dialog()
    ticks = dialog.form.opens_again
    for suffix, item in FORMATS.items():
        choose_format(dialog, suffix)
        is_tour = suffix == ".geojson"
        assert ticks.isVisible()
        carries = item.carries_tour or item.carries_parts
        assert ticks.embed.isEnabled() is carries, suffix
        assert ticks.embed.isChecked() is (carries or is_tour), suffix
        assert ticks.source_texts.isEnabled() is (item.carries_tour or is_tour), suffix
        if is_tour:
            assert ticks.note.text().startswith("The file is the tour itself: ")
        elif item.carries_parts:
            assert "without source texts" in ticks.note.text()
        elif not item.carries_tour:
            assert ticks.note.text() == (
                f"{item.name} cannot carry the whole tour. PNG, PDF, SVG and HTML can."
            )
    # What does not apply to a format is not a choice.
    assert dialog.choices().embed
    choose_format(dialog, ".geojson")
    QTest.keyClick(ticks.source_texts, Qt.Key.Key_Space)
    assert not dialog.options().source_texts
    choose_format(dialog, ".svg")
    assert not ticks.source_texts.isChecked()
    assert ticks.embed.isChecked()


def test_mnemonics_are_unique_and_fields_have_names(desk: Desk) -> None:
    dialog = desk.dialog(ExportChoices(suffix=".jpg", size="other"))
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.buddy()]
    opens_again = dialog.form.opens_again
    boxes = (dialog.form.track, *dialog.form.parts.values())
    boxes = (*boxes, opens_again.embed, opens_again.source_texts)
    texts += [button.text() for button in (*boxes, dialog.confirm)]
    keys = [key.lower() for text in texts for key in re.findall(r"&(\w)", text)]
    assert len(keys) == len(texts)
    assert sorted(set(keys)) == sorted(keys)
    for kind in (QComboBox, CheckBox):
        for field in dialog.form.findChildren(kind):
            assert field.accessibleName() or getattr(field, "text", str)()


def test_tab_moves_through_the_form_from_top_to_bottom(desk: Desk) -> None:
    dialog = desk.dialog()
    visited: list[QWidget] = []
    while True:
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in visited:
            break
        visited.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    fields = [widget for widget in visited if dialog.form.isAncestorOf(widget)]
    heights = [field.mapTo(dialog.form, field.rect().topLeft()).y() for field in fields]
    assert heights == sorted(heights)
    assert fields[0] is dialog.form.format
    assert dialog.form.opens_again.embed in fields
    assert dialog.confirm in visited


def test_an_impossible_size_is_explained(desk: Desk) -> None:
    dialog = desk.dialog(ExportChoices(size="other", other="99999x99999"))
    assert not dialog.confirm.isEnabled()
    assert "too large" in dialog.problem.text()
    assert not dialog.preview.facts.text()
    field = dialog.form.other_size
    for typed, message in (("100x900", "too small"), ("large", "not a size"), ("640x480", "")):
        field.selectAll()
        desk.qtbot.keyClicks(field, typed)
        assert message in dialog.problem.text()
        assert dialog.confirm.isEnabled() is (not message)
    assert dialog.options().size.width == 640
    field.setText("16384x400")
    assert dialog.confirm.isEnabled()
    choose(dialog.form.format, "web")
    assert "WebP" in dialog.problem.text()
    choose(dialog.form.format, "csv")
    assert dialog.confirm.isEnabled()


def test_six_hundred_dots_are_too_many_for_a1(desk: Desk) -> None:
    dialog = desk.dialog(ExportChoices(size="a1", dpi=600))
    assert "too large" in dialog.problem.text()
    choose(dialog.form.format, "pdf")
    assert not dialog.problem.text()


def test_the_preview_is_the_sheet_and_follows_the_choices(desk: Desk) -> None:
    dialog = desk.drawn()
    first = picture(dialog)
    assert first.width() / first.height() == pytest.approx(16 / 9, abs=0.02)
    assert "1920 × 1080" in dialog.preview.facts.text()
    assert "about" in dialog.preview.facts.text()
    for combo, letters in ((dialog.form.theme, "da"), (dialog.form.layout_choice, "po")):
        before = picture(dialog)
        choose(combo, letters)
        assert picture(dialog) is before
        desk.wait_for(dialog)
        assert picture(dialog) != before
    assert picture(dialog).pixelColor(2, 2).lightness() < 100
    choose(dialog.form.size_choice, "a4")
    QTest.keyClick(dialog.form.size_choice, Qt.Key.Key_Down)
    desk.wait_for(dialog)
    assert picture(dialog).width() < picture(dialog).height()
    assert "210 × 297 mm" in dialog.preview.facts.text()


def test_the_preview_equals_the_export(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    dialog = desk.drawn()
    shown = picture(dialog)
    path = tmp_path_factory.mktemp("out") / "route.png"
    options = dialog.options()
    size = replace(options.size, width=shown.width(), height=shown.height())
    output = Output(path, replace(options, size=size))
    export(desk.context.tour, output.path, output.options)
    exported = QImage(str(path))
    assert exported.size() == shown.size()
    near = sum(
        abs(exported.pixelColor(x, y).lightness() - shown.pixelColor(x, y).lightness()) < 32
        for x in range(0, exported.width(), 5)
        for y in range(0, exported.height(), 5)
    )
    assert near > 0.97 * (exported.width() // 5) * (exported.height() // 5)


def test_the_estimated_size_is_close(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    for suffix in (".png", ".jpg", ".webp", ".pdf", ".svg"):
        dialog = desk.drawn(ExportChoices(suffix=suffix, theme="print"))
        estimate = re.search(r"about ([\d.,]+)\s(.)B", dialog.preview.facts.text())
        assert estimate is not None
        count = float(estimate[1].replace(",", "")) * {"k": 1e3, "M": 1e6}[estimate[2]]
        path = tmp_path_factory.mktemp("out") / f"route{suffix}"
        export(desk.context.tour, path, dialog.options())
        dialog.close()
        assert 0.6 < count / path.stat().st_size < 1.6, suffix


def test_the_preview_of_data_is_the_beginning_of_its_text(desk: Desk) -> None:
    dialog = desk.drawn(ExportChoices(suffix=".geojson"))
    assert dialog.preview.stack.currentWidget() is dialog.preview.text
    assert dialog.preview.text.toPlainText().startswith("{")
    choose(dialog.form.format, "kmz")
    desk.wait_for(dialog)
    assert dialog.preview.stack.currentWidget() is dialog.preview.canvas
    assert dialog.preview.canvas.picture is None


def test_the_preview_of_a_table_is_a_table(desk: Desk) -> None:
    dialog = desk.drawn(ExportChoices(suffix=".csv", separator=";"))
    table = dialog.preview.table
    assert dialog.preview.stack.currentWidget() is table
    model = table.model()
    heads = [
        model.headerData(section, Qt.Orientation.Horizontal)
        for section in range(model.columnCount())
    ]
    assert heads[:3] == ["stop_number", "stop_id", "stop"]
    first = model.index(0, heads.index("stop"))
    assert first.data() == desk.context.tour.stops[0].name
    assert all(model.index(row, 0).data() for row in range(model.rowCount()))


def test_a_cut_table_lacks_its_last_record(qtbot: QtBot) -> None:
    table = TablePreview()
    qtbot.addWidget(table)
    table.show_csv('a,b\n1,"x <b>y</b>\nz"\n2,"cu', ",", is_whole=False)
    assert (table.model().rowCount(), table.model().columnCount()) == (1, 2)
    cell = table.model().index(0, 1)
    assert cell.data() == "x <b>y</b> z"
    assert "&lt;b&gt;" in cell.data(Qt.ItemDataRole.ToolTipRole)
    table.show_csv("", ",", is_whole=True)
    assert table.model().rowCount() == 0


def test_the_preview_of_a_page_is_the_page_itself(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.drawn(ExportChoices(suffix=".html"))
    preview = dialog.preview.page
    assert dialog.preview.stack.currentWidget() is preview
    assert preview.context is not None
    page, context = preview.context.web_page, preview.context
    names: list[object] = []

    def look() -> bool:
        script = "[...document.querySelectorAll('.ta-map .ta-badge')].length"
        page.runJavaScript(script, 0, names.append)
        return bool(names) and names[-1] == len(desk.context.tour.stops)

    qtbot.waitUntil(look)
    titles: list[object] = []
    page.runJavaScript("document.title", 0, titles.append)
    qtbot.waitUntil(lambda: bool(titles))
    assert titles == [desk.context.tour.title]
    assert not context.interceptor.blocked


def test_all_choices_are_stored(desk: Desk, settings: Settings) -> None:
    chosen = ExportChoices(
        suffix=".webp",
        preset="",
        layout="poster",
        size="a2-portrait",
        other="700x700",
        dpi=150,
        scale=1.25,
        theme="print",
        quality=60,
        view="map",
        embed=False,
        source_texts=False,
        parts=SheetParts(legend=False, north=False),
    )
    remember(settings, chosen)
    assert desk.dialog(remembered(settings)).choices() == chosen
    settings.export_choices = '{"suffix": 7}'
    assert remembered(settings) == ExportChoices()


def test_choices_that_are_no_longer_available_are_not_selected(desk: Desk) -> None:
    desk.context = replace(desk.context, stop=None, bounds=None)
    choices = ExportChoices(suffix=".gone", size="3x3", view="stop")
    dialog = desk.dialog(choices)
    assert dialog.choices() == ExportChoices()
    choose(dialog.form.view, "as")
    assert dialog.choices().view == "route"
    dialog.set_bounds(BOUNDS)
    choose(dialog.form.view, "as")
    assert dialog.options().fit == BOUNDS


def test_the_map_reports_its_bounds(desk: Desk) -> None:
    results: list[object] = []
    desk.window.map_view.bounds(results.append)
    desk.qtbot.waitUntil(lambda: bool(results), timeout=MAP_TIMEOUT_MS)
    assert isinstance(results[0], tuple)
    west, south, east, north = results[0]
    for stop in desk.context.tour.stops:
        assert west < stop.lon < east
        assert south < stop.lat < north


def test_enter_accepts_and_escape_rejects(desk: Desk) -> None:
    for key, accepted in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)):
        dialog = desk.dialog()
        with desk.qtbot.waitSignal(dialog.finished) as done:
            QTest.keyClick(dialog.form.size_choice, key)
        assert done.args == [int(accepted)]


def test_closing_while_drawing_causes_no_error(desk: Desk, qtbot: QtBot) -> None:
    dialog = desk.dialog()
    preview = dialog.preview
    # Drawing runs an event loop, in which the user closes the dialog.
    user = QTimer()
    user.timeout.connect(lambda: dialog.reject() if preview.is_working else None)
    user.start(5)
    # The first picture may be ready already.
    before = preview.canvas.picture
    choose(dialog.form.layout_choice, "po")
    with qtbot.waitSignal(dialog.finished, timeout=MAP_TIMEOUT_MS):
        pass
    qtbot.waitUntil(lambda: not preview.is_working, timeout=MAP_TIMEOUT_MS)
    assert preview.canvas.picture in (None, before)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
def test_the_dialog_fits_into_the_window(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    dialog = desk.dialog()
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    assert dialog.preview.canvas.width() > 300
    last = dialog.form.parts["attribution"]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert dialog.confirm.geometry().isValid()


def test_an_unused_renderer_can_be_closed(desk: Desk) -> None:
    PreviewRenderer(desk.context.tour).close()
