"""Marks that cross in every way still give whole HTML, and the text as it was."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from warehouse.report.marked_text import Mark, attribute, marked


class Reader(HTMLParser):
    """The text of a piece of HTML, and for each character the ids and classes of the elements that it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.text = ""
        self.classes: list[set[str]] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        told = dict(attrs)
        self.open.append((tag, told["class"]))
        self.ids += [told["id"]] if "id" in told else []

    def handle_endtag(self, tag) -> None:
        assert self.open.pop()[0] == tag, "elements nest"

    def handle_data(self, data) -> None:
        self.text += data
        self.classes += [{c for _, c in self.open}] * len(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 3)), max_size=8)


@given(st.text(alphabet="ab<>&\"' é😀", min_size=1, max_size=30), SPANS, st.integers(0, 29), st.integers(1, 30))
def test_whatever_crosses_the_text_is_whole_and_each_mark_covers_its_span(text, spans, start, length) -> None:
    end = min(start + length, len(text))
    start = min(start, end)
    marks = [
        Mark(min(a, b), max(a, b), depth, f' class="m{i}"', once=f' id="i{i}"') for i, (a, b, depth) in enumerate(spans)
    ]
    found = read(marked(text, start, end, marks))
    assert found.text == text[start:end]
    for place, classes in enumerate(found.classes, start):
        assert classes == {f"m{i}" for i, m in enumerate(marks) if m.start <= place < m.end}
    assert len(found.ids) == len(set(found.ids)), "an id stands once"


def test_a_mark_cut_by_another_keeps_its_id_on_its_first_piece() -> None:
    html = marked(
        "abcdef", 0, 6, [Mark(0, 4, 1, ' class="x"', once=' id="x"'), Mark(2, 6, 0, ' class="y"', once=' id="y"')]
    )
    assert html.count('id="x"') == 1 and html.index('id="x"') < html.index('id="y"')


def test_a_value_cannot_leave_its_attribute() -> None:
    assert attribute("data-n", '"><script>') == ' data-n="&quot;&gt;&lt;script&gt;"'
