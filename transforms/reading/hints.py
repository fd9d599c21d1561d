"""The hint for a file without a text field: what its fields are, and which of them to name with ``--map``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from transforms.reading.field_names import SUMMARIES, plain

_LONGEST_LIST = 300
_FEWEST_CHARACTERS = 40
_FEWEST_WORDS = 5
_DEEPEST = 3
_SUMMARIES = frozenset(plain(name) for name in SUMMARIES)


def text_hint(records: Sequence[Mapping[str, Any]], word: str = "field") -> str:
    """What to do about ``records``, none of which has a field that is known as the text.

    >>> text_hint([{"link": "https://example.org/a", "lede": "It rained all day in the harbour of the town."}])
    'no field is the text among: link, lede; if it is lede, use --map text=lede'
    """
    sizes: dict[str, int] = {}
    seen: dict[str, None] = {}
    for record in records:
        seen |= dict.fromkeys(str(key) for key in record)
        for path, words in _strings(record, 0):
            sizes[path] = sizes.get(path, 0) + (len(words) if words.count(" ") >= _FEWEST_WORDS - 1 else 0)
    listed = ", ".join(name for name in seen if name)
    listed = listed if len(listed) <= _LONGEST_LIST else listed[:_LONGEST_LIST].rpartition(",")[0] + ", …"
    likely = max(sizes, key=lambda path: sizes[path], default="")
    told = f"no {word} is the text among: {listed or 'none with a name'}; "
    if not likely or sizes[likely] < _FEWEST_CHARACTERS * len(records):
        return f"{told}none seems to hold one; name it with --map text={word.upper()}, or fetch the articles first"
    if plain(likely.rpartition(".")[2]) in _SUMMARIES:
        return f"{told}to read {likely}, a summary, use --map text={likely}"
    return f"{told}if it is {likely}, use --map text={likely}"


def _strings(record: Mapping[str, Any], depth: int) -> Iterator[tuple[str, str]]:
    """The strings in a record, by their paths."""
    for key, value in record.items():
        if isinstance(value, str):
            yield str(key), value
        elif isinstance(value, Mapping) and depth < _DEEPEST:
            for path, words in _strings(value, depth + 1):
                yield f"{key}.{path}", words
