"""Credits of a story: who else reported, wrote, edited; which agencies it leans on."""

from __future__ import annotations

import re

from transforms.lexicon.agencies import SIGNED_SHORT
from transforms.lexicon.word_lists import entries
from transforms.text.layout.named_agencies import agencies_in, agency_name

_INNER = re.compile(
    r"(?:with|based on|from) (?:[\w ,]{0,30}\b)?(?:inputs?|agency|agencies|wires?|news services?|files|reporting)\b"
    r"|sources? ?:|(?:additional )?(?:reporting|report|writing|compiled|edited|editing|inputs) (?:and \w+ )?(?:by|from)\b",
    re.IGNORECASE,
)
_INNER_AGENCIES = re.compile(r"(?:with|based on|from|the) |.{2,30} (?:contributed|reports?)\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:[/,&+]|\band\b|\bwith\b)\s*")
_BARE = re.compile(
    r"(?:^|(?<=[.!?\"”’)]\s))(?:[Rr]euters?|REUTERS?|[-–—/]+\s*(?:with\s)?(?:inputs?\sfrom\s)?(?P<agency>[A-Za-z][\w .-]{1,30}?))"
    r"\s*\.?$"
)
_BARE_SIGNS = ("euter", "EUTER", "-", "–", "—", "/")
_LINE = re.compile(
    r"""[\s(\[*•⦁▪◦—–-]*(?:
      (?:additional\ |further\ |original\ )?
        (?:reporting|reported|writing|written|editing|edited|compiled|produced|translated|translation|research|graphics?|data)
        \ (?:and\ \w+\ )?(?:from\ [\w ,]{2,40}\ )?by\b
    | (?:reporting|research)\ was\ contributed\ by\b
    | (?:additional|further)\ (?:reporting|contributions?|material|research)(?:\ ?:|\ (?:by|from|was|provided|contributed)\b)
    | (?:video|photo|picture|web|copy|night|news|managing|contributing|story|audio|digital|senior|deputy|associate)?\ ?
        (?:editor|editing|producer|production|camera|cameraman)s?\ ?[•:|]
    | (?:also\ )?contributing(?:\ reporting)?\ ?: | contributors?\ ?: | contributed\ by\b
    | with\ (?:reporting|files|inputs?|contributions?|agency|agencies|wires?|reports?|additional)\b
    | with\ (?:the\ )?assistance\ (?:by|from|of)\b | with\ (?:the\ )?(?:associated\ press|reuters|ap|afp)\b[^.]{0,60}$
    | (?:from|by)\ (?:wire|staff|agency|news\ service)\ (?:reports|services?|report)
    | (?:sources?|agencies|wire\ credit)\ ?:\ ?(?!http)[^\W\d][^\d:;!?]{2,60}$
    | this\ (?:article|story|report|post)\ (?:includes|contains|is\ based\ in\ part
        |was\ (?:reported|written|compiled|supplemented))\b
    | (?:AGENCY)[.\s]*$ | [-–—/(]+(?:AGENCY|agencies)[)\s.]*$
    )""".replace("AGENCY", SIGNED_SHORT),
    re.VERBOSE | re.IGNORECASE,
)
_END_MARK = re.compile(r"REUTERS?.{0,14}|[Rr]euter(?:\.{3}.{0,3})?|[-–—(]*(?:END|ENDS|AP|AFP|UPI)[-–—)]*|More|MORE")
_CONTRIBUTED = re.compile(
    r"\bcontributed(?:\s+(?:(?:to\s+)?(?:this|our)\s+(?:report|story|article|piece|post|column|analysis|review)|to\s+(?:this|our|the\s+(?:report|story|article|piece|post))\b|to\s+report|reporting\b|additional\b|research\b"
    r"|from\b)[^\n]{0,120}|[.)\s]*)$"
    r"|\b(?:was|were) used (?:in|for) this (?:report|story|article)\b.{0,20}$"
)
_SENTENCE_START = re.compile(r"(?:[.!?][”\"’')\]]*\s+|[—–•*]\s*)(?=[A-Z(])")
_CREDIT_WORDS = entries(
    """
    a | additional | additionally | agencies | agency | also | and | article | assistance | associated | at | based | by | camera
    compiled | contributed | contributing | contributions | correspondent | correspondents | data | desk | editing | edited
    editor | editors | files | for | from | further | graphic | graphics | her | his | in | includes | input | inputs | is
    material | news | newsroom | of | on | original | originally | our | part | photo | photos | press | produced | producer
    producers | production | provided | report | reported | reporter | reporters | reporting | reports | research | s
    service | services | source | staff | story | team | the | this | to | translated | translation | video | was | were | wire
    wires | with | writer | writers | writing | written
    """
)
_INITIALS = tuple(f" {name}" for name in ("Jr", "Sr", "Mr", "Ms", "Dr", "St", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
_LONGEST = 700
_LONGEST_PLAIN = 220
_REACH = 500  # characters before a line's end in which its credit starts
_BARE_REACH = 60


def is_credit(line: str) -> bool:
    """Whether ``line``, whole, says who else made the story.

    >>> is_credit("Reporting by Ann Lee; Editing by Bo Ek"), is_credit("Ann Lee contributed to this report.")
    (True, True)
    """
    size = len(line)
    if size > _LONGEST:
        return False
    if (size < _LONGEST_PLAIN or ";" in line) and _LINE.match(line) and _is_terse(line):
        return True
    return _contributed_start(line) == 0


def is_end_mark(line: str) -> bool:
    """Whether ``line`` is nothing but the mark with which an agency ends a story.

    >>> is_end_mark("REUTER"), is_end_mark("told Reuters.")
    (True, False)
    """
    return _END_MARK.fullmatch(line) is not None


def closing_credit(line: str) -> int | None:
    """Where the credit starts that ends ``line``, the last of a story; None where there is none.

    >>> line = "He left. (With agency inputs)"
    >>> line[closing_credit(line):]
    '(With agency inputs)'
    """
    tail = line.rstrip(" .")
    if tail.endswith((")", "]")):
        at = max(tail.rfind("("), tail.rfind("["))
        if at >= 0 and len(tail) - at < _REACH and _is_credit_in_brackets(tail[at + 1 : -1].strip()):
            return at
    elif (m := _bare(line)) and (not m["agency"] or agency_name(m["agency"])):
        return m.start()
    return _contributed_start(line)


def _bare(line: str) -> re.Match[str] | None:
    """The bare credit that ends ``line``: most lines have no sign of one, which is quicker to see."""
    tail = line[-_BARE_REACH:]
    for sign in _BARE_SIGNS:
        if sign in tail:
            return _BARE.search(line, max(0, len(line) - _BARE_REACH))
    return None


def credited_agencies(credit: str) -> tuple[str, ...]:
    """Short names of the wire agencies a credit names; "agency inputs" where it names none of those it had.

    >>> credited_agencies("(With agency inputs)"), credited_agencies("The Associated Press contributed to this report.")
    (('agency inputs',), ('AP',))
    """
    found = agencies_in(credit)
    if "agencies" in found:
        return tuple(name for name in found if name != "agencies") or ("agency inputs",)
    return found


def _is_credit_in_brackets(words: str) -> bool:
    if _INNER.match(words):
        return True
    if _INNER_AGENCIES.match(words):
        return len(words) < _LONGEST_PLAIN and bool(agencies_in(words)) and _is_terse(words)
    return len(words) < _BARE_REACH and all(agency_name(part) for part in _JOINED.split(words))


def _is_terse(line: str) -> bool:
    """Whether ``line`` has hardly a word but names and those that credits are made of: it says no more than who."""
    words = re.findall(r"[a-z][a-z'’-]*", re.sub(r"\b[A-Z][\w.'’-]*", "", line))
    return sum(word not in _CREDIT_WORDS for word in words) <= 1 + len(line) // 120


def _contributed_start(line: str) -> int | None:
    """Where the sentence starts, the last of ``line``, that says who contributed."""
    if "contributed" not in line and "used in this" not in line and "used for this" not in line:
        return None
    m = _CONTRIBUTED.search(line, max(0, len(line) - _REACH))
    if m is None:
        return None
    start = 0
    begin = max(0, m.start() - _REACH)
    for boundary in _SENTENCE_START.finditer(line, begin, m.start()):
        if not line[begin : boundary.start()].endswith(_INITIALS):
            start = boundary.end()
    if not line[:start].strip(" •*—–-"):
        start = 0
    return start if m.start() - start < 420 and not any(mark in line[start : m.start()] for mark in '“"$%') else None
