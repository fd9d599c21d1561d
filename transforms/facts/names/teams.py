"""The sports pages write a place for its team: "Leeds 2 Derby 0", "Surrey declared", "Denver beat Miami"."""

from __future__ import annotations

import re

from transforms.facts.names.name_lexicon import lexicon
from transforms.text.signs import SPORT, SPORT_TOO, Signs

_ENOUGH = 5
_SLUG = re.compile(
    r"\s*(?:RUGBY|SOCCER|CRICKET|TENNIS|BASEBALL|BASKETBALL|(?:ICE )?HOCKEY|GOLF|BOXING|CYCLING|ATHLETICS|SKIING|SWIMMING|MOTOR ?RACING|(?:AMERICAN )?FOOTBALL|[AN][BFH]L|NBA)\b"
)
_COUNTIES = frozenset(
    "Derbyshire Durham Essex Glamorgan Gloucestershire Hampshire Kent Lancashire Leicestershire Middlesex Northamptonshire Nottinghamshire Somerset Surrey "
    "Sussex Warwickshire Worcestershire Yorkshire".split()
)
_CLUB = re.compile(r" (?:City|Town|County|Vale|Villa|CITY|TOWN|COUNTY|VALE|VILLA)\Z")
_SCORE_AFTER = re.compile(r"(?: +\d{1,3}(?:[ \n,;)]|-\d|\Z)| \d{1,3} \d)")
_VERB_AFTER = re.compile(
    r",?(?: who| which)? (?:starter|reliever|goalie|beat|lost|won|drew|held|defeated|hosts?|visit|travel|face[sd]?|edged?|routed|downed|fell|scored|slumped|slid|leads?|led|declared|resumed|collapsed|crushed|trailed|equali[sz]ed|"
    r"striker|midfielder|defender|goalkeeper|coach|captain|manager|forward|winger|pitcher|bowler|batsman|guard|center|quarterback|player|players|fans|were|have|are|stay|moved|dropped|swept|rallied|snapped|improved|thrashed|overcame|needed|need|play|played)\b"
)
_VERB_BEFORE = re.compile(
    r"(?:against|beat|over|defeated|v|vs|vs\.|between|thrashed|edged|first-place|second-place|third-place|last-place|champion|past|routed|downed|visitors|hosts|leaders|champions|rivals|neighbours|join(?:ed)?|for|crushed|host|face|overcame|face[sd]|visit|(?:lost|loss|defeat|fell)(?: \d+-\d+)? to|(?:win|victory|triumph|lead|won|led|beat)(?: \d+-\d+)? over)\Z"
)
_VENUE_BEFORE = re.compile(r"(?:\b(?:in|In|near|from|outside|of|the)|^At)\Z", re.MULTILINE)


def is_sport(text: str, signs: Signs) -> bool:
    """Whether an article is from the sports pages: five of their words occur.

    >>> text = "The coach said the team had scored late in the match, a defeat like those of last season."
    >>> is_sport(text, Signs(text))
    True
    """
    if _SLUG.match(text):
        return True
    return signs.has(SPORT) and signs.how_many(SPORT) + signs.how_many(SPORT_TOO) >= _ENOUGH


def is_team(text: str, start: int, end: int) -> bool:
    """Whether the place named at ``start:end`` of a sports article stands for its team.

    >>> line = "Leeds 2 Derby 0"
    >>> is_team(line, 0, 5), is_team(line, 8, 13), is_team("in Leeds on Sunday", 3, 8)
    (True, True, False)
    """
    before, after = text[max(0, start - 24) : start].rstrip(" "), text[end : end + 24]
    if _VENUE_BEFORE.search(before):
        return False
    name = text[start:end]
    if name.title() in _COUNTIES or (_CLUB.search(name) and name not in lexicon().phrases):
        return True
    if name.isupper() and (after.startswith(" AT ") or before.endswith(" AT")):  # fixtures
        return True
    opens_line = not before or before[-1] == "\n"
    in_table = opens_line or before[-1:].isdigit() or before.endswith(("v", "at", "-", ","))
    if in_table and _SCORE_AFTER.match(after) and not after.startswith((" 19", " 20")):
        return True
    return bool(_VERB_AFTER.match(after) or _VERB_BEFORE.search(before))
