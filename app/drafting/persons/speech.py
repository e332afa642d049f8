"""Verbs that say that somebody speaks, and pronouns that may stand for the speaker."""

from __future__ import annotations

SPEECH = frozenset(
    """
    grunted grunts drawled hollered crowed rasped croaked chirped squeaked bawled panted gasped
    chipped warbled tutted purred roared howled snarled
    clarified clarifies corrected corrects elaborated elaborates scoffed scoffs sniffed quibbled
    interrupts interjects chuckles giggled giggles growled hissed wailed yelped piped breathed
    mumbled stammered stuttered rejoined parried sneered enquired inquired enquires inquires
    beams deadpans shrugs nods snaps hailing ventures offers confides confided confessed rued
    alleged alleges allege vow vows maintained maintains contended contends asserted asserts
    hinted hints objected objects apologised apologized beamed barked blurted enthused gushed
    chimed deadpanned grumbled grumbles murmurs screamed sobbed pleads opines tells regretted
    regrets rejected rejects indicated indicates specified reiterated reiterates submitted
    informed informs disclosed discloses mentioned mentions appealed appeals assured said says say
    saying told tell telling added adds adding asked asks asking replied replies replying answered
    answers answering explained explains explaining insisted insists insisting argued argues
    arguing warned warns warning noted notes noting observed observes recalled recalls recalling
    remarked remarks joked jokes joking quipped quips shouted shouts shouting cried cries
    whispered whispers whispering muttered mutters murmured exclaimed exclaims declared declares
    declaring announced announces announcing stated stating claimed claims claiming
    admitted admits admitting conceded concedes acknowledged acknowledges confessed confesses
    promised promises promising vowed pledged pledges wrote writes writing tweeted tweets posted
    commented comments continued continues concluded concludes concluding began begins laughed
    laughs grinned smiled smiles sighed sighs groaned shrugged nodded called calls calling
    described describes describing praised praises praising hailed hails hailing dismissed
    dismisses criticised criticized blamed denounced condemned condemning welcomed welcomes urged
    urges urging demanded demands complained complains complaining protested protests retorted
    retorts countered counters confirmed confirms confirming denied denies stressed stresses
    stressing emphasised emphasized emphasises emphasizes emphasizing emphasising suggested
    suggests suggesting proposed thought thinks believed believes hoped reported reports reporting
    revealed reveals reflected reflects reminded reminds repeated repeats responded responds read
    reads related remembered remembers marvelled marveled mused muses offered predicted predicts
    estimated pointed sang sings spoke speaks summed summarised summarized swore testified
    thundered translated ventured volunteered wondered wonders yelled yells bellowed boasted
    boasts chuckled interjected interrupted intoned lamented laments pleaded proclaimed put puts
    quoted recounted recounts snapped snorted termed labelled labeled dubbed vented voiced
    underlined underlines underscored underscores cautioned cautions assures advised advises
    agreed agrees greeted thanked begged ordered instructed opined avers averred teased
    """.split()
)
# They tell a speaker only beside the marks, because they say other things as well.
WEAK = frozenset(
    """
    began begins continued continues laughed laughs grinned smiled smiles sighed sighs shrugged
    nodded thought thinks believed believes hoped put puts offered spoke speaks read reads pointed
    shrugs nods snaps hailing offers breathed piped rejoined sniffed
    related posted reported reports agreed agrees ordered greeted proposed welcomed welcomes
    thanked called calls confirmed notes says-so claims warning writing comments praises
    """.split()
)
# With these the subject may give a judgement in a few words.
JUDGING = frozenset(
    """
    called calls calling described describes describing praised praises hailed hails dismissed
    dismisses labelled labeled termed dubbed denounced condemned criticised criticized
    """.split()
)
REFUSING = frozenset(("not", "never", "n't", "declined", "refused"))
HE, SHE, THEY, FIRST = (
    frozenset(("he", "him", "his", "himself")),
    frozenset(("she", "her", "hers", "herself")),
    frozenset(("they", "them", "their")),
    frozenset(("i", "me", "my", "we", "us", "our")),
)
SUBJECT_PRONOUNS = frozenset(("he", "she", "they", "i", "we"))


def is_speech(word: str) -> bool:
    """Whether a word may be a verb of speaking, in the case of its letters."""
    return word in SPEECH
