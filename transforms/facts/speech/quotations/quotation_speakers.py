"""Who speaks: each quotation's source, from the clause beside it, the sentence before it, or what it goes on from."""

from __future__ import annotations

from bisect import bisect_right

from transforms.facts.speech.grammar.clause_openings import first_subject
from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.cues import BASE, CUES, PARTICIPLE
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.source_phrases import name_before_colon
from transforms.facts.speech.grammar.word_classes import ADVERBS, CONJUNCTIONS
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.quotations.attributed import Attributed
from transforms.facts.speech.quotations.clause_after import clause_after, closes_sentence, trailing_clause
from transforms.facts.speech.quotations.clause_before import clause_before, governed, is_title, may_speak
from transforms.facts.speech.quotations.passage import Passage
from transforms.facts.speech.quotations.signature import signature
from transforms.facts.speech.speech import Speech
from transforms.text.end_words import first_word
from transforms.text.prose import Span

_LINKS = CONJUNCTIONS | ADVERBS | frozenset("indeed so meanwhile however plus because moreover".split())
_BEHIND = frozenset(("cue source", "source cue", "trailing report", "according to"))  # reports that close a sentence
_FROM_BEFORE = frozenset(("paragraph follow-on", "group"))
_GOING_ON = frozenset(("subject before", "sentence before"))
_OPENING_NAME = 40  # characters into its paragraph
_CLOSING = _BEHIND | {"group"}
_WEAK = frozenset(("source", "label", "show", "act"))  # families that lead in what follows only with a colon
_PLACES = frozenset(("told", "tells", "on", "from"))
_BULLETS = " \t\xa0-–—•*·"
_LEAD = 30
_SHORT_LINK = 120
_SHORT_LEAD = 40
_POINTING = frozenset(
    "it it's it’s its that that's that’s this they they're they’re there there's there’s specifically".split()
)
_LONGEST_LINK = 8
_OPENING = 300
_CUES_TRIED = 6
_LONGEST_TERM = 3  # words


def attribute(speech: Speech) -> list[Attributed]:
    """Every quoted stretch of the prose that lies in no other, with its source, in order."""
    p = Passage(speech)
    found: list[Attributed] = []
    starts = [s.start for s in p.paragraphs]
    quoted = p.quoted
    last: Attributed | None = None  # what a quotation may go on from: the one before, titles left out
    for i, q in enumerate(quoted):
        k = bisect_right(starts, q.outer_start) - 1
        begin, end = p.paragraphs[k]
        left = quoted[i - 1].outer_end if i and quoted[i - 1].outer_start >= begin else begin
        right = quoted[i + 1].outer_start if i + 1 < len(quoted) and quoted[i + 1].outer_start < end else end
        got = _in_paragraph(p, q, begin, left, right, last if left > begin else None)
        if got is None and q.group is not None and last is not None and last.quoted.group == q.group:
            got = Attributed(q, last.source, last.cue, "group")
        if got is None and left == begin and k and not p.text[begin : q.outer_start].strip(_BULLETS):
            got = _from_paragraph_before(p, q, p.paragraphs[k - 1], last)
        if got is None or not _is_spoken(p.text, got):
            got = Attributed(q, None, None, "none")
        found.append(got)
        if found[-1].rule != "title":
            last = found[-1]
    for i in range(len(found) - 2, -1, -1):
        got, after = found[i], found[i + 1]
        if after.source is None or got.source is not None and not _is_guessed(p.text, got, after):
            continue
        if got.quoted.group is not None and got.quoted.group == after.quoted.group:
            found[i] = Attributed(got.quoted, after.source, after.cue, "group")  # who closes it said all of it
        elif _is_reported_behind(p, got, after):
            found[i] = Attributed(got.quoted, after.source, after.cue, "same sentence")
        elif _joins_in(p, got, after, starts):
            found[i] = Attributed(got.quoted, after.source, after.cue, "paragraph behind")
    return found


def _joins_in(p: Passage, got: Attributed, after: Attributed, starts: list[int]) -> bool:
    """Whether a paragraph that is only a quotation, with no one before to give it to, belongs to whom the next paragraph opens
    with and lets speak on: “We wait.” / A neighbour, Ann Lee, nodded. “All of us.”"""
    q = got.quoted
    k = bisect_right(starts, q.outer_start) - 1
    if got.rule != "none" or after.rule not in _GOING_ON or after.source is None or k + 1 >= len(starts):
        return False
    begin, end = p.paragraphs[k]
    is_whole = q.outer_start == begin and not p.text[q.outer_end : end].strip() and p.text[q.end - 1] in ".?!…"
    behind = p.paragraphs[k + 1]
    return (
        is_whole
        and p.starts_sentence(behind.start)
        and behind.start <= after.source.start < behind.start + _OPENING_NAME
    )


def _is_guessed(text: str, got: Attributed, after: Attributed) -> bool:
    """Whether a quotation has its source from the paragraph before, and goes on to its report in this one."""
    if got.quoted.group is None or got.quoted.group != after.quoted.group or got.rule not in _FROM_BEFORE:
        return False
    return after.rule in _CLOSING and not text[got.quoted.outer_end : after.quoted.outer_start].strip(" \t")


def _is_spoken(text: str, got: Attributed) -> bool:
    """Whether the source found can be one who speaks; "the path continues" has none for what it leads in."""
    cue = CUES.get(text[slice(*got.cue)].lower()) if got.cue else None
    return got.source is None or can_report(text, got.source, cue.lemma if cue else "say")


def _is_reported_behind(p: Passage, got: Attributed, after: Attributed) -> bool:
    """Whether the report that closes a sentence is for an earlier quotation of it too: It is "cold" as well as "wet," he said."""
    if got.rule != "none" or after.rule not in _BEHIND or not p.same_sentence(got.quoted, after.quoted):
        return False
    return not is_title(p.text, got.quoted, got.quoted.outer_start)


def _in_paragraph(
    p: Passage,
    q: Quoted,
    begin: int,
    left: int,
    right: int,
    previous: Attributed | None,
) -> Attributed | None:
    """From the quotation's paragraph, which starts at ``begin``; ``left`` and ``right`` bound it to its neighbours."""
    start = p.sentence_start(left, q.outer_start)
    if previous is not None and previous.source is not None and _is_listed(p.text, previous.quoted, q, start, left):
        return clause_after(p, q, right) or Attributed(q, previous.source, previous.cue, "same sentence")
    inside = start == left > begin and p.text[left - 2] not in ".?!…,"  # of one sentence: "cold" and would "wait"
    opens = _opens(p.text, start, q.outer_start)
    if opens and inside and (previous is None or previous.source is None) and _is_term(p.text, q):
        return Attributed(q, None, None, "term")
    if opens and not inside:
        got = clause_after(p, q, right)
        if got is not None and _is_work(p, q, got, start, right):
            return Attributed(q, None, None, "title")
        got = got or signature(p, q) or trailing_clause(p, q, right)
        if got is None and _is_term(p.text, q):
            return Attributed(q, None, None, "term")
        if got is None and start > begin:
            got = _from_sentence_before(p, q, left, start, previous)
        if got is None and previous is not None and previous.source is not None:
            got = Attributed(q, previous.source, previous.cue, "follow-on")
        return got
    got = _amid_sentence(p, q, begin, start, left, right, previous)
    return got or _goes_on_in(p, q, left, start, previous)


def _goes_on_in(p: Passage, q: Quoted, left: int, start: int, previous: Attributed | None) -> Attributed | None:
    """Who was reported in the sentence before, where this one, which begins at ``start``, goes on: it opens with a conjunction,
    or what stands in it before the quotation names nobody. "Ann Lee said it will do. But if it rains, “the harvest is lost.”"""
    if start <= left or len(p.text[q.start : q.end].split()) <= _LONGEST_TERM:
        return None
    first = first_word(p.text[start : start + _LEAD]).lower()
    if first in _POINTING and previous is not None and previous.source is not None and previous.cue is not None:
        is_short = q.outer_start - start < _SHORT_LEAD and not p.is_named(start, q.outer_start)
        return Attributed(q, previous.source, previous.cue, "follow-on") if is_short else None
    if first not in CONJUNCTIONS:
        return None
    got = _from_sentence_before(p, q, left, start, previous)
    return got if got is not None and got.cue is not None else None


def _amid_sentence(
    p: Passage, q: Quoted, begin: int, start: int, left: int, right: int, previous: Attributed | None
) -> Attributed | None:
    """Of a quotation that words of its sentence, which begins at ``start``, stand before."""
    is_closed = p.text[q.end - 1] in ",?!"
    after = clause_after(p, q, right) if is_closed else None
    is_own = after is not None and (p.text[q.end - 1] == "," or after.rule == "cue source")  # "…?" asked Ann Lee
    if after is not None and is_own and closes_sentence(p, q, after, right):
        return after
    if _is_programme(p.text, q, start) and not _is_reported(p, q, after, right):
        return Attributed(q, None, None, "title")
    got, is_strong = clause_before(p, q, p.whole_start(begin, q.outer_start), previous)
    if got is not None and is_strong:
        return got
    after = after if is_closed else clause_after(p, q, right)
    got = after or trailing_clause(p, q, right) or got
    linked = start == left and q.outer_start - left < _SHORT_LINK
    if got is None and linked and previous is not None and previous.source is not None:
        return Attributed(q, previous.source, previous.cue, "same sentence")
    return got


def _is_listed(text: str, last: Quoted, q: Quoted, start: int, left: int) -> bool:
    """Whether a quotation is the next of a list: "cold," "dark" and "wet"."""
    if start > left or text[last.end - 1] in ".?!…" or q.outer_start - left > _LONGEST_LINK:
        return False
    return text[left : q.outer_start].strip(" ,") in ("", "and", "or", "but") and not is_title(text, q, left)


def _is_term(text: str, q: Quoted) -> bool:
    """Whether a quotation that opens a sentence is the subject of the paper's own words: "Hill House" is to be sold."""
    if text[q.end - 1] in ".,?!…—–-:;)]" or q.is_open:
        return False
    words = text[q.start : min(q.end, q.start + _SHORT_LINK)].split()
    if len(words) > _LONGEST_TERM and sum(w[0].isupper() for w in words) * 2 < len(words):
        return False
    return q.is_single or text[q.outer_end : q.outer_end + 12].lstrip()[:1].islower()


def _is_work(p: Passage, q: Quoted, after: Attributed, start: int, right: int) -> bool:
    """Whether a title opens a sentence that goes on with a report of its own: "Hill House", the town asked, …"""
    return p.text[q.end - 1] not in "?!" and is_title(p.text, q, start) and not closes_sentence(p, q, after, right)


def _is_reported(p: Passage, q: Quoted, after: Attributed | None, right: int) -> bool:
    """Whether the clause behind a quotation reports it, and has nothing of its own to report."""
    behind = after or clause_after(p, q, right)
    return behind is not None and closes_sentence(p, q, behind, right)


def _is_programme(text: str, q: Quoted, start: int) -> bool:
    """Whether the words quoted are where something was said: told CNN's "Early Hour", said on "The Long Talk"."""
    words = text[max(start, q.outer_start - _LEAD) : q.outer_start].split()
    if not words:
        return False
    last = words[-1].removesuffix("'s").removesuffix("’s").rstrip("'’")
    at_place = last in _PLACES or (len(words) == 1 and last.lower() in _PLACES) or (last.isupper() and len(last) > 1)
    return at_place and is_title(text, q, start)


def _opens(text: str, start: int, at: int) -> bool:
    """Whether nothing but a linking word ("Indeed,") stands before ``at`` in its sentence."""
    if at - start > _SHORT_LINK:
        return False
    words = text[start:at].strip(" \t\xa0\n(—–-,").lower().split()
    return len(words) <= 2 and all(w in _LINKS for w in words)


def _from_sentence_before(
    p: Passage, q: Quoted, left: int, start: int, previous: Attributed | None
) -> Attributed | None:
    """From the sentence of the same paragraph that ends right before the quotation."""
    i = bisect_right(p.starts, start - 1) - 1
    if i < 0:
        return None
    begin = max(left, p.starts[i])
    return _from_sentence(p, q, begin, start, previous) if p.text[begin:start].strip() else None


def _from_sentence(p: Passage, q: Quoted, begin: int, end: int, previous: Attributed | None) -> Attributed | None:
    if previous is not None and previous.cue is not None and begin <= previous.cue[0] < end:
        return Attributed(q, previous.source, previous.cue, "follow-on")
    led_in = p.text[begin:end].rstrip().endswith(":")
    cues = p.cue_scan.between(begin, end)[: -_CUES_TRIED - 1 : -1]
    if led_in:
        cues.sort(key=lambda hit: hit[2].family in _WEAK)  # "As Ann Lee wrote before it was released:"
    for start, stop, cue in cues:
        if cue.form in (PARTICIPLE, BASE) or cue.family in ("noun", "figure") or (not led_in and cue.family in _WEAK):
            continue
        got = governed(p, q, begin, start, stop, cue, p.words(begin, start))
        if got:
            return got._replace(rule="sentence before")
    toks = tokens(p.text, begin, min(end, begin + _OPENING))
    source = name_before_colon(toks) if toks and toks[-1][0] == ":" else None
    source = source or first_subject(toks)
    if source is not None and source.shape == "noun" and (person := p.person_behind(source.end)) is not None:
        source = Source(*person, "name")
    if source is not None and may_speak(p, source):
        return Attributed(q, source, None, "subject before")
    return None


def _from_paragraph_before(p: Passage, q: Quoted, paragraph: Span, last: Attributed | None) -> Attributed | None:
    """A paragraph that is only a quotation goes on with who spoke last, or is led in by the sentence before it."""
    begin, end = paragraph
    start = p.sentence_start(begin, end - 1)
    led_in = p.text[end - 1] == ":"
    if not led_in and last is not None and last.source is not None and last.quoted.outer_start >= begin:
        return Attributed(q, last.source, last.cue, "paragraph follow-on")
    return _from_sentence(p, q, start, end, None)
