"""The places of the file by their numbers, which follow the degrees in which they lie."""

from __future__ import annotations

from functools import cached_property

from app.gazetteer.places import KINDS, Place
from app.gazetteer.store import Names, Store, as_numbers

_PARTS = 100_000


class Table:
    """The columns of the places."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._names = Names(store, "place names")
        self._kinds = store.unpacked("kind")
        self._origins = store.unpacked("origin")
        self.lats = store.column("lat", "i")
        self.lons = store.column("lon", "i")
        # By the number of a place: the numbers of its country and of its region in the header.
        self.countries = store.unpacked("country")
        self.regions = as_numbers(store.unpacked("region"), "H")

    @cached_property
    def cells(self) -> list[int]:
        """For each degree from the south and the west, the number of the first place after it."""
        return list(as_numbers(self._store.unpacked("cells"), "I"))

    def place(self, number: int) -> Place:
        """The place with this number."""
        header = self._store.header
        return Place(
            name=self._names[number],
            country=header.countries[self.countries[number]] or None,
            lat=self.lats[number] / _PARTS,
            lon=self.lons[number] / _PARTS,
            kind=self.kind(number),
            origin=header.origins[self._origins[number]],
            region=header.regions[self.regions[number]],
        )

    def kind(self, number: int) -> str:
        """The kind of a place."""
        return KINDS[self._kinds[number]]

    def of_kind(self, kind: str) -> dict[str, list[int]]:
        """The numbers of the places of a kind, by their countries (alpha-2)."""
        wanted, found = KINDS.index(kind), dict[str, list[int]]()
        for number, each in enumerate(self._kinds):
            if each == wanted:
                country = self._store.header.countries[self.countries[number]]
                found.setdefault(country, []).append(number)
        return found

    def point(self, number: int) -> tuple[float, float]:
        """Longitude and latitude of a place in degrees."""
        return self.lons[number] / _PARTS, self.lats[number] / _PARTS
