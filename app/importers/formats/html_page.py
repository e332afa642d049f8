"""Tables of web pages, saved or pasted."""

from __future__ import annotations

import msgspec

from app.importers.formats.embedded import carried, tour_in_html
from app.importers.imported import Answer, File, Imported, LeftOut, Question
from app.importers.tables.grids.html_cells import html_page
from app.importers.tables.grids.html_grids import Candidate, candidates, refuse_without_tables
from app.importers.tables.own.csv import own_imported
from app.importers.tables.reading import Origin, table_imported, worth
from app.readers.encoding import decoded_as


def read(file: File) -> Imported:
    """Reads the tour that a page of ours carries, or else the table of a page that has places.

    Of several tables it is the one with the most places.

    Tables with the same columns, such as one for each year, are read as one; the headings above
    them give their years. The answer ``sheet`` is the index of another table. Raises
    ``ImportRefused``.
    """
    contents = tour_in_html(file.data)
    if contents is not None:
        return carried(contents, "html", "page", file.name)
    text, encoding = decoded_as(file.data)
    page = html_page(text)
    found = candidates(page)
    refuse_without_tables(found)
    scores = [worth(each.grid) for each in found]
    answer = file.answers.get("sheet", "")
    is_answered = answer.isdigit() and len(answer) < 6 and int(answer) < len(found)
    chosen = (
        int(answer) if is_answered else max(range(len(found)), key=lambda at: (scores[at], -at))
    )
    origin = Origin(
        format="html-table",
        encoding="" if encoding == "utf-8" else encoding,
        sheet="",
        sheets=tuple(each.label for each in found) if len(found) > 1 else (),
        questions=_questions(found, scores, chosen),
    )
    grid = found[chosen].grid
    imported = own_imported(grid, file, origin) or table_imported(grid, file, origin)
    others = [each.label for at, each in enumerate(found) if at != chosen and scores[at] > 0]
    if not others:
        return imported
    left = LeftOut("sheet", len(others), tuple(others[:5]))
    return msgspec.structs.replace(imported, left_out=(*imported.left_out, left))


def _questions(found: list[Candidate], scores: list[float], chosen: int) -> tuple[Question, ...]:
    """Which table it is, if several have places."""
    those = [at for at, score in enumerate(scores) if score > 0]
    if len(those) < 2:
        return ()
    return (
        Question(
            id="sheet",
            kind="sheet",
            about=found[chosen].label,
            answers=tuple(
                Answer(str(at), found[at].label, len(found[at].grid.rows))
                for at in sorted({*those, chosen})
            ),
            chosen=str(chosen),
            is_open=False,
        ),
    )
