"""Words that make a capitalised phrase an organisation, and organisations whose names say nothing by themselves."""

from __future__ import annotations

from transforms.lexicon.word_lists import table, words

SUFFIXES = words("legal_forms")
FIRM_HEADS = SUFFIXES | words("firm_heads")
HEADS = words("organisation_heads")
OF_HEADS = words("organisation_of_heads")
OF_PLACES = words("place_of_heads")
KNOWN = words("known_organisations")
ALIASES = table("organisation_aliases")
UNSPELLED = words("unspelled_organisations")
