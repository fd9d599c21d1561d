from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text import language as module
from transforms.text.language import language

SENTENCES = {
    "de": "Die Reederei teilte am Montag mit, dass mehr als viertausend Fahrgäste am Kai zurückgeblieben seien.",
    "fr": "La compagnie a annoncé lundi que plus de quatre mille passagers étaient restés à quai.",
    "es": "La naviera informó el lunes de que más de cuatro mil pasajeros se quedaron en tierra.",
    "it": "La compagnia ha comunicato lunedì che oltre quattromila passeggeri sono rimasti a terra.",
    "pt": "A companhia informou na segunda-feira que mais de quatro mil passageiros ficaram em terra.",
    "nl": "De rederij zei maandag dat ruim vierduizend reizigers op de kade waren achtergebleven.",
    "sv": "Rederiet uppgav på måndagen att fler än fyratusen passagerare lämnades kvar på kajen.",
    "pl": "Przewoźnik poinformował w poniedziałek, że na nabrzeżu zostało ponad cztery tysiące pasażerów.",
    "tr": "Şirket pazartesi günü dört binden fazla yolcunun iskelede kaldığını açıkladı.",
    "ru": "Компания сообщила в понедельник, что на причале остались более четырёх тысяч пассажиров.",
    "el": "Η εταιρεία ανακοίνωσε τη Δευτέρα ότι πάνω από τέσσερις χιλιάδες επιβάτες έμειναν στην προβλήτα.",
    "ar": "أعلنت الشركة يوم الاثنين أن أكثر من أربعة آلاف راكب بقوا على الرصيف.",
    "hi": "कंपनी ने सोमवार को कहा कि चार हज़ार से अधिक यात्री घाट पर छूट गए।",
    "zh": "该公司周一表示，有四千多名乘客滞留在码头。",
    "ja": "同社は月曜日、四千人以上の乗客が埠頭に取り残されたと発表した。",
    "ko": "회사는 월요일 사천 명이 넘는 승객이 부두에 남겨졌다고 밝혔다.",
}

ENGLISH = [
    "The line said on Monday that more than four thousand passengers were left on the quay.",
    "THE LINE SAID ON MONDAY THAT PASSENGERS WERE LEFT ON THE QUAY.",
    "HARBOUR VALE, March 3 - Shr 12 cts vs 30 cts. Net 1,404,000 vs 790,500. Revs 11.2 mln vs 10.9 mln.",
    "She said it would cost about $5.",
]


@pytest.mark.parametrize(("code", "text"), SENTENCES.items())
def test_languages_are_told_apart(code, text):
    assert language(text) == code


@pytest.mark.parametrize("text", ENGLISH)
def test_english_needs_no_model(text, monkeypatch):
    monkeypatch.setattr(module, "_model", lambda: pytest.fail("the model was asked"))
    assert language(text) == "en"


@pytest.mark.parametrize("text", ["", "   ", "42", "+++", "ferry 12", "https://example.org/"])
def test_too_little_to_tell(text):
    assert language(text) == "und"


def test_a_foreign_text_with_some_english_in_it():
    assert (
        language(SENTENCES["de"] + " „The show must go on“, sagte der Kapitän des Schiffes. " + SENTENCES["de"]) == "de"
    )


@given(st.text(max_size=200))
def test_any_text_has_a_code(text):
    assert 2 <= len(language(text)) <= 3
