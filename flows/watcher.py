"""Who follows a run, and how its steps are called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol


class Watcher(Protocol):
    """Who follows a run: the terminal, or Prefect's logs."""

    def say(self, message: str) -> None: ...

    def step(self, name: str) -> None: ...

    def tick(self, done: int, of: int) -> None: ...


Call = Callable[..., Any]


def call_directly(step: Callable, *arguments: Any) -> Any:
    return step(*arguments)
