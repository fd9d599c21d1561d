"""Fragments of hostile text, drawn from the readers' own patterns: whatever a pattern repeats, repeated, is where its time
may grow faster than the text. A new pattern is attacked without anybody thinking of it."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import transforms

_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_LONG = 8  # times a part may be repeated, from which on it is worth repeating
_BRANCHES = 12  # of an alternation that are attacked: the others are words as these are
_TRIED = "a A1,.-\n"
_OF_CATEGORY = {
    ops.CATEGORY_DIGIT: "7", ops.CATEGORY_NOT_DIGIT: "a", ops.CATEGORY_SPACE: " ", ops.CATEGORY_NOT_SPACE: "a",
    ops.CATEGORY_WORD: "a", ops.CATEGORY_NOT_WORD: " ",
}  # fmt: skip


def patterns(package: Any = transforms) -> list[re.Pattern[str]]:
    """The patterns that the modules of ``package`` hold, in tuples and tables too; in the order of the modules' names."""
    found: dict[re.Pattern[str], None] = {}
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if ".build_" not in module.name:
            for value in list(vars(importlib.import_module(module.name)).values()):
                found |= dict.fromkeys(_held(value, 0))
    return list(found)


def _held(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3 and isinstance(value, (tuple, list, dict)) and len(value) < 200:
        for part in value.values() if isinstance(value, dict) else value:
            yield from _held(part, depth + 1)


def fragments(pattern: re.Pattern[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    """Pairs of what leads up to a repeated part of ``pattern`` and what the part matches; and whole matches, and such as
    break off, to be repeated themselves."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    yield from _repeated(tree, "", chance)
    whole = _sample(tree, chance)
    yield "", whole
    yield "", whole[: len(whole) * 2 // 3]


def _repeated(tree: Any, lead: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    for op, argument in tree:
        if op in _REPEATS:
            _, most, body = argument
            if most >= _LONG:
                yield lead, _sample(body, chance)
            yield from _repeated(body, lead, chance)
        elif op is ops.SUBPATTERN:
            yield from _repeated(argument[3], lead, chance)
        elif op is ops.BRANCH:
            for branch in chance.sample(argument[1], min(len(argument[1]), _BRANCHES)):
                yield from _repeated(branch, lead, chance)
        elif op in (ops.ASSERT, ops.ASSERT_NOT):
            yield from _repeated(argument[1], lead, chance)
        lead += _sample([(op, argument)], chance)


def _sample(tree: Any, chance: random.Random) -> str:
    """Something that ``tree`` matches, its looks around apart."""
    return "".join(_sample_one(op, argument, chance) for op, argument in tree)


def _sample_one(op: Any, argument: Any, chance: random.Random) -> str:
    if op is ops.LITERAL:
        return chr(argument)
    if op is ops.NOT_LITERAL:
        return "b" if argument == ord("a") else "a"
    if op is ops.ANY:
        return "a"
    if op is ops.IN:
        return _sample_set(argument, chance)
    if op is ops.BRANCH:
        return _sample(chance.choice(argument[1]), chance)
    if op is ops.SUBPATTERN:
        return _sample(argument[3], chance)
    if op is ops.ATOMIC_GROUP:
        return _sample(argument, chance)
    if op in _REPEATS:
        least, most, body = argument
        return "".join(_sample(body, chance) for _ in range(chance.randint(least, min(most, least + 2))))
    return ""


def _sample_set(members: Any, chance: random.Random) -> str:
    if members[0][0] is ops.NEGATE:
        outside = [c for c in _TRIED if not any(_is_in(c, member) for member in members[1:])]
        return chance.choice(outside) if outside else "ß"
    op, argument = chance.choice(members)
    if op is ops.LITERAL:
        return chr(argument)
    if op is ops.RANGE:
        return chr(chance.randint(argument[0], min(argument[1], argument[0] + 25)))
    return _OF_CATEGORY.get(argument, "a")


def _is_in(character: str, member: Any) -> bool:
    op, argument = member
    if op is ops.LITERAL:
        return ord(character) == argument
    if op is ops.RANGE:
        return argument[0] <= ord(character) <= argument[1]
    digit, space, word = character.isdigit(), character.isspace(), character.isalnum()
    is_in = {
        ops.CATEGORY_DIGIT: digit, ops.CATEGORY_NOT_DIGIT: not digit, ops.CATEGORY_SPACE: space,
        ops.CATEGORY_NOT_SPACE: not space, ops.CATEGORY_WORD: word, ops.CATEGORY_NOT_WORD: not word,
    }  # fmt: skip
    return is_in.get(argument, False)
