"""Words for those who travel together, for what carries them, and for people close to them."""

from __future__ import annotations

# Several people who travel together, and royal persons by their titles.
COMPANIES = frozenset(
    """
    band both brigade cast choir choristers class climbers club commission company contingent
    convoy couple crew cyclists dancers delegates delegation duo ensemble entourage envoys
    excursionists expedition explorers family fleet group highnesses hikers majesties members
    mission missionaries musicians officials orchestra pair participants party passengers
    pilgrims players presidium pupils quartet quintet riders sextet singers skippers squad staff
    students team three two four five tourists trainees travellers travelers trio troupe
    visitors volunteers walkers
    """.split()
)
# What they do as a whole.
JOURNEYS = frozenset(
    """
    campaign circuit cruise day days drive excursion expedition honeymoon itinerary journey leg
    mission odyssey peregrination pilgrimage programme program progress roadshow round route swing
    tour travels trek trip visit voyage week weekend
    """.split()
)
# What takes place where they are.
EVENTS = frozenset(
    """
    audience banquet breakfast briefing ceremony concert consultation consultations
    conversations debate demonstration dinner discussion discussions fixture gala game
    gathering hearing inauguration interview lecture lunch luncheon mass match meal
    negotiation negotiations parade performance presentation procession rally reading reception
    recital rehearsal round-table roundtable seminar service session sessions show speech
    supper symposium talk talks tea unveiling welcome workshop
    """.split()
)
# What carries them.
VEHICLES = frozenset(
    """
    aeroplane airliner airplane aircraft barge bicycle bike boat brig bus cab caravan carriage car
    cars coach coaches convoy cortege cruiser cutter express ferry flight flotilla freighter
    helicopter jeep jeeps jet launch liner lorry lorries minibus motorboat motorcade packet plane
    procession railcar schooner ship sleeper steamer taxi tram train truck trucks van yacht
    """.split()
)
# Persons close to someone, who are others than they.
RELATIONS = frozenset(
    """
    adviser aide ambassador ancestor ancestors assistant aunt boss boyfriend brother brothers
    colleague colleagues competitor cousin critics daughter daughters deputy father fiancé fiancée
    friend friends girlfriend grandfather grandmother grandparents great-grandfather
    great-grandmother husband mother mentor neighbour neighbours nephew niece opponent opponents
    parents partner predecessor predecessors pupil rival rivals secretary sister sisters son sons
    spokesman spokesperson spokeswoman student successor teacher twin uncle wife
    """.split()
)
# Words that end the first part of a subject: "the members of the choir".
PREPOSITIONS = frozenset(
    """
    about above across after against along among around at before behind below beside between by
    during for from in inside into near of off on onto out outside over through to toward towards
    under until up upon via with within without who which
    """.split()
)
# Words of time between a subject and its verb.
TIMES = frozenset(
    """
    afterwards again already also earlier finally first later now once since soon still then today
    tomorrow tonight yesterday on monday tuesday wednesday thursday friday saturday sunday
    morning afternoon evening night
    """.split()
)
# "Some of the delegation".
PARTS_OF_ALL = frozenset("few half many one part several some three two".split())
# What tells one minister, president or secretary from another.
OFFICES = frozenset(
    """
    acting agriculture assistant climate commerce culture defence defense deputy development economy
    education employment energy environment ex-prime finance first foreign former health home
    housing industry interior justice labour labor mining parliamentary permanent prime
    principal shadow social sports state tourism trade transport treasury vice water
    """.split()
)
# What they go along: "our road lay across the desert".
WAYS = frozenset("course line path road route track trail way".split())
