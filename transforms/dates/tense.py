"""Whether the words around a date speak of what is to come."""

from __future__ import annotations

import re

_BEFORE, _AFTER = 90, 70  # characters looked at on either side
_SENTENCE_END = re.compile(r"[.!?;]['\"”’)]*\s|\n")
_CUE = re.compile(
    r"\b(?:(?P<future>will|won['’]t|would|shall|may|could|should|['’]ll|can|is to|are to|(?:set|due|scheduled|expected|slated|poised|likely"
    r"|going|planned|planning|plans|plan|hopes|aims|intends|promised|vowed|wants) (?:to|for|on|in)|upcoming|ahead of|deadline|until|till|by"
    r"|before|begins|starts|opens|expires|takes effect|scheduled|slated|due|set for|coming|later this)"
    r"|(?P<past>was|were|had|did|said|told|went|came|took|made|met|won|lost|began|held|gave|saw|led|sent|left|fell|rose"
    r"|wrote|spoke|ran|became|got|found|put|set off|brought|paid|sought|shot|struck|since|from|after|has|have|been"
    r"|[a-z]{3,}(?<!ne)(?<!hundr)(?<!ee)ed))\b",
    re.IGNORECASE,
)


def is_future(text: str, start: int, end: int) -> bool | None:
    """True where the clause around ``text[start:end]`` looks ahead, False where it looks back, None where it does
    neither: the nearest verb or preposition before it decides, else the first one after it.

    >>> is_future("They will meet on Friday.", 18, 24), is_future("They met on Friday.", 12, 18)
    (True, False)
    """
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
