"""Moments of this computer's clock, such as that of a save, in the reader's language."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from app.words.dates import clock, day


def local(seconds: float) -> dt.datetime | None:
    """The local time of so many seconds since 1970; ``None`` if no calendar has it."""
    try:
        return dt.datetime.fromtimestamp(seconds).astimezone()
    except (OverflowError, OSError, ValueError):
        return None


def moment(seconds: float, now: float) -> str:
    """The time of day if it is today, else also the day: ``10:32``, ``3 Nov 2025, 10:32``.

    Both are seconds since 1970.
    """
    then, today = local(seconds), local(now)
    if then is None:
        return QCoreApplication.translate("moments", "at an unknown time")
    text = clock(then.time())
    if today is not None and then.date() == today.date():
        return text
    return f"{day(then.date())}, {text}"


def day_heading(seconds: float, now: float) -> str:
    """``Today``, ``Yesterday``, or the day."""
    then, today = local(seconds), local(now)
    if then is None:
        return QCoreApplication.translate("moments", "At an unknown time")
    if today is not None:
        if then.date() == today.date():
            return QCoreApplication.translate("moments", "Today")
        if then.date() == today.date() - dt.timedelta(days=1):
            return QCoreApplication.translate("moments", "Yesterday")
    return day(then.date())
