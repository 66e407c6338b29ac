"""What must hold of every reading: true spans, JSON there and back, no exception on any text."""

import datetime as dt
import random

import pytest
from bulletins import DOCUMENTS
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_schema import (
    Bulletin,
    DateMention,
    QuantityMention,
    Reader,
    Standard,
    StandardsWork,
    find,
    parse_record,
    read,
)
from bulletin_schema.kinds import KINDS
from bulletin_schema.layout.reading import LONGEST_SENTENCE

FRAGMENTS = [
    "近日，", "苏州市市场监管局", "抽查了", "35", "批次", "产品，", "合格率为", "97.69%", "。", "\n", "\r\n", "\n\n", "（办公室）",
    "ISO/TC 38/SC 1", "GB/T 19001-2016", "《质量强国建设纲要》", "2023年2月", "今年1-7月", "省长质量奖", "3家企业", "標(biāo)準(zhǔn)",
    "\ud800", "\0", "\u202e", "\u200b", "😀", "\ufeff", "　", "(", "）", "《", "|", "\t", "编辑：", "第", "一、", "……", "——", "a",
]  # fmt: skip


def assert_true(bulletin: Bulletin) -> None:
    for record in bulletin.records:
        assert bulletin.source[record.span.start : record.span.end] == record.text


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_spans_are_true_and_json_reads_back(path) -> None:
    bulletin = read(path.read_text("utf-8"))
    assert_true(bulletin)
    assert bulletin.records
    assert Bulletin.model_validate_json(bulletin.model_dump_json()) == bulletin
    for record in bulletin.records:
        assert parse_record(record.model_dump(mode="json")) == record


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
@settings(max_examples=150)
def test_any_mixture_of_the_genre_reads(text: str) -> None:
    assert_true(read(text))


@given(st.text(st.characters(), max_size=200))
@settings(max_examples=150)
def test_any_text_reads(text: str) -> None:
    assert_true(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一",
        "家" * 1_000_000,
        "9" * 1_000_000,
        "，" * 100_000,
        "\n" * 100_000,
        "(" * 100_000,
        "《" * 100_000,
        "|\n" * 45,
    ],
    ids=["empty", "one", "han", "digits", "commas", "lines", "brackets", "titles", "same_lines"],
)
def test_hostile_texts_read(text: str) -> None:
    assert_true(read(text))


def test_find_gives_what_read_gives() -> None:
    text = DOCUMENTS[0].read_text("utf-8")
    for kind in KINDS:
        assert find(text, kind.model) == read(text).of(kind.model)


def test_find_takes_several_kinds_in_text_order() -> None:
    found = find("制定国家标准3项，等同采用GB/T 19001-2016。", Standard, StandardsWork)
    assert [record.kind for record in found] == ["standards_work", "standard"]


def test_reading_twice_gives_the_same() -> None:
    path = random.Random(7).choice(DOCUMENTS)
    text = path.read_text("utf-8")
    assert read(text) == Reader().read(text)


def test_a_reader_without_a_kind_gives_none_of_it() -> None:
    text = "制定国家标准3项。"
    assert Reader().read(text).of(StandardsWork)
    assert not Reader().without("standards_work").read(text).of(StandardsWork)


def test_a_reader_without_an_unknown_rule_says_so() -> None:
    with pytest.raises(ValueError, match="no rule or kind is called nonsense"):
        Reader().without("nonsense")


def test_articles_hold_their_records() -> None:
    bulletin = read(DOCUMENTS[0].read_text("utf-8"))
    for index, section in enumerate(bulletin.articles):
        assert section.article.article == index
        assert all(record.article == index for record in section.records)


def test_what_runs_on_for_pages_is_read_in_stretches_that_leave_nothing_out() -> None:
    text = "共抽查产品35批次，" * 1_000

    sentences = Reader().open(text).sentences

    assert "".join(text[s.start : s.end] for s in sentences) == text
    assert max(s.end - s.start for s in sentences) <= LONGEST_SENTENCE
    assert all(text[s.end - 1] == "，" for s in sentences)


def test_a_bare_day_and_a_deadline_count_from_the_day_of_publication() -> None:
    text = "某县开展抽查\n发布时间：2015-11-26\n\n24日，县局公布抽查结果。请于12月10日前报送整改情况。\n"
    days = [one.period.start for one in find(text, DateMention, reference_date=dt.date(2016, 3, 31))]
    assert days[-2:] == [dt.date(2015, 11, 24), dt.date(2015, 12, 10)]


def test_a_number_in_a_firms_name_counts_nothing() -> None:
    """六盘 of 固原六盘面粉有限公司 is a mountain's name."""
    found = find("固原六盘面粉有限公司获奖，奖金2万元。", QuantityMention)
    assert [one.text for one in found] == ["2万元"]
