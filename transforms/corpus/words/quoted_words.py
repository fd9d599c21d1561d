"""Which words are inside quotation marks: what someone said is not the article's own prose."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.words.flat_arrays import count_set
from transforms.corpus.words.word_split import Split

MOST_QUOTED = 0.75  # share of words in quotation marks from which on the marks of a text are not heeded
LONGEST_BROKEN = 900  # bytes of a quotation that goes on over lines
SHORTEST_SINGLE = 24  # bytes of a quotation in single marks; fewer are a title or a word set off


def read_quoted(split: Split) -> NDArray[np.bool_]:
    """For each word: whether it stands inside quotation marks, “ ”, « », straight ones and `` '', or single ones. A line ends
    a quotation, unless it is closed a few lines on with no blank line between: where sentences have a line each, or lines
    are broken to a width."""
    data, starts, wide, offsets = split.data, split.starts, split.wide, split.offsets
    straight, lines = split.signs['"'], split.signs["\n"]
    # a straight mark opens or closes by the blanks beside it; where they do not say, each such mark turns the last
    before = _BLANK_BEFORE[data[straight - 1]]
    after = _BLANK_AFTER[data[straight + 1]]
    places = [straight, lines]
    kinds = [np.where(before == after, 2, before.astype(int)), np.zeros(len(lines), int)]
    if len(wide):
        lead, second, third = data[wide], data[wide + 1], data[np.minimum(wide + 2, len(data) - 1)]
        general = (lead == 0xE2) & (second == 0x80)
        opening = wide[(general & ((third == 0x9C) | (third == 0x9E))) | ((lead == 0xC2) & (second == 0xAB))]
        closing = wide[(general & (third == 0x9D)) | ((lead == 0xC2) & (second == 0xBB))]
        places += [opening, closing]
        kinds += [np.ones(len(opening), int), np.zeros(len(closing), int)]
    for sign, kind in (("`", 1), ("'", 0)):
        at = split.signs[sign]
        at = at[np.append(at[1:] == at[:-1] + 1, False)] if len(at) else at
        places.append(at)
        kinds.append(np.full(len(at), kind))
    single = _single_quoted(split)
    place, sort = np.concatenate(places), np.concatenate(kinds)
    if len(place) == len(lines) and single is None:
        return np.zeros(len(starts), bool)
    order = np.argsort(place, kind="stable")
    place, sort = place[order], sort[order]
    is_end = np.zeros(len(place), bool)
    is_end[np.searchsorted(place, split.ends)] = True
    kept = ~_bridged(place, sort, data[place] == 0x0A, is_end)
    place, sort = place[kept], sort[kept]
    opens: NDArray[np.bool_] = np.equal(sort, 1)
    unsure = np.equal(sort, 2)
    if unsure.any():
        said = np.maximum.accumulate(np.where(unsure, 0, np.arange(len(sort))))
        count = np.cumsum(unsure)
        opens = np.where(unsure, opens[said] ^ ((count - count[said]) % 2 == 1), opens)
    index = np.searchsorted(starts, place)
    lengths = np.diff(np.concatenate([[0], index, [len(starts)]]))
    quoted = np.repeat(np.concatenate([[False], opens]), lengths)
    if single is not None:
        quoted |= single
    # an article that is one long quotation, a transcript or a statement, is compared by it
    sizes = np.diff(offsets)
    heeded = count_set(quoted, offsets) <= MOST_QUOTED * sizes
    if not heeded.all():
        quoted &= np.repeat(heeded, sizes)
    return quoted


def _bridged(
    place: NDArray[np.int64], sort: NDArray[np.int64], is_line: NDArray[np.bool_], is_end: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """For each mark (``place``, sorted, and ``sort``: 1 opens, 0 closes, 2 does not say): whether it is the end of a line
    between one that opens and the next, which closes, not far off in the same paragraph."""
    marks = np.flatnonzero(~is_line | is_end)
    first, last = marks[:-1], marks[1:]
    blank = np.zeros(len(place) + 1, np.int64)
    blank[1:-1] = np.cumsum(is_line[:-1] & is_line[1:] & (np.diff(place) <= 2))
    good = (sort[first] == 1) & (sort[last] != 1) & ~is_end[last] & (last - first > 1)
    good &= (place[last] - place[first] <= LONGEST_BROKEN) & (blank[last] == blank[first + 1])
    change = np.zeros(len(place) + 1, np.int64)
    change[first[good] + 1] += 1
    change[last[good]] -= 1
    inside: NDArray[np.bool_] = np.cumsum(change[:-1]) > 0
    return inside


def _single_quoted(split: Split) -> NDArray[np.bool_] | None:
    """Whether each word stands between single quotation marks, ‘ ’ or ' ', of one line; None if none does. They are also
    apostrophes, so one opens only before a letter behind a blank, and closes only before a blank or a stop."""
    data, starts, wide, lines = split.data, split.starts, split.wide, split.signs["\n"]
    curly = wide[(data[wide] == 0xE2) & (data[wide + 1] == 0x80)] if len(wide) else wide
    left, right = (curly[data[curly + 2] == third] for third in (0x98, 0x99))
    straight = split.signs["'"]
    straight = straight[_BLANK_BEFORE[data[straight - 1]] != _BLANK_AFTER[data[straight + 1]]]
    straight = straight[(data[straight - 1] != 0x27) & (data[straight + 1] != 0x27)]
    before = _BLANK_BEFORE[data[straight - 1]]
    # "we 've", in tokenised text, does not begin a quotation
    after = [_BLANK_AFTER[data.take(straight + i, mode="clip")] for i in (2, 3)]
    clitic = (data[straight + 1] >= 0x61) & (after[0] | after[1])
    opens = np.sort(np.concatenate([left, straight[before & _LETTER[data[straight + 1]] & ~clitic]]))
    right = right[_BLANK_AFTER[data[right + 3]] & ~_BLANK_BEFORE[data[right - 1]]]
    closes = np.sort(np.concatenate([right, straight[~before], [len(data)]]))
    ends = np.minimum(closes[np.searchsorted(closes, opens)], len(data) - 1)
    spoken = (ends < lines[np.searchsorted(lines, opens)]) & (ends - opens >= SHORTEST_SINGLE)
    if not spoken.any():
        return None
    change = np.zeros(len(starts) + 1, np.int32)
    np.add.at(change, np.searchsorted(starts, opens[spoken]), 1)
    np.add.at(change, np.searchsorted(starts, ends[spoken]), -1)
    inside: NDArray[np.bool_] = np.cumsum(change[:-1]) > 0
    return inside


def _table(characters: bytes) -> NDArray[np.bool_]:
    table = np.zeros(256, bool)
    table[list(characters)] = True
    return table


_LETTER = _table(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_BLANK_BEFORE, _BLANK_AFTER = _table(b" \n\t\r\x0b([-"), _table(b" \n\t\r\x0b)].,;:!?-")
