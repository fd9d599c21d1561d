"""Text from files, made harmless for a terminal: no character in it moves the cursor, sets a title or hides words."""

from __future__ import annotations

import json
import re
from typing import Any

_PICTURES = 0x2400
"""Unicode has a picture of each control character, in their order from here."""

_BAD = "\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
_CONTROLS = re.compile(f"[{_BAD}]")
_LINE_CONTROLS = re.compile(f"[{_BAD}\t\n\u2028\u2029]")
_IN_JSON = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def inert(text: str) -> str:
    """``text`` with a picture for each control character but tabs and line ends, and as long, so that offsets hold.

    >>> inert("\\x1b]0;owned\\x07 \\x9b2J")
    '␛]0;owned␇ �2J'
    """
    return text if text.isascii() and text.isprintable() else _CONTROLS.sub(_picture, text)


def inert_line(text: object) -> str:
    """The same for what belongs on one line, as the name of a file.

    >>> inert_line("a\\nb.txt")
    'a␊b.txt'
    """
    return _LINE_CONTROLS.sub(_picture, str(text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(_PICTURES + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def json_text(value: Any, indent: int | None = None) -> str:
    """JSON whose strings are whole, and which a terminal cannot take for orders: JSON itself leaves U+009B as it is.

    >>> json_text({"title": "\\x1b[2J\\x9b2J é"})
    '{"title": "\\\\u001b[2J\\\\u009b2J é"}'
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
