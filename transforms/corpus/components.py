"""Connected components: articles joined by copies or stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(links: Iterable[tuple[Node, Node]]) -> list[list[Node]]:
    """The sets of nodes that links connect, each sorted, in the order of their first nodes.

    >>> components([(3, 1), (5, 4), (1, 2)])
    [[1, 2, 3], [4, 5]]
    """
    parent: dict[Node, Node] = {}

    def root(node: Node) -> Node:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in links:
        parent[root(a)] = root(b)
    sets: dict[Node, list[Node]] = defaultdict(list)
    for node in parent:
        sets[root(node)].append(node)
    return sorted(sorted(s) for s in sets.values())  # type: ignore[type-var]
