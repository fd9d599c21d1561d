"""Mending: what exports and conversions did to a record's text, title and byline, undone where it is plain."""

from transforms.reading.mending.mend import MENDINGS, mend

__all__ = ["MENDINGS", "mend"]
