"""Classes of nouns and verbs that tell of agreements."""

from __future__ import annotations

from app.drafting.prose.inflection import forms, participles

# What is agreed between two sides and needs no other word to be an agreement.
AGREEMENT = (
    r"(?:agreements?|memorand(?:um|a)(?: of understanding)?|M[oO]Us?|pacts?|treat(?:y|ies)|accords?"
    r"|concords?|concordats?|covenants?|compacts?|protocols?|contracts?|deals?|bargains?"
    r"|communiqu[eé]s?|declarations?|conventions?|(?<!to )charters?|armistice|ceasefire"
    r"|cease-fire|truce"
    r"|(?:letters?|statements?|notes?) of (?:intent|intention|understanding)"
    r"|exchange of (?:letters|notes)"
    r"|terms of reference|heads of terms|road ?maps?|settlements?|compromise|arrangements?"
    r"|framework"
    r"|joint\s+(?:[\w-]+\s+){0,2}?(?:statement|plan|venture|programme|program|fund|commission"
    r"|committee"
    r"|task force|text|project|secretariat|council|scheme)"
    r"|work(?:ing)? plans?|action plans?|plans? of action|working group"
    r"|partnerships?|alliances?|twinnings?|(?:twin|sister)[- ](?:city|town|school|port"
    r"|parish)\s+\w+"
    r"|concessions?|(?<!to )licen[cs]es?|franchises?|(?<!to )leases?|tenancy|sub-?leases?"
    r"|charter-part(?:y|ies)"
    r"|mergers?|instruments? of (?:ratification|accession))"
)
# What somebody binds themselves to.
PLEDGE = (
    r"(?:undertakings?|pledges?|promises?|assurances?|guarantees?|commitments?|understandings?"
    r"|words? of honou?r)"
)
# What is an agreement only if it is signed or obtained.
PAPER = (
    r"(?:grants?|loans?|credit lines?|lines? of credit|orders?(?=\s+(?:for|from|of|worth"
    r"|to supply))"
    r"|packages?|plans?|(?<!bank)notes|minutes|bonds?|links?|bilaterals?|papers|documents?"
    r"|programmes? of"
    r"|deeds?|terms|articles|schedules?|annex(?:es)?|addend(?:um|a)|bills? of sale|visas? waivers?"
    r"|sponsorships?|subscriptions?|purchases?|exchanges?|schemes?|tie-ups?|(?:joint )?bids?)"
)
# Both sides are done with it.
_CONCLUDE = """
    sign countersign initial conclude seal clinch ink ratify strike reach finalise finalize
    formalise formalize complete renew prolong extend exchange adopt agree cement
    hammer-out thrash-out work-out draw-up enter-into sign-off shake-on settle-on agree-on
    agree-upon
    decide-on
""".split()
_PUT_ONES_NAME = (
    r"(?:put|puts|putting|set|sets|setting|add|adds|added|affix|affixed|append|appended|write"
    r"|wrote)"
    r"\s+(?:(?:their|his|her|its|our|my|pen|both|the)\s+)*"
    r"(?:signatures?|names?|hands?|seals?|initials?|paper)\s+(?:to|on|under)"
    r"|sh[ao]ok?k?e?s?\s+(?:hands\s+)?on|sealed with a handshake"
)
CONCLUDE = rf"{forms(verb.replace('-', ' ') for verb in _CONCLUDE)}|{_PUT_ONES_NAME}"
# One side gives it or gets it.
_OBTAIN = "secure win obtain land get receive gain extract procure grant award accept bag".split()
OBTAIN = (
    rf"{forms(_OBTAIN)}|(?:left|leaves?|emerged?|came away|comes away|went (?:away|home)|goes home"
    r"|flew home|returned|come away|brought (?:home|back)|took home"
    r"|departed)(?:\s+[\w’'-]+){0,6}?\s+with"
)
# It becomes known, or begins, or ends.
_OTHERS = "issue endorse approve announce unveil launch form establish terminate scrap".split()
OTHER_VERBS = rf"{forms(_OTHERS)}|tore up|withdrew from|put pen to"
# The same of an agreement: "signed", "hammered out"; and what else is done with it.
CONCLUDED = participles(verb.replace("-", " ") for verb in _CONCLUDE)
DONE = rf"{CONCLUDED}|{participles([*_OTHERS, 'grant', 'award'])}"
# Who does this to do something is bound.
_BIND = "undertake pledge promise vow guarantee consent contract engage covenant".split()
BIND = (
    rf"{forms(_BIND)}|agreed|agrees"
    rf"|(?<!is )(?<!are )(?<!was )(?<!were )(?<!ly )(?<!mained )(?<!mains )committed"
    r"(?:\s+(?:him|her|it|them|our|my)sel(?:f|ves))?|bound\s+(?:him|her|it|them)sel(?:f|ves)"
    r"|(?:gave|gives?|given|offered|offers)\s+(?:(?:him|her|them|us|me|his|its|their|our|my|an?"
    rf"|the|formal|written|firm|solemn)\s+)*"
    r"(?:word|assurances?|pledge|promise|undertaking|guarantee|commitment)"
)
# What may be promised by everybody at any time, and binds nobody.
NOT_BINDING = (
    r"(?:disagree|differ|meet|talk|speak|be|return|come|try|visit|fight|keep|help|look|consider"
    r"|think"
    r"|write|go|raise|study|work|pray|remember|call|see|tell|ask|stand|stay|never|always|make|get"
    r"|pass"
    r"|convey|continue|remain|press|push|seek|defend|bring|do|have|answer|listen|wait"
    r"|an interview|carry on"
    r"|let|show|send\s+(?:him|her|them|us|me)|behave|tackle|end|win|crack|cut|restore\s+order"
    r"|follow|report"
    r"|say|comment|play|sing|rest|sleep|marry|pose|sit|dance|taste|wear|eat|drink|walk|smile|hurry"
    r"|dine|lunch|pretend|forget|apologi[sz]e)\b"
)
# What is handed over in a trade.
_TRADE = "license lease buy purchase acquire sell lend loan supply deliver charter order".split()
TRADE = "|".join(_TRADE)
