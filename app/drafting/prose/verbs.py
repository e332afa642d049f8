"""Forms of English verbs that tell which words of a clause are its verb."""

from __future__ import annotations

# The past forms of irregular verbs that are no participle only; "read", "set" and others are the
# same in all forms.
IRREGULAR_PAST = frozenset(
    """
    arose ate awoke beat became befell began beheld bent beset bet bid bit bled blew bore bought
    bound bred broke brought built burst came cast caught chose clung cost crept cut dealt did dove
    drank drew drove dug fed fell felt fled flew flung forbade foresaw forgave forgot forsook
    fought found froze gave got grew ground had heard held hid hit hung hurt kept knelt knew laid
    lay leant leapt learnt led left lent let lit lost made meant met mistook outdid overcame
    overheard overran oversaw overtook paid put quit ran rang read rebuilt retook rewrote rode rose
    said sang sank sat saw sent set shed shone shook shot shrank shut slept slid slung slunk smelt
    snuck sold sought span spat sped spelt spent spilt split spoke sprang spread spun stole stood
    stove strode strove struck stuck strung stung swam swept swore swung taught threw told took
    tore thought trod understood undertook undid upheld upset went wept withdrew withheld withstood
    woke won wore wound wove wrote wrung
    """.split()
)
# The forms that stand before another verb.
AUXILIARIES = frozenset(
    """
    am are be been can could did do does had has have is may might must ought shall should was were
    will would wo ca isn't wasn't weren't aren't don't didn't doesn't won't can't couldn't wouldn't
    shouldn't hadn't hasn't haven't isn’t wasn’t weren’t aren’t don’t didn’t doesn’t won’t can’t
    couldn’t wouldn’t shouldn’t hadn’t hasn’t haven’t
    """.split()
)
# Words that end like a past form and are none.
_NO_PAST = frozenset(
    """
    aged beloved bed bleed breed coed creed crooked deed embed exceed feed freed greed hallowed
    hundred indeed infrared jagged kindred learned naked need newlywed proceed ragged red reed
    rugged sacred seed shed shred sled so-called speed succeed ted unaccompanied unannounced
    unexpected unprecedented wed weed wicked wretched
    """.split()
)


def is_past(word: str) -> bool:
    """Whether a word may be the past form of a verb: "went", "visited"."""
    if word in IRREGULAR_PAST:
        return True
    return len(word) > 3 and word.endswith("ed") and word.islower() and word not in _NO_PAST
