"""The clauses of a sentence, as far as marks and conjunctions show them."""

from __future__ import annotations

from app.drafting.prose.tokens import Token

_BOUNDARY_MARKS = frozenset(";:—–()")
# After a comma these begin a clause, and the second ones do everywhere.
_AFTER_COMMA = frozenset(
    "and but or nor so yet then where when while who whom whose which because although though "
    "since as before after until if unless with he she they it we i".split()
)
_ANYWHERE = frozenset(
    "but while because although though whereas where who whom which before after until unless "
    "when".split()
)


def clauses(tokens: tuple[Token, ...], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The spans of the clauses in the sentence ``start:end``; together they are the sentence."""
    cuts = [start]
    for previous, token in zip(tokens, tokens[1:], strict=False):
        word = token.text.casefold()
        is_cut = (
            (previous.text == "," and word in _AFTER_COMMA)
            or word in _ANYWHERE
            or previous.text in _BOUNDARY_MARKS
        )
        if is_cut and token.start > cuts[-1]:
            cuts.append(token.start)
    return tuple(zip(cuts, [*cuts[1:], end], strict=True))
