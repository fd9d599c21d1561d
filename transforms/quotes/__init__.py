"""Quotations: what stands between marks in the prose, and who says it."""

from transforms.quotes.quote import Quote
from transforms.quotes.reader import read_quotes

__all__ = ["Quote", "read_quotes"]
