"""The readers as machine code: how mypyc builds them, and whether this installation may use them."""
