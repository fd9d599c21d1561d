"""Stories: articles on the same event, by the words their openings share, in a window of days."""

from transforms.stories.tell import tell_stories
from transforms.stories.terms import read_terms

__all__ = ["read_terms", "tell_stories"]
