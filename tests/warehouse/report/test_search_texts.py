"""Texts packed for snippets: all of them, each in the file and at the place where the page looks."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode

import polars as pl

from warehouse.report.search_texts import PACKED, text_files


def test_every_text_lies_where_its_place_says() -> None:
    texts = [f"text {n}: “näh” \u2028 </script> \U0001f6a2" for n in range(2 * PACKED + 3)]
    files = dict(text_files(pl.DataFrame({"place": range(len(texts)), "text": texts})))
    assert sorted(files) == ["0", "1", "2"]
    opened = {number: json.loads(zlib.decompress(b64decode(packed), -15)) for number, packed in files.items()}
    assert [opened[str(place // PACKED)][place % PACKED] for place in range(len(texts))] == texts
