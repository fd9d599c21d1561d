"""Story files, as the CNN and Daily Mail sets have them: the article, then its highlights."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.reading.containers.pieces import as_extra, one_line
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import KEPT_OF_BROKEN, Found, Rejection

_MARK = "@highlight"


def read_story(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """The text before the first ``@highlight``; the highlights, which editors wrote about it, are kept in ``extra``."""
    text = opened.text().read(limits.record_bytes + 1)
    if len(text) > limits.record_bytes:
        yield Rejection("text_too_long", f"longer than {limits.record_bytes:,} characters", raw=text[:KEPT_OF_BROKEN])
        return
    lines = text.split("\n")
    marks = [n for n, line in enumerate(lines) if line.strip() == _MARK]
    article = "\n".join(lines[: marks[0]] if marks else lines).strip()
    pieces = "\n".join(lines[marks[0] :]).split(_MARK) if marks else []
    highlights = [line for piece in pieces if (line := one_line(piece))]
    yield Found(None, Fields(text=article or None, extra=as_extra({"highlights": highlights})))
