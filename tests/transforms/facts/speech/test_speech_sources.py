"""Sources: the subject of a verb of speech, before it and behind it."""

from __future__ import annotations

import pytest

from transforms.facts.speech.grammar.clause_openings import first_subject
from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.source_phrases import source_after, subject_of

BEFORE = {
    "It rained in April, its director, Tom Reed,": "Tom Reed",
    "It is shut until June, the mayor, Ann Lee,": "Ann Lee",
    "Ann Lee": "Ann Lee",
    "he also": "he",
    "Ann Lee, the mayor of Hill, has": "Ann Lee",
    "Ann Lee, 52, of Flint, Mich.,": "Ann Lee",
    "In a letter on Monday, Ann Lee": "Ann Lee",
    "In a letter, Ann Lee, who runs the mill,": "Ann Lee",
    "The mill's owner, Tom Reed,": "Tom Reed",
    "Ann Lee on Tuesday": "Ann Lee",
    "a spokesman for the mill": "a spokesman for the mill",
    "As the board of the mill": "the board of the mill",
    "Ann Lee (an independent)": "Ann Lee",
    "Ann Lee and Tom Reed": "Ann Lee and Tom Reed",
    "Ann Lee visited the mill and": "Ann Lee",
    "Speaking in Hill, Ann Lee": "Ann Lee",
    "Hours later, Ann Lee": "Ann Lee",
    "Two days after the vote, Ann Lee": "Ann Lee",
    "Most notably, the mayor of Hill, Ann Lee,": "Ann Lee",
    "Ann Lee in turn": "Ann Lee",
    "Workers in the mill": "Workers in the mill",
    "A Pollco poll conducted in May before the vote": "A Pollco poll",
    "A Pollco poll two weeks ago": "A Pollco poll",
    "The president and the first lady": "the first lady",
    "the man who": "who",
    "Ann Lee, head of the board": "Ann Lee",
    "Will Reed": "Will Reed",
    "In an interview, Ann Lee, a former head of the board,": "Ann Lee",
    "Ann Lee, who teaches in Salem, Oregon,": "Ann Lee",
    "Ann Lee, during a talk in Salem, Ohio,": "Ann Lee",
    "ahead of the vote, Ann Lee, the mayor of Hill,": "Ann Lee",
    "In Salem on Monday, President Lee": "President Lee",
    "Ann Lee on a June 3 call had": "Ann Lee",
    "It got so loud that at one point Reed": "Reed",
    "The town has to wait -- even small groups like Acme": "small groups",
}
AFTER = {
    " Ann Lee, a nurse.": "Ann Lee",
    " the minister in a speech.": "the minister",
    " a spokesman for the mill.": "a spokesman for the mill",
    " his lawyer, Tom Reed.": "Tom Reed",
    " he would go.": "he",
    " in a statement.": None,
    " on Monday.": None,
    " Mr. Reed.": "Mr. Reed",
    " one of Lee's closest advisers.": "one of Lee's closest advisers",
    " Lee's 2012 campaign press secretary Tom Reed.": "Lee's 2012 campaign press secretary Tom Reed",
    " Drew Lee, a nurse.": "Drew Lee",
    " Hill Party youth group leader Tom Reed.": "Hill Party youth group leader Tom Reed",
}


@pytest.mark.parametrize("lead, source", BEFORE.items())
def test_source_before_its_verb(lead: str, source: str) -> None:
    text = lead + " said"
    found = subject_of(tokens(text, 0, len(lead)))
    assert found is not None
    assert text[found.start : found.end] == source


@pytest.mark.parametrize("rest, source", AFTER.items())
def test_source_behind_its_verb(rest: str, source: str | None) -> None:
    found = source_after("said" + rest, 4, 4 + len(rest))
    assert (("said" + rest)[found.start : found.end] if found else None) == source


def test_relative_pronoun_keeps_its_antecedent() -> None:
    text = "Tom Reed, the farmer who"
    found = subject_of(tokens(text, 0, len(text)))
    assert found is not None and found.shape == "relative" and found.antecedent is not None
    assert text[slice(*found.antecedent)].endswith("the farmer")


def test_no_subject_in_nothing() -> None:
    assert subject_of([]) is None
    assert first_subject(tokens(", and", 0, 5)) is None
