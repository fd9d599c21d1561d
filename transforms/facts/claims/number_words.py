"""The words numbers are written with."""

from __future__ import annotations


def word_list(text: str) -> list[str]:
    """The words of a table written as running text."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a table written as running text, to look up in."""
    return frozenset(text.split())


SMALL = {
    w: i
    for i, w in enumerate(
        word_list(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {w: 10 * i for i, w in enumerate(word_list("twenty thirty forty fifty sixty seventy eighty ninety"), 2)}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
    "mln": 10**6,
    "bln": 10**9,
}
SCALE_ABBREVIATIONS = {
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "mil": 10**6,
    "mm": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "bil": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "k": 1_000,
    "cr": 10**7,
}
# The bounds that a plural of magnitude gives; "tens of" and "hundreds of" multiply their own by the scale after them.
VAGUE = {
    "dozens": (24, 100),
    "tens": (20, 100),
    "hundreds": (200, 1_000),
    "thousands": (2_000, 10**6),
    "millions": (2 * 10**6, 10**9),
    "billions": (2 * 10**9, 10**12),
    "trillions": (2 * 10**12, 10**15),
    "lakhs": (2 * 10**5, 10**7),
    "crores": (2 * 10**7, 10**9),
}
PLURAL_SCALES = {p: SCALES[p[:-1]] for p in VAGUE if p != "tens"}
VAGUE_MULTIPLIERS = {"several", "few", "many", "multiple"}
PARTS = {
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "half": 2, "halves": 2, "hundredth": 100, "hundredths": 100, "thousandth": 1000,
}  # fmt: skip
GLYPHS = {
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "½": 1 / 2,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}
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
