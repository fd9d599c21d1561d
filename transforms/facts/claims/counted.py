"""What a number without a unit counts: the noun behind it, or the one that earlier words let it leave out."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.claims.count_measures import count_measure
from transforms.facts.claims.nouns import read_noun
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.plurals import is_plural, singular
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

_GROUPS = words("groups_with_members")
_GATHERED = word_set("toll crowd turnout attendance audience population")
_DOING = words("doing_verbs")
_GATHERINGS = words("gatherings")
_HARM = words("harm_words")
_SPENDING = words("spending_verbs")


_MAKING = word_set(
    "sold built made produced delivered shipped installed planted issued printed bought opened launched "
    "manufactured recorded registered demolished approved cancelled recalled imported exported distributed minted"
)
_FIGURE_WORDS = word_set("total figure number count tally it answer sum they")
_SUMS = 10**9  # what is vague and larger is money
_PEOPLES = word_set("british french irish dutch swiss spanish english scottish welsh polish turkish")
_GOING = words("level_verbs")
_PERIODS = word_set("years months weeks days hours minutes times ones")
_SUMMING = word_set("come comes came amount amounts amounted add adds added")
_TOTALLING = word_set("total totals totalled totaled number numbers numbered")
_BEFORE_VERBS = word_set("have had will would could then do does did not n't never already")
_PRICED = words("priced_plurals")


class Memory:
    """What earlier sentences leave behind for numbers without a noun: the last noun counted, the last percentage."""

    __slots__ = ("measure", "noun", "percent_at", "sentence", "sentence_at")

    def __init__(self, sentence_at: Callable[[int], Tokens | None] = lambda index: None) -> None:
        self.sentence_at = sentence_at  # the tokens of a sentence, by its index
        self.noun: str | None = None
        self.measure = "other_count"
        self.sentence = -9
        self.percent_at = -9


def read_count(n: NumberInSentence, noun: str, index: int, memory: Memory) -> str:
    """The measure of a number that counts ``noun``, which is kept for numbers to come."""
    word, noun_at, noun_end = n.word, n.noun_at, n.noun_end
    if noun == "one" and word[noun_at] == "ones":
        noun = n.noun = _stood_for(n.s, n.first) or (memory.noun if index - memory.sentence <= 2 else None) or noun
    members = word[noun_at - 1] in _GROUPS
    if not members and word[noun_end] == "of":
        members = not _GROUPS.isdisjoint(word[noun_end + 1 : noun_end + 6])
    measure = count_measure(noun, n.s.is_capital(noun_at), abs(n.quantity.high), members)
    memory.noun, memory.measure, memory.sentence = noun, measure, index
    return measure


_Understood = tuple[str | None, str | None, str]
"""Unit, counted noun and measure of a number whose noun is left out."""
_NOTHING: _Understood = (None, None, "other_measure")
_PERSONS: _Understood = ("count", "person", "people_count")
_SOMETHING: _Understood = ("count", None, "other_count")
_DOLLARS: _Understood = ("USD", None, "money")


def elided_count(n: NumberInSentence, before: int, index: int, memory: Memory) -> _Understood:
    """Unit, noun and measure where no noun stands behind the number: "wounded 12", "not 87 million"."""
    s, word, q = n.s, n.word, n.quantity
    lead, behind = word[before], n.behind
    if lead == "of" and word[before - 1] in _GATHERINGS:
        return _PERSONS
    after = n.last + (behind == "more")
    if lead in _HARM or behind in _HARM or (word[after] in ("were", "was", "had", "have") and _harmed(s, after)):
        return _PERSONS
    recent = memory.noun is not None and index - memory.sentence <= 2
    if q.form == "vague":
        return _vague_count(n, lead, index, memory, recent)
    if memory.sentence != index:
        named = _named_before(s, before)
        if named:
            return "count", *named
    if memory.sentence < index - 1 and _tells_a_figure(s, before):
        told = memory.sentence_at(index - 1)
        named = _named_before(told, told.n - 1, told.n) if told else None
        if named:
            memory.noun, memory.measure = named
            memory.sentence = index
            return "count", *named
    moved = _subject_moved(s, before)
    if moved:
        memory.noun, memory.measure = moved, count_measure(moved, False, abs(q.high), False)
        memory.sentence = index
        return "count", moved, memory.measure
    if behind in _DOING and _done_to_things(word, n.last):
        return _NOTHING
    if behind == "who" or (not recent and behind in _DOING and lead not in ("to", "at", "from", "by")):
        return _PERSONS
    return _from_memory(n, index, memory, recent)


def _done_to_things(word: list[str], at: int) -> bool:
    """ "45,000 will be sold each year": what is made, sold or built is no person."""
    return any(t in _MAKING for t in word[at + 1 : at + 4])


def _from_memory(n: NumberInSentence, index: int, memory: Memory, recent: bool) -> _Understood:
    """What the noun counted last, if it is ``recent``, makes of a number without any."""
    q = n.quantity
    if n.behind == "of" and memory.sentence != index:
        return _SOMETHING
    if not recent:
        return _SOMETHING if q.form == "words" and 2 <= q.low <= 20 else _NOTHING
    if not float(q.low).is_integer():
        return _NOTHING
    memory.sentence = index
    return "count", memory.noun, memory.measure


def _vague_count(n: NumberInSentence, lead: str, index: int, memory: Memory, recent: bool) -> _Understood:
    """What a plural of magnitude counts: "killed dozens", "spent millions", "thousands of Chinese"."""
    word, behind, low = n.word, n.behind, n.quantity.low
    following = word[n.last + 1]
    if recent and behind == "of" and following in ("them", "these", "those"):
        return "count", memory.noun, memory.measure
    if low >= 1000 and lead in _SPENDING:
        return _DOLLARS
    if low >= _SUMS and behind != "out":
        return _DOLLARS  # "billions more for the wall"
    if recent and memory.sentence == index and memory.measure != "other_count":
        return "count", memory.noun, memory.measure
    if behind == "of" and n.s.is_capital(n.last + 1):
        return _PERSONS if following.endswith("ese") or following in _PEOPLES else _SOMETHING
    return _PERSONS if low < _SUMS else _NOTHING


def _tells_a_figure(s: Tokens, before: int) -> bool:
    """ "The right total is", "By Friday it had come down to": what the sentence before named is given a figure."""
    return not _FIGURE_WORDS.isdisjoint(s.word[max(0, before - 9) : before + 1])


def _named_before(s: Tokens, before: int, reach: int = 14) -> tuple[str, str] | None:
    """The noun that "the number of victims" or "the death toll" names before the number, and its measure."""
    word = s.word
    for k in range(before, max(-1, before - reach), -1):
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
    if word[k] not in _GOING and not (word[k] in _SUMMING if word[before] == "to" else word[k] in _TOTALLING):
        return None
    k -= 1
    while word[k] in _BEFORE_VERBS or word[k].endswith("ly"):
        k -= 1
    t = word[k]
    return singular(t) if is_plural(t) and t not in _PRICED else None


def _stood_for(s: Tokens, first: int) -> str | None:
    """What "ones" stands for: the last plural before the number, "the buses are old; it bought 12 new ones"."""
    for k in range(first - 1, -1, -1):
        t = s.word[k]
        if t.isalpha() and is_plural(t) and t not in _PERIODS and not s.is_capital(k):
            return singular(t)
    return None


def _harmed(s: Tokens, at: int) -> bool:
    return bool(_HARM & set(s.word[at + 1 : at + 3]))
