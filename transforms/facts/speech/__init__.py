"""Reporting speech: the verbs that report, the clauses they stand in, and whom a clause names as its source."""
