"""The clause after a quotation: "…," he said; "…," said Ann Lee; "…," according to the report."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_openings import WHO, first_subject
from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.cues import BASE, PARTICIPLE, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.source_phrases import source_after, subject_of
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    CONJUNCTIONS,
    DAYS,
    FINITE,
    MODALS,
    PERSONAL,
    PLURALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from transforms.facts.speech.quotations.attributed import Attributed
from transforms.facts.speech.quotations.passage import REACH, Passage
from transforms.text.end_words import first_word, last_word

# opinions and acts that may close a quotation: "…," she thought
_CLOSING = frozenset(
    """think believe remember predict hope guess wonder conclude agree disagree question object offer begin demand
    propose recommend hint""".split()
)
_STOPPED = frozenset(("Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov."))
_REST = PREPOSITIONS | DAYS | ADVERBS | frozenset("as when while last earlier him her them reporters to".split())
_VERB_NAME = re.compile(r"([a-z]{3,}ed) (?=[A-Z])")
_NAME_VERB = re.compile(
    r"(?:an? [a-z]+ )?((?:[Hh]e|[Ss]he|(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})) ([a-z]{3,}ed)(?=[.,])"
)
_FARTHEST_SOURCE = 60
_PLAIN = frozenset(("say", "tell"))
_LONGEST_TERM = 2  # words
_BY_PAPER = ", according to"
_SHORT_TAIL = 40
_CUES_TRIED = 4
_MANNER = frozenset("to with in from amid through over by".split())
_LONGEST_MANNER = 6  # words


def clause_after(p: Passage, q: Quoted, right: int) -> Attributed | None:
    """The report right behind a quotation; nothing from ``right`` on is looked at."""
    text = p.text
    begin = q.outer_end
    while begin < right and text[begin] in " \t\xa0\n,":
        begin += 1
    if begin >= right or text[begin] == "(":
        return None  # "(emphasis added)"
    stop = p.sentence_end(begin, min(right, begin + REACH))
    ended = text[q.end - 1] in ".…" and p.starts_sentence(begin)
    hits = p.cue_scan.between(begin, stop)[:_CUES_TRIED]
    if len(hits) > 1 and hits[0][0] == begin and text[begin].isupper() and hits[1][0] <= hits[0][1] + 1:
        del hits[0]  # "…," Read said
    for start, end, cue in hits:
        gap = text[begin:start].strip()
        if cue.family == "source":
            source = None if gap and ended else source_after(text, end, stop)
            if source is not None:
                return Attributed(q, source, (start, end), "according to")
        elif not gap or all(w in ADVERBS or (w.endswith("ly") and w.islower()) for w in gap.split()):
            source = source_after(text, end, stop) if _opens_report(cue) else None
            if source is not None:
                return Attributed(q, source, (start, end), "cue source")
        elif _closes(cue) or (
            cue.form == BASE and _ends_clause(text, q) and cue.family in _PLAIN and _is_base_verb(gap)
        ):
            source = _subject_before(text, begin, start)
            if (
                cue.form == BASE
                and source is not None
                and source.shape == "pronoun"
                and text.startswith(_BY_PAPER, end)
            ):
                continue  # "…," she will say, according to a draft of Ann Lee's speech
            if source is None or (ended and not _stands_alone(text, source, begin, end, cue, stop)):
                continue
            return Attributed(q, source, (start, end), "source cue") if _is_bare(text, q, begin, source) else None
    return _unlisted(p, q, begin, stop) if text[q.end - 1] in ",!?" else None


def _subject_before(text: str, begin: int, start: int) -> Source | None:
    """The subject in ``begin:start``, in front of its verb, where it stands near a quotation."""
    source = _plain_source(text, begin, start) or _main_subject(text, begin, start)
    if source is None or source.shape == "relative" or source.start - begin > _FARTHEST_SOURCE:
        return None
    return source


def _main_subject(text: str, begin: int, start: int) -> Source | None:
    """The subject of the verb at ``start``, not of a relative clause before it: "a man who has friends there told"."""
    toks = tokens(text, begin, start)
    found = subject_of(toks)
    if found is None or found.shape != "noun" or found.start == begin or not any(t[1] in WHO for t in toks):
        return found
    first = first_subject(toks)
    behind = next((t[1] for t in toks if first is not None and t[2] >= first.end), "")
    return first if behind in WHO else found


def _ends_clause(text: str, q: Quoted) -> bool:
    return text[q.end - 1] in ",?!"


def _is_plural_report(text: str, q: Quoted, subject: str) -> bool:
    """Whether "…, officials say" may close the sentence of more than a term."""
    return _is_plural(subject) and len(text[q.start : q.end].split()) > _LONGEST_TERM


def _is_base_verb(gap: str) -> bool:
    """Whether the words before a form without an ending make it a verb: "the two write", "he will say"."""
    return last_word(gap).lower() in MODALS or _is_plural(gap)


def _is_plural(gap: str) -> bool:
    """Whether the words before a form without an ending may be its plural subject: "the two write"."""
    last = last_word(gap).lower()
    return (
        last in PLURALS or last in ("two", "three", "they") or (last.endswith("s") and not last.endswith(("ss", "'s")))
    )


def _is_bare(text: str, q: Quoted, begin: int, source: Source) -> bool:
    """Whether the clause that opens at ``begin`` reports what stands before it, and does not start a new sentence."""
    opening = text[begin : begin + 14].split(None, 1)
    first = opening[0].strip(",").lower() if opening else ""
    if first in CONJUNCTIONS or (first in SUBORDINATORS and first != "as"):
        return False
    return text[q.end - 1] in ",?!—-–.…" or source.start <= begin + 2


def _unlisted(p: Passage, q: Quoted, begin: int, stop: int) -> Attributed | None:
    """A verb that no list has, where its place says what it is: "…," crooned Ann Lee; "…," Lee crooned."""
    if m := _VERB_NAME.match(p.text, begin, stop):
        source = source_after(p.text, m.end(1), stop)
        return Attributed(q, source, m.span(1), "verb source") if source and source.shape == "name" else None
    if m := _NAME_VERB.match(p.text, begin, stop):
        shape = "pronoun" if m[1].lower() in PERSONAL else "name"
        return Attributed(q, Source(m.start(1), m.end(1), shape), m.span(2), "source verb")
    return None


def _opens_report(cue: Cue) -> bool:
    """Whether a cue may stand right behind a quotation, its subject after it."""
    return (cue.family == "say" or cue.lemma in _CLOSING) and cue.form not in (PARTICIPLE, BASE)


def _closes(cue: Cue) -> bool:
    """Whether a cue may close a quotation with its subject before it."""
    if cue.form in (PARTICIPLE, BASE):
        return False
    return cue.family in ("say", "tell", "label") or cue.lemma in _CLOSING


def _plain_source(text: str, begin: int, end: int) -> Source | None:
    """The source where nothing but a pronoun or a name stands in ``begin:end``: most clauses, without cutting words."""
    if end - begin > _FARTHEST_SOURCE:
        return None
    words = text[begin:end].split()
    if len(words) == 1 and words[0].lower() in PERSONAL:
        return Source(begin, begin + len(words[0]), "pronoun")
    if not 0 < len(words) < 4 or words[0].lower() in DAYS or words[-1].lower() in DAYS:
        return None
    if not all(w[0].isupper() and (w.isalpha() or w in _STOPPED) for w in words):
        return None
    return Source(begin, begin + len(text[begin:end].rstrip()), "name")


def _stands_alone(text: str, source: Source, begin: int, end: int, cue: Cue, stop: int) -> bool:
    """Whether "X said." is a sentence by itself after a quotation that had ended."""
    if source.start != begin or cue.family not in ("say", "tell"):
        return False
    rest = text[end:stop].strip()
    return not rest or rest[0] in ".," or _is_manner(rest)


def _is_manner(rest: str) -> bool:
    """Whether what follows "X said" is a few words for how or where: "to whistles.", "with a sigh."."""
    words = rest.lower().strip(" .").split()
    is_short = 1 < len(words) <= _LONGEST_MANNER and words[0] in _MANNER
    return is_short and not any(w in FINITE or w in SUBORDINATORS or w in RELATIVES or not w.isalpha() for w in words)


def _is_where(tail: str) -> bool:
    """Whether what follows "X said" only says where: "in court papers that were given to the paper" does not."""
    low = tail.lower().strip(" .").split()
    return bool(low) and low[0] in PREPOSITIONS and not any(w in FINITE or w in RELATIVES or w[-1] == "," for w in low)


def closes_sentence(p: Passage, q: Quoted, after: Attributed, right: int) -> bool:
    """Whether the clause after a quotation is a bare report, with no clause of its own to report."""
    if after.cue is None or after.source is None or after.rule not in ("source cue", "cue source"):
        return False
    if min(after.source.start, after.cue[0]) > q.outer_end + 2:
        return False
    if after.rule == "cue source":
        return True
    rest = p.text[after.cue[1] : p.sentence_end(after.cue[1], min(right, after.cue[1] + REACH))].lstrip()
    first = first_word(rest).lower()
    return not first or first[0] in ".,;:—–-(" or first.strip(".,") in _REST or first.endswith("ly")


def trailing_clause(p: Passage, q: Quoted, right: int) -> Attributed | None:
    """A report that closes the sentence: "so" in the end, he said."""
    text = p.text
    stop = p.sentence_end(q.outer_end, min(right, q.outer_end + REACH))
    for start, end, cue in p.cue_scan.between(q.outer_end, stop)[: -_CUES_TRIED - 1 : -1]:
        if cue.family == "source":
            source = source_after(text, end, stop)
            return Attributed(q, source, (start, end), "according to") if source else None
        if cue.family not in ("say", "tell") or cue.form == PARTICIPLE:
            continue
        comma = text.rfind(",", q.end, start)
        if comma < 0 or (cue.form == BASE and not _is_plural_report(text, q, text[comma + 1 : start])):
            continue
        if not text[comma + 1 : start].strip():
            source = source_after(text, end, stop)
        elif len(text[end:stop].strip()) > _SHORT_TAIL and not _is_where(text[end:stop]):
            continue
        else:
            source = subject_of(tokens(text, comma + 1, start))
            if source is None or source.start > comma + 2 or source.shape == "relative":
                continue
        if source:
            return Attributed(q, source, (start, end), "trailing report")
    return None
