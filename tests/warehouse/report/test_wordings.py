"""Quotations of one utterance side by side: who changed it, together; copies quote nobody anew."""

from __future__ import annotations

import json

from warehouse.report.wordings import utterances

CUT = json.dumps([{"op": "same", "fullest": "We are", "here": "We are"}, {"op": "cut", "fullest": "very", "here": ""}])
SAME = json.dumps([{"op": "same", "fullest": "We are very", "here": "We are very"}])


def quote(key: int, wording: str = SAME, role: str = "unique", lineage: int = 1) -> dict:
    return {
        "lineage_key": lineage, "quote_key": key, "is_first": key == lineage, "fullest_key": lineage, "wording": wording, "copy_role": role,
    }  # fmt: skip


def test_those_who_changed_the_words_in_one_way_stand_together() -> None:
    (found,) = utterances([quote(1), quote(2, CUT), quote(3, CUT), quote(4)], 9)
    assert [[r["quote_key"] for r in same] for same in found["changed"]] == [[2, 3]]
    assert [r["quote_key"] for r in found["same"]] == [4]


def test_what_only_copies_repeat_is_left_out() -> None:
    assert utterances([quote(1), quote(2, role="copy")], 9) == []


def test_the_most_changed_come_first() -> None:
    rows = [quote(1), quote(2), quote(5, lineage=5), quote(6, CUT, lineage=5)]
    assert [u["first"]["quote_key"] for u in utterances(rows, 9)] == [5, 1]
    assert len(utterances(rows, 1)) == 1
