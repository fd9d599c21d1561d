"""Fuzzed texts through the readers of facts: ``python -m tests.soak.fuzz --texts 1000000 --seed 1``.

Texts are made of words, numbers, dates and marks, whole and mutated, of pieces of ``examples/articles``, and of fragments
that the readers' own patterns repeat. Of each: no exception, every span holds what its fact says, no bounds that cross, no
day that the calendar lacks, and no more processor time than ``MOST`` times what as many characters of one-digit lines take
on the same machine. Texts have at most 30,000 characters.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from unittest import mock

from tests.soak.fragments import fragments, patterns
from transforms.facts.read_all import Facts, read_facts
from transforms.lexicon.enumerations import GRANULARITIES
from transforms.text.canonical import canonical

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples" / "articles"
MOST = 3.0  # times the processor time of the densest text of the same length
_NOT_MEASURED = 0.5  # seconds of processor time: a text that takes less is not held against the densest
_LONGEST = 3_000  # characters of most texts
_LONGEST_OF_ALL = 30_000

_WORDS = """the a of in on to and or not no nor but that which who said says told denied rejected added according to by
about nearly almost more than less than at least up to between from as many as over under fewer some only just per
million billion trillion thousand hundred dozen half a third quarter percent per cent points users people men women
residents dead killed injured wounded missing votes homes jobs employees customers subscribers shares years months weeks
days hours miles km tons barrels degrees dollars euros pounds yen last next this ago earlier later since until before
after year month week spring Monday Tuesday Friday January Feb. March 15th May June 2019 1987 '68 1990s Mr. Mrs. Dr. Sen.
President Minister Mayor spokesman Ann Lee Tomas Novak Zarnow Lumora Acme Corp Inc. Ltd. Co. Ministry Police Reuters
(Reuters) AP (AP) AFP AP/AFP Photo: By OSLO, LONDON PARIS, WASHINGTON U.S. U.N. Norway Kansas City New York he she it
they his her its was were is are has had will would rose fell increased dropped doubled tripled cut raised""".split()
_NUMBERS = """0 1 2 3 7 12 15 40 99 100 250 1,000 12,500 1.5 3.25 0.7 007 1e9 12'500 12.500 1,00,000 10-15 5–7 3:2 1/2 ½
2¾ 24/7 2-1 31 1999 2020 2031 50% $5 $1.2m £3bn €40,000 ¥9 US$7 A$8 10k 5km 4x one two three seven eleven twenty-one
thirty forty five-hundred hundreds thousands millions dozens once twice zero ２０ ٣ ⅕ ⁵ 9999999999999999 -4 +6 ~8 #1 No.
29 30 2/30/2019 2019-02-29 2019-02-28 31/04/19 12:30 1-800-555-0199 192.168.0.1""".split()
_MARKS = """. , ; : ? ! ... … - – — ( ) [ ] { } < > / \\ | " ' “ ” ‘ ’ « » „ * • & @ # % $ £ € ° § © _ + = ~ ^ `""".split() + ["\n", "\n\n", "\t", "  ", "\u00a0", " \n ", "\u2028", ".\n", '."', '?"', "--"]  # fmt: skip
_ODD = "éñüßøşžıİǅﬁ字かハ한اعहि\u0301\u200b\u202e\ufeff\U0001f600\U0001d7d9\ud83d\x00\x07\x85"


@cache
def _pieces() -> tuple[str, ...]:
    """Sentences, and stretches of them, from our own examples."""
    whole = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.iterdir())]
    return tuple(piece for text in whole for piece in re.split(r"(?<=[.!?\n]) ", text) if piece.strip())


@cache
def _fragments(seed: int) -> tuple[tuple[str, str], ...]:
    chance = random.Random(seed)
    found = [pair for pattern in patterns() for pair in fragments(pattern, chance) if pair[1]]
    return tuple(dict.fromkeys(found))


def texts(count: int, seed: int) -> Iterator[str]:
    """``count`` texts in canonical form; the same for the same seed."""
    for number in range(count):
        yield canonical(_text(random.Random(f"{seed}/{number}"), seed)).text


def _text(chance: random.Random, seed: int) -> str:
    size = chance.choice((60, 200, 600, _LONGEST)) if chance.random() < 0.995 else _LONGEST_OF_ALL
    parts: list[str] = []
    length = 0
    while length < size:
        parts.append(_part(chance, seed, size))
        length += len(parts[-1]) + 1
    joint = chance.choice((" ", " ", " ", " ", "", "\n"))
    return joint.join(parts)[:_LONGEST_OF_ALL]


def _part(chance: random.Random, seed: int, size: int) -> str:
    kind = chance.random()
    if kind < 0.45:
        return " ".join(chance.choice(chance.choice((_WORDS, _WORDS, _NUMBERS))) for _ in range(chance.randint(1, 12)))
    if kind < 0.55:
        return chance.choice(_MARKS)
    if kind < 0.65:
        return f"{chance.choice(_MARKS)}{' '.join(chance.choices(_WORDS + _NUMBERS, k=chance.randint(1, 9)))}{chance.choice(_MARKS)}"
    if kind < 0.80:
        return _mutated(chance.choice(_pieces()), chance)
    if kind < 0.85:
        return "".join(chance.choices(_ODD + "aA1 .", k=chance.randint(1, 8)))
    if kind < 0.95:
        lead, repeated = chance.choice(_fragments(seed))
        return lead + repeated * chance.randint(1, 12)
    lead, repeated = chance.choice((*_fragments(seed), *(("", word) for word in _WORDS + _NUMBERS + _MARKS)))
    return lead + (repeated + chance.choice(("", " ", "\n"))) * (chance.randint(1, size) // len(repeated) + 1)


def _mutated(piece: str, chance: random.Random) -> str:
    """A sentence with a few slips: characters lost, doubled or changed, words swapped."""
    for _ in range(chance.choice((0, 1, 2, 5))):
        at = chance.randrange(len(piece)) if piece else 0
        slip = chance.choice(
            ("", piece[at : at + 1] * 2, chance.choice(_MARKS), chance.choice(_NUMBERS), chance.choice(_ODD))
        )
        piece = piece[:at] + slip + piece[at + 1 :]
    return piece


def faults(text: str) -> list[str]:
    """What is wrong with the facts read from ``text``, or with the reading."""
    try:
        facts, taken = _timed(text)
    except Exception as error:
        return [f"raises {error!r}"[:200]]
    return [*_wrong_spans(text, facts), *_wrong_numbers(facts), *_wrong_dates(facts), *_too_slow(text, taken)]


def _too_slow(text: str, taken: float) -> list[str]:
    if taken <= _NOT_MEASURED:
        return []
    floor = _timed(("7\n" * len(text))[: len(text)])[1]
    if taken > MOST * floor:  # the machine may have been busy
        taken = _timed(text)[1]
    return (
        [f"takes {taken / floor:.1f} times the densest text of {len(text):,} characters"]
        if taken > MOST * floor
        else []
    )


def _timed(text: str) -> tuple[Facts, float]:
    begun = time.process_time()
    facts = read_facts(text, title="The talks", url=None, published="2019-03-01", today=date(2030, 1, 1))
    return facts, time.process_time() - begun


def _wrong_spans(text: str, facts: Facts) -> Iterator[str]:
    spans = [("claim", c.start, c.end) for c in facts.claims] + [("date", d.start, d.end) for d in facts.dates]
    spans += [("name", m.start, m.end) for m in facts.mentions] + [("quotation", q.start, q.end) for q in facts.quotes]
    spans += [("sentence", c.sentence_start, c.sentence_end) for c in facts.claims]
    spans += [(f"speaker of {k}", f.speaker_start, f.speaker_end) for k, rows in (("claim", facts.claims), ("quote", facts.quotes)) for f in rows if f.speaker_start is not None]  # fmt: skip
    yield from (f"{kind} at {start}:{end}" for kind, start, end in spans if not 0 <= start < end <= len(text))
    for fact in (*facts.claims, *facts.dates):
        if text[fact.start : fact.end] != fact.surface:
            yield f"surface {fact.surface!r} is not {text[fact.start : fact.end]!r}"
    for claim in facts.claims:
        if not claim.sentence_start <= claim.start < claim.end <= claim.sentence_end:
            yield f"claim {claim.surface!r} outside its sentence"
    for rows in (facts.mentions, facts.dates, facts.layout.zones):
        for one, other in zip(rows, rows[1:], strict=False):
            if other.start < one.end:
                yield f"{one} overlaps {other}"


def _wrong_numbers(facts: Facts) -> Iterator[str]:
    for claim in facts.claims:
        value, low, high = claim.value, claim.value_low, claim.value_high
        if not all(n is None or math.isfinite(n) for n in (value, low, high)):
            yield f"claim {claim.surface!r} is not finite"
        elif low is not None and high is not None and low > high:
            yield f"claim {claim.surface!r}: bounds {low} and {high} cross"


_FORMS = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)(?:-WE)?|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?"
    r"|--(?P<month2>\d\d)(?:-(?P<day2>\d\d))?|\d{2,3}"
)


def _wrong_dates(facts: Facts) -> Iterator[str]:
    for mention in facts.dates:
        if mention.granularity not in GRANULARITIES:
            yield f"date {mention.surface!r}: granularity {mention.granularity!r}"
        if mention.resolved is not None and not _is_possible(mention.resolved):
            yield f"date {mention.surface!r}: {mention.resolved!r}"
    if facts.published_on is not None and not _is_possible(facts.published_on):
        yield f"published on {facts.published_on!r}"


def _is_possible(resolved: str) -> bool:
    m = _FORMS.fullmatch(resolved)
    if m is None:
        return False
    try:
        if m["week"]:
            date.fromisocalendar(int(m["year"]), int(m["week"]), 1)
        elif m["month"] or m["month2"]:  # without a year, a leap day is a day
            date(int(m["year"] or 2000), int(m["month"] or m["month2"]), int(m["day"] or m["day2"] or 1))
    except ValueError:
        return False
    return True


def fuzz(count: int, seed: int) -> list[str]:
    """The faults found, each with the number of its text; every text is taken for English."""
    found: list[str] = []
    read: Counter[str] = Counter()
    with mock.patch("transforms.facts.read_all.language", lambda _: "en"):
        for number, text in enumerate(texts(count, seed)):
            read["characters"] += len(text)
            for fault in faults(text):
                found.append(f"text {number}: {fault}")
                print(found[-1], repr(text[:200]), file=sys.stderr, flush=True)
    print(f"{count:,} texts (seed {seed}; {read['characters']:,} characters): {len(found)} faults")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Reads facts from fuzzed texts, and looks at what must always hold.")
    parser.add_argument("--texts", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    sys.exit(1 if fuzz(asked.texts, asked.seed) else 0)


if __name__ == "__main__":
    main()
