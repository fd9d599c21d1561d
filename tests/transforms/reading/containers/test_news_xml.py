from __future__ import annotations

import pytest

from .conftest import STORY

PARAGRAPHS = "".join(f"<p>{line}</p>" for line in STORY)
NITF = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf><head><title>lantern</title><docdata><doc-id id-string="lan-17"/><date.issue norm="20180503T100000Z"/></docdata>
<pubdata date.publication="20180503T000000" name="The Evening Lantern" ex-ref="https://lantern.example/17"/></head>
<body><body.head><hedline><hl1>Ferry stopped &mdash; again</hl1></hedline><byline class="print_byline">By Rosa Imhof</byline>
<dateline><location>HARBOUR VALE</location></dateline></body.head><body.content><block class="lead_paragraph"><p>Lead, told twice.</p></block>
<block class="full_text">{PARAGRAPHS}</block></body.content></body></nitf>"""
G2 = f"""<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="tag:wire.example,2018:1" xml:lang="en"><itemMeta><versionCreated>2018-05-04T10:00:00Z</versionCreated><provider><name>Harbour Wire</name></provider></itemMeta>
<contentMeta><contentCreated>2018-05-03T10:00:00Z</contentCreated><by>Rosa Imhof</by><headline>Ferry stopped</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{PARAGRAPHS}</body></html></inlineXML></contentSet></newsItem>
<newsItem guid="tag:wire.example,2018:2"><contentMeta><headline>Trams</headline></contentMeta><contentSet><inlineXML><p>It rained.</p></inlineXML></contentSet></newsItem>
</itemSet></newsMessage>"""
NEWSML1 = f"""<NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>n-3</NewsItemId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20180503T100000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Ferry stopped</HeadLine>
<ByLine>Rosa Imhof</ByLine></NewsLines><ContentItem><DataContent>{PARAGRAPHS}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
REUTERS = f"""<?xml version="1.0" encoding="iso-8859-1" ?><newsitem itemid="2286" date="2018-05-03" xml:lang="en"><title>VALE: Ferry stopped.</title>
<headline>Ferry stopped.</headline><byline>Rosa Imhof</byline><dateline>HARBOUR VALE 2018-05-03</dateline><text>{PARAGRAPHS}</text></newsitem>"""
SGML = "".join(
    f'<DOC id="LAN_ENG_20180503.000{n}" type="story" >\n<HEADLINE>\nFerry stopped {n}\n</HEADLINE>\n<DATELINE>\nVALE\n</DATELINE>\n<TEXT>\n<P>\n{STORY[0]}\n</P>\n'
    f"<P>\nR&D cost {n}.\n</P>\n</TEXT>\n</DOC>\n"
    for n in (1, 2)
)


def test_nitf(read):
    (row,) = read("a.xml", NITF, in_folder=True)
    assert row[:6] == (
        "lan-17",
        "https://lantern.example/17",
        "The Evening Lantern",
        "Ferry stopped — again",
        "Rosa Imhof",
        "20180503T000000",
    )
    assert row.text_raw == "\n\n".join(STORY) and "HARBOUR VALE" in row.extra


@pytest.mark.parametrize("name", ["a.xml", "a", "a.newsml"])
def test_newsml_g2(read, name):
    ferry, trams = read(name, G2, in_folder=True)
    assert ferry[:6] == (
        "tag:wire.example,2018:1",
        None,
        "Harbour Wire",
        "Ferry stopped",
        "Rosa Imhof",
        "2018-05-03T10:00:00Z",
    )
    assert ferry.text_raw == "\n\n".join(STORY) and (trams.title, trams.text_raw) == ("Trams", "It rained.")


@pytest.mark.parametrize("data", [NEWSML1, REUTERS, REUTERS.replace("iso-8859-1", "utf-8")])
def test_items_of_other_kinds(read, data):
    (row,) = read("a.xml", data)
    assert (
        row.title in ("Ferry stopped", "Ferry stopped.")
        and row.byline == "Rosa Imhof"
        and row.text_raw == "\n\n".join(STORY)
    )
    assert row.published_raw.startswith("2018") and row.article_id in ("n-3", "2286")


def test_many_documents_in_one_file_without_a_root(read):
    one, two = read("lan_eng", SGML)
    assert (
        one.article_id == "LAN_ENG_20180503.0001"
        and one.title == "Ferry stopped 1"
        and one.text_raw == f"{STORY[0]}\n\nR&D cost 1."
    )
    assert two.title == "Ferry stopped 2"


@pytest.mark.parametrize("data", ["<?xml version='1.0'?><nitf>", "<nitf></nitf>", "<NewsML><NewsItem/>", NITF[:700]])
def test_documents_out_of_shape(read, data):
    assert len(read("a.xml", data)) == 1


def test_no_file_is_read_by_an_entity(read, tmp_path):
    (tmp_path / "secret").write_text("top secret")
    data = f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]><nitf><body><body.content><p>Rain &x; fell.</p></body.content></body></nitf>'
    assert "secret" not in " ".join(str(row) for row in read("a.xml", data)).replace(str(tmp_path), "")


def test_other_xml_is_named(read):
    (row,) = read("sitemap.xml", "<?xml version='1.0'?><urlset><url/></urlset>")
    assert row.reject_code == "unknown_format" and "<urlset>" in row.reject_message
