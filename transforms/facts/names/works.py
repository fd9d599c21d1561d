"""Titles of works and slogans in running text, whose words are no names: the film Saving Private Ryan, a Make Salem Great hat."""

from __future__ import annotations

from bisect import bisect_left

from transforms.facts.names.name_lexicon import lexicon
from transforms.lexicon.word_lists import words

_WORKS = words("work_nouns")
_LEADS = words("determiners") | frozenset(
    "his her its their my our your new latest hit tv television debut classic comedy horror children's cult".split()
)
_SMALL = words("prepositions") | frozenset("the a an and to is or".split())
_OUTSIDE = frozenset("with by from at on as is".split())
_BEHIND_NOUN = frozenset("called titled entitled named".split())
_REACH = 70  # characters of a title before a name
_LONGEST = 7  # words of it
_MARKS = "“”\"‘’',:"


def may_be_in_title(nouns: list[int], start: int) -> bool:
    """Whether one of ``nouns``, the places of nouns for works, is where it may lead in a title that has the name at ``start``:
    most names need no look at the words before them."""
    at = bisect_left(nouns, start - _REACH)
    return at < len(nouns) and nouns[at] < start


def in_title(text: str, start: int, end: int) -> bool:
    """Whether the name at ``start:end`` is part of a work's title that its noun leads in, or of a slogan.

    >>> text = "She sang in the musical Born in the USA with Ann Lee."
    >>> in_title(text, text.index("USA"), text.index("USA") + 3), in_title(text, text.index("Ann"), text.index("Ann") + 7)
    (True, False)
    """
    line = text[max(0, start - _REACH) : start].rsplit("\n", 1)[-1]
    before = line.split()
    k = len(before)
    while k and len(before) - k < _LONGEST and _is_of_title(before[k - 1]):
        k -= 1
    title = before[k:]
    while title and title[0].strip(_MARKS) in _SMALL:
        title, k = title[1:], k + 1  # "the book on the USA"
    return _is_led_in(before[:k]) and not _is_beside(title) and _is_title(title, text[end : end + _REACH])


def _is_beside(title: list[str]) -> bool:
    """Whether a preposition ties the name to the title from outside: "the film Up by Ann Lee", "the song Hello in Leeds"."""
    if title and title[0][0] in '“"‘':
        return False  # within the marks
    k = len(title)
    while k and title[k - 1] in ("the", "a", "an"):
        k -= 1
    tie = title[k - 1] if k else ""
    if tie == "in":  # but "Sleepless in Seattle"
        return k != 2 or title[0].strip(_MARKS).lower() not in lexicon().common
    return tie in _OUTSIDE


def _is_of_title(word: str) -> bool:
    return (word[0].isupper() or word in _SMALL or word[0] in "“\"‘'") and word[-1] not in ".,;:?!”)"


def _is_led_in(before: list[str]) -> bool:
    """Whether the words before a title end in a noun for a work that is one: "his film", "a novel called"."""
    if len(before) > 1 and before[-1].strip(_MARKS).lower() in _BEHIND_NOUN:
        before = before[:-1]
    if len(before) < 2 or before[-1].strip(_MARKS).lower() not in _WORKS:
        return False
    lead = before[-2].lower()
    return lead in _LEADS or lead.endswith(("'s", "’s", "s'", "s’"))


def _is_title(title: list[str], behind: str) -> bool:
    """Whether the words before a name, or those behind, are more than a name: small words amid capitals, common ones with
    capitals."""
    common = lexicon().common
    if any(w.strip(_MARKS).lower() in common or w in _SMALL for w in title):
        return True
    if title or not behind.startswith((" ", "’s ", "'s ")):
        return False
    ahead = behind.split()[1 if behind[0] != " " else 0 :][:4]
    if ahead and ahead[0][0].isupper() and ahead[0].strip(_MARKS + ".").lower() in common:
        return True  # "the show America's Got Talent"
    k = next((k for k, w in enumerate(ahead) if w not in _SMALL), 0)
    return 0 < k < len(ahead) and ahead[k][0].isupper()  # "the film Manchester by the Sea"
