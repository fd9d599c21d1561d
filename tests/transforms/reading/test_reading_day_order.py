from __future__ import annotations

import json

from transforms.reading import Reader


def days(tmp_path, dates):
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"date": day, "text": "Rain."}) for day in dates))
    return [(r.published_raw, r.notes) for r in Reader([str(tmp_path / "a.jsonl")]).records()]


def test_a_day_that_can_only_be_first_tells_for_all(tmp_path):
    assert days(tmp_path, ["03/04/2026", "25-04-2026", "05/05/2026", "07/08/26 10:00"]) == [
        ("2026-04-03", ("day_first:03/04/2026",)),
        ("25-04-2026", ()),
        ("05/05/2026", ()),
        ("2026-08-07 10:00", ("day_first:07/08/26",)),
    ]


def test_a_month_that_can_only_be_first_tells_for_all(tmp_path):
    assert days(tmp_path, ["03/04/2026", "4/25/2026"]) == [("03/04/2026", ()), ("4/25/2026", ())]


def test_where_nothing_tells_there_is_a_note(tmp_path):
    unsure = ("03/04/2026", ("day_order_unsure:03/04/2026",))
    assert days(tmp_path, ["03/04/2026", "2026-04-25"]) == [unsure, ("2026-04-25", ())]
    assert days(tmp_path, ["03/04/2026", "25/04/2026", "04/25/2026"])[0] == unsure


def test_many_records_are_not_held_once_the_order_is_sure(tmp_path):
    got = days(tmp_path, [f"{day:02d}/04/2026" for day in range(1, 31)] * 400)
    assert [day for day, _ in got[:2]] == ["2026-04-01", "2026-04-02"] and len(got) == 12_000
    assert {note.split(":")[0] for _, notes in got for note in notes} == {"day_first"}
