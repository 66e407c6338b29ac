"""Layout: invariants that hold for any text, and the small decisions one by one."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bulletin_schema.layout import Layout, lay_out
from bulletin_schema.text import View

SEEDS = Path(__file__).resolve().parents[1].parent / "shared" / "seeds"

# Lines as bulletins have them; any order of them must be laid out without a fault.
PARTS = [
    "",
    "",
    " ",
    "　　",
    "市市场监管局召开质量大会",
    "夯实基础 提升服务",
    "——某县质量工作纪实",
    "一、总体情况",
    "（一）强化监管",
    "1.甲公司",
    "近日，某市开展专项检查，共检查企业12家。",
    "会议强调，要落实责任",
    "抽查30",
    "批次，合格率95%。（办公室）",
    "(张琳)",
    "(赵旭)",
    "□ 徐向东 记者 赵一鸣",
    "记者 戴小云 通讯员 曹敏",
    "本报讯（记者 张三）近日，某市召开会议。",
    "【看点】",
    "◆ 监管在线 ◆",
    "图为执法人员检查超市。",
    "目录",
    "第12期（总第86期）",
    "质量动态",
    "发送：省局，各市局",
    "编辑：王五 共印：20份",
    "- 3 -",
    "3",
    "发布时间：2023-05-06 来源：某报",
    "当前位置：首页 > 新闻",
    "上一篇：某某",
    "版权所有 ICP备05号",
    "2022年5月6日",
    "某市市场监督管理局",
    "序号\t名称\t结果",
    "附件：1.名单",
    "特此公告。",
    "常市监〔2022〕12号",
    "ISO",
    "9001",
    "https://example.org/a?b=c",
    "\ufeff",
    "（",
    "”",
    "|",
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PARTS), max_size=25).map("\n".join),
    st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join),
    st.text(
        alphabet="\n \t\r\u3000\x0b\x0c\x85\u2028。！，（）【】□一二、市局会年月日0123456789aZ记者：—|\x00\U0001f600",
        max_size=200,
    ),
    st.text(max_size=200),
)


@settings(max_examples=400)
@given(TEXTS)
@example("抽查30批次\n抽查30批次\n抽查30批次\n\n" * 2)
def test_any_text_is_laid_out(text: str) -> None:
    _check(text, lay_out(View(text)))


@pytest.mark.skipif(not SEEDS.exists(), reason="the sample documents are not here")
def test_sample_documents_are_laid_out() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for cut in range(0, len(text), 97):
            _check(text[:cut], lay_out(View(text[:cut])))


def _is_added(view: View, at: int) -> bool:
    low, high = view.source_span(at, at + 1)
    return low == high


def _check(text: str, layout: Layout) -> None:
    view = layout.view
    covered = 0
    for sentence in layout.sentences:
        assert covered <= sentence.start < sentence.end
        assert not view.text[covered : sentence.start].strip(), "text outside every sentence"
        words = view.text[sentence.start : sentence.end]
        assert "\n" not in words
        assert words == words.strip()
        assert (sentence.article is None) == (sentence.role == "furniture")
        if sentence.article is not None:
            piece = layout.pieces[sentence.article]
            assert piece.start <= sentence.start
            assert sentence.end <= piece.end
        low, high = view.source_span(sentence.start, sentence.end)
        assert text[low] == words[0]
        # The stop that ends a stanza of a text made for phones stands in no source.
        assert words[-1] == text[high - 1] or (words[-1] == "。" and _is_added(view, sentence.end - 1))
        covered = sentence.end
    assert not view.text[covered:].strip()
    assert all(a.end <= b.start for a, b in zip(layout.pieces, layout.pieces[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "抽查工业产品250批次，合格率97.69%。",
        "抽查工业产品250批次，合格率97.69%",
        "全区现有省长质量奖企业2家。",
        "制定国家标准88项",
    ],
)
def test_a_plain_sentence_is_one_article_without_a_title(text: str) -> None:
    layout = lay_out(View(text))
    assert [(s.role, s.article) for s in layout.sentences] == [("body", 0)]
    assert len(layout.pieces) == 1
    assert layout.pieces[0].record.title is None
    assert layout.pieces[0].record.truncated is False


def test_blank_text_has_no_article() -> None:
    layout = lay_out(View(" \n\u3000\n"))
    assert layout.pieces == ()
    assert layout.sentences == ()


JOINED = [
    (
        "某区开展电梯检查\n\n    9月中旬，某分局对辖区小区在用电梯开展检查，共\n出动执法人员86人次，检查电梯31\n台。\n    下一步，督促整改。",
        "在用电梯开展检查，共出动执法人员86人次，检查电梯31台。",
    ),
    ("专家会议共召开了历经13\n\n次，标准最终定稿。", "历经13次"),
    ("全区推进质量强区工作。通过三年努力，打响“苏州制造”\n\n品牌。", "“苏州制造”品牌"),
    ("检查中，对《特种设备\n安全法》进行了宣传，效果良好。", "《特种设备安全法》"),
    (
        "该局走访了企业。检查组帮助企业健全制度，并就进一步做好工作提\n\n- 7 -\n\n出意见建议，企业表示感谢。",
        "提出意见建议",
    ),
    ("该局组织了培训。全年培养内审员1000名、出\n\n图为培训现场。\n\n口认证等专题15期，效果明显。", "出口认证"),
    ("全市推行管理体系认证。目前，通过GB/T\n19001认证的企业达到126家，比上年增加12家。", "GB/T19001"),
]


@pytest.mark.parametrize(("text", "whole"), JOINED)
def test_broken_sentences_are_joined(text: str, whole: str) -> None:
    assert whole in lay_out(View(text)).view.text


APART = [
    "近日，某市开展检查。\n下一步，该局将加大力度。",
    "现将有关事项通知如下：\n一、工作目标\n到2025年，全市质量水平明显提升。",
    "该局共检查企业30家，发现问题\n一是制度不健全；\n二是人员不足。",
]


@pytest.mark.parametrize("text", APART)
def test_whole_lines_stay_apart(text: str) -> None:
    assert lay_out(View(text)).view.text == text


def test_a_caption_between_two_halves_is_kept() -> None:
    text = "某市培训\n近日，某局开展培训，培养内审员1000名、出\n\n图为培训现场\n\n口认证专题15期，效果明显。"
    assert lay_out(View(text)).pieces[0].record.captions == ("图为培训现场",)


def test_a_dateline_takes_its_year_from_the_reference_date() -> None:
    text = "某市通报抽查结果\n本报南京10月26日电（记者 张三）日前，某省通报抽查结果。"
    dated = lay_out(View(text), reference=dt.date(2013, 2, 1)).pieces[0].record
    assert dated.published == dt.date(2012, 10, 26)
    assert lay_out(View(text)).pieces[0].record.published is None


def _work(text: str) -> int:
    """Count the lines of code that laying out a text runs through."""
    steps = 0

    def count(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        lay_out(View(text))
    finally:
        sys.settrace(before)
    return steps


def _filled(part: str, size: int) -> str:
    return part * (size // len(part) + 1)


RUNS = (
    "（",
    "“",
    "记者 ",
    "张三 ",
    "1 ",
    "本",
    "，",
    "《",
    "-",
    "A",
    " ",
    "　",
    "来源：",
    "首页 ",
    "一、",
    "发送：省局，",
)


@pytest.mark.parametrize("part", [part + end for part in PARTS for end in ("\n", " ")] + list(RUNS))
def test_work_grows_with_the_text_alone(part: str) -> None:
    """Lines, fields and bylines that come again and again must not be gone over again for each."""
    lay_out(View(_filled(part, 200)))  # what is loaded once
    small, large = _work(_filled(part, 1000)), _work(_filled(part, 4000))
    assert large <= 5 * small + 1000


@pytest.mark.parametrize("part", RUNS)
def test_long_runs_are_laid_out(part: str) -> None:
    """No pattern may search a long run of one character, bracket or name again and again."""
    for text in (part * 30_000, (part * 40 + "\n") * 800):
        layout = lay_out(View(text))
        assert "".join(layout.view.text.split()) == "".join(text.split())
