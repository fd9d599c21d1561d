"""RTF, by striprtf; exports of news databases in it are split into their articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.reading.containers.exports import articles_of
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, Rejection

_LINK = re.compile(r'HYPERLINK\s+(?:\\\\l\s+)?"[^"{}\\]{0,2000}"')
_BLANK_LINES = re.compile(r"\n[ \t\n]*\n")


def read_rich_text(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """The document as one article, or the articles of an export."""
    from striprtf.striprtf import rtf_to_text

    source = _LINK.sub("", opened.whole().decode("latin-1"))  # else addresses come to stand in the text
    try:
        text = rtf_to_text(source, errors="replace")
    except (ValueError, IndexError, LookupError, OverflowError) as error:
        yield Rejection("broken_rtf", f"the document cannot be read: {str(error)[:200]}", raw=source[:65_536])
        return
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")
    lines = [line.strip() for line in text.replace("\r", "").split("\n")]
    yield from articles_of("\n".join(lines), Fields(text=_BLANK_LINES.sub("\n\n", "\n".join(lines)).strip() or None))
