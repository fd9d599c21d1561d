"""Nouns of doing, and the verb behind each: "the distribution of 30 tents"."""

from __future__ import annotations

from transforms.facts.clauses.tagging import is_verb, lemma_of

VERBAL_NOUNS = {
    "death": "die", "fatality": "die", "arrest": "arrest", "killing": "kill", "murder": "murder", "injury": "injure",
    "layoff": "lay", "execution": "execute", "deportation": "deport", "conviction": "convict", "abortion": "abort",
    "kidnapping": "kidnap", "abduction": "abduct", "detention": "detain", "suicide": "kill", "rape": "rape",
    "donation": "donate", "firing": "fire", "resignation": "resign", "interview": "interview", "loss": "lose",
}  # fmt: skip
"""Nouns of what befell those who are counted."""
_ENDINGS = (
    ("ication", ("y", "icate")), ("ation", ("ate", "e", "")), ("ition", ("ite", "e")), ("ution", ("ute",)),
    ("ction", ("ct", "ce")), ("tion", ("te", "t")), ("sion", ("de", "se", "d", "s")), ("ment", ("", "e")), ("al", ("e", "")),
    ("ance", ("", "e")), ("ence", ("", "e")), ("ery", ("er",)), ("ure", ("e",)),
)  # fmt: skip
_BODIES = frozenset(
    "collection association organization organisation combination generation delegation population corporation selection "
    "assortment government department administration foundation coalition section station nation "
    "total number amount average majority minority level share cost rate price value".split()
)
_SHORTEST = 3


def verb_behind(noun: str) -> str | None:
    """The lemma of the verb that ``noun``, in small letters, is made of; None where no common verb is.

    >>> [verb_behind(noun) for noun in ("distribution", "killing", "removal", "deployment", "table")]
    ['distribute', 'kill', 'remove', 'deploy', None]
    """
    noun = noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
    if noun in VERBAL_NOUNS:
        return VERBAL_NOUNS[noun]
    if noun in _BODIES:
        return None
    if noun.endswith("ing") and (lemma := lemma_of(noun)) != noun:
        return lemma
    for ending, endings in _ENDINGS:
        stem = noun.removesuffix(ending)
        if stem == noun or len(stem) < _SHORTEST:
            continue
        return next((stem + new for new in endings if is_verb(stem + new)), None)
    return None
