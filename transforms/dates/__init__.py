"""Calendar dates in news text."""

from transforms.dates.dates import read_dates
from transforms.dates.mention import DateMention

__all__ = ["DateMention", "read_dates"]
