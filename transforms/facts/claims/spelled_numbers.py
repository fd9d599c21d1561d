"""Numbers in words: "one hundred and twenty-three thousand", "two and a half million"."""

from __future__ import annotations

import math

from transforms.facts.claims.currencies import NAMES
from transforms.facts.claims.number_words import PARTS, PLURAL_SCALES, SCALES, SMALL, TENS, VAGUE_MULTIPLIERS
from transforms.facts.claims.numeral import Numeral
from transforms.facts.claims.sentence_tokens import Tokens

_new = tuple.__new__  # bypasses __new__: hot path
_LONGEST = 40  # tokens of one number in words; what goes on longer is noise
_FEW = {"a": 1, "one": 1, "two": 2, "three": 3, "five": 5, "seven": 7}
_LARGEST = 1e30  # of scale words that multiply ("a million million"); what goes on beyond is noise
_HYPHENED_HALF = ["-", "and", "-", "a", "-"]  # "two-and-a-half"


def small_group(word: list[str], j: int) -> tuple[int, int]:
    """A number under a hundred in words at ``j`` (hyphens may join): its value and where it ends; -1 if none."""
    t = word[j]
    if t in TENS:
        value = TENS[t]
        k = j + 2 if word[j + 1] == "-" else j + 1
        small = SMALL.get(word[k], 0)
        if 0 < small < 10:
            return value + small, k + 1
        return value, j + 1
    if t in SMALL:
        return SMALL[t], j + 1
    return -1, j


class _Reading:
    """A number in words as far as it is read: groups under a thousand, each with its scale, scales falling."""

    __slots__ = ("current", "hundred", "limit", "mantissa", "small", "total")

    def __init__(self) -> None:
        self.total = 0.0  # what finished scales gave
        self.current = 0.0  # the group being read
        self.limit = math.inf  # the last scale; the next must be smaller
        self.hundred = self.small = False  # what the group being read has
        self.mantissa = -1.0

    def take_group(self, word: list[str], value: int, k: int) -> int:
        """Takes a number under a hundred that ends before token ``k``; gives the token behind what went with it."""
        if word[k] == "hundred" and not self.hundred:
            self.current, self.hundred, k = float(value * 100), True, k + 1
        else:
            self.current += value
            self.small = True
        self.current, k = _fractional_tail(word, k, self.current)
        self.mantissa = float(value) if self.mantissa < 0 else self.mantissa
        return k

    def take_scale(self, scale: int) -> bool:
        """Takes a scale word; False where it cannot belong to the number."""
        if scale >= self.limit and self.current:
            return False
        if self.limit < math.inf and not self.current:
            if self.total * scale > _LARGEST:
                return False
            self.total *= scale  # "lakh crore"
        else:
            self.total += self.current * scale
        self.mantissa = self.current if self.limit == math.inf else self.mantissa
        self.limit, self.current, self.hundred, self.small = float(scale), 0.0, False, False
        return True


def read_spelled(s: Tokens, i: int) -> Numeral | None:
    """A number in words: groups under a thousand, each with its scale, scales falling."""
    word = s.word
    first, j = i, i
    spread: tuple[float, float] | None = None
    number = _Reading()
    if word[i] in SCALES:
        started = _bare_scale(word, i)
        if started is None:
            return None
        first, spread = started
        number.current = number.mantissa = 1.0
        if word[i] == "hundred":
            number.current, number.hundred, j = 100.0, True, i + 1
    j = _read_on(s, i, j, number)
    if j == i:
        return None
    ends_in_half = word[j] == "and" and word[j + 1] in ("a", "one") and word[j + 2] == "half"
    if ends_in_half and number.limit < math.inf and not number.current:
        number.current, j = number.limit / 2, j + 3
    value = number.total + number.current
    scaled = number.limit < math.inf or number.hundred
    if spread:
        return Numeral(first, j, *_several(*spread, value), "vague", 1, True)
    return _new(Numeral, (first, j, value, value, "words", number.mantissa, scaled))


def _read_on(s: Tokens, i: int, j: int, number: _Reading) -> int:
    """Reads the number that begins at token ``i`` on from token ``j``; gives the token behind it."""
    word = s.word
    while j - i < _LONGEST:
        if word[j] == "-" and j > i and word[j + 1] in SCALES and s.touches(j - 1) and s.touches(j):
            j += 1
        t = word[j]
        value, k = small_group(word, j)
        if value >= 0:
            if number.small:
                break
            j = number.take_group(word, value, k)
        elif t in SCALES and t != "hundred" or (j > i and t in PLURAL_SCALES and t != "hundreds"):
            if not number.take_scale(SCALES.get(t) or PLURAL_SCALES[t]):
                break
            j += 1
        elif (
            t == ","
            and number.limit < math.inf
            and not number.current
            and _smaller_part(word, j + 1, number.limit)
            or t == "and"
            and not number.small
            and j > i
            and _carries_on(word, j + 1, number.hundred, number.limit)
        ):
            j += 1
        else:
            break
    return j


def _bare_scale(word: list[str], i: int) -> tuple[int, tuple[float, float] | None] | None:
    """Where a number starts whose first word is a scale ("a million", "several hundred"); None if it is none."""
    before = word[i - 1]
    if before in VAGUE_MULTIPLIERS:
        return i - 1, (2.0, 10.0)
    if before in ("a", "an"):
        return i - 1, None
    if word[i] != "dozen" and word[i + 1] in NAMES and word[i + 1].endswith("s"):
        return i, None  # "paid hundred dollars"
    if word[i + 1] in SCALES and word[i + 1] != "dozen":
        return i, None
    if word[i] == "dozen" or before in ("the", "over", "than", "about", "every", "per", "nearly", "almost"):
        return (i, None) if word[i + 1] != "-" else None
    return None


def _smaller_part(word: list[str], j: int, limit: float) -> bool:
    """Whether a part of its own scale follows the comma: "three million, two hundred and forty"."""
    value, k = small_group(word, j)
    if value < 1:
        return False
    return word[k] == "hundred" and word[k + 1] in ("and", "thousand") or SCALES.get(word[k], limit) < limit > 1000


def _carries_on(word: list[str], j: int, hundred: bool, limit: float) -> bool:
    """Whether the group after "and" belongs to the number before it: "two hundred and fifty thousand", but not
    "between one hundred and two hundred"."""
    value, k = small_group(word, j)
    if value < 0 or (word[k] in ("percent", "per") and not hundred):
        return False
    if word[k] == "hundred":
        return not hundred and limit < math.inf and SCALES.get(word[k + 1], 0) < limit
    scale = SCALES.get(word[k], 1)
    if hundred:
        return scale < limit
    return 1 < scale < limit or (scale == 1 and limit == 1000)


def _fractional_tail(word: list[str], k: int, value: float) -> tuple[float, int]:
    """Adds "and a half", "and three quarters" or "point five" after a number in words."""
    if word[k : k + 5] == _HYPHENED_HALF:
        return value + 0.5, k + 6
    part, end = mixed_part(word, k)
    if part:
        return value + part, end
    if word[k] == "point" and word[k + 1] in SMALL:
        value, k = _spoken_decimals(word, k + 1, value)
    elif word[k] == "-" and word[k + 1] == "point" and word[k + 2] == "-" and word[k + 3] in SMALL:
        value, k = _spoken_decimals(word, k + 3, value)
    return value, k


def _part(word: list[str], k: int) -> tuple[float, int]:
    """ "a half", "one-half", "three quarters", "two-thirds": the part of one and where it ends; 0 if none."""
    at = k + 2 if word[k + 1] == "-" else k + 1
    above, below = _FEW[word[k]], PARTS.get(word[at])
    return (above / below, at + 1) if below and above < below else (0.0, k)


def mixed_part(word: list[str], k: int) -> tuple[float, int]:
    """ "and a half" at token ``k`` behind a number: the part of one and where it ends; 0 if none."""
    if word[k] != "and" or word[k + 1] not in _FEW:
        return 0.0, k
    part, end = _part(word, k + 1)
    return (part, end) if part and word[end] != "-" else (0.0, k)


def _several(low: float, high: float, scale: float) -> tuple[float, float]:
    """The bounds of "several" of a scale; "a few dozen" are dozens."""
    return (24.0, 100.0) if scale == 12 else (low * scale, high * scale)


def factors(s: Tokens, k: int) -> tuple[int, int]:
    """The product of the scale words at ``k`` and where they end; plural scales too after a number."""
    word, factor, steps = s.word, 1, 0
    while steps < 4:
        at = k + 1 if word[k] == "-" and s.touches(k - 1) and s.touches(k) else k
        scale = SCALES.get(word[at]) or (PLURAL_SCALES.get(word[at]) if word[at] != "hundreds" else None)
        if not scale or (factor > 1 and scale < factor and word[at] != "dozen"):
            break
        factor *= scale
        k = at + 1
        steps += 1
    return k, factor


def _spoken_decimals(word: list[str], k: int, value: float) -> tuple[float, int]:
    place = 0.1
    while word[k] in SMALL and SMALL[word[k]] < 10 and place > 1e-9:
        value += SMALL[word[k]] * place
        place /= 10
        k += 1
    return round(value, 9), k
