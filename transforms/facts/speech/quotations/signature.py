"""The name that signs a quotation: "We lost." (Ann Lee, a nurse); "We lost." — Ann Lee, Salem."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.source_phrases import source_after
from transforms.facts.speech.grammar.word_classes import FINITE
from transforms.facts.speech.quotations.attributed import Attributed
from transforms.facts.speech.quotations.passage import Passage

_OPENING = re.compile(r"\s{0,3}([(\[]|[—–]|--?)\s?(?=[A-Z@])|\s{1,3}()(?=[A-Z])")
_HANDLE = re.compile(r"@\w{2,30}(?=[\s)\]]|\Z)")
_SIGNED = re.compile(r"(?:[—–-]\s?)?([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}), [a-z][^.!?\n]{2,90}\.?\s*\Z")
_COLON = re.compile(r"\s?:\s{1,3}(?=[A-Z])")
_AFTER_NAME = frozenset((",", "(", "in", "on", "from", "to", "of", "via"))
_LONGEST = 160
_LONGEST_LINE = 80


def signature(p: Passage, q: Quoted) -> Attributed | None:
    """The source in brackets right behind a whole quotation, or behind a dash or on a line of its own with nothing after
    it but who that is."""
    text = p.text
    if (signed := _last_line(p, q)) is not None:
        return signed
    if text[q.end - 1] == "," and (source := _set_off(p, q)) is not None and p.is_named(source.start, source.end):
        return Attributed(q, source, None, "signature")
    if (colon := _COLON.match(text, q.outer_end)) is not None:
        return _behind_colon(p, q, colon.end())
    if text[q.end - 1] not in ".?!…," or not (opening := _OPENING.match(text, q.outer_end)):
        return None
    begin = opening.end()
    if (handle := _HANDLE.match(text, begin)) is not None:
        return Attributed(q, Source(begin, handle.end(), "name"), None, "signature")
    stop = begin + _LONGEST
    mark = opening[1] or ""
    in_brackets = mark in ("(", "[")
    close = text.find(")" if mark == "(" else "]" if mark == "[" else "\n", begin, stop)
    end = close if close >= 0 else -1 if in_brackets else len(text)
    if not begin < end <= stop or not (mark or _is_line(text, begin, end)):
        return None
    source = source_after(text, begin, end)
    if source is None or source.shape != "name" or source.start != begin:
        return None
    if not p.is_named(source.start, source.end) and (mark or not p.is_named(source.end + 2, end)):
        return None  # on a line of its own, the paper tells a person that the names have missed
    if not _is_alone(text, source, end):
        return None
    return Attributed(q, source, None, "signature")


def _last_line(p: Passage, q: Quoted) -> Attributed | None:
    """The signature that was set inside the marks, on a line of its own: "We lost.\\nAnn Lee, a nurse, on the vote." """
    end = q.end
    if q.is_open:  # the line is a paragraph of its own, with the closing mark behind it
        line = q.outer_end
        mark = p.text.find("\n", line + 1, line + _LONGEST)
        end = (mark if mark >= 0 else len(p.text)) - 1
        if p.text[end : end + 1] not in ("”", '"'):
            return None
    else:
        line = p.text.rfind("\n", q.start, q.end)
    if line < 0 or (found := _SIGNED.match(p.text, line + 1, end)) is None or not p.is_named(*found.span(1)):
        return None
    cut = line
    while cut > q.start and p.text[cut - 1].isspace():
        cut -= 1
    if cut == q.start or p.text[cut - 1] not in ".?!…":
        return None
    return Attributed(q._replace(end=cut), Source(*found.span(1), "name"), None, "signature")


def _behind_colon(p: Passage, q: Quoted, begin: int) -> Attributed | None:
    """The name that a colon leads to, with nothing behind it but who that is: "We lost": Ann Lee, a nurse."""
    end = p.text.find("\n", begin, begin + _LONGEST)
    end = end if end >= 0 else min(len(p.text), begin + _LONGEST)
    source = source_after(p.text, begin, end)
    if source is None or source.start != begin or not p.is_named(source.start, source.end):
        return None
    return Attributed(q, source, None, "signature") if _is_alone(p.text, source, end) else None


def _set_off(p: Passage, q: Quoted) -> Source | None:
    """The name right behind a quotation whose verb was lost: "We lost," Ann Lee, a nurse in Salem."""
    if not p.text[q.outer_end : q.outer_end + 2].strip().isupper():
        return None
    source = source_after(p.text, q.outer_end, p.sentence_end(q.outer_end, q.outer_end + _LONGEST))
    is_set_off = source is not None and source.shape == "name" and p.text[source.end : source.end + 1] == ","
    return source if is_set_off else None


def _is_line(text: str, begin: int, end: int) -> bool:
    """Whether a name and its paper may fill a line: "Ann Lee, Salem Weekly"."""
    if end - begin > _LONGEST_LINE or not text[end - 1].isalnum():
        return False
    name, comma, _ = text[begin:end].partition(", ")
    return bool(comma) and "’" not in name and "'" not in name


def _is_alone(text: str, source: Source, end: int) -> bool:
    """Whether nothing follows the name but commas and what describes it: no verb."""
    rest = tokens(text, source.end, end)
    return not rest or (rest[0][0] in _AFTER_NAME and not any(t[1] in FINITE for t in rest))
