"""Whole stories: the article each began with, held against more than the nearest member.

An article belongs to the story of the one it follows only if it is like that story as a whole: the mean of its likeness to
the story's first ``FIRST`` articles before it must reach the same bar. That ends chains in which each is like the next and
the last has nothing in common with the first. A story that began more than ``SPAN`` ago
takes nobody in either. Who is turned away begins a story.

What an article belongs to rests on earlier ones, and on how common its words are, so all that may have changed is settled in the order of publication,
each article once. Rows of the history are fetched when they turn out to matter: then it starts again with them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from typing import Any

from transforms.corpus.stories.members_at_hand import AtHand, Order, order
from transforms.corpus.stories.story_links import DATED

SPAN = dt.timedelta(days=21)
FIRST = 8


def settle(at_hand: AtHand, moved: Iterable[int], undated: float) -> dict[int, int]:
    """The head of every article whose head is another than before, by key.

    ``moved``: keys of articles that are new, or follow another than before; ``undated``: the bar where a date is missing."""
    while True:
        found = _Settling(at_hand, moved, undated).run()
        if not at_hand.fetch():
            return found


class _Settling:
    def __init__(self, at_hand: AtHand, moved: Iterable[int], undated: float):
        self._at_hand = at_hand
        self._undated = undated
        self._heads: dict[int, int] = {}
        self._members: dict[int, list[Order]] = {}
        self._waiting = [order(at_hand.rows[key]) for key in moved]
        for head in at_hand.shaken:
            self._waiting += self._dependents(head)
        heapify(self._waiting)
        self._seen: set[Order] = set()

    def run(self) -> dict[int, int]:
        while self._waiting:
            at = heappop(self._waiting)
            if at not in self._seen:
                self._seen.add(at)
                self._place(at)
        return self._heads

    def _place(self, at: Order) -> None:
        row = self._at_hand.rows[at[1]]
        before, after = self._at_hand.head(at[1]), self._head_for(row, at)
        if before == after:
            return
        self._heads[at[1]] = after
        touched = [f for f in self._at_hand.followers(at[1]) if f > at]
        for head, joins in ((before, False), (after, True)):
            if head is not None:
                members = self._of(head)
                place = bisect_left(members, at)
                if joins:
                    insort(members, at)
                elif place < len(members) and members[place] == at:
                    members.pop(place)
                if place < FIRST:
                    touched += [f for f in self._dependents(head) if f > at]
        for later in touched:
            heappush(self._waiting, later)

    def _head_for(self, row: dict[str, Any], at: Order) -> int:
        leader = self._at_hand.row(row["follows_key"])
        if leader is None:
            return at[1]
        head = self._heads.get(leader["article_key"], self._at_hand.head(leader["article_key"]))
        if head is None or not self._is_like(row, at, head):
            return at[1]
        return head

    def _is_like(self, row: dict[str, Any], at: Order, head: int) -> bool:
        first = self._at_hand.row(head)
        began, day = first and first["published_on"], row["published_on"]
        if began is not None and day is not None and day - began > SPAN:
            return False
        told = self._of(head)
        members = [key for _, key in told[: min(FIRST, bisect_left(told, at))]]
        if members in ([], [row["follows_key"]]):
            return True
        whole = sum(self._at_hand.likeness(row["article_key"], key) for key in members) / len(members)
        return whole >= (self._undated if day is None else DATED)

    def _of(self, head: int) -> list[Order]:
        if head not in self._members:
            self._members[head] = sorted(self._at_hand.members(head))
        return self._members[head]

    def _dependents(self, head: int) -> list[Order]:
        """Those who follow a member of the story, whether they were taken in or not."""
        return [f for _, key in self._of(head) for f in self._at_hand.followers(key)]
