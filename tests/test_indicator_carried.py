"""What a number carries over from the one told before it: its noun, in another measure or at another time."""

from __future__ import annotations

import pytest
from figures_told import indicators, metrics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年共截获外来昆虫86种1240种次。", [("外来昆虫", 86), ("外来昆虫", 1240)]),
        ("海关退运废塑料7件、共重31吨。", [("废塑料", 7), ("废塑料", 31)]),
        ("现场查封劣质煤4袋，共重62公斤。", [("劣质煤", 4), ("劣质煤", 62)]),
        ("发放质押贷款56笔、3.2亿元。", [("质押贷款", 56), ("质押贷款", 320000000)]),
        ("收购皮棉21万吨、93万包。", [("皮棉", 210000), ("皮棉", 930000)]),
    ],
)
def test_one_thing_in_two_measures(text: str, expected: list[tuple[str, float]]) -> None:
    """The second measure of a thing has the noun of the first."""
    assert metrics(text) == expected


@pytest.mark.parametrize(
    ("text", "noun"), [("全县共有学校42所，覆盖率为98%。", "学校"), ("走访企业42家，12日返回。", "企业")]
)
def test_another_clause_is_no_second_measure(text: str, noun: str) -> None:
    """A comma alone ends what was counted."""
    assert [value for metric, value in metrics(text) if metric == noun] == [42]


def test_a_measure_of_what_a_check_holds() -> None:
    """检验…12批、31吨: the batches are the check's, their weight is not."""
    assert metrics("2021年，该局检验进口红酒126批、310吨，检出不合格9批。") == [("进口红酒", 310)]


def test_the_same_count_at_another_time() -> None:
    """受理投诉31起，今年只有18起."""
    assert metrics("去年县里共受理投诉31起，今年1至5月只有18起。") == [("投诉", 31), ("投诉", 18)]


def test_a_part_of_what_was_counted_has_its_noun() -> None:
    """其中…提交39份: of what was told before."""
    assert metrics("大会共收到建议187份，其中骨干企业提交39份。") == [("建议", 187), ("建议", 39)]


def test_a_check_holds_a_number_only_in_its_unit() -> None:
    """抽查企业32家、样品32批次: the firms are counted beside the check of the samples."""
    assert metrics("市局共抽查水泥生产企业32家，样品32批次，不合格3批次。") == [("水泥生产企业", 32)]


def test_shares_listed_together_are_each_of_their_number() -> None:
    """分别占…: each share has the noun of its number."""
    found = metrics("其中网络登记301件、来电登记232件，分别占受理总量的56.5%和43.5%。")
    assert found == [("网络登记", 301), ("来电登记", 232), ("网络登记占比", 56.5), ("来电登记占比", 43.5)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("商标注册量从2015年的1.5万件到目前的4.6万件。", [("商标注册量", 46000)]),
        ("企业开办时间由20个工作日压缩至3个工作日以内。", [("企业开办时间", 3)]),
        ("全县产品质量合格率连续三年稳定在95%以上。", [("产品质量合格率", 95)]),
        ("立案256起，案值1800万元，结案231起。", [("立案", 256), ("案值", 18000000), ("结案", 231)]),
        ("已办结回复485件。", [("办结回复", 485)]),
        ("解救被困人员86人。", [("被困人员", 86)]),
    ],
)
def test_what_a_number_grew_from_and_how_long_it_held_are_passed_over(
    text: str, expected: list[tuple[str | None, float]]
) -> None:
    """The noun stands before 由…, 从… and 连续三年."""
    assert metrics(text) == expected


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("共接收投诉1036件，比10月份增加41件。", 41),
        ("经营主体由2.8万户增长到4.9万户，年均增长11.8%。", 11.8),
        ("共接收投诉1036件，环比增长率为4.1%。", 4.1),
    ],
)
def test_growths_against_a_month_by_the_year_and_as_a_rate(text: str, change: float) -> None:
    """比10月份增加41件, 年均增长11.8%, 增长率为4.1%."""
    (one,) = indicators(text)
    assert one.change is not None
    assert one.change.quantity.value == change


def test_points_are_the_growth_of_the_share_before_them() -> None:
    """占12.6%，同比上升8个百分点: the complaints have not risen by points."""
    found = indicators("全区受理商品房投诉86宗，占总投诉量的12.6%，同比上升8个百分点。")
    changes = {one.metric: one.change for one in found}
    assert changes["商品房投诉"] is None
    assert changes["商品房投诉占比"] is not None


def test_growths_in_turn_need_no_word_for_it() -> None:
    """产值126亿元、利税8.6亿元，同比增长12.5%和9.8%."""
    found = indicators("全县实现产值126亿元、利税8.6亿元，同比增长12.5%和9.8%。")
    changes = [one.change for one in found]
    assert [change.quantity.value for change in changes if change] == [12.5, 9.8]


def test_the_deed_names_what_has_no_noun() -> None:
    """查处1936宗."""
    assert metrics("今年已立案查处1936宗，移送司法机关11人。") == [("立案查处", 1936), ("移送司法机关", 11)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("412家——导入卓越绩效模式的企业", [("导入卓越绩效模式的企业", 412)]),
        ("2.3亿元——“瓯质贷”放款额（上年1.9亿元）", [("瓯质贷放款额", 230000000)]),
        ("某农机厂即日起召回电动喷雾器，共计860台。", [("电动喷雾器", 860)]),
        ("全市现有产品检测实验室49个，快检箱33只。", [("产品检测实验室", 49), ("快检箱", 33)]),
        ("国家标准平均标龄由10.2年降到5.6年。", [("国家标准平均标龄", 5.6)]),
        ("救援人员平均9.4分钟到场。", [("救援人员", 9.4)]),
        ("组织机构代码证书换发230张。", [("组织机构代码证书", 230)]),
        ("1至10月对小微企业总共让利98.3万元。", [("让利", 983000)]),
        ("我局罚没入库106.4万元。", [("罚没入库", 1064000)]),
        ("去年共领走食品举报奖励金29.6万元。", [("食品举报奖励金", 296000)]),
    ],
)
def test_lines_that_open_with_a_number_recalls_and_mean_times(text: str, expected: list[tuple[str, float]]) -> None:
    """The noun is the line's label, what was recalled in the clause before, or what stands before 平均."""
    assert metrics(text)[: len(expected)] == expected


def test_what_there_is_by_now_is_not_of_the_days_before_it() -> None:
    """10日至12日…，已有512人; a place named before in the paragraph is that of what follows."""
    found = indicators("2021年3月10日至12日，慈溪市办了一期班，78名学员参加，持证人员已有512人。安全员配了302名。")
    assert [(one.period is None, one.region and one.region.name) for one in found[1:]] == [
        (True, "慈溪市"),
        (True, "慈溪市"),
    ]
