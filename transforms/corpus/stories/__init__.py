"""Stories: articles on the same event, by the words their openings share, in a window of days."""
