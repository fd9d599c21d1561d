"""What a number without a unit counts: the noun behind it, or the one that earlier words let it leave out."""

from __future__ import annotations

from transforms.facts.claims.count_measures import count_measure
from transforms.facts.claims.nouns import read_noun
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.plurals import is_plural, singular
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens

_GROUPS = word_set(
    "congress parliament committee family staff house senate party team board panel cabinet council crew group "
    "community public jury commission delegation caucus"
)
_GATHERED = word_set("toll crowd turnout attendance audience population")
_DOING = word_set(
    "could would will may might are were have had can said say died voted vote live lived work worked attended signed "
    "remain remained came come fled showed turned applied enrolled joined marched protested registered"
)
_GATHERINGS = word_set(
    "family families party group team crew gang crowd crowds audience population mother father workforce force membership "
    "electorate army staff congregation contingent"
)
_HARM = word_set(
    "killed killing kills kill displaces displace feared injured injuring injures wounded wounding hurt hurting arrested arresting dead "
    "displaced displacing hospitalized sickened sickening infected detained detaining died missing homeless "
    "evacuated stranded uncovered uninsured sent employs employed employing deported laid"
)
_SPENDING = word_set(
    "pump pumped pumping funnel funneled spend spends spent spending earn earned earning cost costs costing pay paid paying amassed worth make "
    "makes made making lost losing lose save saves saved saving raise raised raising donated invested investing "
    "poured pouring owe owes owed charged stole stolen wasted wasting"
)


_PEOPLES = word_set("british french irish dutch swiss spanish english scottish welsh polish turkish")
_GOING = word_set(
    "rose risen rising increased increasing grew grown growing climbed jumped soared surged fell fallen falling dropped declined "
    "decreased plunged tumbled slid slipped sank shrank plummeted slumped dipped eased doubled tripled advanced swelled spiked"
)
_PRICED = word_set(
    "prices shares stocks sales yields futures rates ratings revenues earnings profits exports imports temperatures odds "
    "points scores costs bonds markets indexes indices numbers figures levels wages salaries premiums taxes receipts "
    "losses gains spirits assets margins they others inventories expenses reserves futures futures' oil metals"
)


class Memory:
    """What earlier sentences leave behind for numbers without a noun: the last noun counted, the last percentage."""

    __slots__ = ("measure", "noun", "percent_at", "sentence")

    def __init__(self) -> None:
        self.noun: str | None = None
        self.measure = "other_count"
        self.sentence = -9
        self.percent_at = -9


def read_count(s: Tokens, q: Quantity, index: int, noun: str, noun_at: int, noun_end: int, memory: Memory) -> str:
    """The measure of a number whose noun stands behind it; the noun is kept for numbers to come."""
    word = s.word
    group = (
        word[noun_at - 1] in _GROUPS
        or word[noun_end] == "of"
        and bool(_GROUPS & set(word[noun_end + 1 : noun_end + 6]))
    )
    measure = count_measure(noun, s.is_capital(noun_at), abs(q.high), group)
    memory.noun, memory.measure, memory.sentence = noun, measure, index
    return measure


def elided_count(s: Tokens, q: Quantity, before: int, index: int, memory: Memory) -> tuple[str | None, str | None, str]:
    """Unit, noun and measure where no noun stands behind the number: "wounded 12", "not 87 million"."""
    word = s.word
    if word[before] == "of" and word[before - 1] in _GATHERINGS:
        return "count", "person", "people_count"
    recent = index - memory.sentence <= 2 and memory.noun is not None
    after = q.last + (word[q.last] == "more")
    if (
        word[before] in _HARM
        or word[q.last] in _HARM
        or (word[after] in ("were", "was", "had", "have") and _harmed(s, after))
    ):
        return "count", "person", "people_count"
    if q.form == "vague":
        if recent and word[q.last] == "of" and word[q.last + 1] in ("them", "these", "those"):
            return "count", memory.noun, memory.measure
        if (word[before] in _SPENDING and q.low >= 1000) or (q.low >= 10**9 and word[q.last] in ("in", "on", "spent")):
            return "USD", None, "money"
        if q.low >= 10**9 and word[before] not in _HARM and word[q.last] != "out":
            return "USD", None, "money"  # "billions more for the wall"
        if recent and memory.sentence == index and memory.measure != "other_count":
            return "count", memory.noun, memory.measure
        if word[q.last] == "of" and s.is_capital(q.last + 1):
            people = word[q.last + 1].endswith("ese") or word[q.last + 1] in _PEOPLES
            return ("count", "person", "people_count") if people else ("count", None, "other_count")
        return ("count", "person", "people_count") if q.low < 10**9 else (None, None, "other_measure")
    named = _named_before(s, before)
    if named and memory.sentence != index:
        return "count", *named
    moved = _subject_moved(s, before)
    if moved:
        memory.noun, memory.measure = moved, count_measure(moved, False, abs(q.high), False)
        memory.sentence = index
        return "count", moved, memory.measure
    if word[q.last] == "who" or (
        not recent and word[q.last] in _DOING and word[before] not in ("to", "at", "from", "by")
    ):
        return "count", "person", "people_count"
    if word[q.last] == "of" and memory.sentence != index:
        return "count", None, "other_count"
    if not recent and q.form == "words" and 2 <= q.low <= 20:
        return "count", None, "people_count"
    if recent and float(q.low).is_integer():
        memory.sentence = index
        return "count", memory.noun, memory.measure
    return None, None, "other_measure"


def _named_before(s: Tokens, before: int) -> tuple[str, str] | None:
    """The noun that "the number of victims" or "the death toll" names before the number, and its measure."""
    word = s.word
    for k in range(before, max(-1, before - 14), -1):
        t = word[k]
        if t in _GATHERED:
            return "person", "people_count"
        if t == "number" and word[k + 1] == "of":
            head = read_noun(s, k + 1, False, True)
            if head:
                noun = singular(word[head[0]])
                return noun, count_measure(noun, False, 0, False)
            return ("person", "people_count") if word[k + 2] in _HARM else None
    return None


def _subject_moved(s: Tokens, before: int) -> str | None:
    """The plural subject of a rise or fall by, to or from the number, "payrolls increased by 20,000"; not "governments cut
    11,000"."""
    word = s.word
    k = before - 1 if word[before] in ("by", "to", "from") else before
    if word[k].endswith("ly"):
        k -= 1
    if word[k] not in _GOING:
        return None
    k -= 1
    while word[k] in ("have", "had", "will", "would", "could", "then") or word[k].endswith("ly"):
        k -= 1
    t = word[k]
    return singular(t) if is_plural(t) and t not in _PRICED else None


def _harmed(s: Tokens, at: int) -> bool:
    return bool(_HARM & set(s.word[at + 1 : at + 3]))
