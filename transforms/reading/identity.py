"""Which article a record is: its id, and the source that the id belongs to."""

from __future__ import annotations

import hashlib
import os
import re
from urllib.parse import urlsplit

from transforms.reading.addresses import host_of, is_address, is_front_page
from transforms.reading.formats import EXTENSIONS, extension_of
from transforms.reading.sources import STDIN
from transforms.text.canonical import canonical
from transforms.text.written_date import read_date

SHORT = 12  # characters of a hash that stands in an id
_WHOLE_FLOAT = re.compile(r"(\d+)\.0")
# What names of files carry to say which delivery it is, not whose: days, times, numbers of parts.
_SERIAL = re.compile(
    r"\d+(?:T\d+Z?)?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)


def canonical_address(url: str) -> str:
    """One form for the ways in which an address is written: no scheme, ``www.``, default port, fragment, last slash or
    tracking parameters; other parameters sorted. What cannot be taken apart comes back as it is.

    >>> canonical_address("HTTP://www.Example.org:80/a/?utm_source=x&id=3#top")
    'example.org/a?id=3'
    >>> canonical_address("http://[x")
    'http://[x'
    """
    # only here: it brings along all that speaks HTTP, and many articles have no address
    from courlan import normalize_url

    try:
        parts = urlsplit(normalize_url(url.strip()))
    except ValueError:
        return url.strip()
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":443").removesuffix(":80")
    return host + parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")


def clean_id(given: str | None) -> str | None:
    """An id as all files write it: a whole number that a column with gaps made a float is that number.

    >>> clean_id(" 17 "), clean_id("17.0"), clean_id("v17.0"), clean_id(" ")
    ('17', '17', 'v17.0', None)
    """
    given = (given or "").strip()
    whole = _WHOLE_FLOAT.fullmatch(given)
    return whole[1] if whole else given or None


def names_an_article(url: str | None) -> bool:
    """Whether ``url`` can tell articles apart: the front page of a site cannot.

    >>> names_an_article("https://example.org/a"), names_an_article("https://example.org/"), names_an_article(None)
    (True, False, False)
    """
    return bool(url and url.strip()) and not (is_address(url or "") and is_front_page(url or ""))


def source_key(article_id: str, outlet: str | None, url: str | None, uri: str, relative: str, is_row: bool) -> str:
    """The source within which ``article_id`` is unique: the domain of an id that is an address; else the outlet, in lower
    case, else the domain of ``url``, else the name of the file (``is_row``: of a record in a file) or of the folder that
    it was found under, without what changes from one delivery to the next.

    >>> source_key("7", "The  Gazette", None, "x/day1.jsonl", "day1.jsonl", True)
    'the gazette'
    >>> source_key("7", None, None, "x/gazette-2026-03-01.csv.gz", "gazette-2026-03-01.csv.gz", True)
    'gazette'
    >>> source_key("001.txt", None, None, "/data/bbc/sport/001.txt", "001.txt", False)
    'sport'
    """
    if is_address(article_id):
        return host_of(article_id) or canonical_address(article_id)
    stated = " ".join((outlet or "").casefold().split())
    if stated:
        return (host_of(stated) or stated).removeprefix("www.")
    return host_of(url) or own_name(uri, relative, is_row)


def is_stated(article_id: str, outlet: str | None, url: str | None) -> bool:
    """Whether the record itself says whose article it is; else the name of a file is all there is."""
    return is_address(article_id) or bool((outlet or "").strip()) or host_of(url) is not None


def own_name(uri: str, relative: str, is_row: bool) -> str:
    """The name of the file, or of the folder under which it was found; never a path.

    >>> own_name("in/day2.jsonl", "day2.jsonl", True), own_name("in/2026-05-01.jsonl", "2026-05-01.jsonl", True)
    ('day', 'in')
    """
    if uri == STDIN:
        return "stdin"
    folder = uri.removesuffix(relative).rstrip("/")
    if "://" not in folder:
        folder = os.path.abspath(folder or ".")
    names = [relative.rpartition("!")[2].rpartition("/")[2]] if is_row else []
    for name in [*names, folder.rpartition("/")[2]]:
        if found := _without_serial(name):
            return found
    return folder.rpartition("/")[2] or relative


def _without_serial(name: str) -> str:
    while extension_of(name) in EXTENSIONS:
        name = name[: -len(extension_of(name))]
    parts = re.split(r"[\W_]+", _SERIAL.sub(" ", name.casefold().replace("_", " ")))
    return " ".join(part for part in parts if part)


def content_hash(title: str | None, byline: str | None, published: str | None, text: str | None) -> str:
    """SHA-256, in hex, of what makes a version of an article: its words, its title, who wrote it and its day. The same for
    records that differ in line ends, Unicode form, trailing blanks or the spelling of the date, and on every machine.

    >>> content_hash("Café", None, "2026-05-01", "One.\\r\\n\\r\\nTwo. ") == content_hash(
    ...     "Cafe\\u0301", "", "1 May 2026", "One.\\n\\nTwo.")
    True
    """
    day = (published and read_date(published)) or _plain(published)
    return hash_of(_plain(title), _plain(byline), day, _lines(text))


def hash_of(*fields: str | None) -> str:
    """SHA-256, in hex, of the fields with their lengths.

    >>> hash_of("a", None) != hash_of(None, "a")
    True
    """
    lengths = ",".join("-" if field is None else str(len(field)) for field in fields)
    return hashlib.sha256((lengths + "\x00" + "".join(filter(None, fields))).encode()).hexdigest()


def _plain(value: str | None) -> str:
    return " ".join(canonical(value).text.split()) if value else ""


def _lines(text: str | None) -> str:
    return "\n".join(map(str.rstrip, canonical(text).text.split("\n"))).strip() if text else ""
