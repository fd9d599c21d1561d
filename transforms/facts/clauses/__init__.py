"""Clauses: who does what to what, in the sentences that deserve it: subject, verb group, objects, adverbials."""
