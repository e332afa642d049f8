"""Spans of dates in English words, as titles and notes have them."""

from __future__ import annotations

from app.tour.when import When

_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def span(start: When | None, end: When | None) -> str:
    """Two dates in as few words: "1–6 February 2025"; no part that they do not state.

    Times of day are left away. ``""`` if neither is known.
    """
    if start is None or end is None:
        one = start or end
        return " ".join(_parts(one)) if one else ""
    first, last = _parts(start.ends[0]), _parts(end.ends[1])
    if first == last:
        return " ".join(first)
    shared = 0
    if len(first) == len(last):
        while first[len(first) - 1 - shared] == last[len(last) - 1 - shared]:
            shared += 1
    head = " ".join(first[: len(first) - shared])
    dash = "–" if len(first) - shared == 1 and len(first) == 3 else " – "
    return f"{head}{dash}{' '.join(last)}"


def listed(names: list[str] | tuple[str, ...]) -> str:
    """Names in a row: "London, Carlisle and Manchester"."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""


def _parts(when: When) -> list[str]:
    """Day, month and year as far as they are stated; an interval has those of its first end."""
    year, *others = when.ends[0].text[:10].rstrip("?~%").split("T")[0].split("-")
    about = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}.get(when.qualification, "")
    words = [str(int(others[1]))] if len(others) > 1 else []
    words += [_MONTHS[int(others[0]) - 1]] if others else []
    words.append(str(int(year)))
    words[0] = about + words[0]
    return words
