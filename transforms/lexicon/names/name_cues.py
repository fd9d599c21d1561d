"""Words and phrases beside a name that tell its kind."""

from __future__ import annotations

import re

from transforms.lexicon.names.titles import THING_HEADS

# The word before a person's name.
PERSON_BEFORE = frozenset(
    """
    spokesman spokeswoman spokesperson president minister premier chancellor leader chairman chairwoman chief
    executive director manager coach captain striker midfielder defender goalkeeper goalie forward winger pitcher
    quarterback batsman bowler seed champion rival compatriot partner wife husband son daughter brother sister
    father mother widow girlfriend boyfriend lawyer attorney judge prosecutor officer general colonel king queen
    prince princess actor actress singer author writer novelist journalist reporter editor analyst economist
    professor doctor dealer trader broker secretary ambassador envoy senator lawmaker governor mayor candidate
    nominee official adviser aide founder billionaire businessman driver rider cyclist boxer teenager veteran
    skipper opener substitute fellow colleague friend named called mr mrs by astronaut activist scientist deputy
    suspect playmaker keeper fullback centre lock flanker prop winner holder sprinter jockey tycoon financier
    dissident rebel guerrilla warlord cleric bishop detective inspector sergeant lieutenant guard swimmer runner
    golfer c b lbw st
    """.split()
)
# The word before an organisation's name: what it is, and what one does to it.
ORGANISATION_BEFORE = frozenset(
    """
    company firm group party newspaper daily magazine weekly agency bank club band carrier airline network channel
    broadcaster maker giant retailer brokerage unit subsidiary union organisation organization movement militia site
    website app startup chain parent tabloid charity consortium insurer
    """.split()
)
ORGANISATION_CUES = frozenset(
    """
    side team service joined acquire acquired buy against v vs beat at rival sponsor champions radio underwriter
    broker for
    """.split()
)
# The word, or the two words, before a place's name.
PLACE_BEFORE = frozenset(
    """
    in near at capital town village city port resort suburb outside northern southern eastern western central nearby
    visit visited around throughout across toward towards into downtown
    """.split()
)
PLACE_OF = frozenset(
    "town city village province region port district capital island state north south east west".split()
)
PLACE_CUES = frozenset("to from between via of".split())
ARTICLES = frozenset("a an one two some many any no every each".split())

_RELATIVES = "wife|husband|son|daughter|father|mother|death|lawyer|attorney|brother|sister"
PERSON_AFTER = (
    r"(?: family\b|,? (?:said|says|told|added|who|himself|herself|whose|replied|insisted|argued|resigned|died|scored|won|beat|lost|finished|"
    r"admitted|tweeted|joked|testified|recalled|thinks|believes|thought|felt|knew|smiled|wrote|explained|hit|struck|took|made|had|has|was|is|"
    r"did|came|went|could|would)\b|, \d\d,| \(\d\d\)|,? (?:Jr|Sr|II|III)\b"
    rf"|, (?:a|an|the|his|her|chief|former|president|chairman|director|head|executive|vice) |['’]s (?:{_RELATIVES}|remarks|comments|career|"
    r"testimony|speech|injury|resignation))"
)
OFFICE_AFTER = r" (?:administration|presidency|campaign|White House)\b"  # the Marsh administration
STRONG_PERSON_AFTER = (
    r"(?: (?:family|himself|herself)\b|,? (?:told|who|whose|replied|resigned|died|scored|joked|testified|recalled|thinks|smiled|tweeted|added)\b"
    rf"|, \d\d,| \(\d\d\)|,? (?:Jr|Sr|II|III)\b|['’]s (?:{_RELATIVES}|remarks|career|testimony|injury|resignation))"
)
# Up to four words, the last of which may run into the head ("co-founder"); whole words are not gone back into.
PERSON_APPOSED = (
    r", (?:an?|the|one of|who|former|[A-Z][\w.]+['’]s?)?(?: ?[\w'’.-]++){0,3}? ?(?:[\w'’.-]++ |[\w'’.-]+?)?(?:president|chairman|chairwoman|chief|director|minister|leader|"
    r"secretary|spokes(?:man|woman|person)|head|analyst|economist|professor|manager|coach|captain|governor|mayor|senator|lawyer|attorney|author|"
    r"editor|founder|executive|partner|fellow|member|champion|commander|officer|ambassador|dealer|trader|strategist|journalist|reporter|"
    r"resident|student|teacher|farmer|doctor|actor|actress|singer|father|mother|son|daughter|brother|sister|wife|husband|aide|adviser|judge|"
    r"prosecutor|expert)\b"
)
ORGANISATION_AFTER = re.compile(
    r"(?:['’]s? (?:chief|chairman|executives?|spokes|users|products?|profits?|sales|unit|workers|management|platform|ratings?|creditors|lawyers)"
    r"| (?:executives?|officials?|supermarkets?|spokes(?:man|woman|person)|employees|users|customers|chief|headquarters|board|fans|supporters|workers|account|"
    r"page|post|reporters?|reported|units?|plant|offices?|common|directors?)\b"
    r"|, (?:a unit|a subsidiary|which|the (?:company|maker|world|country|nation|agency|group|party))| plc| \d+[-, ]\d| <)"
)
STRONG_ORGANISATION_AFTER = (
    r"(?:['’]s? (?:shares?|stock|shareholders|headquarters|board|customers|employees|subsidiar|earnings|revenue)| (?:shares?|stock|unit|subsidiary|brokerage|newspaper|daily|magazine|weekly|television|radio|airline|party|movement|rebels|guerrillas|militia|"
    r"shareholders|bonds)\b|,? (?:rose|fell|gained|slipped|eased|climbed|jumped|dropped|lost|added|shed|ended|closed|was|were) (?:[\w$]*\d|flat|"
    r"lower|higher|up|down|unchanged|steady|at \d|by \d))"
)
ORGANISATION_APPOSED = (
    r",? (?:an?|the|one of|[A-Z][\w.]+['’]s?)(?: [\w'’.-]+){0,4} (?:company|maker|firm|group|bank|giant|retailer|producer|manufacturer|airline|"
    r"carrier|newspaper|agency|party|club|chain|publisher|insurer|brokerage|broker|subsidiary|unit|conglomerate|operator|supplier|"
    r"organi[sz]ation|network|broadcaster|magazine|daily|weekly|builder|developer|website|app|platform|utility|council|regime|junta|alliance|coalition|movement|charity)\b"
)
AT_FIRM = re.compile(  # "an analyst at", "Lee Chen, president of"
    r"\b(?:analyst|economist|dealer|trader|strategist|broker|spokes(?:man|woman)|executive|chairman|president|director|manager|partner|owned|"
    r"acquired|bought|made|published)s? (?:[A-Z][\w.]+ ){0,3}(?:of|at|with|for|by|from)\Z"
)
FIRM_AFTER = re.compile(
    r" (?:said|says|also|has|had|will|agreed|announced|earlier|previously|reported|expects|would)\b"
)
BOWLING_AFTER = re.compile(r" \d+(?:\.\d)?-\d+-\d+-\d+")
SCORER_AFTER = re.compile(r" \(\d+(?:st|nd|rd|th|,|\)| (?:pen|og|mins?))")
PLACE_AFTER = re.compile(
    r"(?:-based|-born|-style|['’]s (?:president|capital|government|army|parliament|economy|people|population|prime|foreign|central|ruling|border|"
    r"coast|mayor|airport|ambassador|currency|military|streets)| (?:residents?|villages?|villagers?|town|hamlet|city|province|airport|region|street|district|area|suburb|prison|"
    r"border|valley|county|refugees?|peninsula|river|camp|base|road|checkpoint|crossing|settlement|township|neighbou?rhood|island|mountains|coast|bridge|beach|stadium|circuit|racecourse)\b)"
)
STRONG_PLACE_AFTER = r" (?:villages?|hamlet|township|district|province|county|suburb|peninsula|river|island)\b"
DATED_AFTER = r"(?: ?, [A-Z][\w.]+(?: [A-Z][\w.]+)?)? (?:\d{4}-\d\d-\d\d|\((?:AP|Reuters?|AFP|CNN|dpa|UPI)\))"
OF_PLACE = re.compile(r"(?:, | \()([A-Z][\w.]+(?: [A-Z][\w.]+)?)(?=[,.;:\n)]| \d| -|\Z)")
CREDIT_AFTER = re.compile(
    r"(?: ?[/|] ?(?:The )?|, (?=AP\b|AFP\b|Getty|EPA|USA TODAY))(?:Getty|AP\b|AFP|Reuters|REUTERS|EPA|Bloomberg|USA TODAY|Washington Post|New York Times"
    r"|POLITICO|Politico|Pool|POOL|NPR|ABC News|CBS|NBC|UPI|Shutterstock|Associated Press)"
)  # so does its agency behind him
CREDIT_BEFORE = re.compile(
    r"\b(?:REUTERS|Reuters|AFP|AP|EPA|Getty(?: Images)?|Photo|Images|Pool|Press|Bloomberg|Xinhua|ANI|PTI|UPI)/\Z"
)  # the photographer follows
THING_BEFORE = re.compile(r"\b(?:" + "|".join(sorted(THING_HEADS)) + r")\s\Z")

SURNAME_OPENING = re.compile(r"(?:Mc|Mac[A-Z]|O['’][A-Z]|D['’][A-Z]|Fitz[a-z])")
PLACE_ENDING = re.compile(
    r"(?:stan|burg|burgh|ville|grad|abad|pur|pore|shire|town|field|ford|ham|hampton|mouth|bury|chester|polis|land|heim|hausen|dorf|stad|holm|borg|"
    r"vik|fjord|sk|ovo|evo|ec|ica|istan|kent|wood|port|bridge|minster|ington|garten|iya|nia|ania)\Z"
)
