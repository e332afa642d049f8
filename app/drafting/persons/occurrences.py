"""The names in a text that may be those of persons, with what stands beside each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from app.drafting.persons.evidence import KNOWN_ROLE, Evidence, is_all_capitals
from app.drafting.persons.given_names import gender as gender_of_name
from app.drafting.persons.given_names import is_given_name
from app.drafting.persons.heads import one_of
from app.drafting.persons.roles import address_role, title_role
from app.drafting.persons.roles_after import told_after
from app.drafting.persons.roles_before import role_before
from app.drafting.persons.runs import Run, is_name_word, is_noble, is_title_word, runs
from app.drafting.persons.titles import GENDERED_HEADS, HONORIFICS, KIN
from app.drafting.places.demonyms import DEMONYMS
from app.drafting.prose.prose import Prose
from app.drafting.prose.tokens import Token

# Letters after a name that say what somebody is: "Ann Lee MP".
_AFTER_NAMES = frozenset("MP MEP MSP MLA MNA TD QC KC".split())


class Occurrence(msgspec.Struct):
    """A name at ``start:end``; with its title it begins at ``whole``.

    ``shared`` is a role that those who are listed next bear, too, and ``shared_back`` one that
    those before do.
    """

    run: Run
    words: tuple[str, ...]
    start: int
    end: int
    whole: int
    score: float
    roles: list[str]
    doings: list[str]
    gender: str
    has_title: bool
    is_addressed: bool
    shared: str | None
    shared_back: str | None
    in_capitals: bool


def occurrences(prose: Prose, evidence: Evidence) -> list[Occurrence]:
    """The names of a text, in order, without those of institutions and things."""
    found = []
    for run in runs(prose):
        sentence = prose.sentences[run.sentence]
        is_author = run.first > 0 and prose.tokens[run.first - 1].text.casefold() == "by"
        if sentence.kind == "byline" and not is_author:
            continue
        if run.name >= run.last or evidence.is_thing(run):
            continue
        found.append(_occurrence(prose, run, evidence))
    _share_roles(found, prose)
    return found


def _share_roles(found: list[Occurrence], prose: Prose) -> None:
    """Gives the role in "the engineers Ann Lee, Bo Ray and Cy Day" to each of them.

    So it does in "Ann Lee and Bo Ray, both teachers".
    """
    for each, following in pairwise(found):
        if each.shared is not None and _are_listed(each, following, prose):
            following.shared = each.shared
            following.roles.insert(0, each.shared)
            following.score += KNOWN_ROLE
    for following, each in pairwise(reversed(found)):
        if following.shared_back is not None and _are_listed(each, following, prose):
            each.shared_back = following.shared_back
            each.roles.append(following.shared_back)
            each.score += KNOWN_ROLE


def _are_listed(each: Occurrence, following: Occurrence, prose: Prose) -> bool:
    return prose.text[each.end : following.whole].strip() in ("and", ",", ", and", "&")


def _occurrence(prose: Prose, run: Run, evidence: Evidence) -> Occurrence:
    title, name = prose.tokens[run.first : run.name], prose.tokens[run.name : run.last]
    words = _words(name)
    roles: list[str] = []
    before = role_before(prose, run.first) if not _is_owner(prose, run) else None
    after = told_after(prose, run.last)
    in_title = title_role(title)
    if is_noble(prose.tokens, run.name, run.last):
        in_title = name[0].text
    origin = None
    if before is not None:
        if before.words.split()[-1] in DEMONYMS:
            origin = before.words
        else:
            roles.append(before.words)
    shared = before.words if before is not None and before.is_of_several else None
    if len(title) == 1 and (single := one_of(title[0].text)) is not None:
        # "Engineers Ann Lee and Bo Ray"
        in_title = shared = single
    if in_title is not None:
        roles.append(in_title)
    if after.role is not None:
        roles.append(after.role)
    if words[-1] in _AFTER_NAMES and len(words) > 2:
        roles.append(words[-1])
    doings = [words for words in (after.doing, origin, address_role(title)) if words is not None]
    gender = _gender(title, roles, words)
    score = evidence.weigh(run, has_title=_has_title(title), before=before, after=after)
    return Occurrence(
        run=run,
        words=words,
        start=name[0].start,
        end=name[-1].end + _point(prose, run),
        whole=(title or name)[0].start,
        score=score,
        roles=roles,
        doings=doings,
        gender=gender,
        has_title=_has_title(title),
        is_addressed=_is_addressed(title),
        shared=shared,
        shared_back=after.role if after.is_of_several else None,
        in_capitals=is_all_capitals(name),
    )


def _is_owner(prose: Prose, run: Run) -> bool:
    """Whether a name only tells whose the next one is: "The host, Hungary's Gabor Nemeth"."""
    following = prose.tokens[run.last : run.last + 2]
    return len(following) == 2 and following[0].is_possessive and is_name_word(following[1])


def _has_title(title: Sequence[Token]) -> bool:
    """Whether a title is more than the adjective of a country."""
    return any(is_title_word(token) or one_of(token.text) is not None for token in title)


def _is_addressed(title: Sequence[Token]) -> bool:
    """Whether a title is a form of address and nothing else: "Mrs", "Lady"."""
    words = [token.text.casefold() for token in title if token.text != "."]
    return bool(words) and all(word in HONORIFICS for word in words)


def _point(prose: Prose, run: Run) -> int:
    """1 if the point of "Jr." belongs to the name."""
    last = prose.tokens[run.last - 1]
    has_point = prose.text[last.end : last.end + 1] == "."
    return int(has_point and last.text in ("Jr", "Sr"))


def _words(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.text for token in tokens if token.text != ".")


def _gender(title: Sequence[Token], roles: Sequence[str], words: Sequence[str]) -> str:
    for token in title:
        lower = token.text.casefold().rstrip(".")
        if found := HONORIFICS.get(lower, "") or GENDERED_HEADS.get(lower, ""):
            return found
    for role in roles:
        for word in role.casefold().split():
            if found := GENDERED_HEADS.get(word, "") or KIN.get(word, ""):
                return found
    return gender_of_name(words[0]) if len(words) > 1 or is_given_name(words[0]) else ""
