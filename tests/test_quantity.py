"""Amounts: what counts as one, its value, unit, bound and span."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bulletin_schema.lexicon import load_table, load_words
from bulletin_schema.mentions.quantity import find_quantities
from bulletin_schema.mentions.quantity.numerals import read_numeral


def found(text: str) -> list[tuple[str, float, str | None, str]]:
    return [(text[m.start : m.end], m.value.value, m.value.unit, m.value.bound) for m in find_quantities(text)]


ONE_AMOUNT = [
    ("抽检饮水机86批次", "86批次", 86, "批次", "exact"),
    ("抽检饮水机 86 批次", "86 批次", 86, "批次", "exact"),
    ("挽回损失约26万元", "约26万元", 260000, "元", "about"),
    ("抽查136家人造板企业", "136家", 136, "家", "exact"),
    ("走访32家人力资源机构", "32家", 32, "家", "exact"),
    ("查办6起重大案件", "6起", 6, "起", "exact"),
    ("检验9台风机", "9台", 9, "台", "exact"),
    ("安排资金1 200万元", "1 200万元", 12000000, "元", "exact"),
    ("，共12 345批次", "12 345批次", 12345, "批次", "exact"),
    ("编列3,215万4千元", "3,215万4千元", 32154000, "元", "exact"),
    ("鞭炮90余万响", "90余万响", 900000, "响", "at_least"),
    ("退运48纸箱", "48纸箱", 48, "纸箱", "exact"),
    ("减免3 000余元", "3 000余元", 3000, "元", "at_least"),
    ("见表1 200批次", "200批次", 200, "批次", "exact"),
    ("饮料 3 120 批次", "120 批次", 120, "批次", "exact"),
    ("三分之一的门店", "三分之一", 33.33, "%", "exact"),
    ("超过五分之四", "超过五分之四", 80, "%", "at_least"),
    ("百分之一点五", "百分之一点五", 1.5, "%", "exact"),
    ("过半数门店", "过半数", 50, "%", "at_least"),
    ("一半以上", "一半以上", 50, "%", "at_least"),
    ("含量为0.05mg/kg", "0.05mg/kg", 0.05, "mg/kg", "exact"),
    ("出动3轮次", "3轮次", 3, "轮次", "exact"),
    ("送检样品12个批次", "12个批次", 12, "批次", "exact"),
    ("整改期3个月", "3个月", 3, "月", "exact"),
    ("查处2个月饼摊", "2个", 2, "个", "exact"),
    ("抽检35组建筑外窗", "35组", 35, "组", "exact"),
    ("等候5个小时", "5个小时", 5, "小时", "exact"),
    ("资助8个家庭", "8个", 8, "个", "exact"),
    ("检定压力表120台（件）", "120台（件）", 120, "台", "exact"),
    ("检查餐馆60家(次)", "60家(次)", 60, "家", "exact"),
    ("出动车辆1,250台次", "1,250台次", 1250, "台次", "exact"),
    ("培训3万5千人次", "3万5千人次", 35000, "人次", "exact"),
    ("共有2798个", "2798个", 2798, "个", "exact"),
    ("近40个乡镇", "近40个", 40, "个", "nearly"),
    ("占比接近60%", "接近60%", 60, "%", "nearly"),
    ("约 300 家", "约 300 家", 300, "家", "about"),
    ("20家左右", "20家左右", 20, "家", "about"),
    ("十来家门店", "十来家", 10, "家", "about"),
    ("90余家门店", "90余家", 90, "家", "at_least"),
    ("90多名选手", "90多名", 90, "名", "at_least"),
    ("合格率在95%以上", "95%以上", 95, "%", "at_least"),
    ("10家及以上", "10家及以上", 10, "家", "at_least"),
    ("500万元（含）以上", "500万元（含）以上", 5000000, "元", "at_least"),
    ("至少15人", "至少15人", 15, "人", "at_least"),
    ("不少于2名", "不少于2名", 2, "名", "at_least"),
    ("超过20家", "超过20家", 20, "家", "at_least"),
    ("逾百家", "逾百家", 100, "家", "at_least"),
    ("上千名志愿者", "上千名", 1000, "名", "at_least"),
    ("产值过亿元", "过亿元", 100000000, "元", "at_least"),
    ("阅读300+次", "300+次", 300, "次", "at_least"),
    ("商标注册突破500件", "500件", 500, "件", "at_least"),
    ("突破3项核心技术", "3项", 3, "项", "exact"),
    ("每户不超过2台", "不超过2台", 2, "台", "at_most"),
    ("30天以内", "30天以内", 30, "天", "at_most"),
    ("误差低于5%", "低于5%", 5, "%", "at_most"),
    ("占比高达70%", "70%", 70, "%", "exact"),
    ("节约20万元", "20万元", 200000, "元", "exact"),
    ("附近30家商铺", "30家", 30, "家", "exact"),
    ("连续两年", "两年", 2, "年", "exact"),
    ("落户3年多", "3年多", 3, "年", "at_least"),
    ("近3年查处", "3年", 3, "年", "exact"),
    ("七百余项", "七百余项", 700, "项", "at_least"),
    ("百余名代表", "百余名", 100, "名", "at_least"),
    ("两千五百余户", "两千五百余户", 2500, "户", "at_least"),
    ("两批设备", "两批", 2, "批", "exact"),
    ("检查企业一家", "一家", 1, "家", "exact"),
    ("检查一家加油站", "一家", 1, "家", "exact"),
    ("没收棉胎340床", "340床", 340, "床", "exact"),
    ("万台事故死亡率0.19", "0.19", 0.19, None, "exact"),
    ("收到锦旗一面", "一面", 1, "面", "exact"),
    ("合格率98.7%", "98.7%", 98.7, "%", "exact"),
    ("合格率98.7 ％", "98.7 ％", 98.7, "%", "exact"),
    ("高于上年1.2个百分点", "1.2个百分点", 1.2, "百分点", "exact"),
    ("下降0.5百分点", "0.5百分点", 0.5, "百分点", "exact"),
    ("同比增长-3.2%", "-3.2%", -3.2, "%", "exact"),
    ("死亡率3.2‰", "3.2‰", 0.32, "%", "exact"),
    ("千分之三", "千分之三", 0.3, "%", "exact"),
    ("百分之九十五点三以上", "百分之九十五点三以上", 95.3, "%", "at_least"),
    ("三成企业", "三成", 30, "%", "exact"),
    ("近七成受访者", "近七成", 70, "%", "nearly"),
    ("超过八成", "超过八成", 80, "%", "at_least"),
    ("半数以上商户", "半数以上", 50, "%", "at_least"),
    ("营收4.35亿元", "4.35亿元", 435000000, "元", "exact"),
    ("营收984.12亿元", "984.12亿元", 98412000000, "元", "exact"),
    ("奖励1400余万元", "1400余万元", 14000000, "元", "at_least"),
    ("奖励3万余元", "3万余元", 30000, "元", "at_least"),
    ("奖励人民币40万元", "40万元", 400000, "元", "exact"),
    ("出口500万美元", "500万美元", 5000000, "美元", "exact"),
    ("罚款￥2,000.50", "￥2,000.50", 2000.5, "元", "exact"),
    ("单价680元/箱", "680元", 680, "元", "exact"),
    ("落地百亿项目", "百亿", 10000000000, "元", "exact"),
    ("装机30万千瓦", "30万千瓦", 300000, "千瓦", "exact"),
    ("厂房5万平方米", "5万平方米", 50000, "平方米", "exact"),
    ("重5千克", "5千克", 5, "千克", "exact"),
    ("登记1.34亿户", "1.34亿户", 134000000, "户", "exact"),
    ("质量竞争力指数为88.61", "88.61", 88.61, None, "exact"),
    ("满意度得分92.5，居首", "92.5", 92.5, None, "exact"),
]


# The measure word stands although the next word begins with a letter that could lengthen it.
ONE_AMOUNT += [
    (f"{words}{noun}", words, int(words[:-1]), words[-1], "exact")
    for words, noun in [
        ("3家", "用人单位"), ("6家", "电商企业"), ("3个", "体系"), ("5名", "优秀选手"), ("8人", "工作专班"),
        ("2种", "质量问题"), ("5种", "类型"), ("3次", "日常检查"), ("5组", "合格"), ("6条", "线索"), ("3支", "队伍"),
        ("2处", "在建工地"), ("12份", "样品"), ("3项", "目标"), ("3起", "，另案"),
    ]
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "unit", "bound"), ONE_AMOUNT)
def test_one_amount(text: str, words: str, value: float, unit: str | None, bound: str) -> None:
    assert found(text) == [(words, value, unit, bound)]


SEVERAL = [
    ("3至5家", [("3", 3, "家", "at_least"), ("5家", 5, "家", "at_most")]),
    ("20～30件", [("20", 20, "件", "at_least"), ("30件", 30, "件", "at_most")]),
    ("10%—15%", [("10%", 10, "%", "at_least"), ("15%", 15, "%", "at_most")]),
    ("3-5万元", [("3", 30000, "元", "at_least"), ("5万元", 50000, "元", "at_most")]),
    ("5000元至3万元", [("5000元", 5000, "元", "at_least"), ("3万元", 30000, "元", "at_most")]),
    ("三至五名", [("三", 3, "名", "at_least"), ("五名", 5, "名", "at_most")]),
    ("由3家至5家", [("3家", 3, "家", "exact"), ("5家", 5, "家", "exact")]),
    ("由3家增至5家", [("3家", 3, "家", "exact"), ("5家", 5, "家", "exact")]),
    ("分别为12、15、18件", [("12", 12, "件", "exact"), ("15", 15, "件", "exact"), ("18件", 18, "件", "exact")]),
    ("2项和3项", [("2项", 2, "项", "exact"), ("3项", 3, "项", "exact")]),
    ("国家标准4项、行业标准9项", [("4项", 4, "项", "exact"), ("9项", 9, "项", "exact")]),
    ("3、5家单位被约谈", [("5家", 5, "家", "exact")]),
]


@pytest.mark.parametrize(("text", "amounts"), SEVERAL)
def test_neighbours_share_units_and_bounds(text: str, amounts: list[tuple[str, float, str, str]]) -> None:
    assert found(text) == amounts


@pytest.mark.parametrize(
    "text",
    [
        "第45个质量月", "ICP备12034567号-2 本网", "第 12 批", "前3名", "排名前十家", "每100人", "三点要求", "一站式服务", "学习四史",
        "一批设备", "一系列举措", "数十家", "几家", "十几家", "几十家", "两三家", "三五个", "千家万户", "是一家企业",
        "统一个税政策", "十分重视", "二次供水", "三包责任", "两个维护", "“四个意识”", "八项规定", "五位一体",
        "三年行动方案", "最后一公里", "一户一档", "一名或多名乘客", "一成不变", "八成新", "三元区", "五台县", "小零件", "一名职工",
        "一家砖厂被查", "一辆“黑”油罐车", "1.2023年名单", "第4个三类创新医疗器械", "四件套", "六位插座",
        "机关一、二、三支部", "第一、二、三产业", "2020年", "08年", "2018—2020年", "8月22日", "9:30", "3·15",
        "电话0519-86961234", "国市监〔2022〕12号", "1+2+17体系", "4.6.3条款", "APP5款", "X3.4版", "±0.3%",
        "GB 4806.1、12", "10余", "十部门", "四省一市", "12处方", "3起草", "3 000家", "误差0.5", "产品数量为3项目", "手机187****3559", "20/30件",
    ],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [("5家", "count"), ("得分92.5", "count"), ("5%", "percent"), ("三成", "percent"), ("2个百分点", "points"),
     ("5元", "money"), ("3欧元", "money")],
)  # fmt: skip
def test_kinds(text: str, kind: str) -> None:
    assert [m.kind for m in find_quantities(text)] == [kind]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("1,200", 1200), ("3万5千", 35000), ("3万5", 35000), ("1亿2000万", 120000000), ("两千五", 2500), ("一万二", 12000),
     ("一百零五", 105), ("十", 10), ("百", 100), ("万亿", 10**12), ("三千零五十", 3050), ("271.35亿", 27135000000),
     ("两三", None), ("百万万", None), ("3千5万", None)],
)  # fmt: skip
def test_numerals(numeral: str, value: int | None) -> None:
    assert read_numeral(numeral) == (None if value is None else Decimal(value))


def test_spans_do_not_cross_lines() -> None:
    assert found("共有5\n家") == []


def test_long_runs_of_numerals_are_no_amounts() -> None:
    for hostile in ("一" * 50_000, "1" * 50_000, "1、" * 20_000, "百分" * 20_000, "近" * 50_000):
        assert found(hostile + "。抽检5批次") == [("5批次", 5, "批次", "exact")]


_COUNTED = [word for word, _, _ in load_table("measure_words.tsv") if not word.isascii()]
_MONEY = [word for word in load_words("currencies.txt") if not word.startswith("元")]
_PREFIXES = {"": "exact", "近": "nearly", "约": "about", "超": "at_least", "逾": "at_least", "不超过": "at_most"}
_OPENS = {"": "exact", "余": "at_least", "多": "at_least"}
_SUFFIXES = {"": "exact", "以上": "at_least", "以内": "at_most", "左右": "about"}
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}


def spoken(number: int) -> str:
    """Write a number below 10000 in Chinese."""
    digits, places, words = "零一二三四五六七八九", ["", "十", "百", "千"], ""
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), str(number), strict=True):
        if digit != "0":
            words += digits[int(digit)] + places[place]
        elif words and words[-1] != "零":
            words += "零"
    return words.rstrip("零")


@given(
    st.integers(2, 10**7),
    st.sampled_from(_COUNTED),
    st.sampled_from([(word, "", bound) for word, bound in _PREFIXES.items()]
                    + [("", word, bound) for word, bound in _SUFFIXES.items()]),
    st.booleans(),
)  # fmt: skip
def test_written_counts_read_back(
    number: int,
    unit: str,
    words: tuple[str, str, str],
    separated: bool,
) -> None:
    prefix, suffix, bound = words
    assume(not (unit == "年" and 1900 <= number <= 2099))  # a year
    assume(not (prefix == "近" and unit in ("年", "天", "月", "周", "小时")))  # the last years
    digits = f"{number:,}" if separated else str(number)
    text = f"共计{prefix}{digits}{unit}{suffix}。"
    assert found(text) == [(text[2:-1], number, unit, bound)]


@given(st.integers(3, 9999), st.sampled_from(["家", "名", "批次", "台"]), st.sampled_from(list(_OPENS)))
def test_spoken_counts_read_back(number: int, unit: str, open_: str) -> None:
    text = f"合计{spoken(number)}{open_}{unit}"
    assert found(text) == [(text[2:], number, unit, _OPENS[open_])]


@given(
    st.decimals(Decimal("0.01"), 9999, places=2),
    st.sampled_from(list(_SCALES)),
    st.sampled_from(_MONEY),
    st.sampled_from(list(_OPENS)),
)
def test_written_money_reads_back(number: Decimal, scale: str, currency: str, open_: str) -> None:
    text = f"金额{number}{scale}{open_}{currency}"
    ((words, value, unit, bound),) = found(text)
    assert (words, unit, bound) == (text[2:], currency, _OPENS[open_])
    assert value == pytest.approx(float(number * _SCALES[scale]))


_NUMBER_FORMS = {
    "plain": str,
    "commas": lambda number: f"{number:,}",
    "blanks": lambda number: f"{number:,}".replace(",", " "),
    "mixed": lambda number: (f"{number // 10000}万" if number >= 10000 else "") + (str(number % 10000 or "")),
    "spoken": lambda number: spoken(number) if number < 10000 else str(number),
}


@given(st.integers(3, 10**7), st.sampled_from(list(_NUMBER_FORMS)), st.sampled_from(["家", "批次", "台", "万元"]))
def test_a_count_in_any_form_reads_back(number: int, form: str, unit: str) -> None:
    assume(not (form == "mixed" and 0 < number % 10000 < 10))  # 3万5 is 35000
    text = f"{_NUMBER_FORMS[form](number)}{unit}"
    assume(not (form == "mixed" and unit == "万元"))
    value = number * (10**4 if unit == "万元" else 1)
    assert found(f"共计{text}。") == [(text, value, unit.removeprefix("万"), "exact")]


@given(st.lists(st.integers(1, 999), min_size=2, max_size=5), st.sampled_from(["家", "批次", "件"]))
def test_numbers_that_share_a_unit_read_back_each(numbers: list[int], unit: str) -> None:
    text = "分别为" + "、".join(map(str, numbers)) + unit
    assert [(value, one) for _, value, one, _ in found(text)] == [(number, unit) for number in numbers]


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from(["至", "到", "-", "—", "～"]), st.booleans())
def test_a_range_reads_back_as_its_two_bounds(low: int, more: int, dash: str, whole: bool) -> None:
    text = f"罚款{low}{'万元' * whole}{dash}{low + more}万元"
    assert [found_one[1:] for found_one in found(text)] == [
        (low * 10**4, "元", "at_least"),
        ((low + more) * 10**4, "元", "at_most"),
    ]


def after_point(number: Decimal) -> str:
    return "".join("零一二三四五六七八九"[int(digit)] for digit in str(number).partition(".")[2])


_SHARE_FORMS = {
    "sign": lambda share: f"{share}%",
    "wide sign": lambda share: f"{share}％",
    "words": lambda share: f"百分之{spoken(int(share)) or '零'}点{after_point(share)}",
    "part words": lambda share: f"百分之{share}",
    "thousandth": lambda share: f"{share * 10}‰",
}


@given(st.decimals(Decimal("1.01"), Decimal("99.99"), places=2), st.sampled_from(list(_SHARE_FORMS)))
def test_a_share_in_any_form_reads_back(share: Decimal, form: str) -> None:
    text = _SHARE_FORMS[form](share)
    ((words, value, unit, bound),) = found(f"占{text}。")
    assert (words, unit, bound) == (text, "%", "exact")
    assert value == pytest.approx(float(share))


@given(st.integers(1, 9), st.sampled_from(["成", "成以上", "%", "个百分点"]))
def test_tenths_and_points_read_back(number: int, unit: str) -> None:
    written = spoken(number) if unit.startswith("成") else str(number)
    ((_, value, one, bound),) = found(f"约占其{written}{unit}，")
    assert (value, one) == (number * 10 if unit.startswith("成") else number, "百分点" if unit == "个百分点" else "%")
    assert bound == ("at_least" if unit.endswith("以上") else "exact")


@given(st.integers(2, 9), st.integers(1, 8))
def test_a_fraction_reads_back(whole: int, part: int) -> None:
    assume(part < whole)
    ((words, value, unit, _),) = found(f"占{spoken(whole)}分之{spoken(part)}。")
    assert (words, unit) == (f"{spoken(whole)}分之{spoken(part)}", "%")
    assert value == pytest.approx(100 * part / whole, abs=0.01)


@given(st.text(alphabet="0123456789一二两三十百千万亿余多近约家个项元年月%.、至-（）第 \n", max_size=60))
def test_any_text_gives_ordered_amounts_on_one_line(text: str) -> None:
    mentions = find_quantities(text)
    ends = [0, *(m.end for m in mentions)]
    assert all(end <= m.start < m.end for end, m in zip(ends, mentions, strict=False))
    assert not any("\n" in text[m.start : m.end] for m in mentions)
