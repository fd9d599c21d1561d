"""Bylines: who signs the story."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.lexicon.agencies import SIGNED
from transforms.lexicon.months import MONTHS, WEEKDAYS
from transforms.lexicon.word_lists import entries, words
from transforms.text.layout.named_agencies import agencies_in, agency_name


class Byline(NamedTuple):
    """``names`` as written, without "By" and without agencies; ``agencies``: short names of those that share in it."""

    names: str | None
    agencies: tuple[str, ...]


_BY = re.compile(
    r"[\s*•]*(?:(?:BY-?LINE|By-?line|AUTHORS?|Authors?|REPORTERS?|Reporters?|WRITERS?|Writers?)\s*:|(?:By|BY|(?:Words|Story|Written|Reported|Report|Text|Analysis|Opinion) by)\b)"
)
_AGENCY = rf"(?=(?:the\s+)?(?:(?:{SIGNED})\b|agenc|wire))"
_SHARED = re.compile(rf"\s+(?:with|and|for)\s+{_AGENCY}|\s*[,|/•]\s*(?:for\s+)?{_AGENCY}")
_AFTER_NAMES = re.compile(r"\s*(?:\||•|–|—|\s-\s).*$")
_ROLE = re.compile(
    r"(?:(?:senior|chief|national|political|foreign|white house|washington|special|guest|our|deputy|sports|business|science|medical"
    r"|religion|economics|associated press|ap|reuters|afp|upi|united press international) )*"
    r"(?:(?:staff )?writers?|staff reporters?|correspondents?|reporters?|columnist|(?:web |online |news )desk|(?:news )?editor"
    r"|bureau|contributing (?:writer|editor)|newsroom)"
    r"|special to (?:the )?[\w .’']{2,40}|for (?:the )?[\w .’']{2,40}",
    re.IGNORECASE,
)
_OUTLET = re.compile(
    r"USA TODAY|(?:The )?(?:[A-Z][\w&.'’-]+ ){1,4}(?:News|Times|Post|Press|Journal|Herald|Tribune|Register|Republic"
    r"|Star|Sun|Globe|Chronicle|Gazette|Guardian|Inquirer|Dispatch|Network|Magazine|Monitor|Observer|Courier|Examiner|Standard"
    r"|Bee)"
)
_AGENCY_WORDS = re.compile(
    rf"\b(?:{SIGNED}|the|staff|news|agency|agencies|and|with|wire|services?)\b|\W",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|Jr|Sr|Inc|A\.?P|U\.S)\.$")
_PARTICLES = frozenset(("and", "de", "der", "den", "van", "von", "la", "le", "di", "da", "bin", "al", "el"))
_SMALL_WORDS = _PARTICLES | {"with", "for", "of", "the", "in", "at"}
_NOT_NAMES = (
    words("determiners")
    | words("small_numbers")
    | entries("all | any | every | now | then | far | not | contrast | comparison | law | clicking | signing")
    | {word.lower() for word in (*MONTHS, *WEEKDAYS)}
)
_LONGEST = 200
_LONGEST_WITH_STOP = 90  # characters of a line with a full stop that is still a byline


def read_byline(line: str) -> Byline | None:
    """The byline that ``line``, whole, is; None where it is none.

    >>> read_byline("By Ann Lee and Bo Ek  with Reuters, AP")
    Byline(names='Ann Lee and Bo Ek', agencies=('Reuters', 'AP'))
    >>> read_byline("BYLINE: Ann Lee").names, read_byline("Author: Bo Ek").names
    ('Ann Lee', 'Bo Ek')
    """
    if len(line) > _LONGEST or not _BY.match(line):
        return None
    words = " ".join(_BY.sub("", line, count=1).strip(" :\u00a0").split())
    if not _reads_as_signature(words):
        return None
    words = words if _ABBREVIATED.search(words) else words.rstrip(".!?")
    agencies = agencies_in(words)
    shared = _SHARED.search(words)
    names = _AFTER_NAMES.sub("", words[: shared.start()] if shared else words)
    parts = [part.strip() for part in names.split(",")]
    while len(parts) > 1 and (_ROLE.fullmatch(parts[-1]) or not _looks_like_name(parts[-1])):
        parts.pop()
    names = ", ".join(parts).strip(" ,")
    only_agencies = bool(agencies) and not _AGENCY_WORDS.sub("", names)
    return Byline(None if only_agencies else names or None, agencies)


def is_role(line: str) -> bool:
    """Whether ``line`` is only the role of the one who signed above it ("Staff writer").

    >>> is_role("Staff Writer"), is_role("Staff left")
    (True, False)
    """
    return len(line) < 70 and _ROLE.fullmatch(line.strip(" ,|•-–—")) is not None


def is_outlet(line: str) -> bool:
    """Whether ``line`` is only the name of an outlet, as sites print it below a byline.

    >>> is_outlet("USA TODAY"), is_outlet("Ohio")
    (True, False)
    """
    return len(line) < 50 and (_OUTLET.fullmatch(line) is not None or agency_name(line) is not None)


def is_signed_name(line: str, below: str) -> bool:
    """Whether ``line`` is a name alone and ``below`` the outlet or role of the one it names.

    >>> is_signed_name("Ann Lee", "USA TODAY"), is_signed_name("Ann Lee", "It rained.")
    (True, False)
    """
    return len(line) < 60 and _looks_like_name(line.replace(",", "")) and (is_role(below) or is_outlet(below))


def _reads_as_signature(words: str) -> bool:
    """Whether what follows "By" are names and no clause."""
    parts = words.split()
    if not parts or not words[0].isupper():
        return False
    if parts[0].strip(",.").casefold() in _NOT_NAMES and not agencies_in(" ".join(parts[:3])):
        return False
    if words[-1] in ".!?" and not _ABBREVIATED.search(words) and (len(words) > _LONGEST_WITH_STOP or len(parts) > 8):
        return False
    clause_words = sum(part[0].islower() and part not in _SMALL_WORDS for part in parts)
    return clause_words <= 2 + len(parts) // 4


def _looks_like_name(words: str) -> bool:
    parts = words.replace(" and ", " ").split()
    return 2 <= len(parts) <= 8 and all(part[0].isupper() or part in _PARTICLES for part in parts)
