"""The pager: what is longer than the screen is read in less, or in what PAGER names."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO, cast


@contextmanager
def paged(*, wanted: bool = True) -> Iterator[TextIO]:
    """Yields where to write: a pager where standard output is a terminal, else standard output. What fits the screen is
    printed as if there were none (less -F)."""
    command = _pager() if wanted and sys.stdout.isatty() and sys.stdin.isatty() else None
    if not command:
        yield sys.stdout
        return
    sys.stdout.flush()
    env = {"LESS": "FRX", "LESSCHARSET": "utf-8"} | os.environ
    process = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, encoding="utf-8", env=env)
    assert process.stdin is not None
    before = signal.getsignal(signal.SIGINT)
    try:
        with suppress(BrokenPipeError):  # the reader has seen enough
            yield cast(TextIO, process.stdin)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's from here
        try:
            with suppress(BrokenPipeError):
                process.stdin.close()
            process.wait()
        finally:
            signal.signal(signal.SIGINT, before)


def _pager() -> list[str] | None:
    """
    >>> import pytest
    >>> with pytest.MonkeyPatch.context() as patch:
    ...     patch.setenv("PAGER", "cat")
    ...     _pager() is None
    True
    """
    named = os.environ.get("PAGER")
    words = shlex.split(named if named is not None else "less")
    if not words or words[0] == "cat" or shutil.which(words[0]) is None:
        return None
    return words
