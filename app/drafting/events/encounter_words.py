"""Classes of verbs and nouns that tell whether two persons were at one place."""

from __future__ import annotations

from app.drafting.prose.inflection import forms, participles

# What one says, thinks or does of somebody who is elsewhere.
_FROM_AFAR = """
    call name praise describe criticise criticize accuse blame appoint elect choose succeed replace
    beat defeat back support endorse nominate remember recall know admire love hate marry miss trust
    outlive quote cite mention ridicule mock attack oppose write send telephone phone ring text
    email cable wire telegraph radio consider think want expect believe need owe represent sue
    charge indict employ hire sack fire dismiss father inherit envy resemble inspire influence
    depict portray predate precede outrank credit liken compare regard view deem dub label term
    condemn denounce rebuke reprimand chide fault dispute contradict doubt respect esteem value
    follow pursue chase hunt avoid shun snub ignore evade elude forget await fear dread suspect
    authorise authorize mandate instruct order command delegate second post transfer recommend
    propose suggest persuade sponsor finance fund subsidise pay own found establish design build
    write compose paint publish edit translate print make produce manufacture invent discover
    create conceive direct run manage operate govern rule control administer oversee
    sculpt carve photograph film record commission restore buy sell bequeath donate acquire
    accompany watch study travel play attend rotate cost leave enable cause surprise worry please
    annoy anger shock sadden amuse impress
    outnumber surround include exclude involve concern affect mean strike tire
    """.split()
FROM_AFAR = forms(_FROM_AFAR)

# What two persons do when they are at one place; the first one goes on with an object.
ENCOUNTER = forms(
    """
    meet greet welcome receive entertain host interview visit consult question quiz interrogate
    buttonhole embrace hug kiss thank congratulate console comfort bless decorate knight invest
    join encounter find see brief debrief petition serenade photograph sketch examine
    treat bandage cross-examine waylay ambush corner introduce accost approach pay tip
    present hand ask tell show invite help teach remind assure challenge
    """.split()
)
ENCOUNTER_PARTICLE = forms(
    [
        f"{verb} {particle}"
        for verb, particles in {
            "call": "on upon by-on", "run": "into across", "bump": "into",
            "come": "across upon to-see face-to-face-with",
            "happen": "on upon", "chance": "on upon", "stumble": "on upon across into",
            "look": "up in-on", "drop": "in-on by-on", "fall": "in-with", "meet": "up-with with",
            "catch": "up-with", "stay": "with", "lodge": "with", "board": "with", "wait": "on upon",
            "seek": "out", "track": "down", "pick": "up", "pay": "calls-on", "get": "to-know",
            "hook": "up-with", "team": "up-with", "link": "up-with", "strike": "up-with",
            "sit": "by beside opposite", "stand": "by beside opposite", "walk": "beside alongside",
            "listen": "to", "talk": "to", "speak": "to", "chat": "to", "confess": "to",
            "bid": "farewell-to goodbye-to", "take": "leave-of", "make": "the-acquaintance-of",
            "answer": "to", "sing": "for to", "play": "for", "perform": "for", "read": "to",
            "lay": "before", "kneel": "before", "bow": "to", "curtsy": "to", "nod": "to",
            "go": "to-see to-meet",
        }.items()
        for particle in (words.replace("-", " ") for words in particles.split())
    ]
)  # fmt: skip

# By whom something is done to somebody who is there.
TENDED = participles(
    """
    welcome greet meet escort show guide brief receive take drive walk lead teach introduce feed
    ferry treat entertain lodge hand give present interview quiz question row usher wave host
    accommodate fetch collect cheer kiss hug garland bless baptise baptize marry
    knight decorate crown heckle interrupt confront stop detain arrest search question nurse bandage
    examine vaccinate photograph paint film serenade toast offer serve offer pilot haul carry
    transport whisk smuggle steer chauffeur wheel pull drag push shelter hide house board
    tour instruct train coach joke tease scold lecture warn tell ask beg implore petition
    wish thank applaud salute embrace grill interrogate cross-examine stand join
    """.split()
)

# What one hands or says to somebody who is there.
GIVE = forms(
    """
    put present hand give show explain read sing submit deliver return offer demonstrate play recite
    confess introduce describe pay pass
    """.split()
)
