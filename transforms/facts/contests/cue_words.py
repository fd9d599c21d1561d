"""Cue words: the words of an article that an expression found, as a contest keeps them."""

from __future__ import annotations

import re

RECKONING = (
    r"peg(?:s|ged)?|estimat(?:es?|ed|ing)|reckon(?:s|ed)?|count(?:s|ed)?|calculat(?:es?|ed)|tall(?:y|ies|ied)|guess(?:es|ed)?"
    r"|arriv(?:e|es|ed) at|add(?:s|ed)? up to|amount(?:s|ed)? to|verif(?:y|ies|ied)|identif(?:y|ies|ied)|logged"
)
"""Verbs that give a figure as somebody's estimate or count, in all their forms; a part of an expression."""
THE = r"(?:the |that |this |his |her |its |their |an? |any )?"


def told_words(m: re.Match[str] | None) -> str:
    """The words of a cue, without the number and the marks around; "" for none."""
    return " ".join(m.group().strip("#,;:. ").split()) if m else ""
