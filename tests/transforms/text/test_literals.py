"""An expression is tried only where one of its literals stands, so whatever it finds must hold one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.contests import fact_checks, rejections, replacements, retractions
from transforms.facts.dates import weeks_away
from transforms.facts.names import divided_countries, panels
from transforms.facts.speech.people import voices
from transforms.facts.speech.reports import doubted, reckonings, reported_content
from transforms.text.literals import holds_any
from transforms.text.signs import COUNT_OF, DIVIDED, DOUBT, FACT_CHECK, NUMBERED_CLUB, SIGNS, Signs


def _small(sort: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(str.casefold, SIGNS[sort])))


GUARDED = {
    "replacing": (replacements._REPLACING, replacements._REPLACING_NEEDS),
    "weakly": (replacements._WEAKLY, replacements._WEAKLY_NEEDS),
    "far_from": (rejections._FAR_FROM, rejections._FAR_FROM_NEEDS),
    "correcting": (retractions._CORRECTING, retractions._CORRECTING_NEEDS),
    "revised": (retractions._REVISED, ("from",)),
    "fact_head": (fact_checks._FACT_HEAD, fact_checks.HEAD_MARKS),
    "own_pages": (voices._OWN_PAGES, voices._OWN_PAGES_NEEDS),
    "weeks_before": (weeks_away._WEEKS_BEFORE, weeks_away._WEEKS),
    "of_owner": (reckonings._OF_OWNER, _small(COUNT_OF)),
    "doubt": (doubted._DOUBT, _small(DOUBT)),
    "half": (divided_countries._COUNTRY, _small(DIVIDED)),
    "club": (panels._NUMBERED, _small(NUMBERED_CLUB)),
    "fact_head_word": (fact_checks._FACT_HEAD, _small(FACT_CHECK)),
    "when_said": (reported_content._WHEN_SAID, reported_content._SPANS_OF_TIME),
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


def test_signs_are_searched_as_bytes() -> None:
    assert all(sign.isascii() for signs in SIGNS.values() for sign in signs)
    text = "Ünder „Korea“ — the poll \ud800 had no basis"
    assert Signs(text).places(DIVIDED) == [text.index("Korea")]
    assert Signs(text).places(DOUBT) == [text.index("asis")]
