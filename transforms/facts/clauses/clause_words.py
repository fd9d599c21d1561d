"""Words of a sentence as the clause reader takes them: short forms apart ("did" "n't"), hyphens and signs alone."""

from __future__ import annotations

import re

from transforms.lexicon.word_lists import words

_TOKEN = re.compile(
    r"(?!cannot\b)[^\W\d_]++(?!['’.])"  # most words: what follows need not be told apart letter by letter
    r"|[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?(?![0-9])"  # numbers with their separators, ordinals
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    rf"|(?:{'|'.join(sorted(word.capitalize() for word in words('stopped_words')))}|vs)\."
    r"|(?:can)(?=not\b)"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|n['’]t\b"
    r"|['’](?:s|S|m|re|ve|ll|d)\b"
    r"|[^\W\d_]+"
    r"|\.\.\.|\S"
)


def split_words(sentence: str) -> list[tuple[int, int]]:
    """Half-open places of the words and marks in ``sentence``.

    >>> [("They didn't pay $1,500.")[s:e] for s, e in split_words("They didn't pay $1,500.")]
    ['They', 'did', "n't", 'pay', '$', '1,500', '.']
    """
    return [m.span() for m in _TOKEN.finditer(sentence)]
