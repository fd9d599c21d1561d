"""Regions that follow a town's name in news, anywhere in an article: states, provinces, parts of Britain."""

from __future__ import annotations

from transforms.lexicon.word_lists import words

REGIONS = words("regions")
"""In small letters, without stops; what only one place takes for a region is added there."""
