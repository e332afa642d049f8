"""The fields of a stop: its name, place, dates and place in the order, each with its reasons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.gazetteer.places import Place
from app.tour.edit import change_stop
from app.tour.model import Stop, Tour
from app.ui.editor.choice import SegmentsField
from app.ui.editor.chooser import ChooserField
from app.ui.editor.field import Field
from app.ui.editor.form import Form, Read, short
from app.ui.editor.place_finder import PlaceFinder
from app.ui.editor.text_fields import PositionField, TextField, date_field, number_field
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.words.countries import country_name

translate = QCoreApplication.translate


class StopForm(Form):
    """All members of a stop but its items. Raises ``KeyError`` if there is no such stop."""

    def __init__(self, session: Session, stop_id: str, appearance: Appearance) -> None:
        super().__init__(session, f"stop/{stop_id}")
        self.stop_id = stop_id
        stop = self._stop()
        # Where the place was before it became "not known", to bring it back.
        self._last_position = stop.position
        self._field("name", TextField(self.tr("Name"), required=True, role="name"))
        self.place = PlaceFinder(self.tr("Place"), appearance)
        self.place.chosen.connect(self._take_place)
        self.column.addWidget(self.place)
        self._add_place(stop)
        self._add_dates()
        self._add_order()
        self.show_extra({**stop.extra, **stop.feature_extra})
        self.refresh()

    def thing(self) -> str:
        """The name of the stop."""
        return short(self._stop().name)

    def refresh(self) -> None:
        """Shows what has changed. Raises ``KeyError`` if the stop is gone."""
        super().refresh()
        self.place.set_countries(self._tour)
        self._last_position = self._stop().position or self._last_position

    def _add_place(self, stop: Stop) -> None:
        choices = (
            ("stated", self.tr("Stated")),
            ("inferred", self.tr("Inferred")),
            (None, self.tr("Not known")),
        )
        basis = SegmentsField(self.tr("Place"), choices, named=False)
        position = PositionField(self.tr("Latitude, longitude"))
        self.bind("geometry", position, lambda tour: self._of(tour).position, self._move)
        self.bind("place_basis", basis, _basis_of_place(self._of), self._set_place_basis)
        self.column.addWidget(basis)
        country = ChooserField(
            self.tr("Country"),
            self.suggestions.countries,
            lambda code: country_name(str(code)),
            unknown=self.tr("Not a country. Write its name, or its code, such as JP."),
            hint=self.tr("none"),
        )
        self._bind("country", country)
        self.row(position, country)
        if stop.altitude is not None:
            self._field("altitude", number_field(self.tr("Altitude in metres")))
        self._field("place_note", TextField(self.tr("Why this place"), lines=True))

    def _add_dates(self) -> None:
        arrive, depart = date_field(self.tr("Arrive")), date_field(self.tr("Depart"))
        self._bind("arrive", arrive)
        self._bind("depart", depart)
        self.row(arrive, depart)
        self._field("date_basis", _basis(self.tr("Dates")))
        self._field("date_note", TextField(self.tr("Why these dates"), lines=True))

    def _add_order(self) -> None:
        self._field("order_basis", _basis(self.tr("Order of travel")))
        self._field("order_note", TextField(self.tr("Why in this order"), lines=True))

    def _field(self, member: str, field: Field) -> None:
        self._bind(member, field)
        self.column.addWidget(field)

    def _bind(self, member: str, field: Field) -> None:
        def read(tour: Tour) -> object:
            return getattr(self._of(tour), member)

        def change(tour: Tour, value: object) -> Tour:
            return change_stop(tour, self.stop_id, **{member: value})

        self.bind(member, field, read, change)

    def _move(self, tour: Tour, value: object) -> Tour:
        lon, lat = value if isinstance(value, tuple) else (None, None)
        return change_stop(tour, self.stop_id, lon=lon, lat=lat)

    def _set_place_basis(self, tour: Tour, value: object) -> Tour:
        """Another basis; "not known" takes the point away, and another choice brings it back."""
        if value is None:
            return change_stop(tour, self.stop_id, lon=None, lat=None)
        lon, lat = self._of(tour).position or self._last_position or (None, None)
        return change_stop(tour, self.stop_id, lon=lon, lat=lat, place_basis=value)

    def _take_place(self, place: Place) -> None:
        """Puts the stop where the user found it, in one step with the country."""
        fields: dict[str, object] = {"lon": place.lon, "lat": place.lat}
        if place.country:
            fields["country"] = place.country
        words = self.tr("Place {stop} at {place}")
        text = words.format(stop=self.thing(), place=short(place.name))
        self.session.document.apply(lambda tour: change_stop(tour, self.stop_id, **fields), text)

    def _apply(self, member: str, value: object) -> None:
        super()._apply(member, value)
        if member == "place_basis" and value is not None and self._stop().position is None:
            # Without a point there is no place to be stated.
            self.refresh_field("place_basis")
            position = self.bindings["geometry"].field
            position.refuse(self.tr("Write where it is: latitude and longitude, 36.96, 127.03."))
            position.input.setFocus()

    def refresh_field(self, member: str) -> None:
        """Shows again what the tour has."""
        binding = self.bindings[member]
        binding.shown = binding.read(self._tour())
        binding.field.show_value(binding.shown)

    def _tour(self) -> Tour:
        assert self.session.tour is not None
        return self.session.tour

    def _of(self, tour: Tour) -> Stop:
        return tour.stop(self.stop_id)

    def _stop(self) -> Stop:
        return self._of(self._tour())


def _basis(name: str) -> SegmentsField:
    return SegmentsField(
        name,
        (
            ("stated", translate("editor", "Stated")),
            ("inferred", translate("editor", "Inferred")),
        ),
    )


def _basis_of_place(stop_of: Callable[[Tour], Stop]) -> Read:
    def read(tour: Tour) -> object:
        stop = stop_of(tour)
        return None if stop.position is None else stop.place_basis

    return read
