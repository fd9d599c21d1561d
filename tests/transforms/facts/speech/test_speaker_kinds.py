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
    ("Food pledges began to come in, with 30 tonnes from Vale.", None),
    ("Bakers upped their yearly wage forecast Friday by about 3 percent.", None),
    ("The league voted for the plan which said 30 boats were missing.", "the plan"),
    ("The formerly loyal baker quit the club and said it had 30 members.", "The formerly loyal baker"),
    ("Nurses at the clinic say 30 beds are empty.", "Nurses at the clinic"),
    ("The clinic report 30 beds.", None),
    ("The youngest bakers, according to the ledger, are paid $14 an hour.", "the ledger"),
    ("In May, according to the Marlow Institute, 300 boats were sold.", "Marlow Institute"),
    ("Berg leads by 4 percentage points in the newest Marlow survey.", "Marlow"),
    ("A Marlow poll found 52 percent for it. In a Gallup poll, 40 percent are for it.", "Gallup"),
    ("The final Gallup Poll gave Berg a 49 percent edge.", "Gallup"),
    ("The poll has a margin of error of 3 percentage points.", None),
    ("But what points to fraud, says Mia Holt, is that the fee was $200.", "Mia Holt"),
    ("Mia Holt, who ran the inquiry, said Berg, a baker, was paid 60 crowns.", "Mia Holt"),
    ("The newest count of the missing, the Marlow Institute says, is 183.", "Marlow Institute"),
    ("Only a change of luck could deny her the 23 seats she needs.", None),
    ("A small group called Vale Riders owned up to it, saying they planned 30 more.", "A small group"),
    ("By May, the United Nations was reporting that 30 bridges were down.", "United Nations"),
    ("With investors worried about the frost, the index fell 617 points.", None),
    ("She spoke after the publication of a Vale Gazette report detailing 30 cases.", "Vale Gazette"),
    ("Early reports put the number of missing at 24.", "Early reports"),
    (
        "The Marlow Institute published a study on Monday.\n\nThe study found that 30 percent had left.",
        "Marlow Institute",
    ),
    ("Its spokesman, Jan Berg, came late.\n\nThe spokesman said 30 cats had died.", "Jan Berg"),
    ("A senior official left at noon. Mia Holt stayed.\n\nThe official said 30 boats were gone.", "A senior official"),
    ("More than 3,000 men have joined the guard, the Danish government estimates.", "the Danish government"),
    ("Mia Holt contested a statement by Jan Berg that the mill would need 400 bakers.", "Jan Berg"),
    ("A warning from the bank that 300 jobs may go was ignored.", "the bank"),
    (
        "An independent assessment of the plan found that it had made $1 billion.",
        "An independent assessment of the plan",
    ),
    ("He gave $3 million, according to federal and state tax records.", "federal and state tax records"),
    ("And even though Mia Holt wrote that the mill would burn, it is within 3 percent of its best year.", None),
    # what somebody doubts
    ("Mia Holt said there was no evidence that 30 boats had sunk.", None),
    ("Mia Holt said there was no proof for Jan Berg’s claim that 30 boats had sunk.", "Jan Berg"),
    # a paragraph without a label goes on with the turn
    ("HOLT: We bake.\n\nBERG: How much?\n\nHOLT: A lot.\n\nWe need 30 ovens.\n\nBERG: Good.", "Holt"),
    ("HOLT: We bake.\n\nBERG: How much?\n\nHOLT: A lot.\n\nBERG: Good.\n\nThe town has 30 ovens.", None),
    # none of these is somebody
    ("Bakers liked it, compared with 13 percent who said that 40 mills had to close.", None),
    ("Several said that 40 mills had to close.", None),
    ("The report, told two years ago, which said 40 mills had to close, is lost.", "The report"),
    ("According to European harbour estimates, some 800 boats were lost.", "European harbour estimates"),
    ("New counts show that 40 mills had to close.", "New counts"),
    ("Federal inspectors say 40 mills had to close.", "Federal inspectors"),
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
    ("“We are short of flour again,” said Emily Holt, a baker.", "Emily Holt"),
    ("“We are short of flour again,” Kelly said. Meg Kelly bakes.", "Meg Kelly"),
    ("“Is there any flour left?” Holt pressed.", "Holt"),
    ("“You have picked the wrong mill,” the two write.", "the two"),
    (
        "“There is more flour than bread here,” reads a Wednesday editorial in the Vale Gazette.",
        "a Wednesday editorial",
    ),
    ("Berg answered on Facebook writing, “Yes, we will open on Monday.”", "Berg"),
    ("As some claim but Vale Motors denies — “why would we not say so?” asked Holt, now a partner.", "Holt"),
    (
        "The paradox of Vale, says Mia Holt, keeper of the museum, is that it was “one of the richest towns.”",
        "Mia Holt",
    ),
    ("The vote was no surprise to Mia Holt: “They never liked the mill.”", "Mia Holt"),
    ("“We will not file charges,” according to a paper filed by town attorney Mia Holt.", "Mia Holt"),
    ("Mia Holt watched it all. “He knows our town,” the 71-year-old baker said.", "Mia Holt"),
    # what another verb has for its subject
    ("As Berg spoke, the riders were out in force, whipping bakers against “any and all new ovens”.", None),
    ("Mia Holt, the keeper, repeated claims that Berg repeats himself, calling him a “talented fellow.”", "Mia Holt"),
    (
        "Jan Berg named the Vale League, also known as VL, though in a talk he used stronger words, saying it “must go now.”",
        "Jan Berg",
    ),
    ("In a talk in Vale, Ohio, Mia Holt said that states can act since “men should not bake at night.”", "Mia Holt"),
    ("A May 1 letter from the Vale Legion obtained by The Gazette warns that “no ovens will be left.”", "Vale Legion"),
    ("Mia Holt, speaking at noon, said of Berg’s latest request: “The mill settled all of this.”", "Mia Holt"),
    ("It led bakers like Mia Holt to counter that “every loaf they sold was burnt.”", "bakers"),
    (
        "It was so late that a spokesman for the mill could only quip: “I guess it was booked.”",
        "a spokesman for the mill",
    ),
    ("Mia Holt will be there. “Until you have baked, you know nothing,” she will say.", "Mia Holt"),
    ("From Holt’s Facebook post: “For the sake of our mill we must go on.” Mia Holt bakes.", "Mia Holt"),
    ("Jan Berg expressed a desire to “sell the mill and be done with it.”", "Jan Berg"),
    ("It falls to the town clerk, Mia Holt, who told bakers when asked about it: “That is being handled.”", "Mia Holt"),
    ("“Vale will always be Vale,” an angry Mia Holt retaliated.", "Mia Holt"),
    ("Jan Berg, her rival, also wished her a “speedy and full recovery”.", "Jan Berg"),
    (
        "(To cite one case, Jan Berg of the Vale School, one of the oldest, said it “breaks with all we teach.”)",
        "Jan Berg",
    ),
    ("Town lawyers allege Jan Berg helped.\n\n“Berg was not allowed to see the files,” they said.", "Town lawyers"),
    ("“They ran as the wall fell,” a local baker who had cousins there told the Gazette.", "a local baker"),
    ("Jan Berg sees a rise of “ovens and bakers and more”, which, according to him, helps nobody.", "Jan Berg"),
    ("Jan Berg framed the sale as “a great day for us” but few came.", "Jan Berg"),
    (
        "An officer “struck and tragically killed” a man after a call about a fight, town officials say.",
        "town officials",
    ),
    ("It is important to note that “serious events” is not the same as “serious effects for all”.", None),
]


LAST = [
    (
        "Bakers were quick, with Mia Holt tweeting that it was a “disaster for us” and asking, “How does he sleep?”",
        "Mia Holt",
    ),
    ("“I ran,” said a baker who saw the fire and described the mill as “a lesser sort of oven.”", "a baker"),
    (
        "It is known that Mia Holt thanked them “for all their help here” and called the mill “one of a kind for us.”",
        "Mia Holt",
    ),
    ("“It is a sad affair,” Mia Holt says. It is “this new kind of shouting in the street.”", "Mia Holt"),
    (
        "The owner has mocked a baker, referred to them as “brutes and idlers” and called him “my own little friend.”",
        "The owner",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_who_goes_on(text: str, speaker: str) -> None:
    facts = read_facts(text, title=None, url=None, published="2026-03-05")
    assert facts.quotes[-1].speaker == speaker


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
