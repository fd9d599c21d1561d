"""Copies: verified on the words they share; groups and originals."""
