"""Stories: articles on the same event, by the words their openings share, in a window of days."""

from transforms.corpus.stories.story_terms import read_terms
from transforms.corpus.stories.tell_stories import tell_stories

__all__ = ["read_terms", "tell_stories"]
