"""The names that fields go by, in the exports of archives, wires, crawlers and feeds; docs/reference/fields.md shows this table."""

from __future__ import annotations

import re
from collections.abc import Container

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "article_id", "doc_id", "document_id", "news_id", "guid", "uuid", "uri", "accession_number"),
    "url": ("url", "link", "web_url", "article_url", "page_url", "canonical_url", "canonical_link", "canonical",
            "permalink", "article_link", "final_url", "original_url", "external_url", "short_url",
            "document_identifier", "source_url"),
    "outlet": ("outlet", "publisher", "publication", "publication_name", "site_name", "source_name", "source",
               "source_hostname", "site", "newspaper", "news_outlet", "outlet_name", "media_outlet", "og:site_name",
               "provider", "provider_name", "source_common_name", "infosource", "copyright_holder", "source_domain",
               "domain", "hostname"),
    "title": ("title", "headline", "article_title", "main_headline", "web_title", "news_title", "headlines",
              "dc:title", "og:title"),
    "byline": ("byline", "authors", "author", "author_name", "author_names", "writer", "creator", "dc:creator",
               "article_author", "reporter", "journalist", "bylines", "by"),
    "published": ("published_on", "published", "published_at", "publish_date", "published_date", "date_published",
                  "publication_date", "publishing_date", "pub_date", "first_published", "first_publication_date",
                  "date_publish", "web_publication_date", "article:published_time", "published_time", "publish_time",
                  "publication_time", "post_date", "posted_at", "date", "dc:date", "datetime", "date_time",
                  "display_date", "issued", "seen_date", "timestamp", "content_created", "first_created", "created",
                  "created_at", "published_parsed"),
    "text": ("text", "body", "content", "article", "article_text", "main_text", "full_text", "body_text",
             "article_body", "article_content", "content_text", "text_content", "cleaned_text", "clean_text",
             "plain_text", "body_plain", "body_html", "content_html", "content:encoded", "content_elements", "bodies",
             "story_text", "news_text", "paragraphs", "document_text", "raw_text", "article_html", "html"),
    "modified": ("modified", "modified_at", "modified_on", "date_modified", "modified_date", "modification_date",
                 "date_modify", "article:modified_time", "modified_time", "last_modified", "last_modified_at", "lastmod",
                 "updated", "updated_at", "updated_on", "date_updated", "updated_date", "last_updated", "last_update",
                 "update_date", "update_time", "updated_parsed", "content_updated", "dcterms:modified", "revision_date", "revised_at", "edited_at",
                 "version_created"),
}  # fmt: skip
"""Field -> the names it goes by; the first that has a value wins. Case, ``_``, ``-``, ``:`` and blanks do not matter."""

DATED_BY = frozenset({"updated", "updatedparsed", "versioncreated"})
"""Times of a version that are the only ones that feeds and wires may give: where nothing else is stated, the day is theirs."""

CONTAINERS = ("fields", "_source", "attributes", "thread", "article", "document", "doc", "item", "post", "node",
              "meta", "metadata", "opengraph")  # fmt: skip
"""Keys of nested objects in which fields are looked for that the record itself lacks: the fields of a Guardian answer, a
search engine's ``_source``, a forum's ``thread``, a crawler's ``meta``."""

SUMMARIES = ("short_description", "description", "summary", "abstract", "excerpt", "snippet", "teaser", "lead")
"""Names of what is shorter than the article: never taken for its text unasked, but named in the hint."""

_JOINTS = re.compile(r"[\s_\-:]+")
_COPY_MARK = re.compile(r"(?: \(\d{1,3}\)|\.\d{1,3})$")


def plain(name: str) -> str:
    """A name without what does not matter of it.

    >>> plain("Article-Body"), plain("content:encoded"), plain("date (2)"), plain("text.1")
    ('articlebody', 'contentencoded', 'date', 'text')
    """
    return _JOINTS.sub("", _COPY_MARK.sub("", name)).lower()


def without_twins(names: list[str]) -> list[str]:
    """Names of columns, each once: the second ``date`` becomes ``date (2)``, which is read as a date too.

    >>> without_twins(["id", "date", "date"])
    ['id', 'date', 'date (2)']
    """
    if len(set(names)) == len(names):
        return names
    found: dict[str, None] = {}
    for name in names:
        found[free_name(name, found)] = None
    return list(found)


def free_name(name: str, taken: Container[str]) -> str:
    """``name``, numbered where it is taken.

    >>> free_name("date", {"date", "date (2)"})
    'date (3)'
    """
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
