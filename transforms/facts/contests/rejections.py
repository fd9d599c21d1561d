"""Rejections: the words by which an article turns a figure down."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, Implementation

from transforms.facts.contests.cue_words import THE, told_words
from transforms.facts.contests.statement import Statement
from transforms.lexicon.word_lists import words
from transforms.text.literals import holds_any

_NEAR, _FAR, _BEHIND = 130, 220, 40  # characters
_CLAIMS = r"(?:claims?|assertions?|figures?|numbers?|estimates?|statistics?|stats?|statements?|suggestions?|reports?|rumou?rs?|notions?|accusations?|allegations?|contentions?|polls?)"
_SAYING = r"(?:claim|sa(?:id|y)|stat|suggest|assert|report|tweet|put|label|insist|predict|estimat|argu|alleg|identif|wrote|list)\w*"
_FALSELY = r"(?:falsely|wrongly|incorrectly|erroneously|inaccurately|mistakenly|misleadingly)"
_FALSE = r"(?:false|baseless|debunked|discredited|unfounded|bogus|erroneous|inaccurate|incorrect|absurd|phony|mistaken|untrue|disproven|disputed)"
_TURNED_DOWN = re.compile(
    rf"\b{_FALSELY}\b (?:\w+ ){{0,2}}?{_SAYING}\b(?! (?:was|is|were|are|to be) an? )[^.;#\d]{{0,90}}#|\({_FALSELY}\) {_SAYING}[^.;#\d]{{0,70}}#"
    rf"|\b{_FALSE} (?:\w+ ){{0,2}}?{_CLAIMS}\b(?! under\b| to (?!have\b|be\b|having\b)|[^.;#]{{0,30}}(?:…|\())[^.;,#\d]{{0,90}}#|\bwrong (?:in|when|to) (?:\w+ )?{_SAYING}[^.;#\d]{{0,70}}#|\blying when \w+ {_SAYING}[^.;#\d]{{0,50}}#"
    rf"|\b(?:disput|reject|refut|debunk|den|contradict|dismiss|contest)(?:e[sd]?|s|ed|ies|ied|y|) {THE}(?:[\w-]+ ){{0,3}}?{_CLAIMS} (?:that|of|by)\b[^.;,#\d]{{0,90}}#"
    rf"|\b(?:disput|reject|question|challeng|debunk|dismiss|refut)(?:e[sd]|s|ed) {THE}#(?= {_CLAIMS})"
)
_TURNED_DOWN_BEHIND = re.compile(
    rf"\b(?:{_CLAIMS}|rated?)\b[^.;#]{{0,120}}#[^.;,\d]{{0,80}}?(?:,?[\"”'’]+,? )?\b(?:(?:is|was|are|were) (?:\w+ ){{0,2}}(?:{_FALSE}|wrong|a lie|a myth|exaggerated|overstated|understated|inflated|misleading|problematic|off the mark|off base|unsupported|laughable|nonsense|absurd|(?:an? )?(?:insult|fantasy|fiction|exaggeration|invention)|plucked|made up|invented)\b|as false\b|does(?:n't| not) add up|do(?:n't| not) add up)"
    r"|#[^.;\d]{0,60}?\bwidely discounted\b"
)
_TURNING = AhoCorasick(
    "false wrong incorrect erroneous inaccura mistaken misleading baseless debunk discredit unfounded bogus absurd phony "
    "untrue disprove disput lying question challeng reject refut deni deny dene contradict dismiss contest exaggerat overstated understated inflated problematic unsupported laughable nonsense "
    "insult fantasy fiction invent plucked".split()
    + ["den ", "dens ", "made up", " a lie", " a myth", " add up", "off the mark", "off base", "widely discounted"],
    implementation=Implementation.DFA,
)
"""Letters without which nothing turns a number down: few sentences have any."""
_FAR_FROM = re.compile(
    r"\b(?:nowhere (?:near|close to)|(?:far|well) (?:below|short of|from|above)|much (?:less|lower|more|higher) than)\b(?![^.;#]{0,20}\b(?:goals?|targets?|limits?|thresholds?|minimum|quota|required|needed)\b)[^.;#]{0,20}#(?! (?:\w+ ){0,4}?(?:demand|ask|sought|request|want|need|propos|requir|hop|necessary|goal|target|threshold)\w*)(?= (?:mark|figure|number|claim|estimate)|[.,;]| (?:that|as|he|she) )"
)
_FAR_FROM_NEEDS = ("far ", "much ", "well ", "nowhere ")
_NOT_SO = re.compile(
    r"^\W*(?:the (?:facts?|truth|reality)\W+)?(?:but |however, |in fact, )?(?:that|this|it|which|(?:that|this|the|his|her|their) (?:claim|figure|number|statement|estimate)|he|she|they|[a-z.]+|[a-z]+(?:'s|s') (?:claim|figure|number|ratio|statement|estimate|math))"
    r"(?:'s| is| was| are| were)(?:"
    r"(?:n't| not) (?:\w+ )?(?:true|correct|accurate|right|so\b)| (?:\w+ )?(?:false|wrong|incorrect|untrue|inaccurate|way off|off a bit|a lie|a myth)\b)|^\W*(?:the facts\W+)?not true\b|^\W*false[.:]"
    r"|^\W*(?:that|this) (?:is|was)(?:n't| not) what\b|^\W*(?:it|they|he|she|there|that|this) (?:ha[sd]|have|did|do|does|is|was|were|are|will|would)(?:n't| not)[.!]|^\W*not so[.!]"
)
_ASKING = re.compile(
    rf"^\W*(?:but |so |and |yet )?(?!\w+n['’]t\b)(?:{'|'.join(sorted(words('auxiliaries')))})\b[^,;:?]*$"
)
_ASKED = re.compile(r"^[^,;:?]{0,40}\?[\"”'’) ]*$")
_ANSWERED_NO = re.compile(
    r"^\W*(?:no|nope|hardly|wrong|false|never|not (?:even|remotely|anywhere|quite|exactly|really|at all|so|true|by a long shot)(?: \w+){0,2})\W*(?:$|[.!,])"
)
"""What answers a question, and turns down the figure in it: "Did he cut the budget by 26 percent? Not even close."."""
_NEEDED = re.compile(
    r"\b(?:needs?|needed|requir\w+|takes?|took|necessary|thresholds?|minimum|goals?|targets?|quota|short of)\b[^.;,#]{0,40}#"
    r"|#\W?(?:\w+\W){0,3}?(?:thresholds?|needed|required|necessary|minimum|majority|goal|target|it takes)\b"
)
_NO_OTHER = re.compile(
    r"\bnot (?:necessarily|just|only|always|merely|simply)\b[^.;#]{0,30}#|\bno (?:other|single|one|[a-z]+ else)\b[^.;#]{0,60}#|\buntil\b[^.;#]{0,60}#|#[^.;]{0,60}\buntil\b"
    r"|\bnot (?:the )?#[^.;]{0,40}?\b(?:we|it|they|he|she|there) (?:did|had|was|were|used)\b"  # what was so before
)
_REJECTING = "|".join(sorted(words("rejecting_words"), key=len, reverse=True))
_CONTESTED = re.compile(
    rf"\b(?:{_REJECTING}"
    r"|t(?:ook|akes?|aking) issue|at odds|differ(?:s|ed)? (?:sharply|widely|from)|(?:very|quite|far) different|an insult|do(?:es)?n't (?:recogni[sz]e|add up)|plucked|many times|shot back|(?:is|was|are|were|got (?:it|that|its \w+)) (?:\w+ )?wrong|not (?:true|so|what|the case|correct|accurate|right)|n't (?:true|so|what|the case|correct|accurate|right)"
    r"|says? otherwise|no such|none of it|(?:don't|doesn't|do not|does not|didn't) know where|(?:unclear|not (?:\w+ )?clear) where|can(?:not|'t) count|made (?:it )?up|a lie\b)\b"
)
_REJECTS = AhoCorasick(
    [
        *words("rejecting_words"),
        *"issue|at odds|differ|insult|recogni|add up|plucked|many times|shot back|wrong|not |n't |otherwise|no such|none of it|know where|clear where|can count|'t count|made up|made it up|garbage|a lie".split(
            "|"
        ),
    ],
    implementation=Implementation.DFA,
)
"""Letters without which nothing said is turned down."""
_FLATLY = re.compile(
    rf"(?:^|[.!?\"”:—])\W*(?:[\w'’.-]+\W+){{0,7}}?(?:{_REJECTING}|wrong|garbage|otherwise|not (?:true|so|correct|right|accurate|what)|n't (?:true|so|correct|right|accurate|what|count|add)|no such|none of it|lie)(?:\W+[\w'’.-]+){{0,4}}?\W*(?:$|[.!?:\"”])"
)


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


def far_from(statement: Statement) -> str:
    """The words that say that the number is far from what is so ("nowhere close to #"); "" for none."""
    near = statement.before[-_NEAR:]
    return (
        told_words(_FAR_FROM.search(f"{near}#{statement.behind[:_BEHIND]}")) if holds_any(near, _FAR_FROM_NEEDS) else ""
    )


def not_so(sentence: str) -> str:
    """The words by which a whole sentence turns down the one before it ("That isn't true."); "" for none."""
    return told_words(_NOT_SO.match(sentence[:_FAR]))


def asks(statement: Statement) -> bool:
    """Whether a question is about the number: "Did she cut the budget by #?", and not "Does she, who is #, regret it?"."""
    if statement.claim.measure in ("age", "duration") or not _ASKING.match(statement.before):
        return False
    return _ASKED.match(statement.behind) is not None


def answered_no(sentence: str) -> str:
    """The words that answer a question with no ("Not even close."); "" for none."""
    return told_words(_ANSWERED_NO.match(sentence[:_FAR]))


def contested(told: str) -> str:
    """The words that say that two things said do not agree ("at odds", "disputes"); "" for none."""
    return told_words(_CONTESTED.search(told)) if _REJECTS.find_matches_as_indexes(told) else ""


def flatly(told: str) -> str:
    """The words of a short clause that turns down what was said and says nothing else ("A fairy tale."); "" for none."""
    return told_words(_FLATLY.search(told)) if _REJECTS.find_matches_as_indexes(told) else ""
