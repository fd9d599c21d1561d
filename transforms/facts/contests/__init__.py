"""Contests: figures that an article puts against each other, and figures that it turns down."""
