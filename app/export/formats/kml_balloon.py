"""What a placemark says when it is opened: HTML, in which all text of a tour is escaped."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from app.export.text.described import (
    Group,
    ItemText,
    SourceText,
    StopText,
    describe_sources,
    sources_heading,
)
from app.export.text.sanitize import lines, one_line
from app.tour.model import Tour


def stop_html(told: StopText) -> str:
    """Everything about a stop: where and when, what is inferred, its items and their sources."""
    parts = [_heading(told.numbered_name), _paragraph(told.where_and_when)]
    if told.remarks:
        parts.append(_list("ul", (f"<i>{escaped(remark)}</i>" for remark in told.remarks)))
    parts += [_group(group) for group in told.groups]
    return "\n".join([*parts, *_sources(told.sources)])


def tour_html(tour: Tour, facts: str) -> str:
    """The tour's title and subtitle, ``facts``, its summary and all of its sources."""
    parts = [_paragraph(text) for text in (tour.subtitle, facts, tour.summary) if text]
    return "\n".join([_heading(tour.title), *parts, *_sources(describe_sources(tour))])


def lines_html(heading: str, texts: Iterable[str]) -> str:
    """A heading and lines one below the other."""
    return f"{_heading(heading)}\n{_paragraph(*texts)}"


def escaped(text: str) -> str:
    """A text as HTML that shows it and does nothing; its line breaks become spaces."""
    # Google Earth puts data in the place of $[name]: a reference is the same letter to HTML alone.
    return html.escape(one_line(text)).replace("$[", "&#36;[")


def _group(group: Group) -> str:
    return f"<h3>{escaped(group.heading)}</h3>\n{_list('ul', map(_item, group.items))}"


def _item(told: ItemText) -> str:
    words = "<br/>".join(map(escaped, lines(told.words)))
    parts = [f"<b>{words}</b>" if told.has_title else words]
    parts += [escaped(part) for part in (told.about, told.summary, told.rests_on) if part]
    if told.remark:
        parts.append(f"<i>{escaped(told.remark)}</i>")
    return "<br/>".join(parts)


def _sources(sources: Sequence[SourceText]) -> list[str]:
    if not sources:
        return []
    return [f"<h3>{escaped(sources_heading())}</h3>", *map(_source, sources)]


def _source(told: SourceText) -> str:
    if told.link is None:
        return _paragraph(told.line)
    words = escaped(told.line.removesuffix(told.link))
    return f'<p>{words} <a href="{html.escape(told.link)}">{escaped(told.link)}</a></p>'


def _heading(text: str) -> str:
    return f"<h2>{escaped(text)}</h2>"


def _paragraph(*texts: str) -> str:
    return f"<p>{'<br/>'.join(escaped(line) for text in texts for line in lines(text))}</p>"


def _list(tag: str, items: Iterable[str]) -> str:
    inner = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<{tag}>\n{inner}\n</{tag}>"
