"""The source text beside the map: opens it, and carries out what its keys ask for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.readers.document import SourceDocument
from app.tour.changes import Change
from app.tour.edit import add_source, fresh_id
from app.tour.model import Source, Tour
from app.tour.quoting import set_text, withhold_text
from app.ui.editor.evidence.acts import Acts
from app.ui.editor.evidence.adding_page import AddingPage
from app.ui.editor.evidence.host import Host
from app.ui.editor.evidence.key_work import KeyWork
from app.ui.editor.evidence.source_menu import fill_source_menu
from app.ui.editor.evidence.source_page import SourcePage
from app.ui.editor.evidence.suggesting import Suggesting
from app.ui.editor.evidence.texts import Texts
from app.ui.editor.source_text.keys import KeyMap, read_keys, written_keys
from app.ui.editor.source_text.passages import shown
from app.ui.state.document import Edit
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance

_LONGEST_TITLE = 80


class Evidence(QObject):
    """Shows one source at a time while the tour is edited.

    ``check_asked`` carries the id of a source that is to be compared with another text.
    """

    check_asked = Signal(str)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        host: Host,
    ) -> None:
        super().__init__(host.window)
        self._session = session
        self._appearance = appearance
        self._settings = settings
        self._host = host
        self.texts = Texts(self)
        self._acts = Acts(session)
        self._keys = read_keys(settings.evidence_keys)
        self._page: SourcePage | None = None
        self._adding: AddingPage | None = None
        self._source_id: str | None = None
        session.changed.connect(self._show_change)
        session.opened.connect(self.close)
        session.editing_changed.connect(self._show_editing)

    @property
    def source_id(self) -> str | None:
        """The id of the source that is shown, or was shown last."""
        return self._source_id

    @property
    def is_open(self) -> bool:
        """Whether a text, or the page that asks for one, is shown."""
        beside = self._host.place.beside
        return beside is not None and beside in (self._page, self._adding)

    @property
    def page(self) -> SourcePage:
        """The widget with the text; it is made when it is first asked for."""
        if self._page is None:
            self._page = self._made_page()
        return self._page

    @property
    def adding(self) -> AddingPage:
        """The widget that asks for a text; it is made when it is first asked for."""
        if self._adding is None:
            self._adding = AddingPage(self._host.window)
            self._adding.pasted.connect(self.add_text)
            self._adding.chosen.connect(self.add_file)
            self._adding.escaped.connect(self.close)
        return self._adding

    def toggle(self) -> None:
        """Shows the text of the last or first source, goes to it, or closes it from within."""
        beside, focused = self._host.place.beside, QApplication.focusWidget()
        if not self.is_open or beside is None:
            self.show()
        elif focused is None or beside.isAncestorOf(focused):
            self.close()
        else:
            beside.setFocus()

    def show(self, source_id: str | None = None, start: int | None = None) -> None:
        """Shows the text of a source, at a place in code points if one is given.

        Asks for the text if the tour has no source, or if the file does not contain the text.
        """
        tour = self._session.tour
        if tour is None:
            return
        self._session.set_editing(True)
        ids = [source.id for source in tour.sources]
        wanted = source_id or self._source_id
        self._source_id = wanted if wanted in ids else next(iter(ids), None)
        if self._source_id is None:
            self.ask_for_text()
            return
        source = tour.source(self._source_id)
        if self.texts.text_of(source) is None:
            self.adding.ask_for_withheld(source.title)
            self._put(self.adding)
            return
        self.refresh()
        self._put(self.page)
        if start is not None:
            self.page.view.text.go_to(start)

    def close(self) -> None:
        """Gives the room back to the map."""
        if self.is_open:
            self._host.place.set_beside(None)

    def ask_for_text(self) -> None:
        """Asks for the text of a new source."""
        self._session.set_editing(True)
        self._source_id = None
        self.adding.ask_for_new()
        self._put(self.adding)

    def add_file(self, path: Path) -> None:
        """Adds the text of a file as a source, or says why it cannot."""
        self.texts.read_file(path, partial(self._add, name=path.stem))

    def add_text(self, text: str, is_html: bool) -> None:
        """Adds a pasted text as a source, or says why it cannot."""
        self.texts.read_pasted(text, is_html, partial(self._add, name=""))

    def add_source_from(self, content: SourceDocument, name: str = "") -> None:
        """Adds a document that was read as a source, and shows it."""
        self._add(content, name=name)

    def set_travels(self, travels: bool) -> None:
        """Puts the text into the file, or keeps it with its maker."""
        tour, source_id = self._session.tour, self._source_id
        text = self.texts.text_of(tour.source(source_id)) if tour and source_id else None
        if text is None or source_id is None:
            return
        if travels:
            self._apply(partial(set_text, source_id=source_id, text=text), self.tr("Keep the Text"))
        else:
            self.texts.keep(text)
            self._apply(partial(withhold_text, source_id=source_id), self.tr("Withhold the Text"))

    def show_keys(self) -> None:
        """Shows the keys, which can be changed there."""
        from app.ui.editor.source_text.keys_dialog import KeysDialog

        dialog = KeysDialog(self._keys, self.page)
        dialog.changed.connect(self._take_keys)
        dialog.open()

    def focus(self) -> None:
        """Gives the focus back to the text, after a form in the panel was closed."""
        if self.is_open and self._page is not None and self._page.isVisible():
            self._page.view.text.setFocus()

    def _made_page(self) -> SourcePage:
        page = SourcePage(self._appearance, self._keys, self._apply, self._host.window)
        work = KeyWork(page, self._acts, self._session, self._host)
        work.keys_asked.connect(self.show_keys)
        Suggesting(page, self._session, self._settings, self._host)
        page.view.escaped.connect(self.close)
        page.pasted.connect(self.add_text)
        page.form.travel_asked.connect(self.set_travels)
        fill_source_menu(page.view.head.menu, self, page)
        return page

    def _put(self, widget: SourcePage | AddingPage) -> None:
        self._host.place.set_beside(widget)
        widget.setFocus()

    def refresh(self) -> None:
        """Shows the source as it is now."""
        tour, source_id = self._session.tour, self._source_id
        if tour is None or source_id is None:
            return
        source = tour.source(source_id)
        text = self.texts.text_of(source)
        if text is not None:
            whole = msgspec.structs.replace(source, text=text)
            self.page.show_source(tour, shown(tour, whole), source, self.show)

    def _show_change(self, change: Change) -> None:
        if not self.is_open or self._source_id is None:
            return
        if all(source.id != self._source_id for source in change.after.sources):
            self.close()
        elif change.stops or change.gone or change.order or change.sources or change.people:
            source = change.after.source(self._source_id)
            if change.sources and self.texts.text_of(source) is None:
                before = change.before.sources
                text = next((each.text for each in before if each.id == source.id), None)
                # The text left the file by Undo: its maker still has it.
                if text is not None:
                    self.texts.keep(text)
            self.refresh()

    def _show_editing(self, editing: bool) -> None:
        if not editing:
            self.close()

    def _add(self, read: SourceDocument | str, name: str = "") -> None:
        tour = self._session.tour
        if tour is None:
            return
        if isinstance(read, str):
            self._fail(read)
            return
        self._session.set_editing(True)
        if self._source_id is not None and self._is_withheld(self._source_id):
            self._take_withheld(self._source_id, read.text)
            return
        same = next((each for each in tour.sources if self.texts.text_of(each) == read.text), None)
        if same is not None:
            self.show(same.id)
            self._host.say(self.tr("This text is a source of the tour already."), "")
            return
        source = _source_of(tour, read, name)
        if not self._apply(partial(add_source, source=source), self.tr("Add a Source")):
            return
        self.show(source.id)
        self.page.form.open()
        count = len(self.page.view.shown.paragraphs) if self.page.view.shown else 0
        self._host.say(
            self.tr("Source added with %n paragraph(s).", "", count), self.tr("Ctrl+Z undoes it")
        )

    def _is_withheld(self, source_id: str) -> bool:
        tour = self._session.tour
        is_asked = self._host.place.beside is self._adding and self._adding is not None
        return is_asked and tour is not None and self.texts.text_of(tour.source(source_id)) is None

    def _take_withheld(self, source_id: str, text: str) -> None:
        """Shows the text of a source whose file has only its hash, or offers to compare it."""
        tour = self._session.tour
        source = tour.source(source_id) if tour is not None else None
        if source is None:
            return
        self.texts.keep(text)
        if self.texts.text_of(source) is not None:
            self.show(source_id)
        elif source.sha256 is None:
            # Nothing says which text was cited, so that this one becomes the source's.
            self._apply(partial(set_text, source_id=source_id, text=text), self.tr("Add the Text"))
            self.show(source_id)
        else:
            self._fail(
                self.tr(
                    "This is not the text that was cited: check the source against it instead, in"
                    " View > Sources."
                )
            )

    def _take_keys(self, keys: KeyMap) -> None:
        self._keys = keys
        self._settings.evidence_keys = written_keys(keys)
        self.page.view.show_keys(keys)

    def _apply(self, edit: Edit, step: str) -> bool:
        return self._session.document.apply(edit, step)

    def _fail(self, sentence: str) -> None:
        self.adding.show_fault(sentence)
        self._host.say(sentence, "")


def _source_of(tour: Tour, read: SourceDocument, name: str) -> Source:
    """A source with what a document says of itself; else with its name or its first words."""
    title = read.title or name or " ".join(read.text.split())[:_LONGEST_TITLE]
    return Source(
        id=fresh_id(tour, title, "source"), title=title, publisher=read.publisher,
        url=read.url, published=read.published, text=read.text,
    )  # fmt: skip
