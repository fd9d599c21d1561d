"""Canonical text: the one form of an article's text that every offset in the warehouse points into.

Newlines are ``\\n``, control and invisible characters are out, the text is in NFC, and mojibake is mended where only
one reading is possible. Clean text comes back as the very same string: spaces, tabs and blank lines are the author's.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

NOTES = {
    "newlines": "carriage returns, form feeds and line separators became \\n",
    "control_characters": "control characters were removed",
    "nul_characters": "NUL characters were removed",
    "invisible_characters": "invisible characters (soft hyphens, zero-width spaces, direction marks) were removed",
    "windows_controls": "control characters stood for Windows-1252 punctuation and were replaced by it",
    "surrogates": "unpaired surrogates became U+FFFD",
    "undecodable": "the text contains U+FFFD: characters were lost before it arrived",
    "mojibake": "UTF-8 decoded with the wrong encoding was decoded again",
    "piled_marks": "accents beyond 30 on one letter were removed",
    "nfc": "composed to Unicode normal form C",
}


class Canonical(NamedTuple):
    """``text`` in canonical form and ``notes``, the repairs made: keys of ``NOTES``, in their order."""

    text: str
    notes: tuple[str, ...]


def canonical(raw: str) -> Canonical:
    """The canonical form of ``raw``; never raises, and leaves its own results as they are.

    >>> canonical("It\\u00e2\\u20ac\\u2122s late.\\r\\nGo.")
    Canonical(text='It’s late.\\nGo.', notes=('newlines', 'mojibake'))
    """
    if _is_clean(raw):
        return Canonical(raw, ())
    notes: set[str] = set()
    text, before = raw, None
    while text != before:  # one repair may lay bare another (double mojibake); each but the last shortens the text
        before = text
        text = _repair(text, notes)
    return Canonical(raw if text == raw else text, tuple(note for note in NOTES if note in notes))


_CP1252 = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
_CP1252_BYTE = {char: byte for byte, char in _CP1252.items() if char}

# A character of a UTF-8 continuation byte, as Latin-1 and as Windows-1252 show it.
_TAIL = "[\x80-\xbf" + "".join(_CP1252_BYTE) + "]"
_MOJIBAKE_RUN = re.compile(f"(?:[\xc2-\xdf]{_TAIL}|[\xe0-\xef]{_TAIL}{{2}}|[\xf0-\xf4]{_TAIL}{{3}})+")

# Apostrophes, quotes and dashes whose UTF-8 was read as Mac Roman, in which these pairs mean nothing.
_MAC_MOJIBAKE = {"‚Ä" + chr_: mended for chr_, mended in zip("ôòúùìî¶", "’‘“”–—…", strict=True)}
_MAC_RUN = re.compile("‚Ä[ôòúùìî¶]")

# The tail of a dash or quote that lost its first byte: E2 80 94 shown as 80 94.
_BEHEADED = re.compile("\x80([\x90-\xbf])")

_NEWLINE = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
_CONTROL = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffe\uffff]+")
_C1 = re.compile("[\x80-\x9f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069"
    r"\ufeff\ufff9-\ufffb\ufffd-\uffff\ud800-\udfff]"
)

_PLAIN_BYTES = bytes([0x09, 0x0A, *range(0x20, 0x7F)])
_PLAIN_CHARS = frozenset("‘’“”–—…•€™áéíóúñ\xa0°£·")  # no mojibake without another; composed by themselves


def _is_clean(text: str) -> bool:
    """Whether nothing is to be repaired: looks only at what is left when plain ASCII is taken out."""
    odd = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_BYTES)
    if not odd:
        return True
    rest = odd.decode("utf-8", "surrogatepass")
    kinds = set(rest)
    if kinds <= _PLAIN_CHARS and not _MOJIBAKE_RUN.search(rest):
        return True
    if _SUSPECT.search(rest) or _MAC_RUN.search(rest) or _MOJIBAKE_RUN.search(text):
        return False
    if max(kinds) < "\u0300":
        return True
    piles = _piles(kinds)
    return not (piles and piles.search(text)) and unicodedata.is_normalized("NFC", text)


def _piles(kinds: set[str]) -> re.Pattern[str] | None:
    """A pattern for more than 30 accents in a row, made of those among ``kinds``; 30 is the bound of Unicode's
    stream-safe text. Beyond it, normalising takes the square of their number in time."""
    marks = "".join(sorted(kind for kind in kinds if unicodedata.combining(kind)))
    return re.compile(f"([{marks}]{{30}})[{marks}]+") if marks else None


def _repair(text: str, notes: set[str]) -> str:
    """One pass of all repairs; adds what it did to ``notes``."""

    def replace(pattern: re.Pattern[str], by, note: str, text: str) -> str:
        mended = pattern.sub(by, text)
        if mended != text:
            notes.add(note)
        return mended

    if "\x00" in text:
        notes.add("nul_characters")
        text = text.replace("\x00", "")
    if "\ufffd" in text:
        notes.add("undecodable")
    text = replace(_NEWLINE, "\n", "newlines", text)
    text = replace(_SURROGATE, "\ufffd", "surrogates", text)
    layers = None
    while text != layers:  # what was decoded wrongly twice shows its second layer now
        layers, text = text, replace(_MOJIBAKE_RUN, _mended_run, "mojibake", text)
    text = replace(_MAC_RUN, lambda m: _MAC_MOJIBAKE[m.group()], "mojibake", text)
    text = replace(_BEHEADED, lambda m: chr(0x2000 + ord(m.group(1)) - 0x80), "mojibake", text)
    text = replace(_C1, lambda m: _CP1252[ord(m.group())], "windows_controls", text)
    text = replace(_CONTROL, "", "control_characters", text)
    text = replace(_INVISIBLE, "", "invisible_characters", text)
    piles = _piles(set(text)) if not text.isascii() else None
    if piles:
        text = replace(piles, r"\1", "piled_marks", text)
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        notes.add("nfc")
    return composed


def _mended_run(match: re.Match[str]) -> str:
    """The run decoded as UTF-8, where that is possible and the run makes no sense as it stands."""
    run = match.group()
    if _may_be_meant(match):
        return run
    data = bytes(_CP1252_BYTE.get(char) or ord(char) for char in run)
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        return run
    return decoded if _is_nonsense(run) else run


def _may_be_meant(match: re.Match[str]) -> bool:
    """Whether the run is a word's last capital and the mark that closes it, as in “AMANHÃ”."""
    text, (start, end) = match.string, match.span()
    is_pair = end - start == 2 and text[end - 1] in "”’»…–—"
    return is_pair and text[max(0, start - 1) : start].isupper() and not text[end : end + 1].isalpha()


def _is_nonsense(run: str) -> bool:
    # Imported here: most texts never come this far, and its tables take a while to load.
    from ftfy.badness import is_bad

    return is_bad(run)
