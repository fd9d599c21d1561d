from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.reading.containers.page_text import flowing_text, without_running_heads


def test_numbers_of_pages_go_and_others_stay():
    pages = ["- 12 -\nThe fire reached", "Page 13 of 20\n1918\nhomes were lost in the town.", "14\nNo more."]
    assert without_running_heads(pages) == ["The fire reached", "homes were lost in the town.", "No more."]
    assert without_running_heads(["It cost", "25 million crowns"]) == ["It cost", "25 million crowns"]


def test_hyphens_that_belong_stay():
    text = flowing_text(["The well-known pier and the well-\nknown mole were re-\nbuilt by the Anglo-\nFrench yard."])
    assert text == "The well-known pier and the well-known mole were rebuilt by the Anglo-French yard."


def test_paragraphs_end_in_short_lines():
    page = "Berths to close\nThe harbour board said on Monday that the works would begin\nbefore winter.\nFishermen had asked for a delay until the end of the season\nand more."
    assert flowing_text([page]).split("\n\n") == [
        "Berths to close",
        "The harbour board said on Monday that the works would begin before winter.",
        "Fishermen had asked for a delay until the end of the season and more.",
    ]


def test_a_sentence_over_two_pages():
    assert (
        flowing_text(["The repair would cost 25 mil-", "lion crowns, and take years."])
        == "The repair would cost 25 million crowns, and take years."
    )


@given(st.lists(st.text(st.sampled_from("aB1 -,.\n"), max_size=80), max_size=5))
def test_no_letter_is_lost_but_in_heads(pages):
    kept = "".join(flowing_text(pages).split())
    assert sorted(c for c in kept if c.isalnum()) == sorted(c for page in pages for c in page if c.isalnum())
