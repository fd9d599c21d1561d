"""What each span of an article is, and what its dateline, byline and credits say."""

from transforms.text.layout.dateline import Dateline
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import Layout, read_layout

__all__ = ["Dateline", "Layout", "read_layout", "read_prose"]
