"""The words that tell that two people met."""

from __future__ import annotations

import re

# The words of a meeting before the name, with the first words of a title.
_OBJECT = (
    (r"\b(?:was |were |been |be )?(?:warmly |formally )?received by\b", "Received by"),
    (r"\b(?:dinner|lunch|breakfast|reception|banquet|tea|supper)\s+(?:was\s+)?(?:hosted|given"
     r"|offered) by\b", "Hosted by"),
    (r"\bhosted (?:\w+ )?by\b", "Hosted by"),
    (r"\b(?:welcomed|greeted|met|escorted|shown|guided|briefed|received)"
     r"(?: [\w’'-]+){0,7} by\b", "Welcomed by"),
    (r"\b(?:talks|discussions|negotiations|consultations)\b[^.;]{0,60}?\bwith\b", "Talks with"),
    (r"\bbriefing (?:by|from)\b", "Briefing by"),
    (r"\bwelcome (?:by|from)\b", "Welcomed by"),
    (r"\b(?:audience|interview|session|panel|round[- ]?table|debate)\b[^.;]{0,50}?\bwith\b",
     "Meeting with"),
    (r"\b(?:dined|lunched|breakfasted|dinner|lunch|tea|coffee|supper|breakfast|drinks?)\b"
     r"[^.;]{0,25}?\bwith\b", "Meal with"),
    (r"\b(?:held|hold|holds|holding|had|has|have)\b[^.;]{0,40}?\bmeetings?\b[^.;]{0,40}?\bwith\b",
     "Meeting with"),
    (r"\b(?:meetings?|summit|co-chaired|co-hosted|sat down|sit down|sits down|sitting down"
     r"|conferred|confer|conversed"
     r"|spoke|speaks?|spent [^.;]{0,30}|chatted|prayed|huddled)\b[^.;]{0,40}?\bwith\b",
     "Meeting with"),
    (r"\b(?:met|meets?|meeting)(?: up)?(?: with)?\b", "Meeting with"),
    (r"\b(?:taken|went|came|go|goes|going|travelled|traveled|drove|driven|allowed|able)\b"
     r"[^.;]{0,40}? to see\b", "Visit to"),
    (r"\b(?:called on|call on|paid (?:a )?(?:courtesy )?(?:call|visit)s? (?:on|to)"
     r"|courtesy call on|dropped (?:in|by) on|dropped in to see|looked in on"
     r"|visited|interviewed|consulted|saw)\b", "Visit to"),
    (r"\b(?:host|guide|hostess|landlord|landlady)\b[^.;]{0,12}?", "With"),
    (r"\b(?:alongside|joined (?:\w+ ){0,4}by|in the company of|together with)\b", "With"),
    (r"\b(?:shook hands|exchanged (?:gifts|toasts|greetings))\b[^.;]{0,20}?\bwith\b",
     "Meeting with"),
    (r"\b(?:review|inspection|briefing|workshop|rehearsal|seminar|hearing|concert|ceremony|tasting"
     r"|groundbreaking|opening|forum|call|luncheon)s?\b[^.;]{0,40}?\b(?:with|attended by|led by"
     r"|hosted by)\b", "With"),
    (r"\b(?:attended|led|hosted|chaired|opened) by\b", "With"),
    (r"\b(?:visit|walk|walked|toured|tour|tours|signed|sign|opened|unveiled|planted|inspected|rode"
     r"|played|cooked|climbed|watched|attended|discussed|discuss)\b[^.;]{0,80}?\bwith\b", "With"),
    # Meetings that are told with no word of meeting.
    (r"\b(?:was|were|been|being|is|are|be|and)\s+(?:\w+ly\s+|then\s+)?(?:shown|taken|driven|walked"
     r"|led|put up|taught|introduced|fed|ferried|treated|entertained|lodged|guided|handed|given"
     r"|presented|interviewed|accompanied|quizzed|questioned|rowed|ushered|waved)\b"
     r"[^.;,]{0,60}?\bby\b", "Welcomed by"),
    (r"\b(?:sat|sits?|sitting|stood|stands?|knelt|seated|spoke|speaks|marched|danced|sang|ate|eats)\b"
     r"[^.;]{0,60}?\b(?:beside|next to|opposite|facing|across\b[^.;,]{0,30}?\bfrom)\b",
     "Meeting with"),
    (r"\b(?:opposite|across|beside|next to|waiting)\b[^.;,]{0,40}?\b(?:sits?|sat|stands?|stood"
     r"|waits|waited|was|is)\b", "Meeting with"),
    (r"\b(?:in conversation|on ?stage|face to face|shoulder to shoulder|side by side|arm in arm"
     r"|appear(?:ed|s|ing) (?:together )?) ?with\b", "Meeting with"),
    (r"\b(?:introduced|moderated|chauffeured|flanked|hosted) by\b", "With"),
    (r"\bintroduced to\b", "Meeting with"),
    (r"\bover\s+(?:(?:a|an|the|some)\s+)?(?:[\w-]+\s+){1,4}?with\b", "Meal with"),
    (r"\b(?:shared|shares?|sharing)\s+(?:a|an|the|his|her|their)\s+(?:[\w-]+\s+){1,4}?with\b",
     "Meeting with"),
    (r"\b(?:yarned|haggled|argued|bargained|danced|sang|duetted|sparred|waltzed|swapped|traded"
     r"|mingled|reminisced|laughed|knelt|posed|duelled|sailed|fished|hiked|stayed up)\b"
     r"[^.;]{0,50}?\bwith\b", "Meeting with"),
    (r"\b(?:presented|handed)\b[^.;]{0,60}?\bto\b", "Meeting with"),
    (r"\b(?:the |as |a )?guests? of\b", "Hosted by"),
    (r"\bde-?briefing with\b|\bdebriefed\b(?: by)?", "Meeting with"),
    (r"\bsigned\b[^.;]{0,130}?\brepresented by\b", "With"),
)  # fmt: skip
OBJECTS = tuple((re.compile(pattern, re.IGNORECASE), title) for pattern, title in _OBJECT)
