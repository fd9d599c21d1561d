"""Runs of capitalised words: the one scan over the text from which all names are read."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from transforms.facts.names.capitalised_run import HEADLINE, MIDDLE, OPENING
from transforms.lexicon.names.titles import CALENDAR, OPENERS
from transforms.text.prose import PROSE_KINDS, Prose

READ_KINDS = PROSE_KINDS | {"headline", "dateline", "byline", "credit"}
# Firms whose name ends in the possessive's mark.
POSSESSED = frozenset(
    "Moody McDonald Lloyd Sotheby Christie Macy Sainsbury Wendy Denny Kohl Domino Dillard Levi Harrod Lowe".split()
)


class Run(NamedTuple):
    """A run of capitalised words. ``mode``: it stands in the MIDDLE of a sentence, at the OPENING of one, of a quotation or
    a line, or in a HEADLINE whose words all have capitals."""

    start: int
    text: str
    mode: int


# Few ranges keep the patterns quick to compile: Latin, Greek, Cyrillic.
_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я" + "".join(c for c in map(chr, range(0x100, 0x17F)) if c.isupper())
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Brig Sen Sens Rep Reps Gov Govs Rev Hon Fr St Mt Ft Jr Sr Inc Corp Co Cos Ltd "
    "Bros Dept Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va "
    "Vt Wash Wis Wyo Penn ST MT FT MICH MASS CALIF CONN FLA ILL IND MINN PENN Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
).split()
# "(?:x|)" rather than "(?:x)?" below: where the first letter of x does not stand, it costs nothing.
# The stop of an abbreviation: looked back from.
_STOP = r"(?:\.(?:" + "|".join(rf"(?<=\b{a}\.)" for a in _ABBREVIATIONS) + r")|)"
_GROUPS = "People Women Children Workers Teachers Farmers Nurses Writers Peasants Lawyers".split()
# "People's Party" goes on after its mark; "Kim Young-sam" after its hyphen. Looked back from, as above.
_OWNED = r"['’](?:" + "|".join(rf"(?<=\b{g}['’])" for g in _GROUPS) + rf")s?(?= [{_UPPER}])"
_FIRM = r"['’]s(?= (?:Inc|Corp|Co|Cos|Ltd|Fund|Stores|Restaurants)\b)"  # Heck's Inc
_SYLLABLES = (
    "Young Dae Jong Il Myung Geun Kyung Sung Hyun Jung Chung Chang Ki Moo Woo Tae Doo Ying Kai Wen Shui Chee Kuan Min Jae Sang Seung Soo Yong "
    "Hee Joon Un Nam Jin Won Byung Kwang Hwa Hong Teng Chu Tung Cheng Ching Hsien Kuo Sun Yun Eun Hyung Ju"
).split()
_SYLLABLE = r"-(?=[a-z])(?:" + "|".join(rf"(?<=\b{g}-)" for g in _SYLLABLES) + r")[a-z]{2,6}(?!\w)"
_LINK = rf"['’](?![sS]\b)\w+|-(?:[{_UPPER}]\.){{2,}}|-W\.Va\.?|[-&](?:(?:i|a|au|upon|on|en|sur|le|la|de|al|el|es)-)?[{_UPPER}\d]\w*|{_OWNED}|{_FIRM}|{_SYLLABLE}"
_DOMAIN = r"(?:\.(?:com|org|net|gov|co\.uk)(?!\w)|)"
_TAIL = rf"(?:(?=[-'’&.])(?:{_LINK})*{_STOP}{_DOMAIN}|)"  # few words have any
_REST = rf"(?:\.(?:[{_UPPER}]\.)*(?:[{_UPPER}](?!\w))?|\w*{_TAIL})"  # after the first capital
_FIRST = rf"[{_UPPER}](?<![\w@#&][{_UPPER}])(?:(?<=[{''.join(sorted({p[0] for p in POSSESSED}))}])(?:{'|'.join(sorted(p[1:] for p in POSSESSED))})['’]s(?!\w)|{_REST})"
_ARTICLE = "(?:(?:al|el|as|ash|an|ar|at|ad|ul|ed)-|)"
_PARTICLE = "de|del|della|di|da|dos|das|do|du|des|van|von|zu|zur|bin|bint|ibn|al|el|ul|ur|la|le|los|y|e|der|den|ter|ten|af|av|sur"
_ON_HEADS = "ittee ouncil mission alition Panel liance mpaign Center Centre stitute itiative ference Bureau".split()
_PANEL_ON = "(?:" + "|".join(rf"(?<={head}[ \n])" for head in _ON_HEADS) + ")on"  # Committee on Banking
_LONGEST_RUN = 16  # tokens; what is longer is read as two runs, so that no text makes one endless


@cache
def run_pattern(is_wrapped: bool) -> re.Pattern[str]:
    """The pattern of a run; in wrapped text a line's end joins like a space. Compiled when first asked for."""
    gap = "(?: |\n)" if is_wrapped else " "
    joint = rf"(?:(?:of|for|and|&|{_PARTICLE}|{_PANEL_ON}){gap}(?:(?:the|la|los|las|der|den|de|del){gap}|)|)"
    small = rf"(?:(?=[a-z&]){joint}{_ARTICLE}|)"
    return re.compile(rf"{_FIRST}(?:{gap}{small}[{_UPPER}]{_REST}){{0,{_LONGEST_RUN - 1}}}")


_OPENING = frozenset(".!?…:;\"“”‘'«»(—–•*|-·/>\n")
_NO_NAMES = OPENERS | CALENDAR
_new = tuple.__new__  # without the detour through a record's own constructor: runs are many


def read_runs(prose: Prose) -> list[Run]:
    """All runs of the zones that hold names, in order; boilerplate and runs that are one function word are left out."""
    text = prose.text
    wrapped = prose.is_wrapped
    pattern = run_pattern(wrapped)
    blank = " \n" if wrapped else " "
    found: list[Run] = []
    for kind, begin, end in prose.zones:
        if kind not in READ_KINDS:
            continue
        is_titled = kind == "headline" and _is_title_case(text[begin:end])
        for m in pattern.finditer(text, begin, end):
            run: str = m[0]
            if run in _NO_NAMES:
                continue
            start = m.start()
            if is_titled:
                mode = HEADLINE
            elif start == begin:
                mode = OPENING
            else:
                before = text[start - 1]
                if before in blank:
                    before = text[start - 2] if start - begin > 1 else "\n"
                    if before in blank:
                        before = text[max(begin, start - 8) : start].rstrip(blank)[-1:] or "\n"
                mode = OPENING if before in _OPENING else MIDDLE
            found.append(_new(Run, (start, run, mode)))
    return found


def _is_title_case(line: str) -> bool:
    words = [w for w in line.split() if w[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.6 * len(words)
