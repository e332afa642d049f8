"""Links wrap between words and within addresses, but not behind the scheme of an address."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.widgets.link import Link

ADDRESS = "https://www.example.org/a-long-path/that-does-not-fit/on-one-line.html"


def lines(link: Link, width: int) -> list[str]:
    layout = link._layout(width)
    text = layout.text()
    return [
        text[line.textStart() : line.textStart() + line.textLength()].replace("\u2060", "")
        for line in (layout.lineAt(number) for number in range(layout.lineCount()))
    ]


@pytest.mark.parametrize("share", [0.3, 0.45, 0.6, 0.9])
def test_an_address_does_not_end_a_line_behind_its_scheme(qtbot: QtBot, share: float) -> None:
    link = Link(ADDRESS, "address")
    qtbot.addWidget(link)
    wrapped = lines(link, round(link.sizeHint().width() * share))
    assert len(wrapped) > 1
    assert "".join(wrapped) == ADDRESS
    assert wrapped[0] != "https://"
    # The text that is read and copied is the address as it is.
    assert link.accessibleName() == link.words == ADDRESS


def test_the_detail_after_an_address_keeps_its_own_format(qtbot: QtBot) -> None:
    link = Link("see https://a.example", "address", " · http://b.example is older")
    qtbot.addWidget(link)
    text = link._layout(10_000).text()
    first, rest = link._layout(10_000).formats()
    assert text[: first.length].replace("\u2060", "") == "see https://a.example"
    assert first.length + rest.length == len(text)
