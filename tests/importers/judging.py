"""What every import must keep to, whatever the file is."""

from __future__ import annotations

import io
import re
import zipfile

from app.importers.imported import File, Imported, ImportRefused
from app.importers.understanding import understand
from app.readers.encoding import decoded
from app.tour import dump, parse
from app.tour.file.check import check
from app.tour.model import Tour
from app.tour.when import When

# The dates of these formats are numbers of days, so their parts are not in the text.
_SERIAL = ("xlsx", "xls")
# These have whole tours of ours within, compressed.
_CARRIED = ("png", "pdf", "svg", "html", "tour")
_DIGITS = re.compile(r"\d+")


def outcome(data: bytes, name: str) -> str:
    """``read`` or ``refused``; anything else that an import does is an ``AssertionError``."""
    try:
        imported = understand(File(data=data, name=name))
    except ImportRefused as error:
        sentence = str(error)
        assert sentence.endswith(".") and "\n" not in sentence, sentence
        assert "Traceback" not in sentence and len(sentence) < 600, sentence
        return "refused"
    judge(imported, data)
    return "read"


def judge(imported: Imported, data: bytes) -> None:
    """Asserts that the tours are valid, that nothing lies at 0, 0, and that no date is invented."""
    assert imported.tours
    numbers: set[int] | None = None
    if imported.format not in (*_SERIAL, *_CARRIED):
        numbers = _numbers_in(data)
    for tour in imported.tours:
        assert not check(tour), check(tour)
        assert parse(dump(tour), "tour") == tour
        assert all(stop.position != (0, 0) for stop in tour.stops)
        if numbers is not None:
            for when in _dates(tour):
                assert when.first_day.year in numbers, when


def _dates(tour: Tour) -> list[When]:
    dates = [date for stop in tour.stops for date in (stop.arrive, stop.depart)]
    dates += [item.date for stop in tour.stops for item in stop.items]
    return [end for date in dates if date is not None for end in date.ends]


def _numbers_in(data: bytes) -> set[int]:
    """Every number of a file, also those that a run of digits begins with, as in 20250102."""
    texts = [decoded(data)]
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                texts += [decoded(archive.read(name)) for name in archive.namelist()]
        except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError):
            pass
    found = set()
    for text in texts:
        for digits in _DIGITS.findall(text):
            found.add(int(digits[:4]))
            if len(digits) <= 4:
                found |= {int(digits), 1900 + int(digits), 2000 + int(digits)}
            # A time as seconds or milliseconds since 1970.
            if 9 <= len(digits) <= 13:
                found |= set(range(1970, 2287))
    # The end of a span that is written short, as in 1872–73.
    short = {number for number in found if number < 100}
    centuries = {number // 100 * 100 for number in found if 1000 <= number <= 9999}
    return found | {century + number for century in centuries for number in short}
