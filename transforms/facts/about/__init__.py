"""About: what a number is about: its subject and event, when and where it holds, and whether it is so."""
