"""The word lists of the names: titles, heads of organisations, regions, nationalities, and the cues beside a name."""
