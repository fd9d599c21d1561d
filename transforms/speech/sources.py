"""Sources: the noun phrase that a reporting verb has for its subject, read from the words around the verb.

No parser and no model: a clause is cut at commas, dashes and small closed word classes, which is how reporting clauses in
news are built. What comes back is a span of the text; whom it names is another file's question.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.speech.cues import BASE, CUES, NOUNLIKE, PRESENT
from transforms.speech.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAY_LEADS,
    DAYS,
    DETERMINERS,
    INDEFINITE,
    INTRODUCTIONS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SUBORDINATORS,
)


class Source(NamedTuple):
    """A noun phrase ``start:end``; ``shape`` is pronoun, relative, name or noun. For a relative pronoun
    ``antecedent`` is the span it stands for, where one was found."""

    start: int
    end: int
    shape: str
    antecedent: tuple[int, int] | None = None


Token = tuple[str, str, int, int]  # word, lower-cased word, start, end

_WORD = re.compile(r"[^\W_][\w'’@&/.-]*|[@#]\w+|[,;:()\[\]—–\"“”]|--?")
_LOOK_AHEAD = 110
_SUBORDINATE = SUBORDINATORS - {"as", "so", "how", "why", "what"}
_FINITE = AUXILIARIES | frozenset(
    """went came took got made gave won lost met ran saw left kept held sat stood sent began brought bought built chose drew
    drove fell grew heard hit laid led paid put rose sold set spent struck threw became broke caught cut fought flew wore""".split()
)
_STOPPED = frozenset("jr. sr. inc. corp. co. ltd. st. mr. mrs. ms. dr. gov. sen. rep. gen.".split())
_AFTER_ADVERB = PREPOSITIONS | SUBORDINATORS | {","}
_PLAIN_VERBS = frozenset("say tell think believe know write want add".split())
_NAMES_TOO = re.compile(r"\b(?:Will|May|Long|Might)\b")  # function words that are names with a capital
_STOP_BACK = _SUBORDINATE | CONJUNCTIONS | AUXILIARIES | frozenset("as while so how why what not".split())
_CROSSED = frozenset("of for at from in with on to".split())
_PARENTHETIC = PREPOSITIONS | DETERMINERS | RELATIVES | frozenset(
    "whose whom where when then former now currently himself herself whoever while".split()
)
_DASHES = frozenset(("—", "–", "-", "--"))


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and the punctuation that cuts clauses, between two offsets."""
    piece = text[start:end]
    lowered = piece.lower()
    if len(lowered) != end - start or _NAMES_TOO.search(piece):
        found = [
            (w := m.group(), w if _NAMES_TOO.fullmatch(w) else w.lower(), m.start() + start, m.end() + start)
            for m in _WORD.finditer(piece)
        ]
    else:
        found = []
        for m in _WORD.finditer(piece):
            s, e = m.span()
            found.append((piece[s:e], lowered[s:e], s + start, e + start))
    if found and found[-1][0].endswith(".") and (cut := _end(found[-1])) < found[-1][3]:
        word, low, s, _ = found[-1]
        found[-1] = (word[:-1], low[:-1], s, cut)
    return found


def subject_of(toks: list[Token]) -> Source | None:
    """The subject of a verb, from the words before it in its sentence."""
    return _subject(toks, len(toks) - 1)


def _subject(toks: list[Token], i: int) -> Source | None:
    i = _skip_adverbs(toks, i)
    if i < 0:
        return None
    word, low, start, end = toks[i]
    if low in PERSONAL or (low in INDEFINITE and (i == 0 or not _noun_like(toks[i - 1]))):
        return Source(start, end, "pronoun")
    if low in RELATIVES or low == "whom":
        if low == "that" and i > 0 and toks[i - 1][1] in CUES:
            return None
        return Source(start, end, "relative", _antecedent(toks, i - 1))
    if word == ")":
        while i >= 0 and toks[i][0] != "(":
            i -= 1
        return _subject(toks, i - 1)
    if word == ",":
        return _before_comma(toks, i)
    if word in _DASHES:
        k = i - 1
        while k >= 0 and toks[k][0] not in _DASHES:
            k -= 1
        return _phrase_back(toks, 0, k - 1) if k > 0 else None
    if low in CONJUNCTIONS or low == "to":
        return first_subject(toks[:i])
    if word == "“" and i > 0:
        return first_subject(toks[:i])  # a title in quotation marks stands between
    if word in ":;\"“”([":
        return None
    return _open_apposition(toks, i) or _phrase_back(toks, 0, i)


def _open_apposition(toks: list[Token], i: int) -> Source | None:
    """The name in "Ann Lee, head of the union said", where the second comma is missing."""
    comma = next((k for k in range(min(i, 6)) if toks[k][0] == ","), 0)
    if not comma or toks[comma + 1][1] not in ROLES or not all(t[0][0].isupper() for t in toks[:comma]):
        return None
    if any(t[0] == "," or t[1] in _FINITE or t[1] in CONJUNCTIONS or _is_verb(t[1]) for t in toks[comma + 1 : i + 1]):
        return None
    return Source(toks[0][2], toks[comma - 1][3], "name")


def _skip_adverbs(toks: list[Token], i: int) -> int:
    while i >= 0:
        word, low = toks[i][0], toks[i][1]
        if word in ADVERBS or (low.endswith("ly") and low == word and len(low) > 4):
            i -= 1
        elif len(word) == 4 and word.isdigit() and i > 1 and toks[i - 1][1] == "in":
            i -= 2  # "in 2014"
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


def _noun_like(tok: Token) -> bool:
    low = tok[1]
    return low[0].isalnum() and low not in _STOP_BACK and low not in PREPOSITIONS and low not in ADVERBS


def _is_verb(low: str) -> bool:
    """Whether a word is more likely a verb of speech than a noun inside a phrase."""
    cue = CUES.get(low)
    if cue is None or low in ROLES:
        return False
    return cue.form not in (BASE, PRESENT) or (cue.form == PRESENT and low not in NOUNLIKE) or low in _PLAIN_VERBS


def _phrase_back(toks: list[Token], begin: int, i: int) -> Source | None:
    """The noun phrase that ends at token ``i``."""
    if i < begin:
        return None
    word, low, _, end = toks[i]
    if low in PERSONAL or (low in INDEFINITE and low not in DETERMINERS):
        return Source(toks[i][2], end, "pronoun")
    if not word[0].isalnum() and word[0] not in "@#":
        return None
    if low in _STOP_BACK or low in PREPOSITIONS:
        return first_subject(toks[: i + 1]) if begin == 0 else None
    j = i
    is_name = word[0].isupper() or word[0] in "@#"
    while j > begin:
        before, b = toks[j - 1][0], toks[j - 1][1]
        if not before[0].isalnum():
            break
        if b in PERSONAL or b in _STOP_BACK or b in RELATIVES or b in ADVERBS:
            if b == "and" and j - 2 >= begin and is_name and toks[j][0][0].isupper() and toks[j - 2][0][0].isupper():
                j -= 2  # joint names
                continue
            break
        if b in PREPOSITIONS:
            if b not in _CROSSED or j - 2 < begin or not _noun_like(toks[j - 2]) or toks[j - 2][1] in CUES:
                break
            if toks[j - 2][1] in DAYS or toks[j - 2][1] in PERSONAL:
                break
            if b not in ("of", "for") and not _has_opening(toks, begin, j - 2):
                break
            j -= 2
            continue
        if before == b and _is_verb(b) and not (j - 2 >= begin and toks[j - 2][1] in DETERMINERS):
            break
        if (b in DAYS or b in MONTHS) and before[0].isupper():
            break
        j -= 1
        if b in DETERMINERS:
            if not (j - 1 >= begin and toks[j - 1][1] in _CROSSED and j - 2 >= begin and _noun_like(toks[j - 2])):
                break
    while j < i and toks[j][1] in ("and", "but"):
        j += 1
    if j == i and (low in DETERMINERS or (word == low and low.endswith(("ing", "ed")))):
        return None
    return Source(toks[j][2], _end(toks[i]), "name" if is_name else "noun")


def _has_opening(toks: list[Token], begin: int, j: int) -> bool:
    """Whether a phrase that ends at ``j`` opens with a determiner, a capital or the clause itself within six words."""
    for k in range(j, max(begin, j - 6) - 1, -1):
        word, low = toks[k][0], toks[k][1]
        if low in DETERMINERS:
            return True
        if not word[0].isalnum() or low in _STOP_BACK or low in PERSONAL or low in PREPOSITIONS:
            return False
    return False


def _antecedent(toks: list[Token], i: int) -> tuple[int, int] | None:
    if i >= 0 and toks[i][0] == ",":
        i -= 1
    if i >= 0 and toks[i][0] == ")":
        while i >= 0 and toks[i][0] != "(":
            i -= 1
        i -= 1
    found = _phrase_back(toks, 0, i) if i >= 0 else None
    return (found.start, found.end) if found else None


def _before_comma(toks: list[Token], i: int) -> Source | None:
    """The subject where a comma stands before the verb: "X, the mayor of Y, said"."""
    commas = [k for k in range(i + 1) if toks[k][0] == ","]
    bounds = [-1, *commas]
    parts = [(bounds[k] + 1, bounds[k + 1]) for k in range(len(bounds) - 1)]  # [begin, end) of tokens
    k = len(parts) - 1
    if k == 0:
        return _phrase_back(toks, 0, parts[0][1] - 1)
    while k > 0 and _parenthetic(toks, parts[k], parts[k - 1]):
        k -= 1
    begin, end = parts[k]
    chosen = _phrase_back(toks, begin, end - 1)
    if k + 1 < len(parts) and chosen is not None:
        last, (b, e) = toks[end - 1][1], parts[k + 1]
        described = last in ROLES or (chosen.shape == "noun" and toks[begin][1] in DETERMINERS)
        if described and e - b <= 5 and toks[b][0][0].isupper() and toks[e - 1][0][0].isupper():
            return Source(toks[b][2], toks[e - 1][3], "name")
    return chosen


def _parenthetic(toks: list[Token], part: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether a part between commas only describes what stands before it."""
    begin, end = part
    if begin >= end:
        return True
    b, e = before
    if b >= e:
        return False
    first, low = toks[begin][0], toks[begin][1]
    opener = toks[b][1]
    introduced = opener in INTRODUCTIONS or (opener.endswith("ing") and opener not in ROLES and b == 0)
    if low in CONJUNCTIONS:
        return low == "or" or not any(t[1] in _FINITE or t[1] in CUES for t in toks[b:e])
    if low in ("who", "which", "whose", "whom", "where"):
        return True
    if introduced and b == 0:
        return False
    if first[0].isdigit() or low in _PARENTHETIC or first[0].islower():
        return True
    if first.endswith(".") and end - begin <= 2:
        return True
    return not any(t[1] in _FINITE for t in toks[b:e])


def first_subject(toks: list[Token]) -> Source | None:
    """The subject that opens a clause, after what introduces it."""
    n, b = len(toks), 0
    while b < n and (toks[b][1] in CONJUNCTIONS or not (toks[b][0][0].isalnum() or toks[b][0][0] in "@#")):
        b += 1
    hops = 0
    while b < n and hops < 3:
        low = toks[b][1]
        if not (
            low in INTRODUCTIONS
            or low in ADVERBS
            or (low.endswith("ly") and (low == toks[b][0] or (b + 1 < n and toks[b + 1][1] in _AFTER_ADVERB)))
            or (low == "this" and b + 1 < n and toks[b + 1][1] in DAYS)
            or _participle_phrase(toks, b)
            or _time_phrase(toks, b)
        ):
            break
        if low in ("first", "last", "next", "second", "third", "this"):
            if b + 1 >= n or toks[b + 1][1] not in DAYS:
                break
        elif low == "that" and hops:
            break
        k = b
        while k < n and toks[k][0] not in (",", ":", ";", "“", '"'):
            k += 1
        if k >= n:
            if low in ADVERBS or low.endswith("ly") or low in SUBORDINATORS or low in DAYS:
                b += 1
                while b < n and toks[b][1] in DAYS:
                    b += 1
                hops += 1
                continue
            return None
        b = k + 1
        hops += 1
    if b >= n:
        return None
    if b + 1 < n and toks[b][1] in CUES and toks[b + 1][0][0].isupper() and toks[b][0][0].islower():
        b += 1  # "…," said Ann Lee
    word, low, start, end = toks[b]
    if low in PERSONAL or (low in INDEFINITE and b + 1 < n and not _noun_like(toks[b + 1])):
        return Source(start, end, "pronoun")
    if low in RELATIVES:
        return Source(start, end, "relative")
    return _phrase_ahead(toks, b)


def _participle_phrase(toks: list[Token], b: int) -> bool:
    """Whether a clause opens with a participle: "Speaking in Rome, …", "Pressed for details, …"."""
    low = toks[b][1]
    if not low.endswith(("ing", "ed")) or len(low) < 5 or low in ROLES or b + 1 >= len(toks):
        return False
    after, following = toks[b + 1][0], toks[b + 1][1]
    if following in AUXILIARIES or following in CUES or following in CONJUNCTIONS:
        return False
    return low in CUES or following in PREPOSITIONS or following in DETERMINERS or following in SUBORDINATORS or not after[0].isalpha()


def _time_phrase(toks: list[Token], b: int) -> bool:
    """Whether a clause opens with "Hours later," or "A few days before,"."""
    for k in range(b + 1, min(b + 6, len(toks) - 1)):
        if toks[k][0] == ",":
            return toks[k - 1][1] in ("later", "earlier", "ago", "afterward", "afterwards", "before", "prior")
    return False


def source_with(toks: list[Token]) -> Source | None:
    """The subject of a participle that "with" leads in: "with one of her aides saying"."""
    for k in range(len(toks) - 1, max(-1, len(toks) - 12), -1):
        if toks[k][1] == "with" and k + 1 < len(toks):
            return _phrase_ahead(toks, k + 1)
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
    found = _phrase_back(toks, 0, i)
    if found is None:
        return None
    k = next(k for k, t in enumerate(toks) if t[2] == found.start)
    return found if k == 0 or toks[k - 1][0] in _DASHES or toks[k - 1][1] == "from" else None


def _phrase_ahead(toks: list[Token], b: int) -> Source | None:
    """The noun phrase that starts at token ``b``."""
    n, j = len(toks), b
    shape = "noun"
    while j < n:
        word, low = toks[j][0], toks[j][1]
        if not (word[0].isalnum() or word[0] in "@#"):
            break
        if low in _FINITE or low in RELATIVES and j > b or low in PERSONAL or low in ADVERBS:
            break
        if low in CONJUNCTIONS or low in PREPOSITIONS or low in SUBORDINATORS:
            ahead = toks[j + 1] if j + 1 < n else None
            if ahead is None or j == b:
                break
            if low == "and" and shape == "name" and ahead[0][0].isupper():
                j += 1
                continue
            if low == "of" or (low in ("for", "at", "from", "with") and shape == "noun"):
                if ahead[0][0].isupper() or ahead[1] in DETERMINERS or low in ("of", "for"):
                    j += 2 if ahead[1] in DETERMINERS else 1
                    continue
            break
        if word[0].isupper():
            if (low in DAYS or low in MONTHS) and j > b:
                break
            shape = "name"
        elif j > b and low not in DETERMINERS:
            if _is_verb(low) or (shape == "name" and low in CUES and low not in ROLES):
                break
            if shape == "name" and low not in ROLES and low.removesuffix("s") not in ROLES:
                break
            if low.endswith("ed") and j > b + 1 and low not in ROLES:
                break
            if low in DAYS:
                break
            if low in ROLES and shape == "name":
                shape = "noun"
        j += 1
        if j - b >= 12:
            break
    if j == b or (j == b + 1 and toks[b][0] == toks[b][1] and toks[b][1].endswith(("ing", "ed"))):
        return None
    last = toks[j - 1]
    if shape == "noun" and last[0][0].isupper():
        shape = "name"
    return Source(toks[b][2], _end(last), shape)


def _end(tok: Token) -> int:
    """A token's end, without a stop that closes the sentence rather than an abbreviation."""
    word = tok[0]
    return tok[3] - 1 if word.endswith(".") and len(word) > 2 and "." not in word[:-1] and tok[1] not in _STOPPED else tok[3]


def source_after(text: str, at: int, right: int) -> Source | None:
    """The subject that follows its verb, the verb ending at ``at``: "said Ann Lee, a nurse"."""
    toks = tokens(text, at, min(right, at + _LOOK_AHEAD))
    if not toks:
        return None
    word, low, start, end = toks[0]
    if low in PERSONAL:
        return Source(start, end, "pronoun")
    if not (word[0].isalnum() or word[0] in "@#") or low in PREPOSITIONS or low in SUBORDINATORS or low in AUXILIARIES:
        return None
    if low in ADVERBS or low in CONJUNCTIONS or (low in DAYS and low not in DETERMINERS) or low.endswith("ly"):
        return None
    if low in INDEFINITE and (len(toks) == 1 or not _noun_like(toks[1])):
        return Source(start, end, "pronoun")
    found = _phrase_ahead(toks, 0)
    if found is None:
        return None
    last = next(k for k, t in enumerate(toks) if t[3] >= found.end)
    if found.shape == "noun" and last + 2 < len(toks) and toks[last + 1][0] == "," and toks[last][1] in ROLES:
        k = last + 2
        while k < len(toks) and toks[k][0][0].isupper():
            k += 1
        if k - last - 2 >= 2:
            return Source(toks[last + 2][2], _end(toks[k - 1]), "name")
    return found
