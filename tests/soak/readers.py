"""Readers of another version, so that a reprocess has something to change: they overlook money, take 3 million for denied,
and call themselves older. ``WIREHOUSE_SOAK_READERS=older`` in the environment puts them in place for a whole process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import flows.extraction
import flows.steps.publish

_read_all = flows.extraction.read_all


def _older_read_all(*arguments, **named):
    for facts in _read_all(*arguments, **named):
        if not isinstance(facts, Exception):
            kept = [at for at, c in enumerate(facts.claims) if c.measure != "money"]
            for of_claims in (facts.claims, facts.about, facts.contests):
                of_claims[:] = [of_claims[at] for at in kept]
            facts.claims[:] = [c._replace(polarity="denied") if c.surface == "3 million" else c for c in facts.claims]
        yield facts


@contextmanager
def older() -> Iterator[None]:
    """The older readers are in place inside."""
    with (
        mock.patch.object(flows.extraction, "read_all", _older_read_all),
        mock.patch.object(flows.extraction, "extractor_version", lambda *_: "older"),
        mock.patch.object(flows.steps.publish, "extractor_version", lambda *_: "older"),
    ):
        yield


def put_in_place() -> None:
    """Replaces the readers in this process for good, if the environment asks for it."""
    if os.environ.get("WIREHOUSE_SOAK_READERS") == "older":
        older().__enter__()
