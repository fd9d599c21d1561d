"""What a date in the text is."""

from __future__ import annotations

from typing import NamedTuple


class DateMention(NamedTuple):
    """A calendar date as written, ``surface`` = ``text[start:end]``.

    ``resolved``: ISO 8601, truncated on the right to its ``granularity`` (``2019-05``, ``2019``, ``201`` for the
    2010s, ``19`` for the 20th century, ``2018-W07``, ``2018-Q1``, ``2018-H1``, ``2018-SU``), on the left where no year
    is known (``--04-11``, ``--03``); None where nothing fixes it. ``granularity``: day, week, weekend, month, quarter,
    half, season, year, decade or century. ``basis``: ``stated`` (the words say it all), ``anchor`` (with the article's
    date), ``context`` (with a year in the same sentence), ``open`` (not, or not wholly, resolved).
    """

    start: int
    end: int
    surface: str
    resolved: str | None
    granularity: str
    basis: str


class Reading(NamedTuple):
    """A date that was read at a place, without its surface."""

    start: int
    end: int
    resolved: str | None
    granularity: str
    basis: str
