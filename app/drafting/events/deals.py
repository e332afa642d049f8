"""Finds the words that tell of an agreement: a verb, and what is signed or promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from app.drafting.events.agreement_words import (
    AGREEMENT,
    BIND,
    CONCLUDE,
    CONCLUDED,
    DONE,
    NOT_BINDING,
    OBTAIN,
    OTHER_VERBS,
    PAPER,
    PLEDGE,
    TRADE,
)
from app.drafting.prose.prose import Prose

_I = re.IGNORECASE
_NOUN = AGREEMENT
# What may follow the noun and still belongs to the name of the agreement.
_MORE = (
    r"(?:\s+(?:on|of|for|to|that|covering|concerning|regarding|about|under which)\s+(?:the\s+)?"
    r"[^\s,.;:!?\u2013\u2014“”\"()]+(?:\s+(?!(?:in|at|on|with|between|was|were|is|will|to|that"
    r"|which"
    r"|who|by|during|after|before|while|as|when|where|worth|from|and\s+\w+ed)\b)"
    r"[^\s,.;:!?\u2013\u2014“”\"()]+){0,7}){0,2}"
)
_GAP = (
    r"(?:(?!\b(?:that|which|who|said|but|because|before|after|when|while)\b)"
    r"(?:[^.;:!?\n“”\"]|\.(?=\d))){0,90}?"
)
_NEAR = r"(?:(?!(?:that|which|who|said|but|of|in|on|at|to|for|with|and)\b)[\w’'$€£%.,-]+\s+){0,6}?"
_ACTIVE = re.compile(
    rf"\b(?P<verb>{CONCLUDE}|{OTHER_VERBS})\s+(?!of\b|to\b)(?P<what>{_GAP}\b{_NOUN}\b{_MORE})",
    _I,
)
_IS_DONE = (
    r"(?P<verb>(?:(?:was|were|is|are|has been|have been|will be|would be|to be|is to be|are to be"
    rf"|being)\s+(?:\w+ly\s+|also\s+|then\s+)?)(?:{DONE}))\b"
)
_PASSIVE = re.compile(
    rf"\b(?P<what>(?:(?:a|an|the|two|three|four|five|six|several|another|both|new)\s+)?"
    rf"(?:(?!(?:that|which|who|said|of|in|with)\s)[\w’'-]+\s+){{0,6}}?{_NOUN}\b{_MORE}){_GAP}"
    rf"\b{_IS_DONE}",
    _I,
)
_PAID = re.compile(
    rf"\b(?P<verb>{CONCLUDE}|put pen to)\s+(?!of\b|to\b)(?P<what>{_NEAR}\b(?:{PAPER}"
    rf"|{PLEDGE})\b{_MORE})",
    _I,
)
_OBTAINED = re.compile(
    rf"\b(?P<verb>{OBTAIN})\s+(?P<what>(?:(?:an?|the|his|her|their|its|two|three|several)\s+)"
    rf"{_NEAR}(?:{_NOUN}|{PLEDGE}(?=\s+(?:that|to|of|from))|orders?(?=\s+(?:for|worth|from))"
    rf"|loans?|credit lines?)\b{_MORE})",
    _I,
)
# "Under an agreement signed there by the two churches"
_REDUCED = re.compile(
    r"\b(?P<what>(?:a|an|the|another|new)\s+(?:(?!(?:that|which|who|said|of|in"
    rf"|with)\s)[\w’'-]+\s+){{0,6}}?"
    rf"(?:{_NOUN}|{PLEDGE})\b)\s+(?:just\s+|newly\s+)?(?P<verb>{CONCLUDED})\s+"
    r"(?=(?:there|here|in|at|on|by|between|with|yesterday|today|that|this|after|before|during|over"
    r"|under|when|as|while|earlier (?:this|in)|last (?:night|week)|\w+day)\b)",
    _I,
)
_SIGNING = re.compile(
    rf"\b(?P<verb>signing|signature|conclusion|exchange|renewal|launch|initialling|sealing) of\s+"
    rf"(?P<what>{_GAP}\b{_NOUN}\b{_MORE})",
    _I,
)
_BOUND = re.compile(
    rf"\b(?P<verb>(?<!not )(?:{BIND})(?! on the| to the))\s+"
    r"(?P<what>(?:to|that|(?<=[Aa]greed )on"
    rf"|(?<=[Aa]grees )on)\s+(?!{NOT_BINDING})[^.;:!?\n“”\"]{{4,110}}?)"
    r"(?=[,.;:!?\n“”\"]|\s+(?:with a|but|while"
    r"|after|before|when|although|in exchange|in return)\b|$)",
    _I,
)
_SOME = r"(?:[$€£¥]\s?\d|\d|\w+\s+(?:million|billion|thousand|hundred|dozen)\b)"
# "pledged 40 scholarships", "lent the museum 60 drawings"
_GIVEN = re.compile(
    r"\b(?P<verb>pledged|pledges|promised|promises|committed|lent|donated)\s+"
    r"(?P<what>(?:(?:him|her|them|us|me|the\s+\w+)\s+)?(?:a further\s+|another\s+|up to\s+"
    rf"|some\s+)?{_SOME}[^.;:!?\n“”\",]{{3,70}})",
    _I,
)
_DOES = re.compile(
    r"\b(?P<verb>(?:will|would|is to|are to)\s+"
    rf"(?:deliver|lift|supply|provide|fund|build|finance|donate|open|establish|{TRADE})"
    r"|lifted|delivered)\s+(?P<what>[^.;:!?\n“”\",]{4,90})",
    _I,
)
_TRADED = re.compile(
    rf"\b(?:is|are)\s+to\s+(?:{TRADE})\b[^.;,]{{3,70}}?\b(?:from|to)\s+(?:the\s+)?[A-Z]"
)
# Of a sentence, what each pattern needs; looking for that first saves most of the time.
_SOME_NOUN = re.compile(rf"\b(?:{_NOUN}|{PLEDGE}|{PAPER})\b", _I)
_ANYTHING = re.compile("")
_PATTERNS = (
    (_SOME_NOUN, (_ACTIVE, _PAID, _OBTAINED, _SIGNING)),
    (re.compile(rf"\b{_IS_DONE}", _I), (_PASSIVE,)),
    (re.compile(rf"\s(?:{CONCLUDED})\s", _I), (_REDUCED,)),
    (_ANYTHING, (_BOUND, _GIVEN, _DOES)),
)
_ANY_NOUN = re.compile(rf"\b{_NOUN}\b", _I)
_ARTICLE = re.compile(r"\b(?:a|an|the|another|both)\s", _I)
_PREPOSITION = re.compile(r"(?:until|till|in|on|at|for|with|by|after|before|there)\b(?! the)")
_SMALL_DEAL = re.compile(
    r"\b(?:a|the|an) (?:good|bad|great|big|real|raw|fair) deal\b|deal of\b", _I
)
# "Agreed to a second helping", "promised to a judo club": to do a thing is agreed, or a thing of
# this kind.
_TO_A_THING = re.compile(
    r"to\s+(?:an?|the|another|his|her|its|their|our|my|one|two|three|[A-Z\d])\b"
)
_THING_AGREED = re.compile(
    rf"\b(?:{_NOUN}|{PLEDGE}|{PAPER}|joint|moratorium|(?:sale|release|exchange|opening|reopening"
    r"|return|transfer|extension|rise|increase|reduction|withdrawal|inspection|patrol|ban|request"
    r"|demand|price|survey|inquiry|election|handover|visit|delivery|cut)s?)\b",
    _I,
)
# "Agreed that the soup was cold" is an opinion.
_OPINION = re.compile(r"that\s(?!.*\b(?:will|would|shall|should|must|can|could|may|be|to)\b)")
# What one exchanges or signs that binds nobody, though it is about an agreement.
_ABOUT_DEALS = re.compile(
    r"(?:(?:a|an|the|some|two|several)\s+)?(?:cop(?:y|ies)|jokes?|views|stories|ideas|opinions|words"
    r"|rumours|news|books?)\s+(?:of|about|on)\b",
    _I,
)
# Agreements of which nothing is told.
_VAGUE = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(?:agreements|deals|contracts|pacts|accords|arrangements|partnerships"
    r"|settlements?|framework"
    r"|on (?:(?:very|so|too) )?(?:that|this|it|the need|nothing|most|little|much)\b.*)"
    r"|(?:an?|any|the) (?:agreement|deal)",
    _I,
)


class Deal(msgspec.Struct, frozen=True):
    """What is agreed, at ``start:end`` of the text; a deed is what one side does for another."""

    start: int
    end: int
    verb: str
    what: str
    is_deed: bool


def deals(prose: Prose) -> Iterator[Deal]:
    """The agreements that a text tells of, also those that came to nothing, in its order."""
    for sentence in prose.sentences:
        taken = sentence.start
        hits = []
        for needed, patterns in _PATTERNS:
            if needed.search(prose.text, sentence.start, sentence.end) is not None:
                for pattern in patterns:
                    hits += list(pattern.finditer(prose.text, sentence.start, sentence.end))
        hits.sort(key=lambda hit: (hit.start(), -hit.end()))
        for hit in hits:
            if hit.start() < taken or prose.quotation_at(hit.start()) is not None:
                continue
            if hit.re is _DOES and not _is_deed(hit):
                continue
            if hit.re is _BOUND and not _binds(hit["verb"], hit["what"]):
                continue
            if _SMALL_DEAL.search(hit[0]) or _ABOUT_DEALS.match(hit["what"]):
                continue
            is_shown = hit.re is _REDUCED or "hand" in hit["verb"]
            if not is_shown and _VAGUE.fullmatch(hit["what"]):
                continue
            taken = hit.end()
            is_late = hit.re is _PASSIVE or _PREPOSITION.match(hit["what"]) is not None
            skipped = _before_article(hit["what"]) if is_late else 0
            words = " ".join(hit["what"][skipped:].split())
            start = hit.start() if hit.re is not _PASSIVE else hit.start() + skipped
            yield Deal(
                start, hit.end(), " ".join(hit["verb"].split()), words,
                hit.re is _DOES,
            )  # fmt: skip


def _before_article(what: str) -> int:
    """How long the words are before an agreement's own: "In Lusaka a trade deal"."""
    noun = _ANY_NOUN.search(what)
    articles = list(_ARTICLE.finditer(what, 0, noun.start())) if noun is not None else []
    return articles[-1].start() if articles else 0


def _binds(verb: str, what: str) -> bool:
    """Whether somebody is bound to do something, rather than of one mind with another."""
    is_agreed = verb.casefold().startswith(("agree", "consent"))
    if _TO_A_THING.match(what):
        return is_agreed and _THING_AGREED.search(what) is not None
    return not (is_agreed and _OPINION.match(what))


def _is_deed(hit: re.Match[str]) -> bool:
    """Whether "will deliver" or "lifted" is what one side does for another."""
    thing = re.search(
        r"\b(?:sanctions?|embargo|ban|tariffs?|visa|restrictions?|tonnes?|tons?|million|billion"
        r"|grant|loan|doses|vaccines|aircraft|vehicles|buses|scholarships?)\b",
        hit["what"],
        _I,
    )
    return thing is not None or _TRADED.match(hit[0]) is not None
