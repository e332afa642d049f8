"""Verbs that say that somebody speaks, and pronouns that may stand for the speaker."""

from __future__ import annotations

from collections.abc import Iterator

# Regular verbs by their base; "+" says that the last letter is doubled: "quipped".
# To give words to a fact, an opinion or a feeling.
_STATING = """
    acknowledge add admit+ advance advise affirm allege announce answer apologise apologize appeal
    argue assert assure attest aver+ boast caution claim clarify comment complain conclude confess
    confide confirm contend correct counsel counter declare demand deny describe disclose divulge
    elaborate emphasise emphasize enthuse exclaim explain explicate expound gloat grieve grumble
    hint imply indicate inform insist joke jest lament maintain marvel mention moralise moralize
    muse narrate note notify object observe opine philosophise philosophize plead pledge pontificate
    predict proclaim profess pronounce prophesy protest quip+ realise realize reason
    reassure rebut+ recall recite recollect recommend recount regret+ reiterate rejoin remark
    remember remind reminisce repeat reply respond retort reveal ruminate speculate specify
    state stipulate stress submit+ suggest summarise summarize surmise testify theorise theorize
    underline underscore urge venture vow volunteer warn emphasise concede conjecture
    postulate pray predicate promise propose pun+ quibble quote rationalise refute
    tweet voice vent wonder challenge confute
    fret+ gush implore inquire enquire instruct interrogate preach rue
"""
# To ask.
_ASKING = "ask beg+ beseech entreat enquire inquire petition query quiz question wonder"
# To judge in a few words: "he called it “a farce”".
_JUDGING = """
    accuse blame blast call characterise characterize commend condemn criticise criticize
    decry denounce deplore deride describe dismiss dub+ hail label liken lambast lament
    laud mock nickname pillory portray praise rebuke reject ridicule scorn slam+ term
"""
# To speak in a certain way, or with a sound or a face.
_MANNER = """
    babble bark bawl bellow bemoan bleat blurt boom bray breathe burble cackle chant chatter
    chide chime chirp chip+ chorus chortle chuckle cluck coax coo croak croon crow cry deadpan+
    drawl drone ejaculate fume gabble gasp giggle gloat grin+ groan growl grouse grunt gulp holler
    howl hiss interject interpose interrupt intone jeer lecture lilt lisp moan mumble murmur mutter
    nag+ pant parry pipe pout prattle purr rage ramble rant rap+ rasp roar scoff scold scowl
    scream screech shout shriek shrill sigh slur+ smirk snap+ snarl sneer sniff snigger snivel snort
    sob+ splutter sputter squawk squeak squeal stammer storm stutter taunt tease thunder trill
    tut+ twitter wail warble wheedle wheeze whimper whine whisper whistle whoop yammer yap+
    yell yelp yodel smile laugh nod+ shrug+ beam
"""
# To go on, to end, to pass words on, or to think: they tell a speaker only beside the marks,
# because they say other things as well.
_GOING_ON = """
    agree believe caption continue hope
    joke offer point post rejoice report
    reflect thank welcome greet volunteer
"""
_IRREGULAR = """
    say says said saying told tell tells telling wrote writes written writing spoke speaks spoken
    speaking swore swears swearing sang sings singing foretold foretells forewarned put puts
    putting thought thinks thinking began begins beginning read reads reading
    summed
"""
# The forms of these verbs that are nouns or words of other kinds more often than verbs.
_OTHER_WORDS = frozenset(
    """
    states details blasts questions points posts reasons storms wagers pipes rages rants purrs terms
    champions lectures labels quizzes challenges vents chimes booms objects counters beams
    advanced advances advancing invited invites inviting proposing according posting pointing
    """.split()
)
_WEAK_IRREGULAR = """
    put puts putting thought thinks thinking began begins beginning spoke speaks speaking read reads
    reading summed writing warning comments praises claims notes wondering
    posted
"""
_WEAK_BASES = """
    laugh smile grin+ sigh shrug+ nod+ beam breathe pipe rejoin sniff hail call propose confirm
    gasp smirk chime snap+ joke pray commend thank
"""


def _inflected(bases: str) -> Iterator[str]:
    """The forms of regular verbs: "quips", "quipped", "quipping"."""
    for entry in bases.split():
        base = entry.rstrip("+")
        stem = base + base[-1] if entry.endswith("+") else base
        if base.endswith(("s", "x", "z", "ch", "sh")):
            yield f"{base}es"
        elif base.endswith("y") and base[-2] not in "aeiou":
            yield f"{base[:-1]}ies"
        else:
            yield f"{base}s"
        if base.endswith("e"):
            yield from (f"{base}d", f"{base[:-1]}ing")
        elif base.endswith("y") and base[-2] not in "aeiou":
            yield from (f"{base[:-1]}ied", f"{base}ing")
        else:
            yield from (f"{stem}ed", f"{stem}ing")


# Beside the marks they tell a speaker; elsewhere they say other things as well.
WEAK = frozenset([*_inflected(_GOING_ON), *_inflected(_WEAK_BASES), *_WEAK_IRREGULAR.split()]) - {
    "joked",
    "jokes",
    "joking",
}
SPEECH = (
    frozenset(
        form
        for bases in (_STATING, _ASKING, _JUDGING, _MANNER, _GOING_ON, _WEAK_BASES)
        for form in _inflected(bases)
    )
    | frozenset(_IRREGULAR.split())
    | {"marvelled", "labelled", "labelling", "marvelling", "vow", "allege"}
) - _OTHER_WORDS
HE, SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
SUBJECT_PRONOUNS = frozenset(("he", "she", "they", "i", "we"))


def is_speech(word: str) -> bool:
    """Whether a word may be a verb of speaking, in the case of its letters."""
    return word in SPEECH
