"""Credits of a story: who else reported, wrote, edited; which agencies it leans on."""

from __future__ import annotations

import re

from transforms.layout.agencies import AGENCIES, agencies_in

_AGENCY = "|".join(sorted((re.escape(a) for a in AGENCIES), key=len, reverse=True))
_INPUTS = r"\(?\s*(?:with|based\ on|from|source|sources?:|via|compiled\ from|written\ from|edited\ from)?\s*(?:additional\ |some\ )?(?:inputs?|reports?|reporting|information|files?|agency|agencies|wire|wires)\b"  # noqa: E501
_END = re.compile(
    rf"""(?:^|(?<=[\s.!?"”’)]))(?:
      [(\[]\s*(?:with|based\ on|source|sources|from|additional|reporting|report|writing|compiled|edited|editing|inputs)\b[^()\[\]]{{2,400}}[)\]]
    | [(\[]\s*(?:{_AGENCY})(?:\s*(?:[/,&+]|and|with)\s*(?:{_AGENCY}|agencies|[A-Z][\w]+\ bureau))*\s*[)\]]
    | [(\[]\s*(?:the\ )?(?:{_AGENCY})\ (?:contributed|reports?)\b[^()\[\]]{{0,80}}[)\]]
    | reuters?\s*(?:\.{{3}}|/)?
    | [-–—/]\s*(?:with\ )?(?:inputs?\ from\ )?(?:{_AGENCY})
    )\s*\.?\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_LINE = re.compile(
    r"""[\s(\[*•—–-]*(?:
      (?:additional\ |further\ |original\ )?(?:reporting|reported|writing|written|editing|edited|compiled|produced|translated|translation|research|graphics?|graphic|data)\ (?:and\ \w+\ )?(?:from\ [\w ,]{2,40}\ )?by\b
    | (?:additional|further)\ (?:reporting|contributions?|material|research)\b
    | (?:video|photo|picture|web|copy|night|news|managing|contributing|story|audio|digital|senior|deputy|associate)?\ ?(?:editor|editing|producer|production|camera|cameraman)s?\ ?[•:|]
    | contributing\ ?: | contributors?\ ?: | contributed\ by\b | with\ (?:reporting|files|inputs?|contributions?|agency|agencies|wires?|wire|reports?|additional)\b
    | with\ (?:the\ )?(?:associated\ press|reuters|ap|afp)\b[^.]{0,60}$
    | (?:from|by)\ (?:wire|staff|agency|news\ service)\ (?:reports|services?|report)
    | (?:source|sources|agencies|wire\ credit)\ ?:\ ?(?!http)[\w /,.&’'-]{2,60}$
    | this\ (?:article|story|report|post)\ (?:includes|contains|is\ based\ in\ part|was\ (?:reported|written|produced|compiled|supplemented))\b
    | (?:reuters|reuter|ap|afp|pti|ians|ani|upi)[.\s]*$ | [-–—/(]+(?:reuters|ap|afp|pti|ians|ani|upi|agencies)[)\s.]*$
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?:^|(?<=[.!?”\"’)]\s)|(?<=[—–]\s))(?=[A-Z(*•—–-])[^.!?\n]{0,400}?(?:[A-Z]\.[^.!?\n]{0,200}?){0,6}"
    r"\b(?:contributed\s+(?:to|reporting|from|additional|research|in)\b|contributed\.?[)\s]*$|(?:was|were) used (?:in|for) this (?:report|story|article))"
    r"[^\n]{0,160}$"
)
_WORDS = re.compile(r"contributed|wire services|used in this")


def is_credit(line: str) -> bool:
    """Whether ``line``, whole, says who else made the story.

    >>> is_credit("Reporting by Ann Lee; Editing by Bo Ek"), is_credit("Ann Lee contributed to this report.")
    (True, True)
    """
    size = len(line)
    if size > 700:
        return False
    if _LINE.match(line):
        return size < 220 or ";" in line or "contribut" in line or "eporting by" in line[:40]
    if _WORDS.search(line):
        m = _CONTRIBUTED.search(line)
        return m is not None and m.start() < 3 and size < 420
    return False


def closing_credit(line: str) -> int | None:
    """Where the credit starts that ends ``line``, the last of a story; None where there is none.

    >>> line = "He left. (With agency inputs)"
    >>> line[closing_credit(line):]
    '(With agency inputs)'
    """
    begin = max(0, len(line) - 500)
    m = _END.search(line, begin)
    if m is None and _WORDS.search(line, begin):
        m = _CONTRIBUTED.search(line, begin)
    if m is None or (m.start() == begin and begin):
        return None
    return m.start() + len(m.group()) - len(m.group().lstrip())


def credited_agencies(credit: str) -> tuple[str, ...]:
    """Short names of the wire agencies a credit names; "agency inputs" where it names none of those it had.

    >>> credited_agencies("(With agency inputs)"), credited_agencies("The Associated Press contributed to this report.")
    (('agency inputs',), ('AP',))
    """
    found = agencies_in(credit)
    if any(name == "agencies" for name in found):
        named = tuple(name for name in found if name != "agencies")
        return named or ("agency inputs",)
    return found
