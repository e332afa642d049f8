"""Finds agreements: what was signed, agreed or issued, and by whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import msgspec

from app.drafting.draft import ProposedAgreement, Reason
from app.drafting.events.agreement_words import (
    AGREEMENT,
    BIND,
    CONCLUDE,
    NOT_BINDING,
    OBTAIN,
    OTHER_VERBS,
    PAPER,
    PLEDGE,
    TRADE,
)
from app.drafting.events.called_off import PUT_OFF
from app.drafting.events.places import Setting, Settings
from app.drafting.places.demonyms import demonym_country
from app.drafting.prose.prose import Prose
from app.drafting.stops.mentions import PlaceMention
from app.tour.model import Status

_I = re.IGNORECASE
_NOUN = AGREEMENT
# What may follow the noun and still belongs to the name of the agreement.
_MORE = (
    r"(?:\s+(?:on|of|for|to|that|covering|concerning|regarding|about|under which)\s+(?:the\s+)?"
    r"[^\s,.;:!?\u2013\u2014“”\"()]+(?:\s+(?!(?:in|at|on|with|between|was|were|is|will|to|that|which"
    r"|who|by|during|after|before|while|as|when|where|worth|from)\b)"
    r"[^\s,.;:!?\u2013\u2014“”\"()]+){0,7}){0,2}"
)
_GAP = (
    r"(?:(?!\b(?:that|which|who|said|but|because|before|after|when|while)\b)"
    r"(?:[^.;:!?\n“”\"]|\.(?=\d))){0,90}?"
)
_NEAR = r"(?:(?!(?:that|which|who|said|but|of|in|on|at|to|for|with|and)\b)[\w’'$€£%.,-]+\s+){0,6}?"
_ACTIVE = re.compile(
    rf"\b(?P<verb>{CONCLUDE}|{OBTAIN}|{OTHER_VERBS})\s+(?!of\b|to\b)(?P<what>{_GAP}\b{_NOUN}\b{_MORE})",
    _I,
)
_PASSIVE = re.compile(
    rf"\b(?P<what>(?:(?:a|an|the|two|three|four|five|six|several|another|both|new)\s+)?"
    rf"(?:(?!(?:that|which|who|said|of|in|with)\s)[\w’'-]+\s+){{0,6}}?{_NOUN}\b{_MORE}){_GAP}"
    r"\b(?P<verb>(?:(?:was|were|is|are|has been|have been|will be|would be|to be|is to be|are to be"
    r"|being)\s+(?:\w+ly\s+|also\s+|then\s+)?)(?:signed|initialled|initialed|concluded|sealed|renewed"
    r"|exchanged|issued|ratified|reached|struck|adopted|endorsed|approved|extended|announced"
    r"|launched|agreed|finalised|finalized|inked|awarded|granted|terminated|clinched|countersigned"
    r"|completed|prolonged|hammered out|worked out|shaken on))\b",
    _I,
)
_PAID = re.compile(
    rf"\b(?P<verb>{CONCLUDE}|put pen to)\s+(?!of\b|to\b)(?P<what>{_NEAR}\b(?:{PAPER}|{PLEDGE})\b{_MORE})",
    _I,
)
_OBTAINED = re.compile(
    rf"\b(?P<verb>{OBTAIN})\s+(?P<what>(?:(?:an?|the|his|her|their|its|two|three|several)\s+)"
    rf"(?:[\w-]+\s+){{0,4}}?(?:{PLEDGE}(?=\s+(?:that|to|of|from|on))|orders?(?=\s+(?:for|worth|from))|loans?|credit lines?)\b{_MORE})",
    _I,
)
# "Under an agreement signed there by the two churches"
_REDUCED = re.compile(
    rf"\b(?P<what>(?:a|an|the|another|new)\s+(?:(?!(?:that|which|who|said|of|in|with)\s)[\w’'-]+\s+){{0,6}}?"
    rf"(?:{_NOUN}|{PLEDGE})\b)\s+(?:just\s+|newly\s+)?(?P<verb>signed|initialled|initialed|concluded|sealed|struck"
    r"|reached|agreed|exchanged|clinched|finali[sz]ed|countersigned|completed)\s+"
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
    rf"(?P<what>(?:to|on|that)\s+(?!{NOT_BINDING})[^.;:!?\n“”\"]{{4,110}}?)"
    r"(?=[,.;:!?\n“”\"]|\s+(?:with a|but|while"
    r"|after|before|when|although|in exchange|in return)\b|$)",
    _I,
)
_SOME = r"(?:[$€£¥]\s?\d|\d|\w+\s+(?:million|billion|thousand|hundred|dozen)\b)"
# "pledged 40 scholarships", "lent the museum 60 drawings"
_GIVEN = re.compile(
    r"\b(?P<verb>pledged|pledges|promised|promises|committed|lent|donated)\s+"
    rf"(?P<what>(?:(?:him|her|them|us|me|the\s+\w+)\s+)?(?:a further\s+|another\s+|up to\s+|some\s+)?{_SOME}[^.;:!?\n“”\",]{{3,70}})",
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
_PATTERNS = (
    _ACTIVE, _PAID, _OBTAINED, _SIGNING, _PASSIVE, _REDUCED, _BOUND, _GIVEN, _DOES,
)  # fmt: skip
_NOT_SIGNED = re.compile(
    r"\b(?:have|has|had|did|do|does|was|were)\s*(?:not|n['’]t)\b|\bnever\b|\bhas yet to\b", _I
)
_NO = re.compile(
    r"\b(?:no(?! (?:cost|charge|later|fewer|less)\b)|without"
    r"|hop(?:e|es|ed|ing)|put off|postpon\w+|delay\w+|fail\w*|broke down|collaps\w+"
    r"|unable|refus\w+|declin\w+|if|could|might|(?-i:may)"
    r"|w(?:ould|ill) not|won['’]t|can(?:not|['’]t)"
    r"|stall\w*|shelv\w+|reject\w+|instead of|wants? to|seek\w*|sought|urg\w+|calls? for|called for"
    r"|discuss\w*|asked|due to expire|against|ask|should|must|(?<!at the )end of|far from|short of|still"
    r"|negotiations? (?:on|for|towards?))\b",
    _I,
)
_ANY_NOUN = re.compile(rf"\b{_NOUN}\b", _I)
_ARTICLE = re.compile(r"\b(?:a|an|the|another|both)\s", _I)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|rumou?rs?|contrary to|false(?:ly)?|untrue|speculat\w+"
    r"|ruled out|dismiss(?:ed|es|ing)|disput(?:ed|es)|claims? that|alleged\w*|suggestions? that"
    r"|reports?\s+(?:[^.;]{0,40}?\s)?that)\b",
    _I,
)
_DENIED_AFTER = re.compile(
    r"^[^.;]{0,60}?\b(?:was|were|is|are|has been|have been)\s+(?:\w+ly\s+)?(?:dismissed|denied"
    r"|rejected|refuted|disputed|untrue|false|wrong)\b"
    r"|\b(?:denied|dismissed|denies)\s+(?:it|this|that|the report)\b"
    r"|^[^.;]{0,60}?,?\s+but\s+(?:\w+\s+){0,2}?(?:did|was|were)\s*(?:not|n['’]t)\b",
    _I,
)
# "one signed accord", "the agreed framework"
_ADJECTIVE = re.compile(r"\b(?:a|an|the|one|each|every|any|another|its|their|newly)\s+$", _I)
_EARLIER = re.compile(
    r"\b(?:last (?:year|month|week)|years ago|first signed|previously|earlier)\b", _I
)
_SMALL_DEAL = re.compile(
    r"\b(?:a|the|an) (?:good|bad|great|big|real|raw|fair) deal\b|deal of\b", _I
)
_YEAR_NEAR = re.compile(r"\b(?:in|of|since)\s+(?:[A-Z][a-z]+\s+)?((?:1\d|20)\d\d)\b")
_IN_YEAR = re.compile(r"\s*(?:in|of|from)\s+(?:[A-Z][a-z]+\s+)?((?:1\d|20)\d\d)\b")
# Agreements of which nothing is told.
_VAGUE = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(?:agreements|deals|contracts|pacts|accords|arrangements|partnerships"
    r"|settlements?|framework|on (?:that|this|it|the need|nothing|most)\b.*)|(?:an?|any|the)"
    r" (?:agreement|deal)",
    _I,
)
_BETWEEN = re.compile(
    r"\bbetween\s+(?:the\s+)?(?P<one>[A-Z][\w’'-]*(?:\s+(?:of|and|for|the)?\s*[A-Z][\w’'-]*){0,5}?)"
    r"\s+and\s+(?:the\s+)?(?P<other>[A-Z][\w’'-]*(?:\s+(?:of\s+|for\s+|the\s+)*[A-Z][\w’'-]*){0,5})"
)
_WITH = re.compile(
    r"\bwith\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?P<one>[A-Z][\w’'-]+(?:\s+(?:of\s+|for\s+)?"
    r"[A-Z][\w’'-]+){1,4})"
)
_PLANNED = re.compile(
    r"\b(?:will|to be|is due|are due|(?:is|are|was|were) to|scheduled|expected|plans?)\b", _I
)


class _Deal(msgspec.Struct):
    start: int
    end: int
    verb: str
    what: str
    is_deed: bool


def find_agreements(
    prose: Prose,
    mentions: Sequence[PlaceMention],
    settings: Settings,
    published: dt.date | None = None,
) -> tuple[ProposedAgreement, ...]:
    """The agreements of a text, in its order; ``mentions`` are its places.

    What is to be signed after the day of publication is only announced.
    """
    found: list[ProposedAgreement] = []
    for deal in _deals(prose):
        status = _status(prose, deal, published)
        if status is None:
            continue
        setting = settings.at(deal.start, deal.end)
        if status in ("signed", "agreed", "delivered") and _is_ahead(setting, published):
            status = "announced"
        is_none = status == "none"
        found.append(
            ProposedAgreement(
                id=f"agreement-{len(found) + 1}",
                start=deal.start,
                end=deal.end,
                reason=Reason("negated" if is_none else "word of agreement", deal.verb),
                confidence=0.5 if is_none else 0.9,
                ticked=not is_none,
                title=_title(deal),
                status=status,
                parties=_parties(prose, deal, mentions),
                stop=setting.stop,
                stop_inferred=setting.is_inferred,
                date=setting.date,
            )
        )
    return tuple(found)


def _is_ahead(setting: Setting, published: dt.date | None) -> bool:
    when = setting.date.when if setting.date is not None else None
    return when is not None and published is not None and when.first_day > published


def _deals(prose: Prose) -> Iterator[_Deal]:
    for sentence in prose.sentences:
        taken = sentence.start
        hits = []
        for pattern in _PATTERNS:
            hits += list(pattern.finditer(prose.text, sentence.start, sentence.end))
        hits.sort(key=lambda hit: (hit.start(), -hit.end()))
        for hit in hits:
            if hit.start() < taken or prose.quotation_at(hit.start()) is not None:
                continue
            if hit.re is _DOES and not _is_deed(hit):
                continue
            if _SMALL_DEAL.search(hit[0]):
                continue
            if hit.re is not _REDUCED and _VAGUE.fullmatch(hit["what"]):
                continue
            taken = hit.end()
            skipped = _before_article(hit["what"]) if hit.re is _PASSIVE else 0
            words = " ".join(hit["what"][skipped:].split())
            yield _Deal(
                hit.start() + skipped, hit.end(), " ".join(hit["verb"].split()), words,
                hit.re is _DOES,
            )  # fmt: skip


def _before_article(what: str) -> int:
    """How long the words are before an agreement's own: "In Lusaka a trade deal"."""
    noun = _ANY_NOUN.search(what)
    articles = list(_ARTICLE.finditer(what, 0, noun.start())) if noun is not None else []
    return articles[-1].start() if articles else 0


def _is_deed(hit: re.Match[str]) -> bool:
    """Whether "will deliver" or "lifted" is what one side does for another."""
    thing = re.search(
        r"\b(?:sanctions?|embargo|ban|tariffs?|visa|restrictions?|tonnes?|tons?|million|billion"
        r"|grant|loan|doses|vaccines|aircraft|vehicles|buses|scholarships?)\b",
        hit["what"],
        _I,
    )
    return thing is not None or _TRADED.match(hit[0]) is not None


def _status(prose: Prose, deal: _Deal, published: dt.date | None) -> Status | None:
    """What the verb says of an agreement; ``None`` if it tells of none."""
    sentence = prose.sentences[prose.sentence_at(deal.start)]
    clause_start, _ = prose.clause_at(deal.start)
    first = max(sentence.start, clause_start, deal.start - 120)
    before = prose.text[first : deal.start]
    words = prose.text[deal.start : deal.end]
    verb = deal.verb.lower()
    if _is_denied(prose.text[sentence.start : deal.start], prose.text[deal.end : sentence.end]):
        return None
    is_noun = not re.match(r"(?:to|on)\s", deal.what)
    if is_noun and _ADJECTIVE.search(before) and verb in ("signed", "agreed", "approved", "sealed"):
        return None
    if re.search(r"\b(?:have|has|had|did)\s*(?:not|n['’]t)(?:\s+yet)?\s+$", before, _I):
        return "none"
    if _NOT_SIGNED.search(before[-40:]) or _NO.search(before) or _NO.search(words):
        return None
    if _EARLIER.search(before) or (_EARLIER.search(words) and not verb.startswith("renew")):
        return None
    tail = prose.text[deal.end : min(sentence.end, deal.end + 40)]
    year = _IN_YEAR.match(tail)
    now = published.year if published is not None else 9999
    if deal.is_deed:
        # "In 2016 lifted an embargo" is history.
        year = _YEAR_NEAR.search(before) or _YEAR_NEAR.search(words) or year
    if year is not None and int(year[1]) < now and not verb.startswith("renew"):
        return None
    if re.match(r"\s+(?:to be|will be|is to be)\s+(?:signed|concluded)", tail, _I):
        return "announced"
    if PUT_OFF.match(prose.text, deal.end, min(sentence.end, deal.end + 60)):
        return None
    return _status_of(verb, before)


def _is_denied(before: str, after: str) -> bool:
    """Whether the sentence says that it is only said: "denied a report that she had agreed to"."""
    before, after = _QUOTED.sub("", before), _QUOTED.sub("", after)
    return _DENIED.search(before) is not None or _DENIED_AFTER.search(after) is not None


def _status_of(verb: str, before: str) -> Status:
    is_ahead = _PLANNED.search(before[-40:]) or re.match(
        r"(?:will|would|to be|is to|are to)\b", verb
    )
    if is_ahead:
        return "announced"
    for stems, status in _STATUSES:
        if any(stem in verb for stem in stems):
            return status
    return "agreed"


_STATUSES: tuple[tuple[tuple[str, ...], Status], ...] = (
    (("terminat", "scrap", "tore", "withdrew"), "ended"),
    (("sign", "initial", "ink", "pen to", "put ", "hand", "ratif"), "signed"),
    (("deliver", "lifted"), "delivered"),
    (("announc", "unveil", "launch", "pledg", "promis", "committed", "undertook"), "announced"),
)


def _title(deal: _Deal) -> str:
    """The agreement in the words of the text."""
    words = deal.what.strip()
    if re.match(r"(?:to|on)\s", words):
        return f"Agreement {words}"
    words = re.sub(r"^(?:a|an|the)\s+", "", words, flags=_I)
    if deal.is_deed:
        words = f"{deal.verb} {words}"
    return words[:1].upper() + words[1:]


def _parties(prose: Prose, deal: _Deal, mentions: Sequence[PlaceMention]) -> tuple[str, ...]:
    """The countries (alpha-2) and bodies that the sentence names as parties."""
    sentence = prose.sentences[prose.sentence_at(deal.start)]
    parties: dict[str, None] = {}
    between = _BETWEEN.search(prose.text, deal.start, sentence.end)
    areas = {mention.name.text: mention.country for mention in mentions if mention.is_area}
    if between is not None:
        for name in (between["one"], between["other"]):
            parties[areas.get(name) or demonym_country(name) or name] = None
        return tuple(parties)
    clause_start, _ = prose.clause_at(deal.start)
    start = max(sentence.start, min(clause_start, deal.start))
    for mention in mentions:
        if start <= mention.start < deal.start and mention.is_area and mention.country:
            following = prose.text[mention.end : mention.end + 2]
            if not following.startswith(("'", "’")):
                parties[mention.country] = None
    other = _WITH.search(prose.text, deal.start, sentence.end)
    if other is not None:
        parties[other["one"]] = None
    return tuple(parties)
