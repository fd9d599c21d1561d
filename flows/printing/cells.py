"""A value as one reads it in a cell, and as a machine reads it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from flows.inert import inert, inert_line

LONGEST = 10_000  # characters of a cell in a table
_TEN_DIGITS = 1e10  # from here on digits would give way to an exponent
EXACT = 2**53  # beyond it, a number of JavaScript, JSON readers and Excel is rounded


def short(value: object) -> str:
    """A value on one line of a table.

    >>> short(["Courier", "Herald"]), short(2.2e11), short(0.5), short(True), short(None), short("a\\nb")
    ('Courier, Herald', '220,000,000,000', '0.5', 'true', '', 'a↵b')
    """
    if value is None:
        return ""
    told = inert_line(_told(value).replace("\n", "↵"))
    return told if len(told) <= LONGEST else f"{told[:LONGEST]}… ({len(told):,} characters: --format json has all)"


def whole(value: object) -> str:
    """The same without an end, and with its line breaks.

    >>> whole("a\\nb")
    'a\\nb'
    """
    return "" if value is None else inert(_told(value))


def _told(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:,.0f}" if _TEN_DIGITS <= abs(value) < EXACT else f"{value:,.10g}"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, list):
        return ", ".join(map(_told, value)) if _is_flat(value) else json.dumps(value, ensure_ascii=False, default=str)
    return str(value) if not isinstance(value, dict) else json.dumps(value, ensure_ascii=False, default=str)


def _is_flat(value: list) -> bool:
    return not any(isinstance(v, dict | list) or v is None for v in value)


def plain(value: object) -> object:
    """A value as JSON can hold it: it has no NaN, no infinity, and no keys but words."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    return [plain(v) for v in value] if isinstance(value, list) else value


def flat(value: object) -> object:
    """A value as a cell of CSV or of a workbook holds it: lists of words joined by semicolons, other nested values as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and _is_flat(value):
        return "; ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else value


def safe_key(value: object) -> str | None:
    """A key as text that a spreadsheet leaves alone: it reads digits as a number and rounds it, even within quotes.

    >>> safe_key(4611686018427387905), safe_key([7, 8]), safe_key(None)
    ('k4611686018427387905', 'k7; k8', None)
    """
    if isinstance(value, list):
        return "; ".join(f"k{v}" for v in value)
    return None if value is None else f"k{value}"


def key_columns(names: Sequence[str], kinds: Sequence[object]) -> set[str]:
    """Columns of 64-bit keys, which many readers of JSON and every spreadsheet would round.

    >>> sorted(key_columns(["claim_key", "words", "claim_keys"], ["BIGINT", "BIGINT", "BIGINT[]"]))
    ['claim_key', 'claim_keys']
    """
    pairs = zip(names, map(str, kinds), strict=True)
    return {n for n, kind in pairs if n.endswith(("_key", "_keys")) and kind in ("BIGINT", "BIGINT[]", "HUGEINT")}
