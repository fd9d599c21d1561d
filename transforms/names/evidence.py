"""What an article says of a name that no list knows: the kind with the most evidence, from its shape and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.names import organisations as org
from transforms.names import titles
from transforms.names.lexicon import lexicon
from transforms.names.people import SURNAME_ENDING
from transforms.names.teams import is_team

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"
_LOOKED_AT = 8


class Verdict(NamedTuple):
    """``kind`` None: no name at all."""

    kind: str | None
    rule: str


_PERSON_OPENING = re.compile(r"(?:Mc|Mac[A-Z]|O['’][A-Z]|D['’][A-Z]|Fitz[a-z])")
_PLACE_ENDING = re.compile(
    r"(?:stan|burg|burgh|ville|grad|abad|pur|pore|shire|town|field|ford|ham|hampton|mouth|bury|chester|polis|land|heim|hausen|dorf|stad|holm|borg|"
    r"vik|fjord|sk|ovo|evo|ec|ica|istan|kent|wood|port|bridge|minster|ington|garten|iya|nia|ania)\Z"
)
_PERSON_BEFORE = re.compile(
    r"(?:spokes(?:man|woman|person)|president|minister|premier|chancellor|leader|chairman|chairwoman|chief|executive|director|manager|coach|captain|"
    r"striker|midfielder|defender|goalkeeper|forward|winger|pitcher|quarterback|batsman|bowler|seed|champion|rival|compatriot|partner|wife|husband|"
    r"son|daughter|brother|sister|father|mother|widow|girlfriend|boyfriend|lawyer|attorney|judge|prosecutor|officer|general|colonel|king|queen|prince|"
    r"princess|actor|actress|singer|author|writer|novelist|director|journalist|reporter|editor|analyst|economist|professor|doctor|dealer|trader|broker|"
    r"secretary|ambassador|envoy|senator|lawmaker|governor|mayor|candidate|nominee|official|adviser|aide|founder|billionaire|businessman|driver|rider|"
    r"cyclist|boxer|teenager|veteran|skipper|opener|substitute|fellow|colleague|friend|named|called|Mr|Mrs|by|astronaut|activist|scientist|deputy|suspect|"
    r"playmaker|keeper|fullback|centre|lock|flanker|prop|winner|holder|sprinter|jockey|tycoon|financier|dissident|rebel|guerrilla|warlord|cleric|bishop)\Z"
)
_STRONG_ORG_BEFORE = re.compile(
    r"(?:company|firm|group|party|newspaper|daily|magazine|weekly|agency|bank|club|band|carrier|airline|network|channel|broadcaster|maker|giant|retailer|"
    r"brokerage|unit|subsidiary|union|organi[sz]ation|movement|militia|site|website|app|startup|chain|parent|tabloid|charity|consortium|insurer)\Z"
)
_ORG_BEFORE = re.compile(
    r"(?:side|team|service|joined|acquire|acquired|buy|against|v|vs|beat|at|rival|sponsor|champions|radio|underwriter|broker|for)\Z"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|at|town of|city of|village of|province of|region of|port of|district of|capital of|capital|town|village|city|port|resort|suburb|outside|"
    r"island of|state of|north of|south of|east of|west of|northern|southern|eastern|western|central|nearby|visit|visited|around|throughout|across|toward|towards|into|downtown)\Z",
    re.IGNORECASE,
)
_WEAK_PLACE_BEFORE = re.compile(r"(?:to|from|between|via|of)\Z")
_PERSON_AFTER = re.compile(
    r"(?: family\b|,? (?:said|says|told|added|who|himself|herself|whose|replied|insisted|argued|resigned|died|scored|won|beat|lost|finished|admitted|tweeted|joked|"
    r"testified|recalled|thinks|believes|says|thought|felt|knew|smiled|wrote|explained|hit|struck|took|made|had|has|was|is|did|came|went|could|would)\b"
    r"|, \d\d,| \(\d\d\)|,? (?:Jr|Sr|II|III)\b|, (?:a|an|the|his|her|chief|former|president|chairman|director|head|executive|who|vice) |['’]s (?:wife|husband|son|daughter|father|mother|"
    r"death|lawyer|attorney|brother|sister|remarks|comments|family|career|testimony|speech|injury|resignation))"
)
_STRONG_PERSON_AFTER = re.compile(
    r"(?: (?:family|himself|herself)\b|,? (?:told|who|himself|herself|whose|replied|resigned|died|scored|joked|testified|recalled|thinks|smiled|tweeted|added)\b|, \d\d,| \(\d\d\)|,? (?:Jr|Sr|II|III)\b"
    r"|['’]s (?:wife|husband|son|daughter|father|mother|death|lawyer|attorney|brother|sister|remarks|career|testimony|injury|resignation))"
)
_ORG_AFTER = re.compile(
    r"(?:['’]s? (?:shares?|stock|chief|chairman|board|executives?|spokes|headquarters|customers|users|products?|profits?|sales|earnings|revenue|employees|unit|subsidiar|workers|management|platform|ratings?|creditors|lawyers)"
    r"| (?:shares?|stock|executives?|officials?|spokes(?:man|woman|person)|employees|users|customers|chief|unit|subsidiary|headquarters|board|fans|supporters|shareholders|workers|account|page|post|reporters?|reported|bonds|units?|plant|offices?|common|directors?)\b"
    r"|, (?:a unit|a subsidiary|which|the (?:company|maker|world|country|nation|agency|group|party))| plc| \d+[-, ]\d| <)"
)
_PLACE_AFTER = re.compile(
    r"(?:-based|-born|-style|['’]s (?:president|capital|government|army|parliament|economy|people|population|prime|foreign|central|ruling|border|coast|mayor|airport|ambassador|currency|military|streets)"
    r"| (?:residents?|city|province|airport|region|street|district|area|suburb|prison|border|valley|county|refugees?|peninsula|river|camp|base|road)\b)"
)
_ORG_APPOSED = re.compile(
    r",? (?:an?|the|one of|[A-Z][\w.]+['’]s?)(?: [\w'’.-]+){0,4} (?:company|maker|firm|group|bank|giant|retailer|producer|manufacturer|airline|carrier|newspaper|agency|party|club|chain|"
    r"publisher|insurer|brokerage|broker|subsidiary|unit|conglomerate|operator|supplier|organi[sz]ation|network|broadcaster|magazine|daily|weekly|builder|developer|website|app|platform|utility)\b"
)
_PERSON_APPOSED = re.compile(
    r", (?:an?|the|one of|who|former|[A-Z][\w.]+['’]s?)?(?: ?[\w'’.-]+){0,4}? ?(?:president|chairman|chairwoman|chief|director|minister|leader|secretary|spokes(?:man|woman|person)|head|analyst|economist|"
    r"professor|manager|coach|captain|governor|mayor|senator|lawyer|attorney|author|editor|founder|executive|partner|fellow|member|champion|commander|officer|ambassador|dealer|trader|strategist|"
    r"journalist|reporter|resident|student|teacher|farmer|doctor|actor|actress|singer|father|mother|son|daughter|brother|sister|wife|husband|aide|adviser|judge|prosecutor|expert)\b"
)
_DATED_AFTER = re.compile(r" (?:\d{4}-\d\d-\d\d|\((?:AP|Reuters?|AFP|CNN|dpa|UPI)\))")
_STRONG_ORG_AFTER = re.compile(
    r"(?:['’]s? (?:shares?|stock|shareholders|headquarters|board|customers|employees|subsidiar|earnings|revenue)| (?:shares?|stock|unit|subsidiary|shareholders|bonds)\b"
    r"|,? (?:rose|fell|gained|slipped|eased|climbed|jumped|dropped|lost|added|shed|ended|closed|was|were) (?:[\w$]*\d|flat|lower|higher|up|down|unchanged|steady|at \d|by \d))"
)
_AT_FIRM = re.compile(r"\b(?:analyst|economist|dealer|trader|strategist|broker|spokes(?:man|woman)|executive|chairman|president|director|manager|partner|owned|acquired|bought|made|published)s? (?:[A-Z][\w.]+ ){0,3}(?:of|at|with|for|by|from)\Z")
_OF_PLACE = re.compile(r"(?:, | \()([A-Z][\w.]+(?: [A-Z][\w.]+)?)(?=[,.;:\n)]| \d| -|\Z)")
_FIRM_AFTER = re.compile(r" (?:said|says|also|has|had|will|agreed|announced|earlier|previously|reported|expects|would)\b")
_THING_BEFORE = re.compile(r"\b(?:" + "|".join(sorted(titles.THING_HEADS)) + r")\s\Z")
_NOISE_BEFORE = re.compile(r"(?:\ba|\ban|\bone|\btwo|\bsome|\bmany|\bany|\bno|\bevery|\beach|#)\Z")
_THE_BEFORE = re.compile(r"\b[Tt]he\Z")


def is_at_place(text: str, start: int) -> bool:
    """Whether the words before say that a place follows: "in", "near", "the town of"."""
    before = text[max(0, start - 24) : start].rstrip()
    return bool(_PLACE_BEFORE.search(before) or _WEAK_PLACE_BEFORE.search(before)) or start == 0 or text[start - 1] == "\n"


def is_firm(name: str, text: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a place's name is short for the firm that bears it ("Kansas City said" beside "Kansas City Southern Inc")."""
    score = 0
    for start, end in spans[:_LOOKED_AT]:
        before, after = text[max(0, start - 24) : start].rstrip(), text[end : end + 64].replace("\n", " ")
        score += bool(_ORG_AFTER.match(after) or _ORG_BEFORE.search(before) or _FIRM_AFTER.match(after))
        score -= bool(_PLACE_BEFORE.search(before) or _PLACE_AFTER.match(after)) * 2
    return score > 0


def judge(name: str, text: str, spans: Sequence[tuple[int, int]], opens: int, sport: bool = False, heads_firm: bool = False, beside: Sequence[str] = ()) -> Verdict:
    """The kind of ``name``, which stands at ``spans``; ``opens``: how many of them open a sentence. Looks at eight places at most."""
    words = lexicon()
    score = _shape(name, opens >= len(spans))
    for kind in beside:
        score[kind] += 1.3
    rules = {k: "shape" for k in score}
    if heads_firm:  # "Merrill" beside "Merrill Lynch & Co"
        score[ORGANISATION] += 1.2
    near: dict[str, float] = {PERSON: 0.0, ORGANISATION: 0.0, PLACE: 0.0}
    if name.isupper():
        start = spans[0][0]
        if text[start - 1 : start] == "(" and _THING_BEFORE.search(text, max(0, start - 24), start - 1):
            return Verdict(None, "thing")
    looked = spans[:_LOOKED_AT]
    for start, end in looked:
        before, after = text[max(0, start - 48) : start].rstrip(), text[end : end + 64].replace("\n", " ")
        if sport and (before.endswith(")") or is_team(text, start, end)):
            near[ORGANISATION] += 2.2
        if _PERSON_BEFORE.search(before):
            near[PERSON] += 2.0
        elif _PLACE_BEFORE.search(before):
            near[PLACE] += 2.0
        elif _STRONG_ORG_BEFORE.search(before) or _AT_FIRM.search(before):
            near[ORGANISATION] += 2.6
        elif _ORG_BEFORE.search(before):
            near[ORGANISATION] += 1.2
        elif _WEAK_PLACE_BEFORE.search(before):
            near[PLACE] += 0.6
        elif _THE_BEFORE.search(before):
            near[PERSON] -= 2.5
            near[ORGANISATION] += 0.8
            near[PLACE] -= 0.3
        elif _NOISE_BEFORE.search(before):
            near[PERSON] -= 1.5
            near[PLACE] -= 1.0
            near[ORGANISATION] -= 0.8
        if after.startswith(":"):
            near[PERSON] -= 0.3
            near[ORGANISATION] -= 0.6
        elif after.startswith(">") and name.isupper() and len(name) < 6:  # a ticker
            return Verdict(None, "ticker")
        elif after.startswith("$"):
            return Verdict(None, "money")
        elif (whose := _OF_PLACE.match(after)) and (whose[1] in words.countries or whose[1] in words.states or words.phrases.get(whose[1]) == PLACE):
            near[PLACE if after[0] == "," else PERSON] += 2.6
        elif _DATED_AFTER.match(after):
            near[PLACE] += 3.0
        elif _ORG_APPOSED.match(after):
            near[ORGANISATION] += 2.6
        elif _PERSON_APPOSED.match(after):
            near[PERSON] += 2.0
        elif _ORG_AFTER.match(after) or _STRONG_ORG_AFTER.match(after):
            near[ORGANISATION] += 2.8 if _STRONG_ORG_AFTER.match(after) else 1.6
        elif _PLACE_AFTER.match(after):
            near[PLACE] += 1.2
        elif _PERSON_AFTER.match(after):
            near[PERSON] += 2.0 if _STRONG_PERSON_AFTER.match(after) else 0.8
    weight = 1.0 / (0.5 + 0.5 * len(looked))
    for kind, value in near.items():
        if value * weight > 0.5:
            rules[kind] = "context"
        score[kind] += value * weight
    best = max(score, key=lambda k: (score[k], k))
    return Verdict(best, rules[best]) if score[best] > 0.4 else Verdict(None, "shape")


def _shape(name: str, only_opens: bool) -> dict[str, float]:
    words = lexicon()
    tokens = name.split()
    first, last = tokens[0], tokens[-1]
    plain = sum(t.lower() in words.common for t in tokens)
    score = {PERSON: 0.0, ORGANISATION: 0.0, PLACE: 0.0}
    if len(tokens) > 1:
        score[PERSON] = 1.2
        if last in words.surnames:
            score[PERSON] += 1.0
        if first in words.given:
            score[PERSON] += 0.8
        if plain:
            score[PERSON] -= 2.0 * plain / len(tokens) + (1.0 if last.lower() in words.common and last not in words.surnames else 0.0)
            score[ORGANISATION] += 0.8 * plain / len(tokens)
            score[PLACE] -= 1.5 * plain / len(tokens)
        if name.upper() == name or any(c.isdigit() or c == "&" for c in name):
            score[ORGANISATION] += 1.5
        if len(tokens) > 3:
            score[PERSON] -= 0.7
        if name in words.small_places:
            score[PLACE] += 2.2
        return score
    if name.isupper() and len(name) > 1:
        score[ORGANISATION] += 1.6 if len(name) <= 6 else 0.6
        score[PERSON] -= 1.5
        score[PLACE] -= 0.5
        return score
    if any(c.isdigit() for c in name):
        score[ORGANISATION] += 0.3
    if any(c.isupper() for c in name[1:]) and "-" not in name and not _PERSON_OPENING.match(name):
        score[ORGANISATION] += 1.4
    if plain:
        for kind in score:
            score[kind] -= 0.9
        if name in org.HEADS and not only_opens:
            score[ORGANISATION] += 1.6
    if name in titles.FAMOUS:
        score[PERSON] += 2.0
    if name in words.surnames:
        score[PERSON] += 0.9
    if name in words.given:
        score[PERSON] += 0.4
    if name in words.small_places:
        score[PLACE] += 0.7
    if SURNAME_ENDING.search(name) or _PERSON_OPENING.match(name):
        score[PERSON] += 0.6
    if _PLACE_ENDING.search(name):
        score[PLACE] += 0.5
    score[ORGANISATION] += 0.45
    score[PERSON] += 0.4
    if only_opens:
        for kind in score:
            score[kind] -= 0.2
    return score
