"""Words and phrases beside a name that tell its kind."""

from __future__ import annotations

import re

from transforms.lexicon.agencies import SIGNED_PICTURES, SIGNED_SHORT
from transforms.lexicon.names.titles import THING_HEADS
from transforms.lexicon.word_lists import words

PERSON_BEFORE = words("person_cues")
ORGANISATION_BEFORE = words("organisation_cues")
ORGANISATION_CUES = frozenset(
    """
    side team service joined acquire acquired buy against v vs beat at rival sponsor champions radio underwriter
    broker for
    """.split()
)
# The word, or the two words, before a place's name.
PLACE_BEFORE = words("place_cues")
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
DATED_AFTER = rf"(?: ?, [A-Z][\w.]+(?: [A-Z][\w.]+)?)? (?:\d{{4}}-\d\d-\d\d|\((?:{SIGNED_SHORT})\))"
OF_PLACE = re.compile(r"(?:, | \()([A-Z][\w.]+(?: [A-Z][\w.]+)?)(?=[,.;:\n)]| \d| -|\Z)")
CREDIT_AFTER = re.compile(
    r"(?: ?[/|] ?(?:The )?|, (?=AP\b|AFP\b|Getty|EPA|USA TODAY))"
    rf"(?:(?:{SIGNED_PICTURES}|POLITICO|Politico|ABC News|CBS|NBC)\b)"
)  # so does its agency behind him
CREDIT_BEFORE = re.compile(
    rf"\b(?:{SIGNED_PICTURES}|Photo|Images|Press)(?<!USA TODAY)/\Z"  # a paper: "USA TODAY/Suffolk University poll"
)  # the photographer follows
THING_BEFORE = re.compile(r"\b(?:" + "|".join(sorted(THING_HEADS)) + r")\s\Z")

SURNAME_OPENING = re.compile(r"(?:Mc|Mac[A-Z]|O['’][A-Z]|D['’][A-Z]|Fitz[a-z])")
PLACE_ENDING = re.compile(
    r"(?:stan|burg|burgh|ville|grad|abad|pur|pore|shire|town|field|ford|ham|hampton|mouth|bury|chester|polis|land|heim|hausen|dorf|stad|holm|borg|"
    r"vik|fjord|sk|ovo|evo|ec|ica|istan|kent|wood|port|bridge|minster|ington|garten|iya|nia|ania)\Z"
)
