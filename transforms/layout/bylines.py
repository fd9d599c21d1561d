"""Bylines: who signs the story."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.layout.agencies import agencies_in, agency_name


class Byline(NamedTuple):
    """``names`` as written, without "By" and without the agencies; ``agencies``: short names of those it shares with."""

    names: str | None
    agencies: tuple[str, ...]


_BY = re.compile(r"[\s*•]*(?:By|BY|Words by|Story by|Written by|Reported by|Report by|Text by|Analysis by|Opinion by)\b")
_WITH = re.compile(r"\s+(?:with|and)\s+(?=(?:the\s+)?(?:Reuters|AP|AFP|Associated|agenc|agency|wire|PTI|IANS))|\s*[,|/•]\s*(?=(?:for\s+)?(?:the\s+)?(?:Reuters|AP\b|AFP|Associated Press|CNN|BBC))")  # noqa: E501
_ROLE = re.compile(
    r"(?:(?:senior |chief |national |political |foreign |white house |washington |special |guest |our |deputy )*"
    r"(?:staff (?:writer|reporter)s?|correspondents?|reporters?|columnist|(?:web |online |news )desk|(?:news )?editor|bureau)|"
    r"special to (?:the )?[\w .’']{2,40}|for (?:the )?[A-Z][\w .’']{2,40}|contributing (?:writer|editor)|newsroom)\s*$",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"USA TODAY|(?:The )?(?:[A-Z][\w&.'’-]+ ){1,4}(?:News|Times|Post|Press|Journal|Herald|Tribune|Register|Republic|Star|Sun|Globe"
    r"|Chronicle|Gazette|Guardian|Inquirer|Dispatch|Network|Magazine|Monitor|Observer|Courier|Examiner|Standard|Bee|Free Press)"
)
_NOT_NAMES = frozenset(
    "the a an this that these those his her their its our my your all any some every now then far no not most many one two"
    " three four five six seven eight nine ten contrast comparison law monday tuesday wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november december clicking signing".split()
)


def read_byline(line: str) -> Byline | None:
    """The byline that ``line``, whole, is; None where it is none.

    >>> read_byline("By Ann Lee and Bo Ek  with Reuters, AP")
    Byline(names='Ann Lee and Bo Ek', agencies=('Reuters', 'AP'))
    """
    size = len(line)
    if size > 200 or not _BY.match(line):
        return None
    words = " ".join(_BY.sub("", line, count=1).strip(" :\u00a0").split())
    if not words or not words[0].isupper() or words.split()[0].strip(",.").casefold() in _NOT_NAMES:
        return None
    if words[-1:] in ".!?" and not re.search(r"(?:\b[A-Z]|Jr|Sr|Inc|A\.?P|U\.S)\.$", words):
        if size > 90 or len(words.split()) > 8:
            return None
        words = words.rstrip(".!?")
    lower = sum(1 for w in words.split() if w[0].islower() and w not in {"and", "with", "for", "of", "the", "de", "van", "von", "in", "at"})
    if lower > 2 + len(words.split()) // 4:
        return None
    agencies = agencies_in(words)
    names = words
    if m := _WITH.search(words):
        names = words[: m.start()]
    names = re.sub(r"\s*(?:\||•|–|—|\s-\s).*$", "", names)
    parts = [p.strip() for p in names.split(",")]
    while len(parts) > 1 and (_ROLE.match(parts[-1]) or not _looks_like_name(parts[-1])):
        parts.pop()
    names = ", ".join(parts).strip(" ,")
    if agencies and all(a in agencies_in(names) for a in agencies) and not re.sub(
        r"(?i)\b(?:the|associated press|ap|reuters|afp|staff|news|agency|agencies|and|with|pti|cnn|upi|bloomberg|bbc|wire|services?)\b|\W", "", names
    ):
        return Byline(None, agencies)
    return Byline(names or None, agencies)


def is_signed_name(line: str, below: str) -> bool:
    """Whether ``line`` is a name alone and ``below`` the outlet or role of the one it names.

    >>> is_signed_name("Ann Lee", "USA TODAY"), is_signed_name("Ann Lee", "It rained.")
    (True, False)
    """
    return len(line) < 60 and _looks_like_name(line.replace(",", "")) and (is_role(below) or is_outlet(below))


def is_outlet(line: str) -> bool:
    """Whether ``line`` is only the name of an outlet, as sites print it below a byline.

    >>> is_outlet("USA TODAY"), is_outlet("Ohio")
    (True, False)
    """
    return len(line) < 50 and (_OUTLET.fullmatch(line) is not None or agency_name(line) is not None)


def is_role(line: str) -> bool:
    """Whether ``line`` is only the role of the one who signed above it ("Staff writer").

    >>> is_role("Staff Writer"), is_role("Staff left")
    (True, False)
    """
    return len(line) < 70 and _ROLE.fullmatch(line.strip(" ,|•-–—")) is not None


def _looks_like_name(words: str) -> bool:
    parts = words.replace(" and ", " ").split()
    return 2 <= len(parts) <= 8 and all(p[0].isupper() or p in {"and", "de", "van", "von", "la", "bin", "al"} for p in parts)
