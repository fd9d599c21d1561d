"""The texts that the search page cuts its snippets from: a few in a file, packed, loaded for the results on show alone."""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Iterator

import polars as pl

PACKED = 10  # texts in a file: what a result loads too much, and what packs well, in balance


def text_files(texts: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """(number of the file, its texts as a JSON list, deflated without a header, in base 64). ``texts``: place, from 0 in order,
    and text."""
    for start in range(0, texts.height, PACKED):
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        plain = json.dumps(texts["text"].slice(start, PACKED).to_list(), ensure_ascii=False)
        packed = packer.compress(plain.encode("utf-8", "replace")) + packer.flush()
        yield str(start // PACKED), b64encode(packed).decode()
