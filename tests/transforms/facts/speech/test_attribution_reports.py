"""Attribution: which words of a sentence are given to whom."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.names.read_names import Mention
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.reports import read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.prose import Prose, Zone

NAMES = {"Ann Lee": "person", "Tom Reed": "person", "Acme": "organisation", "Pollco": "organisation"}


def mentions_in(text: str) -> list[Mention]:
    found = [
        Mention(kind, name, at, at + len(name), "test")
        for name, kind in NAMES.items()
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return sorted(found, key=lambda m: m.start)


def speech_of(text: str) -> Speech:
    return Speech(Prose(text, [Zone("body", 0, len(text))]), mentions_in(text))


def speaker_of(text: str, number: str) -> str | None:
    """Who the article gives the number to: the shortest stretch that holds it decides."""
    speech = speech_of(text)
    at = text.index(number)
    given = read_attributions(speech, read_quotes(speech))
    holding = [a for a in given if a.start <= at and at + len(number) <= a.end]
    return min(holding, key=lambda a: a.end - a.start).speaker if holding else None


CASES = [
    ("Ann Lee said the mill had lost 300 workers.", "300", "Ann Lee"),
    ("The mill had lost 300 workers, Ann Lee said.", "300", "Ann Lee"),
    ("The mill had lost 300 workers, said Ann Lee, who runs the union.", "300", "Ann Lee"),
    ("The mill, Ann Lee said, had lost 300 workers.", "300", "Ann Lee"),
    ("The new mill cost the town $300 million, the works office said on Monday.", "$300 million", "the works office"),
    (
        "Loans stand at 300 million, the Oslo-based lender told investors on Thursday as it opened a branch.",
        "300 million",
        "the Oslo-based lender",
    ),
    ("The number of people who died is 300, Ann Lee told a broadcaster on Tuesday.", "300", "Ann Lee"),
    ("Doctors treated 300 people, a surgeon said by telephone, and ran out of blood.", "300", "a surgeon"),
    (
        "The strike destroyed 300 jobs, the budget office concluded in a report released on Thursday.",
        "300",
        "the budget office",
    ),
    ("No pupil had got 300 points, Ann Lee said; the rules permit 250.", "300", "Ann Lee"),
    ("Two days after the vote, the club decided to keep 300 boats.", "300", None),
    ("Asked about the 300 boats, Ann Lee wrote about “growing problems” in the port.", "300", None),
    ("According to Acme, 300 workers left.", "300", "Acme"),
    ("About 300 workers left, according to Acme.", "300", "Acme"),
    ("Acme estimates that 300 workers left.", "300", "Acme"),
    ("A Pollco survey found that 62 percent agreed.", "62", "Pollco"),
    ("Acme told reporters on Monday that it had 300 workers.", "300", "Acme"),
    ("Acme told 40 reporters that it would close.", "40", None),
    ("Four former workers said Acme had lied.", "Four", None),
    ("Ann Lee met 300 workers on Monday.", "300", None),
    ("Ann Lee said Tom Reed claimed 300 workers had left.", "300", "Tom Reed"),
    ("Ann Lee left early, adding that 300 workers would follow.", "300", "Ann Lee"),
    ("Ann Lee said no. The mill lost 300 workers.", "300", None),
    ('Ann Lee said: "We have 300 workers."', "300", "Ann Lee"),
    ("Acme promised to hire 300 workers.", "300", "Acme"),
    ("The mill lost 120 jobs, according to the testimonials of several “old” hands.", "120", "the testimonials"),
    ("Survivors of the fire in May told aid workers that 120 were lost.", "120", "Survivors of the fire in May"),
    ("The fire spread, while medical volunteers in the town put deaths at 60.", "60", "medical volunteers in the town"),
    ("The number of boats that sank is 58, Ann Lee told a crowd on Monday.", "58", "Ann Lee"),
    ("Acme, which was sold and has 58 boats, told a crowd on Monday.", "58", None),
    ("Ann Lee said 58 boats sank; the health ministry counted 39.", "39", "the health ministry"),
    ("The bank put the loss at 39 boats, and a harbour charity tallied 71 boats.", "71", "a harbour charity"),
    ("The coastguard counted on 39 boats.", "39", None),
    ("She counted 30 boats.", "30", None),
    ("The boats came late; according to a report, 40 men left.", "40", "a report"),
    ("Acme added an estimated 300 workers in May.", "300", None),
    ("Acme added almost 300 points in May.", "300", None),
    ("Dozens were missing or feared dead in the 300 homes.", "300", None),
    ('Ann Lee says the mill is "ruined by lies" after 300 workers left.', "300", None),
    ("Ann Lee blamed the board after 300 workers left.", "300", None),
    ("Ann Lee rejected a deal that would cost 300 jobs.", "300", None),
    (
        "The owner and Tom Reed held a 35-minute call, a spokesman said, with Ann Lee later at the mill.",
        "35",
        "a spokesman",
    ),
    ("More than 300 men have joined Acme, the Peruvian government estimates.", "300", "the Peruvian government"),
    ("Ann Lee pleaded guilty to 300 charges.", "300", None),
    ("Prosecutors allege they took money after hiring 300 workers.", "300", "Prosecutors"),
    ("Ann Lee was saying the mill would keep 300 workers.", "300", "Ann Lee"),
    ("Ann Lee was quoted by a weekly as saying the mill had 300 workers.", "300", "Ann Lee"),
    ("Ann Lee reacted coolly to the loss of 300 workers.", "300", None),
    ("Ann Lee voted for the recently proposed 20-week ban.", "20", None),
    ("They can't explain a peak of 300 deaths.", "300", None),
    ('"We must go on," Ann Lee said, speaking to the 300 workers who had come to the gate of the mill.', "300", None),
    ("According to Gallup, 56 percent agreed in May. By June, only 45 percent did.", "45", "Gallup"),
    ("The papers, records, texts and drives of 300 workers, were sold.", "300", None),
    ("Though Acme said it was done, 40 clerks told the board to wait.", "40", None),
    ("Acme said that 1,300 people had come, and officials have yet to say who paid.", "1,300", "Acme"),
    ("Only 38 percent of users said they kept 12 files.", "12", None),
    ("The share grew to 8 percent, according to a survey released Monday by Pollco.", "8", "Pollco"),
    ("A Hillside Research poll found that 62 percent agreed.", "62", "Hillside Research"),
    ("The mill's manager, Tom Reed, said 300 workers had left.", "300", "Tom Reed"),
    ("All told, 300 workers left.", "300", None),
    ("The rule stems from a plan, announced in May, to hire 300 workers.", "300", None),
    ("The top aim is finding 300 workers.", "300", None),
    ("Sales fell in May, showing 300 workers had left.", "300", None),
    ("Secretary of Mines Ann Lee said 300 workers had left.", "300", "Ann Lee"),
    ("The number of confirmed cases rose by 300.", "300", None),
    ("Ann Lee's claim that 300 workers left is false.", "300", "Ann Lee"),
    ("Police found 5 bodies in the mill.", "5", None),
    ("The mill was also expected to lose 300 workers.", "300", None),
    ("Acme, believed to have 300 workers, is for sale.", "300", None),
    ("Nobody knows it until you realize that 300 workers left.", "300", None),
    ("Shares of Acme added 3 percent on Monday.", "3", None),
    ("She had to file a police report for 3 days.", "3", None),
    ("In a letter, the mill's owner, Tom Reed, said 300 workers would go.", "300", "Tom Reed"),
    ("Ann Lee said in an interview on Monday that 300 workers had left.", "300", "Ann Lee"),
    ("The mill, which Ann Lee said had 300 workers, is for sale.", "300", "Ann Lee"),
]

QUOTED = [
    ('"According to a Pollco survey, 300 mills would close," Ann Lee said.', "300", "Pollco"),
    ('"Acme says it has 300 workers," Ann Lee said.', "300", "Acme"),
    ('"There will be 300 layoffs, according to Acme," Ann Lee said.', "300", "Acme"),
    ('Ann Lee said: "Last week was hard. Tom Reed told me 300 workers had left. We need 20 back."', "300", "Tom Reed"),
    ('Ann Lee said: "Last week was hard. Tom Reed told me 300 workers had left. We need 20 back."', "20", "Ann Lee"),
    ('"I think we have 300 workers," Ann Lee said.', "300", "Ann Lee"),
    ('"We say it took 300 workers," Ann Lee said.', "300", "Ann Lee"),
    ('"They say 300 workers left," Ann Lee said.', "300", "Ann Lee"),
    ('"People think 300 workers left," Ann Lee said.', "300", "Ann Lee"),
    ('"Last week we’ve had volunteers at 300 doors," Ann Lee said.', "300", "Ann Lee"),
    ('"No one could say 300 workers left," Ann Lee said.', "300", "Ann Lee"),
    ('"Acme wants 300 workers," Ann Lee said.', "300", "Ann Lee"),
    ('"He told me 300 workers left," Tom Reed said.', "300", "He"),
    ('"Acme says it has 300 workers," Ann Lee said. She added that 20 had left.', "20", "Ann Lee"),
]
CITED = [
    ("Ann Lee quoted Tom Reed as saying 300 workers had left.", "300", "Tom Reed"),
    ("Tom Reed was quoted as saying 300 workers had left.", "300", "Tom Reed"),
    ("Citing a Pollco survey, Ann Lee said 300 mills would close.", "300", "Pollco"),
    ("Ann Lee said 300 mills would close, citing a Pollco survey.", "300", "Pollco"),
    ("Ann Lee, citing Acme, said 300 mills would close.", "300", "Acme"),
    ("Ann Lee quoted Acme: 300 mills would close.", "300", "Acme"),
    ("Ann Lee said 300 mills would close, citing high costs.", "300", "Ann Lee"),
    ("Ann Lee said 300 mills would close, citing Russian imports.", "300", "Ann Lee"),
]
SOURCES = [
    ("The mill lost 300 workers in April, its owner, Tom Reed, told a hearing.", "300", "Tom Reed"),
    ("The mill lost 300 workers in April, its keeper, Ann Lee, said.", "300", "Ann Lee"),
    ("The mill stays shut until June, the owner, Tom Reed, said, because 300 workers left.", "300", "Tom Reed"),
    ("Sales of the mill fell to 300 tonnes, March said.", "300", None),
    ("Sales of the mill fell to 300 tonnes, according to August figures.", "300", "August figures"),
    ("The floods claimed the lives of 300 people.", "300", None),
    ("The floods have claimed at least 300 lives.", "300", None),
    ("The United States can expect 300 visits.", "300", None),
    ("The country took 300 refugees admitted to the union in May, up from 20.", "20", None),
    ("Ann Lee admitted to taking 300 coins.", "300", "Ann Lee"),
    ("When Tom Reed told the court about the fire, 300 people rose.", "300", None),
    ("After Acme said it had 20 mills, 300 people rose.", "20", "Acme"),
    ("After Acme said it had 20 mills, 300 people rose.", "300", None),
    ("According to media reports, half of the 300 workers left.", "300", "media reports"),
    ("According to a Pollco survey, Ann Lee has 300 workers.", "300", "Pollco"),
    ("As Ann Lee said, 300 people rose.", "300", "Ann Lee"),
    ("The fire has killed 300 people, state media say.", "300", "state media"),
    ("The fire has killed 300 people, Minister Tom Reed told Acme during a visit to the mill.", "300", "Tom Reed"),
    ("At least 17 senators said the bill would cost $300.", "$300", "At least 17 senators"),
    ("On Monday at least 17 senators said the bill would cost $300.", "$300", "at least 17 senators"),
    ("One reason cited for the delay of 300 trains was snow.", "300", None),
    ("Photos: the best 300 quotes. Photos: the best 20 quotes.", "20", None),
    (
        "When Tom Reed said that it was “done,” Ann Lee said she had 300 mills, adding that 20 were shut.",
        "300",
        "Ann Lee",
    ),
    ("Ann Lee told “Good Evening” listeners that it was wrong to take 300 coins.", "300", "Ann Lee"),
    ("Ann Lee blamed Tom Reed for the fire, in which 300 sheep died.", "300", None),
    ("It cost 300 coins, Morning Star News reported.", "300", "Morning Star News"),
    ("Acme estimates now have the number at 300.", "300", None),
    ("The steps announced today would trim 300 posts.", "300", None),
    ("As the trade body Acme found, minorities make up 30 percent.", "30", "Acme"),
    ("Pollco also conducted a study finding that crime dropped 49 percent.", "49", "Pollco"),
    ("Pay was $300 lower, according to an analysis of census data by Pollco.", "$300", "Pollco"),
    ("A Pollco survey published Friday showed 57 percent liked it.", "57", "Pollco"),
    ("The virus has infected 700 people, the Pollco tracker estimates, Acme noted.", "700", "the Pollco tracker"),
    ("The results indicate that 30 percent were lost.", "30", "The results"),
    ("Mills pay no tax, according to Acme, with 300 taxed at the border.", "300", "Acme"),
    ("It shows in polls -- according to Pollco, 42 percent believe it.", "42", "Pollco"),
    ("Ann Lee, who wrote the first decision allowing it 12 years ago, left.", "12", None),
    ("Asked about Tom Reed's claim of fraud, two aides left.", "two", None),
    ("It took place on Friday when Ann Lee took to the floor, writing: “I cut it by 10%.”", "10%", "Ann Lee"),
    ("The company says it is a simple test. They say it works for 300 people.", "300", "The company"),
    ("“It rains,” Tom Reed told Acme, four months later.", "four", None),
    ("“It rains. No!” Tom Reed wrote in one of three posts.", "three", None),
    ('Aides had plans to send 300 boats "should it rain," Acme reported Monday.', "300", "Acme"),
    ("An Acme analysis found it had 30 boats. The mill was second with 20.", "20", "Acme"),
    ("Two aides indicated Tom Reed could take 300 coins from the mill.", "300", "Two aides"),
    ("Acme is currently forecasting a loss of 300 posts.", "300", "Acme"),
    ("The rate had dipped to 37 percent, according to figures tracked by Pollco.", "37 percent", "Pollco"),
    ("Tom Reed was arrested and accused of running a ring in which 300 coins were forged.", "300", None),
    ("Tom Reed claimed “doubt and fear” have seized a town with 300 people out of work.", "300", "Tom Reed"),
    ("Individual districts report varying numbers, from 95 percent to 30 percent.", "30", "Individual districts"),
    ("Ann Lee told the crowd of 300 people that it would rain.", "300", None),
    ("ANN LEE: We had 300 boats.\nTOM REED: We had 40.", "300", "Ann Lee"),
    ("ANN LEE: We had 300 boats.\nIt rained.", "300", None),
    ("A study that looked at voters and income found that 300 had moved.", "300", "A study"),
    ("Acme raised its growth forecast to 3 percent.", "3", "Acme"),
    ("Acme raised its flag to 3 metres.", "3", None),
    ("On Sunday, Acme issued new advice urging people to stay out of groups of 50.", "50", "Acme"),
    ("Most voters don't want to see 300 people sent away.", "300", None),
    ("Acme announced that it will spend $300, according to Pollco.", "$300", "Acme"),
    ("Although in 2010 Tom Reed said the mill was lost, Acme now has 300 workers.", "300", None),
    ("This grim outlook explains why the town sold 300 trees.", "300", None),
    ("At a meeting Ann Lee, now the mayor of Hill, announced that 300 trees were sold.", "300", "Ann Lee"),
]


@pytest.mark.parametrize("text, number, speaker", CASES + QUOTED + CITED + SOURCES)
def test_speaker_of_a_number(text: str, number: str, speaker: str | None) -> None:
    assert speaker_of(text, number) == speaker


@pytest.mark.parametrize(
    "between, speaker",
    [(" ", "Pollco"), ("\n", "Pollco"), (" Few like the dam.\n", "Pollco"), (" He left. It rained.\n", None)],
)
def test_a_poll_runs_on_over_paragraphs(between: str, speaker: str | None) -> None:
    text = f"The dam could be a burden, said a new Pollco poll.{between}Some 62 percent view it well."
    assert speaker_of(text, "62") == speaker


def test_a_poll_runs_on() -> None:
    text = "The Pollco survey found that 62 percent agreed. Some 20 percent had no answer. The mill has 300 workers."
    assert speaker_of(text, "20") == speaker_of(text, "62")
    assert speaker_of(text, "300") is None


WORDS = st.sampled_from(
    "Ann Lee said he that “ ” \" , . and who according to 5 the report told was called by saying : ( ) — ' \n".split(
        " "
    )
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_input_raises_and_spans_lie_inside(text: str) -> None:
    speech = speech_of(text)
    quotes = read_quotes(speech)
    for q in quotes:
        assert 0 <= q.start < q.end <= len(text)
        assert (q.speaker is None) == (q.speaker_start is None)
        assert q.speaker_start is None or 0 <= q.speaker_start < (q.speaker_end or 0) <= len(text)
        assert q.cue is None or text[q.cue_start : q.cue_end] == q.cue
    for a in read_attributions(speech, quotes):
        assert 0 <= a.start < a.end <= len(text)
        assert a.speaker and json.dumps(a)
