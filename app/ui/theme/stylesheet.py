"""Builds the style sheet of the app from a theme and the window's font."""

from __future__ import annotations

from string import Template

import msgspec
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QWidget

from app.map.kind_colours import kind_colours
from app.map.theme import BODY, HEADING, SMALL, TITLE, Theme
from app.ui.theme.typeface import serif_stack

# No text is smaller, in pixels, unless the user makes all text smaller.
LEAST_PIXELS = 11
# Selectors match the dynamic property "role" and never the position of a widget.
_SHEET = Template("""
* { outline: none; }
QWidget { font-size: ${body}pt; }
QMainWindow, QDialog { background: $paper; }

QToolBar { background: $paper; border: 0; border-bottom: 1px solid $hairline; spacing: 4px;
  padding: 4px 8px; }
QToolBar::separator { background: $hairline; width: 1px; margin: 6px 6px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
  padding: 4px 8px; color: $ink; }
QToolButton:hover { background: $hairline; }
QToolButton:focus { border-color: $focus; }
QToolButton:disabled { color: $ink_second; }
QToolBar QToolButton:checked { background: $ink; border-color: $ink; color: $paper; }
QToolBar QToolButton:checked:focus { border: 2px solid $focus; padding: 3px 7px; }
QMenuBar { background: $paper; color: $ink; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: $hairline; }
QMenu { background: $panel; color: $ink; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 24px; border-radius: 4px; }
QMenu::item:selected { background: $hairline; }
QMenu::item:disabled { color: $ink_second; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::indicator { left: 6px; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:hover { background: $focus; }
QStatusBar { background: $paper; color: $ink_second; border-top: 1px solid $hairline; }
QToolTip { background: $panel; color: $ink; border: 1px solid $border; padding: 4px 6px; }

QPushButton { background: $panel; color: $ink; border: 1px solid $border; border-radius: 4px;
  padding: 5px 14px; min-height: 18px; }
QPushButton:hover { border-color: $ink_second; }
QPushButton:default { background: $focus; color: $panel; border-color: $focus; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 13px; }
QPushButton:default:focus { border-color: $ink; }
QPushButton[primary="true"] { background: $focus; color: $panel; border-color: $focus; }
QPushButton[primary="true"]:focus { border-color: $ink; }
QPushButton:disabled { color: $ink_second; background: $paper; border-color: $hairline; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QComboBox, QLineEdit { background: $panel; color: $ink; border: 1px solid $border;
  border-radius: 4px; padding: 4px 8px; min-height: 18px; }
QComboBox:focus, QLineEdit:focus { border: 2px solid $focus; padding: 3px 7px; }
QComboBox[asked="true"] { border-color: $notice_ink; background: $notice; }
QComboBox[role="drawn"]::drop-down { border: 0; width: 20px; }
QComboBox:disabled, QLineEdit:disabled { color: $ink_second; background: $paper;
  border-color: $hairline; }
QCheckBox:focus { color: $focus; }

QScrollArea, QListView { background: $panel; border: 0; }
QListView[focused="true"] { border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $border; border-radius: 3px; min-height: 28px;
  margin: 0 2px; }
QScrollBar::handle:vertical:hover { background: $ink_second; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $border; border-radius: 3px; min-width: 28px;
  margin: 2px 0; }
QScrollBar::handle:horizontal:hover { background: $ink_second; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QWidget[role="panel"] { background: $panel; }
QWidget[role="paper"], QScrollArea[role="paper"] { background: $paper; }
QWidget[role="rule"] { background: $hairline; max-height: 1px; min-height: 1px; }
QWidget[role="divider"] { background: $hairline; min-width: 1px; max-width: 1px; }
QLabel { color: $ink; background: transparent; }
QLabel[role="title"] { font-size: ${title}pt; font-weight: 600; font-family: $serif; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="choice"] { font-size: ${heading}pt; font-weight: 600; font-family: $serif; }
QLabel[role="second"] { color: $ink_second; }
QLabel[role="section"] { font-size: ${small}pt; font-weight: 700; color: $ink_second; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="meta"], QLabel[role="reference"] { font-size: ${small}pt; color: $ink_second; }
QLabel[role="note"] { font-size: ${small}pt; color: $ink_second; font-style: italic; }
QLabel[role="quote"] { font-size: ${heading}pt; font-family: $serif; }
QLabel[role="problem"] { color: $accent; }
QLabel[role="deck"] { font-size: ${heading}pt; font-family: $serif; }
QLabel[role="pull-quote"] { font-size: ${title}pt; font-family: $serif; }
QLabel[role="stop-name"] { font-size: ${heading}pt; font-weight: 600; font-family: $serif; }
QLabel[role="remark"] { font-size: ${small}pt; color: $ink_second; }
QFrame[role="caveat"] { background: $paper; border-radius: 6px; }
QWidget[role="tie"] { background: $border; min-width: 2px; max-width: 2px; }
QFrame[role="pinned"] { background: $panel; }
QAbstractButton[role="count-button"] { color: $ink; }
QAbstractButton[role="link"][kind="chip"] { color: $ink_second; }
QAbstractButton[role="link"][kind="citation"] { color: $focus; font-weight: 600; }
QLabel[role="status"] { font-size: ${small}pt; font-weight: 600; color: $ink;
  border: 1px solid $ink_second; border-radius: 4px; padding: 1px 6px; }
QLabel[role="status"][exists="false"] { color: $accent; border: 1px dashed $accent; }
QLabel[role="inferred"] { font-size: ${small}pt; color: $ink_second; font-style: italic; }
QLabel[role="count"] { font-size: ${small}pt; font-weight: 600; }
QLabel[role="unsourced"] { font-size: ${small}pt; font-weight: 600; color: $accent; }
QAbstractButton[role="link"] { color: $ink_second; font-size: ${small}pt; }
QAbstractButton[role="link"][kind="person"] { color: $ink; font-weight: 600; }
QAbstractButton[role="link"][kind="title"] { color: $ink; font-size: ${body}pt;
  font-weight: 600; }
QAbstractButton[role="link"][kind="plain-text"] { color: $ink; font-size: ${body}pt; }
QLabel[role="badge"] { background: $accent; color: $on_accent; font-size: ${small}pt;
  font-weight: 700; border-radius: ${badge_radius}px; min-width: ${badge}px;
  min-height: ${badge}px; padding: 0; }
QFrame[role="match-stop"] { background: transparent; border: 0; border-top: 1px solid $hairline;
  border-bottom: 1px solid $hairline; }
QFrame[role="match"] { background: transparent; border: 0; border-radius: 4px; }
QFrame[role="match"]:hover { background: $paper; }
QAbstractButton[role="link"][kind="plain"] { color: $focus; }
QAbstractButton[role="link"][kind="address"] { color: $focus; }
QScrollArea[role="stop-panel"] { border: 2px solid $panel; }
QScrollArea[role="stop-panel"]:focus { border-color: $focus; }
QFrame[role="card"] { background: transparent; border: 2px solid transparent;
  border-radius: 4px; }
QFrame[role="card"][current="true"] { background: $tint; }
QFrame[role="card"]:focus { border-color: $focus; }
QPlainTextEdit[role="passage"] { background: $panel; border: 0; border-left: 3px solid $accent;
  padding: 4px 8px; font-family: $serif; }
QPlainTextEdit[role="passage"]:focus { border: 2px solid $focus; border-left: 3px solid $focus; }
QTextEdit[role="source-text"] { background: $panel; color: $ink; border: 0;
  font-family: $serif; font-size: ${heading}pt; selection-background-color: $focus;
  selection-color: $panel; }
QLabel[role="source-title"] { font-size: ${heading}pt; font-weight: 600; font-family: $serif; }
QWidget[role="evidence-head"] { background: $panel; }
QToolButton[role="chip"] { padding: 4px 10px; border-radius: 6px; }
QToolButton[role="chip"][tight="true"] { padding: 4px 6px; }
QToolButton[role="chip"]:checked { background: $hairline; font-weight: 600; }
QToolButton[role="segment"] { border: 1px solid $border; border-radius: 0; padding: 4px 10px; }
QToolButton[role="segment"]:checked { background: $ink; color: $paper; }
QPushButton[kind="primary"] { background: $focus; color: $panel; border-color: $focus; }
QPushButton[kind="primary"]:disabled { color: $ink_second; background: $paper;
  border-color: $hairline; }
QPushButton[kind="primary"]:focus { border-color: $ink; }
QToolButton[role="flat"]::menu-indicator { image: none; }
QPlainTextEdit[role="new-text"] { background: $panel; color: $ink; border: 1px solid $field;
  border-radius: 6px; padding: 12px 16px; font-family: $serif; }
QPlainTextEdit[role="new-text"]:focus { border: 2px solid $focus; padding: 11px 15px; }
QPlainTextEdit[role="file-text"] { background: $panel; color: $ink; border: 2px solid $panel;
  padding: 8px; font-family: monospace; font-size: ${small}pt; }
QPlainTextEdit[role="file-text"]:focus { border-color: $focus; }
QTextBrowser[role="document"] { background: $panel; color: $ink; border: 2px solid $panel; }
QTextBrowser[role="document"]:focus { border-color: $focus; }
QTreeView, QListView[role="list"] { background: $panel; color: $ink;
  border: 1px solid $hairline; }
QTreeView:focus, QListView[role="list"]:focus { border: 1px solid $focus; }
QTreeView::item, QListView[role="list"]::item { padding: 4px 6px; }
QTreeView::item:selected, QListView[role="list"]::item:selected { background: $row; color: $ink; }
QListView[role="presets"] { background: $panel; border: 0; padding: 2px 4px; }
QHeaderView::section { background: $panel; color: $ink_second; font-size: ${small}pt;
  font-weight: 600; border: 0; border-bottom: 1px solid $hairline; padding: 4px 9px; }
QTabWidget::pane { border: 0; border-top: 1px solid $hairline; top: -1px; }
QTabBar::tab { background: transparent; color: $ink_second; padding: 6px 12px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $focus; border-bottom-color: $focus; }
QLabel[role="field-name"] { font-size: ${small}pt; color: $ink_second; }
QLabel[role="field-note"] { font-size: ${small}pt; color: $ink_second; }
QLabel[role="field-fault"] { font-size: ${small}pt; color: $accent; }
QWidget[role="field-note"] { color: $ink_second; }
QWidget[role="field-fault"] { color: $accent; }
QLabel[role="section-head"] { font-weight: 600; }
QLineEdit[role="field"], QPlainTextEdit[role="field"], QFrame[role="field-box"],
QComboBox[look="field"] { background: $panel; color: $ink; border: 1px solid $field;
  border-radius: 6px; padding: 5px 9px; min-height: 20px; }
QFrame[role="field-box"] { padding: 0; }
/* A line has two pixels more than its padding; all texts begin at the same distance. */
QPlainTextEdit[role="field"] { padding: 4px 8px 4px 11px; }
QComboBox[look="field"] { padding-left: 11px; }
QLineEdit[role="field"]:focus, QComboBox[look="field"]:focus { border: 2px solid $focus;
  padding: 4px 8px; }
QPlainTextEdit[role="field"]:focus { border: 2px solid $focus; padding: 3px 7px 3px 10px; }
QComboBox[look="field"]:focus { padding-left: 10px; }
QFrame[role="field-box"][focused="true"] { border: 2px solid $focus; padding: 0; }
QLineEdit[role="field"][invalid="true"], QPlainTextEdit[role="field"][invalid="true"],
QFrame[role="field-box"][invalid="true"] { border-color: $accent; }
QLineEdit[role="field"][asked="true"] { border-color: $notice_ink; }
QLineEdit[look="name"], QPlainTextEdit[look="name"] { font-family: $serif; font-weight: 600;
  font-size: ${heading}pt; }
QPlainTextEdit[look="serif"] { font-family: $serif; font-size: ${heading}pt; }
QLineEdit[role="bare"] { background: transparent; border: 0; padding: 0 4px; min-height: 24px; }
QLineEdit[role="bare"]:focus { border: 0; padding: 0 4px; }
QFrame[role="segments"] { background: $panel; border: 1px solid $field; border-radius: 6px; }
QRadioButton[role="segment"] { color: $ink; padding: 3px 11px; spacing: 0; min-height: 20px;
  border-radius: 5px; border: 2px solid transparent; }
QRadioButton[role="segment"]::indicator { width: 0; height: 0; border: 0; image: none; }
QRadioButton[role="segment"]:hover { background: $hover; }
QRadioButton[role="segment"]:checked { background: $ink; color: $panel; font-weight: 600; }
QRadioButton[role="segment"]:focus { border-color: $focus; }
QFrame[role="popup"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QFrame[role="popup"] QListView { background: transparent; }
QWidget[role="item-form"] { background: $panel; border: 1px solid $field; border-radius: 6px; }
QFrame[role="citation"] { border: 1px solid $border; border-radius: 6px; }
QLabel[role="cited-words"] { font-family: $serif; padding: 2px 4px; }
$kinds
QWidget[role="message"] { background: $panel; border-bottom: 1px solid $hairline;
  border-left: 4px solid $accent; }
QWidget[role="message"][kind="done"] { border-left-color: $focus; }
QFrame[role="popup"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QFrame[role="popup"] QPushButton { padding: 2px 12px; min-height: 18px; }
QFrame[role="popup"] QPushButton[primary="true"] { background: $focus; color: $panel;
  border-color: $focus; }
QFrame[role="popup"] QPushButton[role="popup-link"] { background: transparent; border: 0;
  border-radius: 4px; color: $ink_second; font-size: ${small}pt; padding: 3px 6px; }
QFrame[role="popup"] QPushButton[role="popup-link"]:hover { background: $hover; color: $ink; }
QFrame[role="popup"] QPushButton[role="popup-link"][current="true"] { background: $hover;
  color: $ink; border: 2px solid $focus; padding: 1px 4px; }
QTableView[role="import-table"] { background: $panel; color: $ink; border: 0;
  border-top: 1px solid $hairline; selection-background-color: $row; selection-color: $ink; }
QTableView[role="import-table"]:focus { border: 0; border-top: 2px solid $focus; }
QTableView[role="import-table"]::item { padding: 5px 8px; border-bottom: 1px solid $hairline; }
QTableView[role="import-table"]::item:selected { background: $row; color: $ink; }
QFrame[role="question"] { background: $paper; border-radius: 8px; }
QFrame[role="question"][open="true"] { background: $notice; }
QRadioButton[role="answer"] { background: $panel; color: $ink; border: 1px solid $field;
  border-radius: 6px; padding: 6px 14px 6px 10px; spacing: 8px; }
QRadioButton[role="answer"]::indicator { width: 10px; height: 10px; border-radius: 7px;
  border: 2px solid $ink_second; background: $panel; }
QRadioButton[role="answer"]::indicator:checked { border-color: $ink; background: $ink; }
QRadioButton[role="answer"]:hover { background: $hover; }
QRadioButton[role="answer"]:checked { border-color: $ink; }
QRadioButton[role="answer"]:focus { border: 2px solid $focus; padding: 5px 13px 5px 9px; }
QLabel[role="asked"] { color: $notice_ink; }
QLabel[role="waiting"] { font-size: ${small}pt; color: $notice_ink; font-weight: 600; }
QWidget[role="notice"] { background: $notice; border-bottom: 1px solid $hairline; }
QWidget[role="status-line"] { background: $paper; border-top: 1px solid $hairline; }
QWidget[role="status-line"] QLabel[role="strong"] { font-size: ${small}pt; }
QPushButton[role="status-button"] { background: transparent; border: 1px solid transparent;
  padding: 1px 6px; min-height: 18px; font-size: ${small}pt; color: $ink_second; }
QPushButton[role="status-button"][some="true"] { color: $notice_ink; font-weight: 600; }
QPushButton[role="status-button"]:hover { background: $hover; }
QPushButton[role="status-button"]:focus { border: 1px solid $focus; padding: 1px 6px; }
QFrame[role="map-note"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QPushButton[primary="true"] { background: $focus; color: $panel; border-color: $focus; }
QPushButton[primary="true"]:focus { border-color: $ink; }
QPushButton[primary="true"]:disabled { background: $paper; color: $ink_second;
  border-color: $hairline; }
QWidget[role="notice"] QPushButton { padding: 2px 12px; min-height: 18px; }
QWidget[role="notice"] QPushButton:focus { border: 2px solid $focus; padding: 1px 11px; }
""")


def stylesheet(theme: Theme, font: QFont) -> str:
    """The style sheet for a theme; font sizes, in points, scale with the size of ``font``."""
    size = font.pointSizeF()
    if size <= 0:
        size = QFontInfo(font).pointSizeF()
    pixels = max(QFontInfo(font).pixelSize(), 1)
    least = LEAST_PIXELS * size / pixels
    # A badge stays round around a larger number.
    badge_radius = max(10, round(pixels * SMALL * 0.8))
    return _SHEET.substitute(
        msgspec.structs.asdict(theme),
        tint=_tint(theme.accent),
        row=_tint(theme.focus),
        kinds="\n".join(
            f'QLabel[role="cited-words"][kind="{kind}"] {{ background: {colours.tint}; '
            f"border-bottom: 2px solid {colours.ink}; }}"
            for kind, colours in kind_colours(theme).items()
        ),
        body=f"{size * BODY:.1f}",
        small=f"{min(max(size * SMALL, least), size):.2f}",
        heading=f"{size * HEADING:.1f}",
        badge=2 * badge_radius,
        badge_radius=badge_radius,
        title=f"{size * TITLE:.1f}",
        serif=serif_stack(),
    )


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a dynamic property, and styles the widget anew if that changed it.

    Qt evaluates property selectors only when it polishes a widget.
    """
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _tint(colour: str) -> str:
    """The colour at 10% opacity, as a background for highlighted rows."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, 10%)"
