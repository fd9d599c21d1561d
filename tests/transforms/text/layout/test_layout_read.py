"""What read_layout promises of any text, and rules that need more than one line."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from transforms.lexicon.enumerations import ZONE_KINDS
from transforms.text.layout.bylines import read_byline
from transforms.text.layout.captions import credit_start, is_caption
from transforms.text.layout.credits import closing_credit, credited_agencies, is_credit
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.notices import is_notice
from transforms.text.layout.zones import read_layout

PIECES = st.sampled_from(
    [
        "OSLO, May 3 (AFP) -", "By Ann Lee", "MORE", " MORE", "Ann LeeTen", "ADVERTISEMENT", "(With agency inputs)", "\n", "\n\n",
        "Hide Caption 3 of 9", "Photos: ", "(AP Photo/Bo Ek)", "Reuters", "contributed to this report.", "FILE PHOTO: ",
        "Copyright ", "( PHOTOS: ten)", " ", ".", "It rained on the town for two days.", "“", "Story highlights ", "\u200b",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=30).map("".join)))
def test_zones_cover_the_text_and_never_overlap(text: str) -> None:
    layout = read_layout(text)
    end = 0
    for zone in layout.zones:
        assert zone.kind in ZONE_KINDS
        assert end <= zone.start < zone.end <= len(text)
        assert not text[end : zone.start].strip()
        assert text[zone.start : zone.end].strip() == text[zone.start : zone.end]
        end = zone.end
    assert not text[end:].strip()
    if layout.dateline:
        assert 0 <= layout.dateline.start < layout.dateline.end <= len(text)


def test_title_marks_the_headline() -> None:
    layout = read_layout("Ferries to stop at noon\n\nThe ferries stop at noon.", title="FERRIES TO STOP AT NOON ")
    assert [zone.kind for zone in layout.zones] == ["headline", "body"]


def test_known_repeats_are_boilerplate() -> None:
    repeat = "The Harbour Letter is written by three people who love boats"
    text = f"The ferry left.\n\n{repeat}.\n\nIt came back."
    assert [zone.kind for zone in read_layout(text).zones] == ["body"]
    known = frozenset({f"{repeat}."})
    assert [zone.kind for zone in read_layout(text, blocks=known).zones] == ["body", "boilerplate", "body"]


def test_the_end_of_a_wrapped_sentence_is_no_block() -> None:
    text = (
        "The yard will lay off a third of its welders by June, the\ncompany said.\nIt launched nine ships last year, a"
        " rise of 12\npct.\nMARINER WIRE"
    )
    kinds = [zone.kind for zone in read_layout(text, blocks={"company said.", "pct.", "MARINER WIRE"}).zones]
    assert kinds == ["body", "boilerplate"]


def test_lines_that_say_who_else_reported() -> None:
    for line in (
        "Additional reporting by Ann Lee in Oslo",
        "(Reporting by Ann Lee; Writing by Bo Ek; Editing by Tom Hart)",
        "Harbour.com's Ann Lee and the Associated Press contributed to this report.",
        "Associated Press writers Ann Lee, J. R. Ek and Tom Hart contributed.",
        "Video editor • Ann Lee",
    ):
        assert is_credit(line), line
    for line in (
        "Ann Lee contributed $500 to the ferry.",
        "The rain contributed to the delay.",
        "Editing is hard.",
        "Research by the University of Oslo shows that 30 percent of ferries are late.",
        "Source: a poll of 997 adults",
        "With reports of fog along the coast, the ferry stayed in port.",
        "Additional research is needed.",
        "Reporting by my colleague suggests that most captions are long.",
    ):
        assert not is_credit(line), line


def test_credits_run_in_at_the_end() -> None:
    for credit in ("(With inputs from PTI)", "(AFP)", "(Reporting by Ann Lee; Editing by Bo Ek)", "— Reuters"):
        line = f"The ferry left at noon. {credit}"
        assert (at := closing_credit(line)) is not None and line[at:] == credit
    assert closing_credit("He works for Reuters.") == closing_credit("The ferry (built in 1990)") is None
    assert closing_credit("They were late (from 10 to 30 percent).") is None
    assert credited_agencies("(With inputs from PTI and agencies)") == ("PTI",)


def test_bylines() -> None:
    assert read_byline("By Ann Lee, Staff Writer") == ("Ann Lee", ())
    assert read_byline("BY ANN LEE AND BO EK") == ("ANN LEE AND BO EK", ())
    assert read_byline("By Ann Lee | The Harbour Times") == ("Ann Lee", ())
    assert read_byline("By The Associated Press") == (None, ("AP",))
    assert read_byline("By Ann Lee, CNN") == ("Ann Lee", ("CNN",))
    for line in ("By Monday the ferry was back", "By noon, all was quiet.", "By the harbour", "by Ann Lee"):
        assert read_byline(line) is None, line


def test_captions_and_their_credits() -> None:
    for credit in (
        "(AP Photo/Bo Ek)",
        "REUTERS/Ann Lee",
        "Bo Ek/AFP/Getty Images",
        "Photograph: Bo Ek/Alamy",
        "© Bo Ek",
    ):
        line = f"The ferry leaves Oslo. {credit}"
        at = credit_start(line)
        assert at is not None and line[at:] == credit and is_caption(line, at), credit
    for line in (
        "Copyright law is old.",
        "He told Reuters.",
        "Image: it matters.",
        "She works for the BBC and/or the AP",
    ):
        assert not is_caption(line, credit_start(line)), line


def test_prose_is_no_notice() -> None:
    for line in (
        "Read aloud, the report takes two hours.",
        "More than 30 people were hurt.",
        "Share prices fell 3 percent on Monday.",
        "Sign up for the ferry was slow, the captain said.",
        "Timeline: A spokesman said the bridge would open in 2021.",
        "Advertisement spending rose 4 percent.",
        "Comments by the captain angered the crew.",
    ):
        assert not is_notice(line), line


def test_offers_amid_a_line_are_notices() -> None:
    assert is_notice("Become a friend of ours? Become a member from £5 a month.") is False
    assert is_notice("Become a member from £5 a month and help us to go on.")
    assert is_notice("Ready to help? Sign up for Harbour Watch and we’ll send you three notes each week.")


def test_seeds_as_labelled(shared) -> None:
    gold = json.loads((shared / "eval" / "seeds" / "gold.json").read_text(encoding="utf-8"))["articles"]
    for name, article in gold.items():
        text = (shared / "seeds" / name).read_text(encoding="utf-8")
        layout = read_layout(text)
        wanted = article["dateline"]
        assert (layout.dateline and layout.dateline.place) == (wanted and wanted["place"])
        if wanted:
            assert layout.dateline and (layout.dateline.start, layout.dateline.end) == (wanted["start"], wanted["end"])
        assert (layout.headline or None) == (article["headline"] and article["headline"]["surface"])
        prose = [zone for zone in layout.zones if zone.kind == "body"]
        for span in article["boilerplate"] + article["photo_captions"]:
            assert not any(z.start < span["end"] and span["start"] < z.end for z in prose), span["surface"]
        for claim in article["claims"]:
            assert any(z.start <= claim["start"] and claim["end"] <= z.end for z in prose), claim["surface"]


def test_prose_is_whole_again_around_links() -> None:
    text = "Sen. Ann Lee Ann Marie LeeTen bills that failed MORE (R) left.\n\nADVERTISEMENT\n\nShe came ( PHOTOS: ten) back."
    prose = read_prose(text, read_layout(text))
    assert len(prose.text) == len(text)
    assert [" ".join(prose.text[s:e].split()) for s, e in prose.sentences] == [
        "Sen. Ann Lee (R) left.",
        "She came back.",
    ]


@given(st.lists(PIECES, max_size=30).map("".join))
def test_prose_keeps_every_offset(text: str) -> None:
    layout = read_layout(text)
    prose = read_prose(text, layout)
    assert len(prose.text) == len(text)
    for start, end in prose.spans:
        assert all(a in (b, " ") for a, b in zip(prose.text[start:end], text[start:end], strict=True))
