"""What pages and exports say of their own, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.map.words import Words
from app.words.countries import country_name
from app.words.dates import day, kilometres, locale, stop_days, tour_span


def page_words() -> Words:
    """The words in the language that the app speaks now."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("page", text)

    return Words(
        language=locale().bcp47Name(),
        kinds=(
            (tr("meeting"), tr("meetings")),
            (tr("quote"), tr("quotes")),
            (tr("agreement"), tr("agreements")),
            (tr("fact"), tr("facts")),
        ),
        stops=tr("stops"),
        open_cluster=tr("Click to come nearer"),
        zoom_in=tr("Zoom in"),
        zoom_out=tr("Zoom out"),
        whole_route=tr("Whole route"),
        this_stop=tr("This stop"),
        date_not_stated=tr("date not stated"),
        leg_of=tr("leg of {distance}"),
        more_stops=tr("… and {count} more stops"),
        place_inferred=tr("Place inferred, not named in the source."),
        date_inferred=tr("Date inferred in whole or in part."),
        order_inferred=tr("Dashed: order of travel inferred."),
        source=tr("Source"),
        sources=tr("Sources"),
        credits=tr("Map: {attribution}. Made with Tour Atlas."),
        stop_days=stop_days,
        tour_days=tour_span,
        day=day,
        kilometres=kilometres,
        country=country_name,
    )
