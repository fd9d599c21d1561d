"""Runs of capitalised words: the one scan over the text from which all names are read."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.prose import Prose

READ_KINDS = frozenset({"headline", "dateline", "byline", "credit", "caption", "body"})


class Run(NamedTuple):
    """A run of capitalised words; ``is_opening``: it begins a sentence, a quotation or a line."""

    start: int
    text: str
    is_opening: bool
    zone: str


_UPPER = "A-Z" + "".join(
    chr(c) for c in (*range(0xC0, 0x250), *range(0x386, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper()
)
_ABBREVIATED = (
    "(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Cmdr|Brig|Sens?|Reps?|Govs?|Rev|Hon|Fr|St|Mt|Ft|Jr|Sr|Inc|Corp|Cos?|Ltd|Bros|Dept"
    "|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\."
)
# Firms whose name ends in the possessive's mark.
POSSESSED = frozenset("Moody McDonald Lloyd Sotheby Christie Macy Sainsbury Wendy Denny Kohl Domino Dillard Levi Harrod Lowe".split())
_POSSESSED = "|".join(sorted(POSSESSED))
_ARTICLE = "(?:al|el|as|ash|an|ar|at|ad|ul|ed)-"
_TOKEN = (
    rf"(?:(?:[{_UPPER}]\.)+(?:[{_UPPER}](?!\w))?|{_ABBREVIATED}"
    rf"|[{_UPPER}]\w*(?:['’](?![sS]\b)\w+|[-&](?:(?:i|au|upon|on|en|sur|le|la|de|al|el|es)-)?[{_UPPER}\d]\w*)*(?:\.(?:com|org|net|gov|co\.uk)(?!\w))?)"
)
_JOINT = (
    "(?:of|for|and|&|de|del|della|di|da|dos|das|do|du|des|van|von|zu|zur|bin|bint|ibn|al|el|ul|ur|la|le|los|y|e|der|den|ter|ten|af|av)"
)


def _pattern(gap: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w@#&])(?:(?:{_POSSESSED})['’]s(?!\w)|{_TOKEN})(?:{gap}(?:{_JOINT}{gap}(?:(?:the|la|los|las|der|den|de|del){gap})?)?(?:{_ARTICLE})?{_TOKEN}){{0,15}}"
    )


_RUN = _pattern(" ")
_WRAPPED_RUN = _pattern("(?: |\n)")
_OPENING = frozenset(".!?…:;\"“”‘'«»(—–•*|-·/>")
_WRAPPED_LINE = 100


def is_wrapped(text: str) -> bool:
    """Whether lines break inside sentences, as on the old wires: the mean line is short and lines begin in small letters.

    >>> is_wrapped("The minister said on\\nMonday that the talks\\nwould go on in Lagos\\nnext week.")
    True
    >>> is_wrapped("The minister spoke.\\nHe left.")
    False
    """
    lines = text.count("\n")
    if lines < 1 or len(text) > _WRAPPED_LINE * (lines + 1):
        return False
    return len(_SMALL_LINE.findall(text)) * 4 >= lines


_SMALL_LINE = re.compile(r"\n[a-z]")


def read_runs(prose: Prose) -> list[Run]:
    """All runs of the zones that hold names, in order; boilerplate is left out."""
    text = prose.text
    wrapped = is_wrapped(text)
    pattern = _WRAPPED_RUN if wrapped else _RUN
    found: list[Run] = []
    for kind, begin, end in prose.zones:
        if kind not in READ_KINDS:
            continue
        for m in pattern.finditer(text, begin, end):
            start = m.start()
            if start <= begin:
                found.append(Run(start, m.group(), True, kind))
                continue
            before = text[start - 1]
            if before == " " or (wrapped and before == "\n"):
                before = text[start - 2] if start >= begin + 2 else "\n"
                if before.isspace() and wrapped:
                    before = text[begin:start].rstrip()[-1:] if start - begin < 200 else text[start - 60 : start].rstrip()[-1:]
            found.append(Run(start, m.group(), before in _OPENING or before == "\n" or before == "", kind))
    return found
