"""Contests: which figures of an article its own words set against each other or turn down, and which they do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.contests.read_contests import read_contests
from transforms.facts.names.read_names import read_names
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.reports import read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.prose import Prose, Zone


def contests(text: str) -> list[tuple[str, str | None, str]]:
    """Of each contest the kind, the figure it stands against, and its own figure."""
    prose = Prose(text, [Zone("body", 0, len(text))])
    mentions = read_names(prose)
    speech = Speech(prose, mentions)
    claims = read_claims(prose, read_attributions(speech, read_quotes(speech)))
    found = read_contests(prose, claims, read_about(prose, claims, mentions, []))
    return [
        (c.kind, None if c.against is None else claims[c.against].surface, claim.surface)
        for claim, c in zip(claims, found, strict=True)
        if c
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Ada Lund said 900 cars were sold. The actual number is 610.", ("excluded", "900", "610")),
        ("Ada Lund claimed the bridge would cost $50 million; the actual amount was $7 million.", ("excluded", "$50 million", "$7 million")),
        ("Ada Lund said 4,600 homes were lost. The union put the number at 1,085.", ("excluded", "4,600", "1,085")),
        ("The fare is $4, not $6, as Ada Lund claimed.", ("rejected", "$6", "$4")),
        ("An earlier version of this story incorrectly said that 30 ships sank. It was 13 ships.", ("corrected", "30", "13")),
        ("Ada Lund falsely claimed that 30,000 people marched. The square was empty.", ("rejected", None, "30,000")),
        ("Ada Lund said 2 million factory jobs had been lost. The number is actually 230,000 jobs lost.", ("excluded", "2 million", "230,000")),
        ("Heating takes about 20 percent of the energy, instead of the 7 percent that readers had estimated.", ("rejected", "7 percent", "20 percent")),
        ("Ada Lund said the town lost 20,000 jobs. That’s not true. The town lost 2,300 jobs.", ("rejected", "20,000", "2,300")),
        ("Harbour chief Ada Lund says 900 boats were wrecked. Insurer Bo Rask believes that 4,000 boats were wrecked.", ("excluded", "900", "4,000")),
        ("Miners' leader Ada Lund said 58 miners were killed; the labour ministry counted 39 dead.", ("excluded", "58", "39")),
        ("Whether her $20 billion cost estimate holds is open. The Lund Institute pegged the cost closer to $34 billion.", ("excluded", "$20 billion", "$34 billion")),
        ("Ada Lund contested a statement by Bo Rask that 42,000 people came. \"It's not 42,000,\" Lund said.", ("rejected", "42,000", "42,000")),
        ("Organisers estimate that 50,000 people will attend; Ada Lund predicted that it will draw as many as 600,000 people.", ("excluded", "50,000", "600,000")),
        ("Ada Lund told the council in May that 620 files were waiting. She was wrong. Auditors found that 1,040 files were waiting.", ("rejected", "620", "1,040")),
        ("Ada Lund said that youth unemployment was 25 percent. Actually, it is 11.3 percent.", ("excluded", "25 percent", "11.3 percent")),
        ("Ada Lund claims that the mayor evicted 8,000 tenants. The mayor evicted 1,200 tenants.", ("excluded", "8,000", "1,200")),
        ("A caption on Wednesday misstated the height of the tower. It is 318 feet, not 381 feet.", ("corrected", "381", "318")),
        ("A story on Sunday said that the parade drew 40,000 people. Police say their estimate was 14,000 people.", ("corrected", "40,000", "14,000")),
        ("The nurses' union says that 300 beds will go.\n\n\"Nobody is losing 300 beds. That's just false,\" said Ada Lund.", ("rejected", "300", "300")),
        ("Grower Bo Rask said that hail destroyed 70 percent of the crop. Ada Lund rubbished the claim. \"Who gave them this 70 percent? Our men looked,\" Lund said.", ("rejected", "70 percent", "70 percent")),
        ("A dossier by the fans puts what the club owes at £9 million. Ada Lund told the Post: \"Whoever wrote that can't count. It isn't nine million.\"", ("rejected", "£9 million", "nine million")),
        ("The yard built 41 ferries (it was actually 37 ferries) that year.", ("excluded", "41", "37")),
        ("Ada Lund boasts of cutting spending by 26 percent.\n\nDid she cut the budget by 26 percent? Not even close.", ("rejected", "26 percent", "26 percent")),
        ("The figure in the Post that “the town lost, yes, lost 1,475 bicycles,” is false.", ("rejected", None, "1,475")),
        ("Her claim that half of the pupils fail now also was problematic. A study by Bo Rask found that a quarter of the pupils failed.", ("rejected", "half", "a quarter")),
        ("Ada Lund said the dock had 300 cranes. Lund's figure is off a bit. It has 420 cranes.", ("rejected", "300", "420")),
        ("Ada Lund estimated that 13.8 million people will join. That is still short of the 15 million that the Rask Institute predicted in May.", ("excluded", "13.8 million", "15 million")),
        ("The relief agency said 355 people had died in the flood. The Rask Observatory said its death toll had reached 322.", ("excluded", "355", "322")),
        ("Bo Rask told the Post that crime fell by 40 percent. The police union has questioned the 40 percent claim.", ("rejected", None, "40 percent")),
        ("Bo Rask spoke of the closing of 200 schools. It was not clear where Rask got the 200 figure, Ada Lund said.", ("rejected", "200", "200")),
    ],
)  # fmt: skip
def test_figures_are_set_against_each_other(text: str, found: tuple[str, str | None, str]) -> None:
    assert found in contests(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 40,000 in May and 52,000 in June.",
        "The budget rose by $3 million to $70 million.",
        "The model predicted 90,000 deaths. The actual number was 3,500.",
        "Ada Lund said 300 people were wounded. The police put the number of people killed at 40.",
        "The plan needs 60 votes instead of 51.",
        "He did not say why 30 people left the town.",
        "The firm has 40 shops. The rival has 90 shops.",
        "Ada Lund said the bill would take 60 votes. It has fewer than 40 votes. That’s not 60, Ben Ode said.",
        "The state has 2,800 tracers, well below the goal of 4,000 that Ada Lund set.",
        "He gave the court not one, but two chances.",
        "Prices will rise, but not the 8, 10, 12 percent that Ada Lund said we have seen.",
        "Ada Lund said nearly 40 percent chose her; no other runner had more than 12 percent.",
        "The town would not receive the $400 million until the council agreed, Ada Lund said.",
        "We could do two hundred miles an hour, not ten, Ada Lund said.",
        "The party has 46 seats instead of 47, Ada Lund said.",
        "Ada Lund used false claims to close 300 shops.",
        "The bank is lending $75 million, on top of a previously announced $50 million.",
        "The deal brings $1 million, well below the $5 million that Ada Lund demanded.",
        "Ada Lund said 300 jobs were lost in Oslo. Bo Rask said 900 jobs were lost in Turku.",
        "The Lund party reported $4 million in cash. By contrast the Rask party reported $20 million in cash.",
        "Ada Lund promised that the plant would create 60 jobs. Bo Rask said that 7 jobs were created.",
        "Economists expected that 145,000 jobs were added. The Labor Department said 165,000 jobs were added.",
        "Ada Lund said 48 clerks were hired. Bo Rask said that 900 junior clerks were hired, but fewer drivers.",
        "Ada Lund noted that more than 300 million people use such halls, and said that by the board's own count no fewer than 58 million users were affected.",
        "Did Ada Lund close 300 shops? No date was set.",
        "Does Ada Lund, who has 300 shops, have regrets? Hardly.",
        "But wasn't it out, as it had reached some 130 countries? Not quite.",
        "In a plan that Ada Lund erroneously claimed was a hoax, the port is to have 40 cranes.",
        "Ada Lund said that 30 percent voted. That is above the 20 percent of last year.",
        "Ada Lund said 355 people had died. The toll had reached 322 a day before.",
        "A Lund poll found that 600 voters back the plan; a Rask poll found that 900 voters back it.",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert contests(text) == []


@settings(deadline=None)
@given(st.text(alphabet="ab 0123456789%$.,-not false claim\n", max_size=200))
def test_any_text_is_read(text: str) -> None:
    prose = Prose(text, [Zone("body", 0, len(text))])
    claims = read_claims(prose)
    found = read_contests(prose, claims, read_about(prose, claims, [], []))
    assert len(found) == len(claims)
    assert all(c is None or c.against is None or 0 <= c.against < len(claims) for c in found)
