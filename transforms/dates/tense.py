"""Whether the words around a date speak of what is to come."""

from __future__ import annotations

import re

_BEFORE, _AFTER = 100, 80  # characters looked at on either side
_SENTENCE_END = re.compile(r"[.!?;]['\"”’)]*\s(?=[\W\d]*[A-Z])|\n")
_PREPOSITION = re.compile(
    r"\b(?:(?P<future>by|until|till|upcoming|ahead of|no later than|coming)"
    r"|(?P<past>since|back in|as recently as|dating (?:back )?to))"
    r"\s+(?:the\s+)?(?:early|late|mid|end of|middle of|beginning of|start of|at least|next|this|last)?[\s-]*$",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:(?P<future>(?:(?:will|would|shall|may|might|could|should|must|can|to)(?:\s(?!have\b)\w+){0,2}?\s(?:be"
    r"|get)\s\w+"
    r"|will|would|shall|may|might|could|should|must|won['’]t|wouldn['’]t|['’]ll(?!\s+have)"
    r"|(?:is|are|be|been|being|was|were) (?:expected|scheduled|slated|due|set|supposed|poised|likely|going|planned"
    r"|planning|hoping)"
    r"|(?:expected|scheduled|slated|due|set|poised|likely|going|planned|planning|plans?|hopes?|aims?|intends?|vowed"
    r"|promised|wants?)"
    r"\s(?:to|for)|(?:is|are|was|were) to\s\w+|(?:is|are|['’]re) (?:also |now |not )?\w+ing|awaits?|looms?|upcoming|ahead of|deadline|faces?|expires?|takes effect|kicks off|begins|coming up"
    r"|heading into)"
    r"(?!\s+have\b))"
    r"|(?P<past>was|were|had|did|said|told|went|came|took|made|met|won|lost|began|held|gave|saw|led|sent|left|fell|rose"
    r"|wrote|spoke|ran|became|got|found|put|brought|paid|sought|shot|struck|spent|stood|thought|built|bought|caught"
    r"|chose|cut"
    r"|drew|drove|grew|hit|kept|knew|laid|quit|read|sat|set off|set up|sold|swore|taught|threw|understood|woke|wore"
    r"|withdrew"
    r"|overcame|broke|flew|fought|has|have|been|after|since|ago"
    r"|(?!need\b|indeed\b|speed\b|exceed|proceed|succeed|hundred|embed)[a-z]{2,}ed))\b",
    re.IGNORECASE,
)


def is_future(text: str, start: int, end: int) -> bool | None:
    """True where the clause around ``text[start:end]`` looks ahead, False where it looks back, None where it does
    neither: the preposition before it decides, else the nearest verb before it, else the first one after it.

    >>> is_future("They will meet on Friday.", 18, 24), is_future("They met on Friday.", 12, 18)
    (True, False)
    """
    if m := _PREPOSITION.search(text, max(0, start - 40), start):
        return m["future"] is not None
    begin = max(0, start - _BEFORE)
    for stop in _SENTENCE_END.finditer(text, begin, start):
        begin = stop.end()
    last = None
    for last in _CUE.finditer(text, begin, start):  # noqa: B007 - the last match is wanted
        pass
    if last is None:
        stop_match = _SENTENCE_END.search(text, end, end + _AFTER)
        last = _CUE.search(text, end, stop_match.start() if stop_match else end + _AFTER)
    return None if last is None else last["future"] is not None
