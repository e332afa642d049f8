"""The fields of the tour itself: title, subtitle, summary, traveller and language."""

from __future__ import annotations

from app.map.theme import SPACE_S
from app.tour.edit import change_tour
from app.tour.model import Tour
from app.ui.editor.additions import Additions
from app.ui.editor.field import Field
from app.ui.editor.form import Form
from app.ui.editor.people_fields import person_field
from app.ui.editor.text_fields import TextField
from app.ui.state.session import Session
from app.ui.widgets.labels import label


class TourForm(Form):
    """All members of the tour but its stops, people and sources."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "tour")
        self._additions = Additions(self.suggestions)
        self.column.setContentsMargins(SPACE_S, 0, SPACE_S, SPACE_S)
        self.column.addWidget(label(self.tr("The tour").upper(), "section"))
        self._add("title", TextField(self.tr("Title"), single=True, required=True, role="name"))
        self._add("subtitle", TextField(self.tr("Subtitle"), single=True))
        self._add("summary", TextField(self.tr("Summary"), lines=True))
        traveller = person_field(self.tr("Traveller"), self.suggestions, self._additions)
        language = TextField(self.tr("Language of its texts"), hint=self.tr("en, de, ja …"))
        for member, field in (("traveller", traveller), ("language", language)):
            self._bind(member, field)
        self.row(traveller, language)
        tour = session.tour
        assert tour is not None
        self.show_extra({**tour.extra, **tour.file_extra})
        self.refresh()

    def thing(self) -> str:
        """The tour, for the names of undo steps."""
        return self.tr("the tour")

    def _add(self, member: str, field: Field) -> None:
        self._bind(member, field)
        self.column.addWidget(field)

    def _bind(self, member: str, field: Field) -> None:
        def change(tour: Tour, value: object) -> Tour:
            return change_tour(self._additions.added_to(tour, value), **{member: value})

        self.bind(member, field, lambda tour: getattr(tour, member), change)
