"""When a web page was first published, by what its head and its lines state: before any date of a later change."""

from __future__ import annotations

import html
import re

from transforms.text.written_date import read_date

_TAGS = re.compile(r"<(?:meta|time|span|abbr|div|p|i)\b[^<>]{0,2000}>", re.IGNORECASE)
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_ATTRIBUTE = re.compile(
    r"""\b(property|name|itemprop|class|content|datetime|title|pubdate)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_NAMES = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "publishdate", "publish_date", "publish-date", "published_time", "publication_date", "pubdate", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "dcterms.created", "dc.date.issued", "dcterms.date", "dc.date",
    "citation_publication_date", "originalpublicationdate", "displaydate", "article_date_original", "date",
)  # fmt: skip
"""What pages call the time of their first publication, the surest first."""
_VISIBLE = re.compile(
    r"\b(?:first|originally) (?:published|posted|appeared)\b\s*(?:on|at)?\s*[:：]?\s*((?:<[^<>]{0,300}>\s*)?[^<>\n|•]{6,60})",
    re.IGNORECASE,
)
_RANKS = {name: rank for rank, name in enumerate(_NAMES)}


def page_date(page: str) -> str | None:
    """The date of first publication as the page writes it; None where it states none.

    >>> page_date('<meta content="2019-05-22T08:00Z" property="article:published_time"><p>Updated 2021-01-05</p>')
    '2019-05-22T08:00Z'
    >>> page_date("<p>First published on Wed 22 May 2019 08.00 BST</p>")
    'Wed 22 May 2019 08.00 BST'
    """
    if (m := _LINKED_DATA.search(page)) and read_date(m[1]):
        return m[1]
    found: dict[int, str] = {}
    for tag in _TAGS.finditer(page):
        attributes = {name.lower(): html.unescape(a or b) for name, a, b in _ATTRIBUTE.findall(tag.group())}
        stated = attributes.get("content") or attributes.get("datetime")
        if stated is None or not read_date(stated):
            continue
        for key in ("property", "name", "itemprop"):
            rank = _RANKS.get(attributes.get(key, "").lower())
            if rank is not None:
                found.setdefault(rank, stated)
        if "pubdate" in attributes or tag.group()[:5].lower() == "<time" and "publish" in attributes.get("class", ""):
            found.setdefault(_RANKS["pubdate"], stated)
    if found:
        return found[min(found)].strip()
    m = _VISIBLE.search(page)
    words = re.sub(r"<[^<>]*>", "", m[1]).strip() if m else ""
    return html.unescape(words) if read_date(words) else None


def day_not_of_address(day: str | None, address: str | None) -> str | None:
    """``day``, ISO 8601, found by a library; None where it has only read it out of the address, whose figures
    ``transforms.text.published`` judges more strictly.

    >>> day_not_of_address("2019-05-03", "https://example.org/2019/05/3-killed"), day_not_of_address("2019-05-04", None)
    (None, '2019-05-04')
    """
    if not day or not address or len(day) < 10:
        return day
    year, month, rest = day[:4], int(day[5:7]), int(day[8:10])
    pattern = rf"(?<!\d){year}\D?0?{month}\D?0?{rest}(?!\d)"
    return None if re.search(pattern, address) else day
