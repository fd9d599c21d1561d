"""Pull quotes: words of the story set apart once more, with or without a line that says whose they are."""

from __future__ import annotations

from transforms.text.layout.draft import Draft

_SHORTEST, _LONGEST = 24, 320
_MOST_READ = 50_000_000  # characters looked through in all: each line is sought in the whole text
_FEWEST_WORDS = 5


def mark_pull_quotes(draft: Draft) -> None:
    """Zone as boilerplate each body line that stands whole inside another line, and its attribution line."""
    text, lines, kinds = draft.text, draft.lines, draft.kinds
    for i, line in enumerate(lines[: _MOST_READ // (len(text) + 1)]):
        if kinds[i] != "body" or not _SHORTEST <= len(line.text) <= _LONGEST:
            continue
        words = line.text.strip(" \"'“”‘’.,!?…—–-\u00a0")
        if len(words) < _SHORTEST or not _stands_elsewhere(text, words, line.start, line.end):
            continue
        if words.count(" ") + 1 < _FEWEST_WORDS:
            continue
        kinds[i] = "boilerplate"
        if i + 1 < len(lines) and kinds[i + 1] == "body" and _is_attribution(text, lines[i + 1].text):
            kinds[i + 1] = "boilerplate"


def _stands_elsewhere(text: str, words: str, start: int, end: int) -> bool:
    """Whether ``words`` stand in ``text`` outside ``start:end`` as part of a longer line."""
    at = text.find(words)
    while at >= 0:
        if not start <= at < end:
            line_start = text.rfind("\n", 0, at) + 1
            line_end = text.find("\n", at + len(words))
            around = text[line_start : line_end if line_end >= 0 else len(text)].strip()
            return len(around) > len(words) + 12
        at = text.find(words, end)
    return False


def _is_attribution(text: str, line: str) -> bool:
    """A short line of names without a full stop, one of which the story has elsewhere too."""
    words = line.strip("—–- \u00a0").split()
    if not 1 <= len(words) <= 9 or line[-1] in '.!?:;"”' or not words[0][0].isupper():
        return False
    name = " ".join(words[:2])
    return sum(w[0].isupper() for w in words) * 2 > len(words) and text.count(name) > 1
