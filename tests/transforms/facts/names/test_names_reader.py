"""Mentions of an article: golden stories, the trouble each rule is for, and what holds for any text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.names.read_names import read_names
from transforms.text.prose import Prose, Zone

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "names"
STORIES = sorted(p.stem for p in GOLDEN.glob("*.txt"))


def names(text: str, kind: str = "body") -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.kind) for m in read_names(Prose(text, [Zone(kind, 0, len(text))]))]


def entities(text: str) -> list[tuple[str, str]]:
    return [(m.name, m.kind) for m in read_names(Prose(text, [Zone("body", 0, len(text))]))]


def compare(text: str, gold: list[dict]) -> tuple[int, int, int]:
    """Mentions right (overlap, same kind), found, and labelled."""
    found, taken = read_names(Prose(text, [Zone("body", 0, len(text))])), set()
    for m in found:
        for i, g in enumerate(gold):
            if i not in taken and g["kind"] == m.kind and g["start"] < m.end and m.start < g["end"]:
                taken.add(i)
                break
    return len(taken), len(found), len(gold)


@pytest.mark.parametrize("story", STORIES)
def test_golden_story(story):
    text = (GOLDEN / f"{story}.txt").read_text(encoding="utf-8")
    gold = json.loads((GOLDEN / f"{story}.json").read_text(encoding="utf-8"))["mentions"]
    assert all(text[g["start"] : g["end"]] == g["surface"] for g in gold)
    right, found, labelled = compare(text, gold)
    assert 2 * right / (found + labelled) >= 0.85


def test_golden_stories_together():
    total = [0, 0, 0]
    for story in STORIES:
        gold = json.loads((GOLDEN / f"{story}.json").read_text(encoding="utf-8"))["mentions"]
        counts = compare((GOLDEN / f"{story}.txt").read_text(encoding="utf-8"), gold)
        total = [a + b for a, b in zip(total, counts, strict=True)]
    assert 2 * total[0] / (total[1] + total[2]) >= 0.95


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Olga Reyes spoke.", [("Olga Reyes", "person")]),
        ("WIDGETCO founder Petra Lindholm left.", [("WIDGETCO", "organisation"), ("Petra Lindholm", "person")]),
        ("FACEBOOK founder Petra Lindholm left.", [("FACEBOOK", "organisation"), ("Petra Lindholm", "person")]),
        ("He joined the Bank of England in May.", [("Bank of England", "organisation")]),
        ("It was released by the House Energy Committee on Tuesday.", [("House Energy Committee", "organisation")]),
        ("There the Polynesians met the Federalists and the Uyghurs.", []),
        ("She reads the New York Times in New York.", [("New York Times", "organisation"), ("New York", "place")]),
        ("Russian and French officials met on Tuesday.", []),
        ("They met at the Ministry of Trade and Industry.", [("Ministry of Trade and Industry", "organisation")]),
        ("Secretary of State Hanna Brandt flew to Oslo.", [("Hanna Brandt", "person"), ("Oslo", "place")]),
        (
            "She heads the Vale Coalition on Black Farm Ownership.",
            [("Vale Coalition on Black Farm Ownership", "organisation")],
        ),
        ("The 5th U.S. Circuit Court of Appeals sat.", [("5th U.S. Circuit Court of Appeals", "organisation")]),
        ("Ivan Petrosky, chief economist at Zarnix, left.", [("Ivan Petrosky", "person"), ("Zarnix", "organisation")]),
        (
            "Former Presidents Ivan Petrosky and Olga Reyes met.",
            [("Ivan Petrosky", "person"), ("Olga Reyes", "person")],
        ),
        ("US Trade Secretary Ivan Petrosky spoke.", [("US", "place"), ("Ivan Petrosky", "person")]),
        ("The Senate Health and Labour Committees sat.", [("Senate Health and Labour Committees", "organisation")]),
        (
            "the Ministry of Trade, Industry and Energy, Oxfam and others",
            [("Ministry of Trade, Industry and Energy", "organisation"), ("Oxfam", "organisation")],
        ),
        (
            "The Obama administration met GOP Senate leaders.",
            [("Obama", "person"), ("GOP", "organisation"), ("Senate", "organisation")],
        ),
        ("He left the Committee on Fair Trade.", [("Committee on Fair Trade", "organisation")]),
        (
            "the National Oceanic and Soil Administration said",
            [("National Oceanic and Soil Administration", "organisation")],
        ),
        ("Tubb's Inc rose. Tubb's said so.", [("Tubb's Inc", "organisation"), ("Tubb's", "organisation")]),
        ("Hargrove and Co fell.", [("Hargrove and Co", "organisation")]),
        ("First Delaware Corp fell in Delaware.", [("First Delaware Corp", "organisation"), ("Delaware", "place")]),
        (
            "Steady Lamp Foods Inc fell. Steady said it would sell. Steady rain fell.",
            [("Steady Lamp Foods Inc", "organisation"), ("Steady", "organisation")],
        ),
        (
            "U.S. Lamp Corp fell. U.S. Lamp said so.",
            [("U.S. Lamp Corp", "organisation"), ("U.S. Lamp", "organisation")],
        ),
        ("The US-Mexico border and Irish-French talks", [("US", "place"), ("Mexico", "place")]),
        ("Rep. Ann Webb, D-NY, left", [("Ann Webb", "person"), ("NY", "place")]),
        ("They met in San Jose, CA, and left", [("San Jose", "place"), ("CA", "place")]),
        ("Minister Jan Novak left in Jan. He'd said so.", [("Jan Novak", "person")]),
        ("Dr. Martin Luther King Jr. spoke", [("Martin Luther King Jr.", "person")]),
        ("The Republican Study Committee sat.", [("Republican Study Committee", "organisation")]),
        ("a photo by Getty Images", [("Getty Images", "organisation")]),
        ("the gap between NATO & the United States", [("NATO", "organisation"), ("United States", "place")]),
        (
            "SOCCER - HALIFAX AT LEEDS\nLEEDS AT HALIFAX",
            [("HALIFAX", "organisation"), ("LEEDS", "organisation")]
            + [("LEEDS", "organisation"), ("HALIFAX", "organisation")],
        ),
        ("Marks & Spencer opened in Leeds.", [("Marks & Spencer", "organisation"), ("Leeds", "place")]),
        ("The town of Zarnow flooded.", [("Zarnow", "place")]),
        ("a Ohio senator, Ann Webb (R-Ohio), left", [("Ohio", "place"), ("Ann Webb", "person"), ("Ohio", "place")]),
        ("Ludwig van Doorne and Omar al-Rashid left.", [("Ludwig van Doorne", "person"), ("Omar al-Rashid", "person")]),
        ("the Likud MK Dan Leviev", [("Likud", "organisation"), ("Dan Leviev", "person")]),
        ("The Clintons left as Typhoon Rosa hit Guam.", [("Guam", "place")]),
        ("the Clean Rivers and Harbors Act of 1972", []),
        (
            "a United Workers' Party rally in St. Louis",
            [("United Workers' Party", "organisation"), ("St. Louis", "place")],
        ),
        ("shares of Ferrovan, the Belgian steel maker", [("Ferrovan", "organisation")]),
        ("Kim Sung-min of Pusan won", [("Kim Sung-min", "person"), ("Pusan", "place")]),
        ("<ACME.N> rose and <Acme Corp> fell", [("Acme Corp", "organisation")]),
        (
            "The Northern Ferry Sailing Survey (NFSS) and NFSS readers",
            [("Northern Ferry Sailing Survey", "organisation")] + [("NFSS", "organisation")] * 2,
        ),
        ("the Annual Growth Rate (AGR) rose", []),
        ("Dunmore, Lisk and Varley Inc rose.", [("Dunmore, Lisk and Varley Inc", "organisation")]),
        (
            "the firm <Zarnok> and the Wolmark Landesbank",
            [("Zarnok", "organisation"), ("Wolmark Landesbank", "organisation")],
        ),
        ("The Administration and the College met.", []),
        ("Anti-U.S. talk and H-1B visas, F-16s, Trump-Russia", [("Trump", "person"), ("Russia", "place")]),
        ("Obama left. The Obama administration stayed.", [("Obama", "person")] * 2),
        ("(Zarko Plumen/Getty Images)", [("Zarko Plumen", "person"), ("Getty Images", "organisation")]),
        ("Orvyn County Deputy Sheriff Jacob Webb left", [("Orvyn County", "place"), ("Jacob Webb", "person")]),
        ('Vito "Ferret" Marran and Ann Lee', [('Vito "Ferret" Marran', "person"), ("Ann Lee", "person")]),
        ("The Philadelphia 76ers and the 49ers", [("Philadelphia 76ers", "organisation"), ("49ers", "organisation")]),
        ("the Seamen Assistance Program in Lagos", [("Seamen Assistance Program", "organisation"), ("Lagos", "place")]),
        ("a Bukit Zama village elder", [("Bukit Zama", "place")]),
        (
            "North Korea left. The South's envoy stayed, the south wind blew.",
            [("North Korea", "place"), ("South", "place")],
        ),
        ("ZARNOK Inc fell. It owns 3 pct of Zarnok.", [("ZARNOK Inc", "organisation"), ("Zarnok", "organisation")]),
        (
            "the House Farm Subcommittee on Soil, Credit and Rural Development",
            [("House Farm Subcommittee on Soil, Credit and Rural Development", "organisation")],
        ),
        ("FORD said Saudi output rose.", [("FORD", "organisation")]),
        ("House Oversight and Reform Committee members", [("House Oversight and Reform Committee", "organisation")]),
        ("(Reuters/Zuleym Antabez)", [("Reuters", "organisation"), ("Zuleym Antabez", "person")]),
        ("Judge Jesus Novak left", [("Jesus Novak", "person")]),
        ("The Australian dollar fell. The Australian said so.", [("The Australian", "organisation")]),
        ("The mill paid. Bank officials left.", []),
        ("He is a member of Parliament, they said.", [("Parliament", "organisation")]),
        ("Ratings fell to A-2 from A-1 and GDP rose.", []),
        ("On Monday, However, Meanwhile, We, You.", []),
        ("It costs US$20 or HK$9 for a PC.", [("US", "place")]),
    ],
)
def test_names_in_a_sentence(text, expected):
    assert names(text) == expected


def test_well_known_acronym_is_spelled_out_only_where_the_article_says_so():
    text = "The Chess News Network opened. CNN and the Green Party Office met GOP leaders."
    assert ("CNN", "organisation") in entities(text)
    assert ("GOP", "organisation") in entities(text)
    text = "The Institute for Sand and Ice Studies (ISIS) opened. ISIS said so."
    assert entities(text)[-1] == ("Institute for Sand and Ice Studies", "organisation")


def test_father_and_son_with_other_initials_stay_apart():
    text = "George H. W. Marsh met Ann. George W. Marsh left. Marsh spoke."
    assert ("George W. Marsh", "person") in entities(text)


def test_surname_stands_for_the_full_name():
    text = "Dana Whitlock resigned. Whitlock said she was tired."
    assert entities(text) == [("Dana Whitlock", "person")] * 2


def test_shared_surname_is_not_resolved():
    text = "Dana Whitlock and Boris Whitlock resigned. Whitlock was tired."
    assert entities(text)[-1] == ("Whitlock", "person")


def test_initials_are_one_person():
    text = "Dana R. Whitlock resigned. Dana Whitlock said so. Whitlock left."
    assert {name for name, _ in entities(text)} == {"Dana R. Whitlock"}


def test_father_and_son_stay_apart():
    text = "Dana Whitlock met Dana Whitlock Jr. in Oslo. Whitlock left."
    assert [name for name, kind in entities(text) if kind == "person"] == [
        "Dana Whitlock",
        "Dana Whitlock Jr.",
        "Dana Whitlock",
    ]


def test_short_forms_of_an_organisation():
    text = "Tarkwell Industries Inc will merge. Tarkwell said so. The World Dairy Council (WDC) agreed; the WDC met."
    found = [name for name, kind in entities(text) if kind == "organisation"]
    assert found == ["Tarkwell Industries Inc"] * 2 + ["World Dairy Council"] * 3


def test_acronym_in_brackets_need_not_match_letter_by_letter():
    text = "The Movement for the Defence of the Delta People (MODEP) met. MODEP is new."
    assert {name for name, _ in entities(text)} == {"Movement for the Defence of the Delta People"}


def test_a_king_is_no_other_bearer_of_his_name():
    text = "Farid Hussein fled. King Hussein stayed. Hussein was seen in Cairo."
    assert [name for name, kind in entities(text) if kind == "person"] == ["Farid Hussein", "Hussein", "Farid Hussein"]


def test_teams_and_their_towns():
    text = "BASEBALL - RESULTS\nLeeds 2 Derby 0\nLeeds lost in Derby on Sunday."
    assert names(text)[-2:] == [("Leeds", "organisation"), ("Derby", "place")]


def test_place_paper_and_person_of_one_name():
    text = "Energy Secretary Grace Washington flew from Washington. Washington told the Washington Post so."
    assert entities(text) == [
        ("Grace Washington", "person"),
        ("Washington", "place"),
        ("Grace Washington", "person"),
        ("Washington Post", "organisation"),
    ]


def test_headline_in_title_case_takes_its_names_from_the_body():
    head = "Ortega Says He Will Meet Bank Chiefs In Singapore"
    text = head + "\n\nOil Minister Luis Ortega said so."
    zones = [Zone("headline", 0, len(head)), Zone("body", len(head) + 2, len(text))]
    found = [(m.name, m.kind) for m in read_names(Prose(text, zones))]
    assert found == [("Luis Ortega", "person"), ("Singapore", "place"), ("Luis Ortega", "person")]


def test_boilerplate_is_not_read():
    assert names("Copyright Acme Corp, London", "boilerplate") == []


def test_may_is_a_month_and_a_surname():
    text = "Theresa May left in May. May said on May 5 that she was sorry."
    assert names(text) == [("Theresa May", "person"), ("May", "person")]


_WORDS = st.sampled_from(
    "The Ann Lee Bank of and & Inc Corp. U.S. Washington President Mr. said in \n , . “ ” ' A-2 McDonald's de van al-Assad FACEBOOK ( ) $ May É 中 é".split(
        " "
    )
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join)))
def test_any_text_gives_sorted_spans_inside_it(text):
    found = read_names(Prose(text, [Zone("body", 0, len(text))]))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert all(m.kind in {"person", "organisation", "place"} and m.name and m.rule for m in found)


def test_labelled_articles(shared):
    """Agency and newspaper stories labelled by reading: offsets and kinds only, the texts lie beside the checkout."""
    import polars as pl

    texts = {}
    for corpus in ("datelines", "copies"):
        for line in (shared / f"corpora/{corpus}/articles.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            texts[record["id"]] = record["text"]
    labels = json.loads((GOLDEN.parents[1] / "data/names_articles.json").read_text())
    news = pl.scan_parquet(shared / "corpora/news_dev.parquet").select("id", "text")
    texts |= dict(news.filter(pl.col("id").is_in([a["id"] for a in labels])).collect().iter_rows())
    right = found = labelled = 0
    for article in labels:
        text = texts[article["id"]]
        foot = len(text.rstrip()) - 8 if article["corpus"] == "datelines" else len(text)
        gold = [{"start": s, "end": e, "kind": k} for s, e, k in article["mentions"]]
        sure = [g for g in gold if g["kind"] != "either"]
        loose = [g for g in gold if g["kind"] == "either"]
        mentions = [
            m
            for m in read_names(Prose(text, [Zone("body", article.get("from", 0), len(text))]))
            if m.start < foot and not any(g["start"] < m.end and m.start < g["end"] for g in loose)
        ]
        taken = set()
        for m in mentions:
            for i, g in enumerate(sure):
                if i not in taken and g["kind"] == m.kind and g["start"] < m.end and m.start < g["end"]:
                    taken.add(i)
                    break
        right, found, labelled = right + len(taken), found + len(mentions), labelled + len(sure)
    assert 2 * right / (found + labelled) >= 0.95


def test_names_of_the_seeds(shared):
    gold = json.loads((shared / "eval/seeds/gold.json").read_text(encoding="utf-8"))["articles"]
    right = total = 0
    for name, article in gold.items():
        text = (shared / "seeds" / name).read_text(encoding="utf-8")
        found = {(m.kind, m.name) for m in read_names(Prose(text, [Zone("body", 0, len(text))]))}
        surfaces = {(k, n) for k, n in found}
        total += len(article["entities"])
        right += sum(
            any(k == e["kind"] and (e["name"] in n or n in e["name"]) for k, n in surfaces) for e in article["entities"]
        )
    assert right / total >= 0.95
