"""The balloons of KML placemarks: HTML, in which all text of the tour is escaped."""

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


def stop_html(stop: StopText) -> str:
    """A stop in full: where and when, what is inferred, its items and their sources."""
    parts = [_heading(stop.numbered_name), _paragraph(stop.where_and_when)]
    if stop.remarks:
        parts.append(_list("ul", (f"<i>{escape(remark)}</i>" for remark in stop.remarks)))
    parts += [_group(group) for group in stop.groups]
    return "\n".join([*parts, *_sources(stop.sources)])


def tour_html(tour: Tour, facts: str) -> str:
    """The tour's title and subtitle, ``facts``, its summary and all of its sources."""
    parts = [_paragraph(text) for text in (tour.subtitle, facts, tour.summary) if text]
    return "\n".join([_heading(tour.title), *parts, *_sources(describe_sources(tour))])


def lines_html(heading: str, texts: Iterable[str]) -> str:
    """A heading, and a paragraph with one line for each text."""
    return f"{_heading(heading)}\n{_paragraph(*texts)}"


def escape(text: str) -> str:
    """A text as inert HTML; its line breaks become spaces."""
    # Google Earth replaces $[name] with data, but does not decode character references first.
    return html.escape(one_line(text)).replace("$[", "&#36;[")


def _group(group: Group) -> str:
    return f"<h3>{escape(group.heading)}</h3>\n{_list('ul', map(_item, group.items))}"


def _item(item: ItemText) -> str:
    words = "<br/>".join(map(escape, lines(item.words)))
    parts = [f"<b>{words}</b>" if item.has_title else words]
    parts += [escape(part) for part in (item.about, item.summary, item.reference_line) if part]
    if item.remark:
        parts.append(f"<i>{escape(item.remark)}</i>")
    return "<br/>".join(parts)


def _sources(sources: Sequence[SourceText]) -> list[str]:
    if not sources:
        return []
    return [f"<h3>{escape(sources_heading())}</h3>", *map(_source, sources)]


def _source(source: SourceText) -> str:
    if source.link is None:
        return _paragraph(source.line)
    words = escape(source.line.removesuffix(source.link))
    return f'<p>{words} <a href="{html.escape(source.link)}">{escape(source.link)}</a></p>'


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _paragraph(*texts: str) -> str:
    return f"<p>{'<br/>'.join(escape(line) for text in texts for line in lines(text))}</p>"


def _list(tag: str, items: Iterable[str]) -> str:
    inner = "\n".join(f"<li>{item}</li>" for item in items)
    return f"<{tag}>\n{inner}\n</{tag}>"
