from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transforms.reading import NOTES, REJECT_CODES, SCHEMA, Limits, Reader
from transforms.reading.formats import EXTENSIONS
from transforms.reading.records import BATCH_ROWS


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from(sorted(EXTENSIONS)),
    st.binary(max_size=300)
    | st.text(max_size=200).map(str.encode)
    | st.text(alphabet='{}[]":,text<p>/ab\n\r\t;', max_size=200).map(str.encode)
    | st.tuples(
        st.sampled_from([b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"PAR1", b"\xff\xfe", b"\xef\xbb\xbf"]), st.binary()
    ).map(b"".join),
)
def test_any_bytes_under_any_name_are_accounted_for(extension, data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{extension}"
        path.write_bytes(data)
        reader = Reader([str(path)])
        frames = list(reader.batches())
    rows = [row for frame in frames for row in frame.to_dicts()]
    assert rows
    assert all(frame.schema == SCHEMA for frame in frames)
    for row in rows:
        assert (row["reject_code"] is None) == (row["reject_message"] is None)
        assert row["reject_code"] is None or row["reject_code"] in REJECT_CODES
        assert row["reject_code"] or row["text_raw"].strip()
        assert row["article_id"] and row["source_uri"] and len(row["raw_sha256"]) == 64
        assert all(note.split(":")[0] in NOTES for note in row["notes"])
    assert sum(file.records for file in reader.files) == sum(row["reject_code"] is None for row in rows)
    assert sum(file.rejected for file in reader.files) == sum(row["reject_code"] is not None for row in rows)


def write_lines(path, records):
    path.write_text("\n".join(map(json.dumps, records)))


def test_batches_are_bounded_and_in_order(tmp_path):
    write_lines(tmp_path / "a.jsonl", [{"id": str(n), "text": "Rain."} for n in range(2 * BATCH_ROWS + 1)])
    frames = list(Reader([str(tmp_path)]).batches())
    assert [frame.height for frame in frames] == [BATCH_ROWS, BATCH_ROWS, 1]
    assert [i for frame in frames for i in frame["article_id"]] == [str(n) for n in range(2 * BATCH_ROWS + 1)]


def test_batches_are_bounded_in_characters(tmp_path):
    write_lines(tmp_path / "a.jsonl", [{"id": str(n), "text": "word " * 300_000} for n in range(13)])
    assert [frame.height for frame in Reader([str(tmp_path)]).batches()] == [11, 2]


def test_ids_and_offsets(tmp_path):
    write_lines(
        tmp_path / "a.jsonl",
        [{"id": "one", "url": "u", "text": "x"}, {"url": "https://example.org/2", "text": "x"}, {"text": "x"}, {}],
    )
    rows = [
        (re.sub("#[0-9a-f]{12}$", "#hash", r.article_id), r.source_offset, r.reject_code)
        for r in Reader([str(tmp_path)]).records()
    ]
    assert rows == [
        ("one", 1, None),
        ("https://example.org/2", 2, None),
        ("a.jsonl#hash", 3, None),
        ("a.jsonl#4", 4, "no_text"),
    ]


def test_a_rejected_record_keeps_its_fields(tmp_path):
    write_lines(tmp_path / "a.jsonl", [{"id": "one", "title": "T", "views": 3}, {"text": "Rain."}])
    record, _ = Reader([str(tmp_path)]).records()
    assert (record.article_id, record.title, record.extra, record.reject_code) == (
        "one",
        "T",
        '{"views": 3}',
        "no_text",
    )


def test_the_hash_is_of_the_content_alone(tmp_path):
    def hash_of(name, record):
        write_lines(tmp_path / name, [record])
        return next(Reader([str(tmp_path / name)]).records()).raw_sha256

    first = hash_of("a.jsonl", {"id": "1", "title": "T", "text": "Rain.", "views": 1})
    assert first == hash_of("b.jsonl", {"text": "Rain.", "headline": "T", "views": 2, "id": "1"})
    assert first != hash_of("c.jsonl", {"id": "1", "title": "T", "text": "Rain!"})
    assert first != hash_of("d.jsonl", {"id": "1", "title": "TRain.", "text": ""})


def test_reading_twice_gives_the_same(tmp_path):
    write_lines(tmp_path / "a.jsonl", [{"id": "1", "text": "Rain."}, {"text": ""}])
    (tmp_path / "b.txt").write_text("Sun.")
    first, second = Reader([str(tmp_path)]), Reader([str(tmp_path)])
    assert list(first.records()) == list(second.records())
    assert first.files == second.files


def test_files_are_listed_with_their_hash(tmp_path):
    import hashlib

    data = b'{"id": "1", "text": "Rain."}\nbroken\n'
    (tmp_path / "a.jsonl").write_bytes(data)
    reader = Reader([str(tmp_path)])
    list(reader.batches())
    assert reader.files == [
        (f"{tmp_path}/a.jsonl", len(data), hashlib.sha256(data).hexdigest(), "json lines", "utf-8", 1, 1)
    ]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.csv"])
def test_the_limit_of_a_record(tmp_path, name):
    texts = {".jsonl": '{"text": "%s"}', ".json": '[{"text": "%s"}]', ".csv": "text\n%s\n"}
    (tmp_path / name).write_text(texts.get(Path(name).suffix, "%s").replace("%s", "word " * 1000))
    assert [r.reject_code for r in Reader([str(tmp_path)], limits=Limits(record_bytes=1000)).records()] == [
        "text_too_long"
    ]
