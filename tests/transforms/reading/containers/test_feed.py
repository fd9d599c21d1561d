from __future__ import annotations

import gzip

import pytest

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="a.css"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Lantern &amp; Post</title><link>https://lantern.example/</link>
<item><title>Ferry &lt;b&gt;stopped&lt;/b&gt;</title><link>https://lantern.example/ferry</link><guid isPermaLink="false">n-17</guid>
<dc:creator>Rosa Imhof</dc:creator><pubDate>Thu, 03 May 2018 10:00:00 GMT</pubDate><category>Harbour</category>
<description>Short.</description>
<content:encoded><![CDATA[<p>The line said 4,200 were left ashore.</p><p>“Twice,” she said.</p>]]></content:encoded></item>
<item><title>Tram</title><link>https://lantern.example/tram</link><description>&lt;p&gt;Three million rode it.&lt;/p&gt;</description></item>
<item><title>Nothing more</title><link>https://lantern.example/none</link></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Lantern</title>
<entry><id>tag:lantern.example,2018:1</id><title type="html">Ferry &amp;amp; tram</title>
<link rel="self" href="https://lantern.example/feed/1"/><link rel="alternate" href="https://lantern.example/1"/>
<published>2018-05-03T10:00:00Z</published><updated>2018-05-04T10:00:00Z</updated>
<author><name>Rosa Imhof</name></author><author><name>Odo Brandt</name></author>
<summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The line said <em>4,200</em> were left.</p><p>It rained.</p></div></content>
<source><title>Harbour Wire</title></source></entry></feed>"""


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed", "index.php?feed=rss2"])
def test_items_of_rss(read, name):
    ferry, tram, bare = read(name, RSS, in_folder=True)
    assert ferry[:7] == (
        "n-17", "https://lantern.example/ferry", "The Lantern & Post", "Ferry stopped", "Rosa Imhof",
        "Thu, 03 May 2018 10:00:00 GMT", "The line said 4,200 were left ashore.\n\n“Twice,” she said.",
    )  # fmt: skip
    assert tram.text_raw == "Three million rode it." and tram.notes == ("feed_summary",)
    assert bare.reject_code == "no_text"


def test_entries_of_atom(read):
    (entry,) = read("a.atom", ATOM)
    assert entry[:7] == (
        "tag:lantern.example,2018:1", "https://lantern.example/1", "Harbour Wire", "Ferry & tram", "Rosa Imhof, Odo Brandt",
        "2018-05-03T10:00:00Z", "The line said 4,200 were left.\n\nIt rained.",
    )  # fmt: skip


def test_gzipped_and_in_another_encoding(read):
    text = RSS.replace("UTF-8", "ISO-8859-1").replace("“Twice,”", "Zweimal für").replace("Rosa Imhof", "Rosa Müller")
    rows = read("feed.xml.gz", gzip.compress(text.encode("latin-1")))
    assert rows[0].byline == "Rosa Müller" and "für" in rows[0].text_raw


def test_a_feed_with_broken_markup_gives_what_it_can(read):
    rows = read("feed.xml", RSS.replace("<category>Harbour</category>", "<category>A & B"))
    assert rows and rows[0].title == "Ferry stopped"


def test_rdf(read):
    rdf = (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        '<channel rdf:about="x"><title>Lantern</title></channel><item rdf:about="https://lantern.example/1"><title>Ferry</title>'
        "<link>https://lantern.example/1</link><description>It stopped.</description></item></rdf:RDF>"
    )
    (row,) = read("a.rdf", rdf, in_folder=True)
    assert (row.title, row.text_raw, row.outlet) == ("Ferry", "It stopped.", "Lantern")


def test_a_feed_is_never_taken_for_an_address(read):
    rows = read("a.rss", "http://127.0.0.1:9/feed.xml")
    assert [row.reject_code for row in rows] == ["broken_xml"]


def test_entities_that_grow(read):
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)
    )
    rows = read(
        "a.xml",
        bomb
        + "]><rss version='2.0'><channel><item><title>x</title><description>&j;</description></item></channel></rss>",
    )
    assert all(len(row.text_raw or "") < 100_000 for row in rows)
