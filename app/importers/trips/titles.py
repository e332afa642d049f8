"""Takes names of people and their offices from words such as "President José Raúl Mulino"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

_MODIFIERS = (
    "Acting Interim Former Deputy Vice Assistant Associate Under First Second Senior Special Chief "
    "Crown Lord Grand Great Prime Foreign Defense Defence Finance Interior Trade Justice Economy "
    "Economic Energy Affairs External Internal State National Security General Supreme "
    "Permanent Federal Provisional Royal Party Opposition Lieutenant Major Brigadier Rear Field "
    "Air Parliament Parliamentary Congress Senate House Majority Minority Communist "
    "Cabinet Chancellery High Co Joint Principal Executive Managing Presidential Constitutional"
).split()
_HEADS = (
    "President President-elect Premier Minister Chancellor King Queen Emperor Empress Shah Sultan "
    "Emir Amir Sheikh Sheik Shaikh Prince Princess Pope Cardinal Archbishop Bishop Patriarch "
    "Metropolitan Imam Ayatollah Chairman Chairwoman Chairperson Chair Secretary Secretary-General "
    "Secretary-general Governor Governor-General Generalissimo General Colonel Major Captain "
    "Marshal Admiral Commander Ambassador Commissioner Speaker Senator Mayor Judge Justice "
    "Representative Counselor Councillor Counsellor Leader Adviser Advisor Envoy Director Doctor "
    "Dr Pres Taoiseach Regent Duke Duchess Earl Baron Viscount Lord Lady Sir Mr Mrs Ms Count "
    "Countess Negotiator Delegate Spokesman Attorney Marquis Khan Maharaja Nawab Rajah Head "
    "Chief Coordinator Administrator Aide Comrade Ruler Plenipotentiary Undersecretary "
    "Vice-President Vice-Chancellor Vice-Premier Professor Minister-President"
).split()
_OF = (
    r"(?:of|for|to|on)\s+(?:the\s+)?(?:State|Foreign(?:\s+and\s+Commonwealth)?\s+Affairs|External"
    r"\s+(?:Affairs|Relations)|Foreign\s+Relations|Defen[cs]e|Finance|the\s+Interior|Interior|the"
    r"\s+Treasury|Treasury|Trade|Commerce|Justice|War|Economy|Energy|Health|Education|Agriculture"
    r"|Information|Europe|European\s+Affairs|Security\s+Policy|National\s+Defen[cs]e|President"
    r"|Presidency|Government|State\s+Security|Middle\s+East|United\s+Nations|Council|Parliament"
    r"|National\s+Assembly|Commission|Cabinet|Staff|Knesset|Duma|Senate|Exchequer|Commonwealth"
    r"|Holy\s+See|Party|Republic|Council\s+of\s+Ministers|Foreign|British\s+Columbia)"
)
_CAPITAL = r"(?:[^\W\d_a-zß-öø-ÿ]|[dl]['’](?=[A-Z]))[\w.'’ʿ`-]*"


def _any_of(words: Iterable[str]) -> str:
    """One of some words; each only once, or matching would try both for each of many words."""
    return rf"(?:{'|'.join(sorted(map(re.escape, set(words)), key=len, reverse=True))})\b\.?"


_HEAD, _OFFICIAL = _any_of(_HEADS), _any_of((*_HEADS, *_MODIFIERS))
# "Soviet", "South African", "NATO"
_WHOSE = rf"(?:(?!{_OFFICIAL}){_CAPITAL}\s+){{0,3}}"
_AFFAIRS = rf"(?:{_OFFICIAL}\s+)*{_HEAD}(?:\s+{_OF})?"
_OFFICE = rf"{_AFFAIRS}(?:\s+and\s+{_AFFAIRS})?"
# No particle is a name by itself, for the same reason.
_PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|der|den|di|du|la|le|las|los|van|von|zu|bin|bint|ibn|ben|al|el|"
    r"ul|y|e|ter|ten|abu|abd)"
)
_PART = rf"(?:{_CAPITAL}|(?:al|el|as|an|ar)-\w[\w'’-]*)"
_NAME = (
    rf"(?:{_PARTICLE}\s+)*{_PART}(?:\s+(?:{_PARTICLE}\s+)*{_PART})*"
    rf"(?:\s+of(?:\s+the)?(?:\s+{_CAPITAL})+)?"
)
_BEFORE = r"(?:the\s+)?(?P<role>(?:(?:former|then|acting|outgoing)\s+)?"
_PERSON = re.compile(rf"{_BEFORE}{_WHOSE}{_OFFICE})\s+(?P<name>{_NAME})\Z")
# "the Duke of Windsor"
_TITLED = re.compile(
    rf"(?:the\s+)?(?P<name>(?:Duke|Duchess|Prince|Princess|Earl)\s+of\s+{_CAPITAL})\Z"
)
_ONLY_OFFICE = re.compile(rf"(?:the\s+)?(?P<role>{_WHOSE}{_OFFICE})\Z")
_PLURALS = {
    "Presidents": "President", "Prime Ministers": "Prime Minister", "Kings": "King",
    "Foreign Ministers": "Foreign Minister", "Premiers": "Premier", "Chancellors": "Chancellor",
    "Foreign Secretaries": "Foreign Secretary", "Generals": "General", "Ministers": "Minister",
    "Ambassadors": "Ambassador", "Senators": "Senator", "Governors": "Governor",
    "Defense Ministers": "Defense Minister", "Vice Presidents": "Vice President",
}  # fmt: skip
_PLURAL = re.compile(
    rf"(?P<whose>{_WHOSE})(?P<plural>{'|'.join(sorted(_PLURALS, key=len, reverse=True))})\s+"
    rf"(?P<name>{_NAME})\Z"
)
_BARE_NAME = re.compile(rf"{_NAME}\Z")
# "of Iran", "of the Ivory Coast"
_COUNTRY = re.compile(rf"\s+of\s+(?:the\s+)?{_CAPITAL}(?:\s+{_CAPITAL})*\Z")
_JOINT = re.compile(
    r"\s*,?\s+(?:along with|as well as|together with|and also|and)\s+(?:with\s+)?|,\s*"
)
_OFFICE_PAIR = re.compile(rf"{_AFFAIRS}\s+and\s+{_AFFAIRS}\s+{_NAME}\Z")


_ADDRESSES = ("Dr", "Mr", "Mrs", "Ms", "Sir", "Lord", "Lady", "Doctor", "Professor")
# In characters; longer words are no name with an office.
_LONGEST = 160
_RANK = re.compile(
    r"\b(?:Minister|President|Premier|Chancellor|Chairman|Ambassador|Speaker|Governor General|"
    r"Secretary General)\s+(?=(?:Prince|Princess|Sheikh|Shaikh|Sheik|Lord|Lady|Sir|Count|Baron|"
    r"Duke|Dr\.?|Doctor|General|Colonel|Admiral|Marshal|Captain|Major|Ayatollah|Mr\.?|Mrs\.?)\Z)"
)


class Named(msgspec.Struct, frozen=True):
    """A person by name, and the office as written: "Soviet Foreign Minister"; it may be empty."""

    name: str
    role: str


def named(words: str) -> tuple[Named, ...]:
    """The people with names and offices in a list such as "King George V and senior officials".

    People without an office, or without a name, are passed over.
    """
    found: dict[Named, None] = {}
    plural = ""
    for piece in _pieces(words):
        many = _PLURAL.match(piece)
        person = _person(piece)
        if many:
            plural = f"{many['whose']}{_PLURALS[many['plural']]}"
            found[Named(many["name"], plural)] = None
        elif person:
            found[person] = None
            plural = ""
        elif plural and _BARE_NAME.match(piece):
            found[Named(piece, plural)] = None
    return tuple(found)


def _person(piece: str) -> Named | None:
    if len(piece) > _LONGEST:
        return None
    titled = _TITLED.match(piece)
    if titled:
        return Named(titled["name"], "")
    found = _PERSON.match(piece)
    if found is None:
        return None
    name, role = _COUNTRY.sub("", found["name"]), found["role"]
    rank = _RANK.search(role)
    if rank:
        # "Foreign Minister Prince Faisal" is Prince Faisal, the Foreign Minister.
        name, role = f"{role[rank.end() :]} {name}", role[: rank.end()]
    if role.rstrip(".") in _ADDRESSES:
        return Named(f"{role} {name}", "")
    return Named(name, role.strip().removesuffix("."))


def _pieces(words: str) -> Iterator[str]:
    """The parts of a list; "Crown Prince and Prime Minister Salman" is one of them."""
    before = ""
    for piece in _JOINT.split(words):
        piece = f"{before} and {piece}" if before else piece.strip()
        before = ""
        if _ONLY_OFFICE.match(piece) and not _OFFICE_PAIR.match(piece):
            before = piece
        else:
            yield piece
