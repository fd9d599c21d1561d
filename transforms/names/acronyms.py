"""Organisations that an article names in full with their short form behind: "Northern Ferry Survey (NFS)"."""

from __future__ import annotations

import re

from transforms.names.line import Part, Seen
from transforms.names.words.titles import THING_HEADS, TITLES

_SHORT = re.compile(r"\(([A-Z]{3,6})\)")
_WORDS = re.compile(r"(?:[A-Z][\w'’&-]*\s(?:(?:of|for|and|the|on|in|de|des|du)\s){0,2}){2,9}\Z")
_LONGEST = 110  # characters looked back
_SMALL = frozenset("of for and the on in de des du".split())
# What their initials are often taken of, but is nobody: rates, products, weapons, illnesses.
_THINGS = frozenset(
    """
    Product Rates Unit Units Treatment Device Vehicle Vehicles Missile Missiles Machine Machines Network Certificate Certificates Note Notes
    Bond Bonds Loan Loans Tax Payment Payments Account Accounts Price Prices Policy Arrivals Disorder Virus Infection Therapy Acid Drug
    Zone Area Time Position Function Technology Intelligence Reality Satellite Plane Aircraft Obligation Obligations Quota Quotas Facility
    Standard Standards Principles Ratio Capacity Model Method Level Officer Executive Director President Minister
    """.split()
)


def defined(text: str) -> list[Seen]:
    """The full names before brackets whose initials the brackets hold, three or more of them.

    >>> [s.part.name for s in defined("The Northern Ferry Survey (NFS) and the Annual Growth Rate (AGR) of Oslo.")]
    ['Northern Ferry Survey']
    """
    found = []
    for m in _SHORT.finditer(text):
        end = m.start() - 1
        words = _WORDS.search(text, max(0, m.start() - _LONGEST), m.start()) if text[end : end + 1].isspace() else None
        if words is None:
            continue
        starts = [w.start() for w in re.finditer(r"\S+", words[0]) if w[0] not in _SMALL]
        last = words[0].split()[-1]
        if (
            len(starts) < len(m[1])
            or last in _THINGS
            or last in THING_HEADS - {"Survey", "Project", "Conference"}
            or last in TITLES
        ):
            continue
        first = starts[-len(m[1])]
        if "".join(words[0][s] for s in starts[-len(m[1]) :]).upper() == m[1]:
            start = words.start() + first
            name = " ".join(text[start:end].split())
            found.append(Seen(Part(0, 0, name, "organisation", "defined"), start, end, 0))
    return found
