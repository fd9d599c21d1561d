"""Numeric claims: every number the prose states, with what bounds it, what it counts, and who says so."""

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.read_claims import NumberLeftOut, Numbers, read_claims, read_numbers

__all__ = ["Claim", "NumberLeftOut", "Numbers", "read_claims", "read_numbers"]
