"""Numeric claims: every number the prose states, with what bounds it, what it counts, and who says so."""

from transforms.claims.reader import read_claims
from transforms.claims.record import CHANGES, MEASURES, POLARITIES, QUALIFIERS, Claim

__all__ = ["CHANGES", "MEASURES", "POLARITIES", "QUALIFIERS", "Claim", "read_claims"]
