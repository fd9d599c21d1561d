"""An expression is tried only where one of its literals stands, so whatever it finds must hold one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.contests import contest_cues as contests
from transforms.facts.dates import weeks_away
from transforms.facts.speech.people import voices
from transforms.facts.speech.reports import report_scope
from transforms.text.literals import holds_any

GUARDED = {
    "replacing": (contests._REPLACING, contests._REPLACING_NEEDS),
    "weakly": (contests._WEAKLY, contests._WEAKLY_NEEDS),
    "far_from": (contests._FAR_FROM, contests._FAR_FROM_NEEDS),
    "correcting": (contests._CORRECTING, contests._CORRECTING_NEEDS),
    "revised": (contests._REVISED, ("from",)),
    "fact_head": (contests._FACT_HEAD, contests.HEAD_MARKS),
    "own_pages": (voices._OWN_PAGES, voices._OWN_PAGES_NEEDS),
    "weeks_before": (weeks_away._WEEKS_BEFORE, weeks_away._WEEKS),
    "when_said": (report_scope._WHEN_SAID, report_scope._SPANS_OF_TIME),
}


@pytest.mark.parametrize(("pattern", "literals"), GUARDED.values(), ids=GUARDED)
@settings(deadline=None)
@given(data=st.data())
def test_what_an_expression_finds_holds_one_of_its_literals(
    pattern: re.Pattern[str], literals: Sequence[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    assert holds_any(text.casefold(), literals)


def test_no_literal_is_idle() -> None:
    for pattern, literals in GUARDED.values():
        assert literals and all(literal == literal.casefold() for literal in literals), pattern.pattern
