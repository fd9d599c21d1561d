"""Regions that stand behind a town's name in news, in any place of an article: states, provinces, parts of Britain."""

from __future__ import annotations

from transforms.lexicon.word_lists import words

REGIONS = words("regions")
"""In small letters, without stops; what only one place takes for a region is added there."""
