"""Web pages: the text without what stands around it, tables as rows, title and day from where the page tells them."""

import re
import sys

import pytest
from made.documents import Document, moved, plain_gold
from made.pages import FOOT, LINKS, RELATED, SHAPES, page, table

from bulletin_schema import Article, Reader, read
from bulletin_schema.errors import MissingExtraError, NoTextError
from bulletin_schema.evaluate import evaluate
from bulletin_schema.sources import load_bytes

PARAGRAPH = "近日，市市场监管局通报抽查结果，共抽查文具产品40批次，合格38批次，不合格产品已责令下架。"


def text_of(body: str, head: str = "") -> list[str]:
    return load_bytes(page(head, body)).text.splitlines()


@pytest.mark.parametrize(("shape", "name", "_tells"), SHAPES, ids=lambda value: getattr(value, "__name__", ""))
def test_the_text_is_whole_and_alone(shape, name, _tells) -> None:
    document = Document.load(name)
    text = load_bytes(shape(document)).text
    lines = text.splitlines()
    for block in document.blocks:
        expected = [block] if isinstance(block, str) else [" | ".join(row) for row in block]
        squeezed = ["".join(line.split()) for line in lines]
        assert all("".join(line.split()) in squeezed for line in expected)
    assert "".join(document.title.split()) in "".join(text.split())
    for around in (*RELATED, *LINKS, FOOT, "ICP备", "您所在的位置", "网站首页"):
        assert around not in text


def test_records_through_web_pages_are_those_of_the_plain_text() -> None:
    plain = [plain_gold(name) for _, name, _ in SHAPES]
    web = []
    for gold, (shape, name, tells) in zip(plain, SHAPES, strict=True):
        document = Document.load(name)
        text = load_bytes(shape(document)).text
        web.append(moved(gold, text, published=document.published if tells else None))
    assert evaluate(web, Reader()).total.f1 >= 0.98 * evaluate(plain, Reader()).total.f1


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "gb18030"])
def test_a_page_is_the_same_in_every_charset(charset: str) -> None:
    marked = page(
        "<title>某市通报文具抽查结果</title>", f"<h1>某市通报文具抽查结果</h1><p>{PARAGRAPH}</p>", charset=charset
    )
    unmarked = re.sub(rb"<meta[^>]*>", b"", marked)
    expected = ["某市通报文具抽查结果", PARAGRAPH]
    assert load_bytes(marked).text.splitlines() == load_bytes(unmarked).text.splitlines() == expected


TITLES = {
    "heading said in the head": (
        "<title>某市召开质量大会_某市政府网</title>",
        "<h1>某市召开质量大会</h1>",
        "某市召开质量大会",
    ),
    "site name dropped": ("<title>某市召开质量大会-新闻-某某网</title>", "", "某市召开质量大会"),
    "range of years kept": (
        "<title>某市质量强市规划（2021-2025年）发布</title>",
        "",
        "某市质量强市规划（2021-2025年）发布",
    ),
    "meta of government sites": (
        '<title>某市政府网</title><meta name="ArticleTitle" content="某市召开质量大会">',
        "<h2>通知公告栏目导航</h2>",
        "某市召开质量大会",
    ),
    "a division that is called title": (
        "<title>某市召开质量大会</title>",
        '<div class="arti_title">某市召开质量大会</div>',
        "某市召开质量大会",
    ),
}


@pytest.mark.parametrize(("head", "heading", "title"), TITLES.values(), ids=TITLES)
def test_title(head: str, heading: str, title: str) -> None:
    lines = text_of(f"{heading}<div><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p></div>", head)
    assert lines[0] == title
    assert lines.count(title) == 1


def test_a_kicker_above_the_title_stays() -> None:
    lines = text_of(
        f"<h3>质量强市在行动系列报道</h3><h1>某市召开质量大会</h1><div><p>{PARAGRAPH}</p></div>",
        "<title>某市召开质量大会</title>",
    )
    assert lines == ["质量强市在行动系列报道", "某市召开质量大会", PARAGRAPH]


def test_what_only_the_head_says_is_said_once() -> None:
    head = """<title>某市召开质量大会</title><meta name="PubDate" content="2021-05-06 10:00">
    <meta name="ContentSource" content="青山日报"><meta name="Author" content="罗一鸣">"""
    bare = text_of(f"<h1>某市召开质量大会</h1><div><p>{PARAGRAPH}</p></div>", head)
    assert bare[1] == "来源：青山日报    发布时间：2021-05-06    作者：罗一鸣"
    shown = "<p>来源：青山日报　发布时间：2021年5月6日　作者：罗一鸣</p>"
    said = text_of(f"<h1>某市召开质量大会</h1>{shown}<div><p>{PARAGRAPH}</p></div>", head)
    assert "\n".join(said).count("青山日报") == 1
    (article,) = read(page(head, f"<h1>某市召开质量大会</h1><div><p>{PARAGRAPH}</p></div>")).of(Article)
    assert (article.title, article.source, str(article.published)) == ("某市召开质量大会", "青山日报", "2021-05-06")
    assert [c.name for c in article.contributors] == ["罗一鸣"]


def test_tables_are_rows_and_stretched_cells_are_said_in_each() -> None:
    rows = """<table><tr><th>企业</th><th>产品</th><th>结果</th></tr>
    <tr><td rowspan="2">某市<br>文具厂</td><td>铅笔</td><td>不合格</td></tr><tr><td>橡皮</td><td>合格</td></tr>
    <tr><td colspan="2">合计</td><td>a|b</td></tr></table>"""
    assert text_of(f"<div><p>{PARAGRAPH}</p>{rows}</div>")[1:] == [
        "企业 | 产品 | 结果",
        "某市文具厂 | 铅笔 | 不合格",
        "某市文具厂 | 橡皮 | 合格",
        "合计 |  | a/b",
    ]


def test_a_table_that_trafilatura_loses_is_kept() -> None:
    rows = [["企业", "产品"], *([f"某市第{n}文具厂", "铅笔"] for n in range(30))]
    outer = f"<table><tr><td><p>{PARAGRAPH}</p>{table(rows)}</td></tr></table>"
    assert text_of(outer)[-1] == "某市第29文具厂 | 铅笔"


def test_breaks_lists_and_entities() -> None:
    body = f"<div>{PARAGRAPH}<br>&nbsp;&nbsp;名单：<ol><li>甲厂</li><li>乙厂</li></ol><ul><li>丙厂&amp;丁厂</li></ul></div>"
    assert text_of(body) == [PARAGRAPH, "名单：", "1.甲厂", "2.乙厂", "丙厂&丁厂"]


def test_a_page_wrapped_in_its_markup_has_no_blanks_in_words() -> None:
    wrapped = "<p>近日，市市场\n      监管局通报抽查结果，共抽查\n20批次，全部合格。</p>"
    assert text_of(f"<div>{wrapped}</div>") == ["近日，市市场监管局通报抽查结果，共抽查 20批次，全部合格。"]


def test_pages_without_text_and_texts_that_speak_of_tags() -> None:
    with pytest.raises(NoTextError):
        load_bytes(b"<html><body><script>var a=1</script><img src=a.png></body></html>")
    assert load_bytes("质量<p>不是网页".encode()).text == "质量<p>不是网页"
    assert load_bytes(f"<p>{PARAGRAPH}".encode(), name="part.htm").text.splitlines() == [PARAGRAPH]


def test_the_missing_extra_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError) as error:
        load_bytes(b"<html><body><p>a</p></body></html>", name="a.html")
    assert str(error.value) == "a.html: this format needs an extra: pip install 'bulletin-schema[html]'"
