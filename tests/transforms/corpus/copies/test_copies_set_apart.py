"""Articles that share nothing but posts, a gallery's captions, a letter or a statement are no copies of each other."""

from __future__ import annotations

import pytest
from copies_desk import article, edited, frame, prose

from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
LETTER = (
    "Dear Governor Marsh,\n\nWe write to ask that the harbour fund be opened to the crews who lost their boats in the April"
    " storm. Forty families have waited since then for an answer from your office, and the bank has begun to call in its"
    " loans.\n\nOur members do not ask for charity. They ask for the loans that your predecessor promised in writing, at the"
    " rate that was agreed, and for a date on which the first of them will be paid out.\n\nSincerely,\n\nJoan Rask"
)
STATEMENT = (
    "We are deeply saddened by the loss of our colleagues on the ferry this morning. Our thoughts are with their families,"
    " and we will support them in every way we can. The company is working closely with the coast guard and will publish"
    " all it learns. Until then we ask that the privacy of the families be respected."
)
CAPTIONS = [f"Rescuers carry stretcher {n} along the quay at Sundhaven as the {n} crew looks on." for n in ORDINALS]
POSTS = "\n\n".join(
    f"The {n} ferry never had enough boats for all on board, and the ministry knew it. — Joan Rask (@joanrask) May {i}, 2018"
    for i, n in enumerate(ORDINALS, 1)
)
CASES = {
    "letter": (LETTER, "The crews wrote to the governor.", "A group of skippers has sent him a letter."),
    "statement": (STATEMENT, "Sound Ferries released this statement.", "The company put out a statement on Monday."),
    "statement under one heading": (
        STATEMENT,
        "Full statement from Sound Ferries",
        "Full statement from Sound Ferries",
    ),
    "captions twice": ("\n\n".join(f"{c}\n\n{c}" for c in CAPTIONS), "", ""),
    "captions twice in a line": (" ".join(f"{c} {c}" for c in CAPTIONS), "", ""),
    "captions counted": ("\n\n".join(f"{i} of 10 {c}" for i, c in enumerate(CAPTIONS, 1)), "", ""),
    "posts": (POSTS, "She put it online.", "Then the posts came."),
}


def relations(a: str, b: str) -> list[str]:
    return relate(frame(article(1, a, "North"), article(2, b, "South")), MemoryHistory()).pairs["relation"].to_list()


@pytest.mark.parametrize("shared, before, other", CASES.values(), ids=CASES)
def test_what_both_only_print_makes_no_copy(shared, before, other) -> None:
    a = f"{prose(90, 1)}\n\n{before}\n\n{shared}\n\n{prose(30, 3)}"
    b = f"{prose(90, 2)}\n\n{other}\n\n{shared}\n\n{prose(30, 4)}"
    assert relations(a, b) == []


@pytest.mark.parametrize("shared, before", [case[:2] for case in CASES.values()], ids=CASES)
def test_a_copy_that_prints_it_too_is_one(shared, before) -> None:
    own = prose(120, 1)
    text = f"{own}\n\n{before}\n\n{shared}\n\n{prose(60, 3)}"
    assert relations(text, f"{edited(own, 0.08, 5)}\n\n{before}\n\n{shared}\n\n{prose(60, 3)}") == ["same_copy"]


def test_a_text_printed_twice_is_still_compared() -> None:
    text = prose(80, 1)
    assert relations(f"{text}\n\n{text}", f"{edited(text, 0.05, 2)}\n\n{prose(10, 9)}") == ["same_copy"]
