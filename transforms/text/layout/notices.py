"""Lines that a site, not an author, puts on a page: sign-ups, links, counters, notices."""

from __future__ import annotations

import re

from transforms.text.layout.site_wordings import OPENINGS, SALE, WHOLE_NOTICES
from transforms.text.literals import holds_any
from transforms.text.signs import SALE as SALE_SIGN
from transforms.text.signs import SIGNS

_OPENING = re.compile("|".join(OPENINGS))
_LONGEST = 300  # characters of a line that its opening alone condemns
_LONGEST_SALE = 1200  # characters of a line that sells or signs up
_LONGEST_WHOLE = 60
_SALE_SIGNS = SIGNS[SALE_SIGN]
_LINK_ENDS = (" Read more", " Click here.", " Vote Here", " Vote Now")
_TRIM = " \t\u00a0*#•·-–—_|>»<[](){}:;.!…\"'“”‘’→▶►"


# what the exports of press archives print around a story, a label and its value a line
_LABELLED = re.compile(
    r"(?:SECTION|LENGTH|LOAD-DATE|LANGUAGE|EDITION|SERIES|PUBLICATION-TYPE|PUB-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|ACC-NO"
    r"|SUBJECT|ORGANIZATION|COMPANY|TICKER|INDUSTRY|GEOGRAPHIC|CITY|STATE|COUNTRY|PERSON|UPDATE) ?: ?\S"
)


def is_notice(line: str, *, may_sell: bool = True) -> bool:
    """Whether ``line``, whole, is site furniture and no prose; ``may_sell``: whether its
    text has a sign of sale, asked once.

    >>> [is_notice(line) for line in ("Story continues below", "READ MORE: Ten dogs that ran", "He ran.")]
    [True, True, False]
    >>> is_notice("LENGTH: 412 words")
    True
    """
    size = len(line)
    if size < _LONGEST:
        lower = line[:160].lower().lstrip(_TRIM)
        if size < _LONGEST_WHOLE and ((bare := lower.rstrip(_TRIM)) in WHOLE_NOTICES or not bare):
            return not (line[0].islower() and line[-1] == ".")  # the end of a sentence that was broken over lines
        if (
            (line[:3].isupper() and _LABELLED.match(line))
            or _OPENING.match(lower)
            or _is_bracketed_link(line)
            or line.endswith(_LINK_ENDS)
            or " Listen · " in line
        ):
            return True
    return may_sell and size < _LONGEST_SALE and holds_any(line, _SALE_SIGNS) and _sells(line)


def is_linked_headline(line: str) -> bool:
    """Whether ``line``, of a text that is not all capitals, is another story's headline in capitals.

    >>> is_linked_headline("TEN SHIPS THAT NEVER CAME BACK FROM SEA"), is_linked_headline("STOP THE SHIPS!")
    (True, False)
    """
    return 25 <= len(line) <= 160 and line.isupper() and line.count(" ") >= 5 and line[-1] not in '.!…”"'


def _sells(line: str) -> bool:
    """Whether the site speaks in ``line``: it sells or signs up, and quotes nobody."""
    return SALE.search(line.lower()) is not None and not ("“" in line and " said" in line)


def _is_bracketed_link(line: str) -> bool:
    """Whether ``line`` is one bracket with the blank that a link leaves behind it: "( Ten dogs that ran)"."""
    return line.startswith("( ") and line.endswith(")") and line.count("(") == 1
