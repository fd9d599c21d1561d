"""Cues: the words by which an article turns a figure down, corrects it, or puts another in its place."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, Implementation

from transforms.facts.contests.statement import Statement
from transforms.text.literals import holds_any

_THE = r"(?:the |that |this |his |her |its |their |an? |any )?"
_MEASURES = r"(?:figures?|numbers?|toll|count|total|costs?|price(?: tag)?|estimates?|value|amount|crowd|rate|ratio|share|sum|tally|turnout|damages?|size|average)"
_CLAIMS = r"(?:claims?|assertions?|figures?|numbers?|estimates?|statistics?|stats?|statements?|suggestions?|reports?|rumou?rs?|notions?|accusations?|allegations?|contentions?|polls?)"
_SAYING = r"(?:claim|sa(?:id|y)|stat|suggest|assert|report|tweet|put|label|insist|predict|estimat|argu|alleg|identif|wrote|list)\w*"
_FALSELY = r"(?:falsely|wrongly|incorrectly|erroneously|inaccurately|mistakenly|misleadingly)"
_FALSE = r"(?:false|baseless|debunked|discredited|unfounded|bogus|erroneous|inaccurate|incorrect|absurd|phony|mistaken|untrue|disproven|disputed)"
_STATED = re.compile(
    r"\b(?:claim|assert|said|says?|tweet|insist|told|declar|show|boast|contend|alleg|promis|report|accus|suggest|estimat|figure|number)\w*\b"
)
_REPLACING = re.compile(
    rf"\b(?:actual|correct|real|true|accurate) (?:\w+ ){{0,2}}(?:{_MEASURES}|cut|increase|loss|gain)\b[^.;#]{{0,60}}#|\b{_MEASURES} (?:is|was|are|were) (?:actually|really|in fact|closer to)\b[^.;#]{{0,30}}#"
    rf"|\bput(?:s|ting)? {_THE}(?:\w+ ){{0,3}}{_MEASURES}\b[^.;#]{{0,40}}?\b(?:at|below|above|over|under|closer to|between|to be)\b[^.;,#]{{0,24}}#"
    r"|\bput(?:s|ting)? (?:the|its|his|her|their|that|this) (?:[\w'-]+ ){1,5}?at (?:\w+ ){0,3}#"
    rf"|\bpeg(?:s|ged)? {_THE}(?:\w+ ){{0,3}}{_MEASURES}\b[^.;#]{{0,40}}#|\bput it (?:at|closer to)\b[^.;,#]{{0,20}}#"
    rf"|\b(?:actually|in fact|in reality|in truth),? (?:it|that|there)(?:'s| is| was| are| were)\b[^.;#]{{0,30}}#"
    rf"|#[^.;#]{{0,20}} (?:is|are|was|were|would be) (?:\w+ ){{0,2}}(?:realistic|accurate|plausible|reasonable|(?:estimate|guess))\b(?! of)"
)
_REPLACING_NEEDS = (
    "actual", "correct ", "real ", "true ", "accurate", "really", "in fact", "in reality", "in truth", "closer to", "put", "peg",
    "realistic", "plausible", "reasonable", "estimate", "guess",
)  # fmt: skip
_WEAKLY = re.compile(
    r"\b(?:in (?:actual )?fact|in reality|in truth|actually|more like|closer to|slightly (?:better|worse|more|less)|far (?:fewer|less|more) than)\b[^.;#—–]{0,80}#|\b(?:contends?|counter(?:s|ed)|disput(?:es|ed)) [^.;#]{0,60}#"
)
_WEAKLY_NEEDS = (
    "actual", "in fact", "in reality", "in truth", "more like", "closer to", "slightly", "far ", "contend", "counter", "disput",
)  # fmt: skip
_TURNED_DOWN = re.compile(
    rf"\b{_FALSELY}\b (?:\w+ ){{0,2}}?{_SAYING}(?! (?:was|is|were|are|to be) an? )[^.;#\d]{{0,90}}#|\({_FALSELY}\) {_SAYING}[^.;#\d]{{0,70}}#"
    rf"|\b{_FALSE} (?:\w+ ){{0,2}}?{_CLAIMS}\b(?! under\b| to (?!have\b|be\b|having\b)|[^.;#]{{0,30}}(?:…|\())[^.;,#\d]{{0,90}}#|\bwrong (?:in|when|to) (?:\w+ )?{_SAYING}[^.;#\d]{{0,70}}#|\blying when \w+ {_SAYING}[^.;#\d]{{0,50}}#"
    rf"|\b(?:disput|reject|refut|debunk|den|contradict|dismiss|contest)(?:e[sd]?|s|ed|ies|ied|y|) {_THE}(?:[\w-]+ ){{0,3}}?{_CLAIMS} (?:that|of|by)\b[^.;,#\d]{{0,90}}#"
    rf"|\b(?:disput|reject)(?:e[sd]|s|ed) {_THE}#(?= {_CLAIMS})"
)
_TURNED_DOWN_BEHIND = re.compile(
    rf"\b(?:{_CLAIMS}|rated?)\b[^.;#]{{0,120}}#[^.;,\d]{{0,80}}?\b(?:(?:is|was|are|were) (?:\w+ ){{0,2}}(?:{_FALSE}|wrong|a lie|a myth|exaggerated|inflated|laughable|nonsense|absurd|(?:an? )?(?:insult|fantasy|fiction|exaggeration|invention)|plucked|made up|invented)\b|as false\b|does(?:n't| not) add up|do(?:n't| not) add up)"
    r"|#[^.;\d]{0,60}?\bwidely discounted\b"
)
_TURNING = AhoCorasick(
    "false wrong incorrect erroneous inaccura mistaken misleading baseless debunk discredit unfounded bogus absurd phony "
    "untrue disprove disput lying reject refut deni deny dene contradict dismiss contest exaggerat inflated laughable nonsense "
    "insult fantasy fiction invent plucked".split()
    + ["den ", "dens ", "made up", " a lie", " a myth", " add up", "widely discounted"],
    implementation=Implementation.DFA,
)
"""Letters without which nothing turns a number down: few sentences have any."""
_FAR_FROM = re.compile(
    r"\b(?:nowhere (?:near|close to)|(?:far|well) (?:below|short of|from|above)|much (?:less|lower|more|higher) than)\b(?![^.;#]{0,20}\b(?:goals?|targets?|limits?|thresholds?|minimum|quota|required|needed)\b)[^.;#]{0,20}#(?! (?:\w+ ){0,4}?(?:demand|ask|sought|request|want|need|propos|requir|hop|necessary|goal|target|threshold)\w*)(?= (?:mark|figure|number|claim|estimate)|[.,;]| (?:that|as|he|she) )"
)
_FAR_FROM_NEEDS = ("far ", "much ", "well ", "nowhere ")
_NOT_SO = re.compile(
    r"^\W*(?:the (?:facts?|truth|reality)\W+)?(?:but |however, |in fact, )?(?:that|this|it|which|(?:that|this|the|his|her|their) (?:claim|figure|number|statement|estimate)|he|she|they|[a-z.]+|[a-z]+'s (?:claim|figure|number|ratio|statement|estimate|math))"
    r"(?:'s| is| was| are| were)(?:"
    r"(?:n't| not) (?:\w+ )?(?:true|correct|accurate|right|so\b)| (?:\w+ )?(?:false|wrong|incorrect|untrue|inaccurate|way off|off a bit|a lie|a myth)\b)|^\W*(?:the facts\W+)?not true\b|^\W*false[.:]"
    r"|^\W*(?:that|this) (?:is|was)(?:n't| not) what\b|^\W*(?:it|they|he|she|there|that|this) (?:ha[sd]|have|did|do|does|is|was|were|are|will|would)(?:n't| not)[.!]|^\W*not so[.!]"
)
_FACT_HEAD = re.compile(
    r"^\W*(?:the )?(?:facts?|truth|reality|fact[- ]check|verdict|reality check) ?[:—–]", re.IGNORECASE
)
_CORRECTING = re.compile(
    r"\b(?:earlier|previous|original|initial|prior) (?:version|story|report|article|post|edition)s?\b[^.;#]{0,40}\b(?:said|stated|reported|claimed|gave|put|had|referred|listed|misstated|suggested|wrote)\b[^.;#]{0,60}#|(?<!on top of a )(?<!addition to a )(?<!on top of the )(?<!addition to the )\b(?:originally|initially|previously) (?:said|reported|claimed|stated|wrote|put|estimated|announced)\b[^.;#\d]{0,60}#"
    r"|\b(?:a|an|our|the) (?:news |front-page )?(?:story|article|report|caption|headline|column|editorial|graphic|item|review|obituary)\b[^.;#]{0,40}? (?:on|in) (?:\w+day|\w+ \d+|\w+day's paper)\b[^.;#]{0,60}?\b(?:said|stated|reported|gave|misstated|put)\b[^.;#]{0,60}#"
    r"|\b(?:yesterday|today|last week|last month|\w+day)'s (?:[\w-]+ ){0,3}?(?:story|article|report|column|editorial|review|graphic|item)\b[^.;#]{0,40}?\b(?:said|stated|reported|gave|put)\b[^.;#]{0,60}#"
    r"|\bmis(?:stated|reported|identified)\b[^.;#]{0,60}#|\bcorrection (?:noting|saying|that)\b[^.;#]{0,60}#"
)
_CORRECTING_NEEDS = (
    "earlier", "previous", "original", "initial", "prior", "misstated", "misreported", "misidentified", "correction",
    "story", "article", "report", "caption", "headline", "column", "editorial", "graphic", "item", "review", "obituary",
)  # fmt: skip
_ERROR = re.compile(
    r"\b(?:article|story|report|caption|headline|column|editorial|graphic|version|item|review|obituary|post)\b.{0,80}?\b(?:gave the wrong|gave an incorrect|misstated|incorrectly|erroneously|wrongly|mistakenly|was wrong|in error|an error|misreported)\b"
)
_REVISED = re.compile(
    r"\b(?:revised|corrected|amended)\b[^.;#]{0,50}?\bfrom\b[^.;#\d]{0,20}#|\b(?:toll|count|estimate|figure|number|tally)\b[^.;#]{0,160}?\b(?:raised|lowered|updated)\b[^.;#]{0,30}?\bfrom\b[^.;#\d]{0,20}#"
)
_SUPERSEDED = re.compile(
    r"\b(?:when (?:it|he|she|they|the \w+) (?:first |last )?(?:put|gave|set|pegged)|had (?:previously |earlier )?(?:put|pegged|given)|previously|until then|(?:been|was) (?:updated|corrected)|updated to)\b"
)
_TO = re.compile(r"[^.;]{0,90}?\bto\b")
_CONTRAST = re.compile(r"\b(?:but|while|whereas|although|though|however|other estimates|even higher)\b|;")
_TO_ANOTHER = re.compile(r"\b(?:while|whereas)\b|;")
_CHANGING = re.compile(
    r"\b(?:up|down|from|compared|since|last year|a year ago|previous|earlier)\b|^\W*(?:\w+\W+){0,3}(?:hoped|expected|planned|sought|asked|needed|required|allowed)\b"
)
_NEEDED = re.compile(
    r"\b(?:needs?|needed|requir\w+|takes?|took|necessary|thresholds?|minimum|goals?|targets?|quota|short of)\b[^.;,#]{0,40}#"
    r"|#\W?(?:\w+\W){0,3}?(?:thresholds?|needed|required|necessary|minimum|majority|goal|target|it takes)\b"
)
_NO_OTHER = re.compile(
    r"\bnot (?:necessarily|just|only|always|merely|simply)\b[^.;#]{0,30}#|\bno (?:other|single|one|[a-z]+ else)\b[^.;#]{0,60}#|\buntil\b[^.;#]{0,60}#|#[^.;]{0,60}\buntil\b"
)
_SOMEBODYS = re.compile(
    r"#[^.;,]{0,60}\b(?:estimat|claim|report|predict|said|say|stat|assert|promis|project|believ|thought|announc|acknowledg|admit|forecast|pencil|cite|given|gave|allege|boast|list|record|put)\w*"
)
_POSSESSED = re.compile(
    r"\b(?:his|her|their|[a-z]+'s)\W+(?:\w+\W+){0,2}#\W+(?:\w+\W+){0,2}(?:estimates?|figures?|claims?|projections?|numbers?|price tags?|counts?|toll)\b"
)


def replacing(statement: Statement) -> str:
    """The words that put the number in another's place ("the actual figure is"); "" for none."""
    near = statement.before[-_NEAR:]
    told = f"{near}#{statement.behind[:_BEHIND]}"
    m = _REPLACING.search(told) if holds_any(told, _REPLACING_NEEDS) else None
    return "" if m is None or _SUPERSEDED.search(near) else told_words(m)


def answering(statement: Statement) -> str:
    """Words that often put a number in another's place, and often do not ("in fact", "closer to"); "" for none."""
    near = statement.before[-_NEAR:]
    m = _WEAKLY.search(f"{near}#") if holds_any(near, _WEAKLY_NEEDS) else None
    return "" if m is None or _CHANGING.search(statement.behind[:_BEHIND]) else told_words(m)


def states(statement: Statement) -> bool:
    """Whether the sentence says that somebody claims something."""
    return _STATED.search(statement.whole) is not None


def turned_down(statement: Statement) -> str:
    """The words that turn the number down ("wrongly claimed that #", "# is false"); "" for none."""
    whole = f"{statement.before[-_FAR:]}#{statement.behind[:_FAR]}"
    if not _TURNING.find_matches_as_indexes(whole):
        return ""
    return told_words(_TURNED_DOWN.search(whole) or _TURNED_DOWN_BEHIND.search(whole))


def denied(statement: Statement) -> str:
    """What denies the number; "" where it stands."""
    if statement.claim.polarity != "denied":
        return ""
    return next((r for r in statement.claim.rules if r.startswith("denied: ")), "denied: not")[len("denied: ") :]


def is_needed(statement: Statement) -> bool:
    """Whether the number is what something takes, or is to reach: "60 votes are needed", "short of the goal of #"."""
    return _NEEDED.search(f"{statement.before[-_NEAR:]}#{statement.behind[:_BEHIND]}") is not None


def denies_no_claim(statement: Statement) -> bool:
    """Whether a denial turns down nothing that anybody may have stated: "no other candidate had #", "not receive # until"."""
    return _NO_OTHER.search(f"{statement.before[-_NEAR:]}#{statement.behind[:_NEAR]}") is not None


def is_somebodys(statement: Statement) -> bool:
    """Whether the words behind the number say whose it is: "the # that they had reported"."""
    return _SOMEBODYS.search(f"#{statement.behind[:_NEAR]}") is not None


def is_possessed(statement: Statement) -> bool:
    """Whether the number is somebody's by the words around it: "her $20 trillion cost estimate"."""
    return _POSSESSED.search(f"{statement.before[-_NEAR:]}#{statement.behind[:_BEHIND]}") is not None


def far_from(statement: Statement) -> str:
    """The words that say that the number is far from what is so ("nowhere close to #"); "" for none."""
    near = statement.before[-_NEAR:]
    return (
        told_words(_FAR_FROM.search(f"{near}#{statement.behind[:_BEHIND]}")) if holds_any(near, _FAR_FROM_NEEDS) else ""
    )


def is_forecast(statement: Statement) -> bool:
    """Whether the number is one that was to come: what came of it disputes nothing."""
    return _FORECAST.search(statement.whole) is not None


def corrects_itself(cue: str) -> bool:
    """Whether the outlet speaks of its own error: what is right may then stand before it too."""
    return any(word in cue for word in ("version", "story", "article", "post", "edition"))


def tells_of_error(sentence: str) -> bool:
    """Whether the outlet says in general that it was wrong: "a caption misstated the height"."""
    return _ERROR.search(sentence) is not None


def corrects(statement: Statement) -> str:
    """The words that say that the number was an error ("an earlier version said #"); "" for none."""
    before = statement.before[-_FAR:]
    return told_words(_CORRECTING.search(f"{before}#")) if holds_any(before, _CORRECTING_NEEDS) else ""


def revised(statement: Statement) -> str:
    """The words that replace the number by the next one of the sentence ("was raised from # to"); "" for none."""
    near = statement.before[-_NEAR:]
    return told_words(_REVISED.search(f"{near}#")) if "from" in near and _TO.match(statement.behind) else ""


def not_so(sentence: str) -> str:
    """The words by which a whole sentence turns down the one before it ("That isn't true."); "" for none."""
    return told_words(_NOT_SO.match(sentence[:_FAR]))


def opens_facts(sentence: str) -> str:
    """The heading of a fact check that opens a sentence ("THE FACTS:"); "" for none."""
    return told_words(_FACT_HEAD.match(sentence[:LONGEST_HEAD]))


def contrast(words: str) -> str:
    """The word that sets two statements against each other; "" for none."""
    return told_words(_CONTRAST.search(words))


def turns_to_another(words: str) -> bool:
    """Whether the words between two numbers turn to another thing: "while July was revised"."""
    return _TO_ANOTHER.search(words) is not None


_FORECAST = re.compile(
    r"\b(?:predict\w*|project\w*|forecast\w*|expect\w*|hoped?|goals?|targets?|planned|model(?:s|ed)?|promised|forecasters?|economists|called for|calling for|likely|would have)\b"
)
_NEAR, _FAR, _BEHIND = 130, 220, 40  # characters
HEAD_MARKS = (":", "—", "–")
"""One of them closes the heading of a fact check."""
LONGEST_HEAD = _NEAR
"""Characters that the heading of a fact check may take."""


def told_words(m: re.Match[str] | None) -> str:
    """The words of a cue, without the number and the marks around; "" for none."""
    return " ".join(m.group().strip("#,;:. ").split()) if m else ""
