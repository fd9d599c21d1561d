"""Replacements: the words by which one figure is put in the place of another, or compared with it."""

from __future__ import annotations

import re

from transforms.facts.contests.cue_words import THE, told_words
from transforms.facts.contests.statement import Statement
from transforms.text.literals import holds_any

_NEAR, _BEHIND, _AROUND = 130, 40, 60  # characters
_MEASURES = r"(?:figures?|numbers?|toll|count|total|costs?|price(?: tag)?|estimates?|value|amount|crowd|rate|ratio|share|sum|tally|turnout|damages?|size)"
_REPLACING = re.compile(
    rf"\b(?:actual|correct|real|true|accurate) (?:\w+ ){{0,2}}(?:{_MEASURES}|cut|increase|loss|gain)\b[^.;#]{{0,60}}#|\b{_MEASURES} (?:is|was|are|were) (?:actually|really|in fact|closer to)\b[^.;#]{{0,30}}#"
    rf"|\bput(?:s|ting)? {THE}(?:\w+ ){{0,3}}{_MEASURES}\b[^.;#]{{0,40}}?\b(?:at|below|above|over|under|closer to|between|to be)\b[^.;,#]{{0,24}}#"
    r"|\b(?<!would )(?<!could )(?<!will )put(?:s|ting)? (?:the|its|his|her|their|that|this) (?:[\w'-]+ ){1,5}?at (?:\w+ ){0,3}#"
    rf"|\bpeg(?:s|ged)? {THE}(?:\w+ ){{0,3}}{_MEASURES}\b[^.;#]{{0,40}}#|\bput it (?:at|closer to)\b[^.;,#]{{0,20}}#"
    rf"|\b(?:actually|in fact|in reality|in truth),? (?:it|that|there)(?:'s| is| was| are| were)\b[^.;#]{{0,30}}#"
    r"|\((?:it|that|there|they|he|she)(?:'s| is| was| are| were| ha[sd]| have)? (?:actually|really|in fact|in reality) (?:\w+ ){0,2}#"
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
_OUTDOING = re.compile(
    rf"^[^.;#]{{0,30}}\b(?:double|triple|quadruple|twice|half|times|more than|less than|fewer than|higher than|lower than|above|below)\b (?:the |its |their |what )?(?:\w+ )?"
    rf"(?:{_MEASURES} (?:\w+ ){{0,3}}?(?:previously|originally|initially|first|earlier|officially|publicly)\b|(?:previous|earlier|original|initial|official|reported|stated) {_MEASURES}\b|had (?:been )?(?:previously|originally|initially|first|earlier|officially|publicly)\b)"
)
"""A number that is more, or less, than one given before: "# million, more than triple the amount previously cited"."""
_OUTDOING_NEEDS = ("previous", "original", "initial", "first", "earlier", "official", "publicly", "reported", "stated")
_SUMMING = re.compile(r", (?:thus |thereby |so )?(?:putting|bringing)\b[^.;,#]{0,60}#")
_SUPERSEDED = re.compile(
    r"\b(?:when (?:it|he|she|they|the \w+) (?:first |last )?(?:put|gave|set|pegged)|had (?:previously |earlier )?(?:put|pegged|given)|previously|until then|(?:been|was) (?:updated|corrected)|updated to)\b"
)
_CHANGING = re.compile(
    r"\b(?:up|down|from|compared|since|last year|a year ago|previous|earlier)\b|^\W*(?:\w+\W+){0,3}(?:hoped|expected|planned|sought|asked|needed|required|allowed)\b"
)
_SOMEBODYS = re.compile(
    r"#[^.;,]{0,60}\b(?:estimat|claim|report|predict|said|say|stat|assert|promis|project|believ|thought|announc|acknowledg|admit|forecast|pencil|cite|given|gave|allege|boast|list|record|put)\w*"
)
_FORESEEN = re.compile(
    r"[^.;,]{0,50}\b(?:predict|forecast|expect|hoped|project|economists|analysts|anticipat|foreseen|target)"
)
_POSSESSED = re.compile(
    r"\b(?:his|her|their|[a-z]+'s)\W+(?:\w+\W+){0,2}#\W+(?:\w+\W+){0,2}(?:estimates?|figures?|claims?|projections?|numbers?|price tags?|counts?|toll)\b"
)
_NO_MORE = re.compile(
    r"\b(?:only|just|merely|barely|no more than|(?<!no )(?:fewer|less) than|under|below|as few as|a mere|at most|hardly)\W+(?:\w+\W+){0,2}$"
)
_COMPARED_CLAIM = re.compile(
    r"\b(?:(?:far|well|way|sharply|significantly|considerably|slightly|much) (?:below|above|short of|from|more than|less than|higher than|lower than|fewer than)|at odds with|contradicts?|contrary to)"
    r" (?:[\w'’.-]+ ){1,5}?(?:projections?|forecasts?|estimates?|claims?|figures?|predictions?|assertions?|counts?) (?:that|of)\b[^.;#]{0,100}#"
)
_TAKING_UP = re.compile(
    rf"\W*(?:but |yet |still,? )?(?:that|this|it|those|these|both|the)(?: (?:new|latest|two))?(?: (?:{_MEASURES}|forecasts?|projections?|predictions?))?(?:'s| is| was| are| were| would be)\b"
)
_EXCESS = re.compile(
    r"\b(?:over|under|mis)(?:stat|estimat|count|report)\w+ (?:\w+ ){0,4}by (?:\w+ ){0,2}$|\b(?:exaggerat|inflat)\w+ (?:\w+ ){0,4}by (?:\w+ ){0,2}$"
    r"|\b(?:off|out|wrong|too (?:high|low|many|few|much)) by (?:\w+ ){0,2}$"
)
_AT_MOST = re.compile(r"^\W*(?:\w+\W+){0,2}at (?:the )?most\b")
_NO_LESS = re.compile(
    r"\b(?:at least|more than|over|above|as many as|as much as|up to|even|easily|upwards of|closer to|nearer)\W+(?:\w+\W+)?$"
)
_IN_ITS_PLACE = re.compile(
    r"\b(?:closer to|nearer|more like|actual|actually|real|true|correct|in fact|in reality|in truth|really|instead|the (?:figure|number|cost|total|toll) (?:is|was|at))\b"
)
_COMPARED = re.compile(
    r"\b(?:(?:far|well|much|way|substantially|considerably|significantly|slightly|even|many times)? ?(?:more|less|fewer|higher|lower|greater|smaller|larger|better|worse) than|(?:(?:far|well|way|still|just|slightly) )?(?:below|above|short of)|(?:far|well|way) from"
    r"|instead of|rather than|compared (?:with|to)|as opposed to|contrary to|despite|at odds with|half|twice|double|times) (?:the|his|her|its|their|[a-z]+'s)?\W*(?:[\w$£€-]+ ){0,2}$"
)


def replacing(statement: Statement) -> str:
    """The words that put the number in another's place ("the actual figure is"); "" for none."""
    near = statement.before[-_NEAR:]
    told = f"{near}#{statement.behind[:_BEHIND]}"
    m = _REPLACING.search(told) if holds_any(told, _REPLACING_NEEDS) else None
    return "" if m is None or _SUPERSEDED.search(near) else told_words(m)


def sums_up(statement: Statement) -> bool:
    """Whether the number is what comes of others before it: "it would add $95 billion, putting the number closer to #"."""
    return _SUMMING.search(f"{statement.before[-_NEAR:]}#") is not None


def answering(statement: Statement) -> str:
    """Words that often put a number in another's place, and often do not ("in fact", "closer to"); "" for none."""
    near = statement.before[-_NEAR:]
    m = _WEAKLY.search(f"{near}#") if holds_any(near, _WEAKLY_NEEDS) else None
    if m is None and holds_any(statement.behind[:_NEAR], _OUTDOING_NEEDS):
        return told_words(_OUTDOING.match(statement.behind[:_NEAR]))
    return "" if m is None or _CHANGING.search(statement.behind[:_BEHIND]) else told_words(m)


def is_somebodys(statement: Statement) -> bool:
    """Whether the words behind the number say whose it is: "the # that they had reported"."""
    return _SOMEBODYS.search(f"#{statement.behind[:_NEAR]}") is not None


def is_possessed(statement: Statement) -> bool:
    """Whether the number is somebody's by the words around it: "her $20 trillion cost estimate"."""
    return _POSSESSED.search(f"{statement.before[-_NEAR:]}#{statement.behind[:_BEHIND]}") is not None


def outdone(a: Statement, b: Statement, near: str) -> str:
    """The bound by which the second number leaves out the first: 900, then "at least 2,000" or "only 300"; "" for none.
    ``near``: what stands before ``b``."""
    if b.figure < a.figure:
        return told_words(_NO_MORE.search(near) or _AT_MOST.search(b.behind))
    return told_words(_NO_LESS.search(near))


def in_its_place(near: str) -> str:
    """The words that put a number in another's place ("in fact", "closer to"); "" for none."""
    return told_words(_IN_ITS_PLACE.search(near[-_AROUND:]))


def is_compared(near: str) -> bool:
    """Whether the words before a number compare it with the one before: "far more than the # that the ministry gave"."""
    return _COMPARED.search(near[-80:]) is not None


def is_compared_with_claim(near: str) -> bool:
    """Whether the words before a number compare the one before with what somebody says: "well below the ministry's forecast that
    growth would be #"."""
    return _COMPARED_CLAIM.search(f"{near}#") is not None


def takes_up(near: str) -> bool:
    """Whether the words before a number begin with what was said before: "That is still short of #", "Those forecasts are"."""
    return _TAKING_UP.match(near) is not None


def is_excess(statement: Statement) -> bool:
    """Whether the number is by how much another is wrong: "an overstatement by about # jobs"."""
    return " by " in statement.before[-_BEHIND:] and _EXCESS.search(statement.before[-_NEAR:]) is not None


def is_belittled(near: str) -> bool:
    return _NO_MORE.search(near) is not None


def is_foreseen(statement: Statement) -> bool:
    """Whether the words behind the number say that somebody expected it: "the # that forecasters predicted"."""
    return _FORESEEN.match(statement.behind) is not None
