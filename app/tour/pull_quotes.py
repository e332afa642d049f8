"""Which quotation stands for a stop, or for the whole tour: the one that is set large."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.tour.model import Quote, Stop, Tour

# The preferred length in characters: long enough to say something, short enough to be set large.
LEAST, MOST = 60, 220
# A sentence that ends in no full stop, as before ``he said``, has this many words at least. In
# scripts without spaces between words, the characters of a sentence.
_FEWEST_WORDS, _FEWEST_CHARACTERS = 5, 12
_ENDS = frozenset(".!?…‽。！？．؟۔।॥።")
_CLOSERS = "\"'”’»›)]」』）"
# Thai and Lao, Burmese, Khmer, and Kana with the Chinese characters.
_UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u9fff"),
    ("\U00020000", "\U0003ffff"),
)
# Nobody needs more than the two ends of a text to see whether it is a sentence.
_SAMPLE = 400


def pull_quotation(
    tour: Tour, *, least: int = LEAST, most: int = MOST
) -> tuple[Stop, Quote] | None:
    """The quotation that stands for the tour, with its stop; ``None`` if the tour quotes nobody.

    ``least`` and ``most`` are the preferred length, in characters.
    """
    return strongest(tour, _quotations(tour.stops), least=least, most=most)


def stop_quotation(tour: Tour, stop: Stop, *, least: int = LEAST, most: int = MOST) -> Quote | None:
    """The quotation that stands for a stop, chosen as :func:`pull_quotation` does."""
    found = strongest(tour, _quotations((stop,)), least=least, most=most)
    return found[1] if found else None


def strongest(
    tour: Tour, quotations: Iterable[tuple[Stop, Quote]], *, least: int = LEAST, most: int = MOST
) -> tuple[Stop, Quote] | None:
    """The strongest of some quotations; the first of those that are equally strong.

    The traveller comes before others, a sentence before a phrase, what is stated before what is
    inferred, what is cited before what is not, and a preferred length, the longest first, before
    any other. A text of more than twice ``most`` comes last, whoever said it.
    """
    return min(
        ((stop, quote) for stop, quote in quotations if quote.text.strip()),
        key=lambda pair: _rank(tour, pair[0], pair[1], least, most),
        default=None,
    )


def is_sentence(text: str) -> bool:
    """Whether a quotation can stand alone: it begins like a sentence, and ends or is long as one.

    Sources often quote a sentence without its full stop, which stood after ``he said``.
    """
    start, end = text[:_SAMPLE].strip(), text[-_SAMPLE:].strip().rstrip(_CLOSERS)
    first = next((char for char in start if char.isalnum()), "")
    if not first or first.islower() or start.startswith(("…", "...")):
        return False
    if end[-1:] in _ENDS:
        return True
    words = start.split()
    return len(words) >= _FEWEST_WORDS or (_is_unspaced(first) and len(start) >= _FEWEST_CHARACTERS)


def _is_unspaced(char: str) -> bool:
    """Whether a letter is of a script that is written without spaces, roughly."""
    return any(first <= char <= last for first, last in _UNSPACED)


def _quotations(stops: Iterable[Stop]) -> Iterator[tuple[Stop, Quote]]:
    return ((stop, quote) for stop in stops for quote in stop.quotes)


def _rank(tour: Tour, stop: Stop, quote: Quote, least: int, most: int) -> tuple[int, ...]:
    length = len(quote.text)
    is_inferred = quote.basis == "inferred" or (
        quote.date is None and stop.date_basis == "inferred"
    )
    if least <= length <= most:
        fit = (0, -length)
    elif length < least:
        fit = (1, -length)
    else:
        fit = (2, length)
    return (
        length > 2 * most,
        quote.speaker is None or quote.speaker != tour.traveller,
        not is_sentence(quote.text),
        is_inferred or stop.place_basis == "inferred",
        not quote.cite,
        *fit,
    )
