"""Names: mentions of people, organisations and places in prose, told by word lists, shapes and the article as a whole."""

from transforms.facts.names.read_names import Mention, read_names

__all__ = ["Mention", "read_names"]
