"""URLs as records give them: whose they are, and whether one identifies an article; any string is accepted."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)


def is_address(words: str) -> bool:
    """Whether ``words`` are a web address and nothing else."""
    return _ADDRESS.match(words) is not None


def host_of(address: str | None) -> str | None:
    """The host that an address names, in small letters and without ``www.``; None where it names none.

    >>> host_of("https://www.Example.org/a"), host_of("http://[x"), host_of("a/b.txt")
    ('example.org', None, None)
    """
    if not address or "://" not in address:
        return None
    try:
        host = urlsplit(address.strip()).hostname
    except ValueError:  # brackets that are not closed, characters that no host may have
        return None
    return (host or "").removeprefix("www.") or None


def is_front_page(address: str) -> bool:
    """Whether an address names a site and none of its pages.

    >>> is_front_page("https://example.org/"), is_front_page("https://example.org/a")
    (True, False)
    """
    rest = address.split("://", 1)[-1].partition("/")[2]
    return not rest and "?" not in address
