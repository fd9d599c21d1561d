from __future__ import annotations

import gzip
import subprocess
import sys
import textwrap

import pytest

from .conftest import STORY
from .pdf_files import pdf

PAGES = (
    ["The Evening Lantern, May 2018", "Berths to close", "", *textwrap.wrap(f"{STORY[0]} {STORY[1]}", 60), "1"],
    [
        "The Evening Lantern, May 2018",
        "The works reach 12,-",
        "400 homes and 3.5 mil-",
        "lion people before the winter.",
        "2",
    ],
    ["The Evening Lantern, May 2018", *textwrap.wrap(STORY[2], 60), "3"],
)


@pytest.mark.parametrize("name", ["a.pdf", "a.pdf.gz", "a", "a.txt", "a.php"])
def test_running_text(read, name):
    data = pdf(*PAGES, title="Berths to close")
    (row,) = read(name, gzip.compress(data) if name.endswith("gz") else data, in_folder=True)
    assert row.title == "Berths to close" and "Lantern" not in row.text_raw
    assert "12,400 homes and 3.5 million people before the winter." in row.text_raw
    assert row.text_raw.startswith(f"Berths to close\n\n{STORY[0]} {STORY[1]}") and row.text_raw.endswith(STORY[2])


def test_columns_are_read_one_after_the_other(read):
    left, right = textwrap.wrap(STORY[0], 40), textwrap.wrap(STORY[1], 40)
    (row,) = read("a.pdf", pdf(left + [""] * (len(right) - len(left)) + right, columns=True))
    assert STORY[0] in row.text_raw and STORY[1] in row.text_raw


def test_a_scan_is_named_so(read):
    for name in ("scan.pdf", "scan"):
        (row,) = read(name, pdf([], []), in_folder=name == "scan.pdf")
        assert row.reject_code == "scanned_pdf"


def test_locked_with_and_without_a_password(read):
    assert [row.reject_code for row in read("a.pdf", pdf(PAGES[0], password="secret"))] == ["encrypted_member"]
    (row,) = read("b.pdf", pdf(PAGES[0], password=""))
    assert STORY[0] in row.text_raw


@pytest.mark.parametrize("keep", [40, 300, 900])
def test_cut_files_are_one_row(read, keep, capfd):
    assert len(read("a.pdf", pdf(*PAGES)[:keep])) == 1
    assert capfd.readouterr() == ("", "")


def test_titles_that_say_nothing_are_none(read):
    (row,) = read("a.pdf", pdf(*PAGES, title="Microsoft Word - draft3.doc"))
    assert row.title is None


def test_a_missing_package_is_no_fault_of_the_file(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(*PAGES))
    code = (
        "import sys; sys.modules['pypdf'] = None\nfrom transforms.reading import Reader\n"
        f"try: list(Reader([{str(tmp_path)!r}]).records())\nexcept ImportError as error: print('stopped', error.name)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.startswith("stopped pypdf"), done.stderr
