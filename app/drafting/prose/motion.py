"""Verbs of travel, and of carrying those who travel, in all their forms."""

from __future__ import annotations

from collections.abc import Iterable

from app.drafting.prose.inflection import forms


def _all_forms(infinitives: Iterable[str]) -> frozenset[str]:
    return frozenset(forms(infinitives).split("|"))


# Verbs of motion, of arriving and leaving, and of staying on the way.
MOTION = _all_forms(
    """
    abscond advance alight amble anchor arrive ascend assemble backtrack berth board call camp
    canoe canter climb coast come commute continue cross cruise cycle dash decamp depart descend
    detour disembark dock drive embark enter explore ferry flee float fly follow gallop go halt
    hasten head hike hitch hitchhike hop hurry inspect jet jog journey kayak land lead leave
    limp lodge march meander moor motor move overnight paddle parade pass pause pedal
    perambulate plod pop press proceed process progress promenade pull push race ramble reach
    relocate rest return ride roam roll row run rush sail sally saunter ski skirt sledge sleep
    slip slog sojourn speed spend stage start stay steam stop stroll swerve swim swing tack
    tarry tour trail tramp transfer travel traverse trek trot trudge turn venture visit voyage
    walk wander wend winter zigzag
    """.split()
)
# Verbs of which the traveller is the object: "the mayor took her round".
CARRYING = _all_forms(
    """
    accompany airlift bear bring carry chauffeur conduct convey convoy deliver deposit direct
    divert drive drop escort ferry fly guide land lead march parade put row sail send set ship
    show shuttle take transport usher walk whisk
    """.split()
)
