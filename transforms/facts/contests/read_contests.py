"""Reads the contests of an article: which figures its text sets against each other or turns down."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.facts.about.about import About
from transforms.facts.claims.claim import Claim
from transforms.facts.contests.answers import take_answers
from transforms.facts.contests.contest import Contest
from transforms.facts.contests.echoes import take_echoes
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.told import Told
from transforms.facts.contests.turned_down import take_revised, take_turned_down
from transforms.facts.contests.two_sources import take_contrasts
from transforms.text.prose import Prose

_RULES = (take_turned_down, take_revised, take_echoes, take_answers, take_contrasts)  # the surest words first


def read_contests(prose: Prose, claims: Sequence[Claim], about: Sequence[About]) -> list[Contest | None]:
    """For each of ``claims`` the contest in which it is the one that answers, or is turned down; None for most. Never raises;
    linear in the length of the text.

    >>> from transforms.facts.about.read_about import read_about
    >>> from transforms.facts.claims.read_claims import read_claims
    >>> from transforms.text.prose import Zone
    >>> text = "This story incorrectly said that 30 ships sank. It was 13 ships."
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> claims = read_claims(prose)
    >>> read_contests(prose, claims, read_about(prose, claims, [], []))[1]
    Contest(kind='rejected', against=0, cue='incorrectly said that', sort='contest')
    """
    if len(claims) == 0:
        return []
    told, findings = Told(prose, claims, about), Findings(len(claims))
    for rule in _RULES:
        for statement in told.in_prose:
            rule(statement, told, findings)
    return findings.found
