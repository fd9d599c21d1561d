"""What needs more than one article: repeated lines, copies, stories, quote lineage, entities."""
