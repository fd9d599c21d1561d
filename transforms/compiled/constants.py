"""Module constants, marked Final for the compiler: mypyc looks up any other global by name whenever it is used."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

_CONSTANT = re.compile(r"_?(?:[A-Z][A-Z0-9_]*|[a-z][a-z0-9_]*)")  # no name of a type
_FUTURE = "from __future__ import annotations"


def mark_constants(source: str) -> str:
    """``source`` with ``: Final`` behind each global that is assigned once; lines keep their numbers.

    >>> print(mark_constants("from __future__ import annotations\\nDAYS = 7\\nNAMES: list[str] = []\\nday = 1\\nday += 1"))
    from __future__ import annotations; from typing import Final
    DAYS: Final = 7
    NAMES: Final[list[str]] = []
    day = 1
    day += 1
    >>> print(mark_constants("NEAR, FAR = 12, 90"))
    NEAR: Final = 12; FAR: Final = 90
    """
    tree = ast.parse(source)
    assigned = Counter(_assigned(tree))
    lines = source.split("\n")
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if _is_constant(target, assigned):
                _insert(lines, target.end_lineno, target.end_col_offset, ": Final")
            elif (apart := _apart(source, node, assigned)) is not None:
                lines[node.lineno - 1] = apart
        elif isinstance(node, ast.AnnAssign) and node.value and _is_constant(node.target, assigned):
            _insert(lines, node.annotation.end_lineno, node.annotation.end_col_offset, "]")
            _insert(lines, node.annotation.lineno, node.annotation.col_offset, "Final[")
    return "\n".join(lines).replace(_FUTURE, f"{_FUTURE}; from typing import Final", 1)


def _assigned(tree: ast.Module) -> Iterator[str]:
    """Each global as often as it is bound; twice where it may be bound again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield from node.names * 2
        elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
    for outer in tree.body:
        if isinstance(outer, (ast.FunctionDef, ast.ClassDef)):
            yield outer.name
            continue
        again = 1 + isinstance(outer, (ast.For, ast.While))
        for node in ast.walk(outer):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield from [node.id] * again


def _is_constant(target: ast.expr, assigned: Counter[str]) -> bool:
    return isinstance(target, ast.Name) and assigned[target.id] == 1 and _CONSTANT.fullmatch(target.id) is not None


def _apart(source: str, node: ast.Assign, assigned: Counter[str]) -> str | None:
    """Constants that are assigned together on a line, ``A, B = 1, 2``, as single ones; None for anything else."""
    names, values = node.targets[0], node.value
    if not isinstance(names, ast.Tuple) or not isinstance(values, ast.Tuple) or node.lineno != node.end_lineno:
        return None
    if len(names.elts) != len(values.elts) or not all(_is_constant(name, assigned) for name in names.elts):
        return None
    pairs = zip(names.elts, values.elts, strict=True)
    return "; ".join(f"{ast.unparse(name)}: Final = {ast.get_source_segment(source, value)}" for name, value in pairs)


def _insert(lines: list[str], line: int | None, column: int | None, what: str) -> None:
    """Inserts at a place as ``ast`` gives it: lines from one, columns in bytes."""
    assert line is not None and column is not None
    told = lines[line - 1].encode()
    lines[line - 1] = (told[:column] + what.encode() + told[column:]).decode()
