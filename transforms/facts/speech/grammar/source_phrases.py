"""Sources: the noun phrase that a reporting verb has for its subject, read from the words around the verb.

A clause is cut at commas, dashes and small closed word classes. What comes back is a span of the text; whom it names is
another file's question.
"""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_openings import TIMES, WHO, first_subject
from transforms.facts.speech.grammar.clause_tokens import Token, token_end, tokens
from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.noun_phrases import Source, noun_like, phrase_ahead, phrase_back
from transforms.facts.speech.grammar.regions_behind_towns import REGIONS
from transforms.facts.speech.grammar.speaking_nouns import INSCRIBED, ROLES, STUDIES, WRITINGS, is_verb
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAY_LEADS,
    DAYS,
    DETERMINERS,
    FINITE,
    INDEFINITE,
    INTRODUCTIONS,
    MONTHS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_LOOK_AHEAD = 110
_PARENTHETIC = (
    PREPOSITIONS
    | DETERMINERS
    | RELATIVES
    | frozenset("whose whom where when then former now currently himself herself whoever while".split())
)
_ONCE = frozenset("now then former formerly currently".split())
_LONGEST_ROLE = 5  # words
_LONGEST_NAME = 4
_PAPER_WITHIN = 14  # words
_OWNER_WITHIN = 6
_SET = frozenset(("in", "of", "for"))
_SET_NOUNS = frozenset(
    "turn part course fact addition response contrast particular short effect instance example".split()
)
_WHEN = TIMES | frozenset("point stage time times moment end turn night evening morning afternoon".split())
_LEADING = frozenset(
    """lead leads led leading prompt prompts prompted prompting force forces forced forcing push pushes pushed pushing cause
    causes caused causing inspire inspired compel compelled drive drove driving""".split()
)  # fmt: skip
_LED_WITHIN = 10  # words
_LED_PRONOUNS = frozenset("him her them us me you it".split())
_HELD = frozenset("taken held told sent written made".split())
_IT = frozenset(("it", "it's", "it’s"))
_OBJECTS = frozenset(("him", "her", "them"))
_FLOATING = frozenset(("both", "all", "each"))
_DASHES = frozenset(("—", "–", "-", "--"))
_CUTS = _DASHES | {";"}
_BESIDE = PREPOSITIONS | frozenset(("ahead", "because", "due", "thanks", "prior", "next", "even", "just"))


def subject_of(toks: list[Token]) -> Source | None:
    """The subject of a verb, from the words before it in its sentence."""
    return _subject(toks, len(toks) - 1)


def _subject(toks: list[Token], i: int) -> Source | None:
    i = _skip_adverbs(toks, i)
    if i < 0:
        return None
    word, low, start, end = toks[i]
    if low in PERSONAL or (low in INDEFINITE and (i == 0 or not noun_like(toks[i - 1]))):
        return Source(start, end, "pronoun")
    if low in RELATIVES or low == "whom":
        if low == "that" and i > 0 and toks[i - 1][1] in CUES:
            return None
        return Source(start, end, "relative", _antecedent(toks, i - 1, is_thing=low in ("that", "which")))
    if not word[0].isalnum() and word[0] not in "@#":
        return _behind_mark(toks, i)
    if low == "to" and (led := _led(toks, i)) is not None:
        return led
    if low == "to" and _is_impersonal(toks, i):
        return None
    if low in CONJUNCTIONS or low == "to":
        return first_subject(toks[:i])
    if low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES:
        return first_subject(toks[: i + 1])
    return _open_apposition(toks, i) or _phrase_before(toks, i)


def _is_impersonal(toks: list[Token], i: int) -> bool:
    """Whether "it" only stands for what follows the "to" at ``i``: "it is important to note"."""
    k = next((k for k in range(i - 1, max(-1, i - _LED_WITHIN), -1) if toks[k][1] in _IT), -1)
    is_be = k >= 0 and (toks[k][1] != "it" or toks[k + 1][1] in ("is", "was"))
    return is_be and all(t[0] == t[1] and t[0].isalpha() for t in toks[k + 1 : i])


def _led(toks: list[Token], i: int) -> Source | None:
    """Whom somebody or something leads to speak, before the "to" at ``i``: "that prompted Ann Lee to say"."""
    for k in range(i - 2, max(-1, i - _LED_WITHIN), -1):
        if toks[k][1] in _LEADING:
            if toks[k + 1][1] in _LED_PRONOUNS:
                return Source(toks[k + 1][2], toks[k + 1][3], "pronoun")
            found = phrase_ahead(toks[:i], k + 1)
            return found if found is not None and found.shape in ("name", "noun") else None
    return None


def _behind_mark(toks: list[Token], i: int) -> Source | None:
    """The subject where the mark ``i`` stands before the verb."""
    mark = toks[i][0]
    if mark == ",":
        found = _before_comma(toks, i)
        return first_subject(toks[:i]) if found is not None and _is_object(toks, found) else found
    if mark == ")":
        while i >= 0 and toks[i][0] != "(":
            i -= 1
        return _subject(toks, i - 1)
    if mark in _DASHES:
        k = next((k for k in range(i - 1, -1, -1) if toks[k][0] in _DASHES), -1)
        return phrase_back(toks, 0, k - 1) if k > 0 else None
    return first_subject(toks[:i]) if mark == "“" and i > 0 else None  # a title in quotation marks stands between


def _phrase_before(toks: list[Token], i: int) -> Source | None:
    """The noun phrase that ends at token ``i``, or the one that it is tied to: "a poll taken before the vote"."""
    found = phrase_back(toks, 0, i)
    if found is None or found.shape == "pronoun":
        return found
    k = next(k for k, t in enumerate(toks) if t[2] == found.start)
    if k > 2 and toks[k][0].isdigit() and toks[k - 1][1] in MONTHS:  # "Ann Lee on a May 3 call"
        k -= 2 if toks[k - 2][1] in DETERMINERS else 1
    if k > 1 and toks[k - 1][1] in PREPOSITIONS:
        return _own_name(toks, k, i) or _head(toks, k - 1) or found
    return found


def _own_name(toks: list[Token], k: int, i: int) -> Source | None:
    """The name that ends the words ``k`` to ``i`` of a phrase, where the rest of it only tells when: "at one point Reed"."""
    j = i
    while j > k and toks[j][0][0].isupper():
        j -= 1
    return Source(toks[j + 1][2], token_end(toks[i]), "name") if j < i and toks[j][1] in _WHEN else None


def _head(toks: list[Token], at: int) -> Source | None:
    """The subject in front of a phrase that the preposition ``at`` ties to it; none if the two may be two clauses."""
    cut = next((k + 1 for k in range(at - 1, -1, -1) if toks[k][0] in _CUTS), 0)
    head = first_subject(toks[cut:at])
    if head is None or head.shape not in ("name", "noun"):
        return None
    if toks[at][1] not in SUBORDINATORS:
        return head
    last = next((t[1] for t in toks if t[3] >= head.end), "")
    return head if last in STUDIES else None


def _open_apposition(toks: list[Token], i: int) -> Source | None:
    """The name in "Ann Lee, head of the union said", where the second comma is missing."""
    comma = next((k for k in range(min(i, 6)) if toks[k][0] == ","), 0)
    if not comma or toks[comma + 1][1] not in ROLES or not all(t[0][0].isupper() for t in toks[:comma]):
        return None
    if toks[0][1] in INTRODUCTIONS:
        return None  # "In Salem on Monday, President Reed said"
    if any(t[0] == "," or t[1] in FINITE or t[1] in CONJUNCTIONS or is_verb(t[1]) for t in toks[comma + 1 : i + 1]):
        return None
    return Source(toks[0][2], toks[comma - 1][3], "name")


def _skip_adverbs(toks: list[Token], i: int) -> int:
    while i >= 0:
        word, low = toks[i][0], toks[i][1]
        if word in ADVERBS or (low.endswith("ly") and low == word and len(low) > 4):
            i -= 1
        elif word in _FLOATING and i and toks[i - 1][1] in AUXILIARIES:
            i -= 1  # "have both said"
        elif i > 1 and toks[i - 1][1] in _SET and (low in _SET_NOUNS or (len(word) == 4 and word.isdigit())):
            i -= 2  # "in turn", "in 2014"
        elif low == "ago" and i > 2 and (toks[i - 2][1] in DETERMINERS or toks[i - 2][0].isdigit()):
            i -= 3  # "two weeks ago"
        elif (low in DAYS or low in MONTHS) and i > 0:
            k = i - 1
            while k > 0 and (toks[k][1] in DAY_LEADS or toks[k][1] in DAYS):
                k -= 1
            if toks[k][0] == "," or k == i - 1 and low not in DAYS:
                return i
            i = k
        else:
            return i
    return i


def _antecedent(toks: list[Token], i: int, *, is_thing: bool) -> tuple[int, int] | None:
    """What a relative pronoun behind token ``i`` stands for."""
    if i >= 0 and (toks[i][0] == "," or toks[i][0] in _DASHES):
        i -= 1
    if i >= 0 and toks[i][0] == ")":
        while i >= 0 and toks[i][0] != "(":
            i -= 1
        i -= 1
    i = _before_date(toks, i)
    first = max(-1, i - _PAPER_WITHIN) if is_thing else i
    for k in range(i, first, -1):  # "a note on paper from the hotel in Rome that says"
        if toks[k][0] == "," or toks[k][1] in FINITE or toks[k][1] in CUES and toks[k][1] not in INSCRIBED:
            break
        if toks[k][0] in INSCRIBED:
            i = k
            break
    found = phrase_back(toks, 0, i) if i >= 0 else None
    return (found.start, found.end) if found else None


def _before_date(toks: list[Token], i: int) -> int:
    """The token before the date that ends at ``i``, and before the participle it belongs to: "the office this week, which",
    "a poll, held from May 2 to 4, which"."""
    if i < 0 or not (toks[i][0].isdigit() or toks[i][1] in MONTHS or toks[i][1] in DAYS):
        return i
    comma = next((k for k in range(i, -1, -1) if toks[k][0] == ","), -1)
    if comma > 0 and (toks[comma + 1][1] in _HELD or toks[comma + 1][1].endswith("ed")):
        return comma - 1
    return _skip_adverbs(toks, i)


def _before_comma(toks: list[Token], i: int) -> Source | None:
    """The subject where a comma stands before the verb: "X, the mayor of Y, said"."""
    commas = [k for k in range(i + 1) if toks[k][0] == ","]
    bounds = [-1, *commas]
    parts = [(bounds[k] + 1, bounds[k + 1]) for k in range(len(bounds) - 1)]  # [begin, end) of tokens
    k = len(parts) - 1
    if k == 0:
        return phrase_back(toks, 0, _before_brackets(toks, 0, parts[0][1] - 1))
    while k > 0:
        if (name := _apposed_name(toks, parts[k - 1], parts[k])) is not None:
            return name
        if not _parenthetic(toks, parts[k], parts[k - 1]):
            break
        k -= 1
    begin, end = parts[k]
    chosen = phrase_back(toks, begin, _before_brackets(toks, begin, end - 1))
    if k + 1 < len(parts) and chosen is not None:
        last, (b, e) = toks[end - 1][1], parts[k + 1]
        is_role = chosen.shape == "noun" or any(t[1] in ROLES for t in toks[begin:end])
        described = last in ROLES or (is_role and toks[begin][1] in DETERMINERS)
        is_region = " ".join(t[1] for t in toks[b:e]).replace(".", "") in REGIONS
        if described and not is_region and e - b <= 5 and toks[b][0][0].isupper() and toks[e - 1][0][0].isupper():
            return Source(toks[b][2], toks[e - 1][3], "name")
    return chosen


def _before_brackets(toks: list[Token], begin: int, i: int) -> int:
    """The token before the brackets that close at ``i``, or ``i``: "Ann Lee (R-Ohio), the whip, said"."""
    if i < begin or toks[i][0] != ")":
        return i
    return next((k - 1 for k in range(i, begin, -1) if toks[k][0] == "("), i)


def _is_object(toks: list[Token], found: Source) -> bool:
    """Whether a noun phrase is what another verb takes, whose subject goes on: "has mocked a nurse, referred to"."""
    k = next((k for k, t in enumerate(toks) if t[2] == found.start), 0)
    if k < 2 or toks[k - 1][0] != toks[k - 1][1] or not toks[k - 1][1].endswith("ed"):
        return False
    return toks[k - 2][1] in ("has", "have", "had")


def _apposed_name(toks: list[Token], role: tuple[int, int], name: tuple[int, int]) -> Source | None:
    """The name between commas of "its director, Ann Lee, said", whatever stands before the role."""
    (b, e), (begin, end) = role, name
    if not (b < e <= b + _LONGEST_ROLE and begin < end <= begin + _LONGEST_NAME):
        return None
    is_owned = toks[b][1] in POSSESSIVES  # "its keeper" needs no list of trades
    is_role = toks[e - 1][0] == toks[e - 1][1] and toks[b][1] in DETERMINERS and (is_owned or toks[e - 1][1] in ROLES)
    is_name = all(t[0][0].isupper() for t in toks[begin:end]) and toks[begin][1] not in INTRODUCTIONS
    if not (is_role and is_name) or any(t[1] in FINITE or t[1] in PREPOSITIONS for t in toks[b:e]):
        return None
    return Source(toks[begin][2], token_end(toks[end - 1]), "name")


def _parenthetic(toks: list[Token], part: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether a part between commas only describes what stands before it."""
    begin, end = part
    if begin >= end:
        return True
    b, e = before
    if b < e and toks[b][0] == "(":
        b += 1
    if b >= e:
        return False
    first, low = toks[begin][0], toks[begin][1]
    opener = toks[b][1]
    introduced = (
        opener in INTRODUCTIONS
        or (b == 0 and toks[e - 1][0] == toks[e - 1][1] and toks[e - 1][1].endswith("ly"))
        or (opener.endswith("ing") and opener not in ROLES and b == 0)
    )
    if low in CONJUNCTIONS:
        return low == "or" or not any(t[1] in FINITE or t[1] in CUES for t in toks[b:e])
    if low in WHO:
        return True
    if low in _ONCE and toks[e - 1][0][0].isupper():
        return True  # "At the vote Ann Lee, now the mayor, said"
    if introduced and b == 0:
        return False
    if first[0].isupper() and opener in _BESIDE and low.replace(".", "") not in REGIONS:
        return False  # "…, ahead of the vote, Ann Lee said"
    if opener in WHO:
        return True  # "Ann Lee, who teaches in Salem, Oregon, said"
    if first[0].isdigit() or low in _PARENTHETIC or first[0].islower():
        return True
    if first.endswith(".") and end - begin <= 2:
        return True
    return not any(t[1] in FINITE for t in toks[b:e])


def owner(toks: list[Token]) -> Source | None:
    """Whose the noun behind the last token is: "the weekly's" in "it ended with the weekly's slogan"."""
    j = len(toks) - 1
    is_name = toks[j][0][0].isupper()
    while j > 0 and len(toks) - j < _OWNER_WITHIN and toks[j][1] not in DETERMINERS:
        word, low = toks[j - 1][0], toks[j - 1][1]
        fits = word[0].isupper() or low in ROLES or low in DETERMINERS or (not is_name and noun_like(toks[j - 1]))
        if not fits or not word[0].isalnum() or low in FINITE or is_verb(low):
            break
        j -= 1
    return Source(toks[j][2], toks[-1][3], "name" if is_name else "noun") if toks[j][0][0].isalnum() else None


def source_with(toks: list[Token]) -> Source | None:
    """The subject of a participle that "with" leads in: "with one of her aides saying"."""
    for k in range(len(toks) - 1, max(-1, len(toks) - 12), -1):
        if toks[k][1] == "with" and k + 1 < len(toks):
            found = None if toks[k + 1][1].endswith("ing") else phrase_ahead(toks, k + 1)
            behind = [t for t in toks[k + 1 :] if found and t[2] >= found.end]
            return None if any(t[1] in FINITE or t[1] in SUBORDINATORS or t[0] in _DASHES for t in behind) else found
        if toks[k][0] == ",":
            return None
    return None


def name_before_colon(toks: list[Token]) -> Source | None:
    """The name a colon follows, alone in its sentence or after a dash: "– Ann Lee:"."""
    i = len(toks) - 1
    while i >= 0 and toks[i][0] == ":":
        i -= 1
    if i < 0 or not toks[i][0][0].isupper():
        return None
    found = phrase_back(toks, 0, i)
    if found is None:
        return None
    k = next(k for k, t in enumerate(toks) if t[2] == found.start)
    return found if k == 0 or toks[k - 1][0] in _DASHES or toks[k - 1][1] == "from" else None


def source_after(text: str, at: int, right: int) -> Source | None:
    """The subject that follows its verb, the verb ending at ``at``: "said Ann Lee, a nurse"."""
    toks = tokens(text, at, min(right, at + _LOOK_AHEAD))
    if not toks:
        return None
    word, low, start, end = toks[0]
    if low in PERSONAL or (low in _OBJECTS and not (low == "her" and len(toks) > 1 and noun_like(toks[1]))):
        return Source(start, end, "pronoun")
    if not (word[0].isalnum() or word[0] in "@#") or low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES:
        return None
    if low in ADVERBS or low in CONJUNCTIONS or (low in DAYS and low not in DETERMINERS):
        return None
    if low.endswith("ly") and word == low:  # but "said Emily Reed"
        return None
    if low in DAY_LEADS and len(toks) > 1 and toks[1][1] in DAYS:
        return None  # "…, Ann Lee said last week"
    if low in INDEFINITE and (len(toks) == 1 or not (noun_like(toks[1]) or toks[1][1] == "of")):
        return Source(start, end, "pronoun")
    found = phrase_ahead(toks, 0)
    if found is None:
        return None
    last = next(k for k, t in enumerate(toks) if t[3] >= found.end)
    is_role = toks[last][1] in ROLES and toks[last][1] not in WRITINGS  # "according to a survey, Ann Lee left"
    if found.shape == "noun" and last + 2 < len(toks) and toks[last + 1][0] == "," and is_role:
        k = last + 2
        while k < len(toks) and toks[k][0][0].isupper():
            k += 1
        if k - last - 2 >= 2:
            return Source(toks[last + 2][2], token_end(toks[k - 1]), "name")
    return found
