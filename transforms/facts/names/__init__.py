"""Names: mentions of people, organisations and places in prose, told by word lists, shapes and the article as a whole."""
