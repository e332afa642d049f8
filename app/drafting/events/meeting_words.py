"""The words that tell of a meeting in themselves: occasions, company, and where people sit."""

from __future__ import annotations

import re

from app.drafting.prose.inflection import forms

# What two sides have together: talks, meals, shows, rites, games.
OCCASION = (
    r"(?:meetings?|talks|discussions?|negotiations|consultations?|conversations?|conferences?"
    r"|summits?|audiences?|interviews?|sessions?|panels?|round[- ]?tables?|debates?|forums?"
    r"|hearings?"
    r"|(?:de-?)?briefings?|workshops?|seminars?|reviews?|inspections?|rehearsals?|lessons?"
    r"|master ?class(?:es)?"
    r"|dinners?|lunch(?:es)?|luncheons?|breakfasts?|suppers?|teas?|coffees?|drinks?|banquets?"
    r"|receptions?"
    r"|picnics?|barbecues?|feasts?|meals?|toasts?|tastings?|concerts?|recitals?|duets?"
    r"|ceremon(?:y|ies)"
    r"|services?|mass|prayers?|vespers|evensong|vigils?|blessings?|openings?|groundbreaking"
    r"|calls?|welcome"
    r"|courtesy calls?|visits?|tours?|walks?|strolls?|hikes?|rides?|drives?|trips?|games?"
    r"|match(?:es)?|rounds?"
    r"|handshakes?|rendezvous|encounters?|reunions?|photographs?|photocalls?|signings?)"
)
_SPELL = r"(?:evenings?|afternoons?|mornings?|hours?|minutes?|weekends?|days?|nights?)"
_GIVEN = (
    r"(?:(?:de-?)?briefings?|lessons?|welcome|blessings?|tours?|serenade|lectures?|talks?|toasts?"
    r"|visits?"
    r"|calls?|guided tour|handshake|address|speech of welcome)"
)
# By whom an occasion is given; of "by" and "from" alone, see below.
_GIVEN_BY = (
    r"(?:with|(?:was\s+|were\s+)?(?:hosted|given|offered|held|led|chaired|opened|introduced"
    r"|moderated"
    r"|conducted|celebrated|arranged in \w+ honou?r|attended|laid on)\s+(?:\w+\s+){0,3}?by)"
)
_TOGETHER = (
    "share exchange swap trade split play sing dance pose appear talk speak sit dine lunch eat"
)
# The words before the name, and how the meeting is called.
_OBJECT = (
    (r"\b(?:dinner|lunch(?:eon)?|reception|banquet|breakfast|tea|supper)\s+(?:(?:was|were)\s+)?"
     r"(?:hosted|given|offered) by\b", "Hosted by"),
    (r"\b(?:talks|discussions|negotiations|consultations)\b[^.;]{0,60}?\bwith\b", "Talks with"),
    (r"\bbriefing (?:by|from)\b", "Briefing by"),
    (r"\b(?:dined|lunched|breakfasted|dinner|lunch|tea|coffee|supper|breakfast|drinks?)\b"
     r"[^.;]{0,25}?\bwith\b", "Meal with"),
    (r"\bover\s+(?:(?:a|an|the|some)\s+)?(?:[\w-]+\s+){1,4}?with\b", "Meal with"),
    (rf"\b{OCCASION}\b[^.;]{{0,50}}?\b{_GIVEN_BY}\b", "With"),
    (rf"\b{_GIVEN}\s+(?:by|from)\b|\b{_SPELL}\b[^.;,]{{0,30}}?\bwith\b", "With"),
    (rf"\b(?:{forms('meet confer converse'.split())})(?: up)?(?: with)?\b", "Meeting with"),
    (r"\b(?:sat|sits?|sitting) down with\b", "Meeting with"),
    (r"\b(?:meetings?|audiences?)\b[^.;]{0,50}?\bwith\b", "Meeting with"),
    (r"\breceived by\b", "Received by"),
    (r"\b(?:welcomed|greeted|met|escorted|shown|guided|briefed)(?: [\w’'-]+){0,7} by\b",
     "Welcomed by"),
    (r"\b(?:host|guide|hostess|landlord|landlady)\b[^.;]{0,12}?", "With"),
    (r"\b(?:alongside|joined (?:\w+ ){0,4}by|in the company of|together with)\b", "With"),
    (r"\b(?:in conversation|on ?stage|face to face|shoulder to shoulder|side by side|arm in arm"
     r"|hand in hand|cheek by jowl) ?with\b", "Meeting with"),
    (rf"\b(?:{forms(_TOGETHER.split())}|sign(?:ed)?|watched|attended|toured|unveiled|planted"
     rf"|inspected)\b[^.;]{{0,70}}?\bwith\b",
     "With"),
    (r"\b(?:sat|sits?|sitting|stood|stands?|knelt|seated|spoke|speaks|marched|ate|eats)\b"
     r"[^.;]{0,60}?\b(?:beside|next to|opposite|facing|across\b[^.;,]{0,30}?\bfrom)\b",
     "Meeting with"),
    (r"\b(?:opposite|across|beside|next to|waiting)\b[^.;,]{0,40}?\b(?:sits?|sat|stands?|stood"
     r"|waits|waited|was|is)\b", "Meeting with"),
    (r"\bsigned\b[^.;]{0,130}?\brepresented by\b", "With"),
)  # fmt: skip
OBJECTS = tuple((re.compile(pattern, re.IGNORECASE), title) for pattern, title in _OBJECT)
# What a host does after the name: "Tom Ray gave a dinner", "Tom Ray was waiting".
HOSTS = re.compile(
    r"(?:,[^,.;]{1,60},|,)?\s+(?:(?:has|had|have|will|also|later|then|warmly|personally)\s+){0,2}"
    rf"(?P<words>(?:{forms('host give throw hold offer'.split())}|lay on|laid on)\s+(?:a|an|the"
    rf"|another)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?(?:lunch|luncheon|dinner|reception|banquet|tea|supper|breakfast"
    rf"|welcome|party|feast)\b"
    r"|(?:was|were|is|are)\s+(?:waiting|there to|on hand|at the (?:foot|door|station|airport|gate))"
    r"|(?:waited|awaited)\b"
    r"|(?:opened|opens|answered|unlocked)\s+the\s+(?:door|gate)\b"
    r"|(?:was|were)\s+(?:taken|shown|led|driven|walked)\s+(?:through|round|around|over|aboard"
    r"|the)\b)"
)
