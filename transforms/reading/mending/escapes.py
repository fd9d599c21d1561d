r"""Escapes that were escaped again on the way: ``\n`` and ``\u2019`` written out."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"(?:\\r)?\\n|\\r(?![a-z])")
_UNICODE = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})")
_OTHERS = re.compile(r"\\t")
_QUOTE = re.compile(r"""\\(["'/])""")
_AFTER = frozenset(".!?:;,\"'”’“)]…-–—\n")
_OPENS = re.compile(r"[A-Z0-9\"'“‘(\[\\ \n•*–—-]|\Z")
_QUOTES = frozenset("\"'`")


def without_escapes(text: str) -> str:
    r"""``text`` with the line ends and characters that its escapes stand for. Those of a path or of code stay: a ``\n``
    that is named between quotes, or that stands inside a word.

    >>> without_escapes(r"It rained.\n\nThe mayor\u2019s plan failed.")
    'It rained.\n\nThe mayor’s plan failed.'
    >>> without_escapes(r"It lies in C:\news\new"), without_escapes(r'The code "\n" ends a line.')
    ('It lies in C:\\news\\new', 'The code "\\n" ends a line.')
    """
    if "\\" not in text:
        return text
    ends = [m for m in _LINE_END.finditer(text) if not _is_named(m)]
    if ends and all(map(_is_line_end, ends)):
        named = {m.start() for m in ends}
        text = _LINE_END.sub(lambda m: "\n" if m.start() in named else m.group(), text)
        text = _QUOTE.sub(r"\1", _OTHERS.sub(" ", text))
    return _UNICODE.sub(_character, text)


def _is_named(m: re.Match[str]) -> bool:
    """Whether the escape alone stands between quotes."""
    before, after = m.string[m.start() - 1 : m.start()], m.string[m.end() : m.end() + 1]
    return bool(m.start()) and before in _QUOTES and after == before


def _is_line_end(m: re.Match[str]) -> bool:
    """Whether a line may end here: behind a mark or a blank, or before what opens a line."""
    text, start, end = m.string, m.start(), m.end()
    if text[start - 2 : start] in (":\\", "\\\\"):
        return False
    before = text[start - 1 : start]
    if before == ":" and text[start - 2 : start - 1].isupper() and not text[max(0, start - 3) : start - 2].isalpha():
        return False  # C:\news
    if before and before in _AFTER or text[max(0, start - 2) : start] in ("\\n", "\\r"):
        return True
    return _OPENS.match(text, end) is not None


def _character(m: re.Match[str]) -> str:
    if m[3]:
        code = int(m[3], 16)
        return chr(code) if code >= 32 and not 0xD800 <= code < 0xE000 else m.group()
    return (chr(int(m[1], 16)) + chr(int(m[2], 16))).encode("utf-16", "surrogatepass").decode("utf-16")
