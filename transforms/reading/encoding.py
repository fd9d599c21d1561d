"""Which encoding bytes are in: by byte order mark, by validity, by the shape of UTF-16, by guess."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from transforms.text.language import language

SAMPLE_BYTES = 262_144

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_CONTROLS = bytes([0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x1B])
_CONTROLS = bytes(set(range(0x20)) - set(_TEXT_CONTROLS)) + b"\x7f"
_BINARY_SHARE = 0.02
_LATIN_SHARE = 0.4


class Encoding(NamedTuple):
    """A Python codec name, and whether it had to be found out (so that the reader notes it)."""

    name: str
    is_noted: bool


def find_encoding(sample: bytes, *, declared: str | None = None, is_whole: bool = True) -> Encoding | None:
    """The encoding of the bytes that begin with ``sample``; None where they are not text.

    ``declared`` is what the document says of itself, believed where it is not plainly wrong. ``is_whole`` says that
    nothing follows the sample. Bytes that are mostly UTF-8 count as UTF-8: the few others are for the reader to mend.

    >>> find_encoding("Où est le café ?".encode("latin-1"))
    Encoding(name='cp1252', is_noted=True)
    """
    for mark, name in _MARKS:
        if sample.startswith(mark):
            return Encoding(name, name != "utf-8-sig")
    wide = _wide_encoding(sample)
    if wide:
        return Encoding(wide, True)
    if _is_binary(sample):
        return None
    if sample.isascii():
        return Encoding("utf-8", False)
    valid, invalid = _utf8_counts(sample, is_whole)
    if not invalid:
        return Encoding("utf-8", False)
    if declared and _decodes(sample, declared):
        return Encoding(declared, True)
    if valid > invalid:
        return Encoding("utf-8", False)
    return Encoding(_guess(sample), True)


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without its mark: the NULs of ASCII stand at the even or at the odd places, and nearly nowhere else."""
    even, odd = sample[0::2], sample[1::2]
    if not odd or len(even) - len(odd) > 1:
        return None
    shares = even.count(0) / len(even), odd.count(0) / len(odd)
    low, high = min(shares), max(shares)
    if high < 0.1 or low > 0.05 * high:
        return None
    name = "utf-16-be" if shares[0] > shares[1] else "utf-16-le"
    return name if _decodes(sample[: len(sample) // 2 * 2], name, partial=True) else None


def _is_binary(sample: bytes) -> bool:
    length = len(sample)
    controls = length - len(sample.translate(None, _CONTROLS))
    return controls > max(1, _BINARY_SHARE * length) or sample.count(0) > 0.1 * length


def _utf8_counts(sample: bytes, is_whole: bool) -> tuple[int, int]:
    """How many characters outside ASCII are valid UTF-8, and how many bytes are not."""
    try:
        text, used = codecs.utf_8_decode(sample, "strict", is_whole)
        return len(sample), 0
    except UnicodeDecodeError:
        text, used = codecs.utf_8_decode(sample, "surrogateescape", is_whole)
    invalid = sum(text.count(chr(0xDC00 + byte)) for byte in range(0x80, 0x100))
    outside = len(text.encode("ascii", "ignore"))
    return len(text) - outside - invalid, invalid


def _decodes(sample: bytes, name: str, *, partial: bool = True) -> bool:
    try:
        codecs.getincrementaldecoder(name)().decode(sample, not partial)
        return True
    except (UnicodeError, LookupError, TypeError, AttributeError):
        return False


def _guess(sample: bytes) -> str:
    """Where few bytes are odd, the Windows code page of the language; else what charset-normalizer finds."""
    odd = len(sample.translate(None, bytes(range(0x80))))
    if odd < _LATIN_SHARE * len(sample):
        page = _CODE_PAGES.get(language(sample.decode("cp1252", "replace")), "cp1252")
        return "iso8859_2" if page == "cp1250" and _is_latin2(sample) else page
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:16_384], cp_isolation=_OTHER_SCRIPTS).best()
    return best.encoding if best is not None else "cp1252"


# Decoded as Windows-1252 these languages are still told apart, Turkish as its neighbours; the rest are western.
_CODE_PAGES = dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl", "bs", "sq"), "cp1250")
_CODE_PAGES |= dict.fromkeys(("tr", "tk", "az", "ku"), "cp1254") | dict.fromkeys(("lt", "lv", "et"), "cp1257")
_OTHER_SCRIPTS = [
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1255",
    "cp1256",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
    "cp1252",
]
_LATIN2_LETTERS = b"\xa1\xa6\xac\xb1\xb6\xbc"
_CP1250_LETTERS = b"\x8c\x8f\x9c\x9f\xa5\xb9"


def _is_latin2(sample: bytes) -> bool:
    """ISO 8859-2 and Windows-1250 differ in the places of the same few letters."""
    return len(sample.translate(None, _LATIN2_LETTERS)) < len(sample.translate(None, _CP1250_LETTERS))
