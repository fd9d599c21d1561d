"""Calendar dates in news text."""

from transforms.facts.dates.date_mention import DateMention
from transforms.facts.dates.read_dates import read_dates

__all__ = ["DateMention", "read_dates"]
