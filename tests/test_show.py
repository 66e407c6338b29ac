"""The page of a bulletin: nothing of the text or a label becomes markup, and nothing comes from outside."""

import re
from html.parser import HTMLParser

import pytest
from bulletins import EXAMPLES
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_schema import (
    Award,
    Breakdown,
    Bulletin,
    Comparison,
    Inspection,
    Quantity,
    Record,
    Records,
    Span,
    StandardsWork,
    read,
)
from bulletin_schema.show import show
from bulletin_schema.show.charts import charts
from bulletin_schema.show.escape import escape
from bulletin_schema.show.highlight import Stretch, highlighted

HOSTILE = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "&",
            '"',
            "'",
            "$",
            "`",
            "</script>",
            "<!--",
            "]]>",
            "</mark>",
            "\r\n",
            "\x00",
            "&lt;",
            "质量奖",
            "{}",
            "%s",
            "\\(x\\)",
        ]
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=30,
).map("".join)


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and the text of the bulletin in it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.depth = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("meta", "link", "input"):
            return
        self.open.append(tag)
        if dict(attrs).get("class") == "source" and not self.depth:
            self.depth = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if len(self.open) < self.depth:
            self.depth = 0

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text += data


def page_of(source: str, records: list[Record]) -> str:
    return show(Bulletin(source=source, records=tuple(records)))


@st.composite
def bulletins(draw) -> tuple[str, list[Record]]:
    source = draw(HOSTILE)
    records = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(source)))
        end = draw(st.integers(start, len(source)))
        place = {"span": Span(start=start, end=end), "text": source[start:end], "rule": draw(HOSTILE)}
        label = draw(HOSTILE) or "奖"
        make = draw(st.sampled_from([award, check]))
        records.append(make(label, place))
    return source, records


def award(label: str, place: dict) -> Record:
    return Award(name=label, recipients=(label, label), grade=label, **place)


def check(label: str, place: dict) -> Record:
    against = Comparison(metric="pass_rate", baseline=label, delta=Quantity(value=1, unit="百分点"))
    parts = (Breakdown(subject=label, pass_rate=97.5),)
    return Inspection(subject=label, pass_rate=99, comparisons=(against,), breakdown=parts, findings=(label,), **place)


@settings(max_examples=150)
@given(bulletins())
def test_text_and_labels_stay_text(drawn) -> None:
    source, records = drawn
    html = page_of(source, records)
    page = Page(html)
    assert page.text == source.replace("\x00", "\ufffd")
    plain = Page(page_of("", []))
    scripts = [attrs for tag, attrs in page.elements if tag == "script"]
    assert scripts == [{}]
    assert page.open == []
    known = {tag for tag, _ in plain.elements} | {
        "label",
        "input",
        "mark",
        "figure",
        "figcaption",
        "h3",
        "tr",
        "td",
        "ul",
        "li",
    }
    known |= {"svg", "line", "text", "circle", "details", "summary", "i", "dl", "dt", "dd", "code", "a", "b", "small"}
    assert {tag for tag, _ in page.elements} <= known
    shown = html.replace(re.search(r"<script>.*?</script>", html, re.DOTALL).group(), "")
    assert "$" not in shown


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_nothing_comes_from_outside(path) -> None:
    page = Page(show(read(path.read_text("utf-8"))))
    for _, attrs in page.elements:
        assert not {"src", "style", "srcset", "onclick", "onload", "formaction"} & attrs.keys()
        assert (attrs.get("href") or "#").startswith(("#", "data:,"))
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = {attrs["href"][1:] for tag, attrs in page.elements if tag == "a"}
    assert links
    assert links <= set(ids)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_record_is_marked_and_listed(path) -> None:
    bulletin = read(path.read_text("utf-8"))
    page = Page(show(bulletin))
    numbers = {str(number) for number in range(len(bulletin.records))}
    assert {attrs["id"][1:] for tag, attrs in page.elements if tag == "tr" and "id" in attrs} == numbers
    assert {attrs["id"][1:] for _, attrs in page.elements if re.match(r"m\d", attrs.get("id") or "")} == numbers
    assert page.text == bulletin.source


def marks(text: str, *spans: tuple[int, int]) -> str:
    html = highlighted(text, [Stretch(a, b, f"k{n}", n) for n, (a, b) in enumerate(spans)])
    html = re.sub(r'<mark class="k(\d)" data-r="\d"(?: id="m\d")?>', r"[\1 ", html)
    return html.replace("</mark>", "]")


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abcdef"),
        ([(1, 3)], "a[0 bc]def"),
        ([(0, 6), (2, 4)], "[0 ab[1 cd]ef]"),
        ([(0, 3), (2, 5)], "[0 ab[1 c]][1 de]f"),
        ([(1, 4), (1, 4)], "a[0 [1 bcd]]ef"),
        ([(0, 4), (1, 3), (2, 6)], "[0 a[1 b[2 c]][2 d]][2 ef]"),
        ([(2, 2)], "abcdef"),
        ([(0, 2), (2, 4)], "[0 ab][1 cd]ef"),
    ],
)
def test_stretches_nest_and_cross(spans, expected) -> None:
    assert marks("abcdef", *spans) == expected


def test_a_crossing_stretch_has_one_anchor() -> None:
    assert highlighted("abcdef", [Stretch(0, 3, "k0", 0), Stretch(2, 5, "k1", 1)]).count('id="m1"') == 1


def test_escape_leaves_nothing_to_a_parser() -> None:
    assert escape("</script>$`\r\ud800") == "&lt;/script&gt;&#36;&#96;&#13;\ufffd"


def test_a_rate_that_is_not_stated_follows_from_the_numbers_where_it_does() -> None:
    text = "抽查木梳80批次，不合格2批次，不合格率2.5%，比上年下降1.5个百分点。"
    [rates] = charts(read(text).records)
    assert 'aria-label="Pass rates: 木梳 97.5% (against 上年 96%)"' in rates
    batches, firms = (Quantity(value=40, unit=unit) for unit in ("批次", "家"))
    bad = Quantity(value=1, unit="批次")
    assert "97.5%" in charts([Inspection(subject="木梳", inspected=batches, failed=bad)])[0]
    assert charts([Inspection(subject="超市", inspected=firms, failed=bad)]) == []
    [rates] = charts([Inspection(breakdown=(Breakdown(subject="角梳", inspected=30, failed=4),))])
    assert "角梳 86.7%" in rates


def test_charts_show_rates_with_baselines_and_counts_by_level() -> None:
    text = "抽查"
    records = [
        check("工业产品", {}),
        Award(name="市长质量奖", level="prefecture", status="won"),
        StandardsWork(level="national", stage="drafting", count=Quantity(value=14, unit="项")),
    ]
    rates, awards, work = charts(records)
    assert 'aria-label="Pass rates: 工业产品 99% (against 工业产品 98%); 工业产品 97.5%"' in rates
    assert "prefecture won 1" in awards
    assert "national drafting 14" in work
    assert charts(read(text).records) == []


def test_a_notebook_shows_the_bulletin_in_a_frame() -> None:
    bulletin = read("全市有5家企业获评江苏精品。价值$5$元。")
    html = bulletin._repr_html_()
    [(tag, attrs)] = Page(html).elements
    assert tag == "iframe"
    assert attrs["srcdoc"] == show(bulletin)
    assert attrs["sandbox"] == "allow-scripts"
    assert "$" not in html


@given(text=HOSTILE)
@settings(max_examples=50)
def test_tables_of_a_notebook_hold_no_markup_of_the_text(text: str) -> None:
    award = Award(name=text or "奖", recipients=(text,), rule=text, text=text, span=Span(start=0, end=len(text)))
    other = StandardsWork(actor=text or None)
    for table in (award._repr_html_(), Records([award, award])._repr_html_(), Records([award, other])._repr_html_()):
        assert {tag for tag, _ in Page(table).elements} <= {"table", "thead", "tbody", "tr", "th", "td"}
        assert "$" not in table


def test_records_show_as_tables_in_a_notebook() -> None:
    bulletin = read("全市有5家企业获评江苏精品，2家企业获评山东省省长质量奖。")
    awards = bulletin.of(Award)
    assert awards == [record for record in bulletin.records if isinstance(record, Award)]
    table = awards._repr_html_()
    assert table.count("<tr>") == 1 + len(awards)
    assert ">count</th>" in table
    assert ">5家</td>" in table
    assert ">grade</th>" not in table
    assert ">facts</th>" in Records(bulletin.records)._repr_html_()
    assert ">江苏精品</td>" in awards[0]._repr_html_()
    assert awards[:1]._repr_html_().count("<tr>") == 2
    assert Records()._repr_html_().count("<tr>") == 1
    assert "The first 200 of 300 records." in Records(awards[:1] * 300)._repr_html_()
