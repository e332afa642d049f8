"""Verbs of travel, and of carrying those who travel, in all their forms."""

from __future__ import annotations

from collections.abc import Iterator

# Regular verbs of motion, of arriving and leaving, and of staying on the way.
_MOTION = """
    abscond advance alight amble anchor arrive ascend assemble backtrack berth board call camp
    canoe canter climb coast commute continue cross cruise cycle dash decamp depart descend
    detour disembark dock embark enter explore ferry float follow gallop halt hasten head hike
    hitch hitchhike hop hurry inspect jet jog journey kayak land lead limp lodge march meander
    moor motor move overnight paddle parade pass pause pedal perambulate plod pop press proceed
    process progress promenade pull push race ramble reach relocate rest return roam roll row
    rush sail sally saunter ski skirt sledge slog sojourn stage start stay steam stop stroll
    swerve tack tarry tour trail tramp transfer travel traverse trek trot trudge turn venture
    visit voyage walk wander winter zigzag
"""
# Irregular ones: the base form, the past and the participle.
_IRREGULAR_MOTION = """
    come came come, drive drove driven, fly flew flown, flee fled fled, go went gone, leave left
    left, ride rode ridden, run ran run, sleep slept slept, speed sped sped, swim swam swum,
    swing swung swung, wend went wended, spend spent spent, slip slipped slipped
"""
# Verbs of which the traveller is the object: "the mayor took her round".
_CARRYING = """
    accompany airlift carry chauffeur conduct convey convoy deposit deliver direct divert drop
    escort ferry fly guide land march parade ship shuttle transport usher walk whisk row sail
"""
_IRREGULAR_CARRYING = """
    bear bore borne, bring brought brought, drive drove driven, fly flew flown, lead led led,
    put put put, set set set, show showed shown, take took taken, send sent sent
"""
_DOUBLED = frozenset(
    "hop jog pop stop tar travel transfer trek trot slip ship drop swim run".split()
)


def _regular(base: str) -> Iterator[str]:
    yield base
    yield base + ("es" if base.endswith(("s", "ss", "sh", "ch", "x", "z")) else "s")
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeiou":
        yield base[:-1] + "ies"
        yield base[:-1] + "ied"
    else:
        yield stem + "ed"
    yield stem + "ing"
    if base in _DOUBLED:
        yield base + base[-1] + "ed"
        yield base + base[-1] + "ing"


def _irregular(table: str) -> Iterator[str]:
    for row in table.split(","):
        base, past, participle = row.split()
        yield from (past, participle)
        yield from (form for form in _regular(base) if not form.endswith("ed"))


MOTION = frozenset(form for base in _MOTION.split() for form in _regular(base)) | frozenset(
    _irregular(_IRREGULAR_MOTION)
)
CARRYING = frozenset(form for base in _CARRYING.split() for form in _regular(base)) | frozenset(
    _irregular(_IRREGULAR_CARRYING)
)
