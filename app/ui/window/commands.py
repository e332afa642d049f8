"""The commands of the window itself: navigation, text size and help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.story.presenter import Presenter
from app.ui.theme.appearance import TEXT_STEP, Appearance
from app.ui.widgets.actions import Command, Row
from app.ui.widgets.single_dialog import show_single

translate = QCoreApplication.translate


def go_commands(session: Session, presenter: Presenter) -> tuple[Row, ...]:
    """Previous stop, next stop and overview."""

    def go_back() -> None:
        if presenter.is_on:
            presenter.leave()
        else:
            session.select(None)

    return (
        Command("previous", translate("commands", "&Previous Stop"), session.select_previous,
                ("go", 1), "previous", "Alt+Left", short=translate("commands", "Previous")),
        Command("next", translate("commands", "&Next Stop"), session.select_next, ("go", 1),
                "next", "Alt+Right", short=translate("commands", "Next")),
        Command("overview", translate("commands", "&Overview of the Tour"), go_back, ("go", 2),
                None, "Esc"),
    )  # fmt: skip


def text_size_commands(appearance: Appearance, settings: Settings) -> tuple[Row, ...]:
    """Larger, smaller and normal text."""

    def set_size(size: float) -> None:
        appearance.set_text_size(size)
        settings.text_size = appearance.text_size

    def step(by: float) -> None:
        set_size(appearance.text_size + by)

    return (
        Command("larger", translate("commands", "&Larger Text"), partial(step, TEXT_STEP),
                ("view", 3), None, ("Ctrl++", "Ctrl+="), needs_tour=False),
        Command("smaller", translate("commands", "&Smaller Text"), partial(step, -TEXT_STEP),
                ("view", 3), None, "Ctrl+-", needs_tour=False),
        Command("normal-size", translate("commands", "&Normal Text Size"), partial(set_size, 1.0),
                ("view", 3), None, "Ctrl+0", needs_tour=False),
    )  # fmt: skip


def window_commands(
    window: QMainWindow,
    show_palette: Callable[[], object],
    show_shortcuts: Callable[[], object],
    show_signs: Callable[[], object],
) -> tuple[Row, ...]:
    """Command palette, help and Quit."""

    def show_about() -> None:
        from app.ui.help.about import show_about

        show_about(window)

    def show_format() -> None:
        from app.ui.help.document_page import FormatPage

        show_single(window, FormatPage, partial(FormatPage, window))

    def show_making() -> None:
        from app.ui.help.document_page import MakingPage

        show_single(window, MakingPage, partial(MakingPage, window))

    return (
        Command("commands", translate("commands", "Co&mmands…"), show_palette, ("edit", 3), None,
                "Ctrl+Shift+P", needs_tour=False),
        Command("shortcuts", translate("commands", "&Keyboard Shortcuts"), show_shortcuts,
                ("help", 1), None, ("F1", "?"), needs_tour=False),
        Command("making", translate("commands", "&Making a Tour"), show_making, ("help", 1),
                needs_tour=False),
        Command("format", translate("commands", "Tour File &Format"), show_format, ("help", 1),
                needs_tour=False),
        Command("signs", translate("commands", "&What the Signs Mean"), show_signs, ("help", 1),
                None, None, needs_tour=False),
        Command("about", translate("commands", "&About Tour Atlas"), show_about, ("help", 2),
                needs_tour=False),
        Command("quit", translate("commands", "&Quit"), window.close, ("file", 4), None,
                QKeySequence.StandardKey.Quit, needs_tour=False),
    )  # fmt: skip
