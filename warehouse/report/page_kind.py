"""A kind of page: where its pages lie, what they are made from, and what their template is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
Rows = dict[str, list[Row]]


@dataclass(frozen=True)
class PageKind:
    """``queries``: SELECTs over the scope's tables, each with the column ``page_key``; a page gets the rows that bear its key.
    ``context``: a page's rows, by query, to the values that its template names. ``folder`` is "" for pages at the root, whose
    keys are file names."""

    folder: str
    template: str
    queries: Mapping[str, str]
    context: Callable[[Rows], Row] = field(repr=False)

    def path(self, key: object) -> str:
        """
        >>> PageKind("articles", "article.html", {}, dict).path(12)
        'articles/12.html'
        """
        return f"{self.folder}/{key}.html" if self.folder else f"{key}.html"

    @property
    def root(self) -> str:
        """What leads from a page to the site's root."""
        return "../" if self.folder else ""
