"""Furniture: whether a recurring line is about the site that prints it, or is news printed again.

"Two people were injured." stands in many stories of a local paper and each time is a fact. A line that has recurred is
taken for furniture unless it reads as such a statement.
"""

from __future__ import annotations

import re

LEAST_TOLD = 3  # words of a statement
_END = re.compile(r"\.[”\"’')\]]*$")
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|be|been|will|would|could|said|did|rose|fell|\w{2,}ed)\b")
# a site speaks of itself: to its reader, of what it prints and where, of who made it, of rights
_SITE = re.compile(
    r"\b(?:[Yy]our?|YOUR?|[Ww]e|[Oo]urs?|us)\b|[©@]|https?:|www\.|\.(?:com|org|net)\b"
    r"|(?i:\b(?:sign(?:ed|ing)? up|subscri\w+|newsletters?|e-?mails?|inbox|click\w*|follow(?: us)?|podcasts?|facebook|twitter"
    r"|instagram|youtube|apps?|downloads?|copyright|rights reserved|reprint\w*|licen[cs]\w+|republish\w*|redistribut\w+"
    r"|permission|advertis\w+|sponsor\w*|donat\w+|support(?:ed|ing|s)? by|contribut\w+|report(?:ing|ed) (?:by|from)|compiled|edit\w+"
    r"|updated|corrections?|corrected|originally|appeared|published|transcripts?|articles?|posts?|columns?|columnists?|pieces?"
    r"|stor(?:y|ies)|authors?|writers?|journalis\w+|correspondents?|reporters?|producers?|fellow|professor|hosts?|staff"
    r"|photos?|photographs?|images?|captions?|graphics?|slideshow|videos?|gallery|coverage|opinions?|views|letters|tips|summary"
    r"|visit|read|watch|listen|more)\b)"
)


def is_furniture(line: str) -> bool:
    """Whether ``line``, which recurs, is to be kept out of the facts.

    >>> [is_furniture(x) for x in ("Most read", "Follow the desk on Twitter.", "Two people were injured.")]
    [True, True, False]
    """
    if _END.search(line) is None or line.count(" ") < LEAST_TOLD - 1:
        return True
    return _TELLS.search(line) is None or _SITE.search(line) is not None
