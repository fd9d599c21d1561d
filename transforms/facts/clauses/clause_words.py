"""Words of a sentence as the clause reader takes them: short forms apart ("did" "n't"), hyphens and signs alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.lexicon.word_lists import words

_STOPPED = frozenset({"vs"} | {word.capitalize() for word in words("stopped_words")})
_TOKEN = re.compile(
    r"(?!cannot\b)[^\W\d_]++(?!['’.])"  # most words: what follows need not be told apart letter by letter
    r"|[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?(?![0-9])"  # numbers with their separators, ordinals
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    rf"|(?:{'|'.join(sorted(_STOPPED))})\."
    r"|(?:can)(?=not\b)"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|n['’]t\b"
    r"|['’](?:s|S|m|re|ve|ll|d)\b"
    r"|[^\W\d_]+"
    r"|\.\.\.|\S"
)
_FREE = re.compile(r" --?(?= )")
_CLOSING = frozenset(',;:?!"”).')  # marks that never join the word before them, but for the stop of _STOPPED

_new = tuple.__new__  # bypasses __new__: hot path


class Words(NamedTuple):
    """The words and marks of a sentence: their half-open places, as written, and in small letters with plain apostrophes."""

    spans: list[tuple[int, int]]
    written: list[str]
    low: list[str]


def split_words(sentence: str) -> Words:
    """The words and marks of ``sentence``.

    Most stretches between blanks are one word or figure, with or without a mark behind it: only the others need the
    expression, which takes as long for a word as all else does.

    >>> split_words("They didn't pay $1,500.").low
    ['they', 'did', "n't", 'pay', '$', '1,500', '.']
    """
    spans: list[tuple[int, int]] = []
    written: list[str] = []
    at = 0
    for piece in sentence.split(" "):
        end = at + len(piece)
        if _is_whole(piece):
            spans.append((at, end))
            written.append(piece)
        elif not piece:
            pass
        elif (
            (mark := piece[-1]) in _CLOSING and _is_whole(word := piece[:-1]) and not (mark == "." and word in _STOPPED)
        ):
            spans += ((at, end - 1), (end - 1, end))
            written += (word, mark)
        else:
            for m in _TOKEN.finditer(sentence, at, end):
                spans.append(m.span())
                written.append(m[0])
        at = end + 1
    low = [word.lower() for word in written]
    if "’" in sentence:
        low = [word.replace("’", "'") for word in low]
    return _new(Words, (spans, written, low))


def _is_whole(word: str) -> bool:
    """Whether ``word``, alone or with a mark behind it, is surely one word or one figure."""
    return word.isalpha() and word != "cannot" or word.isdigit() and word.isascii()


def free_hyphens(sentence: str, spans: list[tuple[int, int]]) -> list[int]:
    """The words that are hyphens and stand free, as dashes do: "30 boats - all of them new - sank", "30 boats -- all".

    >>> sentence = "a ten-foot boat - or two"
    >>> free_hyphens(sentence, split_words(sentence).spans)
    [5]
    """
    if " - " not in sentence and " --" not in sentence:
        return []
    free = {at for m in _FREE.finditer(sentence) for at in range(m.start() + 1, m.end())}
    return [k for k, (start, _) in enumerate(spans) if start in free]
