"""The words that tell a visited place from one that is only mentioned."""

from __future__ import annotations

import re

from app.drafting.prose.any_case import AnyCase
from app.drafting.prose.motion import MOTION

_FLAGS = re.IGNORECASE
_THE_CITY = (
    r"(?:the\s+(?:streets?|outskirts|suburbs|centre|center|edges?|hills|ruins|waters|docks|quays|gates|walls"
    r"|slums|markets?|bazaars?|freedom|port|harbour|harbor|heart|middle|coast|shores?)\s+of\s+)?"
    r"(?:(?:the|this|that|a|nearby|neighbouring|neighboring|historic|old|beautiful|ancient|small"
    r"|southern|northern|eastern|western|central|coastal|rural|tiny|little|great|industrial|holy"
    r"|then|downtown|port|capital|border|university|hill|market|seaside|resort|mining)\s+){0,3}"
    r"(?:(?:city|town|village|port|capital|island|harbour|harbor|suburb|resort|hamlet|seaport"
    r"|shrine|base|settlement)\s*(?:of\s+|,\s*)?)?"
)


def _tail(pattern: str) -> AnyCase:
    """What ends right before the name of a place."""
    return AnyCase(rf"\b(?:{pattern})\s+{_THE_CITY}$")


TRAVEL = AnyCase(
    r"\b(?:arriv(?:e|es|ed|ing|al)|land(?:s|ed|ing)|touch(?:es|ed|ing)? down|fl(?:y|ies|ew|own"
    r"|ying)|flights?|dr(?:ive|ives|ove|iven|iving)|sail(?:s|ed|ing)?|r(?:ide|ides|ode|idden|iding)"
    r"|cycl(?:e|es|ed|ing)|pedal(?:s|led|ed|ling|ing)?|walk(?:s|ed|ing)?|hik(?:e|es|ed|ing)"
    r"|trek(?:s|ked|king)?|travel(?:s|led|ed|ling|ing)?|journey(?:s|ed|ing)?|went|go(?:es|ing)?"
    r"|head(?:s|ed|ing)|cross(?:es|ed|ing)?|reach(?:es|ed|ing)?|visit(?:s|ed|ing)?"
    r"|tour(?:s|ed|ing)?|stop(?:s|ped|ping)?|call(?:s|ed|ing) (?:at|in)|stay(?:s|ed|ing)?"
    r"|return(?:s|ed|ing)?|le(?:ave|aves|ft|aving)|depart(?:s|ed|ing|ure)?|set (?:off|out)"
    r"|c[ao]m(?:e|es|ing|e) (?:to|into|ashore|home|back)|came|mov(?:e|es|ed|ing) on"
    r"|continu(?:e|es|ed|ing)(?: on)? to|proceed(?:s|ed|ing)?|pass(?:es|ed|ing)? through"
    r"|pull(?:s|ed|ing) (?:in(?:to)?|up)|(?:catch(?:es)?|caught) up with|dock(?:s|ed|ing)?"
    r"|anchor(?:s|ed|ing)|berth(?:s|ed|ing)"
    r"|disembark(?:s|ed|ing)?|embark(?:s|ed|ing)?|board(?:s|ed|ing)|took? (?:the|a|an|us|her|him|me"
    r"|them)(?: \w+)? (?:train|bus|boat|ferry|flight|plane|coach)|train (?:to|from)|bus (?:to|from)"
    r"|roll(?:s|ed|ing) (?:in|off|out|on)(?:to)?|follow(?:s|ed|ing)? the coast|whisked|took her"
    r"|escort(?:s|ed|ing)|bound for|on to|carried (?:her|him|them|us|me)|raced|brought (?:her|him"
    r"|them|us|me)|begins?|began|start(?:s|ed|ing)?|open(?:s|ed|ing) (?:in|at|the)|kick(?:s|ed|ing)"
    r" off|conclud(?:e|es|ed|ing)|end(?:s|ed|ing)? (?:in|at|with|the)|wind(?:s|ing)? up"
    r"|leg|itinerary|stopover|swing|overnight(?:ed)?|camped|slept|lodged|checked in(?:to)?)\b",
)
ARRIVED = _tail(
    r"(?:arriv(?:e|es|ed|ing)|arrival|land(?:s|ed|ing)|touch(?:es|ed|ing)? down|began|begins?"
    r"|beginning|start(?:s|ed|ing)?|open(?:s|ed|ing)|c[ao]me|came ashore|ashore|stop(?:s|ped|ping)?"
    r"|call(?:s|ed|ing)|stay(?:s|ed|ing)?|end(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|set down|docked"
    r"|disembarked|stepped down|pulled|back|finish(?:es|ed|ing)?|touch(?:es|ed|ing)"
    r"|put in|anchored|wintered|joined (?:the|a) \w+|boarded (?:the|a) \w+|stands?|stood|lay"
    r"|halt(?:s|ed|ing)?|lunch|overnight|(?:catch(?:es)?|caught) up with \w+"
    r"|night|nights|days?|weeks?|hours?|afternoon|evening|morning|weekend|slept|camped|was|were"
    r"|been|be|am|is|are|stopover|stopped off|stops?|checked|spent)"
    r"(?:\s+(?:up|off|again|safely|early|late|first|briefly|overnight|home|back|today|yesterday))?"
    r"(?:\s+(?:for|with|at|on)\s+(?:a|an|the|their|his|her|two|three|four)?\s*\w+)?"
    r"\s+(?:in|at|into|on|near|outside|for)"
)
WENT_TO = _tail(
    r"(?:fl(?:y|ies|ew|own|ying)|dr(?:ive|ives|ove|iven|iving)|sail(?:s|ed|ing)?|r(?:ode|iding)"
    r"|cycl(?:ed|ing)|pedal(?:led|ed)|walk(?:ed|ing)|travel(?:s|led|ed|ling|ing)?"
    r"|journey(?:s|ed|ing)?|went|go(?:es|ing)?|head(?:s|ed|ing)?|cross(?:es|ed|ing)?"
    r"|mov(?:e|es|ed|ing)|continu(?:e|es|ed|ing)|proceed(?:s|ed|ing)?|return(?:s|ed|ing)?|came"
    r"|carried \w+|took \w+|brought \w+|train|bus|ferry|boat|flight|coach|drive|trip|visit|journey"
    r"|crossing|transfer|hopped|pushed|pressed|trekked|hiked|moved|made (?:their|his|her|our|my)"
    r" way"
    r"|then|on|over|out|across|down|up|north|south|east|west|back|home|straight|directly|slept)"
    r"(?:\s+(?:on|over|out|across|down|up|north|south|east|west|back|home|straight|directly|next"
    r"|onwards?|inland|all the way|by (?:train|bus|boat|car|air|road|sea|ferry|rail|coach)))*"
    r"\s+(?:to|into|onto|through|via|as far as|towards?)"
    r"|(?:sail(?:s|ed|ing)?|left|leav(?:e|es|ing)|bound|head(?:s|ed|ing)?|depart(?:s|ed|ing)?"
    r"|set (?:off|out)|made|flew|by way of)(?:\s+for|(?<=way of))"
    r"|turn(?:s|ed|ing)?\s+(?:\w+\s+)?for"
    r"|(?:c[ao]mes?|roll(?:s|ed)|dr(?:ives?|ove)|r(?:ides?|ode))\s+(?:down|over|across|along|up)\s+the"
    r"\s+\w+\s+(?:in)?to"
)
VISITED = _tail(
    r"reach(?:es|ed|ing)?|visit(?:s|ed|ing)?|tour(?:s|ed|ing)|founded|besieged|inspect(?:s|ed|ing)|left|leav(?:e|es|ing)|depart(?:s|ed"
    r"|ing)?|enter(?:s|ed|ing)?|explor(?:e|es|ed|ing)|play(?:s|ed|ing)?|got to|made it to"
    r"|took in|pass(?:es|ed|ing)? through|saw|after|before|next came|then came|next is|next was"
    r"|it was on to|on to|stops? (?:was|is|were|included?|includ(?:es|ing))"
)
LEFT = _tail(
    r"left|leav(?:e|es|ing)|depart(?:s|ed|ing)?(?: from)?|(?:departure|flight|flew|sailed|set off"
    r"|set out|landed|arrived|train|took off|travelled|traveled|returned|came|drove|boat|ferry"
    r"|started out|came back)\s+from"
)
TO, IN, FROM = (
    _tail(r"to|into|onto|via|through|reaching|towards?|as\s+far\s+as"),
    _tail(
        r"in|at|near|outside|on|(?<=shown )round|around|across|off|above|below|beneath"
        r"|beside|behind|along|inside"
    ),
    _tail(r"from"),
)
NO_STOP_BEFORE = _tail(
    r"of|with|between|against|about|like|than|for|by|over|without|towards|(?<!far )as|and not"
)
STOP_WORDS = AnyCase(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|last|final|next|only|main|opening|closing)\s+"
    r"(?:\w+\s+)?(?:stop|leg|stage|port|halt|city|destination|call|gig|show|concert|date|night"
    r"|match|test|game|reading|event|venue|engagement)|stops?\s+(?:in|at)|(?:two|three|four|five)"
    r" cities)\b",
)
DID_THERE = AnyCase(
    r"\b(?:met|meets?|meeting|talks|spoke|speaks?|speech|address(?:ed|es)?|held|holds?|sign(?:ed|s)?"
    r"|attend(?:ed|s)?|inspect(?:ed|s)?|laid|unveil(?:ed|s)?|cut the ribbon|perform(?:ed|s)?"
    r"|play(?:ed|s)?|sang|read from|readings?|launch(?:ed|es)?|open(?:ed|s)|receiv(?:ed|es)"
    r"|welcom(?:ed|es)|greet(?:ed|s)?|host(?:ed|s)|spen[dt]s?|ate|dined|dinner|lunch(?:ed)?"
    r"|celebrat(?:ed|es)|pray(?:ed|s)?|mass|preach(?:ed|es)|train(?:ed|s)|beat|lost|drew|drawn"
    r"|defeat(?:ed)?"
    r"|victory|won|score[ds]?|bought|saw|watch(?:ed|es)|took part|present(?:ed|s)"
    r"|deliver(?:ed|s)|gave|give"
    r"|join(?:ed|s)|stepped|waited|rest(?:ed|s)|shook|shaking|touch(?:ed|es)|rowed|toured|tours?"
    r"|interview(?:ed|s)|consult(?:ed|s)|assess(?:ed|es)|distribut(?:ed|es)|collect(?:ed|s)"
    r"|workshop|briefing|walked|climbed|swam|swim|sold out|lectur(?:ed|es|e))\b",
)
FOLLOWED = re.compile(
    r"(?:,[^,;.]{0,60},)?\s+(?:(?:was|came|is|comes|were)\s+(?:the\s+)?(?:next|first|last|final"
    r"|second|third|fourth|fifth|another|our|my|their)\b|follow(?:ed|s)\b(?!\s+(?:by\s+)?(?:suit|the"
    r"|a|an|his|her|its)\b)|took\s+(?:\w+\s+)?(?:days?|weeks?|hours?|nights?|two|three|four|a)\b"
    r"|brought\b|made\s+(?:up|amends)\b|gave (?:us|me|them|him|her)"
    r"|provided|offered (?:us|me)|meant|proved|turned out)",
    _FLAGS,
)
REACHED_AFTER = re.compile(
    r"(?:,\s+(?:in|on|near|north|south|east|west|just|not)\b[^,;.]{1,50})?"
    r",?\s+(?:(?:which|where|when)\s+(?:\w+\s+){1,3}?(?:reached|arrived|visited|stopped|landed"
    r"|stayed|spent|met|played|spoke)"
    r"|(?:where|when)\s+(?:\w+\s+){1,3}?(?:will|had|were|was|on|in|the|he|she|they|we|I)"
    r"|,\s+(?:the|a|an)\s+(?:\w+\s+){1,3}?(?:that\s+|which\s+)?(?:I|we|he|she|they)\s+(?:had\s+)?"
    r"(?:visited|reached|entered|left|toured|saw|came\s+to|stopped|stayed))\b",
    _FLAGS,
)
NEXT_IS = _tail(
    r"(?:next|then|first|last|finally|after that|now)(?:\s+\w+)?\s+(?:came|comes|was|is|up|stop(?:"
    r"\s+was)?|it was)(?:\s+to)?|(?:was|were|are|is)\s+(?:for|spent in)|stop:|next:?|then|and then"
    r"|(?:it\s+(?:is|was|will\s+be|would\s+be)\s+|came\s+)?the\s+turn\s+of"
)
# "Kumamoto, on the island of Kyushu, is where": what the text is about next.
IS_WHERE = re.compile(r"(?:,[^;.]{0,60},)?\s+(?:is|was)\s+(?:the\s+\w+\s+)?where\b")
# "Ouagadougou received us with a power cut"
RECEIVED_THEM = re.compile(
    r"\s+(?:had\s+)?(?:received|welcomed|greeted|gave|offered|showed|treated|awaited|surprised|detained"
    r"|delayed|kept|charmed|delighted|disappointed|brought|cost)\s+(?:us|him|her|them|me)\b"
)
# ", whose chief, Nawab Habib, entertained us"
WHOSE_HOST = re.compile(r",\s+whose\b[^.;“\"]{2,80}?\s(?:us|him|her|them|me)\b")
# "420 km from Darwin"
FAR_FROM = re.compile(
    r"(?:^|\b)\d[\d.,]*\s?(?:km|kilomet\w+|miles?|nautical\s+miles|hours?|minutes?)(?:['’]\s+\w+)?"
    r"(?:\s+(?:north|south|east|west|away|inland|up|down)[\w-]*)*\s+(?:from|of|outside)\s+(?:the\s+)?$"
)
# A journey of another month than those of the days of this one: "She is to visit Tokyo in April."
IN_A_MONTH = re.compile(
    r"[^,;.\d]{0,30}\b(?:in|by|during)\s+(?:(?:early|late|mid)[\s-]+)?(?P<month>January|February|March"
    r"|April|May|June|July|August|September|October|November|December)\b(?!\s+\d)"
)
CANCELLED = AnyCase(
    r"\b(?:cancel(?:led|ed|s)?|call(?:ed)? off|scrap(?:ped|s)|drop(?:ped)?\b(?! (?:in|by|off"
    r"|anchor|down)\b)|postpon(?:ed|es)"
    r"|deferred"
    r"|shelved|aborted|axed|no (?:stops?|visits?|trips?)\b|no plans? (?:to|for)"
    r"|abandon(?:ed|s)|skipp?(?:ed|s)?|hop(?:ed|es) to|had hoped|wanted to|would have|could not"
    r"|couldn['’]t|did not|didn['’]t|does not|will not|won['’]t|never|unable to|refus(?:ed|es)"
    r"|declin(?:ed|es)|put off|instead of|rather than|planned to|had planned|w(?:as|ere) to have"
    r"|(?:had|i|we|he|she|they) (?:meant|intended) to"
    r"|(?:proposal|plan|hope|wish|suggestion|intention|motion|attempt|desire|failure|request)s?\s+to"
    r"|ruled out|no longer|not (?:yet|be|go|going|visit|been|include|stop)|bypass(?:ed|es)?|shut"
    r"|may go|might (?:go|visit)|hop(?:e|ing) to|next year|one day|some day|someday"
    r"|dream(?:s|ed|t)?|struck (?:from|off) the"
    r"|proposed|if\b|another (?:trip|time)|other one)",
)
OTHER_TIME = AnyCase(
    r"\b(?:last (?:year|month|week|autumn|spring|summer|winter|season|century)"
    r"|(?:a|two|three|four|five"
    r"|ten|many|several|some) (?:years?|months|decades) (?:ago|earlier|before)|years ago"
    r"|in (?:his|her|their|my|our) (?:youth|childhood|twenties|thirties)|once|previously|formerly"
    r"|earlier this (?:year|month)|used to|was born|born in|born at|grew up|studied|educated"
    r"|(?:was|were|been|and|,)\s+raised|raised (?:in|near|by)"
    r"|graduat\w+|lived|lives|live|settled|emigrated|native|hails|hometown|since \d{4}|in (?:1|20)"
    r"\d{3}|\d{4} (?:visit|tour|trip|mission|expedition|delegation|team|campaign|season"
    r"|edition|festival)"
    r"|his predecessor|her predecessor|former|anniversary of"
    r"|in (?:the )?(?:spring|autumn|winter)(?! of)|later this year|next (?:month|spring|summer"
    r"|autumn|winter|season))\b",
)
ELSEWHERE = AnyCase(
    r"\b(?:by (?:tele)?phone|by telephone|by video|video link|videoconference|virtually|by letter"
    r"|on the phone|telephoned|phoned|rang|cabled|emailed|wrote to|offices? in|spokes\w+ (?:at|in)"
    r"|based in"
    r"|headquartered|headquarters in|branch(?:es)? in|exports? (?:to|from)|imports? (?:to|from)"
    r"|trade with|ties with|relations with|links with|war in|conflict in|crisis in|situation in"
    r"|elections? in|poll from|figures from|news from|report from|maps of|book about|film about"
    r"|ambassador to|envoy to|embassy in|consulate in|company in|died in|killed in|at war|border"
    r"|imported from|comes from|came from|come from|made in|famous|compared|similar to|twinned"
    r"|such as|pupils from|students from|people from|refugees from|visitors from|miles from"
    r"|kilometres from|km from|kilometers from|further than|far from|contact|tel\.?|registered in"
    r"|on (?:private|family|personal) business|on holiday"
    r"|published in|printed in|correspondent in|reporting from|additional reporting|born)\b",
)
SAID_AFTER = re.compile(
    r"(?:['’]s\s+\w+)?(?:,[^,;.]{0,60},)?\s+(?:said|says|say|declin(?:ed|es)|insist(?:s"
    r"|ed)|want(?:s|ed)?|expect(?:s|ed)?|warn(?:s|ed)?|accus(?:es|ed)|den(?:ies|ied)|deni(?:es|ed)"
    r"|has (?:cut|long|said|promised|refused|been|accused|also|already|not)|have|had not"
    r"|criticis\w+"
    r"|criticiz\w+|agreed|agrees|is (?:paying|expected|likely|seen|one|said|also|now)"
    r"|reject(?:s|ed)"
    r"|hop(?:es|ed)|fear(?:s|ed)|claim(?:s|ed)|announc(?:es|ed)|think(?:s)?|believ(?:es|ed)|needs?"
    r"|imposed|supports?|supported|condemn(?:s|ed)|welcom(?:es|ed)|remain(?:s|ed)|dismiss(?:es|ed)"
    r"|was (?:furious|silent|told|not)|sees|regards?|considers?|denied|pledged|views|get|gets|lack"
    r"(?:s|ed)|exports|imports|will (?:not|have|need|pay|send|supply|buy))\b",
    _FLAGS,
)
ROLE_BEFORE = AnyCase(
    r"\b(?:mayor|governor|bishop|archbishop|king|queen|duke|duchess|earl|prince|princess|president"
    r"|premier|minister|ambassador|senator|chief|head|leader|councillor|lord|university|bank|port"
    r"|archdiocese|diocese|people|government|republic|ministry|council|county|state|province|battle"
    r"|treaty|house|club|owner|editor|member|author|director|chairman|citizens?|residents?|native"
    r"|kingdom|emir|sultan|university|chamber|institute|maps?|history|love|student|professor|fc"
    r"|college|church|see)\s+(?:\w+\s+)?of\s+(?:the\s+)?$",
)
POSSESSIVE = re.compile(r"['’]s?\b(?!\w)")
# "In the port of", which tells where something was rather than of whom someone is mayor.
IN_THE_CITY = AnyCase(
    r"\b(?:in|at|to|into|through|from|near|outside|round|around|over|given|visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|left"
    r"|toured|via)\s+(?:(?:the|a|nearby|this|that)\s+)(?:[\w-]+\s+){0,3}?(?:city|town|port|village"
    r"|capital|island|suburb|resort|district|shrine|base|settlement|oasis|streets?|harbour|harbor|freedom|outskirts|ruins)\s+of\s+$",
)
# "Constanța I reached at dusk"
TAKEN_UP = re.compile(
    r"\s+(?:I|we|he|she|they)\s+(?:\w+ly\s+)?(?:reach(?:ed)?|visit(?:ed)?|left|saw|found"
    r"|enter(?:ed)?|passed|skirted|explored)\b"
)
# A game that was not played to its end was a visit all the same.
PLAY_ENDED = AnyCase(
    r"\b(?:match|game|test|fixture|final|semi-final|show|gig|tie|race|play|innings|concert|session|ceremony|landing)\b"
    r"[^.;]{0,60}\b(?:was|were|had to be|been)\s+(?:abandoned|cut short|halted|suspended|stopped"
    r"|rained off)\b",
)
# "Did not reach Lima until Thursday": they did.
NOT_UNTIL = AnyCase(
    r"\b(?:not|n['’]t)\s+(?:reach|arrive|get|make|come|land|see|enter|leave)\b[^.;]{0,60}"
    r"\b(?:until|till|before)\b"
)
INSTEAD = re.compile(
    r"\b(?:and|but|so)\s+(?:then\s+|instead\s+)?(?:I|we|he|she|they|the\s+\w+)\b"
    r"|,\s+(?:he|she|they|we|I|the\s+\w+|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)\s+(?:\w+ly\s+)?[a-z]+\b"
    r"|\binstead\b(?! of)",
    _FLAGS,
)
HERE = re.compile(r"^[\"“‘(]?(?:There|Here|In the (?:city|town|capital|village)|It was there)\b")
FIRST_PERSON = re.compile(r"\b(?:I|we|us)\b")
BIOGRAPHY = re.compile(
    r"^\W*(?:about\b|notes? (?:to|for) editors|contact|media contact|ends?\b)", _FLAGS
)
FIRST = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|open(?:s|ed|ing)?|kick(?:s|ed)"
    r" off|first (?:stop|leg)|set (?:off|out)|left)\b",
    _FLAGS,
)
LAST = re.compile(
    r"\b(?:conclud\w+|end(?:s|ed)?|final(?:ly)?|last (?:stop|leg)|wound up|home)\b", _FLAGS
)
STAYED = re.compile(
    r"\b(?:stay(?:s|ed|ing)?|spen[dt](?:s|ing)?|for)\s+(?:the\s+next\s+)?(?P<count>one|two|three|four|five|six|seven"
    r"|eight|nine|ten|a)\s+(?P<unit>nights?|days?|weeks?)\b",
    _FLAGS,
)

_OTHER = (
    r"(?:my|his|her|our|their)\s+(?:\w+\s+)?"
    r"(?:brother|sister|wife|husband|mother|father|parents|son|daughter|friends?|predecessor|deputy"
    r"|boss|uncle|aunt|cousin|(?:great-)?grand(?:father|mother|parents)|ancestors?|colleague"
    r"|assistant|successor|rival|opponent)(?:,|\s+(?!and\b))"
)
OTHER_PERSON = re.compile(
    rf"^\W*(?:(?:and|but|while|who|whence|where|when|as)\s+)?{_OTHER}"
    rf"|\b(?:whence|where|from which|as|because)\s+{_OTHER}",
    _FLAGS,
)
RECEIVED = re.compile(r"\b(?:received|welcomed|hosted|greeted|met|guided|showed)\b", _FLAGS)
SUBJECT_VERB = re.compile(
    r"(?:,[^,;.]{0,50},)?\s+(?:was|is|were|deserves?|surprised|felt|looked|looks|turned|came|rises?"
    r"|lies|delighted|disappointed|greeted|gave|seemed|proved|charmed|smelled|smelt|had|has)\b"
)
# "which he reached", which is of the place right before it.
WHICH_REACHED = re.compile(
    r",?\s+which\s+(?:he|she|they|we|I|the\s+\w+)\s+(?:\w+ly\s+|had\s+)?(?:reach(?:ed|es)?|enter(?:ed|s)?"
    r"|visit(?:ed|s)?|left|toured)\b",
)
# "Two days later, in Szeged, the piano"
LATER_IN = re.compile(
    r"^\W*(?:(?:[\w-]+\s+){1,2}(?:days?|nights?|hours?|weeks?|months?)\s+(?:later|after(?:wards)?|on)"
    r"|the\s+(?:next|following)\s+(?:day|morning|afternoon|evening|night|week)),?\s+(?:in|at)\s+$",
    _FLAGS,
)
# "Day two, Busan.", "Days 4–6: Manakara"
DAY_OF_JOURNEY = re.compile(
    r"\W*(?:days?|stop|leg|stage|night|week)\s+(?:[\w–-]+|\w+\s+(?:and|to)\s+\w+)\s*[,:.–—-]\s*$",
    _FLAGS,
)
MOVES = re.compile(
    r",?\s+(?:[a-z]+ly\s+|(?:also|then|later|next|first|now|had|has|will|is|was|to|due|set|be)\s+){0,4}(?:"
    + "|".join(sorted(MOTION, key=len, reverse=True))
    + r")\b"
)
# "After Bratislava the buses turned": they had been there.
AFTER_IT = re.compile(r"^\W*(?:After|From)\s+$")
THEY_WENT = re.compile(
    r",?\s+(?:he|she|they|we|I|the\s+[a-z]+|it was)\s+(?:\w+ly\s+)?(?:turn|head|went|mov|travel"
    r"|drove|flew|sail|rode|push|press|continu|cross|proceed|return|made for|came|on to|took the)"
)
