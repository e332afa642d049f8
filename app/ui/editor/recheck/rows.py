"""The verdicts on the citations of a source as rows: headings, and citations below them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.tour.edit import item_of
from app.tour.filters import Kind, kind_of
from app.tour.model import Quote, Tour
from app.tour.quoting import Outcome, Piece, Verdict, pieces
from app.tour.sourcing import item_words, quoted
from app.words.dates import number as in_figures

translate = QCoreApplication.translate

Index: TypeAlias = QModelIndex | QPersistentModelIndex
# A citation of the tour: stop, item, and the citation's index in the item.
Key: TypeAlias = tuple[str, str, int]

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
# How much of what is the same stands beside a difference, in characters.
_NEAR = 60
# What needs an answer comes first.
ORDER: tuple[Outcome, ...] = ("gone", "several", "altered", "moved", "unchanged")


class Row(msgspec.Struct, frozen=True):
    """A heading, or a verdict with what the tour says of its citation."""

    outcome: Outcome
    count: int = 0
    verdict: Verdict | None = None
    stop_number: int = 0
    kind: Kind = "fact"
    words: str = ""
    is_quote: bool = False
    is_kept: bool = False

    @property
    def key(self) -> Key | None:
        """Which citation it is; ``None`` for a heading."""
        return key_of(self.verdict) if self.verdict else None

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        if self.verdict is None:
            return f"{outcome_word(self.outcome)} {in_figures(self.count)}. {self.explained}"
        parts = (outcome_word(self.outcome), self.words, self.where, self.verdict.words or "")
        kept = translate("recheck", "Kept as cited") if self.is_kept else ""
        return ". ".join(part for part in (*parts, kept) if part)

    @property
    def explained(self) -> str:
        """What the outcome means."""
        return _EXPLAINED[self.outcome]()

    @property
    def where(self) -> str:
        """The paragraphs then and now: ``Cited ¶19 → today ¶20``."""
        verdict = self.verdict
        if verdict is None:
            return ""
        then = f"¶{in_figures(verdict.paragraph)}" if verdict.paragraph else ""
        now = f"¶{in_figures(verdict.new_paragraph)}" if verdict.new_paragraph else ""
        if self.outcome == "altered" and now:
            template = translate("recheck", "Cited {then} → today {now}")
            return template.format(then=then or "?", now=now)
        if now and now != then:
            return f"{then} → {now}".strip()
        return then or now

    @property
    def difference(self) -> tuple[Piece, ...]:
        """The words as cited and today, word by word; empty if they are the same."""
        if self.verdict is None or self.outcome != "altered":
            return ()
        found = pieces(self.verdict.exact, self.verdict.words or "")
        last = len(found) - 1
        return tuple(
            Piece(each.sign, _shortened(each.text, at_start=at == 0, at_end=at == last))
            if each.sign == "="
            else each
            for at, each in enumerate(found)
        )


def key_of(verdict: Verdict) -> Key:
    """Which citation a verdict is about."""
    return verdict.stop_id, verdict.item_id, verdict.index


def rows_of(
    tour: Tour, verdicts: Sequence[Verdict], kept: Collection[Key], only: Outcome | None
) -> list[Row]:
    """The rows of all verdicts, or only of those with one outcome."""
    rows: list[Row] = []
    for outcome in ORDER:
        group = [each for each in verdicts if each.outcome == outcome]
        if group and only in (None, outcome):
            rows.append(Row(outcome, len(group)))
            rows += [_row(tour, each, key_of(each) in kept) for each in group]
    return rows


def counts_of(verdicts: Sequence[Verdict]) -> Mapping[Outcome, int]:
    """How many citations have each outcome."""
    return {outcome: sum(each.outcome == outcome for each in verdicts) for outcome in ORDER}


def outcome_word(outcome: Outcome) -> str:
    """An outcome as a word: ``Moved``."""
    return _WORDS[outcome]()


class RowsModel(QAbstractListModel):
    """The rows; headings cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def place_of(self, key: Key | None) -> int | None:
        """The place of a citation in the list, from 0."""
        return next((at for at, row in enumerate(self.rows) if key and row.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The row itself, or what a screen reader says of it."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.spoken if role in spoken else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are only looked at."""
        if index.isValid() and self.rows[index.row()].verdict is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _row(tour: Tour, verdict: Verdict, is_kept: bool) -> Row:
    item = item_of(tour, verdict.stop_id, verdict.item_id)
    words = " ".join(item_words(item).split())
    return Row(
        verdict.outcome,
        verdict=verdict,
        stop_number=tour.index(verdict.stop_id) + 1,
        kind=kind_of(item),
        words=quoted(words) if isinstance(item, Quote) else words,
        is_quote=isinstance(item, Quote),
        is_kept=is_kept,
    )


def _shortened(text: str, *, at_start: bool, at_end: bool) -> str:
    """Words that are the same then and now: those near the difference, and an ellipsis."""
    if len(text) <= 2 * _NEAR:
        return text
    head = text[:_NEAR].rpartition(" ")[0] or text[:_NEAR]
    tail = text[-_NEAR:].partition(" ")[2] or text[-_NEAR:]
    if at_start and at_end:
        return text
    if at_start:
        return f"… {tail}"
    return f"{head} …" if at_end else f"{head} … {tail}"


_WORDS = {
    "gone": lambda: translate("recheck", "Gone"),
    "several": lambda: translate("recheck", "Several"),
    "altered": lambda: translate("recheck", "Altered"),
    "moved": lambda: translate("recheck", "Moved"),
    "unchanged": lambda: translate("recheck", "Unchanged"),
}
_EXPLAINED = {
    "gone": lambda: translate("recheck", "These words are not in today’s text"),
    "several": lambda: translate("recheck", "The same words are at several places"),
    "altered": lambda: translate("recheck", "Nearly the same words, in one place"),
    "moved": lambda: translate("recheck", "Same words, found once elsewhere"),
    "unchanged": lambda: translate("recheck", "Same words at the same place"),
}
