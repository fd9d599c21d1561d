from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading.encoding import find_encoding

SENTENCES = [
    ("cp1252", "La compagnie a annoncé que près de 4 200 passagers étaient restés à quai, d’après Inès."),
    ("cp1252", "“We’re late,” she said — the café was closed."),
    ("cp1252", "Die Reederei erklärte, daß über 4.200 Fahrgäste zurückblieben. Für Häfen ändert sich nichts."),
    ("cp1252", "La naviera añadió que más de cuatro mil pasajeros españoles esperaron, según el capitán."),
    ("cp1250", "Przewoźnik poinformował w poniedziałek, że na nabrzeżu zostało ponad cztery tysiące pasażerów."),
    (
        "iso8859_2",
        "Przewoźnik ogłosił w poniedziałek, że na nabrzeżu zostało ponad cztery tysiące pasażerów, śledztwo trwa.",
    ),
    ("cp1250", "Přepravce v pondělí oznámil, že na nábřeží zůstalo více než čtyři tisíce cestujících."),
    (
        "cp1254",
        "Şirket pazartesi günü dört binden fazla yolcunun iskelede kaldığını açıkladı. İstanbul’da yağış sürüyor.",
    ),
    ("cp1251", "Компания сообщила в понедельник, что на причале остались более четырёх тысяч пассажиров."),
    ("koi8_r", "Компания сообщила в понедельник, что на причале остались более четырёх тысяч пассажиров."),
    ("cp1253", "Η εταιρεία ανακοίνωσε τη Δευτέρα ότι πάνω από τέσσερις χιλιάδες επιβάτες έμειναν στην προβλήτα."),
    ("cp932", "同社は月曜日、四千人以上の乗客が埠頭に取り残されたと発表した。関係者は説明を求めている。"),
    ("gb18030", "该公司周一表示，有四千多名乘客滞留在码头。监管机构要求公司作出解释。"),
    ("big5", "該公司週一表示，有四千多名乘客滯留在碼頭。監管機構要求公司作出解釋。"),
    ("cp949", "회사는 월요일 사천 명이 넘는 승객이 부두에 남겨졌다고 밝혔다."),
]


@pytest.mark.parametrize(("codec", "text"), SENTENCES)
def test_text_survives_its_encoding(codec, text):
    data = text.encode(codec)
    found = find_encoding(data)
    assert found is not None and found.is_noted
    assert data.decode(found.name) == text


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-8"])
@pytest.mark.parametrize("text", ["Rain.", "Дождь, 12 мая. Ветер стих.", "“Rain” — 12 May"])
def test_unicode_with_and_without_marks(codec, text):
    found = find_encoding(text.encode(codec))
    assert found is not None
    assert text.encode(codec).decode(found.name) == text
    assert found.is_noted == ("8" not in codec)


def test_a_sample_that_ends_within_a_character():
    data = ("é" * 100).encode()[:-1]
    assert find_encoding(data, is_whole=False) == ("utf-8", False)


def test_a_declaration_is_believed_where_it_fits():
    data = "Дождь и ветер".encode("cp1251")
    assert find_encoding(data, declared="windows-1251") == ("windows-1251", True)
    assert find_encoding("Où ?".encode(), declared="iso-8859-1") == ("utf-8", False)
    assert find_encoding(data, declared="no-such-codec") is not None


def test_a_few_bad_bytes_leave_it_utf8():
    assert find_encoding("très élégant, près".encode() + b" \xe9t\xe9") == ("utf-8", False)


@pytest.mark.parametrize("size", [64, 2_000, 60_000])
def test_noise_is_not_text(size):
    assert find_encoding(random.Random(size).randbytes(size)) is None
    assert find_encoding(bytes(size)) is None


def test_nul_characters_alone_do_not_make_it_binary():
    assert find_encoding(b"Rain \x00and wind were expected on the coast.") == ("utf-8", False)


@given(st.binary(max_size=400))
def test_any_bytes_have_an_answer(data):
    found = find_encoding(data)
    assert found is None or isinstance(data.decode(found.name, "replace"), str)
