"""Who is given a number or a quotation, by the kind of sentence; the sentences are invented."""

from __future__ import annotations

import pytest

from transforms.facts.read_all import read_facts

CLAIMS = [
    ("Vale Motors added almost 3,000 jobs in June.", None),
    ("Petra Lang added that 30 jobs were lost.", "Petra Lang"),
    ("The quarry has never said which of its 240 drivers will stay.", None),
    ("If the auditor says 30 boats are missing, the harbour must close.", None),
    ("This newspaper reported that 30 boats were missing.", None),
    ("An earlier version of this article said 30 boats were missing.", None),
    ("Otto Brand wrote six weeks after the vote that 40 seats were empty.", "Otto Brand"),
    ("A review by the Vale Gazette found that 70 pupils had left.", "Vale Gazette"),
    ("The cost is put by Marlow Research at about 12 million euros.", "Marlow Research"),
    ("The newest Marlow poll puts support at 44 percent.", "Marlow"),
    ("The Marlow survey dealt with buses. Most riders were for them (61 percent).", "Marlow"),
    ("The Danes denied it. They said they had sent 30 boats.", "The Danes"),
    ("The bakery is small. It says it has 30 shops.", "The bakery"),
    ("The vote was lost, with two aides hinting that 12 rebels had left.", "two aides"),
    ("Mia Holt and Ida Berg have both said 30 boats were missing.", "Mia Holt and Ida Berg"),
    ("The maker plans 15 electric models.", None),
]
QUOTATIONS = [
    ("“We lost 12 buses,” said Friends of the Vale press officer Mia Holt.", "Mia Holt"),
    ("Mia Holt stepped down. “I knew too little,” the Vale Trams (VT) chairwoman said.", "Mia Holt"),
    ("Mia Holt, a retired baker from Vale who boasts “I have baked for kings,” stayed away.", "Mia Holt"),
    ("A letter from Mia Holt came at noon.\n\n“We are not for sale,” it read.", "Mia Holt"),
    ("“We are not for sale,” Mr. Berg's statement said. Jan Berg owns the mill.", "Jan Berg"),
    ("Jan Berg sneered at a pamphlet accusing the town of “wasting water.”", None),
    ("On “Vale Tonight,” Holt said she would leave.", None),
    ("“Is the pier to be closed for good?” -@valewalker", "@valewalker"),
    ("“We have seen no such tide before.\nMia Holt, harbour master, on the flood.”\n\nRain fell.", "Mia Holt"),
    ("“All of you came tonight, all of you.” Holt said to cheers.", "Holt"),
    ("“Nobody sleeps here now.”\n\nA baker, Mia Holt, 51, agreed. “Not even the cats.”", "Mia Holt"),
    ("The notes of the meeting have Mia Holt asking, “Who will pay for all this?”", "Mia Holt"),
    ("Holt Told The Bakers “Bread Is A Right For All.”", "Holt"),
    ("The chair said they should wait for what Dean Orr writes and read “the whole of the file.”", "The chair"),
]


@pytest.mark.parametrize(("text", "speaker"), CLAIMS)
def test_who_is_given_a_number(text: str, speaker: str | None) -> None:
    facts = read_facts(text, title=None, url=None, published="2026-03-05")
    assert facts.claims
    assert facts.claims[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), QUOTATIONS)
def test_who_is_given_a_quotation(text: str, speaker: str | None) -> None:
    facts = read_facts(text, title=None, url=None, published="2026-03-05")
    assert facts.quotes
    assert facts.quotes[0].speaker == speaker
