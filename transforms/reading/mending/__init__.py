"""Mending: damage done by exports and conversions to a record's text, title and byline, undone where it is certain."""

from transforms.reading.mending.mend import MENDINGS, mend

__all__ = ["MENDINGS", "mend"]
