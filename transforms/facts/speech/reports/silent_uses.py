"""Uses of reporting verbs that report nothing: "the flood claimed 30 lives", "all told", "patients admitted to"."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import BASE, NOUNLIKE, PAST, Cue
from transforms.facts.speech.grammar.word_classes import DAYS, PERSONAL, RELATIVES
from transforms.lexicon.word_lists import table, words

_LEADS_NUMBER = (
    "about almost nearly roughly around another some one two three just only barely merely scarcely hardly well over under"
    " over above below close to more less fewer than at least at most up to as much many as exactly a an the estimated extra"
    " additional further total average net of fresh new".split()
)
_SUM = re.compile(
    rf"\s+(?:to\b|(?:(?:{'|'.join(dict.fromkeys(_LEADS_NUMBER))})\s+)*(?:(?:[A-Z]{{1,3}})?[$£€₹¥]?\d[\d.,]*|(?:basis|percentage) points?\b"
    rf"|(?:{'|'.join(sorted(words('small_numbers') | words('tens') | {'hundreds', 'thousands', 'millions', 'dozens'}))})\b))"
)
_MARK = re.compile(r"[\s,:]*[\"“]")
FINITE_VERB = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did)\b"
# a quoted subject, whose clause the reporting one goes on with: "claimed “fear” has seized the town"
_QUOTED_SUBJECT = re.compile(rf"\s(?:that\s)?[\"“][^\"“”\n]{{1,120}}[\"”]\s+{FINITE_VERB}")
# what a number counts, with a verb behind: "she added 30 people were hurt"
_CLAUSE_OF_NUMBER = re.compile(rf"[^.,;:!?–—()]{{0,60}}?\s{FINITE_VERB}")
_CLAIMED = re.compile(
    r"\s+(?!that\b)(?:[\w,.’'-]+\s+){0,6}?(?:lives|life|victims|casualties|responsibility|credit|asylum|titles?|medals?|hono[u]?rs?|victory|victories|prizes?|crowns?)\b"
    rf"(?!\s+{FINITE_VERB})"
)
# of those let in, not of what somebody owns to: "admitted to taking"
_ADMITTED = re.compile(r"\s+(?:(?:in)?to|as|under|since|each|every|last|this|annually)\b(?!\s+(?:\w+ly\s+)?\w+ing\b)")
_ADMITTED_IN = re.compile(r"\s+(?:in|at|from)\b")
_LOST = re.compile(r"\s+(?:dead|lost|killed|missing|trapped|drowned|hurt|injured)\b")
_DENIED = re.compile(r"\s+(?:him|her|them|us|me|it|you)\b(?!\s+(?:was|were|is|are|had|has))")
# a work for an object: "wrote the first decision"
_WORK = re.compile(
    rf"\s+(?:an?|the|his|her|its|their|this|several|many|two|three)\s+(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(sorted({*table('paper_nouns'), 'decision', 'opinion', 'novel', 'song', 'column', 'dissent', 'ruling', 'apology', 'photo', 'picture', 'link', 'video'}))})s?\b"
    r"(?!\s+(?:has|have|had|is|are|was|were|will|would)\b)"
)
_OTHER_SENSES = {
    "claim": _CLAIMED,
    "deny": _DENIED,
    "write": _WORK,
    "tweet": _WORK,
    "continue": re.compile(r"\s+(?:to\b(?!\s+(?:say|insist|claim|argue))|\w+ing\b)"),
}
_GROUND = re.compile(r"\s+(?:for|as|by)\b")
_REDUCED = re.compile(
    rf"\s+(?:(?:on|last|this|late|early|earlier)\s+)*(?:{'|'.join(sorted(DAYS))})\s+{FINITE_VERB}", re.I
)
_DAY_STARTS = frozenset(c[:2] for w in [*DAYS, "on", "last", "this", "early"] for c in (w, w.capitalize()))
_NOUN = re.compile(rf"\s+(?:(?:now|then|still|also|already|currently)\s+)?{FINITE_VERB}")
_PLANNED = (" to ", " that ", " on ", " for ")
_POSSIBLE = frozenset("can could may might should must cannot can't can’t".split())
_THAT_WITHIN = 90


def reports_nothing(text: str, begin: int, stop: int, toks: list[Token], cue: Cue) -> bool:
    """Whether the verb ``begin:stop``, whose sentence opens with ``toks``, is used for something else than reporting."""
    lemma = cue.lemma
    prior = toks[-1][1] if toks else ""
    if (
        _MARK.match(text, stop)
        and _QUOTED_SUBJECT.match(text, stop) is None
        and (lemma != "tell" or text.find(" that ", stop, stop + _THAT_WITHIN) < 0)
    ):
        return True  # a quotation's, which are read elsewhere
    if cue.form == BASE and (cue.family == "think" or lemma == "explain") and any(t[1] in _POSSIBLE for t in toks[-2:]):
        return True  # "the town can expect 30"
    if cue.form == PAST and text[stop + 1 : stop + 3] in _DAY_STARTS and _REDUCED.match(text, stop):
        return True  # "steps announced today would"
    if lemma == "plan" and not text.startswith(_PLANNED, stop):
        return True  # "the maker plans 15 models"
    if lemma == "fear" and _LOST.match(text, stop):
        return True  # "dozens more were missing or feared dead"
    if lemma == "tell":
        return prior == "all" and text.startswith(",", stop)
    if lemma == "add":
        number = _SUM.match(text, stop)
        return number is not None and _CLAUSE_OF_NUMBER.match(text, number.end()) is None
    if (other_sense := _OTHER_SENSES.get(lemma)) is not None:
        return other_sense.match(text, stop) is not None
    if lemma == "cite":
        return cue.form == PAST and _GROUND.match(text, stop) is not None  # "one reason cited for the delay"
    if lemma == "admit" and text.find(" that ", stop, stop + _THAT_WITHIN) < 0:
        return bool(_ADMITTED.match(text, stop) or (_ADMITTED_IN.match(text, stop) and prior.endswith("s")))
    if text[begin:stop] in NOUNLIKE and prior not in PERSONAL and not any(t[1] in RELATIVES for t in toks[-6:]):
        return _NOUN.match(text, stop) is not None  # "its estimates now have"
    return False
