"""Dates: which words are one, the days they name, and the reference day they count from."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bulletin_schema.mentions.date import DateExpression, Moment, find_dates, resolve
from bulletin_schema.reference import Reference, infer_reference

REFERENCE = dt.date(2022, 9, 15)  # a Thursday


def found(text: str, reference: dt.date | None = REFERENCE) -> list[tuple[str, str, str | None, str]]:
    periods = ((text[m.start : m.end], resolve(m.value, reference)) for m in find_dates(text))
    return [(w, p.start.isoformat(), p.end and p.end.isoformat(), p.precision) for w, p in periods if p]


def days(year: int, first: int, last: int | None = None) -> tuple[str, str]:
    last = last or first
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{monthrange(year, last)[1]}"


ONE_DATE = [
    ("31.03.2020  20:47", "31.03.2020", "2020-03-31", "2020-03-31", "day"),
    ("5/12/2021 14:20", "5/12/2021", "2021-12-05", "2021-12-05", "day"),
    ("今年第一季抽取", "今年第一季", "2022-01-01", "2022-03-31", "quarter"),
    ("活动3月5日启动以来", "3月5日", "2022-03-05", None, "day"),
    ("2016 - 09 - 12 发布", "2016 - 09 - 12", "2016-09-12", "2016-09-12", "day"),
    ("9月10日至10月10日检查", "9月10日至10月10日", "2022-09-10", "2022-10-10", "range"),
    ("12月28日至1月3日检查", "12月28日至1月3日", "2021-12-28", "2022-01-03", "range"),
    ("2019年投产", "2019年", "2019-01-01", "2019-12-31", "year"),
    ("2019年度考核", "2019年度", "2019-01-01", "2019-12-31", "year"),
    ("2019 年 4 月 3 日召开", "2019 年 4 月 3 日", "2019-04-03", "2019-04-03", "day"),
    ("二〇一九年四月三日", "二〇一九年四月三日", "2019-04-03", "2019-04-03", "day"),
    ("二零二零年十二月", "二零二零年十二月", *days(2020, 12), "month"),
    ("2020年2月份", "2020年2月份", *days(2020, 2), "month"),
    ("2019年上半年", "2019年上半年", "2019-01-01", "2019-06-30", "half"),
    ("2019下半年", "2019下半年", "2019-07-01", "2019-12-31", "half"),
    ("2019年第三季度", "2019年第三季度", "2019-07-01", "2019-09-30", "quarter"),
    ("2019年1季度", "2019年1季度", "2019-01-01", "2019-03-31", "quarter"),
    ("2019年前三季度", "2019年前三季度", "2019-01-01", "2019-09-30", "range"),
    ("2019年前10个月", "2019年前10个月", *days(2019, 1, 10), "month"),
    ("2019年5月上旬", "2019年5月上旬", "2019-05-01", "2019-05-10", "dekad"),
    ("2020年2月下旬", "2020年2月下旬", "2020-02-21", "2020-02-29", "dekad"),
    ("2019年5月中下旬", "2019年5月中下旬", "2019-05-11", "2019-05-31", "range"),
    ("2019-04-03 10:30", "2019-04-03", "2019-04-03", "2019-04-03", "day"),
    ("日期：2019/4/3", "2019/4/3", "2019-04-03", "2019-04-03", "day"),
    ("2019.04.03起", "2019.04.03", "2019-04-03", "2019-04-03", "day"),
    ("’08年创办", "’08年", "2008-01-01", "2008-12-31", "year"),
    ("19年4月3日", "19年4月3日", "2019-04-03", "2019-04-03", "day"),
    # ranges
    ("2017—2019年", "2017—2019年", "2017-01-01", "2019-12-31", "range"),
    ("2017年至2019年", "2017年至2019年", "2017-01-01", "2019-12-31", "range"),
    ("规划（2017-2019）", "2017-2019", "2017-01-01", "2019-12-31", "range"),
    ("2019年1-7月", "2019年1-7月", *days(2019, 1, 7), "month"),
    ("2019年1月至7月", "2019年1月至7月", *days(2019, 1, 7), "month"),
    ("2018年9月到2019年3月", "2018年9月到2019年3月", "2018-09-01", "2019-03-31", "month"),
    ("2019年9月6日至9日", "2019年9月6日至9日", "2019-09-06", "2019-09-09", "range"),
    ("2019年9月6—9日", "2019年9月6—9日", "2019-09-06", "2019-09-09", "range"),
    ("2019年12月28日至1月3日", "2019年12月28日至1月3日", "2019-12-28", "2020-01-03", "range"),
    ("2019年1月1日起至12月31日", "2019年1月1日起至12月31日", "2019-01-01", "2019-12-31", "range"),
    ("2019年一至三季度", "2019年一至三季度", "2019-01-01", "2019-09-30", "range"),
    ("2019年3月上旬至4月中旬", "2019年3月上旬至4月中旬", "2019-03-01", "2019-04-20", "range"),
    # open
    ("2018年以来", "2018年以来", "2018-01-01", None, "year"),
    ("2018年至今", "2018年至今", "2018-01-01", None, "year"),
    ("自2019年5月1日起施行", "2019年5月1日起", "2019-05-01", None, "day"),
    ("从2018年开始", "2018年", "2018-01-01", None, "year"),
    ("自2019年5月平台上线以来", "2019年5月", "2019-05-01", None, "month"),
    ("今年以来", "今年以来", "2022-01-01", None, "year"),
    ("年初至今", "年初至今", "2022-01-01", None, "year"),
    # the unit named before 底 and 前
    ("截至2019年4月底", "2019年4月底", *days(2019, 4), "month"),
    ("到2019年底", "2019年底", "2019-01-01", "2019-12-31", "year"),
    ("到2025年建成", "2025年", "2025-01-01", "2025-12-31", "year"),
    # counted from the reference date
    ("今年推进", "今年", "2022-01-01", "2022-12-31", "year"),
    ("去年11月", "去年11月", *days(2021, 11), "month"),
    ("上年度产值", "上年度", "2021-01-01", "2021-12-31", "year"),
    ("前年评定", "前年", "2020-01-01", "2020-12-31", "year"),
    ("明年实施", "明年", "2023-01-01", "2023-12-31", "year"),
    ("今年1至8月", "今年1至8月", *days(2022, 1, 8), "month"),
    ("上月抽检", "上月", *days(2022, 8), "month"),
    ("本月12日", "本月12日", "2022-09-12", "2022-09-12", "day"),
    ("昨日，获悉", "昨日", "2022-09-14", "2022-09-14", "day"),
    ("记者昨天了解到", "昨天", "2022-09-14", "2022-09-14", "day"),
    ("质量大会昨日在市里落幕", "昨日", "2022-09-14", "2022-09-14", "day"),
    ("2009年12月经市局批准", "2009年12月", "2009-12-01", "2009-12-31", "month"),
    ("上周五巡查", "上周五", "2022-09-09", "2022-09-09", "day"),
    ("本周，全县巡查加油站", "本周", "2022-09-12", "2022-09-18", "range"),
    ("上周完成检定", "上周", "2022-09-05", "2022-09-11", "range"),
    ("下个星期复查", "下个星期", "2022-09-19", "2022-09-25", "range"),
    ("本季度抽查", "本季度", *days(2022, 7, 9), "quarter"),
    ("上个季度抽查", "上个季度", *days(2022, 4, 6), "quarter"),
    ("9月", "9月", *days(2022, 9), "month"),
    ("12月份", "12月份", *days(2021, 12), "month"),
    ("12月7日检查", "12月7日", "2021-12-07", "2021-12-07", "day"),
    ("将于12月7日举办", "12月7日", "2022-12-07", "2022-12-07", "day"),
    ("请于10月20日前报送", "10月20日", "2022-10-20", "2022-10-20", "day"),
    ("下一步，该局将对红色企业“回头看”，12月通报", "12月", *days(2022, 12), "month"),
    ("已于10月底前完成检定", "10月底", *days(2021, 10), "month"),
    ("整治持续到11月", "11月", *days(2022, 11), "month"),
    ("市局今天发布", "今天", "2022-09-15", "2022-09-15", "day"),
    ("附件：1.2021年名单", "2021年", "2021-01-01", "2021-12-31", "year"),
    ("9月6日（星期二）上午9时", "9月6日（星期二）上午", "2022-09-06", "2022-09-06", "day"),
    ("上半年", "上半年", "2022-01-01", "2022-06-30", "half"),
    ("12315上半年受理投诉", "上半年", "2022-01-01", "2022-06-30", "half"),
    ("四季度", "四季度", "2021-10-01", "2021-12-31", "quarter"),
    ("前三季度", "前三季度", "2022-01-01", "2022-09-30", "range"),
    ("3月8日起至3月20日", "3月8日起至3月20日", "2022-03-08", "2022-03-20", "range"),
    ("2019年3月8日起，至4月2日止", "2019年3月8日起，至4月2日", "2019-03-08", "2019-04-02", "range"),
    ("12月28日至1月3日", "12月28日至1月3日", "2021-12-28", "2022-01-03", "range"),
    ("14日，记者获悉", "14日", "2022-09-14", "2022-09-14", "day"),
    ("14日记者了解到", "14日", "2022-09-14", "2022-09-14", "day"),
    ("总局27日发布通告", "27日", "2022-08-27", "2022-08-27", "day"),
    ("2月29日", "2月29日", "2020-02-29", "2020-02-29", "day"),
]


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), ONE_DATE)
def test_one_date(text: str, words: str, start: str, end: str | None, precision: str) -> None:
    assert found(text) == [(words, start, end, precision)]


SEVERAL = [
    (
        "2022年1月，市局对四季度不合格的企业复查",
        [("2022年1月", *days(2022, 1), "month"), ("四季度", "2021-10-01", "2021-12-31", "quarter")],
    ),
    ("2018、2019年", [("2018", *days(2018, 1, 12), "year"), ("2019年", *days(2019, 1, 12), "year")]),
    ("2018年和2019年", [("2018年", *days(2018, 1, 12), "year"), ("2019年", *days(2019, 1, 12), "year")]),
    ("2019年3、4月", [("2019年3", *days(2019, 3), "month"), ("4月", *days(2019, 4), "month")]),
    ("一、二季度", [("一", *days(2022, 1, 3), "quarter"), ("二季度", *days(2022, 4, 6), "quarter")]),
    ("9月6日、7日", [("9月6日", *["2022-09-06"] * 2, "day"), ("7日", *["2022-09-07"] * 2, "day")]),
]


@pytest.mark.parametrize(("text", "dates"), SEVERAL)
def test_a_list_is_a_mention_for_each_member(text: str, dates: list[tuple[str, str, str, str]]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "近日", "日前", "目前", "近年来", "最近", "年底", "年初", "月底", "过去一年", "近三年", "春节期间", "国庆", "同比增长",
        "比上年增长", "较去年同期", "上年同期", "与去年相比", "较去年底下降", "今年年初", "当日", "同年", "同期",
        "三个月", "每月", "第3月", "一月一次", "满前1个月", "30日内", "7日无理由", "注明年份", "今后年均", "以上年度",
        "2000多年历史", "20世纪90年代", "2020级学生", "ISO 9001:2015", "GB/T 19001-2016", "DB32/T 1-2020-03-05",
        "国标〔2019〕3号", "1.2.3条", "4.6.3", "2月30日", "13月", "电话2019-04-0312", "2023碳材料展", "/2019/04/03/",
        "十三五", "三点要求", "美好的明天", "线上年会", "明年春天", "2019届毕业生", "同一季度",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2016年3月5日立项，4月2日验收", "2016-04-02"),
        ("2016年，公司迁址，6月投产", "2016-06-01"),
        ("去年8月动工，10月竣工", "2021-10-01"),
        ("2020年1—11月增长，1—10月持平", "2020-01-01"),
        ("2016年3月5日立案。3月20日结案", "2016-03-20"),
        ("2016年3月5日立案。\n3月20日结案", "2022-03-20"),
        ("2016年成立的中心。6月投产", "2022-06-01"),
        ("2016年江苏精品会在9月2日召开", "2022-09-02"),
        ("2016年5月动工，同年9月竣工", "2016-09-01"),
        ("2016年5月动工，次年3月竣工", "2017-03-01"),
        ("2016年三季度抽查，同一季度还有监测", "2016-07-01"),
        ("9月2日开幕，5日闭幕", None),
        ("9月2日开幕，5日上午闭幕", "2022-09-05"),
    ],
)
def test_a_date_takes_the_year_told_before_it(text: str, last: str | None) -> None:
    assert (found(text)[-1][1] if last else len(found(text))) == (last or 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("4月2日，两家门店被查。当日，执法人员取样。次日，样品送检。", ["2022-04-02", "2022-04-02", "2022-04-03"]),
        ("2020年12月31日收到线索，\n4月2日取样。同日，送检", ["2020-12-31", "2022-04-02", "2022-04-02"]),
        ("12月31日收到线索。次日，核查", ["2021-12-31"]),
        ("要在11月中旬前完成整改，12月1日复查。8月1日抽查", ["2022-11-11", "2022-12-01", "2022-08-01"]),
        ("将于11月8日开展览会，当天，颁发证书", ["2022-11-08", "2022-11-08"]),
        ("4月2日至5日开展。当日，闭幕", ["2022-04-02"]),
        ("4月2日。\n当日，取样", ["2022-04-02"]),
        ("4月2日，活动当天来了百人，当日清单当日结", ["2022-04-02"]),
    ],
)
def test_the_same_day_is_the_day_told_before(text: str, days: list[str]) -> None:
    assert [start for _, start, _, _ in found(text)] == days


def test_what_hangs_on_the_reference_date_needs_one() -> None:
    assert found("今年", None) == []
    assert found("8月22日", None) == []
    assert found("2019年8月", None) == [("2019年8月", *days(2019, 8), "month")]


def test_the_caller_may_say_that_a_sentence_looks_forward() -> None:
    (mention,) = find_dates("11月2日")
    assert resolve(mention.value, REFERENCE) != resolve(mention.value, REFERENCE, forward=True)
    assert resolve(mention.value, REFERENCE, forward=True).start == dt.date(2022, 11, 2)


def test_an_expression_that_no_calendar_has_is_no_period() -> None:
    assert resolve(DateExpression(Moment("day", 2021, 2, 30)), None) is None
    assert resolve(DateExpression(Moment("year", anchor="year", shift=-3000)), REFERENCE) is None


def test_long_runs_of_date_letters_leave_the_date_after_them() -> None:
    for hostile in ("年" * 50_000, "1" * 50_000, "1、" * 20_000, "二〇二一" * 9_000, "上" * 50_000, "2021、" * 9_000):
        assert [words for words, *_ in found(hostile + "。2019年8月检查")] == ["2019年8月"]


_DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def spoken(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "零一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + "十" * (tens > 0) + (digits[ones] if ones else "")


_DAY_FORMS = [
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
    lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    lambda d: f"{str(d.year).translate(_DIGITS)}年{spoken(d.month)}月{spoken(d.day)}日",
    lambda d: d.isoformat(),
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
]


@given(_DAYS, st.sampled_from(_DAY_FORMS))
def test_a_day_in_any_form_reads_back(day: dt.date, form: object) -> None:
    text = form(day)
    assert found(f"会议于{text}召开") == [(text, day.isoformat(), day.isoformat(), "day")]


@given(_DAYS, _DAYS, st.sampled_from(["至", "到", "-", "—", "——", "～", "－", " 至 "]))
def test_a_range_of_days_reads_back(one: dt.date, other: dt.date, dash: str) -> None:
    first, last = sorted((one, other))
    text = f"{first.year}年{first.month}月{first.day}日{dash}{last.year}年{last.month}月{last.day}日"
    assert found(f"（{text}）") == [(text, first.isoformat(), last.isoformat(), "range")]


@given(
    st.integers(1950, 2049), st.integers(1, 11), st.integers(1, 11), st.sampled_from(["年{}-{}月", "年{}月至{}月份"])
)
def test_a_range_of_months_reads_back(year: int, first: int, length: int, form: str) -> None:
    last = min(first + length, 12)
    text = f"{year}{form.format(first, last)}"
    assert found(f"{text}，全市") == [(text, *days(year, first, last), "month")]


_YEARS = st.integers(1950, 2049)
_JOINTS = ["至", "到", "-", "—", "～", "－"]
_UNITS = {  # what is written after the year, the first and last month, the precision
    "年": (1, 12, "year"),
    "年度": (1, 12, "year"),
    "年上半年": (1, 6, "half"),
    "年下半年": (7, 12, "half"),
    "年前三季度": (1, 9, "range"),
    **{f"年第{word}季度": (3 * k - 2, 3 * k, "quarter") for k, word in enumerate("一二三四", 1)},
    **{f"年{k}季度": (3 * k - 2, 3 * k, "quarter") for k in range(1, 5)},
    **{f"年{k}月{after}": (k, k, "month") for k in range(1, 13) for after in ("", "份")},
    **{f"年{spoken(k)}月": (k, k, "month") for k in range(1, 13)},
    **{f"年前{k}个月": (1, k, "month") for k in range(2, 13)},
}
_YEAR_FORMS = [
    str,
    lambda year: str(year).translate(_DIGITS),
    lambda year: str(year).translate(_DIGITS).replace("〇", "零"),
]


@given(_YEARS, st.sampled_from(_YEAR_FORMS), st.sampled_from(list(_UNITS)))
def test_a_unit_of_a_year_in_any_form_reads_back(year: int, form: object, unit: str) -> None:
    first, last, precision = _UNITS[unit]
    text = form(year) + unit
    assert found(f"统计{text}数据") == [(text, *days(year, first, last), precision)]


@given(_YEARS, st.integers(1, 12), st.integers(1, 3))
def test_a_dekad_reads_back(year: int, month: int, number: int) -> None:
    text = f"{year}年{month}月{'上中下'[number - 1]}旬"
    last = monthrange(year, month)[1] if number == 3 else number * 10
    start = f"{year}-{month:02}-{number * 10 - 9:02}"
    assert found(f"于{text}完成") == [(text, start, f"{year}-{month:02}-{last:02}", "dekad")]


@given(st.lists(_YEARS, min_size=2, max_size=4, unique=True), st.sampled_from(["、", "和", "及"]))
def test_a_list_of_years_reads_back_each(years: list[int], joint: str) -> None:
    text = joint.join(map(str, sorted(years))) + "年"
    assert [(start, end) for _, start, end, _ in found(f"在{text}获评")] == [
        (f"{year}-01-01", f"{year}-12-31") for year in sorted(years)
    ]


@given(_YEARS, st.sets(st.integers(1, 12), min_size=2, max_size=4))
def test_a_list_of_months_reads_back_each(year: int, months: set[int]) -> None:
    listed = sorted(months)
    text = f"{year}年{'、'.join(map(str, listed))}月"
    assert [period[1:] for period in found(f"于{text}开展")] == [(*days(year, month), "month") for month in listed]


@given(_YEARS, st.integers(1, 20), st.sampled_from(_JOINTS), st.sampled_from(["{}{}{}年", "{}年{}{}年"]))
def test_a_range_of_years_reads_back(first: int, length: int, dash: str, form: str) -> None:
    last = min(first + length, 2049)
    assume(first < last)
    text = form.format(first, dash, last)
    assert found(f"（{text}）") == [(text, f"{first}-01-01", f"{last}-12-31", "range")]


@given(_DAYS, st.integers(1, 20), st.sampled_from(_JOINTS), st.booleans())
def test_a_range_of_days_in_a_month_reads_back(day: dt.date, length: int, dash: str, whole: bool) -> None:
    last = day + dt.timedelta(days=length)
    assume(last.month == day.month)
    text = f"{day.year}年{day.month}月{day.day}{'日' * whole}{dash}{last.day}日"
    assert found(f"于{text}举行") == [(text, day.isoformat(), last.isoformat(), "range")]


@given(_DAYS, st.sampled_from(["{0.year}年以来", "{0.year}年{0.month}月以来", "{0.year}年{0.month}月{0.day}日起"]))
def test_an_open_period_reads_back(day: dt.date, form: str) -> None:
    text = form.format(day)
    start = dt.date(day.year, day.month if "月" in form else 1, day.day if "日" in form else 1)
    ((words, found_start, end, _),) = found(f"自{text}，全市")
    assert (words, found_start, end) == (text, start.isoformat(), None)


@given(_DAYS, _DAYS)
def test_a_day_without_a_year_is_the_last_one_by_the_reference(day: dt.date, reference: dt.date) -> None:
    period = resolve(DateExpression(Moment("day", month=day.month, number=day.day)), reference)
    assert period.start <= reference
    assert (period.start.month, period.start.day) == (day.month, day.day)
    assert (reference - period.start).days < 366 or (day.month, day.day) == (2, 29)


@given(_DAYS, _DAYS)
def test_looking_forward_it_is_the_first_one_not_over(day: dt.date, reference: dt.date) -> None:
    period = resolve(DateExpression(Moment("day", month=day.month, number=day.day)), reference, forward=True)
    assert period.start >= reference
    assert (period.start.month, period.start.day) == (day.month, day.day)


@given(st.text(alphabet="0123456789〇一二三十年月日上下半季度前去今明第至、-/.以来起（）号旬 \n", max_size=60), _DAYS)
def test_any_text_gives_ordered_dates_on_one_line(text: str, reference: dt.date) -> None:
    mentions = find_dates(text)
    ends = [0, *(m.end for m in mentions)]
    assert all(end <= m.start < m.end for end, m in zip(ends, mentions, strict=False))
    for mention in mentions:
        assert "\n" not in text[mention.start : mention.end]
        period = resolve(mention.value, reference)
        assert period is None or period.end is None or period.start <= period.end


INFERRED = [
    ("2019年3月召开。", dt.date(2019, 3, 31), "2019年3月"),
    ("2019年度抽查。8月22日开会。", dt.date(2019, 8, 31), "2019年度、8月22日"),
    ("2016年成立，2019年上半年合格。", dt.date(2019, 6, 30), "2019年上半年"),
    ("2019年12月总结，部署2020年工作。", dt.date(2019, 12, 31), "2019年12月"),
    ("2020年1月5日开会，通报12月28日事故。", dt.date(2020, 1, 31), "2020年1月5日"),
    ("到2025年达到10家。2019年完成3家。", dt.date(2019, 12, 31), "2019年"),
    ("三年行动计划（2021—2023年）印发。2020年12月调研。", dt.date(2020, 12, 31), "2020年12月"),
    ("从2018年开始。新冠肺炎疫情发生后，企业复产。", dt.date(2020, 12, 31), "新冠肺炎疫情"),
    ("今年9月，2019年质量月启动。", dt.date(2019, 9, 30), "2019年、今年9月"),
]


@pytest.mark.parametrize(("text", "day", "evidence"), INFERRED)
def test_the_reference_date_is_inferred_from_the_text(text: str, day: dt.date, evidence: str) -> None:
    assert infer_reference(text, find_dates(text)) == Reference(day, "inferred", evidence)


def test_what_is_known_comes_before_what_is_inferred() -> None:
    text = "2019年3月召开。"
    dates = find_dates(text)
    day, other = dt.date(2020, 5, 1), dt.date(2020, 4, 1)
    assert infer_reference(text, dates, given=day, published=[other]) == Reference(day, "given", None)
    assert infer_reference(text, dates, published=[other, day]) == Reference(day, "published", None)
    head = infer_reference(text, dates, masthead=(day, "2020年5月1日"))
    assert head == Reference(day, "inferred", "2020年5月1日")


def test_a_text_without_years_has_no_reference_date() -> None:
    text = "8月22日开会，今年有望增长。"
    assert infer_reference(text, find_dates(text)) == Reference(None, "today", None)
