from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.canonical import NOTES, canonical

CLEAN = [
    "",
    "   Two spaces  and a tab\tstay.\n\n\n  So do blank lines.  ",
    "“Quotes”, dashes — and €40 at the café, S\u00e3o Paulo, № 7, 30°C\u00a0.",
    "AMANHÃ” ESTÁ AQUI",
    "Über Ärzte, naïve façades, «oui»: l’été, ½ – ¼ ±3",
    "सोमवार को मंत्री ने कहा",
    "Компания заявила",
    "العربية والعبرية עברית",
    "Ça va? É, «É»… Š›",
    "日本語のニュース。",
]

MENDED = [
    ("a\r\nb\rc\u2028d\u2029e\x0cf", "a\nb\nc\nd\ne\nf", ("newlines",)),
    ("a\x00b", "ab", ("nul_characters",)),
    ("bell\x07 and\x1b escape\x7f", "bell and escape", ("control_characters",)),
    ("co\u00adoperate\u200b \u202aleft\u202c \ufeffmark", "cooperate left mark", ("invisible_characters",)),
    ("\x93Yes\x94 \x96 he said\x85", "“Yes” – he said…", ("windows_controls",)),
    ("cafe\u0301", "café", ("nfc",)),
    ("e" + "\u0316" * 500, "e" + "\u0316" * 30, ("piled_marks",)),
    ("half \ud83d pair", "half \ufffd pair", ("surrogates",)),
    ("lost \ufffd here", "lost \ufffd here", ("undecodable",)),
    ("It\u00e2\u20ac\u2122s Zo\u00c3\u00ab\u00e2\u20ac\u2122s", "It’s Zoë’s", ("mojibake",)),
    ("the Mus\u00c3\u00a9e reopened, the café did not", "the Musée reopened, the café did not", ("mojibake",)),
    ("wait \u00c3\u00a2\u00c2\x80\u00c2\x98til dawn", "wait ‘til dawn", ("mojibake",)),
    ("They\u201a\u00c4\u00f4re late", "They’re late", ("mojibake",)),
    ("late\x80\x94again", "late—again", ("mojibake",)),
]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_text_is_the_same_string(text):
    assert canonical(text) == (text, ())
    assert canonical(text).text is text


@pytest.mark.parametrize(("raw", "text", "notes"), MENDED)
def test_repairs(raw, text, notes):
    got = canonical(raw)
    assert got.text == text
    assert set(notes) <= set(got.notes)


@given(st.text())
def test_any_text_is_canonical_after_once(raw):
    once = canonical(raw)
    again = canonical(once.text)
    assert again.text == once.text
    assert set(again.notes) <= {"undecodable"}
    assert unicodedata.is_normalized("NFC", once.text)
    assert set(once.notes) <= set(NOTES)
    once.text.encode()


@given(st.text(alphabet="ÃÂâ€™\x80\x94\x93Ä‚ô é\u0301¢ƒ\ud83d\x85", max_size=40))
def test_nested_damage_settles(raw):
    once = canonical(raw)
    assert canonical(once.text).text == once.text


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "Z"]), max_size=60))
def test_decoding_wrongly_is_undone_or_left(text):
    """Wrong decoding never raises, and what comes of it is stable."""
    raw = text.encode().decode("latin-1")
    assert canonical(canonical(raw).text).text == canonical(raw).text


@given(
    st.lists(st.sampled_from(["a", "\u0301" * 7, "\u0316" * 20, "\u1e69", "\u0300\u0327" * 9]), max_size=12).map(
        "".join
    )
)
def test_piles_of_accents_settle(raw):
    once = canonical(raw)
    assert canonical(once.text).text == once.text
