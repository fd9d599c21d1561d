"""All readers over one article: what each gives to the next, and what is left out of languages not read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.names.read_names import Mention, read_names
from transforms.facts.read_all import Article, read_all, read_facts
from transforms.text.prose import Prose

TEXT = (
    "OSTRA, May 3 (Reuters) - Lumora said on Friday that data of 60 million users had leaked.\n\n"
    '"We should have seen it," its chief executive, Dana Whitlow, told reporters.\n\n'
    "Sign up for our newsletter: 5 stories a day.\n\n"
    "(Reporting by Ann Lee; Editing by Bo Roe)"
)


def test_each_reader_has_its_say() -> None:
    facts = read_facts(TEXT, title=None, url=None, published="2024-05-03")
    assert facts.layout.dateline is not None and facts.layout.dateline.place == "OSTRA"
    assert (facts.published_on, facts.published_on_basis, facts.language) == ("2024-05-03", "metadata", "en")
    assert [(c.surface, c.measure, c.speaker) for c in facts.claims] == [("60 million", "user_count", "Lumora")]
    assert [(TEXT[q.start : q.end], q.speaker) for q in facts.quotes] == [("We should have seen it,", "Dana Whitlow")]
    assert "2024-05-03" in {d.resolved for d in facts.dates}


def test_lines_known_to_repeat_are_not_read() -> None:
    line = "The depot on the quay held 300 crates of salt."
    read = read_facts(f"{line}\n\nNobody came.", title=None, url=None, published=None)
    kept = read_facts(f"{line}\n\nNobody came.", title=None, url=None, published=None, blocks=frozenset({line}))
    assert [c.surface for c in read.claims] == ["300"]
    assert kept.claims == []


def test_other_languages_have_a_layout_and_counts_only() -> None:
    text = "Das Unternehmen teilte am Freitag mit, dass 60 Millionen Nutzer von dem Leck betroffen seien."
    facts = read_facts(text, title=None, url=None, published=None)
    assert (facts.language, facts.claims, facts.quotes, facts.mentions, facts.dates) == ("de", [], [], [], [])
    assert facts.word_count == 15


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Ab 9,.\"“”'‘’—-\n%$€milon:()"), max_size=400))
def test_no_text_raises_and_every_fact_stands_where_it_says(text: str) -> None:
    facts = read_facts("The firm said it had 3 users. " + text, title=None, url=None, published=None)
    whole = "The firm said it had 3 users. " + text
    for c in facts.claims:
        assert whole[c.start : c.end] == c.surface
        assert c.sentence_start <= c.start < c.end <= c.sentence_end <= len(whole)
    for q in facts.quotes:
        assert 0 <= q.start < q.end <= len(whole)
    for m in facts.mentions:
        assert whole[m.start : m.end].strip()


def test_articles_read_together_say_what_each_says_alone_and_a_failure_stops_no_other() -> None:
    articles = [Article(TEXT, None, None, "2024-05-03"), Article("bad", None, None, None), Article("It has 3 users.", None, None, None)]  # fmt: skip

    def fail_on_one(prose: Prose) -> list[Mention]:
        if prose.text == "bad":
            raise ValueError(prose.text)
        return read_names(prose)

    first, failed, last = read_all(articles, names=fail_on_one)
    assert first == read_facts(TEXT, title=None, url=None, published="2024-05-03")
    assert isinstance(failed, ValueError)
    assert last == read_facts("It has 3 users.", title=None, url=None, published=None)


def test_no_number_reaches_over_what_a_site_set_into_a_line() -> None:
    text = "Friday thousand to hundred£ Hide Caption 77 of 777Hide Caption 77 of 777Hide Caption 3 of 9 said Ann Lee."
    facts = read_facts(text, title=None, url=None, published=None)
    assert all(c.surface == text[c.start : c.end] for c in facts.claims)
