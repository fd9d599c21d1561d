"""Row rules of what a number is about: impossible days, places that are none, claims that stand against nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.staged import Batch
from warehouse.rules import RULES


@pytest.mark.parametrize(
    ("change", "code", "fails"),
    [
        ("as_of = '2024-13'", "fact_claim.as_of_not_a_date", True),
        ("as_of = '2024-02-30'", "fact_claim.as_of_not_a_date", True),
        ("as_of = 'May'", "fact_claim.as_of_not_a_date", True),
        ("as_of = '/'", "fact_claim.as_of_not_a_date", True),
        ("as_of = '2024-02-29'", "fact_claim.as_of_not_a_date", False),
        ("as_of = '2009/'", "fact_claim.as_of_not_a_date", False),
        ("as_of = '2010/2014-Q3'", "fact_claim.as_of_not_a_date", False),
        ("as_of = '2024-W09'", "fact_claim.as_of_not_a_date", False),
        ("place_key = 8", "fact_claim.place_not_a_place", True),
        ("place_key = null", "fact_claim.place_not_a_place", False),
        ("place_key = 99", "fact_claim.place_key_unknown", True),
        ("against_key = 77", "fact_claim.against_key_unknown", True),
        ("modality = 'perhaps'", "fact_claim.value_not_in_list", True),
        ("contest = 'doubted'", "fact_claim.value_not_in_list", True),
    ],
)
def test_rules_of_what_a_number_is_about(tmp_path: Path, change: str, code: str, fails: bool) -> None:
    batch = Batch(tmp_path)
    batch.articles(range(1, 2))
    batch.execute(f"update fact_claim set {change} where article_key = 1")
    assert len(batch.query(RULES[code].over("(select * from fact_claim)"))) == fails
