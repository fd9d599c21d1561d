"""Which place of a sentence is where a figure holds."""

from __future__ import annotations

import pytest
from told_about import about


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("The flood killed 30 people in Ghana.", "30", "Ghana"),
        ("Kenya’s economy grew 5 percent.", "5 percent", "Kenya"),
        ("The minister said in Nairobi that the flood killed 30 people.", "30", None),
        ("The flood killed 30 people in Mombasa, Kenya.", "30", "Mombasa"),
        ("With the Ohio population at 12 million, it would take nine years.", "12 million", "Ohio"),
        ("Lund trails by 3 points, by 5 points in Ohio.", "3", None),
        ("The flood killed 30 people in Kenyan waters near Mombasa.", "30", "Mombasa"),
        ("It was the worst storm in Kenya history, and 30 people died.", "30", None),
        ("Some 30 people prayed outside the Ghana embassy.", "30", None),
        ("Kenya sent 30 soldiers abroad.", "30", None),
        ("Kenya has seen 900 cases.", "900", "Kenya"),
        ("A fifth of Kenya’s flights to Mali were late.", "A fifth", "Kenya"),
        ("A bomb went off in Kabul, killing 30 people.", "30", "Kabul"),
        ("In Ghana, the flood killed 30 people, officials said.", "30", "Ghana"),
        ("It tracks 30 men living in Ghana.", "30", "Ghana"),
        ("The firm has 12 clerks, with an office in Ghana.", "12", None),
        ("A judge in Ghana spoke after 30 people were hurt.", "30", None),
        ("He lives in Ghana, where 40 percent of farmers rent.", "40 percent", "Ghana"),
        ("They drafted a two-state plan in Ghana.", "two", None),
        ("Lund leads by 5 points in the Ohio race.", "5", "Ohio"),
        ("The mine lies 15 miles from a farm in Ohio.", "15", None),
        ("He won 30 votes fewer than in Ohio.", "30", None),
    ],
)
def test_place(text: str, surface: str, place: str | None) -> None:
    assert about(text)[surface].place == place
