"""Repairs of tags by what stands beside a word, where pairs of tags alone go wrong."""

from __future__ import annotations

from transforms.facts.clauses.subjects import TAKE_CLAUSES
from transforms.facts.clauses.tagging import lemma_of, may_be
from transforms.lexicon.word_lists import words

_BEFORE_A_NOUN = frozenset(["CD", "DT", "PRP$", "$"])
_OWNERS = frozenset("her his its their my our your".split())
_PRONOUNS = frozenset(["neither", "none", "either", "both"])
_AUXILIARIES = frozenset("is are was were has have had do does did 's 're 'd will would can could".split())


def repair_tags(low: list[str], tags: list[str]) -> list[str]:
    """``tags`` with nouns for verbs behind a number or article ("30 boats"), and at the head of a sentence ("Rents rose"),
    and without the verbs that only look like some ("according to").

    >>> repair_tags(["rents", "never", "rose"], ["VBZ", "RB", "VBD"])
    ['NNS', 'RB', 'VBD']
    """
    found = list(tags)
    for i, tag in enumerate(tags):
        if tag not in _VERB_TAGS and low[i] not in _TURNING:
            continue
        if low[i] in _PRONOUNS and tags[i + 1 : i + 2] and (tags[i + 1][:2] in ("VB", "MD") or low[i + 1] == "of"):
            found[i] = "DT"
        if low[i] == "last" and tag == "JJ" and _after_auxiliary(low, found, i):
            found[i] = "VB"
        told = _told_by_neighbours(low, tags, i)
        if told:
            found[i] = told
            continue
        if tag == "VB" and low[i] == "close" and low[i + 1 : i + 2] == ["to"]:
            found[i] = "JJ"
            continue
        if tag not in ("VBZ", "VBP", "VB") or low[i] in _AUXILIARIES:
            continue
        before = found[i - 1] if i else ""
        if (before in _BEFORE_A_NOUN or i and low[i - 1] in _OWNERS) and low[i - 1] not in (
            "this",
            "that",
            "these",
            "those",
            "all",
            "both",
        ):
            found[i] = "NNS" if tag == "VBZ" else "NN"
        elif not i and tag == "VBZ" and _verb_follows(tags):
            found[i] = "NNS"
    return _with_a_finite_verb(low, found)


def _is_ratio(low: list[str], tags: list[str], i: int) -> bool:
    """ "six in 10 say"."""
    return i > 2 and tags[i - 1] == tags[i - 3] == "CD" and low[i - 2] == "in"


def _after_have(low: list[str], tags: list[str], i: int) -> bool:
    k = i - 1
    while k > 0 and tags[k] == "RB":
        k -= 1
    return k >= 0 and low[k] in _HAVE and may_be(low[i], "VBN")


def _is_second(low: list[str], tags: list[str], i: int) -> bool:
    """Whether a plural that looks like a verb stands behind the verb of its clause."""
    return low[i] not in _AUXILIARIES and may_be(low[i], "NNS") and "VBD" in tags[:i] and tags[i + 1 : i + 2] != ["DT"]


_HAVE = frozenset("have has had 've".split())
_THINGS = frozenset("NN NNS NNP NNPS JJ".split())
_CLAUSE = 12  # words in which a clause has its verb
_POLLED = frozenset(
    "say think believe support back favor favour oppose trust view approve disapprove want fear blame rate prefer credit name see "
    "feel like doubt worry hope expect plan".split()
)
"""Verbs by which a share of those asked answers: "48 percent trust Congress"."""
_OBJECT_OR_CLAUSE = frozenset("DT PRP PRP$ NNP IN TO CD RB".split())


def _told_by_neighbours(low: list[str], tags: list[str], i: int) -> str:
    """The tag that the words beside word ``i`` leave it; "" where they say nothing."""
    behind = tags[i + 1] if i + 1 < len(tags) else ""
    if low[i] == "that" and tags[i] == "DT":
        return (
            "IN"
            if i and (low[i - 1] == "found" or lemma_of(low[i - 1]) in TAKE_CLAUSES) and _opens_clause(tags, i)
            else ""
        )
    if low[i] == "according" and low[i + 1 : i + 2] == ["to"]:
        return "IN"
    if tags[i] in ("VBN", "VBD") and i and tags[i - 1] in ("DT", "PRP$") and behind in ("CD", "$"):
        return "JJ"  # "a revised 119,000 jobs"
    if _is_attribute(tags, low, i):
        return "JJ"
    if tags[i] in ("VB", "VBP") and _after_have(low, tags, i):
        return "VBN"  # "have already cast"
    if tags[i] == "VBZ" and i > 1 and tags[i - 1] == "NN" and tags[i - 2] == "IN" and _is_second(low, tags, i):
        return "NNS"  # "raised $3 million in taxpayer funds"
    if (
        i
        and low[i] in _POLLED
        and behind in _OBJECT_OR_CLAUSE
        and (low[i - 1] in ("percent", "%") or _is_ratio(low, tags, i))
    ):
        return "VBP"
    if _is_verb(tags, low, i):
        return "VBD" if low[i] == "cost" else "VBZ"
    return ""


_REPORTING = words("reporting_verbs")
_MEANING_TO = frozenset("plans hopes aims needs wants promises".split())
_VERB_TAGS = frozenset("VB VBD VBG VBN VBP VBZ".split())
_TURNING = _PRONOUNS | _POLLED | _MEANING_TO | {"last", "according", "cost", "that"}
"""Words, whatever their tags, that may have got a wrong one; of the others only verbs may."""


def _opens_clause(tags: list[str], i: int) -> bool:
    """Whether a noun and a finite verb follow: "found that investment will fall"."""
    return i + 1 < len(tags) and tags[i + 1] in _THINGS and not _FINITE.isdisjoint(tags[i + 2 : i + _CLAUSE])


def _is_verb(tags: list[str], low: list[str], i: int) -> bool:
    """ "the bridge cost $5 million", "the firm plans to cut": verbs that are nouns more often."""
    if not 0 < i < len(tags) - 1 or tags[i - 1] not in ("NN", "NNS", "NNP"):
        return False
    if low[i] == "cost":
        return tags[i + 1] in ("$", "CD") or low[i + 1] in ("about", "around", "nearly", "almost")
    return low[i] in _MEANING_TO and tags[i + 1] == "TO" and list(tags[i + 2 : i + 3]) in (["VB"], ["VBP"])


def _is_attribute(tags: list[str], low: list[str], i: int) -> bool:
    """Whether a participle only describes the noun behind it: "the required funds", "75,000 bonded and child slaves"."""
    if tags[i] not in ("VBN", "VBG") or not 0 < i < len(tags) - 1:
        return False
    behind = tags[i + 1] if tags[i + 1] != "CC" else "".join(tags[i + 2 : i + 3])
    if behind not in ("NN", "NNS"):
        return False
    before = tags[i - 1]
    if before == "RB" and tags[i] == "VBN" and i > 1 and tags[i - 2] in ("IN", "DT", "PRP$"):
        return True  # "in widely disliked cuts"
    if tags[i] == "VBG" and (before == "IN" and lemma_of(low[i]) == low[i] or _is_named_kind(tags, i)):
        return True  # "in freewheeling remarks", "in Russian speaking fees"
    if low[i - 1] == "of" and tags[i] == "VBN":
        return True  # "prices of used cars"
    return (
        before in ("PRP$", "POS")
        or before == "DT"
        and low[i - 1] in ("the", "a", "an")
        or before == "CD"
        and tags[i] == "VBN"
    )


def _is_named_kind(tags: list[str], i: int) -> bool:
    return i > 1 and tags[i - 1] in ("JJ", "NNP") and tags[i - 2] in ("IN", "DT") and tags[i + 1] == "NNS"


_OBJECT_OPENS = frozenset(["DT", "PRP$", "PRP", "JJR"])
_RELATIVE = frozenset(["who", "which", "whose"])
_SUBORDINATE = frozenset("who which what because although though whereas".split())
_OPENERS = frozenset("that because when while although if until".split())
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


def _with_a_finite_verb(low: list[str], tags: list[str]) -> list[str]:
    """``tags`` with a past tense for a participle that no auxiliary goes with, and the other way round: "they never exceeded
    14", "joined by 30 others"."""
    if "VBN" not in tags and "VBD" not in tags:
        return tags
    finite, inner = sum(map(_FINITE.__contains__, tags)), sum(map(_SUBORDINATE.__contains__, low))
    if "what" in low:
        inner += _says_what(low, tags)
    has_none = finite <= inner  # all of them in clauses within others
    for i in [i for i, tag in enumerate(tags) if tag == "VBN" or tag == "VBD"]:
        if not i:
            continue
        if tags[i] == "VBD":
            if _is_participle(low, tags, i):
                tags[i] = "VBN"
        elif _is_past(low, tags, i, has_none):
            tags[i] = "VBD"
            has_none = False
    return tags


def _says_what(low: list[str], tags: list[str]) -> int:
    """How often "what they say is" stands there: two finite verbs in one clause."""
    return sum(
        low[k] == "what" and tags[k + 1] == "PRP" and tags[k + 2] in _FINITE and tags[k + 3] in _FINITE
        for k in range(len(low) - 3)
    )


def _is_past(low: list[str], tags: list[str], i: int, has_none: bool) -> bool:
    k = i - 1
    while k > 0 and tags[k] == "RB":
        k -= 1
    if tags[k] in ("PRP", "WP"):
        return True
    if tags[k] == "," and has_none and low[i] != "compared" and not _FINITE.isdisjoint(tags[:k]):
        return not _RELATIVE.isdisjoint(low[:k])  # "Peru, which lost 30 boats, asked"
    behind = tags[i + 1] if i + 1 < len(tags) else ""
    if tags[k] in ("NN", "NNS", "NNP"):
        return has_none or behind in _OBJECT_OPENS or _clause_lacks_verb(tags, low, k, i)
    return tags[k] == "CC" and behind in _OBJECT_OPENS and "VBD" in tags[:k]


def _after_auxiliary(low: list[str], tags: list[str], i: int) -> bool:
    k = i - 1
    while k >= 0 and tags[k] == "RB":
        k -= 1
    return 0 <= k < i - 1 and (tags[k] == "MD" or low[k] in ("do", "does", "did"))  # not "as they did last year"


def _clause_lacks_verb(tags: list[str], low: list[str], k: int, i: int) -> bool:
    """Whether "that", "because" or "when" opens a clause before word ``k`` that would have no finite verb but word ``i``."""
    while k >= 0 and low[k] not in _OPENERS:
        if tags[k] in _FINITE or tags[k] in (",", ":"):
            return False
        k -= 1
    if k < 0:
        return False
    for at in range(i + 1, len(tags)):
        if tags[at] in (",", ":", ".") or low[at] in _OPENERS:
            return True
        if tags[at] in _FINITE:
            return False
    return True


def _is_participle(low: list[str], tags: list[str], i: int) -> bool:
    if tags[i - 1] == "DT" and tags[i + 1 : i + 2] and tags[i + 1][:2] == "NN":
        return low[i - 1] in ("the", "a", "an")  # "the bottled water"
    if low[i] not in _AUXILIARIES and (_is_before_finite(low, tags, i) or _is_of_phrase(low, tags, i)):
        return True
    is_led = low[i - 1] in (",", "as", "if", "when", "than", "though")
    return (
        is_led and low[i + 1 : i + 2] in (["by"], ["in"], ["above"], ["below"], ["here"]) and low[i] not in _AUXILIARIES
    )


def _is_before_finite(low: list[str], tags: list[str], i: int) -> bool:
    """ "Renters polled said that": the verb right behind is the one of the clause."""
    if i + 1 >= len(tags) or tags[i + 1] not in _FINITE or tags[i - 1] not in ("NNS", "NNP"):
        return False
    if not low[i - 1].endswith("s"):
        return False
    if i > 1 and tags[i - 2] in ("NN", "NNS", "NNP"):
        return False  # "the bill Republicans proposed was"
    return not {low[i], lemma_of(low[i])} & _SAYING and low[i + 1] not in _REDUCED


_SAYING = _REPORTING | _POLLED | {"argue"}
_REDUCED = frozenset(["'s", "'d", "'re", "'ve", "'ll"])


_IN_A_NAME = frozenset("DT JJ NN NNS NNP NNPS POS CD PRP$".split())


def _is_of_phrase(low: list[str], tags: list[str], i: int) -> bool:
    """Whether word ``i`` stands behind a noun that cannot be its subject: the source of "according to" ("according to a report
    released"), or one behind ", with" where the sentence has its verb before (", with 84 flights cancelled")."""
    k = i - 1
    while k > 1 and tags[k] in _IN_A_NAME:
        k -= 1
    if not 0 < k < i - 1:
        return False
    if low[k] == "to":
        return low[k - 1] == "according"
    return low[k] == "with" and low[k - 1] == "," and not _FINITE.isdisjoint(tags[:k])


def _verb_follows(tags: list[str]) -> bool:
    k = 1
    while k < len(tags) and tags[k] in ("RB", "RBR"):
        k += 1
    return k < len(tags) and tags[k] in ("VBD", "VBP", "MD", "VBN")
