"""What each span of an article is, and what its dateline, byline and credits say."""

from transforms.layout.bridge import read_prose
from transforms.layout.dateline import Dateline
from transforms.layout.layout import Layout, read_layout

__all__ = ["Dateline", "Layout", "read_layout", "read_prose"]
