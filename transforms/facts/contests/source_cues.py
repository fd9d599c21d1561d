"""Cues of two sources: words by which a figure is an estimate, is doubted, or is set against another's."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, Implementation

from transforms.facts.contests.contest_cues import told_words
from transforms.facts.contests.statement import Statement
from transforms.lexicon.word_lists import words

_ESTIMATING = (
    r"(?:peg(?:s|ged)?|estimat(?:e|es|ed|ing)|reckon(?:s|ed)?|count(?:s|ed)?|calculat(?:e|es|ed)|tall(?:y|ies|ied)|guess(?:es|ed)?"
    r"|arriv(?:e|es|ed) at|c[oa]mes? (?:to|up with)|add(?:s|ed)? up to|amount(?:s|ed)? to|work(?:s|ed)? out at|found|finds?|show(?:s|ed)?|record(?:s|ed)?"
    r"|list(?:s|ed)?|document(?:s|ed)?|verif(?:y|ies|ied)|identif(?:y|ies|ied)|logged|believ(?:es?|ed)|thinks?|concluded?)"
)
_ESTIMATED = re.compile(
    rf"\b{_ESTIMATING}\b[^.;#]{{0,60}}#|\bput(?:s|ting)?\b[^.;#]{{0,50}}\b(?:at|between|below|above|over|around|closer to|to be)\b[^.;,#]{{0,24}}#|\bby (?:her|his|its|their|our|[a-z']+'s?) (?:own )?(?:reckoning|count|estimates?|calculations?|math|tally)\b"
    r"|\b(?:estimate|tally|count|figures?|number) (?:is|was|of|stands? at)\b[^.;#]{0,20}#"
)
_COUNTED_BY_ANOTHER = re.compile(
    rf"(?:;|\b(?:but|while|whereas))\W+(?!(?:he|she|it|they|we|i|there)\b)[^.;#]{{3,60}}\b(?:puts?|{_ESTIMATING})\b[^.;#]{{0,30}}#"
)
_DOUBTED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|boast(?:s|ed|ing)?|insist(?:s|ed|ing)?|alleg(?:es?|ed|ing)|assert(?:s|ed|ing|ion)?|contend(?:s|ed|ing)?|tout(?:s|ed|ing)?|brag(?:s|ged|ging)?|maintain(?:s|ed)?)\b"
)
_REJECTING = "|".join(sorted(words("rejecting_words"), key=len, reverse=True))
_CONTESTED = re.compile(
    rf"\b(?:{_REJECTING}"
    r"|t(?:ook|akes?|aking) issue|at odds|differ(?:s|ed)? (?:sharply|widely|from)|(?:very|quite|far) different|an insult|do(?:es)?n't (?:recogni[sz]e|add up)|plucked|many times|shot back|(?:is|was|are|were|got (?:it|that|its \w+)) (?:\w+ )?wrong|not (?:true|so|what|the case|correct|accurate|right)|n't (?:true|so|what|the case|correct|accurate|right)"
    r"|says? otherwise|no such|none of it|(?:don't|doesn't|do not|does not|didn't) know where|can(?:not|'t) count|made (?:it )?up|a lie\b)\b"
)
_REJECTS = AhoCorasick(
    [
        *words("rejecting_words"),
        *"issue|at odds|differ|insult|recogni|add up|plucked|many times|shot back|wrong|not |n't |otherwise|no such|none of it|know where|can count|'t count|made up|made it up|garbage|a lie".split(
            "|"
        ),
    ],
    implementation=Implementation.DFA,
)
"""Letters without which nothing said is turned down."""
_AGAINST = re.compile(
    r"\b(?:but|while|whereas|although|though|however|yet|other (?:\w+ )?(?:estimates|counts|figures)|even (?:higher|lower|more|fewer)|(?:higher|lower) still)\b|;"
)
_CONCEDING = re.compile(r"^\W*(?:although|while|though|whereas)\b")
_NO_MORE = re.compile(
    r"\b(?:only|just|merely|barely|no more than|fewer than|less than|under|below|as few as|a mere|at most|hardly)\W+(?:\w+\W+){0,2}$"
)
_AT_MOST = re.compile(r"^\W*(?:\w+\W+){0,2}at (?:the )?most\b")
_NO_LESS = re.compile(
    r"\b(?:at least|more than|over|above|as many as|as much as|up to|even|easily|upwards of|closer to|nearer)\W+(?:\w+\W+)?$"
)
_WANTED = re.compile(
    r"\b(?:demand|seek|sought|request|ask|want|need|requir|propos|offer|aim)\w*\b[^.;#]{0,60}#|#[^.;,]{0,40}\b(?:demanded|sought|requested|asked|wanted|needed|required|proposed)\b"
)
_MOVED = re.compile(
    r"\b(?:ha[sd]|have) (?:since )?(?:risen|grown|fallen|dropped|climbed|increased|reached|jumped|passed|surpassed)\b|\b(?:rose|grew|fell|dropped|climbed|jumped)\W+(?:(?:by|to|from)\W+)?(?:\w+\W+)?$|\b(?:eclips\w+|surpass\w+|broke)\b|\b(?:previous|old|prior|last|all-time) (?:record|high|low|mark)\b"
)
_DEAD = re.compile(r"\b(?:dead|died?|kill\w*|deaths?|tolls?)\b")
_GENERAL = re.compile(r"(?:the|this|that|his|her|their|its|it|they|he|she|one|some|others?)\b(?: [a-z-]+)?$", re.I)
_IN_ITS_PLACE = re.compile(
    r"\b(?:closer to|nearer|more like|actual|actually|real|true|correct|in fact|in reality|in truth|really|instead|the (?:figure|number|cost|total|toll) (?:is|was|at))\b"
)
_COMPARED = re.compile(
    r"\b(?:(?:far|well|much|way|substantially|considerably|significantly|slightly|even|many times)? ?(?:more|less|fewer|higher|lower|greater|smaller|larger|better|worse) than|(?:far|well|way) (?:below|above|short of|from)"
    r"|instead of|rather than|compared (?:with|to)|as opposed to|contrary to|despite|at odds with|half|twice|double|times) (?:the|his|her|its|their|[a-z]+'s)?\W*(?:[\w$£€-]+ ){0,2}$"
)
_DEGREE = re.compile(
    r"\b(?:far|much|significantly|considerably|well|way|sharply|substantially|slightly|vastly|even) (?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|cheaper|below|above)\b(?! likely)"
)
_OTHERS = re.compile(
    r"\b(?:versus|vs\.?|other (?:\w+ )?(?:estimates|counts|figures|studies|polls|analyses|reports|sources|experts|economists|analysts|groups)|estimates (?:vary|range|differ)|rivals?|opponents?|critics"
    r"|watchdogs?|fact.check\w*|independent\w*|skeptics?|opposing|opposition|advocates|activists)\b"
)
_FORMER = re.compile(r"\b(?:initial(?:ly)?|original(?:ly)?|at first|first|earlier|previous(?:ly)?|preliminary|prior)\b")
_LATTER = re.compile(r"\b(?:now|later|revised|corrected|actually|updated|since|but|final|recount)\b")
_FLATLY = re.compile(
    rf"(?:^|[.!?\"”:—])\W*(?:[\w'’.-]+\W+){{0,7}}?(?:{_REJECTING}|wrong|garbage|otherwise|not (?:true|so|correct|right|accurate|what)|n't (?:true|so|correct|right|accurate|what|count|add)|no such|none of it|lie)(?:\W+[\w'’.-]+){{0,4}}?\W*(?:$|[.!?:\"”])"
)
_TAKEN_BACK = re.compile(
    r"\b(?:misspoke|misread|misheard|miscounted|mis-?stat\w+|mistake\w*|mistaken\w*|in error|an error|errors?|typo|apologi[sz]\w+|conced\w+|admit\w+|acknowledg\w+|corrected|correction|retract\w+|withdr\w+|got it wrong|was wrong|wrongly|should have (?:been|said|read)|meant|cannot have|can't have|could not have|couldn't have|was in fact|in fact)\b"
)
_OWN_ERROR = re.compile(
    r"\b(?:misspoke|misprint\w*|typo\w*|apologi[sz]\w+|what (?:it|he|she|we|they|i) meant|meant to say|we (?:\w+ )?(?:attributed|gave|printed|put|misstated|published)|got it wrong|slip of the tongue|first reported as"
    r"|(?:the|an?|our) (?:caption|story|article|column|graphic|headline) (?:\w+ )?(?:attributed|gave|said|reported|printed|put|stated|wrote|misstated|published)|editor's note|corrections?:|issued a correction|in a correction)\b"
)
_HAD = re.compile(
    r"\bhad (?:\w+ )?(?:told|said|put|given|reported|estimated|announced|claimed|stated|counted)\b|\b(?:initially|originally|at first|first|previously|earlier) (?:said|put|gave|reported|estimated|announced|claimed|told|stated|counted)\b"
)
_APART = re.compile(
    r"\b(?:(?:by|in) contrast|compared (?:with|to)|unlike|meanwhile|likewise|similarly|also|in addition|too)\b"
)
_NOW = re.compile(r"\b(?:now|revised|corrected|later|actually|recount|lowered|raised|down to|up to)\b")
_BELITTLED = re.compile(
    r"\b(?:just|only|barely|merely|a mere|at most|no more than|as few as|less than|fewer than|under)\W+(?:\w+\W+)?$"
)
_BEFORE, _AROUND, _HEAD = 130, 60, 70  # characters


def estimated(told: str) -> str:
    """The words before a number that make it an estimate or a count ("reckons that"); "" for none."""
    return told_words(_ESTIMATED.search(f"{told[-_BEFORE:]}#"))


def is_counted_by_another(told: str) -> bool:
    """Whether the words between two numbers turn to somebody else who counts: "; the ministry counted #"."""
    return _COUNTED_BY_ANOTHER.search(f"{told[-_BEFORE:]}#") is not None


def doubted(before: str, behind: str) -> str:
    """The word by which who reports a number stands aside from it ("claims"); "" for none."""
    return told_words(_DOUBTED.search(before[-_BEFORE:]) or _DOUBTED.search(behind[:_AROUND]))


def contested(told: str) -> str:
    """The words that say that two things said do not agree ("at odds", "disputes"); "" for none."""
    return told_words(_CONTESTED.search(told)) if _REJECTS.find_matches_as_indexes(told) else ""


def against(told: str) -> str:
    """The word that turns against what was said before; "" for none at the head of ``told``."""
    m = _AGAINST.search(told[:_HEAD])
    return told_words(m) or (m.group() if m else "")  # a semicolon is a mark and no word


def concedes(told: str) -> str:
    """The word that opens a sentence whose second half turns against the first ("Although"); "" for none."""
    return told_words(_CONCEDING.match(told))


def outdone(a: Statement, b: Statement, near: str) -> str:
    """The bound by which the second number leaves out the first: 900, then "at least 2,000" or "only 300"; "" for none.
    ``near``: what stands before ``b``."""
    if b.figure < a.figure:
        return told_words(_NO_MORE.search(near) or _AT_MOST.search(b.behind))
    return told_words(_NO_LESS.search(near))


def is_bounded(told: str) -> bool:
    """Whether a bound stands before a number."""
    return (_NO_LESS.search(told) or _NO_MORE.search(told)) is not None


def is_wanted(statement: Statement) -> bool:
    """Whether the number is what somebody asks for: what there is disputes nothing."""
    return _WANTED.search(f"{statement.before[-_BEFORE:]}#{statement.behind[:_AROUND]}") is not None


def is_of_the_dead(statement: Statement) -> bool:
    return _DEAD.search(statement.whole) is not None


def is_general(speaker: str) -> bool:
    """Whether the words for a speaker may stand for one named before: "the report", "the agency"."""
    return _GENERAL.match(speaker) is not None


def in_its_place(near: str) -> str:
    """The words that put a number in another's place ("in fact", "closer to"); "" for none."""
    return told_words(_IN_ITS_PLACE.search(near[-_AROUND:]))


def is_compared(near: str) -> bool:
    """Whether the words before a number compare it with the one before: "far more than the # that the ministry gave"."""
    return _COMPARED.search(near[-80:]) is not None


def by_degree(told: str) -> str:
    return told_words(_DEGREE.search(told))


def others(told: str) -> str:
    """The words by which others speak ("critics", "other estimates"); "" for none."""
    return told_words(_OTHERS.search(told))


def is_superseded(before: str, near: str) -> bool:
    """Whether one number was first given, and the other takes its place: "initially #", "now #"."""
    return _FORMER.search(before[-70:]) is not None and _LATTER.search(near[-90:]) is not None


def is_withdrawn(before: str, near: str) -> bool:
    """Whether who gives a number had given another: "now says #", "had said #"."""
    had, now = _HAD.search(near) or _HAD.search(before), _NOW.search(near) or _NOW.search(before)
    return had is not None and now is not None


def is_belittled(near: str) -> bool:
    return _BELITTLED.search(near) is not None


def has_moved(near: str) -> bool:
    """Whether the words before a number say that it came to be it, or was it before: "had risen to #", "the previous record of #"."""
    return _MOVED.search(near) is not None


def flatly(told: str) -> str:
    """The words of a short clause that turns down what was said and says nothing else ("A fairy tale."); "" for none."""
    return told_words(_FLATLY.search(told)) if _REJECTS.find_matches_as_indexes(told) else ""


def takes_back(told: str) -> str:
    """The words by which one says that one was in error ("misspoke"); "" for none."""
    return told_words(_TAKEN_BACK.search(told))


def owns_an_error(told: str) -> str:
    """The words by which an outlet or a source says that a figure of its own was an error; "" for none."""
    return told_words(_OWN_ERROR.search(told))


def sets_apart(near: str) -> bool:
    """Whether the words before a number compare one thing with another, or add another: "by contrast", "also"."""
    return _APART.search(near) is not None
