"""The pronouns that may stand for a traveller, as subject and as object."""

from __future__ import annotations

import re

from app.drafting.prose.inflection import forms

# In a marked text, what stands for each code point of a traveller, and of a pronoun that
# stands for nobody who travels.
OURS, SOMEBODY = "\ue001", "\ue003"
# After these verbs "her" is an object even before a noun: "gave her lunch".
_GIVING = forms(
    """
    give show offer hand teach serve pour lend bring buy tell ask pay sell feed grant let keep help
    make cook
    """.split()
)
# What is her own: "gave her name".
_HER_OWN = (
    r"(?:names?|words?|consent|approval|life|support|speech|address|hand|blessings?|age|verdict"
    r"|views?|promise|distance|offices?|seat|home|house|shop|farm|way|mind|own|services?|best|time"
    r"|money|position)"
)
# After these words "her" was an object, and not "her wares".
_NEXT = (
    r"(?:an?|the|some|two|three|four|five|six|\d+|all|his|their|its|to|in|on|at|into|from|of|for|by"
    r"|with|round|around|over|through|up|down|out|off|back|home|aside|aboard|inside|across|along"
    r"|past|towards?|about|and|but|or|that|what|who|why|how|whether|if|when|where|while|as|after"
    r"|before|until|there|here|this|every|each|both|last|next|yesterday|today|nothing|something"
    r"|everything|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ly)"
)
# The verb before it is looked at last: "her" is rare, and the verbs are many.
_GIVEN_HER = "|".join(rf"(?<=\b{verb} her)" for verb in _GIVING.split("|"))
_HER = (
    rf"\bher\b(?=\s*(?:[.,;:!?)–—]|$|{_NEXT}\b))"
    rf"|her\b(?!\s+{_HER_OWN}\b)(?:{_GIVEN_HER})"
)
SUBJECT = rf"(?:{OURS}+|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I)\b)"
"""The traveller as the subject of a clause."""
OBJECT = rf"(?:{OURS}+(?!['’])|\b(?:him|them|us|me)\b|{_HER})"
"""The traveller as an object; "her wares" is none."""
OF_OTHERS = {
    "m": re.compile(rf"\b[Ss]he\b|{_HER}"),
    "f": re.compile(r"\b[Hh](?:e|im)\b"),
    "": re.compile(r"(?!)"),
}
"""The pronouns that do not stand for a traveller, by the gender of those who travel."""
