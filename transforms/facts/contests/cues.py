"""Cues: the words by which an article turns a figure down, corrects it, or puts another in its place."""

from __future__ import annotations

import re

from transforms.facts.contests.statement import Statement

_MEASURES = r"(?:figure|number|toll|count|total|cost|price(?: tag)?|estimate|value|amount|crowd|rate|ratio|share|sum|tally|turnout|bill|increase|cut|size|real)"
_REPLACING = re.compile(
    rf"\b(?:actual|correct|real|true|right|accurate) (?:\w+ ){{0,2}}{_MEASURES}\b|\b{_MEASURES} (?:is|was|are|were) (?:actually|really|in fact|closer to)\b"
    rf"|\bactual(?:ly)? (?:amount|average|{_MEASURES})|\bin (?:actual )?(?:fact|reality)\b|\bin truth\b|\bactually\b"
    r"|\bmore like\b|\bcloser to\b|\bnowhere (?:near|close)|\bfar (?:below|above|less than|more than|fewer than|higher than|lower than)\b"
)
_MEASURING = re.compile(
    r"\b(?:put|puts|putting|peg|pegs|pegged|place|places|placed)\b[^.;#]{0,50}?\b(?:at|below|above|over|under|closer to|between|to be)\b[^.;,#]{0,24}#"
    r"|\b(?:contends?|contended|counter(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|disputed?|argue[sd]?)\b[^.;#]{0,60}#"
)
_FALSE = (
    r"(?:false(?:ly)?|wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|inaccurate(?:ly)?|mistaken(?:ly)?|baseless|debunked|discredited"
    r"|unfounded|bogus|absurd|dubious|misleading(?:ly)?|exaggerat\w+|inflat(?:ed|ing)|myth|phony|fabricated|invented|overstat\w+|understat\w+|lied|lying|lie)"
)
_STATED = r"(?:claim\w*|assert\w*|sa(?:id|ys|y|ying)|figure|number|estimate[ds]?|statistics?|suggest\w*|stat|statement|report\w*|label\w*|cite[sd]?|rumor|notion|idea|tweet\w*|predict\w*)"
_TURNED_DOWN = re.compile(
    rf"\b{_FALSE}\b[^.;#\d]{{0,60}}?\b{_STATED}\b[^.;#\d]{{0,90}}#|\b{_STATED}\b[^.;#\d]{{0,60}}?\b{_FALSE}\b[^.;#\d]{{0,60}}#"
)
_FAR_FROM = re.compile(
    r"\b(?:nowhere (?:near|close to)|(?:far|well) (?:below|short of|from|above)|much (?:less|lower|more|higher) than)\b[^.;#]{0,30}#"
)
_TURNED_DOWN_BEHIND = re.compile(
    rf"#[^.;\d]{{0,90}}?\b(?:is|was|are|were|be)\b[^.;\d]{{0,30}}?\b{_FALSE}\b|#[^.;\d]{{0,60}}?\b(?:as {_FALSE}|doesn't add up|does not add up|widely discounted|far too (?:low|high))"
)
_DISPUTING = re.compile(
    r"\b(?:disput(?:e[sd]?|ing)|reject(?:s|ed)?|refut(?:e[sd]?|ing)|challeng(?:e[sd]?|ing)|den(?:y|ies|ied)|debunk(?:s|ed)?|contradict(?:s|ed)?|dismiss(?:es|ed)?)\b"
    r"[^.;#]{0,80}?\b(?:claim|assertion|figure|number|estimate|that)\b[^.;#]{0,80}#|\b(?:disput(?:e[sd]?)|reject(?:s|ed)?) (?:the |that |his |her |its |their )?#"
)
_NOT_SO = re.compile(
    r"^\W*(?:(?:the )?(?:facts|truth|reality|verdict|fact check)\W+)?(?:that|this|it|which|the claim|the figure|the number|his|her|their|trump|he|she|[a-z]+(?:'s)?)?[^.;#]{0,40}?"
    r"\b(?:(?:is|was|are)(?:n't| not) (?:true|so\b|correct|accurate|right|the case)|(?:is|was) (?:\w+ )?(?:false|wrong|incorrect|untrue|inaccurate|off|way off|a lie|exaggerated|misleading)|false\b|not true)"
)
_FACT_HEAD = re.compile(r"^\W*(?:the )?(?:facts?|truth|reality|fact[- ]check|verdict)\b\W", re.IGNORECASE)
_CORRECTING = re.compile(
    r"\b(?:earlier|previous|original|initial|prior) (?:version|story|report|article|post|edition)\b[^.;#]{0,90}#|\b(?:originally|initially|first|previously) (?:said|reported|claimed|stated|wrote|put|estimated|announced)\b[^.;#]{0,90}#"
    r"|\bmis(?:stated|reported|identified)\b[^.;#]{0,60}#"
)
_REVISED = re.compile(
    r"\b(?:revised|raised|corrected|updated|lowered|increased|changed|amended)\b[^.;#]{0,60}?\bfrom\b[^.;#]{0,30}#"
)
_CONTRAST = re.compile(
    r"\b(?:but|while|whereas|although|though|however|yet|instead|meanwhile|by contrast|others?|another|even higher|lower)\b|;"
)
_ESTIMATE = re.compile(
    r"\b(?:estimat\w+|calculat\w+|project\w+|predict\w+|found|count(?:ed|s)|puts?|pegged|stud(?:y|ies)|analysis|according to|says?|said|claim\w*|worth)\b"
)


def replacing(statement: Statement) -> str:
    """The words that put the number in another's place ("the actual figure is"); "" for none."""
    near = f"{statement.before[-_NEAR:]}#"
    m = _MEASURING.search(near) or _REPLACING.search(near)
    if m is None:
        m = re.match(r"#[^.;,]{0,30}\b(?:in fact|actually|in reality)\b", f"#{statement.behind}")
    return _told(m)


def turned_down(statement: Statement) -> str:
    """The words that turn the number down ("wrongly claimed that #", "# is false"); "" for none."""
    whole = f"{statement.before[-_FAR:]}#{statement.behind[:_FAR]}"
    if statement.claim.polarity == "denied":
        return next((r for r in statement.claim.rules if r.startswith("denied: ")), "denied")[len("denied: ") :]
    return _told(_TURNED_DOWN.search(whole) or _DISPUTING.search(whole) or _TURNED_DOWN_BEHIND.search(whole))


def far_from(statement: Statement) -> str:
    """The words that say that the number is far from what is so ("nowhere close to #"); "" for none."""
    return _told(_FAR_FROM.search(f"{statement.before[-_NEAR:]}#"))


def is_forecast(statement: Statement) -> bool:
    """Whether the number is one that was to come: what came of it disputes nothing."""
    return _FORECAST.search(statement.whole) is not None


def corrects(statement: Statement) -> str:
    """The words that say that the number was an error ("an earlier version said #"); "" for none."""
    return _told(_CORRECTING.search(f"{statement.before[-_FAR:]}#"))


def revised(statement: Statement) -> str:
    """The words that replace the number by the next one of the sentence ("was raised from # to"); "" for none."""
    if not re.match(r"[^.;]{0,90}?\bto\b", statement.behind):
        return ""
    return _told(_REVISED.search(f"{statement.before[-_NEAR:]}#"))


def not_so(sentence: str) -> str:
    """The words by which a whole sentence turns down the one before it ("That isn't true."); "" for none."""
    return _told(_NOT_SO.match(sentence[:_FAR]))


def opens_facts(sentence: str) -> str:
    """The heading of a fact check that opens a sentence ("THE FACTS:"); "" for none."""
    return _told(_FACT_HEAD.match(sentence[:_NEAR]))


def contrast(words: str) -> str:
    """The word that sets two statements against each other; "" for none."""
    return _told(_CONTRAST.search(words))


def is_estimate(statement: Statement) -> bool:
    """Whether somebody is said to have come by the number: "put", "estimated", "a study found"."""
    return _ESTIMATE.search(statement.whole) is not None


_FORECAST = re.compile(
    r"\b(?:predict\w*|project\w*|forecast\w*|expect\w*|hoped?|goals?|targets?|planned|model(?:s|ed)?|promised)\b"
)
_NEAR, _FAR = 130, 220  # characters


def _told(m: re.Match[str] | None) -> str:
    return " ".join(m.group().strip("#,;:. ").split()) if m else ""
