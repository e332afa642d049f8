"""The forms of English verbs, so that a class of verbs is a list of its infinitives."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Infinitive: past tense and, where it differs, past participle.
_IRREGULAR = {
    entry.split(":")[0]: tuple(entry.split(":")[1].split("/"))
    for entry in """
    arise:arose/arisen awake:awoke/awoken be:was/were/been bear:bore/borne beat:beat/beaten
    become:became begin:began/begun bid:bade/bidden bind:bound bite:bit/bitten break:broke/broken
    bring:brought build:built buy:bought catch:caught choose:chose/chosen come:came/come cut:cut
    deal:dealt dig:dug do:did/done draw:drew/drawn drink:drank/drunk drive:drove/driven
    eat:ate/eaten
    fall:fell/fallen feed:fed feel:felt fight:fought find:found fly:flew/flown
    forbid:forbade/forbidden
    forget:forgot/forgotten forgive:forgave/forgiven get:got/gotten give:gave/given go:went/gone
    grind:ground grow:grew/grown hang:hung have:had hear:heard hide:hid/hidden hit:hit hold:held
    hurt:hurt keep:kept kneel:knelt know:knew/known lay:laid lead:led lean:leant/leaned leave:left
    lend:lent let:let lie:lay/lain light:lit lose:lost make:made mean:meant meet:met
    overtake:overtook/overtaken pay:paid put:put quit:quit read:read ride:rode/ridden ring:rang/rung
    rise:rose/risen run:ran/run say:said see:saw/seen seek:sought sell:sold send:sent set:set
    sew:sewed/sewn
    shake:shook/shaken shoot:shot show:showed/shown shut:shut sing:sang/sung sit:sat sleep:slept
    speak:spoke/spoken spend:spent spread:spread stand:stood steal:stole/stolen stick:stuck
    strike:struck strive:strove swear:swore/sworn sweep:swept swim:swam/swum take:took/taken
    teach:taught tear:tore/torn tell:told think:thought throw:threw/thrown
    undertake:undertook/undertaken
    wake:woke/woken wear:wore/worn weave:wove/woven win:won wind:wound withdraw:withdrew/withdrawn
    wring:wrung write:wrote/written
    befall:befell/befallen behold:beheld beset:beset bleed:bled breed:bred burst:burst cast:cast
    cling:clung cost:cost creep:crept dive:dove/dived flee:fled fling:flung foresee:foresaw/foreseen
    forsake:forsook/forsaken freeze:froze/frozen leap:leapt/leaped learn:learnt/learned
    mistake:mistook/mistaken outdo:outdid/outdone overcome:overcame overhear:overheard
    overrun:overran/overrun oversee:oversaw/overseen rebuild:rebuilt retake:retook/retaken
    rewrite:rewrote/rewritten shed:shed shine:shone shrink:shrank/shrunk sink:sank/sunk slide:slid
    sling:slung slink:slunk smell:smelt/smelled speed:sped spell:spelt/spelled spill:spilt/spilled
    spin:spun spit:spat split:split spring:sprang/sprung sting:stung stride:strode/stridden
    string:strung swing:swung tread:trod/trodden understand:understood undo:undid/undone
    uphold:upheld upset:upset wed:wed weep:wept wend:went/wended withhold:withheld
    withstand:withstood
    """.split()
}
_VOWELS = "aeiou"
# Of two syllables, stressed on the last one, or doubled in British spelling.
_DOUBLING = frozenset(
    "admit commit permit submit transmit refer confer defer prefer transfer occur regret compel"
    " expel initial signal travel counsel label model cancel level total quarrel marvel".split()
)


def forms(infinitives: Iterable[str]) -> str:
    """All forms of the verbs, as the alternatives of a regular expression.

    What follows the first word stays as it is: "run into" gives "ran into".
    """
    found: dict[str, None] = {}
    for infinitive in infinitives:
        verb, _, rest = infinitive.partition(" ")
        for form in (verb, *_third(verb), *_past(verb), *_gerund(verb)):
            found[f"{form} {rest}" if rest else form] = None
    return _alternatives(found)


def participles(infinitives: Iterable[str]) -> str:
    """The past participles of the verbs, as the alternatives of a regular expression.

    A verb with two of them, as in "initialled" and "initialed", gives both.
    """
    found: dict[str, None] = {}
    for infinitive in infinitives:
        verb, _, rest = infinitive.partition(" ")
        past = _past(verb)
        for form in past if past[-1].endswith("ed") else past[-1:]:
            found[f"{form} {rest}" if rest else form] = None
    return _alternatives(found)


PAST_FORMS = "|".join(
    sorted({form for past in _IRREGULAR.values() for form in past} | {"[a-z]+ed"}, key=len)
)
"""All past forms, as the alternatives of a regular expression."""


IRREGULAR_PAST = frozenset(
    past[0] for verb, past in _IRREGULAR.items() if verb not in ("be", "have")
)
"""The past tenses of irregular verbs: "went", without the participle "gone"."""


def _alternatives(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


def _third(verb: str) -> tuple[str, ...]:
    if verb in ("be", "have", "do", "go"):
        return {"be": ("is", "are"), "have": ("has",), "do": ("does",), "go": ("goes",)}[verb]
    if verb[-1] == "y" and verb[-2] not in _VOWELS:
        return (f"{verb[:-1]}ies",)
    return (f"{verb}es",) if verb.endswith(("s", "sh", "ch", "x", "z")) else (f"{verb}s",)


def _past(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb[-1] == "e":
        return (f"{verb}d",)
    if verb[-1] == "y" and verb[-2] not in _VOWELS:
        return (f"{verb[:-1]}ied",)
    return tuple(f"{stem}ed" for stem in _stems(verb))


def _gerund(verb: str) -> tuple[str, ...]:
    if verb[-1] == "e" and verb[-2] not in "eoy" and verb != "be":
        return (f"{verb[:-1]}ing",)
    return tuple(f"{stem}ing" for stem in _stems(verb))


def _stems(verb: str) -> tuple[str, ...]:
    """The verb before an ending, with its last letter doubled where it is: "chat", "chatt"."""
    if verb in _DOUBLING:
        return (verb + verb[-1], verb)
    is_short = (
        len(verb) > 2
        and verb[-1] not in f"{_VOWELS}wxyh"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
        and sum(letter in _VOWELS for letter in verb) == 1
    )
    return (verb + verb[-1],) if is_short else (verb,)
