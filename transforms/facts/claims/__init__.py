"""Numeric claims: every number the prose states, with what bounds it, what it counts, and who says so."""

from transforms.facts.claims.claim import CHANGES, MEASURES, POLARITIES, QUALIFIERS, Claim
from transforms.facts.claims.read_claims import read_claims

__all__ = ["CHANGES", "MEASURES", "POLARITIES", "QUALIFIERS", "Claim", "read_claims"]
