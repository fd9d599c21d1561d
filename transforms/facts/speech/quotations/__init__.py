"""Quotations: what stands between marks in the prose, and who says it."""

from transforms.facts.speech.quotations.quote import Quote
from transforms.facts.speech.quotations.read_quotes import read_quotes

__all__ = ["Quote", "read_quotes"]
