"""Retrying: a store or site that does not answer at once is asked again, after longer and longer pauses."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PAUSES = (0.5, 2.0)  # seconds
_LASTING = (
    FileNotFoundError,
    PermissionError,
    IsADirectoryError,
    NotADirectoryError,
    ImportError,
    NotImplementedError,
    TypeError,
    ValueError,
)
_BUSY = frozenset({408, 425, 429})  # HTTP: timeout, too early, too many requests


def is_passing(error: BaseException) -> bool:
    """Whether another try may help.

    >>> is_passing(TimeoutError()), is_passing(FileNotFoundError()), is_passing(ConnectionResetError())
    (True, False, True)
    """
    status = getattr(error, "status", None)
    if isinstance(status, int) and 400 <= status < 500:
        return status in _BUSY
    return isinstance(error, Exception) and not isinstance(error, _LASTING)


def patiently(attempt: Callable[[], T], pauses: tuple[float, ...] = PAUSES) -> T:
    """What ``attempt`` returns, tried again after each of ``pauses`` while it fails for a passing reason."""
    for pause in pauses:
        try:
            return attempt()
        except Exception as error:
            if not is_passing(error):
                raise
            time.sleep(pause)
    return attempt()
