from __future__ import annotations

import builtins
import json

import polars as pl
import pytest

from transforms.reading import Reader
from transforms.reading.contents import Contents

LEDE = "The ferry line said on Monday that its boats were late again."
CARDS = [
    {"headline": f"Ferry {n}", "link": f"https://valepost.example/{n}", "short_description": LEDE} for n in range(3)
]


def rejections(path):
    return [(r.reject_code, r.reject_message) for r in Reader([str(path)]).records() if r.reject_code]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.parquet"])
def test_one_hint_a_file_where_nothing_is_the_text(tmp_path, name):
    frame, path = pl.DataFrame(CARDS), tmp_path / name
    if name == "a.jsonl":
        frame.write_ndjson(path)
    elif name == "a.csv":
        frame.write_csv(path)
    elif name == "a.parquet":
        frame.write_parquet(path)
    else:
        path.write_text(json.dumps(CARDS))
    ((code, message),) = rejections(path)
    assert code == "no_text_field"
    assert "headline, link, short_description" in message and "--map text=short_description" in message
    records = list(Reader([str(path)], field_map={"text": "short_description"}).records())
    assert [r.text_raw for r in records] == [LEDE] * 3


def test_addresses_alone_hold_no_text(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        '{"url": "https://valepost.example/1", "title": "Ferry", "seendate": "20261103T081500Z"}'
    )
    ((code, message),) = rejections(tmp_path / "a.jsonl")
    assert code == "no_text_field" and "fetch the articles first" in message


def test_among_records_with_a_text_each_has_its_own_rejection(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        '{"id": "1", "title": "a"}\n{"id": "2"}\n{"id": "3", "text": "Rain."}\n{"id": "4"}\n'
    )
    rows = [(r.article_id, r.reject_code) for r in Reader([str(tmp_path / "a.jsonl")]).records()]
    assert rows == [("1", "no_text"), ("2", "no_text"), ("3", None), ("4", "no_text")]


def test_a_fault_of_a_record_costs_that_record(tmp_path, monkeypatch):
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "Rain."}\n{"id": "2", "text": "Snow."}\n')
    read = Contents._finished

    def broken(self, item):
        if item.fields.id == "1":
            monkeypatch.setattr("transforms.reading.contents.mend", lambda fields: 1 / 0)
        else:
            monkeypatch.undo()
        return read(self, item)

    monkeypatch.setattr(Contents, "_finished", broken)
    rows = [(r.reject_code, r.text_raw) for r in Reader([str(tmp_path / "a.jsonl")]).records()]
    assert rows[0][0] == "reader_fault" and '"Rain."' in rows[0][1]
    assert rows[1] == (None, "Snow.")


def test_a_library_that_is_missing_is_no_fault_of_the_page(tmp_path, monkeypatch):
    (tmp_path / "a.html").write_text("<!DOCTYPE html><html><body><p>Rain.</p></body></html>")
    load = builtins.__import__

    def without(name, *rest):
        if name == "trafilatura":
            raise ImportError("No module named 'lxml_html_clean'")
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match="lxml_html_clean"):
        list(Reader([str(tmp_path / "a.html")]).records())
