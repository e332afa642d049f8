"""The words after an event that say that it did not take place."""

from __future__ import annotations

import re

PUT_OFF = re.compile(
    r"[^.;:!?\n“”\"]{0,40}?\s(?:was|were|is|are|has been|have been|had been|had to be|will be)\s+"
    r"(?:\w+ly\s+)?(?:put off|postponed|delayed|cancell?ed|called off|dropped|rejected|blocked"
    r"|shelved|scrapped|deferred|abandoned)\b"
    r"|[^.;:!?\n“”\"]{0,40}?\s(?:fell|has fallen|had fallen|came|has come) (?:through"
    r"|to nothing)\b",
    re.IGNORECASE,
)
