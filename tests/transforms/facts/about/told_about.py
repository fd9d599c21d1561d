"""What the numbers of a text are about, by the number as written."""

from __future__ import annotations

from datetime import date

from transforms.facts.about.about import About
from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.dates.read_dates import read_dates
from transforms.facts.names.read_names import read_names
from transforms.text.prose import Prose, Zone

DAY = date(2021, 6, 16)  # a Wednesday


def about(text: str) -> dict[str, About]:
    """By the number as written, what each is about, in an article of :data:`DAY`."""
    prose = Prose(text, [Zone("body", 0, len(text))])
    claims = read_claims(prose)
    told = read_about(prose, claims, read_names(prose), read_dates(prose, DAY))
    return {c.surface: a for c, a in zip(claims, told, strict=True)}
