"""What an article says of a name that no list knows: the kind with the most evidence, from its shape and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.names import organisations as org
from transforms.names.lexicon import lexicon

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"
_LOOKED_AT = 8


class Verdict(NamedTuple):
    """``kind`` None: no name at all."""

    kind: str | None
    rule: str


_PERSON_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|ić|vic|vich|ich|ski|sky|ska|enko|yan|ian|dze|shvili|sen|sson|son|ez|escu|elli|ini|etti|mann|stein|berg|aite|iene|poulos|idis|akis|oglu|wala|zade|nen|quist|strom)\Z"
)
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
_ORG_BEFORE = re.compile(
    r"(?:company|firm|group|party|newspaper|daily|magazine|weekly|agency|bank|club|band|carrier|airline|network|channel|broadcaster|maker|giant|retailer|"
    r"brokerage|unit|subsidiary|side|team|union|organi[sz]ation|movement|militia|site|website|app|service|startup|chain|broker|joined|acquire|acquired|buy|"
    r"against|v|vs|beat|at|parent|rival|tabloid|sponsor|champions|movement|radio|underwriter)\Z"
)
_PLACE_BEFORE = re.compile(
    r"(?:in|near|at|town of|city of|village of|province of|region of|port of|district of|capital of|capital|town|village|city|port|resort|suburb|outside|"
    r"island of|state of|north of|south of|east of|west of|northern|southern|eastern|western|central|nearby|visit|visited|around|throughout|across|toward|towards|into|downtown)\Z"
)
_WEAK_PLACE_BEFORE = re.compile(r"(?:to|from|between|via|of)\Z")
_PERSON_AFTER = re.compile(
    r"(?:,? (?:said|says|told|added|who|himself|herself|whose|replied|insisted|argued|resigned|died|scored|won|beat|lost|finished|admitted|tweeted|joked|"
    r"testified|recalled|thinks|believes|says|thought|felt|knew|smiled|wrote|explained|hit|struck|took|made|had|has|was|is|did|came|went|could|would)\b"
    r"|, \d\d,| \(\d\d\)|,? (?:Jr|Sr|II|III)\b|, (?:a|an|the|his|her|chief|former|president|chairman|director|head|executive|who|vice) |['’]s (?:wife|husband|son|daughter|father|mother|"
    r"death|lawyer|attorney|brother|sister|remarks|comments|family|career|testimony|speech|injury|resignation))"
)
_STRONG_PERSON_AFTER = re.compile(
    r"(?:,? (?:told|who|himself|herself|whose|replied|resigned|died|scored|joked|testified|recalled|thinks|smiled|tweeted|added)\b|, \d\d,| \(\d\d\)|,? (?:Jr|Sr|II|III)\b"
    r"|['’]s (?:wife|husband|son|daughter|father|mother|death|lawyer|attorney|brother|sister|remarks|family|career|testimony|injury|resignation))"
)
_ORG_AFTER = re.compile(
    r"(?:['’]s? (?:shares?|stock|chief|chairman|board|executives?|spokes|headquarters|customers|users|products?|profits?|sales|earnings|revenue|employees|unit|subsidiar|workers|management|platform|ratings?|creditors|lawyers)"
    r"| (?:shares?|stock|executives?|officials?|spokes(?:man|woman|person)|employees|users|customers|chief|unit|subsidiary|headquarters|board|fans|supporters|shareholders|workers|account|page|post|reporters?|reported|bonds|units?|plant|offices?|common|directors?)\b"
    r"|, (?:a unit|a subsidiary|which|the (?:company|maker|world|country|nation|agency|group|party))|: | plc| \d+[-, ]\d| <)"
)
_PLACE_AFTER = re.compile(
    r"(?:-based|-born|-style|['’]s (?:president|capital|government|army|parliament|economy|people|population|prime|foreign|central|ruling|border|coast|mayor|airport|ambassador|currency|military|streets)"
    r"| (?:residents?|city|province|airport|region|street|district|area|suburb|prison|border|valley|county|refugees?|peninsula|river)\b|, [A-Z][a-z]+,| \()"
)
_NOISE_BEFORE = re.compile(r"(?:\ba|\ban|\bone|\btwo|\bsome|\bmany|\bany|\bno|\bevery|\beach|#)\Z")
_THE_BEFORE = re.compile(r"\b[Tt]he\Z")


def judge(name: str, text: str, spans: Sequence[tuple[int, int]], opens: int) -> Verdict:
    """The kind of ``name``, which stands at ``spans``; ``opens``: how many of them open a sentence. Looks at eight places at most."""
    score = _shape(name, opens >= len(spans))
    rules = {k: "shape" for k in score}
    near: dict[str, float] = {PERSON: 0.0, ORGANISATION: 0.0, PLACE: 0.0}
    looked = spans[:_LOOKED_AT]
    for start, end in looked:
        before, after = text[max(0, start - 24) : start].rstrip(), text[end : end + 28].replace("\n", " ")
        if _PERSON_BEFORE.search(before):
            near[PERSON] += 2.0
        elif _PLACE_BEFORE.search(before):
            near[PLACE] += 2.0
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
        if _ORG_AFTER.match(after):
            near[ORGANISATION] += 1.6
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
            score[PERSON] -= 2.0 * plain / len(tokens)
            score[ORGANISATION] += 0.8 * plain / len(tokens)
        if name.upper() == name or any(c.isdigit() or c == "&" for c in name):
            score[ORGANISATION] += 1.5
        if len(tokens) > 3:
            score[PERSON] -= 0.7
        if name in words.small_places:
            score[PLACE] += 2.2
        return score
    if name.isupper() and len(name) > 1:
        score[ORGANISATION] += 1.6 if len(name) <= 6 else 0.6
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
    if name in words.surnames:
        score[PERSON] += 0.9
    if name in words.given:
        score[PERSON] += 0.4
    if name in words.small_places:
        score[PLACE] += 0.7
    if _PERSON_ENDING.search(name) or _PERSON_OPENING.match(name):
        score[PERSON] += 0.6
    if _PLACE_ENDING.search(name):
        score[PLACE] += 0.5
    score[ORGANISATION] += 0.45
    score[PERSON] += 0.4
    if only_opens:
        for kind in score:
            score[kind] -= 0.2
    return score
