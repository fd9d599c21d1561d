"""Numeric claims: every number the prose states, with what bounds it, what it counts, and who says so."""
