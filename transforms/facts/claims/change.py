"""Change against level: whether a number is the size of a rise, a fall or a difference."""

from __future__ import annotations

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

_UP_VERBS = words("rising_verbs")
_DOWN_VERBS = words("falling_verbs")
_LOSE = word_set("lost lose loses losing")
_LOSABLE = word_set("seat job pound follower subscriber user customer point vote member employee worker")
_BY_UP = _UP_VERBS | word_set(
    "raised raise raises raising boosted boost boosts boosting lifted lift up hiked hike hikes hiking higher "
    "more larger bigger faster upped strengthened extended extend stronger exceeded exceed expanding inflated "
    "inflate inflates brightened brighten bumped bump warmed lengthened deepened thickened"
)
_BY_DOWN = _DOWN_VERBS | word_set(
    "lowered lower lowers lowering down less fewer smaller slower narrowed narrow shortened slowed downsized "
    "scaled curtailed curb diminished weaker understated cheaper cooled dimmed thinned"
)
MOVING = _BY_UP | _BY_DOWN
"""Verbs, and words like them, that a rise or a fall "by" so much goes with."""
_UP_NOUNS = words("rise_nouns")
_DOWN_NOUNS = words("fall_nouns")
_MORE = words("comparatives_of_more")
_LESS = word_set(
    "fewer less lower smaller slower shorter cheaper lighter dimmer cooler colder poorer thinner narrower weaker younger"
)
_PHRASAL = words("verbs_with_up")
_TAKERS = word_set("took take takes taking gets get got earns")
_FIGURES_AHEAD = word_set("two three four five six seven eight nine ten half $ £ €")
_SIZED = word_set("increase rise gain jump surge boost decrease drop fall decline reduction slump plunge")
_AUXILIARIES = word_set(
    "has have had is are was were will would could may might must should be been being already recently also"
)
_TAKEN_OFF = word_set("slashed eliminated axed trimmed shaved")
_CUT_APART = word_set("down off short out open up into from in")
_MARGINS = word_set("attended killed won led signed shot trails trailed trailing leads leading beat beats behind ahead")
_COPULAS = word_set(
    "was is were are be been being , finished closed ended edged ticked traded went gone stood and ( – — moved "
    "trended ending closing trading"
)  # fmt: skip
_PREPOSITIONS = word_set("of in to and for on by from that or as the among at with between over since during than who")
_LEVEL_BOUNDS = ("above ", "below ", "past ", "beyond ")
_ADJECTIVE_ENDS = ("al", "ive", "ous", "ful", "ic", "able", "ible", "ent", "ant", "likely", "ate")
_STOPS = word_set(". ; : ( ) ? !")


def read_change(n: NumberInSentence, bound: Bound, before: int) -> tuple[str, str]:
    """ "none", "increase" or "decrease" for a number whose qualified wording begins behind token ``before``, with the word
    that says so."""
    s, word = n.s, n.word
    after, kind, noun, noun_end = n.after, n.kind, n.noun, n.noun_end
    extra, following, wording = bound.has_extra, bound.is_behind, bound.wording + " "
    if extra and kind == "percent" and "another" in word[before + 1 : before + 4]:
        return "none", ""  # "another 52 percent are against it"
    if extra:
        said = _noun_after(s, after, kind) if kind == "money" else ("none", "")
        return said if said[0] != "none" else ("increase", "additional")
    if not following and kind != "age":
        for at in (after, noun_end):
            t = word[at]
            if t in _MORE or t in _LESS:
                if word[at + 1] == "than" and (word[at + 2][:1].isdecimal() or word[at + 2] in _FIGURES_AHEAD):
                    continue  # "in five years more than 58 percent": the bound of the next number
                if at == after and kind == "bare" and t not in ("more", "fewer", "additional", "extra", "less"):
                    continue
                if t in ("more", "less") and (word[at + 1] == "or" or word[at + 1].endswith(_ADJECTIVE_ENDS)):
                    continue  # "ten or more or less", "the four more liberal members"
                if (t == "longer" and kind != "percent") or (t == "further" and at == noun_end):
                    continue
                if (
                    at == noun_end
                    and at != after
                    and t in ("more", "less", "higher", "further")
                    and word[at + 1] != "than"
                ):
                    continue
                return ("increase" if t in _MORE else "decrease"), t
    passive = _passive(word, noun_end, noun, kind)
    if passive[1]:
        return passive
    t = word[before]
    if t == "by":
        return _by(s, before)
    measured = kind in ("percent", "point", "money", "share", "measure", "multiple")
    if t in ("to", "from", "at", "in", "for") and word[before - 1] != "ranging":
        sized = t not in ("to", "from") or word[before + 1] in ("a", "an")  # "revised to a 0.9% decline"
        return _noun_after(s, after, kind) if measured and sized else ("none", "")
    if t == "from" and word[before - 1] == "ranging" and measured:
        head = word[before - 2]
        return ("increase", head) if head in _UP_NOUNS else ("decrease", head) if head in _DOWN_NOUNS else ("none", "")
    if word[noun_end] in ("short", "shy") or (
        word[before + 1] in ("a", "an") and kind in ("measure", "money") and _figure(word[before + 2])
    ):
        return _noun_after(s, after, kind) if measured else ("none", "")  # "fell 22 votes short", "cut a 12-inch hole"
    if wording.startswith(_LEVEL_BOUNDS) and (t in _UP_VERBS or t in _DOWN_VERBS):
        return "none", ""  # "fell below 1 percent": a level reached
    if t in _UP_VERBS:
        return (
            ("increase", t) if kind not in ("age", "time") and word[before - 1] not in ("an", "this") else ("none", "")
        )
    if t in _DOWN_VERBS:
        if kind in ("age",) or (kind == "time" and t not in ("cut", "shaved", "shave", "trimmed", "reduced")):
            return "none", ""
        return "decrease", t
    if t in ("off", "out", "away") and (
        word[before - 1] in _DOWN_VERBS or word[before - 1] in ("laid", "lay", "laying", "lays")
    ):
        return "decrease", word[before - 1]
    if t in _LOSE and (kind in ("percent", "point", "money", "measure") or noun in _LOSABLE):
        return "decrease", t
    if t in ("up", "down", "off") and (measured and kind != "share"):
        prior = word[before - 1]
        if t == "down" and (
            prior in ("shut", "shutting", "keep", "keeps", "keeping", "kept") or wording.startswith("around")
        ):
            return "none", ""
        if (kind != "money" and kind != "measure" and prior not in _PHRASAL) or prior in _COPULAS:
            return ("increase" if t == "up" else "decrease"), t
    if t == "of":
        noun_at = before - 1
        head = word[noun_at]
        if head in _UP_NOUNS:
            return "increase", head
        if head in _DOWN_NOUNS and kind != "time":
            return "decrease", head
    if measured:
        change = _noun_after(s, after, kind)
        if change[0] != "none":
            return change
        if kind in ("percent", "point"):
            return _verb_object(s, before)
    elif kind == "bare":
        t = word[noun_end - 1]
        if noun is None and t not in _UP_NOUNS:  # "a 311,000 gain", "the 5,000 drop"
            t = word[after]
            if t in _SIZED:
                return ("increase" if t in _UP_NOUNS else "decrease"), t
        elif noun in ("cut", "loss", "gain") and word[noun_end - 2] in ("job", "staff", "payroll", "position"):
            return ("increase" if noun == "gain" else "decrease"), noun
    return "none", ""


def _figure(t: str) -> bool:
    return t[:1].isdecimal() or t in ("$", "£", "€")


def _passive(word: list[str], k: int, noun: str | None, kind: str) -> tuple[str, str]:
    """ "500 jobs were cut", "$80bn has been wiped off the shares"."""
    if word[k] == "(" and ")" in word[k + 1 : k + 7]:
        k = word.index(")", k) + 1  # "$80bn (£56bn) was wiped off"
    start = k
    while word[k] in _AUXILIARIES and k < start + 4:
        k += 1
    if k == start:
        return "none", ""
    t = word[k]
    if t in _TAKEN_OFF or (t == "lost" and noun in _LOSABLE) or (t == "cut" and word[k + 1] not in _CUT_APART):
        return "decrease", t
    if t == "wiped" and kind in ("money", "percent") or t == "shed" and noun in _LOSABLE:
        return "decrease", t
    return ("increase", t) if t == "added" else ("none", "")


def _by(s: Tokens, at: int) -> tuple[str, str]:
    """ "cut the number of staff by 10": looks back in the clause for the verb or comparative that "by" goes with."""
    word = s.word
    for k in range(at - 1, max(-1, at - 12), -1):
        t = word[k]
        if t in _STOPS or t in _MARGINS:
            break
        if t in _BY_UP:
            return "increase", t
        if t in _BY_DOWN:
            return "decrease", t
        if t in _UP_NOUNS:
            return "increase", t
        if t in _DOWN_NOUNS:
            return "decrease", t
    return "none", ""


def _noun_after(s: Tokens, after: int, kind: str) -> tuple[str, str]:
    """ "a 3 percent pay rise", "a $5 billion cut", "$2 billion in cuts"."""
    word = s.word
    k = after
    if word[k] == "in" and kind == "money":
        for t in word[k + 1 : k + 5]:
            if t in ("cuts", "reductions", "reduction", "increases", "hikes"):
                return ("decrease" if t in _DOWN_NOUNS else "increase"), t
        return "none", ""
    for at in range(k, k + 4):
        t = word[at]
        if t == "cut" and word[at + 1] == "of" and _TAKERS.intersection(word[max(0, k - 6) : k]):
            return "none", ""  # "took a 30% cut of sales"
        if t == "loss" and kind in ("percent", "point"):
            return "decrease", t
        if t in _UP_NOUNS and t not in ("raise", "raises", "advance", "climb"):
            return "increase", t
        if t in _DOWN_NOUNS and t != "slide" and (at <= k + 1 or t[-1] != "s" or t == "cuts"):
            return "decrease", t
        if not t or (not t.isalpha() and t != "-") or t in _PREPOSITIONS:
            break
        if at == k and t in ("higher", "lower", "more", "less"):
            return ("increase" if t in _MORE else "decrease"), t
    return "none", ""


def _verb_object(s: Tokens, before: int) -> tuple[str, str]:
    """ "cut costs 20 percent", "shares fell sharply, 5 percent": a verb a few words before, nothing between but words."""
    word = s.word
    for k in range(before, max(-1, before - 7), -1):
        t = word[k]
        if t == "the" and k < before - 1 or t.endswith("'s"):
            continue  # "cut the ministry's budget 5 percent"
        if t in _UP_VERBS and t not in ("add", "added", "adds", "adding", "gain", "gains"):
            return "increase", t
        if t in _DOWN_VERBS or t in ("lost",):
            return "decrease", t
        if t in ("raised", "raise", "raising", "boosted", "hiked"):
            return "increase", t
        if not t.isalpha() or t in (
            "to", "from", "at", "of", "in", "and", "with", "that", "by", "for", "than", "is", "was", "were", "are", "on",
            "where", "which", "while", "who", "when", "about", "or", "had", "has", "have", "the",
        ):  # fmt: skip
            break
    return "none", ""
