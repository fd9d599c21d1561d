"""Headlines of other stories, set into a sentence by the site."""

from __future__ import annotations

import re

from transforms.text.prose import Zone

_WINDOW = 900  # characters of linked headlines before their closing word
_NAME_WINDOW = 90  # characters of the linked person's full name
_CLOSE = re.compile(r" MORE\b")
_GLUE = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z0-9'‘\"“])|(?<=\.)(?=[A-Z])")
_LABELLED = (
    r" ?(?:PHOTOS?|VIDEOS?|WATCH|LISTEN|READ|MORE|ALSO|SEE(?: ALSO)?|RELATED|POLL|QUIZ|FULL TEXT|GALLERY|MAP"
    r"|CHART|SLIDESHOW"
    r"|(?:Also|See also|More|Earlier|Related|Read more|Read|Watch|See)(?: on [A-Z]\w+"
    r"| from [A-Z]\w+)?):[^()\[\]\n]{3,160}[)\]]"
)
# one for each bracket: a search for a single character is many times faster than one for either
_BRACKETED = tuple(re.compile(bracket + _LABELLED) for bracket in (r"\(", r"\["))


def find_links(text: str) -> list[Zone]:
    """Boilerplate spans within lines: bracketed links, and runs of headlines hung on a person's name.

    Some sites print, after a person's name, the full name in their index, the headlines it links to and "MORE":
    all of it but the name in the sentence is cut.

    >>> text = "Sen. Ann Lee Ann Marie LeeTen bills that failed Senate votes 50-49 MORE (R) left."
    >>> [(z.kind, text[z.start:z.end]) for z in find_links(text)]
    [('boilerplate', 'Ann Marie LeeTen bills that failed Senate votes 50-49 MORE')]
    """
    found = []
    if " MORE" in text:
        begin = 0
        for m in _CLOSE.finditer(text):
            floor = max(begin, m.start() - _WINDOW)
            floor = max(floor, text.rfind("\n", floor, m.start()) + 1)
            start = _headlines_start(text, floor, m.start())
            if start is not None:
                found.append(Zone("boilerplate", start, m.end()))
            begin = m.end()
    if ":" in text:
        found += [Zone("boilerplate", m.start(), m.end()) for opened in _BRACKETED for m in opened.finditer(text)]
    return found


def _headlines_start(text: str, floor: int, close: int) -> int | None:
    """Where the index name begins whose surname is glued to a headline, as it is glued nowhere else: the surname
    stands once more just before."""
    for glue in _GLUE.finditer(text, floor, close):
        at = glue.start()
        word = text.rfind(" ", floor, at) + 1
        surname = text[word:at]
        if len(surname) < 2 or not surname[0].isupper():
            continue
        before = text.rfind(surname, max(floor, word - _NAME_WINDOW), word)
        if before < 0:
            continue
        end = before + len(surname)
        if text[end : end + 1] != " " or (before and text[before - 1].isalnum()):
            continue
        if text.startswith((" Jr. ", " Sr. ", " III "), end):
            end += 4
        return end + 1
    return None
