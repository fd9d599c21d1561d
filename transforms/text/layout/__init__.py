"""What each span of an article is, and what its dateline, byline and credits say."""
