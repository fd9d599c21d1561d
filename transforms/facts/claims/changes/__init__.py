"""Change against level: whether a number is the size of a rise, a fall or a difference."""
