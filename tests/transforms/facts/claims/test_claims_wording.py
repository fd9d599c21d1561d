"""What single rules of the claims reader do: numerals, units, non-claims, nouns, bounds, speakers."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone


def read(text: str, **more) -> list[Claim]:
    return read_claims(Prose(text, [Zone("body", 0, len(text))]), **more)


def only(text: str) -> Claim:
    claims = read(text)
    assert len(claims) == 1, [c.surface for c in claims]
    return claims[0]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They sold 1,234.5 tonnes.", "1,234.5", 1234.5),
        ("The town has 1 234 567 residents.", "1 234 567", 1234567),
        ("The fund holds 2,00,000 shares.", "2,00,000", 200000),
        ("The scheme covers 3.5 lakh farmers.", "3.5 lakh", 350000),
        ("A crowd of 1.2 crore pilgrims came.", "1.2 crore", 12000000),
        ("About two and a half million voters live there.", "two and a half million", 2500000),
        ("Half a million tickets went unsold.", "Half a million", 500000),
        ("The hall seats one hundred and twenty-three people.", "one hundred and twenty-three", 123),
        ("Some five million two hundred thousand birds nest here.", "five million two hundred thousand", 5200000),
        ("He owns half a dozen boats.", "half a dozen", 6),
        ("The hike took 2½ hours.", "2½", 2.5),
        ("The hike took 2 1/2 hours.", "2 1/2", 2.5),
        ("It weighs 70kg.", "70", 70),
        ("The deal is worth 4.35bn euros.", "4.35bn euros", 4.35e9),
        ("The temperature fell to -12 degrees.", "-12", -12),
    ],
)
def test_numerals(text, surface, value):
    claim = only(text)
    assert (claim.surface, claim.value) == (surface, value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Dozens of boats sank.", 24, 100),
        ("Tens of millions of people watched.", 2e7, 1e8),
        ("Hundreds of thousands of fans came.", 2e5, 1e6),
        ("Several million euros vanished.", 2e6, 1e7),
        ("A few hundred pupils stayed.", 200, 1000),
        ("Trillions of dollars are at stake.", 2e12, 1e15),
        ("Four to five thousand people live there.", 4000, 5000),
        ("The gap is $1-2bn.", 1e9, 2e9),
        ("It costs between 3 and 4 percent.", 3, 4),
        ("He served 10 to 15 years.", 10, 15),
        ("It takes children of 5 through 12.", 5, 12),
        ("They send 10 to 15,000 troops.", 10000, 15000),
        ("It sold 3000–5000 in May.", 3000, 5000),
    ],
)
def test_bounds_of_vague_words_and_ranges(text, low, high):
    claim = only(text)
    assert (claim.value_low, claim.value_high, claim.value) == (low, high, None)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It costs A$40.", "AUD"),
        ("It costs C$40.", "CAD"),
        ("It costs US$40.", "USD"),
        ("It costs 40 Canadian dollars.", "CAD"),
        ("It costs ₹40.", "INR"),
        ("It costs 40 mln dlrs.", "USD"),
        ("It costs two mln dlrs.", "USD"),
        ("It lasts six mths.", "month"),
        ("It costs 40 cts.", "cent"),
        ("It costs 40 mln stg.", "GBP"),
        ("It costs 40 billion lire.", "ITL"),
        ("It costs £40.", "GBP"),
        ("It costs 40 million pounds.", "GBP"),
        ("It weighs 40 pounds.", "pound"),
        ("It costs Rs 400.", "INR"),
        ("Oil sells at $52 a barrel.", "USD/barrel"),
        ("The rate rose 3 percentage points.", "percentage_point"),
        ("It was 40 degrees Celsius.", "degree_celsius"),
        ("He drove at 90 km/h.", "kilometre/hour"),
        ("Half of its users left.", "ratio"),
        ("They take in 500,000 refugees a year.", "count/year"),
        ("They waited two decades.", "decade"),
        ("The index closed at 4,100.25.", None),
    ],
)
def test_units(text, unit):
    assert only(text).unit == unit


def test_a_list_shares_the_currency_of_its_last():
    assert [(c.value, c.unit) for c in read("It comes in denominations of 1,000 and 5,000 dollars.")] == [
        (1000, "USD"),
        (5000, "USD"),
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Income rose to 5.2 billion euros last year from 4.1 billion.", "EUR"),
        ("They shipped 79,448 tonnes against 68,014 the week before.", "tonne"),
        ("Prices rose 5.1 percent, compared with 3.2 in March.", "percent"),
    ],
)
def test_a_level_shares_the_unit_of_what_it_is_compared_with(text, unit):
    assert [c.unit for c in read(text)] == [unit, unit]


def test_a_count_that_looks_like_a_year():
    assert only("Some 2000 ballots were lost.").counted == "ballot"


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2018.",
        "They met on April 11.",
        "They met on 11 April 2018.",
        "The meeting is at 3 p.m.",
        "The film starts at 10:30.",
        "She came 33rd.",
        "They grew up in the 1990s.",
        "The Fortune 100 list is out.",
        "The G20 meets today.",
        "Section 230 stands.",
        "He flew a Boeing 737 home.",
        "COVID-19 spread.",
        "Since 9/11 they check bags.",
        "The home side won 2-1.",
        "They won by a 3-to-1 margin.",
        "Call 555-0134 now.",
        "No one came.",
        "It is one of the biggest.",
        "At one point he left.",
        "A half-hearted attempt failed.",
        "See www.example.org/5 for more.",
        "Sections 2 and 3 apply.",
        "The shop is at 16 Baker Street.",
        "Use form 501(c)(3).",
        "It is open 24/7.",
        "It had 1986 sales like no other firm.",
        "The board backed a two-for-one split.",
        "They traded bills in band two.",
    ],
)
def test_what_is_no_claim(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "counted", "measure"),
    [
        ("The app has 30 million Facebook users.", "user", "user_count"),
        ("Twelve people familiar with it spoke.", "person", "people_count"),
        ("Two of the men fled.", "man", "people_count"),
        ("The three-judge panel met.", "judge", "people_count"),
        ("They bought 400 charging stations.", "station", "other_count"),
        ("Only one senator objected.", "senator", "people_count"),
        ("It has 40 million accounts.", "account", "user_count"),
        ("Two US officials confirmed it.", "official", "people_count"),
        ("They need 50 or 51 votes.", "vote", "other_count"),
        ("A choice between two very different visions.", "vision", "other_count"),
        ("It runs 80 clinics serves the poor.", "clinic", "other_count"),
        ("Seven humanities professors wrote it.", "professor", "people_count"),
        ("Some 500 out-of-state volunteers came.", "volunteer", "people_count"),
        ("Police held 40 known or suspected smugglers.", "smuggler", "people_count"),
        ("About 600 Valley Power Co. customers sat in the dark.", "customer", "user_count"),
        ("Hundreds of Internal Mail Office (IMO) clerks left.", "clerk", "people_count"),
        ("It lost two caucuses.", "caucus", "other_count"),
        ("She spoke on five Sunday shows.", "show", "other_count"),
        ("Six foreign nationals came.", "national", "people_count"),
        ("The bill has 72 cosponsors.", "cosponsor", "people_count"),
        ("It was, one source added, a hard night.", "source", "other_count"),
        ("He hosts three network morning shows.", "show", "other_count"),
        ("She owns a boat or two.", "boat", "other_count"),
    ],
)
def test_counted_nouns(text, counted, measure):
    claim = only(text)
    assert (claim.unit, claim.counted, claim.measure) == ("count", counted, measure)


@pytest.mark.parametrize(
    "text",
    [
        "When my daughter was 33, we moved.",
        "Ann O'Hara, 33, left.",
        "He was 33 when he left.",
        "Her son, who's 33, left.",
        "A 33-year-old man left.",
        "Jane Roe, 33, left.",
        "He died aged 33.",
        "He left at the age of 33.",
    ],
)
def test_ages(text):
    claim = only(text)
    assert (claim.surface, claim.unit, claim.measure) == ("33", "year", "age")


def test_an_elided_noun_is_carried_over():
    text = "The leak hit 87 million members. That is 37 million more than first reported."
    level, difference = read(text)
    assert (difference.counted, difference.change, difference.qualifier) == ("member", "increase", "exact")
    assert level.change == "none"


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("It must be less than or equal to 40 tons.", None, 40, "at_most"),
        ("It must be higher or equal than 40 tons.", 40, None, "at_least"),
        ("It holds for values >= 40 tons.", 40, None, "at_least"),
    ],
)
def test_bounds_that_may_be_reached(text, low, high, qualifier):
    claim = only(text)
    assert (claim.value_low, claim.value_high, claim.qualifier) == (low, high, qualifier)


def test_only_prose_is_read():
    text = "12 shares\nThe firm has 40 shops."
    claims = read_claims(Prose(text, [Zone("boilerplate", 0, 9), Zone("body", 10, len(text))]))
    assert [c.surface for c in claims] == ["40"]


def _said(text: str, content: str, speaker: str) -> SimpleNamespace:
    start, at = text.index(content), text.index(speaker)
    return SimpleNamespace(
        start=start,
        end=start + len(content),
        speaker=speaker,
        speaker_kind="person",
        speaker_start=at,
        speaker_end=at + len(speaker),
        rule="said before",
    )


def test_the_innermost_attribution_gives_the_speaker():
    text = "Roe said that Poe had told her that 40 people came and 12 left."
    outer = _said(text, "that Poe had told her that 40 people came and 12 left", "Roe")
    inner = _said(text, "40 people came", "Poe")
    inner = SimpleNamespace(**{**vars(inner), "speaker_start": text.index("Poe"), "speaker_end": text.index("Poe") + 3})
    claims = read(text, attributions=[outer, inner])
    assert [c.speaker for c in claims] == ["Poe", "Roe"]
    assert claims[0].rules[-1] == "speaker: said before"


def test_a_number_in_the_subject_of_saying_has_no_speaker():
    text = "Four former employees said the plant closed."
    claims = read(text, attributions=[_said(text, text[:-1], "Four former employees")])
    assert [c.speaker for c in claims] == [None]


def test_rules_say_why():
    claim = only("The firm did not lose more than 300 jobs.")
    assert claim.polarity == "denied"
    assert [r.partition(":")[0] for r in claim.rules] == ["number", "bounds", "change", "denied", "counted"]


@pytest.mark.parametrize(
    ("text", "surface", "unit", "measure"),
    [
        ("Back in a week or two.", "two", "week", "duration"),
        ("Voters went 66 to 32 percent for her.", "66", "percent", "percentage"),
        ("It needs several hundred or even 1,000 megawatts.", "several hundred", "megawatt", "other_measure"),
        ("The 20-something chef quit.", "20", "year", "age"),
        ("The mill has a work force of 800.", "800", "count", "people_count"),
        ("The shop sold 22 million lists.", "22 million", "count", "other_count"),
        ("It bars people younger than 21.", "21", "year", "age"),
        ("Now, at 59, he lives alone.", "59", "year", "age"),
        ("The rule left 25 million uncovered.", "25 million", "count", "people_count"),
        ("The hospital took 40 injured passengers.", "40", "count", "people_count"),
        ("He spoke for 70-odd minutes.", "70", "minute", "duration"),
        ("It won three-fourth of the seats.", "three-fourth", "ratio", "percentage"),
        ("They are 10 to 20 times more productive.", "10 to 20 times", "ratio", "other_measure"),
        ("It is 20 times deadlier than flu.", "20 times", "ratio", "other_measure"),
        ("It hits 1 in 1,000 trees.", "1 in 1,000", "ratio", "percentage"),
        ("The 50-in-100,000 line is far.", "50-in-100,000", "ratio", "percentage"),
        ("The toll passed the 300,000 mark.", "300,000", "count", "people_count"),
        ("The toll of deaths may reach 2.2m.", "2.2m", "count", "people_count"),
        ("The wave was 2.2m high.", "2.2", "metre", "other_measure"),
        ("He is 5 ft 2 in tall.", "5", "foot", "other_measure"),
        ("A crane lifts 90t.", "90", "tonne", "other_measure"),
        ("Nearly 1/3 of voters stayed.", "1/3", "ratio", "percentage"),
        ("It paid 3-1/4 cents a share.", "3-1/4 cents", "cent/share", "money"),
        ("The 4,000-strong crew left.", "4,000", "count", "people_count"),
        ("Growth edged up to nearly 4 percent.", "4 percent", "percent", "percentage"),
        ("It took a year and a half.", "a year and a half", "year", "duration"),
        ("It took most of the past month and a half.", "month and a half", "month", "duration"),
        ("Some 60,000 family members left.", "60,000", "count", "people_count"),
        ("Some, and half of the crew, left.", "half", "ratio", "percentage"),
        ("She said that half of the crew left.", "half", "ratio", "percentage"),
        ("Adults (age 18 to 24) left.", "18 to 24", "year", "age"),
        ("They house a quarter-of-a-million people.", "a quarter-of-a-million", "count", "people_count"),
        ("She asked a couple questions.", "couple", "count", "other_count"),
        ("It lies a half mile east.", "a half", "mile", "other_measure"),
        ("It feeds nearly half billion people.", "half billion", "count", "people_count"),
        ("It was the worst in a quarter-century.", "quarter", "century", "duration"),
        ("It is twice as lethal as that.", "twice", "ratio", "other_measure"),
        ("He leads among voters 34 years and younger.", "34", "year", "age"),
        ("The average age at which they stop work is 64.", "64", "year", "age"),
        ("6 of 10 voters stayed.", "6 of 10", "ratio", "percentage"),
        ("She makes even half the sum.", "half", "ratio", "percentage"),
        ('"Trust nobody, or anyone over 30", he said.', "30", "year", "age"),
        ("They hope to leverage billions in loans.", "billions", "USD", "money"),
        ("It gave us one-point-five dollars.", "one-point-five dollars", "USD", "money"),
    ],
)
def test_units_that_other_words_give(text, surface, unit, measure):
    claim = read_claims(Prose(text, [Zone("body", 0, len(text))]))[0]
    assert (claim.surface, claim.unit, claim.measure) == (surface, unit, measure)


@pytest.mark.parametrize(
    "text",
    [
        "North 45% 32% 12% South 40% 30% 9%",
        "Jane Doe/Some Images 2 of 7 Next",
        "The bill came from the Gang of Eight.",
        "Rate Oregon 4.1 Nevada 4.6 Michigan 3.3 Utah <0.1 Ohio",
        "See 531 U.S. 32 (2000), 554 U.S. at 612 and 18 USC 1231.",
        "She called 911 and the 911 system failed.",
        "They sat in a third, fourth or sixth grade class.",
        "The Standard & Poor's 500 index closed early.",
        "It was shown before.[4][27] It spread.",
        "The A-10 flew low.",
        "Senate Bill 55 reads well.",
        "Supporters of Issue 3 argue for it.",
        "Fox 11 Los Angeles reported it.",
        "He called 311 on the bar.",
        "It is a mill of the twenty-first century.",
        "They seek the plate 316-ES9 now.",
        "They vote from 10 this morning until 4 this afternoon.",
        "His box doubles as a stool.",
        "They redoubled their resolve.",
        "It fell in 332 BCE.",
        "It began in the nineteen-eighties.",
        "He read it in nineteen eighty-four.",
        "He came in a customized 757.",
        "He spoke at the COP26 summit.",
        "See t.co/2h34g5 for more.",
        "Two, schools teach too little.",
        "The clip is :45 long.",
        "He said it twice that he would go.",
        "The panel ruled by a vote of 42-58.",
        "He is four-square behind the plan.",
    ],
)
def test_what_is_a_table_a_counter_or_a_name(text):
    assert read_claims(Prose(text, [Zone("body", 0, len(text))])) == []
