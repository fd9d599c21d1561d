"""Calendar dates in news text."""
