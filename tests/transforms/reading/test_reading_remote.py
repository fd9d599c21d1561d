"""Sources at addresses: S3 by a server of its own, HTTP by another, the rest of fsspec by its memory file system."""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import json
import subprocess
import sys
import threading
import uuid

import fsspec
import pytest

from transforms.reading import Reader, SourceNotFound

FILES = {
    "2018/a.txt": b"Rain fell.",
    "2018/b.jsonl.gz": gzip.compress(b'{"id": "b1", "text": "Sun."}\n'),
    "2019/c.txt": b"Fog.",
    "2019/.hidden.txt": b"No.",
}


def parquet() -> bytes:
    import polars as pl

    out = io.BytesIO()
    pl.DataFrame({"id": ["p1"], "text": ["Snow."]}).write_parquet(out)
    return out.getvalue()


def outline(*sources):
    return [(r.article_id, r.text_raw, r.source_uri) for r in Reader(list(sources)).records()]


@pytest.fixture
def memory():
    root = f"/{uuid.uuid4().hex}"
    system = fsspec.filesystem("memory")
    for name, data in FILES.items():
        system.pipe_file(f"{root}/{name}", data)
    yield f"memory://{root}"
    system.rm(root, recursive=True)


def test_a_folder_a_file_and_wildcards(memory):
    assert outline(memory) == [
        ("2018/a.txt", "Rain fell.", f"{memory}/2018/a.txt"),
        ("b1", "Sun.", f"{memory}/2018/b.jsonl.gz"),
        ("2019/c.txt", "Fog.", f"{memory}/2019/c.txt"),
    ]
    assert outline(f"{memory}/2019/c.txt") == [("c.txt", "Fog.", f"{memory}/2019/c.txt")]
    assert [row[0] for row in outline(f"{memory}/*/*.txt")] == ["2018/a.txt", "2019/c.txt"]


def test_archives_and_tables_that_need_their_end(memory):
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("d.txt", "Hail.")
    fsspec.filesystem("memory").pipe_file(f"{memory.removeprefix('memory://')}/z/d.zip", out.getvalue())
    fsspec.filesystem("memory").pipe_file(f"{memory.removeprefix('memory://')}/z/p.parquet", parquet())
    assert [row[:2] for row in outline(f"{memory}/z")] == [("d.zip!d.txt", "Hail."), ("p1", "Snow.")]


@pytest.mark.parametrize("address", ["memory://nowhere-at-all", "nothing://x/y", "memory://nowhere-at-all/*.txt"])
def test_addresses_where_nothing_is(address):
    with pytest.raises(SourceNotFound, match=address.partition("/*")[0].split("//")[0]):
        Reader([address])


def test_a_file_that_fails_is_one_row(memory, monkeypatch):
    from fsspec.implementations.memory import MemoryFileSystem

    opened = MemoryFileSystem._open

    def fail(self, path, *args, **kwargs):
        if path.endswith("a.txt"):
            raise RuntimeError("the store is tired")
        return opened(self, path, *args, **kwargs)

    monkeypatch.setattr(MemoryFileSystem, "_open", fail)
    rows = list(Reader([memory]).records())
    assert [row.reject_code for row in rows] == ["unreadable", None, None] and "tired" in rows[0].reject_message


def test_a_missing_driver_names_what_brings_it():
    code = (
        "import sys; sys.modules['s3fs'] = None\nfrom transforms.reading import Reader\n"
        "try: Reader(['s3://bucket/a'])\nexcept ImportError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "wirehouse[s3]" in done.stdout, done.stderr


@pytest.fixture
def web(tmp_path):
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(tmp_path)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_files_and_folders_of_a_web_server(web):
    assert outline(f"{web}/2018/a.txt") == [("a.txt", "Rain fell.", f"{web}/2018/a.txt")]
    assert [row[:2] for row in outline(f"{web}/")] == [
        ("2018/a.txt", "Rain fell."),
        ("b1", "Sun."),
        ("2019/c.txt", "Fog."),
    ]
    with pytest.raises(SourceNotFound):
        list(Reader([f"{web}/2018/none.txt"]).records())


def test_passwords_are_not_kept(web):
    address = web.replace("http://", "http://desk:secret@")
    assert "secret" not in json.dumps(outline(f"{address}/2018/a.txt"))


@pytest.fixture
def bucket(monkeypatch):
    pytest.importorskip("s3fs")
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    system = fsspec.filesystem("s3", skip_instance_cache=True)
    system.mkdir("articles")
    for name, data in {**FILES, "p.parquet": parquet()}.items():
        system.pipe_file(f"articles/{name}", data)
    yield "s3://articles"
    fsspec.get_filesystem_class("s3").clear_instance_cache()
    server.stop()


def test_a_bucket(bucket):
    assert outline(bucket) == [
        ("2018/a.txt", "Rain fell.", "s3://articles/2018/a.txt"),
        ("b1", "Sun.", "s3://articles/2018/b.jsonl.gz"),
        ("2019/c.txt", "Fog.", "s3://articles/2019/c.txt"),
        ("p1", "Snow.", "s3://articles/p.parquet"),
    ]
    assert [row[0] for row in outline(f"{bucket}/2019/c.txt", f"{bucket}/2018/*.txt")] == ["c.txt", "a.txt"]
    with pytest.raises(SourceNotFound):
        Reader(["s3://no-such-bucket/x"])
