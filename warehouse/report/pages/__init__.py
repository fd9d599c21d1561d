"""One file a kind of page: the queries it needs, and what its template is given."""
