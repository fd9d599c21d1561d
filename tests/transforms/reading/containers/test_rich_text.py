from __future__ import annotations

import gzip

import pytest


@pytest.mark.parametrize("name", ["a.rtf", "a.rtf.gz", "a", "a.doc", "a.txt"])
def test_words_without_their_dress(read, name):
    data = (
        rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\info{\title Draft}{\author Desk}}{\colortbl;\red0\green0\blue0;}"
        rb"\f0\fs24 {\b The ferry} line said 4\'a0200 caf\'e9s closed.\par\par \ldblquote Twice,\rdblquote  said In\u233?s.\par}"
    )
    (row,) = read(name, gzip.compress(data) if name.endswith("gz") else data, in_folder=True)
    assert row.text_raw == "The ferry line said 4\xa0200 cafés closed.\n\n“Twice,” said Inés."


def test_addresses_of_links_are_not_text(read):
    data = (
        rb'{\rtf1\ansi See {\field{\*\fldinst{HYPERLINK "https://harbour.example/a"}}{\fldrslt the plan}} today.\par}'
    )
    (row,) = read("a.rtf", data)
    assert row.text_raw == "See the plan today."


@pytest.mark.parametrize(
    "data",
    [
        rb"{\rtf1",
        rb"{\rtf1 {\pict 00ff",
        rb"{\rtf1 \u99999? x}",
        rb"{\rtf1\ansicpg0 \'zz}",
        b"{\\rtf1 " + b"{" * 50_000,
    ],
)
def test_documents_out_of_shape(read, data):
    assert len(read("a.rtf", data)) == 1
