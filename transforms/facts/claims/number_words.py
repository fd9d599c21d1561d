"""The words numbers are written with."""

from __future__ import annotations

import unicodedata

from transforms.lexicon.word_lists import table


def word_list(text: str) -> list[str]:
    """The words of a table written as running text."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as running text, to look up in."""
    return frozenset(text.split())


SMALL = {word: int(value) for word, value in table("small_numbers").items()}
TENS = {word: int(value) for word, value in table("tens").items()}
SCALES = {word: int(value) for word, value in table("scales").items()}
SCALE_ABBREVIATIONS = {word: int(value) for word, value in table("scale_abbreviations").items()}
VAGUE = {
    word: (int(low), int(high)) for word, (low, high) in ((w, b.split()) for w, b in table("magnitude_plurals").items())
}
PLURAL_SCALES = {p: SCALES[p[:-1]] for p in VAGUE if p != "tens"}
VAGUE_MULTIPLIERS = {"several", "few", "many", "multiple"}
PARTS = {word: int(value) for word, value in table("fractions").items()}
GLYPHS = {glyph: unicodedata.numeric(glyph) for glyph in "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
# Verbs that state a multiple: the ratio and which way it goes.
MULTIPLE_VERBS = {
    verb: (ratio, change)
    for ratio, change, verbs in (
        (2.0, "increase", "doubled doubling doubles"),
        (3.0, "increase", "tripled tripling triples trebled trebling"),
        (4.0, "increase", "quadrupled quadrupling quadruples"),
        (5.0, "increase", "quintupled quintupling"),
        (0.5, "decrease", "halved halving halves"),
    )
    for verb in verbs.split()
}
MULTIPLES = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
FOLDS = {
    f"{word}fold": float(value)
    for word, value in (*SMALL.items(), *TENS.items(), ("hundred", 100), ("thousand", 1000))
    if value > 1
}

STARTERS = frozenset({*SMALL, *TENS, *SCALES, *VAGUE, "couple", *PARTS, *MULTIPLE_VERBS, *MULTIPLES, *FOLDS, *GLYPHS})
"""Every folded word a number may begin at (digits apart)."""
