"""Embedded posts are quotations of who signed them, and their figures are no claims of the outlet's own."""

from __future__ import annotations

import pytest

from transforms.facts import read_all
from transforms.facts.read_all import Facts

ARTICLE = "The mayor of Sundhaven, Ann Lee, spoke on Monday.\n\n{post}\n\nThe harbour has 9 berths."


def read(post: str) -> tuple[str, Facts]:
    text = ARTICLE.format(post=post)
    return text, read_all.read_facts(text, title=None, url=None, published="2018-05-05")


@pytest.mark.parametrize(
    "post, words, speaker",
    [
        ("We lost 40 boats. — Ann Lee (@annlee) May 3, 2018", "We lost 40 boats.", "Ann Lee"),
        ("We lost 40 boats -- Tom Reed (@treed) 3 May 2018", "We lost 40 boats", "Tom Reed"),
        ("We lost 40 boats.\n\n— Mayor Ann Lee (@annlee) May 3, 2018", "We lost 40 boats.", "Ann Lee"),
        ("Ann Lee (@annlee) We lost 40 boats.", "We lost 40 boats.", "Ann Lee"),
        ("We lost 40 boats. — lee 🌊 (@annlee) May 3, 2018", "We lost 40 boats.", "Ann Lee"),
        ("We lost 40 boats. — skipper of gulls (@gulls40) May 3, 2018", "We lost 40 boats.", "skipper of gulls"),
        ("We lost 40 boats. pic.twitter.com/a1 — Ann Lee (text GO to 88022) (@annlee) May 3, 2018", "We lost 40 boats.", "Ann Lee"),
    ],
)  # fmt: skip
def test_a_post_is_a_direct_quotation(post, words, speaker) -> None:
    text, facts = read(post)
    [quote] = [q for q in facts.quotes if q.rule == "post"]
    assert (text[quote.start : quote.end], quote.kind, quote.speaker, quote.cue) == (words, "direct", speaker, None)
    assert text[quote.speaker_start : quote.speaker_end] in post.partition("(@")[0]
    assert [(c.surface, c.speaker) for c in facts.claims] == [("40", speaker), ("9", None)]
    in_post, own = facts.claims
    assert (in_post.quote_index, own.quote_index) == (facts.quotes.index(quote), None)
    assert text[in_post.sentence_start : in_post.sentence_end] == words


def test_whom_a_post_cites_is_the_innermost_speaker() -> None:
    text, facts = read("Acme Fisheries says it lost 40 boats. I saw 12 sink. — Tom Reed (@treed) May 3, 2018")
    assert [(c.surface, c.speaker) for c in facts.claims] == [("40", "Acme Fisheries"), ("12", "Tom Reed"), ("9", None)]


def test_what_a_post_quotes_is_part_of_the_post() -> None:
    text, facts = read("“We lost 40 boats,” the Gazette writes today. — Tom Reed (@treed) May 3, 2018")
    assert [q.rule for q in facts.quotes] == ["post"]


def test_a_report_does_not_run_on_into_a_post() -> None:
    text, facts = read(
        "A survey by Pollco found that 30 percent sail.\n\nIt says 40 percent. — Tom Reed (@treed) May 3, 2018"
    )
    assert [(c.surface, c.speaker) for c in facts.claims][:1] == [("30 percent", "Pollco")]
    assert facts.claims[1].speaker != "Ann Lee"


def test_behind_a_post_he_is_who_the_article_tells_of() -> None:
    post = "Tom Reed, the harbour master, answered at once.\n\n{} — {} (@h) May 3, 2018\n\n“Nobody asked,” he said."
    for words, signer in (("We lost the boats.", "Tom Reed"), ("Reed seems to be angry.", "Peter Falk")):
        text, facts = read(post.format(words, signer))
        [said] = [q for q in facts.quotes if q.rule != "post"]
        assert said.speaker == "Tom Reed"


@pytest.mark.parametrize(
    "line",
    [
        "“We lost 40 boats.” — Ann Lee, mayor",
        "We lost 40 boats — Ann Lee (@annlee), who is mayor, counted.",
        "Ann Lee (@annlee) is a reporter who lost 40 boats.",
    ],
)
def test_a_dash_and_a_name_make_no_post(line) -> None:
    _, facts = read(line)
    assert [q for q in facts.quotes if q.rule == "post"] == []
    assert "post" not in {z.kind for z in facts.layout.zones}


def test_a_caption_printed_twice_gives_its_facts_once() -> None:
    caption = "Crews carry 40 boxes of fish along the quay at “Old Sundhaven” on Monday, May 3, 2018."
    _, facts = read(f"{caption}\n\n{caption}")
    assert [c.surface for c in facts.claims] == ["40", "9"]
    assert len(facts.quotes) == 1
