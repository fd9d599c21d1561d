"""Formats that need their own reader: web archives, feeds, mail, office files, e-books, PDF, news XML."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transforms.reading.containers.epub import read_epub
from transforms.reading.containers.feed import read_feed
from transforms.reading.containers.mail import read_mail, read_mailbox
from transforms.reading.containers.news_xml import read_news_xml
from transforms.reading.containers.pdf import read_pdf
from transforms.reading.containers.rich_text import read_rich_text
from transforms.reading.containers.story import read_story
from transforms.reading.containers.web_archive import read_web_archive
from transforms.reading.containers.word import read_word
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, Rejection

CONTAINERS: dict[str, Callable[[Opened, Limits], Iterator[Found | Rejection]]] = {
    "epub": read_epub,
    "feed": read_feed,
    "mail": read_mail,
    "mailbox": read_mailbox,
    "news xml": read_news_xml,
    "pdf": read_pdf,
    "rich text": read_rich_text,
    "story": read_story,
    "warc": read_web_archive,
    "word": read_word,
}
"""Format -> its reader. Each imports its library when it is first used; one that is missing is an ImportError, which
ends the run: the file is not at fault."""
