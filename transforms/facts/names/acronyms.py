"""Organisations, and things, that an article names in full with their short form behind: "Northern Ferry Survey (NFS)"."""

from __future__ import annotations

import re

from transforms.facts.names.capitalised_run import Part, Seen
from transforms.facts.names.run_cutting import WEAK
from transforms.lexicon.names.titles import THING_HEADS, TITLES

_SHORT = re.compile(r"\(([A-Z]{3,6})\)")
_WORDS = re.compile(r"(?:[A-Z][\w'’&-]*\s(?:(?:of|for|and|the|on|in|de|des|du)\s){0,2}){2,9}\Z")
_LONGEST = 110  # characters looked back
_SMALL = frozenset("of for and the on in de des du".split())
# What their initials are often taken of, but is nobody: rates, products, weapons, illnesses.
_THINGS = (
    TITLES
    | (THING_HEADS - {"Survey", "Project", "Conference"})
    | frozenset(
        """
        Product Rates Unit Units Treatment Device Vehicle Vehicles Missile Missiles Machine Machines Network Certificate Certificates Note
        Notes Bond Bonds Loan Loans Tax Payment Payments Account Accounts Price Prices Policy Arrivals Disorder Virus Infection Therapy Acid
        Drug Zone Area Time Position Function Technology Intelligence Reality Satellite Plane Aircraft Obligation Obligations Quota Quotas
        Facility Standard Standards Principles Ratio Capacity Model Method Level Officer Executive Director President Minister
        """.split()
    )
)


def defined(text: str) -> tuple[list[Seen], set[str]]:
    """The full names before brackets that hold their initials, three or more; and the short forms of those that are no
    organisation ("Annual Growth Rate (AGR)"), whose full names are of no kind.

    >>> found, things = defined("The Northern Ferry Survey (NFS) and the Annual Growth Rate (AGR) of Oslo.")
    >>> [(s.part.name, s.part.kind) for s in found], things
    ([('Northern Ferry Survey', 'organisation'), ('Annual Growth Rate', None)], {'AGR'})
    """
    found: list[Seen] = []
    things: set[str] = set()
    for m in _SHORT.finditer(text):
        end = m.start() - 1
        words = _WORDS.search(text, max(0, m.start() - _LONGEST), m.start()) if text[end : end + 1].isspace() else None
        if words is None:
            continue
        starts = [w.start() for w in re.finditer(r"\S+", words[0]) if w[0] not in _SMALL][-len(m[1]) :]
        if "".join(words[0][s] for s in starts).upper() != m[1]:
            continue
        start = words.start() + starts[0]
        name = " ".join(text[start:end].split())
        if words[0].split()[-1] in _THINGS:
            things.add(m[1])
            found.append(Seen(Part(0, 0, name, None, WEAK), start, end, 0))
        else:
            found.append(Seen(Part(0, 0, name, "organisation", "defined"), start, end, 0))
    return found, things
