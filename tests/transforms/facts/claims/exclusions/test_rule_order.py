"""Each rule that leaves numbers out is tested by its own example, and by the near miss that stays a claim."""

from __future__ import annotations

from collections import Counter

import pytest

from transforms.facts.claims.exclusions.exclusion_rule import ANY_KIND
from transforms.facts.claims.exclusions.rule_order import EXCLUSION_RULES, NUMBER_RULES
from transforms.facts.claims.read_claims import read_numbers
from transforms.lexicon.enumerations import QUANTITY_KINDS
from transforms.text.prose import Prose, Zone


def marked(example: str) -> tuple[str, int, int]:
    """The text without the innermost brackets around its number, and the number's span."""
    opening = example.rindex("[")
    closing = example.index("]", opening)
    text = example[:opening] + example[opening + 1 : closing] + example[closing + 1 :]
    return text, opening, closing - 1


def read(text: str):
    return read_numbers(Prose(text, [Zone("body", 0, len(text))]))


def by_code(rules):
    return pytest.mark.parametrize("rule", rules, ids=lambda rule: rule.code)


@by_code(EXCLUSION_RULES)
def test_the_example_is_left_out_by_its_rule(rule):
    text, start, end = marked(rule.example)
    claims, left_out = read(text)
    assert [n.code for n in left_out if n.start < end and start < n.end] == [rule.code]
    assert not [c for c in claims if c.start < end and start < c.end]


@by_code([rule for rule in EXCLUSION_RULES if rule.counter_example])
def test_the_counter_example_is_a_claim(rule):
    text, start, end = marked(rule.counter_example)
    claims, left_out = read(text)
    assert [(c.start, c.end) for c in claims if c.start < end and start < c.end] == [(start, end)]
    assert not [n for n in left_out if n.start < end and start < n.end]


@by_code(NUMBER_RULES)
def test_a_rule_is_asked_about_kinds_that_there_are(rule):
    assert rule.kinds
    assert rule.kinds <= set(QUANTITY_KINDS) == ANY_KIND


def test_codes_are_unique_and_sentences_end():
    twice = [code for code, n in Counter(rule.code for rule in EXCLUSION_RULES).items() if n > 1]
    assert not twice
    assert all(rule.sentence.endswith(".") and rule.code.islower() for rule in EXCLUSION_RULES)


def test_a_left_out_number_is_given_with_its_place():
    text = "On April 11 the S&P 500 fell 3 percent."
    claims, left_out = read(text)
    assert [c.surface for c in claims] == ["3 percent"]
    assert [(n.surface, n.code) for n in left_out] == [("11", "date"), ("500", "share_index")]
    assert all(text[n.start : n.end] == n.surface for n in left_out)
