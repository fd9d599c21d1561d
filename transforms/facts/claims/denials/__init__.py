"""Denials: numbers whose sentence says that the amount is not so."""
